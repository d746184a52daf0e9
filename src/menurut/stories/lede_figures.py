"""Figures of a title that the body of its article does not have, or has in another unit or order of magnitude."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from menurut.stories.figures import Amount, differ, read_amounts, same_measure, share_topic
from menurut.stories.lede_pages import OTHER_FIGURE, Conflict, Page
from menurut.stories.passages import Passage

SAME_TOPIC = 0.5
TELLING_WORD = 0.25
FEWEST_WORDS = 2
FEWEST_DIGITS = 2
LEAST_CUT = 1_000
MAGNITUDES = frozenset({1_000, 1_000_000})


def find_other_figures(page: Page) -> Iterator[Conflict]:
    """A figure of the title that the body does not have, but another one of the same thing."""
    conditionals = page.vocabulary.pack.cues.conditionals
    body = _read_figures(page, [one for one in page.body if conditionals.isdisjoint(one.sentence.words)])
    if not body:
        return
    for amount in _read_figures(page, page.title):
        like = [other for other in body if same_measure(amount, other) or _is_swapped(amount, other)]
        known = any(_may_be(amount, other) for other in body) or not all(differ(amount, other) for other in like)
        if known or _is_sum(amount, [other for other in body if other.fact.unit == amount.fact.unit]):
            continue
        near = [other for other in like if _is_same_thing(amount, other)]
        if near:
            best = max(near, key=lambda other: share_topic(amount, other))
            yield Conflict(amount.fact.span, best.fact.span, OTHER_FIGURE)


def _may_be(one: Amount, other: Amount) -> bool:
    """Whether a figure may be this one: the same number, unless both have units and these are others."""
    units = one.fact.unit, other.fact.unit
    same = one.value == other.value or _is_cut(one.value, other.value)
    return same and (None in units or units[0] == units[1])


def _is_cut(short: Decimal, full: Decimal) -> bool:
    """Whether a figure is another one without its last digits: 205 million for 205,853,318."""
    _, digits, exponent = short.normalize().as_tuple()
    step = Decimal(1).scaleb(int(exponent))
    return len(digits) >= FEWEST_DIGITS and step >= LEAST_CUT and 0 <= full - short < step


def _is_swapped(one: Amount, other: Amount) -> bool:
    """Whether two figures have the same digits and another unit, or thousands where the other has millions."""
    if one.fact.unit is None or other.fact.unit is None:
        return False
    if one.fact.unit != other.fact.unit:
        return one.value == other.value
    low, high = sorted((one.value, other.value))
    return low > 0 and high / low in MAGNITUDES


def _read_figures(page: Page, passages: Sequence[Passage]) -> list[Amount]:
    """The figures of some passages; the words around them in small letters, as titles write many with capitals."""
    lowered = page.article.text.lower()
    article = replace(page.article, text=lowered) if len(lowered) == len(page.article.text) else page.article
    return [
        amount
        for passage in passages
        for amount in read_amounts([one.fact for one in passage.amounts], (passage.span,), article, page.vocabulary)
    ]


def _is_same_thing(one: Amount, other: Amount) -> bool:
    shared = {concept: min(one.about[concept], other.about[concept]) for concept in one.about.keys() & other.about.keys()}
    telling = [concept for concept, weight in shared.items() if weight >= TELLING_WORD and concept not in one.heads]
    return len(telling) >= FEWEST_WORDS and share_topic(one, other) >= SAME_TOPIC


def _is_sum(amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether a figure is what two or all of the others come to."""
    values = [other.value for other in others]
    pairs = {one + another for at, one in enumerate(values) for another in values[at + 1 :]}
    return amount.value in pairs or amount.value == sum(values)
