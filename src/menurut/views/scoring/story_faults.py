"""What was missed and what is wrong in stories, class by class, for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rich.console import Console

from menurut.measure.stories import Fault
from menurut.views.terminal.screen import line, print_text

_SHOWN = 25


def print_faults(screen: Console, faults: Sequence[Fault]) -> None:
    """Each class stands with its number and its first places; classes of one question together, the largest first."""
    classes: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        classes[fault.group].append(fault)
    questions = list(dict.fromkeys(map(_question, classes)))
    for name in sorted(classes, key=lambda name: (questions.index(_question(name)), -len(classes[name]))):
        members = classes[name]
        screen.print()
        print_text(screen, line((name, "bold"), f" ({len(members):,})"))
        for fault in members[:_SHOWN]:
            print_text(screen, line((fault.where, "cyan"), f"  {fault.words}"), indent=2, hang=4)
        if len(members) > _SHOWN:
            print_text(screen, line(f"and {len(members) - _SHOWN:,} more"), indent=2)


def _question(name: str) -> str:
    return name.partition(":")[0]
