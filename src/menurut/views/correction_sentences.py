"""What a correction does, in words."""

from __future__ import annotations

from collections.abc import Callable

from menurut.model import Act, Correction, CorrectionKind
from menurut.stories.origins import MEDIUM
from menurut.views.sayings import cut_words
from menurut.views.tongue import N_, Words, gettext
from menurut.views.wording import ACTS, plural

_WORDS_CHARS = 80
PARTS = Words({"source": N_("source"), "cue": N_("cue"), "content": N_("content")})
"""The parts of an attribution inside a sentence."""


def say_deed(one: Correction, *, undone: Correction | None = None) -> str:
    """What a correction does, to begin a line with, without ids; `undone` is the one that it takes back, where that is known.

    >>> from datetime import datetime
    >>> one = Correction(2, CorrectionKind.RENAME, datetime(2025, 1, 2), "Sari", "sp-1", None, ("Bona",), ("Bona S",))
    >>> say_deed(Correction(3, CorrectionKind.UNDO, one.at, "Sari", "2", "2", (), ()), undone=one)
    'Correction 2 is undone: Bona is called Bona S'
    """
    said = say_correction(one, with_ids=False)
    if undone:
        message = gettext("correction {number} is undone: {correction}")
        said = message.format(number=undone.number, correction=say_correction(undone, with_ids=False))
    return said[:1].upper() + said[1:]


def say_correction(one: Correction, *, with_ids: bool = True) -> str:
    """What a correction does, in the language that is spoken now. `with_ids` for those who type them.

    >>> from datetime import datetime
    >>> one = Correction(2, CorrectionKind.RENAME, datetime(2025, 1, 2), "Sari", "sp-1", None, ("Bona",), ("Bona S",))
    >>> say_correction(one), say_correction(one, with_ids=False)
    ('Bona is called Bona S (sp-1)', 'Bona is called Bona S')
    """
    message, fill = _SAYINGS[one.kind]
    return gettext(message).format(**fill(one, with_ids))


Fields = dict[str, str]


def _name(name: str, key: str | None, with_ids: bool, *, quoted: bool = False) -> str:
    shown = f"“{cut_words(name, most_chars=_WORDS_CHARS)}”" if quoted else name
    return f"{shown} ({key})" if with_ids and key else shown


def _fill_pair(one: Correction, with_ids: bool) -> Fields:
    """The one that stays and the one merged into it."""
    return {"name": _name(one.after[0], one.subject, with_ids), "other": _name(one.before[-1], one.other, with_ids)}


def _fill_claims(one: Correction, with_ids: bool) -> Fields:
    name = _name(one.after[0], one.subject, with_ids, quoted=True)
    return {"name": name, "other": _name(one.before[-1], one.other, with_ids, quoted=True)}


def _fill_split(one: Correction, with_ids: bool) -> Fields:
    articles = plural(len({place.article_id for place in one.other_places}), "article")
    name, other = _name(one.before[0], one.subject, with_ids), _name(one.after[-1], one.other, with_ids)
    return {"name": name, "articles": articles, "other": other}


def _fill_parted(one: Correction, with_ids: bool) -> Fields:
    quoted = one.kind is CorrectionKind.SPLIT_CLAIM
    name = _name(one.after[0], one.subject, with_ids, quoted=quoted)
    return {"name": name, "other": _name(one.after[-1], None, with_ids, quoted=quoted)}


def _fill_renamed(one: Correction, with_ids: bool) -> Fields:
    return {"before": one.before[0], "after": _name(one.after[0], one.subject, with_ids)}


def _fill_unfolded(one: Correction, with_ids: bool) -> Fields:
    original = None if (one.other or "").startswith(MEDIUM) else one.other
    return {"name": _name(one.after[-1], one.subject, with_ids), "original": _name(one.before[0], original, with_ids)}


def _fill_attribution(one: Correction, with_ids: bool) -> Fields:
    """An attribution by its words and its id."""
    account = one.was or one.now
    words = " ".join(passage.words for passage in account.content) if account else ""
    return {"words": _name(" ".join(words.split()), one.subject, with_ids, quoted=True)}


def _fill_act(one: Correction, with_ids: bool) -> Fields:
    now, was = (some[0] if with_ids else f"“{ACTS[Act(some[0])].verb}”" for some in (one.after, one.before))
    return _fill_attribution(one, with_ids) | {"now": now, "was": was}


def _fill_speaker(one: Correction, with_ids: bool) -> Fields:
    now, was = ((some[0] if some else gettext("nobody named")) for some in (one.after, one.before))
    return _fill_attribution(one, with_ids) | {"now": now, "was": was}


def _fill_span(one: Correction, with_ids: bool) -> Fields:
    now, was = (
        f"“{cut_words(' … '.join(some), most_chars=_WORDS_CHARS)}”" if some else gettext("nothing")
        for some in (one.after, one.before)
    )
    return _fill_attribution(one, with_ids) | {"part": PARTS.get(one.other or "", one.other or ""), "now": now, "was": was}


def _fill_article(one: Correction, with_ids: bool) -> Fields:
    return {"name": _name(one.after[0], one.subject, with_ids)}


def _fill_undo(one: Correction, with_ids: bool) -> Fields:
    return {"number": one.other or ""}


_SAYINGS: dict[CorrectionKind, tuple[str, Callable[[Correction, bool], Fields]]] = {
    CorrectionKind.MERGE: (N_("{other} is {name}"), _fill_pair),
    CorrectionKind.SPLIT: (N_("{name} is somebody else in {articles}: {other}"), _fill_split),
    CorrectionKind.RENAME: (N_("{before} is called {after}"), _fill_renamed),
    CorrectionKind.UNFOLD: (N_("{name} no longer counts with {original}"), _fill_unfolded),
    CorrectionKind.RIGHT: (N_("{words} is rightly attributed"), _fill_attribution),
    CorrectionKind.WRONG: (N_("{words} is no attribution"), _fill_attribution),
    CorrectionKind.HIDE: (N_("{words} is hidden"), _fill_attribution),
    CorrectionKind.MARK: (N_("{words} was missed"), _fill_attribution),
    CorrectionKind.ACT: (N_("{words} has the act {now}, not {was}"), _fill_act),
    CorrectionKind.SPEAKER: (N_("{words} is said by {now}, not by {was}"), _fill_speaker),
    CorrectionKind.SPAN: (N_("the {part} of {words} is {now}, not {was}"), _fill_span),
    CorrectionKind.COMPLETE: (N_("nothing was missed in {name}"), _fill_article),
    CorrectionKind.MERGE_CLAIMS: (N_("what is said of {other} is one claim with {name}"), _fill_claims),
    CorrectionKind.SPLIT_CLAIM: (N_("{other} is another claim than {name}"), _fill_parted),
    CorrectionKind.MERGE_STORIES: (N_("{other} is one story with {name}"), _fill_pair),
    CorrectionKind.SPLIT_STORY: (N_("{other} is another story than {name}"), _fill_parted),
    CorrectionKind.UNDO: (N_("correction {number} is undone"), _fill_undo),
}
