"""A claim: all its versions side by side, figures, positions over time, and its origins with what is folded into them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import RedirectResponse, Response

from menurut.correcting import merge_claims, split_claim, unfold_article
from menurut.errors import CorrectionRefused
from menurut.ledger.claim_questions import ClaimLine
from menurut.views.contents.claim import ClaimContents, gather_claim
from menurut.views.web.access import ByEditor
from menurut.views.web.done import go_back
from menurut.views.web.moments import now
from menurut.views.web.rendering import ledger_of, render

router = APIRouter()
_MOST_OTHERS = 12
Words = Annotated[str, Query(max_length=200)]


@dataclass(frozen=True, slots=True)
class OtherClaims:
    """Claims of the same story to choose from, those in which what was typed stands; `asked` is that."""

    claim_id: str
    asked: str
    others: Sequence[ClaimLine]


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim, and others that it may be merged with."""

    contents: ClaimContents
    others: OtherClaims


@router.get("/claims/{claim_id}")
def show_claim(request: Request, claim_id: str, merge: Words = "") -> Response:
    """One claim; an id that was merged away leads to the claim that took what it said."""
    ledger = ledger_of(request)
    links = ledger.read_claim_links(claim_id)
    if links.claim.id != claim_id:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/claims/{links.claim.id}{query}", status_code=307)
    readings = tuple(ledger.find_readings(links.articles, identified=True))
    others = _suggest(request, links.story.id, claim_id, merge)
    return render(request, "claim.html.j2", ClaimPage(gather_claim(links, readings), others))


@router.get("/claims/{claim_id}/others")
def suggest_others(request: Request, claim_id: str, merge: Words = "") -> Response:
    """What a claim may be merged with, as buttons of the form that asks."""
    story_id = ledger_of(request).read_claim_links(claim_id).story.id
    return render(request, "claim_others.html.j2", _suggest(request, story_id, claim_id, merge))


def _suggest(request: Request, story_id: str, claim_id: str, words: str) -> OtherClaims:
    found = ledger_of(request).list_claims(story_id, words=words.strip() or None, but=claim_id, limit=_MOST_OTHERS)
    return OtherClaims(claim_id, words, found)


@router.post("/claims/{claim_id}/unfold")
def unfold(
    request: Request,
    visitor: ByEditor,
    claim_id: str,
    article: Annotated[str, Form()],
    original: Annotated[str, Form()],
) -> Response:
    """What the article says no longer counts with the original, in this claim and in all others."""
    made = unfold_article(ledger_of(request), article, original, who=visitor.name, at=now())
    return go_back(f"/claims/{claim_id}#origins", [made])


@router.post("/claims/{claim_id}/merge")
def merge(request: Request, visitor: ByEditor, claim_id: str, other: Annotated[str, Form()]) -> Response:
    """The other claim is this one, whose id stays."""
    made = merge_claims(ledger_of(request), [claim_id, other], who=visitor.name, at=now())
    return go_back(f"/claims/{claim_id}", made)


@router.post("/claims/{claim_id}/split")
def split(
    request: Request, visitor: ByEditor, claim_id: str, statement: Annotated[list[str] | None, Form()] = None
) -> Response:
    """The marked statements answer another question than the others."""
    if not statement:
        raise CorrectionRefused("No statement was marked; mark those that answer another question.")
    made = split_claim(ledger_of(request), claim_id, statement, who=visitor.name, at=now())
    return go_back(f"/claims/{claim_id}", [made])
