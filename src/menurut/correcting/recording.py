"""Corrections into the ledger, and what many articles say together found anew where they change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar

from menurut.errors import LedgerBusy
from menurut.ledger import Desk, Ledger
from menurut.model import Correction
from menurut.pipeline import link_ledger
from menurut.relinking import relink_touched

Linker = Callable[[Ledger], None]
_linker: ContextVar[Linker] = ContextVar("linker", default=link_ledger)


@contextmanager
def linking_by(linker: Linker) -> Iterator[None]:
    """Inside, links are made by this after each correction from which much follows, perhaps later (`Ledger.needs_linking`)."""
    before = _linker.set(linker)
    try:
        yield
    finally:
        _linker.reset(before)


def link(ledger: Ledger) -> None:
    """The links of the ledger are there and those of all its articles."""
    if ledger.needs_linking or not ledger.has_identities:
        _linker.get()(ledger)


def record(ledger: Ledger, made: Sequence[Correction]) -> tuple[Correction, ...]:
    """The ledger holds these corrections, and its links heed them."""
    return record_seeing(ledger, lambda desk: made)


def record_seeing(ledger: Ledger, make: Callable[[Desk], Sequence[Correction]]) -> tuple[Correction, ...]:
    """The same for what `make` gives, which sees the ledger while nobody else writes."""
    recorded = ledger.record(make)
    with suppress(LedgerBusy):  # recorded it is; `needs_linking` stays true, and whoever links next does the rest
        if not relink_touched(ledger):
            _linker.get()(ledger)
    return recorded
