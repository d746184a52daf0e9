from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from menurut.model import Act, Span
from menurut.views.marking import Closing, Mark, Opening, Role, find_marks, mark_paragraphs
from menurut.views.sayings import Saying, find_sayings
from tests.views.invented_story import make_attribution, make_wire


def show(paragraph):
    signs = {Role.CONTENT: "{}", Role.SOURCE: "[]", Role.CUE: "‹›", Role.FURNITURE: "~~"}
    return "".join(
        token if isinstance(token, str) else signs[token.mark.role][0 if isinstance(token, Opening) else 1]
        for token in paragraph.tokens
    )


def test_nested_contents_nest():
    reading = make_wire()
    last = list(mark_paragraphs(reading.article.text, find_marks(find_sayings(reading))))[-1]
    assert show(last) == "[PT Air Jernih] ‹membantah› {‹tuduhan› [Budi] {bahwa tanggul itu rapuh}}."
    assert [saying.number for saying in last.sayings] == [3, 4]


def test_a_content_over_several_paragraphs_is_cut_at_each():
    reading = make_wire()
    attribution = make_attribution(reading.article, 9, Act.STATE, {"content": (Span(0, len(reading.article.text)),)})
    marks = find_marks([Saying(attribution, reading.article, None, 1)])
    paragraphs = list(mark_paragraphs(reading.article.text, marks))
    assert len(paragraphs) == 4
    assert [p.tokens[0].first for p in paragraphs] == [True, False, False, False]
    assert [p.tokens[-1].last for p in paragraphs] == [False, False, False, True]
    assert [len(p.sayings) for p in paragraphs] == [1, 0, 0, 0]


@given(
    st.text(alphabet="ab \n", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(Role)), max_size=8),
)
def test_whatever_the_marks_the_text_stays_and_tokens_balance(text, spans):
    marks = [Mark(Span(min(a, b, len(text)), min(max(a, b), len(text))), role) for a, b, role in spans]
    marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    first, last = [], []
    for paragraph in mark_paragraphs(text, marks):
        opened = []
        assert "".join(t for t in paragraph.tokens if isinstance(t, str)) == paragraph.span.slice(text)
        for token in paragraph.tokens:
            if isinstance(token, Opening):
                opened.append(token.mark)
                first.extend([token.mark] if token.first else [])
            elif isinstance(token, Closing):
                assert opened.pop() is token.mark
                last.extend([token.mark] if token.last else [])
        assert opened == []
    assert len(first) == len(marks)
    assert len(last) == len(marks)


def test_marks_that_cross_another_go_on_in_their_order():
    spans = {Role.FURNITURE: Span(0, 4), Role.CONTENT: Span(2, 8), Role.SOURCE: Span(3, 6)}
    (paragraph,) = mark_paragraphs("abcdefghij", [Mark(span, role) for role, span in spans.items()])
    assert show(paragraph) == "~ab{c[d]}~{[ef]gh}ij"


def test_the_middle_of_a_stretch_that_nothing_marks_is_left_out_and_every_mark_stays():
    text = "x" * 90 + "Budi bilang" + "y" * 200 + "hujan" + "z" * 30 + "\nbanjir"
    marks = [Mark(Span(90, 94), Role.SOURCE), Mark(Span(101, 306), Role.FURNITURE), Mark(Span(301, 306), Role.CUE)]
    marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    shown = list(mark_paragraphs(text, marks, most_plain=60))
    assert [show(one) for one in shown] == [
        "x" * 20,
        "x" * 20 + "[Budi] bilang~" + "y" * 20 + "~",
        "~" + "y" * 20 + "‹hujan›~" + "z" * 30,
        "banjir",
    ]
    assert [one.left_out for one in shown] == [50, 160, 0, 0]
    for one, other in pairwise(shown[:3]):
        assert one.span.end + one.left_out == other.span.start
    whole = [list(mark_paragraphs(text, marks, most_plain=most)) for most in (None, 10_000)]
    assert whole[0] == whole[1]
