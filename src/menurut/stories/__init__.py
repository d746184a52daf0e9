"""Stories: what many articles say when read together."""

from menurut.stories.linking import gather_stories, link_readings
from menurut.stories.versions import find_versions

__all__ = ["find_versions", "gather_stories", "link_readings"]
