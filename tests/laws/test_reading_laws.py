"""What holds of every reading, whatever the text: spans in bounds, ids that repeat, records that point at one another."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from menurut.model import Page, Reading
from menurut.pipeline import read_page

PIECES = {
    "id": [
        *(
            "Menurut ",
            "Gubernur Rina Sasmaya ",
            "mengatakan ",
            "bahwa ",
            "kata dia",
            ", ujarnya.",
            "dikutip dari Antara",
            "membantah ",
        ),
        *("“", "”", '"', "'", "‘", "(", ")", "\n", "\n\n", ", ", ". ", ": ", "? "),
        *("sekitar 1.500 orang ", "Rp 2,5 juta ", "Senin (21/10) ", "kemarin ", "hujan turun ", "pihaknya ", "Hal itu "),
    ],
    "en": [
        *("According to ", "Governor Rina Sasmaya ", "said ", "that ", "he said", ", she added.", "told reporters ", "denied "),
        *("“", "”", '"', "'", "’s ", "(", ")", "\n", "\n\n", ", ", ". ", ": ", "? "),
        *("about 1,500 people ", "$2.5 million ", "on Monday ", "Oct. 21, 2024 ", "it rained ", "a spokesman ", "The report "),
    ],
}


def texts(language: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(PIECES[language]) | st.text(max_size=8), min_size=1, max_size=40).map("".join)


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, str]:
    language = draw(st.sampled_from(sorted(PIECES)))
    return draw(texts(language).filter(str.strip)), language


def read(text: str, language: str) -> Reading:
    page = Page(body=text.encode("utf-8", "surrogatepass"), content_type="text/plain", path="x/y.txt")
    return read_page(page, language=language, sealed=True)


readings = cases().map(lambda case: read(*case))


@given(readings)
@settings(max_examples=300, deadline=None)
def test_spans_stand_in_order_inside_the_text(reading: Reading):
    length = len(reading.article.text)
    for one in reading.attributions:
        assert one.content
        for role in (one.source, one.cue, one.content):
            assert all(0 <= span.start < span.end <= length for span in role)
            assert all(before.end <= after.start for before, after in pairwise(role))
    assert all(0 <= fact.span.start < fact.span.end <= length for fact in reading.facts)


@given(readings)
@settings(max_examples=100, deadline=None)
def test_records_point_at_records_that_exist(reading: Reading):
    attributions = {one.id for one in reading.attributions}
    speakers = {one.id for one in reading.speakers}
    assert len(attributions) == len(reading.attributions)
    assert len(speakers) == len(reading.speakers)
    for one in reading.attributions:
        assert one.article_id == reading.article.id
        assert one.parent is None or one.parent in attributions - {one.id}
        assert one.speaker_id is None or one.speaker_id in speakers
        assert all(fact in reading.facts for fact in one.facts)


@given(cases())
@settings(max_examples=60, deadline=None)
def test_the_same_text_reads_the_same_twice(case: tuple[str, str]):
    assert read(*case) == read(*case)
