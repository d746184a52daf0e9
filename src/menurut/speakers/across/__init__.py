"""Speakers across articles: who, of all that the articles of a ledger name each in its own way, is one and the same."""

from menurut.speakers.across.identify import identify_speakers
from menurut.speakers.across.replay import find_places

__all__ = ["find_places", "identify_speakers"]
