"""What a person knows better of a story: that it and another are one, or that some of its articles tell another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from menurut.correcting import merge_stories, split_story
from menurut.errors import CorrectionRefused
from menurut.ledger import Ledger, StoryFilters
from menurut.model import Story
from menurut.views.web.access import ByEditor
from menurut.views.web.done import go_back
from menurut.views.web.moments import now
from menurut.views.web.rendering import ledger_of, render
from menurut.views.web.routes.story_list import StoryCard, make_card

router = APIRouter()
MOST_OFFERED = 30
_NEAR_DAYS = 14


@dataclass(frozen=True, slots=True)
class MergePage:
    """A story, and others that it may be one with: those with the words that were typed, else those of the same days."""

    story: Story
    words: str
    cards: tuple[StoryCard, ...]
    is_more: bool


@router.get("/stories/{story_id}/merge")
def choose_other(request: Request, story_id: str, words: str = "") -> Response:
    """The other stories to choose from; only their list where the page asks while somebody types."""
    ledger = ledger_of(request)
    page = _offer(ledger, ledger.read_story(story_id), " ".join(words.split())[:200])
    return render(request, "story_merge.html.j2", page, part="story_others.html.j2")


def _offer(ledger: Ledger, story: Story, words: str) -> MergePage:
    filters = StoryFilters(words=words) if words else StoryFilters(since=_day(story, -1), until=_day(story, 1))
    found = ledger.find_story_page(filters, limit=MOST_OFFERED + 1)
    cards = [make_card(line) for line in found.lines if line.story.id != story.id]
    return MergePage(story, words, tuple(cards[:MOST_OFFERED]), found.total > MOST_OFFERED + 1)


def _day(story: Story, direction: int) -> date | None:
    """A day some time before the story begins (-1) or after it ends (1)."""
    moment = story.first if direction < 0 else story.last
    try:
        return moment.date() + direction * timedelta(days=_NEAR_DAYS) if moment else None
    except OverflowError:
        return None


@router.post("/stories/{story_id}/merge")
def merge(request: Request, visitor: ByEditor, story_id: str, other: Annotated[str, Form()]) -> Response:
    """The two are one story, under the id of the first."""
    ledger = ledger_of(request)
    ids = [ledger.read_story(key).id for key in (story_id, other)]
    return go_back(f"/stories/{story_id}", merge_stories(ledger, ids, who=visitor.name, at=now()))


@router.post("/stories/{story_id}/split")
def split(request: Request, visitor: ByEditor, story_id: str, article: Annotated[list[str], Form()] = ()) -> Response:
    """The chosen articles tell a story of their own."""
    ledger = ledger_of(request)
    story = ledger.read_story(story_id)
    chosen = [key for key in story.articles if key in article]
    if not 0 < len(chosen) < len(story.articles):
        raise CorrectionRefused("Tick some of the articles, and leave at least one.")
    made = split_story(ledger, story.id, chosen, who=visitor.name, at=now())
    return go_back(f"/stories/{story_id}#articles", [made])
