"""Corrections of speakers and of origins in the terminal: what was done, by whom, when, and what of it is undone."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from menurut.model import Correction, CorrectionKind
from menurut.speakers import find_active
from menurut.stories.origins import MEDIUM
from menurut.views.terminal.screen import line, print_text


def say_correction(one: Correction) -> str:
    """What a correction does, in words.

    >>> from datetime import datetime
    >>> say_correction(Correction(2, CorrectionKind.RENAME, datetime(2025, 1, 2), "Sari", "sp-1", None, ("Bona",), ("Bona S",)))
    'Bona is called Bona S (sp-1)'
    """
    if one.kind is CorrectionKind.MERGE:
        return f"{one.before[-1]} ({one.other}) is {one.after[0]} ({one.subject})"
    if one.kind is CorrectionKind.SPLIT:
        articles = len({place.article_id for place in one.other_places})
        where = f"in {articles} article" + ("" if articles == 1 else "s")
        return f"{one.before[0]} ({one.subject}) is somebody else {where}: {one.after[-1]} ({one.other})"
    if one.kind is CorrectionKind.RENAME:
        return f"{one.before[0]} is called {one.after[0]} ({one.subject})"
    if one.kind is CorrectionKind.UNFOLD:
        original = one.before[0] if (one.other or "").startswith(MEDIUM) else f"{one.before[0]} ({one.other})"
        return f"{one.after[-1]} ({one.subject}) no longer counts with {original}"
    return f"correction {one.other} is undone"


def print_made(screen: Console, made: Sequence[Correction]) -> None:
    """Each correction just made, and the command that undoes it."""
    for one in made:
        said = say_correction(one)
        undo = f"menurut corrections undo {one.number}"
        print_text(screen, line((said[:1].upper() + said[1:], "bold"), f". To undo: {undo}"), hang=2)


def print_corrections(screen: Console, found: Sequence[Correction]) -> None:
    """Each correction with its number, its maker and its time; those that no longer count are dim."""
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
