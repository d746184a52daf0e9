"""Stories: a list of cards to filter, and one with everything that is said in it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from menurut.views.contents.story import gather_story
from menurut.views.web.rendering import ledger_of, render, wants_part
from menurut.views.web.routes.story_list import StoriesPage, list_stories, read_asked
from menurut.views.web.routes.story_page import StoryPage

router = APIRouter()


@router.get("/")
def show_home(request: Request) -> Response:
    """The stories."""
    return show_stories(request)


@router.get("/stories")
def show_stories(request: Request) -> Response:
    """The stories for which the filters hold, newest first; only their list where the page asks while somebody types."""
    asked = read_asked(request.query_params)
    found = list_stories(ledger_of(request), asked)
    outlets = {} if wants_part(request) else ledger_of(request).count_outlets()
    answer = render(request, "stories.html.j2", StoriesPage(asked, found, outlets), part="story_list.html.j2")
    if wants_part(request):
        answer.headers["HX-Replace-Url"] = asked.address(found.page)
    return answer


@router.get("/stories/{story_id}")
def show_story(request: Request, story_id: str) -> Response:
    """One story; an id that was merged away leads to the story that took its articles."""
    ledger = ledger_of(request)
    story = ledger.read_story(story_id)
    if story.id != story_id:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/stories/{story.id}{query}", status_code=307)
    readings = tuple(ledger.find_readings(story.articles, identified=True))
    contents = gather_story(story, readings, ledger.read_links(story.id))
    return render(request, "story.html.j2", StoryPage(contents))
