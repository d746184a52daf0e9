"""What was said once is taken back, and what was taken back is said again."""

from __future__ import annotations

from datetime import datetime

from menurut.correcting.recording import record_seeing
from menurut.errors import CorrectionRefused, NotInLedger
from menurut.judging import find_active
from menurut.ledger import Desk, Ledger
from menurut.model import Correction, CorrectionKind


def undo_correction(ledger: Ledger, number: int, *, who: str, at: datetime) -> Correction:
    """The correction with this number no longer counts; undoing that again brings it back.

    Raises `NotInLedger` where there is no such correction, `CorrectionRefused` where it is undone already.
    """

    def undo(desk: Desk) -> list[Correction]:
        made = {one.number: one for one in desk.read_corrections()}
        if number not in made:
            raise NotInLedger(f"{ledger.path} has no correction {number}; `menurut corrections` lists them")
        if number not in find_active(made.values()):
            raise CorrectionRefused("correction {number} is undone already; undo what undid it to bring it back", number=number)
        one = made[number]
        return [Correction(0, CorrectionKind.UNDO, at, who, one.subject, str(number), one.after, one.before)]

    return record_seeing(ledger, undo)[0]
