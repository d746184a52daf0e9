"""Judging: an article as it was read, and what people said of its attributions, give the article as it counts."""

from menurut.judging.accounts import make_account, name_attribution, tell_manner
from menurut.judging.active import find_active
from menurut.judging.applying import apply_corrections, judge_reading
from menurut.judging.holds import Holds, find_story_holds, list_counted_anew
from menurut.judging.judgements import OF_ATTRIBUTIONS, ONLY_OF_READINGS, Judged, Judgement, State
from menurut.judging.passages import make_passage, place_passage

__all__ = [
    "OF_ATTRIBUTIONS",
    "ONLY_OF_READINGS",
    "Holds",
    "Judged",
    "Judgement",
    "State",
    "apply_corrections",
    "find_active",
    "find_story_holds",
    "judge_reading",
    "list_counted_anew",
    "make_account",
    "make_passage",
    "name_attribution",
    "place_passage",
    "tell_manner",
]
