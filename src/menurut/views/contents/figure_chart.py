"""Charts of figures over time: for each claim and measure a small one, in which every point is a figure in one article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from menurut.model import Figure
from menurut.views.contents.chart_scales import Scale, Tick, lay_out_days, lay_out_values, make_time_scale, make_value_scale
from menurut.views.contents.claims import ClaimView, Wording
from menurut.views.contents.measures import Measure, group_measures
from menurut.views.local_forms import figure_words

WIDTH, HEIGHT = 360, 200
LEFT, RIGHT, TOP, BOTTOM = 70, 350, 20, 172
MOST_CHARTS = 9
FEWEST_ALIKE = 3
SHAPES = 6
SHAPE_PATHS = (
    "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
    "M-5-5h10v10h-10z",
    "M0-6.5l6.2 11h-12.4z",
    "M0-7l6 7l-6 7l-6-7z",
    "M0 6.5l6.2-11h-12.4z",
    "M-2.2-6.2h4.4v4h4v4.4h-4v4h-4.4v-4h-4v-4.4h4z",
    "M-5-5l10 10M-5 5l10-10",
)
"""A circle, a square, a triangle, a diamond, a triangle upside down, a plus, and a cross for all others."""
_STEP = 13


@dataclass(frozen=True, slots=True)
class Giver:
    """Who gives figures in a chart. `shape` counts from 0; when all are used they come again, hollow, and then one for all."""

    name: str
    shape: int
    is_hollow: bool


@dataclass(frozen=True, slots=True)
class Point:
    """A figure in one article, at its place in the chart; `top` is that of the end of a range."""

    x: float
    y: float
    top: float | None
    figure: Figure
    giver: Giver
    wording: Wording

    @property
    def words(self) -> str:
        return figure_words(self.figure)


@dataclass(frozen=True, slots=True)
class Chart:
    """The figures of one claim in one measure. `lines` join the points of each giver, as SVG paths."""

    claim: ClaimView
    measure: Measure
    points: tuple[Point, ...]
    givers: tuple[Giver, ...]
    lines: tuple[tuple[Giver, str], ...]
    values: tuple[Tick, ...]
    days: tuple[Tick, ...]
    is_stretched: bool

    @property
    def id(self) -> str:
        """The same for the same chart, on a page."""
        return f"chart-{self.claim.claim.id}-{self.measure.number}"

    @property
    def bounds(self) -> tuple[str, ...]:
        """The bounds other than exact that points have, in the order of the records."""
        found = {point.figure.bound.value for point in self.points}
        return tuple(bound for bound in ("about", "at_least", "at_most") if bound in found)


@dataclass(frozen=True, slots=True)
class _Given:
    figure: Figure
    who: str
    key: str
    wording: Wording


def draw_figures(claims: Iterable[ClaimView]) -> tuple[Chart, ...]:
    """A chart for each claim and measure of which several articles give figures: those that differ first.

    Of the others those with three articles or more; of all of them no more than can be looked at.
    """
    charts = [_draw(claim, measure, given) for claim in claims for measure, given in _find_given(claim)]
    charts.sort(key=lambda chart: not _differs(chart))
    return tuple(charts[:MOST_CHARTS])


def _differs(chart: Chart) -> bool:
    return len({(point.figure.value, point.figure.upper) for point in chart.points}) > 1


def _find_given(claim: ClaimView) -> list[tuple[Measure, list[_Given]]]:
    """The figures of a claim by measure, once for each article and giver, where they are worth a chart."""
    told = {one.saying.id: (view, one) for view in claim.statements for one in view.wordings}
    found = []
    for measure in group_measures(claim.claim.figures, [one.saying.article.language for _, one in told.values()]):
        given: dict[tuple[object, ...], _Given] = {}
        for figure in measure.figures:
            for view, wording in (told[key] for key in figure.attributions if key in told):
                key = (figure.value, figure.upper, view.key, wording.saying.article.id)
                given.setdefault(key, _Given(figure, view.who, view.key, wording))
        if _is_worth(list(given.values())):
            found.append((measure, list(given.values())))
    return found


def _is_worth(given: Sequence[_Given]) -> bool:
    articles = {one.wording.saying.article.id for one in given}
    values = {(one.figure.value, one.figure.upper) for one in given}
    return len(articles) >= (2 if len(values) > 1 else FEWEST_ALIKE)


def _draw(claim: ClaimView, measure: Measure, given: Sequence[_Given]) -> Chart:
    moments = [one.wording.saying.article.published_at for one in given]
    amounts = [amount for one in given for amount in (one.figure.value, one.figure.upper) if amount is not None]
    across, up = make_time_scale(moments, LEFT + 12, RIGHT - 12), make_value_scale(amounts, BOTTOM - 12, TOP + 8)
    givers = _name_givers(given)
    points = _place_points(given, givers, across, up)
    return Chart(
        claim=claim,
        measure=measure,
        points=points,
        givers=tuple(givers.values()),
        lines=tuple(_join_points(points, givers.values())),
        values=lay_out_values(amounts, up, measure.unit),
        days=lay_out_days(moments, across),
        is_stretched=up.is_logarithmic,
    )


def _name_givers(given: Sequence[_Given]) -> dict[str, Giver]:
    names: dict[str, str] = {}
    for one in given:
        names.setdefault(one.key, one.who)
    shapes = [(shape, is_hollow) for is_hollow in (False, True) for shape in range(SHAPES)]
    shapes += [(SHAPES, False)] * max(0, len(names) - len(shapes))
    return {key: Giver(name, *shape) for (key, name), shape in zip(names.items(), shapes, strict=False)}


def _place_points(given: Sequence[_Given], givers: dict[str, Giver], across: Scale, up: Scale) -> tuple[Point, ...]:
    """From left to right; what would stand on another point stands beside it."""
    taken: list[tuple[float, float]] = []
    placed = []
    for one in sorted(given, key=lambda one: (across.place(one.wording.saying.article.published_at), one.figure.value)):
        figure = one.figure
        y = up.place(figure.value)
        x = _make_room(across.place(one.wording.saying.article.published_at), y, taken)
        taken.append((x, y))
        top = None if figure.upper is None else up.place(figure.upper)
        placed.append(Point(x, y, top, figure, givers[one.key], one.wording))
    return tuple(placed)


def _make_room(x: float, y: float, taken: Sequence[tuple[float, float]]) -> float:
    """The nearest place at this height, in steps to the left and to the right, at which no point stands yet."""
    steps = (x + side * _STEP * step for step in range(2 + len(taken)) for side in (1, -1))
    for candidate in steps:
        near = any(abs(candidate - left) < _STEP - 0.5 and abs(y - down) < _STEP - 0.5 for left, down in taken)
        if not near and LEFT < candidate < RIGHT:
            return round(candidate, 1)
    return x


def _join_points(points: Sequence[Point], givers: Iterable[Giver]) -> Iterable[tuple[Giver, str]]:
    """A line for each who gives one figure at a time: two in one article may well be of two things."""
    for giver in givers:
        own = [point for point in points if point.giver == giver]
        articles = {point.wording.saying.article.id for point in own}
        if len(own) == len(articles) > 1:
            yield giver, "M" + "L".join(f"{point.x} {point.y}" for point in own)
