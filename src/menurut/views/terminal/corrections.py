"""Corrections in the terminal: what was done, by whom, when, what of it is undone, and what finds no place any more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from rich.console import Console

from menurut.judging import find_active
from menurut.model import Correction, CorrectionKind
from menurut.stories.origins import MEDIUM
from menurut.views.sayings import cut_words
from menurut.views.terminal.screen import line, print_text
from menurut.views.wording import plural

_WORDS_CHARS = 80
_NONE_UNPLACED: Mapping[int, Sequence[str]] = MappingProxyType({})


def say_correction(one: Correction) -> str:
    """What a correction does, in words.

    >>> from datetime import datetime
    >>> say_correction(Correction(2, CorrectionKind.RENAME, datetime(2025, 1, 2), "Sari", "sp-1", None, ("Bona",), ("Bona S",)))
    'Bona is called Bona S (sp-1)'
    """
    say = _SAYINGS.get(one.kind)
    return say(one) if say else f"correction {one.other} is undone"


def _say_merged(one: Correction) -> str:
    return f"{one.before[-1]} ({one.other}) is {one.after[0]} ({one.subject})"


def _say_split(one: Correction) -> str:
    where = plural(len({place.article_id for place in one.other_places}), "article")
    return f"{one.before[0]} ({one.subject}) is somebody else in {where}: {one.after[-1]} ({one.other})"


def _say_renamed(one: Correction) -> str:
    return f"{one.before[0]} is called {one.after[0]} ({one.subject})"


def _say_unfolded(one: Correction) -> str:
    original = one.before[0] if (one.other or "").startswith(MEDIUM) else f"{one.before[0]} ({one.other})"
    return f"{one.after[-1]} ({one.subject}) no longer counts with {original}"


def _name(one: Correction) -> str:
    """An attribution by its words and its id."""
    account = one.was or one.now
    words = " ".join(passage.words for passage in account.content) if account else ""
    return f"“{cut_words(words, most_chars=_WORDS_CHARS)}” ({one.subject})"


def _say_changed(one: Correction) -> str:
    return f"{_name(one)} has the act {one.after[0]}, not {one.before[0]}"


def _say_given(one: Correction) -> str:
    now, was = ((names[0] if names else "nobody named") for names in (one.after, one.before))
    return f"{_name(one)} is said by {now}, not by {was}"


def _say_moved(one: Correction) -> str:
    now, was = (
        f"“{cut_words(' … '.join(some), most_chars=_WORDS_CHARS)}”" if some else "nothing" for some in (one.after, one.before)
    )
    return f"the {one.other} of {one.subject} is {now}, not {was}"


def _say_claims_merged(one: Correction) -> str:
    return f"what is said of “{one.before[-1]}” ({one.other}) is one claim with “{one.after[0]}” ({one.subject})"


def _say_stories_merged(one: Correction) -> str:
    return f"{one.before[-1]} ({one.other}) is one story with {one.after[0]} ({one.subject})"


_SAYINGS: dict[CorrectionKind, Callable[[Correction], str]] = {
    CorrectionKind.MERGE: _say_merged,
    CorrectionKind.SPLIT: _say_split,
    CorrectionKind.RENAME: _say_renamed,
    CorrectionKind.UNFOLD: _say_unfolded,
    CorrectionKind.RIGHT: lambda one: f"{_name(one)} is rightly attributed",
    CorrectionKind.WRONG: lambda one: f"{_name(one)} is no attribution",
    CorrectionKind.HIDE: lambda one: f"{_name(one)} is hidden",
    CorrectionKind.MARK: lambda one: f"{_name(one)} was missed",
    CorrectionKind.ACT: _say_changed,
    CorrectionKind.SPEAKER: _say_given,
    CorrectionKind.SPAN: _say_moved,
    CorrectionKind.COMPLETE: lambda one: f"nothing was missed in {one.after[0]} ({one.subject})",
    CorrectionKind.MERGE_CLAIMS: _say_claims_merged,
    CorrectionKind.SPLIT_CLAIM: lambda one: f"“{one.after[-1]}” is another claim than “{one.after[0]}” ({one.subject})",
    CorrectionKind.MERGE_STORIES: _say_stories_merged,
    CorrectionKind.SPLIT_STORY: lambda one: f"{one.after[-1]} is another story than {one.after[0]} ({one.subject})",
}


def print_made(screen: Console, made: Sequence[Correction]) -> None:
    """Each correction just made, and the command that undoes it."""
    for one in made:
        said = say_correction(one)
        undo = f"menurut corrections undo {one.number}"
        print_text(screen, line((said[:1].upper() + said[1:], "bold"), f". To undo: {undo}"), hang=2)


def print_corrections(
    screen: Console, found: Sequence[Correction], *, unplaced: Mapping[int, Sequence[str]] = _NONE_UNPLACED
) -> None:
    """Each correction with its number, its maker and its time; those that no longer count are dim.

    `unplaced` gives for the numbers of corrections the articles in which what they mean is not there any more.
    """
    if not found:
        print_text(screen, line("No corrections in this ledger."))
    active = find_active(found)
    width = len(str(max((one.number for one in found), default=0)))
    for one in found:
        undone = one.number not in active
        said = say_correction(one) + (" (undone)" if undone else "")
        print_text(screen, line(f"{one.number:>{width}}  ", (said, "dim" if undone else "bold")), hang=width + 2)
        moment = one.at.isoformat(sep=" ", timespec="minutes")
        print_text(screen, line((f"{one.who}, {moment}", "dim")), indent=width + 2)
        if articles := unplaced.get(one.number):
            print_text(screen, line(("unplaced", "yellow"), f" in {', '.join(articles)}"), indent=width + 2)
