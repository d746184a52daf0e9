"""The day of publication that a text prints over itself: a line that holds only a date, or a dateline before a dash."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from menurut.facts.moments import DateExpression
from menurut.facts.reference import make_day
from menurut.facts.tokens import Tokens

_HEAD_LINES = 8
_FEW_TOKENS = 5  # beside the date on its line: "Published:", "London"
_DATELINE_TOKENS = 8  # between the date of a dateline and its dash: "(Reuters)"
_DASHES = frozenset(("—", "–", "-"))


def find_printed_day(tokens: Tokens, expressions: Sequence[DateExpression]) -> date | None:
    """The first full day that stands at the head of the text as its day of publication does; None where there is none.

    A dateline without a year says nothing: nobody knows which year was meant.
    """
    line, place = 0, 0
    for expression in expressions:
        line += tokens.lower[place : expression.begin].count("\n")
        place = expression.begin
        if line >= _HEAD_LINES:
            return None
        moment = expression.first
        if expression.last or not (moment.year and moment.month and moment.day):
            continue
        if _stands_alone(tokens, expression) or _opens_dateline(tokens, expression):
            return make_day(moment.year, moment.month, moment.day)
    return None


def _stands_alone(tokens: Tokens, expression: DateExpression) -> bool:
    """Whether hardly anything but the date stands on its line, and no end of a sentence."""
    first, last = _line(tokens, expression)
    beside = tokens.words[first : expression.begin] + tokens.words[expression.end : last]
    return len(beside) <= _FEW_TOKENS and "." not in beside


def _opens_dateline(tokens: Tokens, expression: DateExpression) -> bool:
    """Whether a place stands before the date and, after an agency perhaps, a dash behind it: "JAKARTA, 21 Mei 2025 -"."""
    first, last = _line(tokens, expression)
    opening = tokens.words[first : expression.begin]
    behind = range(expression.end, min(last, expression.end + _DATELINE_TOKENS))
    dash = any(tokens.words[index] in _DASHES and not tokens.joined(index) for index in behind)
    return dash and 1 <= len(opening) <= _FEW_TOKENS and tokens.is_capital(first)


def _line(tokens: Tokens, expression: DateExpression) -> tuple[int, int]:
    """The first token of the line that the date stands on, and the token after its last."""
    first, last = expression.begin, expression.end
    reach = _DATELINE_TOKENS + _FEW_TOKENS
    while first > max(0, expression.begin - reach) and tokens.words[first - 1] != "\n":
        first -= 1
    while last < min(tokens.count, expression.end + reach) and tokens.words[last] != "\n":
        last += 1
    return first, last
