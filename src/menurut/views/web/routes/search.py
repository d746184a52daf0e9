"""The search: one box, and results while it is typed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from menurut.ledger import Hit, SearchPage
from menurut.model import Act
from menurut.views.excerpts import Excerpt, find_excerpt
from menurut.views.hints import hint_words
from menurut.views.sayings import title_words
from menurut.views.web.rendering import ledger_of, render, wants_part
from menurut.views.wording import ACTS, act_verb, nobody_named

router = APIRouter()
_AT_ONCE = 20
_FIELDS = ("act", "speaker", "outlet")

Typed = Annotated[str, Query(alias="q")]
Offset = Annotated[int, Query(alias="from", ge=0, le=10_000)]


@dataclass(frozen=True, slots=True)
class HitView:
    """A saying that was found."""

    hit: Hit
    excerpt: Excerpt

    @property
    def who(self) -> str:
        return self.hit.speaker.name if self.hit.speaker else nobody_named()

    @property
    def verb(self) -> str:
        return act_verb(self.hit.attribution)

    @property
    def title(self) -> str:
        return title_words(self.hit.article)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A query with one more condition: what it is called, how many results are left, and where it leads."""

    words: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """What a query finds. `narrowings` are lists of narrower queries by field; `more` leads to the next results."""

    typed: str
    found: SearchPage
    hits: tuple[HitView, ...]
    hints: tuple[str, ...]
    narrowings: tuple[tuple[str, tuple[Narrowing, ...]], ...]
    first: int
    more: str | None


@router.get("/search")
def show_search(request: Request, typed: Typed = "", offset: Offset = 0) -> Response:
    """The results of a query; while somebody types, only these."""
    typing = wants_part(request)
    found = ledger_of(request).search_page(typed, as_you_type=typing, limit=_AT_ONCE, offset=offset, facets=not typing)
    page = ResultsPage(
        typed,
        found,
        tuple(HitView(hit, find_excerpt(hit)) for hit in found.hits),
        tuple(map(hint_words, found.hints)),
        tuple(_narrow(typed, found)),
        offset + 1,
        _address(typed, found.next_offset) if found.next_offset is not None else None,
    )
    return render(request, "search.html.j2", page, part="search_results.html.j2")


def _narrow(typed: str, found: SearchPage) -> Iterable[tuple[str, tuple[Narrowing, ...]]]:
    """The narrower queries of each field that would leave some results out."""
    facets = found.facets
    acts = [(act.value, ACTS[Act(act)].noun, count) for act, count in facets.acts]
    speakers = [(name, name, count) for _, name, count in facets.speakers]
    outlets = [(name, name, count) for name, count in facets.outlets]
    for field, values in zip(_FIELDS, (acts, speakers, outlets), strict=True):
        if len(values) > 1:
            yield field, tuple(Narrowing(words, count, _address(_add(typed, field, value))) for value, words, count in values)


def _add(typed: str, field: str, value: str) -> str:
    """
    >>> _add("banjir", "outlet", 'Harian "Tepian"')
    'banjir outlet:"Harian Tepian"'
    """
    bare = value.replace('"', "")
    return f'{typed} {field}:"{bare}"' if " " in bare else f"{typed} {field}:{bare}"


def _address(typed: str, offset: int = 0) -> str:
    return "/search?" + urlencode({"q": typed} | ({"from": offset} if offset else {}))
