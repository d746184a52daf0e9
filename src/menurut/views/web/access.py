"""Who may do what: at home whoever sits at the machine, behind a password readers and editors.

Routes ask for whoever may correct with `ByEditor`; the gate has checked the form by then. `get_visitor` tells who asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Request
from fastapi.exceptions import HTTPException

from menurut.views.roles import Role

if TYPE_CHECKING:
    from menurut.views.web.gate.accounts import Accounts

_KEY = "menurut.visitor"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks for a page. `token` goes into every form of theirs (`csrf`); `role` is None until they signed in.

    `signed_in` is false where nobody needs to.
    """

    name: str
    role: Role | None
    token: str
    signed_in: bool = False

    @property
    def may_look(self) -> bool:
        return self.role is not None

    @property
    def may_edit(self) -> bool:
        return self.role is Role.EDITOR


NOBODY = Visitor("", None, "")


@dataclass(frozen=True, slots=True)
class Access:
    """How the application lets people in.

    With `accounts` they sign in; without, everybody is `editor`, under whose name corrections are recorded. `hosts` are the
    names under which the application is reached beside those of this machine; `by_number` also lets addresses in numbers in.
    """

    editor: str
    accounts: Accounts | None = None
    hosts: frozenset[str] = frozenset()
    by_number: bool = False


def get_visitor(request: Request) -> Visitor:
    """Who asks for this page."""
    return request.scope.get(_KEY, NOBODY)


def set_visitor(request: Request, visitor: Visitor) -> None:
    """From here on the request is this visitor's."""
    request.scope[_KEY] = visitor


def get_editor(visitor: Annotated[Visitor, Depends(get_visitor)]) -> Visitor:
    """Who sends this form, who may edit; everybody else is refused."""
    if not visitor.may_edit:
        raise HTTPException(status_code=403)
    return visitor


ByEditor = Annotated[Visitor, Depends(get_editor)]
