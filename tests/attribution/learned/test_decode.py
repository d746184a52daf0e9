"""From pointers to spans."""

from __future__ import annotations

import numpy as np

from menurut.attribution.learned.decode import read_guesses, score_parts
from menurut.attribution.learned.features import LEFT, WINDOW
from menurut.attribution.learned.network import POINTERS, Pointers

CUE = 20  # the token at which the only cue stands, two tokens long


def pointers(**places: int) -> Pointers:
    """One cue whose parts begin and end for sure at these tokens; parts that are not named are not there."""
    roles = np.full((1, len(POINTERS), WINDOW + 1), -9.0, np.float32)
    for number, name in enumerate(POINTERS):
        place = places.get(name.replace(" ", "_"))
        roles[0, number, WINDOW if place is None else place - CUE + LEFT] = 0.0
    return Pointers(np.array([CUE]), np.array([0.8], np.float32), np.array([2]), roles)


def test_each_part_is_the_range_between_its_pointers():
    (guess,) = read_guesses(pointers(source_first=17, source_last=19, behind_first=23, behind_last=30))
    assert guess.cue == (20, 22)
    assert guess.source == (17, 20)
    assert guess.content == ((23, 31),)
    assert guess.source_score == guess.content_score == 0.0


def test_a_content_may_stand_on_both_sides():
    found = read_guesses(pointers(before_first=3, before_last=12, behind_first=25, behind_last=28))
    assert [(g.source, g.content) for g in found] == [(None, ((3, 13), (25, 29)))]


def test_a_part_never_ends_before_it_begins():
    (guess,) = read_guesses(pointers(source_first=19, source_last=15, behind_first=23, behind_last=24))
    assert guess.source is None or guess.source[0] < guess.source[1]


def test_a_cue_always_gets_the_likelier_content_where_there_is_room():
    (guess,) = read_guesses(pointers(source_first=19, source_last=19))
    assert len(guess.content) == 1


def test_other_parts_are_scored_by_the_same_pointers():
    seen = pointers(source_first=17, source_last=19, behind_first=23, behind_last=30)
    other = score_parts(seen, 0, (20, 22), None, ((23, 31),))
    assert (other.source_score, other.content_score) == (-18.0, 0.0)


def test_no_cue_no_guess():
    nothing = Pointers(np.zeros(0, np.int64), np.zeros(0), np.zeros(0, np.int64), np.zeros((0, len(POINTERS), WINDOW + 1)))
    assert list(read_guesses(nothing)) == []


def test_a_source_never_holds_its_cue():
    (guess,) = read_guesses(pointers(source_first=17, source_last=24, behind_first=26, behind_last=30))
    assert guess.source is None or guess.source[1] <= guess.cue[0] or guess.source[0] >= guess.cue[1]
