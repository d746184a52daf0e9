"""Speakers: a list to search, and one of them with what they said over time, to be merged, split and renamed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import RedirectResponse, Response

from menurut.correcting import merge_speakers, rename_speaker, split_speaker
from menurut.ledger.speaker_pages import SpeakerList
from menurut.ledger.speaker_suggestions import SpeakerLine
from menurut.model import Act
from menurut.views.contents.speaker import ARTICLES_PER_PAGE, PER_PAGE, SpeakerContents, gather_speaker
from menurut.views.web.access import ByEditor
from menurut.views.web.done import go_back
from menurut.views.web.moments import now
from menurut.views.web.rendering import ledger_of, render, wants_part

router = APIRouter()
LIST_PER_PAGE = 50
Words = Annotated[str, Query(max_length=200)]
Page = Annotated[int, Query(ge=1, le=10_000_000)]


@dataclass(frozen=True, slots=True)
class SpeakersPage:
    """The speakers with these words in a name. Pages count from 1."""

    words: str
    found: SpeakerList
    page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.found.total // LIST_PER_PAGE))

    def address(self, page: int) -> str:
        """Where a page of these speakers is found."""
        return _write_address("/speakers", {"words": self.words, "page": page if page > 1 else None})


@dataclass(frozen=True, slots=True)
class OthersPart:
    """Speakers to choose from, whose name has what was typed; `asked` tells that something was."""

    speaker_id: str
    asked: str
    others: Sequence[SpeakerLine]


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """One speaker. `act` is the one that is shown alone, `others` who they may be merged with."""

    contents: SpeakerContents
    act: Act | None
    page: int
    articles_page: int
    others: OthersPart

    @property
    def pages(self) -> int:
        acts = self.contents.row.acts
        said = acts.get(self.act, 0) if self.act else self.contents.row.quoted
        return max(1, -(-said // PER_PAGE))

    @property
    def articles_pages(self) -> int:
        return max(1, -(-self.contents.row.articles // ARTICLES_PER_PAGE))

    def address(self, page: int = 1, *, act: Act | None = None) -> str:
        """Where a page of what they said is found, of this act alone where one is given."""
        fields = {"act": act.value if act else None, "page": page if page > 1 else None}
        return _write_address(f"/speakers/{self.contents.row.id}", fields) + "#said"

    def articles_address(self, page: int) -> str:
        """Where a page of their articles is found."""
        fields = {"articles": page if page > 1 else None}
        return _write_address(f"/speakers/{self.contents.row.id}", fields) + "#articles"


def _write_address(path: str, fields: Mapping[str, object]) -> str:
    given = urlencode({name: str(value) for name, value in fields.items() if value})
    return f"{path}?{given}" if given else path


@router.get("/speakers")
def show_speakers(request: Request, words: Words = "", page: Page = 1) -> Response:
    """The speakers, those who are met most often first; only their list where the page asks while somebody types."""
    words = " ".join(words.split())
    found = ledger_of(request).find_speaker_page(words, limit=LIST_PER_PAGE, offset=(page - 1) * LIST_PER_PAGE)
    shown = SpeakersPage(words, found, page)
    answer = render(request, "speakers.html.j2", shown, part="speaker_list.html.j2")
    if wants_part(request):
        answer.headers["HX-Replace-Url"] = shown.address(page)
    return answer


@router.get("/speakers/{speaker_id}")
def show_speaker(
    request: Request,
    speaker_id: str,
    act: Annotated[str, Query(max_length=20)] = "",
    page: Page = 1,
    articles: Page = 1,
    merge: Words = "",
) -> Response:
    """One speaker; an id that was merged away leads to the speaker who has it now."""
    ledger = ledger_of(request)
    inquiry = ledger.look_up_speaker(speaker_id)
    if inquiry.row.id != speaker_id:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/speakers/{inquiry.row.id}{query}", status_code=307)
    chosen = next((one for one in Act if one.value == act), None)
    contents = gather_speaker(ledger, inquiry, act=chosen, page=page, articles_page=articles)
    return render(
        request, "speaker.html.j2", SpeakerPage(contents, chosen, page, articles, _suggest(request, speaker_id, merge))
    )


@router.get("/speakers/{speaker_id}/others")
def suggest_others(request: Request, speaker_id: str, merge: Words = "") -> Response:
    """Who a speaker may be merged with, as buttons of the form that asks."""
    return render(request, "speaker_others.html.j2", _suggest(request, speaker_id, merge))


def _suggest(request: Request, speaker_id: str, name: str) -> OthersPart:
    found = ledger_of(request).suggest_speakers(name) if name.strip() else ()
    return OthersPart(speaker_id, name, [one for one in found if one.id != speaker_id])


@router.post("/speakers/{speaker_id}/merge")
def merge(request: Request, visitor: ByEditor, speaker_id: str, other: Annotated[str, Form()]) -> Response:
    """The other one is this speaker, whose id and name stay."""
    made = merge_speakers(ledger_of(request), [speaker_id, other], who=visitor.name, at=now())
    return go_back(f"/speakers/{speaker_id}", made)


@router.post("/speakers/{speaker_id}/split")
def split(
    request: Request,
    visitor: ByEditor,
    speaker_id: str,
    article: Annotated[list[str] | None, Form()] = None,
    form: Annotated[list[str] | None, Form()] = None,
) -> Response:
    """In these articles, or wherever called so, they are somebody else."""
    ledger = ledger_of(request)
    made = split_speaker(ledger, speaker_id, articles=article or (), forms=form or (), who=visitor.name, at=now())
    return go_back(f"/speakers/{speaker_id}", [made])


@router.post("/speakers/{speaker_id}/rename")
def rename(request: Request, visitor: ByEditor, speaker_id: str, name: Annotated[str, Form(max_length=300)]) -> Response:
    """They are called otherwise, everywhere."""
    made = rename_speaker(ledger_of(request), speaker_id, name, who=visitor.name, at=now())
    return go_back(f"/speakers/{speaker_id}", [made])
