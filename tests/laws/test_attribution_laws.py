"""What is always true of attributions, whatever the text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from menurut.attribution import find_attributions
from menurut.language import load_pack
from menurut.model import Article, Attribution, Span
from tests.work import count_lines

CUES = "mengatakan kata katanya menurut dikutip dari membantah berharap diduga klaim akan"
OTHERS = """Tirta Sarta tidak bahwa yang dan dia kami oleh air 1.500 , . " “ ” ' : ; ( ) —"""
WORDS = st.sampled_from([*CUES.split(), *OTHERS.split(), "\n"])
TEXTS = st.one_of(st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=60).map("".join), st.text(max_size=200))


def read(text: str, furniture: tuple[Span, ...] = (), *, language: str = "id") -> tuple[Attribution, ...]:
    return find_attributions(Article(id="a", text=text, language=language, furniture=furniture), load_pack(language))


def spans(attribution: Attribution) -> tuple[Span, ...]:
    return attribution.source + attribution.cue + attribution.content


@settings(deadline=None)
@given(TEXTS)
def test_spans_are_in_bounds_whole_and_apart(text: str) -> None:
    for attribution in read(text):
        assert attribution.content
        for span in spans(attribution):
            assert 0 <= span.start < span.end <= len(text)
            assert span.slice(text).strip() == span.slice(text)
        pieces = attribution.content
        assert all(a.end <= b.start for a, b in pairwise(pieces))
        assert not any(c.overlaps(s) for c in attribution.cue for s in attribution.source)


@settings(deadline=None)
@given(TEXTS)
def test_reading_again_gives_the_same_and_ids_are_distinct(text: str) -> None:
    found = read(text)
    assert found == read(text)
    assert len({a.id for a in found}) == len(found)


@settings(deadline=None)
@given(TEXTS)
def test_parents_are_found_too_and_no_circle(text: str) -> None:
    by_id = {a.id: a for a in read(text)}
    for attribution in by_id.values():
        seen = {attribution.id}
        parent = attribution.parent
        while parent is not None:
            assert parent in by_id
            assert parent not in seen
            seen.add(parent)
            parent = by_id[parent].parent


@settings(deadline=None)
@given(TEXTS)
def test_nothing_is_attributed_inside_furniture(text: str) -> None:
    assert read(text, furniture=(Span(0, len(text)),) if text else ()) == ()


HOSTILE = [
    *(("id", piece) for piece in ('"', "kata ", "mengatakan ", "air naik ", "menurut dia, ", "klaim bahwa ", "yang meminta, ")),
    *(("id", piece) for piece in ("(", '"A," kata Sari. ', "“air naik\n", "Sari, yang memegang memo yang menyebut ")),
    *(("en", piece) for piece in ("said ", "she said ", "said the mayor, ", "the claim that ", "“the water rose a lot.”\n")),
]


@pytest.mark.parametrize(("language", "piece"), HOSTILE)
def test_work_grows_with_the_length_of_hostile_text(language: str, piece: str) -> None:
    def lines(count: int) -> int:
        return count_lines(lambda: read(piece * count, language=language))

    lines(10)
    assert lines(800) < 5 * lines(200)
