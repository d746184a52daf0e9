"""From contents to one HTML page: the templates filled, style and script inside."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from menurut.model import Links, Reading, Story
from menurut.views.contents.addresses import WithinPage
from menurut.views.contents.articles import find_article_views
from menurut.views.contents.story import gather_story
from menurut.views.html import hide_controls, make_environment, read_part, write_policy


def render_dossier(story: Story, readings: tuple[Reading, ...], links: Links) -> str:
    """The page of a story. `readings` are its articles, in any order; `links` hold at least what belongs to it."""
    return _render("dossier.html.j2", dossier=gather_story(story, readings, links))


def render_article(reading: Reading) -> str:
    """The page of one article, in the same look."""
    (article,) = find_article_views((reading,))
    return _render("article.html.j2", view=article)


def read_policy() -> str:
    """The content security policy that these pages carry."""
    return str(_environment().globals["policy"])


def write_page(page: str, path: Path) -> None:
    """The page stands at the path in UTF-8, the folder with it; what is no character is written as a question mark."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(page.encode("utf-8", errors="replace"))


def _render(name: str, **contents: object) -> str:
    return hide_controls(_environment().get_template(name).render(**contents))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = make_environment(__package__)
    style, script = read_part("menurut.views.contents", "page.css"), read_part(__package__, "page.js")
    environment.globals |= {
        "style": Markup(style),
        "script": Markup(script),
        "policy": write_policy(style=style, script=script),
        "to": WithinPage(),
    }
    return environment
