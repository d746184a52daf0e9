"""A claim: all its versions side by side, figures, positions over time, and its origins with what is folded into them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from menurut.correcting import unfold_article
from menurut.views.contents.claim import ClaimContents, gather_claim
from menurut.views.web.access import ByEditor
from menurut.views.web.done import go_back
from menurut.views.web.moments import now
from menurut.views.web.rendering import ledger_of, render

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim."""

    contents: ClaimContents


@router.get("/claims/{claim_id}")
def show_claim(request: Request, claim_id: str) -> Response:
    """One claim; an id that was merged away leads to the claim that took what it said."""
    ledger = ledger_of(request)
    links = ledger.read_claim_links(claim_id)
    if links.claim.id != claim_id:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/claims/{links.claim.id}{query}", status_code=308)
    readings = tuple(ledger.find_readings(links.articles, identified=True))
    return render(request, "claim.html.j2", ClaimPage(gather_claim(links, readings)))


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
