"""Speakers: who each attribution belongs to, by the fullest name that its article gives; who is whom across articles."""

from menurut.judging import find_active
from menurut.speakers.across import identify_speakers
from menurut.speakers.resolution import resolve_speakers

__all__ = ["find_active", "identify_speakers", "resolve_speakers"]
