"""Why a correction was not recorded, in the language of its reader."""

from __future__ import annotations

from menurut.errors import CorrectionError, NotInLedger
from menurut.model import Act, Part
from menurut.views.correction_sentences import PARTS
from menurut.views.tongue import gettext
from menurut.views.wording import ACTS


def say_refusal(error: CorrectionError | NotInLedger) -> str:
    """What keeps the correction from being recorded. Of what is not in the ledger it says no more than that.

    >>> from menurut.errors import CorrectionRefused
    >>> from menurut.views.tongue import speaking
    >>> with speaking("id"):
    ...     say_refusal(CorrectionRefused("{id} is hidden already", id="t-1"))
    't-1 sudah disembunyikan'
    """
    if isinstance(error, NotInLedger):
        return gettext("What it is about is not in this ledger any more: it may have been merged, split or taken away.")
    return gettext(error.message).format(**{name: _tell(value) for name, value in error.values.items()})


def _tell(value: object) -> object:
    if isinstance(value, Act):
        return f"“{ACTS[value].verb}”"
    return PARTS[value] if isinstance(value, Part) else value
