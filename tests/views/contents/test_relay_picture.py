import re

from menurut.model import Links, RelayKind
from menurut.views.contents.articles import find_article_views
from menurut.views.contents.register import Register
from menurut.views.contents.relay_picture import draw_relays
from tests.views.invented_story import make_story


def draw(relays=None):
    _, readings, links = make_story()
    articles = find_article_views(readings)
    return draw_relays(articles, links.relays if relays is None else relays, Register.of(articles, links.claims))


def test_a_cited_medium_without_an_article_has_a_lane_and_a_square():
    picture = draw()
    assert [(lane.name, lane.is_outside) for lane in picture.lanes] == [
        ("Radio Lembah", True),
        ("Kabar Kawat", False),
        ("Harian Lembah", False),
    ]
    assert [node.y for node in picture.nodes if node.view is None] == [picture.lanes[0].y]


def test_an_arrow_runs_from_origin_to_taker():
    picture = draw()
    arrow = next(arrow for arrow in picture.arrows if arrow.kind is RelayKind.REWRITES)
    origin = next(node for node in picture.nodes if node.view and node.view.id == "a-wire")
    taker = next(node for node in picture.nodes if node.view and node.view.id == "a-copy")
    numbers = [int(number) for number in re.findall(r"-?\d+", arrow.path)]
    assert numbers[1] == origin.y
    assert numbers[-1] == taker.y
    assert origin.x < numbers[0] < numbers[-2] < taker.x
    assert arrow.label == "Harian Lembah, 4 Mar 2025 rewrites Kabar Kawat, 3 Mar 2025"


def test_everything_stands_inside_the_picture():
    picture = draw()
    assert all(0 < node.x < picture.width and 0 < node.y < picture.height for node in picture.nodes)
    assert len({(node.x, node.y) for node in picture.nodes}) == len(picture.nodes)


def test_without_relays_there_is_nothing_to_draw():
    assert draw(Links().relays).lines == ()
