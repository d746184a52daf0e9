"""Ranges of figures as words: each number of the range has one of them, and no other has."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from menurut.ledger.search.figure_tokens import cover_range, list_beginnings

_NUMBERS = st.one_of(
    st.integers(-2_000, 2_000).map(Decimal),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=3),
    st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(-99, 99), st.integers(-8, 20)),
)


@settings(max_examples=300)
@given(_NUMBERS, st.none() | _NUMBERS, st.none() | _NUMBERS, st.booleans(), st.booleans())
def test_a_number_has_a_word_of_the_range_where_it_lies_in_it(
    value: Decimal, low: Decimal | None, high: Decimal | None, low_in: bool, high_in: bool
) -> None:
    inside = (low is None or value > low or (low_in and value == low)) and (
        high is None or value < high or (high_in and value == high)
    )
    words = cover_range(low, high, low_in=low_in, high_in=high_in)
    assert bool(set(words) & set(list_beginnings(value))) == inside
    assert len(words) < 300


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_any_number_has_words_and_is_found_by_itself(value: Decimal) -> None:
    assert set(cover_range(value, value)) & set(list_beginnings(value))


def test_a_range_from_a_round_number_takes_few_words() -> None:
    assert len(cover_range(Decimal(1000), None)) < 30
