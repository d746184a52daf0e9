import pytest

from menurut.attribution.quotations import find_quotations
from menurut.attribution.tokens import read_tokens


def quotations(text: str) -> list[tuple[str, bool]]:
    tokens = read_tokens(text, ())
    found = find_quotations(tokens, 0, len(tokens.low))
    return [(text[tokens.start[q.first] : tokens.end[q.last]], q.closed) for q in found]


@pytest.mark.parametrize(
    "text",
    [
        '"Air surut,"',
        "“Air surut,”",
        "”Air surut,”",
        "«Air surut,»",
        "``Air surut,''",
        "„Air surut,“",
        "'Air surut,'",
        '“Air surut,"',
    ],
)
def test_marks_of_every_style_and_mixture(text: str) -> None:
    assert quotations(f"{text} kata Tirta.") == [(text, True)]


def test_apostrophes_are_no_marks() -> None:
    assert quotations("Jum'at itu Qur'an dibaca di Ma'arif.") == []


def test_an_unclosed_quotation_runs_to_the_end() -> None:
    assert quotations("Ia menjawab: “Kami siap. Semua siap.") == [("“Kami siap. Semua siap.", False)]


def test_an_opening_mark_ends_a_quotation_that_was_never_closed() -> None:
    assert quotations('"Air surut, kata Tirta. "Lumpur tinggal," katanya.') == [
        ('"Air surut, kata Tirta.', False),
        ('"Lumpur tinggal,"', True),
    ]
