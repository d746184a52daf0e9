"""Speakers: who each attribution belongs to, under the fullest name that the article gives them."""

from menurut.speakers.resolution import resolve_speakers

__all__ = ["resolve_speakers"]
