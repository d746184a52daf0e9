"""What a model says of two texts, and which it proposes as one."""

import numpy as np

from menurut.stories.meanings import NEAREST, Meaning, propose_meant


def mean(*numbers, unlike=0.5, alike=0.9):
    vector = np.array(numbers, np.float64)
    return Meaning(vector / np.linalg.norm(vector), unlike, alike)


def test_a_cosine_says_nothing_up_to_the_one_and_all_from_the_other():
    one = mean(1, 0)
    assert one.measure(mean(0.4, 0.9165)) == 0
    assert 0.4 < one.measure(mean(0.7, 0.7141)) < 0.6
    assert one.measure(mean(1, 0.01)) == 1


def test_pairs_are_those_of_two_languages_that_mean_something_alike():
    meanings = [mean(1, 0), mean(1, 0.1), mean(0, 1), None, mean(1, 0)]
    assert propose_meant(meanings, ["id", "en", "en", "en", "id"]) == [(0, 1), (1, 4)]


def test_nothing_is_proposed_without_a_model_or_within_one_language():
    assert propose_meant([None, None], ["id", "en"]) == []
    assert propose_meant([mean(1, 0), mean(1, 0)], ["id", "id"]) == []
    assert propose_meant([], []) == []


def test_one_utterance_is_compared_with_the_nearest_of_very_many():
    many = [mean(1, 0.001 * place) for place in range(2, 600)]
    pairs = propose_meant([mean(1, 0), *many], ["id"] + ["en"] * len(many))
    assert {(0, place) for place in range(1, NEAREST + 1)} <= set(pairs)
    assert len(pairs) == len(many)  # each of the many has the one as its nearest
