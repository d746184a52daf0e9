"""What was spun beyond recognition is known by the sentences around it."""

from menurut.model import Span
from menurut.stories.alignment import Match, Sentence
from menurut.stories.gaps import fill_gaps


def make(*lengths):
    return [Sentence(at, Span(at * 10, at * 10 + 9), ("kata",) * length, length, (), ()) for at, length in enumerate(lengths)]


def fill(copy, original, *pairs):
    matches = [Match(copy[one], original[other], 0.8) for one, other in pairs]
    return [(one.place, other.place) for one, other in fill_gaps(matches, copy, original)]


def test_a_sentence_between_two_that_follow_one_another_in_both_articles():
    assert fill(make(8, 8, 8, 8), make(8, 8, 8, 8), (0, 0), (2, 2), (3, 3)) == [(1, 1)]
    assert fill(make(8, 8, 8, 8), make(8, 8, 8, 8), (3, 3), (0, 0)) == [(1, 1), (2, 2)]


def test_not_where_one_article_has_more_sentences_there():
    assert fill(make(8, 8, 8), make(8, 8, 8, 8), (0, 0), (2, 3)) == []


def test_not_where_one_is_much_longer_than_the_other():
    assert fill(make(8, 20, 8), make(8, 8, 8), (0, 0), (2, 2)) == []


def test_not_where_much_was_put_between():
    assert fill(make(*[8] * 6), make(*[8] * 6), (0, 0), (5, 5)) == []
