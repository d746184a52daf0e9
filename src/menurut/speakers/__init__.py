"""Speakers: who each attribution belongs to, under the fullest name that its article gives them; who is whom across articles."""

from menurut.speakers.across import identify_speakers
from menurut.speakers.resolution import resolve_speakers

__all__ = ["identify_speakers", "resolve_speakers"]
