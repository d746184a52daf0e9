"""Findings in a sentence, in the language of the articles; the words come from the language pack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from menurut.language import Pack
from menurut.model import Change
from menurut.stories.claims import QUOTES, cut_text
from menurut.stories.figures import Amount
from menurut.stories.utterances import Utterance

NAMES = 4
WORDING_CHARS = 90


def name_speakers(members: Iterable[Utterance], pack: Pack) -> str:
    """The speakers of some utterances, each once, in a row of words."""
    words = pack.stories.findings
    names = dict.fromkeys(member.voice.name if member.voice else words.unnamed for member in members)
    return join_words(list(names)[:NAMES], words.joiner)


def quote_figures(told: Sequence[tuple[Utterance, Amount]], pack: Pack) -> str:
    """Each figure as its article prints it, with who gives it."""
    parts = (
        f"{' '.join(amount.fact.span.slice(member.article.text).split())} ({name_speakers([member], pack)})"
        for member, amount in told
    )
    return join_words(list(dict.fromkeys(parts))[: 2 * NAMES], pack.stories.findings.joiner)


def quote_wordings(members: Iterable[Utterance], pack: Pack) -> str:
    """Each wording once, in quotation marks, cut where it is long."""
    parts = (f"“{cut_text(' '.join(m.text.split()).strip(QUOTES), limit_chars=WORDING_CHARS)}”" for m in members)
    return join_words(list(dict.fromkeys(parts))[:NAMES], pack.stories.findings.joiner)


def quote_changes(changes: Iterable[Change]) -> str:
    """Each change as what stood there before and what stands there now."""
    parts = (
        f"{cut_text(change.before, limit_chars=WORDING_CHARS)} → {cut_text(change.after, limit_chars=WORDING_CHARS)}"
        for change in changes
    )
    return "; ".join(list(dict.fromkeys(" ".join(part.split()) for part in parts))[:NAMES])


def join_words(parts: Sequence[str], joiner: str) -> str:
    """Words in a row, the last two joined by a word.

    >>> join_words(["a", "b", "c"], "dan")
    'a, b dan c'
    """
    return f"{', '.join(parts[:-1])} {joiner} {parts[-1]}" if len(parts) > 1 else "".join(parts)
