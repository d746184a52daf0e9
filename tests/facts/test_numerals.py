from decimal import Decimal

import pytest

from menurut.facts.numerals import read_digits, read_numerals
from menurut.facts.tokens import Tokens
from menurut.language import load_pack


@pytest.mark.parametrize(
    ("word", "indonesian", "english"),
    [
        ("1.500", "1500", "1.500"),
        ("1,500", "1.500", "1500"),
        ("2,6", "2.6", "2.6"),
        ("12.345.678", "12345678", "12345678"),
        ("1.234,56", "1234.56", "1234.56"),
        ("1,234.56", "1234.56", "1234.56"),
        ("0,275", "0.275", "0.275"),
        ("7", "7", "7"),
    ],
)
def test_digits_follow_the_convention_of_the_language(word, indonesian, english):
    assert read_digits(word, ",") == Decimal(indonesian)
    assert read_digits(word, ".") == Decimal(english)


@pytest.mark.parametrize("word", ["0812", "1.1.1.1", "12.34.567", "1234567890123", "1" * 40, "1.2,3.4"])
def test_what_is_no_number(word):
    assert read_digits(word, ",") is None


@pytest.mark.parametrize(
    ("language", "text", "value", "upper"),
    [
        ("id", "tiga belas", "13", None),
        ("id", "seratus dua puluh lima ribu tujuh", "125007", None),
        ("id", "dua koma lima juta", "2500000", None),
        ("id", "tiga setengah", "3.5", None),
        ("id", "nol", "0", None),
        ("id", "puluhan ribu", "20000", "99000"),
        ("id", "dua pertiga", str(Decimal(2) / 3), None),
        ("en", "ninety-nine", "99", None),
        ("en", "two hundred and six thousand and five", "206005", None),
        ("en", "a million", "1000000", None),
        ("en", "a dozen", "12", None),
        ("en", "hundreds of millions", "200000000", "999000000"),
        ("en", "half a billion", "500000000", None),
    ],
)
def test_words(language, text, value, upper):
    number = read_numerals(load_pack(language)).pick(Tokens.of(text), 0)
    assert (number.value, number.upper) == (Decimal(value), upper and Decimal(upper))
    assert number.end == Tokens.of(text).count


def test_two_numbers_in_a_row_are_two():
    tokens = Tokens.of("dua tiga")
    assert read_numerals(load_pack("id")).pick(tokens, 0).end == 1
    assert read_numerals(load_pack("en")).pick(Tokens.of("two and three"), 0).end == 1
