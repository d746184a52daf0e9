"""Charts of figures over time: what gets one, where its points stand, and that each of them leads to its words."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import lxml.html
import pytest

from menurut.model import Act, Bound, Claim, Figure, Links, Statement, Story
from menurut.views.contents.articles import find_article_views
from menurut.views.contents.claims import find_claim_views
from menurut.views.contents.figure_chart import SHAPES, draw_figures
from menurut.views.contents.measures import group_measures
from menurut.views.contents.register import Register
from menurut.views.dossier import render_dossier
from tests.told_stories import Said, tell


def make_case(*told):
    """A story of one claim: each is (speaker, value, hours after the first, more fields of its figure)."""
    readings, figures, statements = [], [], {}
    for number, (speaker, value, hour, more) in enumerate(told):
        content = f"{number} sejumlah warga mengungsi ke balai"
        reading = tell(f"{speaker} mengatakan {content}.", Said(speaker, content), outlet=f"Kabar {number}", hour=hour)
        said = reading.attributions[0]
        figures.append(replace(Figure(Decimal(value), None, None, "warga", Bound.EXACT, None, (said.id,)), **more))
        statements.setdefault(speaker, []).append(said.id)
        readings.append(reading)
    made = tuple(Statement(f"s-{n}", None, who, Act.STATE, tuple(ids), 1) for n, (who, ids) in enumerate(statements.items()))
    story = Story("st-1", "Warga mengungsi", tuple(reading.article.id for reading in readings))
    claim = Claim("c-1", "st-1", "warga mengungsi", made, tuple(figures), 1)
    return story, tuple(readings), Links((story,), claims=(claim,))


def draw(*told):
    _, readings, links = make_case(*told)
    return draw_figures(find_claim_views(Register.of(find_article_views(readings), links.claims), ()))


def test_later_stands_to_the_right_and_more_stands_higher():
    (chart,) = draw(("Sari", 120, 0, {}), ("Sari", 300, 30, {}), ("Budi", 200, 60, {}))
    first, second, third = chart.points
    assert first.x < second.x < third.x
    assert first.y > third.y > second.y
    assert [(tick.words, tick.at) for tick in chart.values][:2] == [("120", first.y), ("300", second.y)]
    assert [tick.words for tick in chart.days] == ["3 Mar", "5 Mar", "4 Mar"]


def test_each_giver_has_a_shape_and_a_line_that_joins_what_they_give():
    (chart,) = draw(("Sari", 120, 0, {}), ("Sari", 300, 30, {}), ("Budi", 200, 60, {}))
    assert [(giver.name, giver.shape) for giver in chart.givers] == [("Sari", 0), ("Budi", 1)]
    assert [giver.name for giver, _ in chart.lines] == ["Sari"]


def test_shapes_come_again_hollow_and_then_one_stands_for_all_others():
    (chart,) = draw(*((f"Sari {number}", number + 1, number, {}) for number in range(2 * SHAPES + 2)))
    looks = [(giver.shape, giver.is_hollow) for giver in chart.givers]
    assert len(set(looks[: 2 * SHAPES])) == 2 * SHAPES
    assert looks[2 * SHAPES :] == [(SHAPES, False)] * 2


def test_points_of_one_moment_stand_beside_one_another():
    (chart,) = draw(*((f"Sari {number}", 7 if number else 8, 0, {}) for number in range(9)))
    places = {(point.x, point.y) for point in chart.points}
    assert len(places) == 9
    assert all(70 < point.x < 350 for point in chart.points)


def test_what_everybody_says_alike_has_a_chart_only_where_three_say_it():
    assert draw(("Sari", 120, 0, {}), ("Budi", 120, 9, {})) == ()
    assert len(draw(("Sari", 120, 0, {}), ("Budi", 120, 9, {}), ("Tono", 120, 9, {}))) == 1


def test_amounts_very_far_apart_stand_on_a_stretched_scale():
    (chart,) = draw(("Sari", 3, 0, {}), ("Budi", 300, 9, {}), ("Tono", 30_000, 20, {}))
    assert chart.is_stretched
    low, middle, high = (point.y for point in chart.points)
    assert abs((low - middle) - (middle - high)) < 0.2


@pytest.mark.parametrize("values", [("1E+400", 1), ("-5", "1E+9"), (0, 0, 1), ("1E-400", 1)])
def test_odd_amounts_stay_inside_the_picture(values):
    (chart,) = draw(*((f"Sari {n}", value, n, {}) for n, value in enumerate(values)))
    assert all(0 < point.y < 200 and 0 < point.x < 360 for point in chart.points)


def test_what_has_no_date_stands_apart_and_says_so():
    (chart,) = draw(("Sari", 120, 0, {}), ("Sari", 130, 9, {}), ("Budi", 200, None, {}))
    assert chart.points[-1].giver.name == "Budi"
    assert chart.points[-1].x - chart.points[-2].x > 40
    assert "date not known" in [tick.words for tick in chart.days]


def test_a_range_reaches_from_end_to_end_and_a_bound_is_named():
    (chart,) = draw(("Sari", 10, 0, {"upper": Decimal(20)}), ("Budi", 15, 9, {"bound": Bound.AT_LEAST}))
    (ranged, bounded) = chart.points
    assert ranged.top < bounded.y < ranged.y
    assert chart.bounds == ("at_least",)


def test_units_part_figures_and_names_of_people_do_not():
    figures = [
        Figure(Decimal(5), None, unit, counted, Bound.EXACT, None, ())
        for unit, counted in ((None, "warga"), ("tonne", "beras"), (None, "posko"), (None, "orang"), ("tonne", None))
    ]
    measures = group_measures(figures, ["id"])
    assert sorted(measure.words for measure in measures) == ["posko", "tonnes", "warga, orang"]


def test_every_point_of_the_page_leads_to_its_words_and_the_table_has_the_same():
    story, readings, links = make_case(("Sari", 120, 0, {}), ("Budi", 300, 30, {}))
    tree = lxml.html.fromstring(render_dossier(story, readings, links))
    points = tree.xpath("//figure[contains(@class, 'chart')]//a[.//*[contains(@class, 'dot')]]")
    anchors = {point.get("href") for point in points}
    assert anchors == {f"#{reading.attributions[0].id}" for reading in readings}
    assert {point.get("aria-label") for point in points} == {
        "120 warga: Sari, Kabar 0, 3 Mar 2025",
        "300 warga: Budi, Kabar 1, 4 Mar 2025",
    }
    assert anchors <= {link.get("href") for link in tree.xpath("//table[contains(@class, 'figures')]//a")}


def test_moments_without_an_offset_stand_among_the_others():
    _, readings, links = make_case(("Sari", 120, 0, {}), ("Sari", 130, 9, {}))
    bare = replace(readings[0], article=replace(readings[0].article, published_at=datetime(2025, 3, 3, 6)))
    views = find_claim_views(Register.of(find_article_views((bare, readings[1])), links.claims), ())
    (chart,) = draw_figures(views)
    assert chart.points[0].x < chart.points[1].x
