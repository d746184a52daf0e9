"""What people may do who sign in."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """A reader sees everything and corrects nothing."""

    READER = "reader"
    EDITOR = "editor"
