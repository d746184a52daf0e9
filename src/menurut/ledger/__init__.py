"""The ledger: all records in one SQLite file, with full-text search."""

from menurut.ledger.judged import Desk
from menurut.ledger.ledger import Ledger
from menurut.ledger.search import Hit
from menurut.ledger.speaker_questions import SpeakerSummary
from menurut.ledger.story_counts import StoryCounts

__all__ = ["Desk", "Hit", "Ledger", "SpeakerSummary", "StoryCounts"]
