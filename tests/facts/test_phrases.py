from menurut.facts.phrases import Phrases
from menurut.facts.tokens import Tokens

UNITS = Phrases({"mil": 1, "mil laut": 2, "%": 3, "km/jam": 4})


def lower(text):
    return Tokens.of(text).lower


def test_the_longest_phrase_wins():
    assert UNITS.pick(lower("mil laut"), 0) == (2, 2)
    assert UNITS.pick(lower("mil darat"), 0) == (1, 1)
    assert UNITS.pick(lower("km/jam"), 0) == (4, 3)


def test_nothing_at_the_end_of_the_text():
    tokens = Tokens.of("mil")
    assert UNITS.pick(tokens.lower, tokens.count) is None
    assert UNITS.pick_before(tokens.lower, 0) is None


def test_phrases_before_a_place():
    assert UNITS.pick_before(lower("tiga mil laut dan"), 3) == (2, 1)
