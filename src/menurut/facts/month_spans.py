"""Spans of months told by their number: sembilan bulan pertama 2025, the three months to September."""

from __future__ import annotations

from menurut.facts.calendar_terms import pick_calendar
from menurut.facts.moments import DateLexicon, Moment
from menurut.facts.numerals import Numerals
from menurut.facts.relative_terms import pick_its_year
from menurut.facts.tokens import Tokens

_MONTHS = 12


def pick_months(tokens: Tokens, start: int, lexicon: DateLexicon, numerals: Numerals) -> Moment | None:
    """The first months of a year, or those that end with one that is named; None where neither begins at `start`.

    `month` of the moment counts from its year and may lie before its January.
    """
    words, lower = lexicon.words, tokens.lower
    led = words.ordinals_first and lower[start] in words.first_words
    number = numerals.pick(tokens, start + led)
    if number is None or number.upper is not None or not 1 < number.value <= _MONTHS or number.value != int(number.value):
        return None
    period = lexicon.periods.pick(lower, number.end)
    if period is None or period[0] != "month":
        return None
    place, count = period[1], int(number.value)
    if led or lower[place] in words.first_words:
        year = pick_its_year(tokens, place + (not led), lexicon, fillers=words.of_words | words.year_words)
        return year._replace(month=1, months=count, years=1) if year else None
    if lower[place] not in words.month_ends:
        return None
    edge = lexicon.edges.pick(lower, place + 1)
    closing = pick_calendar(tokens, edge[1] if edge else place + 1, lexicon)
    if closing is None or closing.month is None or closing.day or closing.shift is not None:
        return None
    back = None if closing.year else -1
    return closing._replace(month=closing.month - count + 1, months=count, direction=back)
