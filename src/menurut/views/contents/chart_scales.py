"""Where a moment or an amount stands in a chart, and what is written along its edges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from menurut.views.local_forms import short_day_words, short_number_words
from menurut.views.wording import no_date

STRETCHED_FROM = 40  # amounts so many times apart stand on a logarithmic scale
_FEWEST_UNITS_UP = 14
_FEWEST_UNITS_ACROSS = 48
_UNDATED_WIDTH = 52

Quantity = Decimal | datetime | None


@dataclass(frozen=True, slots=True)
class Tick:
    """What is written at a place."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """From a quantity to a place: `low` stands at `start`, `high` at `end`; what is not known stands at `unknown`."""

    low: float
    high: float
    start: float
    end: float
    unknown: float = 0.0
    is_logarithmic: bool = False

    def place(self, quantity: Quantity) -> float:
        if quantity is None:
            return self.unknown
        if self.high == self.low:
            return round((self.start + self.end) / 2, 1)
        share = (self._measure(quantity) - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    def _measure(self, quantity: Decimal | datetime) -> float:
        if isinstance(quantity, datetime):
            return measure_moment(quantity)
        return measure_amount(quantity, logarithmic=self.is_logarithmic)


def measure_moment(moment: datetime) -> float:
    """Seconds, by which moments with and without an offset can be compared."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def measure_amount(amount: Decimal, *, logarithmic: bool) -> float:
    """A number to draw by; one beyond all that can be drawn stands at the edge of it."""
    if not logarithmic:
        return max(-1e300, min(1e300, float(amount)))
    return float(amount.log10())


def make_time_scale(moments: Iterable[datetime | None], start: float, end: float) -> Scale:
    """The scale of these moments; those that are not known stand apart, at the end."""
    listed = list(moments)
    dated = [measure_moment(moment) for moment in listed if moment]
    last = end - _UNDATED_WIDTH if None in listed and dated else end
    unknown = end if dated else (start + end) / 2
    return Scale(min(dated, default=0.0), max(dated, default=0.0), start, last, unknown)


def make_value_scale(amounts: Sequence[Decimal], start: float, end: float) -> Scale:
    """The scale of these amounts: logarithmic where the largest is very many times the smallest."""
    low, high = min(amounts), max(amounts)
    stretched = low > 0 and high > STRETCHED_FROM * low
    ends = (measure_amount(amount, logarithmic=stretched) for amount in (low, high))
    return Scale(*ends, start, end, is_logarithmic=stretched)


def lay_out_values(amounts: Sequence[Decimal], scale: Scale, unit: str | None) -> tuple[Tick, ...]:
    """The amounts themselves along the left edge: the smallest, the largest, and those between that have room."""
    ordered = sorted(set(amounts))
    wanted = [ordered[0], ordered[-1], *ordered[1:-1]]
    ticks = (Tick(scale.place(amount), short_number_words(amount, unit=unit)) for amount in wanted)
    return tuple(_keep_apart(ticks, _FEWEST_UNITS_UP))


def lay_out_days(moments: Iterable[datetime | None], scale: Scale) -> tuple[Tick, ...]:
    """The days along the lower edge, each at its first moment: the first, the last, and those between that have room."""
    listed = list(moments)
    days: dict[object, datetime] = {}
    for moment in sorted((moment for moment in listed if moment), key=measure_moment):
        days.setdefault(moment.date(), moment)
    ordered = list(days.values())
    wanted = [*ordered[:1], *ordered[-1:], *ordered[1:-1]]
    ticks = [Tick(scale.place(moment), short_day_words(moment.date())) for moment in wanted]
    if None in listed:
        ticks.insert(0, Tick(scale.unknown, no_date()))
    return tuple(_keep_apart(ticks, _FEWEST_UNITS_ACROSS))


def _keep_apart(ticks: Iterable[Tick], fewest: float) -> Iterable[Tick]:
    """The ticks that do not stand too near to one before."""
    kept: list[Tick] = []
    for tick in ticks:
        if all(abs(tick.at - other.at) >= fewest for other in kept):
            kept.append(tick)
    return kept
