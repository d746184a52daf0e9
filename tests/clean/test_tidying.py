"""Characters in one form."""

import time
import unicodedata

import pytest

from menurut.clean.tidying import tidy_text


@pytest.mark.parametrize(
    ("given", "tidy"),
    [
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("a \t\u00a0\u2009b  ", "a b"),
        ("a\x00\x07\x1bb", "ab"),
        ("kafe\u0301", "kafé"),
        ("\u202eterbalik\u202c \u2066x\u2069", "terbalik x"),
        ("ku\u00adrang \u200bair\ufeff", "kurang air"),
        ("keluarga 👩\u200d👧", "keluarga 👩\u200d👧"),
        ("a\n\n\nb", "a\n\n\nb"),
    ],
)
def test_one_form(given, tidy):
    assert tidy_text(given) == tidy
    assert tidy_text(tidy) == tidy


def test_a_long_run_of_marks_costs_linear_time():
    started = time.perf_counter()
    text = tidy_text("a" + "\u0301\u0323" * 300_000)
    assert time.perf_counter() - started < 5
    assert len(text) < 40
    assert unicodedata.is_normalized("NFC", text)
