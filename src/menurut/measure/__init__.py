"""Measure: what the extractor finds against what careful readers marked."""

from menurut.measure.brat import Marked, mark_reading, read_brat, write_brat
from menurut.measure.disagreements import Disagreement, ErrorKind, cue_word
from menurut.measure.facts import FactCounts, count_facts, read_facts
from menurut.measure.gold import GoldArticle, find_gold
from menurut.measure.kinds import KINDS, ROLES
from menurut.measure.labels import LabelCounts, count_labels
from menurut.measure.reliability import expected_calibration_error, find_bins, format_reliability
from menurut.measure.rows import ROWS, Tallies, Tally, add_tallies, tally_article
from menurut.measure.score import ArticleScore, Score, add_scores, digest_text, score_article

__all__ = [
    "KINDS",
    "ROLES",
    "ROWS",
    "ArticleScore",
    "Disagreement",
    "ErrorKind",
    "FactCounts",
    "GoldArticle",
    "LabelCounts",
    "Marked",
    "Score",
    "Tallies",
    "Tally",
    "add_scores",
    "add_tallies",
    "count_facts",
    "count_labels",
    "cue_word",
    "digest_text",
    "expected_calibration_error",
    "find_bins",
    "find_gold",
    "format_reliability",
    "mark_reading",
    "read_brat",
    "read_facts",
    "score_article",
    "tally_article",
    "write_brat",
]
