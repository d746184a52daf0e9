"""Stories: all of them as cards, and one with everything that is said in it."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from menurut.ledger.story_counts import StoryCounts
from menurut.model import Story
from menurut.views.contents.story import StoryContents, gather_story
from menurut.views.web.rendering import ledger_of, render

router = APIRouter()


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story among others."""

    story: Story
    counts: StoryCounts


@dataclass(frozen=True, slots=True)
class StoriesPage:
    """The stories, newest first."""

    cards: tuple[StoryCard, ...]


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One story."""

    contents: StoryContents


@router.get("/")
def show_home(request: Request) -> Response:
    """The stories."""
    return show_stories(request)


@router.get("/stories")
def show_stories(request: Request) -> Response:
    """The stories, newest first."""
    ledger = ledger_of(request)
    counts = ledger.count_stories()
    cards = tuple(StoryCard(story, counts[story.id]) for story in ledger.find_stories())
    return render(request, "stories.html.j2", StoriesPage(cards))


@router.get("/stories/{story_id}")
def show_story(request: Request, story_id: str) -> Response:
    """One story; an id that was merged away leads to the story that took its articles."""
    ledger = ledger_of(request)
    story = ledger.pick_story(story_id)
    if story.id != story_id:
        return RedirectResponse(f"/stories/{story.id}", status_code=308)
    readings = tuple(ledger.find_readings(story.articles, identified=True))
    contents = gather_story(story, readings, ledger.read_links(story.id))
    return render(request, "story.html.j2", StoryPage(contents))
