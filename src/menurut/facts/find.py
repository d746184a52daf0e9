"""All facts of an article, from its tokens to their normal forms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from menurut.facts.dates import find_date_expressions
from menurut.facts.moments import DateExpression, read_date_lexicon
from menurut.facts.numerals import read_numerals
from menurut.facts.printed_day import find_printed_day
from menurut.facts.quantities import find_quantities
from menurut.facts.quantity_lexicon import Quantity, read_quantity_lexicon
from menurut.facts.reasons import explain
from menurut.facts.reference import find_reference
from menurut.facts.resolution import Trail, resolve
from menurut.facts.tokens import Tokens
from menurut.language import Pack
from menurut.model import Article, Fact, FactKind, Span

_PLAUSIBLE_YEARS = range(1500, 2500)


def find_facts(article: Article, pack: Pack) -> tuple[Fact, ...]:
    """Every date and every quantity of the article's text, in order, none of them inside its furniture.

    Dates are resolved against `published_at`; without it, against a day printed over the text or the dates that it names.
    A date that cannot be resolved, or that no calendar has, keeps its span with `value` None and the `reason`. No quantity
    stands inside a date.

    >>> from menurut.language import load_pack
    >>> text = "Pada 18-19 Juni 2024 sekitar 1.500 pasukan khusus tiba."
    >>> for fact in find_facts(Article("a-1", text, "id"), load_pack("id")):
    ...     print(fact.span.slice(text), "|", fact.value, fact.counted, fact.bound)
    18-19 Juni 2024 | 2024-06-18/2024-06-19 None None
    1.500 | 1500 pasukan khusus about
    """
    tokens = Tokens.of(article.text)
    outside = _furniture(tokens, article.furniture)
    expressions = find_date_expressions(tokens, read_date_lexicon(pack), read_numerals(pack))
    expressions = [one for one in expressions if not any(outside[one.begin : one.end])]
    for one in expressions:
        outside[one.begin : one.end] = b"\1" * (one.end - one.begin)
    quantities = find_quantities(tokens, read_quantity_lexicon(pack), outside)
    facts = [
        *_date_facts(tokens, expressions, _publication_day(article) or find_printed_day(tokens, expressions)),
        *(_quantity_fact(tokens, quantity) for quantity in quantities),
    ]
    return tuple(sorted(facts, key=lambda fact: fact.span.start))


def _publication_day(article: Article) -> date | None:
    """The day of publication where it was published; None without one, and for the zero of a clock such as 0001-01-01."""
    published = article.published_at
    return published.date() if published and published.year in _PLAUSIBLE_YEARS else None


def _furniture(tokens: Tokens, spans: Iterable[Span]) -> bytearray:
    """For every token 1 where it touches page furniture, else 0."""
    marks, place = bytearray(len(tokens.words)), 0
    for span in sorted(spans):
        while place < tokens.count and tokens.ends[place] <= span.start:
            place += 1
        while place < tokens.count and tokens.starts[place] < span.end:
            marks[place] = 1
            place += 1
    return marks


def _span(tokens: Tokens, begin: int, end: int) -> Span:
    return Span(tokens.starts[begin], tokens.ends[end - 1])


def _date_facts(tokens: Tokens, expressions: list[DateExpression], published: date | None) -> list[Fact]:
    reference, trail, facts = find_reference(published, expressions), Trail(), []
    for expression in expressions:
        resolved, trail = resolve(expression, reference, trail)
        span = _span(tokens, expression.begin, expression.end)
        if resolved is None:
            facts.append(Fact(FactKind.DATE, span, None, reason=explain(expression, reference)))
        else:
            start, end, precision = resolved.start, resolved.end, resolved.precision
            facts.append(Fact(FactKind.DATE, span, resolved.value, start=start, end=end, precision=precision))
    return facts


def _quantity_fact(tokens: Tokens, quantity: Quantity) -> Fact:
    span = _span(tokens, quantity.begin, quantity.end)
    counted = _span(tokens, *quantity.counted).slice(tokens.text) if quantity.counted else None
    value, upper = _shorten(quantity.value), _shorten(quantity.upper)
    return Fact(FactKind.QUANTITY, span, value, upper=upper, unit=quantity.unit, counted=counted, bound=quantity.bound)


def _shorten(value: Decimal | None) -> Decimal | None:
    """The same number without needless zeros after the point: 2600000 for 2600000.0."""
    if value is None or value != value.to_integral_value():
        return value
    return Decimal(int(value))
