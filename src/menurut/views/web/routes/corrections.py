"""Corrections: what people said, and how to take it back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from menurut.correcting import undo_correction
from menurut.views.web.access import ByEditor
from menurut.views.web.done import go_back
from menurut.views.web.moments import now
from menurut.views.web.rendering import ledger_of

router = APIRouter()


@router.post("/corrections/{number}/undo")
def undo(request: Request, visitor: ByEditor, number: int, back: Annotated[str, Form()] = "/corrections") -> Response:
    """The correction no longer counts; undoing that brings it back."""
    return go_back(back, [undo_correction(ledger_of(request), number, who=visitor.name, at=now())])
