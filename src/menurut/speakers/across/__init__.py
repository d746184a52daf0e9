"""Speakers across articles: who, of all that the articles of a ledger name each in its own way, is one and the same."""

from menurut.speakers.across.identify import identify_speakers

__all__ = ["identify_speakers"]
