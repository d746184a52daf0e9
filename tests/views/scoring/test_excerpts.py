"""An excerpt shows both sides the same words, and every bracket in its place."""

from hypothesis import given
from hypothesis import strategies as st

from menurut.measure import Disagreement, ErrorKind, Marked
from menurut.model import Span
from menurut.views.marking import Closing, Opening
from menurut.views.scoring.excerpts import find_excerpt

SPAN = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: Span(min(pair), max(pair)))
SPANS = st.lists(SPAN, max_size=2).map(tuple)
MARKED = st.builds(Marked, SPANS, SPANS, SPANS).filter(lambda one: one.spans)


def shown(lines):
    return "\n".join("".join(token for token in tokens if isinstance(token, str)) for tokens in lines)


def with_brackets(lines):
    signs = {"content": "{}", "source": "[]", "cue": "<>"}
    words = []
    for token in (token for tokens in lines for token in tokens):
        if isinstance(token, Opening):
            words.append(signs[token.mark.role][0] if token.first and token.mark.head else "")
        elif isinstance(token, Closing):
            words.append(signs[token.mark.role][1] if token.last and token.mark.tail else "")
        else:
            words.append(token)
    return "".join(words)


def test_the_sentence_stands_around_its_marks():
    text = "Hujan turun. Sari mengatakan air surut. Budi pulang."
    gold = Marked((Span(13, 17),), (Span(18, 28),), (Span(29, 38),))
    (piece,) = find_excerpt(text, Disagreement(ErrorKind.CONTENT_BOUNDS, gold, Marked(content=(Span(29, 32),))))
    assert with_brackets(piece.gold).strip() == "[Sari] <mengatakan> {air surut}."
    assert with_brackets(piece.found).strip() == "Sari mengatakan {air} surut."


def test_of_a_long_content_only_its_ends_are_shown():
    text = "Sari berkata: " + "air surut " * 400 + "sudah. Budi pulang."
    end = text.index(" Budi")
    one = Disagreement(ErrorKind.MISSED, Marked((Span(0, 4),), (Span(5, 12),), (Span(14, end),)), None)
    first, second = find_excerpt(text, one)
    assert with_brackets(first.gold).startswith("[Sari] <berkata>: {air surut")
    assert with_brackets(second.gold).rstrip().endswith("air surut sudah.}")
    assert "}" not in with_brackets(first.gold)
    assert "{" not in with_brackets(second.gold)
    assert second.left_out > 3000
    assert len(shown(first.gold) + shown(second.gold)) < 500


@given(st.text("ab. \n", max_size=60), MARKED, st.none() | MARKED)
def test_both_sides_show_the_same_words_and_close_what_they_open(text, gold, found):
    for piece in find_excerpt(text, Disagreement(ErrorKind.CONTENT_FAR, gold, found)):
        assert shown(piece.gold).split() == shown(piece.found).split()
        assert shown(piece.gold) in text or "\n" in text
        for tokens in (*piece.gold, *piece.found):
            opened = []
            for token in tokens:
                if isinstance(token, Opening):
                    opened.append(token.mark)
                elif isinstance(token, Closing):
                    assert opened.pop() is token.mark
            assert not opened
