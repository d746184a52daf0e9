"""Measure: what the extractor finds against what careful readers marked."""

from menurut.measure.brat import Marked, mark_reading, read_brat, write_brat
from menurut.measure.gold import GoldArticle, find_gold
from menurut.measure.labels import LabelCounts, count_labels
from menurut.measure.rows import ROWS, Tally, add_tallies, tally_article

__all__ = [
    "ROWS",
    "GoldArticle",
    "LabelCounts",
    "Marked",
    "Tally",
    "add_tallies",
    "count_labels",
    "find_gold",
    "mark_reading",
    "read_brat",
    "tally_article",
    "write_brat",
]
