"""Who may do what: at home whoever sits at the machine, behind a password readers and editors."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from fastapi import Depends, FastAPI, Request


class Role(StrEnum):
    READER = "reader"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks for a page. `token` goes into every form of theirs (`csrf`)."""

    name: str
    role: Role
    token: str

    @property
    def may_edit(self) -> bool:
        return self.role is Role.EDITOR


@dataclass(frozen=True, slots=True)
class Access:
    """How the application lets people in. `editor` is under whose name corrections are recorded where nobody signs in."""

    editor: str


def install_access(app: FastAPI, access: Access) -> None:
    """Every request has a visitor, and every page the headers that keep it from running what it shows."""
    app.state.access = access


def get_visitor(request: Request) -> Visitor:
    """Who asks for this page."""
    return Visitor(request.app.state.access.editor, Role.EDITOR, "")


def get_editor(visitor: Annotated[Visitor, Depends(get_visitor)]) -> Visitor:
    """Who sends this form, who may edit."""
    return visitor


ByVisitor = Annotated[Visitor, Depends(get_visitor)]
ByEditor = Annotated[Visitor, Depends(get_editor)]
