"""The relay picture: a lane for each outlet, articles from early to late, arrows from where words came to where they went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from menurut.model import Relay, RelayKind
from menurut.views.contents.articles import ArticleView
from menurut.views.contents.register import Register
from menurut.views.local_forms import day_words
from menurut.views.sayings import cut_words
from menurut.views.tongue import gettext
from menurut.views.wording import RELAYED, no_date

LABEL_WIDTH = 196
COLUMN_WIDTH = 76
LANE_HEIGHT = 50
HEAD_HEIGHT = 34
NODE_RADIUS = 12


@dataclass(frozen=True, slots=True)
class Lane:
    """An outlet, or a medium that is cited but has no article here."""

    name: str
    y: int
    is_outside: bool


@dataclass(frozen=True, slots=True)
class Node:
    """An article, or a cited medium at the head of its lane (`view` None)."""

    x: int
    y: int
    view: ArticleView | None
    is_relay: bool = False


@dataclass(frozen=True, slots=True)
class Arrow:
    """The way of words from an origin to who took them, as an SVG path."""

    path: str
    kind: RelayKind
    label: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A day over the first of its articles."""

    x: int
    words: str


@dataclass(frozen=True, slots=True)
class RelayLine:
    """A relay in words, with a link to the place that shows it where there is one."""

    relay: Relay
    taker: ArticleView
    origin: ArticleView | None
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class RelayPicture:
    """The picture and the same in words; without lines there is nothing to draw."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    ticks: tuple[Tick, ...]
    lines: tuple[RelayLine, ...]


def draw_relays(articles: Sequence[ArticleView], relays: Sequence[Relay], register: Register) -> RelayPicture:
    """The picture of these articles and the relays between them. The way from left to right is order, not scale."""
    lanes = _find_lanes(articles, relays)
    nodes = {view.id: Node(_column(view), lanes[_lane_name(view)].y, view, _is_relay(view, relays)) for view in articles}
    unseen = {relay.medium for relay in relays if relay.original not in nodes}
    heads = {lane.name: Node(LABEL_WIDTH, lane.y, None) for lane in lanes.values() if lane.name in unseen}
    lines = tuple(_view_line(relay, register) for relay in relays)
    return RelayPicture(
        width=_column_x(len(articles)) + COLUMN_WIDTH // 2,
        height=HEAD_HEIGHT + LANE_HEIGHT * len(lanes),
        lanes=tuple(lanes.values()),
        nodes=(*heads.values(), *nodes.values()),
        arrows=_find_arrows(relays, nodes, heads),
        ticks=tuple(_find_ticks(articles)),
        lines=tuple(sorted(lines, key=lambda line: line.taker.number)),
    )


def _find_lanes(articles: Sequence[ArticleView], relays: Iterable[Relay]) -> dict[str, Lane]:
    """Media without an article here come first, then the outlets in the order of their first article."""
    outlets = list(dict.fromkeys(map(_lane_name, articles)))
    known = {view.id for view in articles}
    media = (relay.medium for relay in relays if relay.original not in known and relay.medium)
    outside = [medium for medium in dict.fromkeys(media) if medium not in outlets]
    lanes = [(name, True) for name in outside] + [(name, False) for name in outlets]
    return {
        name: Lane(name, HEAD_HEIGHT + LANE_HEIGHT * index + LANE_HEIGHT // 2, is_outside)
        for index, (name, is_outside) in enumerate(lanes)
    }


def _lane_name(view: ArticleView) -> str:
    """The outlet; articles of unknown outlets have a lane each."""
    return view.article.outlet or gettext("article {number}").format(number=view.number)


def _column(view: ArticleView) -> int:
    return _column_x(view.number)


def _column_x(number: int) -> int:
    return LABEL_WIDTH + COLUMN_WIDTH * number


def _is_relay(view: ArticleView, relays: Iterable[Relay]) -> bool:
    return any(relay.article_id == view.id and relay.kind is not RelayKind.CITES for relay in relays)


def _find_arrows(relays: Iterable[Relay], nodes: dict[str, Node], heads: dict[str, Node]) -> tuple[Arrow, ...]:
    found: dict[tuple[object, ...], Arrow] = {}
    for relay in relays:
        target = nodes[relay.article_id]
        origin = nodes.get(relay.original or "") or heads.get(relay.medium)
        if origin and origin is not target:
            label = RELAYED[relay.kind].format(taker=_name(target), origin=_name(origin) or relay.medium)
            found[origin.x, origin.y, target.x, target.y, relay.kind] = Arrow(_path(origin, target), relay.kind, label)
    return tuple(found.values())


def _name(node: Node) -> str:
    return node.view.place if node.view else ""


def _path(origin: Node, target: Node) -> str:
    """A curve from the edge of one node to the edge of the other; within a lane it bows upwards."""
    side = 1 if target.x >= origin.x else -1
    start, end = origin.x + side * NODE_RADIUS, target.x - side * (NODE_RADIUS + 5)
    if origin.y == target.y:
        top = origin.y - LANE_HEIGHT // 2
        return f"M{start} {origin.y - 4}C{start + 14 * side} {top} {end - 14 * side} {top} {end} {target.y - 4}"
    bend = max(26, abs(end - start) // 2) * side
    return f"M{start} {origin.y}C{start + bend} {origin.y} {end - bend} {target.y} {end} {target.y}"


def _find_ticks(articles: Iterable[ArticleView]) -> Iterable[Tick]:
    shown = None
    for view in articles:
        moment = view.article.published_at
        words = day_words(moment.date()).rsplit(" ", 1)[0] if moment else no_date()
        if words != shown:
            yield Tick(_column(view), words)
            shown = words


def _view_line(relay: Relay, register: Register) -> RelayLine:
    taker = register.articles[relay.article_id]
    origin = register.articles.get(relay.original or "")
    if not relay.evidence:
        return RelayLine(relay, taker, origin, taker.id, "")
    span = min(relay.evidence)
    words = " ".join(span.slice(taker.article.text).split())
    anchor = taker.paragraph_anchor(span.start)
    return RelayLine(relay, taker, origin, anchor, cut_words(words, most_chars=200))
