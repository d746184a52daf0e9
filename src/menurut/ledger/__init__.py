"""The ledger: all records in one SQLite file, with full-text search."""

from menurut.ledger.judged import Desk
from menurut.ledger.ledger import Ledger
from menurut.ledger.search.page import Facets, Hit, SearchPage
from menurut.ledger.search.query import Hint, HintKind
from menurut.ledger.speaker_questions import SpeakerSummary
from menurut.ledger.story_counts import StoryCounts
from menurut.ledger.story_questions import StoryFilters, StoryLine, StoryList

__all__ = [
    "Desk",
    "Facets",
    "Hint",
    "HintKind",
    "Hit",
    "Ledger",
    "SearchPage",
    "SpeakerSummary",
    "StoryCounts",
    "StoryFilters",
    "StoryLine",
    "StoryList",
]
