"""What the page of one story shows."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.views.contents.story import StoryContents


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One story."""

    contents: StoryContents
