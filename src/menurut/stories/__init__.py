"""Stories: what many articles say when read together."""

from menurut.stories.events import JOIN_LIKENESS, group_events
from menurut.stories.linking import (
    Surroundings,
    gather_stories,
    link_readings,
    link_story,
    profile_article,
)
from menurut.stories.meanings import Meaning
from menurut.stories.neighbours import Neighbourhood
from menurut.stories.outlets import Outlets
from menurut.stories.profiles import WINDOW_DAYS, Profile, make_profile
from menurut.stories.story import make_stories, order_story
from menurut.stories.utterances import join_content
from menurut.stories.versions import find_versions
from menurut.stories.vocabulary import read_vocabulary
from menurut.stories.voices import Voices, find_voices

__all__ = [
    "JOIN_LIKENESS",
    "WINDOW_DAYS",
    "Meaning",
    "Neighbourhood",
    "Outlets",
    "Profile",
    "Surroundings",
    "Voices",
    "find_versions",
    "find_voices",
    "gather_stories",
    "group_events",
    "join_content",
    "link_readings",
    "link_story",
    "make_profile",
    "make_stories",
    "order_story",
    "profile_article",
    "read_vocabulary",
]
