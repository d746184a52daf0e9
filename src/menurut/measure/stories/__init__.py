"""What a ledger makes of articles together, against stories whose truth is known. `score` composes it."""

from menurut.measure.stories.rows import Fault, Row
from menurut.measure.stories.score import StoriesScore, score_stories
from menurut.measure.stories.truth import StoryFolder, find_story_folders

__all__ = ["Fault", "Row", "StoriesScore", "StoryFolder", "find_story_folders", "score_stories"]
