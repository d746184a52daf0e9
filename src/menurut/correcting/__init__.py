"""What a person knows better than the program: each is recorded in the ledger as a `Correction`, an event that stays and that
another one may undo; then everything that many articles say together follows.

Every verb takes the ledger, ids (or their beginnings), `who` says so and `at` which moment, and returns what it recorded: a
`Correction`, or several where one was recorded for each of several. `attributions.py` is the one to read first.
"""

from menurut.correcting.attributions import (
    change_act,
    change_span,
    change_speaker,
    hide_attribution,
    judge_right,
    judge_wrong,
)
from menurut.correcting.claims import merge_claims, split_claim
from menurut.correcting.gold import write_gold
from menurut.correcting.listing import judge_article, list_judgements
from menurut.correcting.marking import complete_article, mark_attribution
from menurut.correcting.origins import unfold_article
from menurut.correcting.pointing import find_attribution, find_words
from menurut.correcting.speakers import merge_speakers, rename_speaker, set_aliases, split_speaker
from menurut.correcting.stories import merge_stories, split_story
from menurut.correcting.undoing import undo_correction
from menurut.judging import Judged, Judgement, State

__all__ = [
    "Judged",
    "Judgement",
    "State",
    "change_act",
    "change_span",
    "change_speaker",
    "complete_article",
    "find_attribution",
    "find_words",
    "hide_attribution",
    "judge_article",
    "judge_right",
    "judge_wrong",
    "list_judgements",
    "mark_attribution",
    "merge_claims",
    "merge_speakers",
    "merge_stories",
    "rename_speaker",
    "set_aliases",
    "split_claim",
    "split_speaker",
    "split_story",
    "undo_correction",
    "unfold_article",
    "write_gold",
]
