"""Corrections in the terminal: what was done, by whom, when, what of it is undone, and what finds no place any more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from rich.console import Console

from menurut.judging import find_active
from menurut.model import Correction
from menurut.views.correction_sentences import say_correction
from menurut.views.terminal.screen import line, print_text

_NONE_UNPLACED: Mapping[int, Sequence[str]] = MappingProxyType({})


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
