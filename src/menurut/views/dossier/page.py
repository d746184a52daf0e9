"""From contents to one HTML page: the templates filled, style and script inside."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from menurut.model import Act, Links, Reading, RelayKind, Story
from menurut.views import local_forms, wording
from menurut.views.dossier.articles import find_article_views
from menurut.views.dossier.contents import gather_dossier
from menurut.views.dossier.relay_picture import LABEL_WIDTH
from menurut.views.html import make_environment, read_part, write_policy
from menurut.views.sayings import cut_words

_SAFE_SCHEMES = ("http", "https")


def render_dossier(story: Story, readings: tuple[Reading, ...], links: Links) -> str:
    """The page of a story. `readings` are its articles, in any order; `links` hold at least what belongs to it."""
    return _render("dossier.html.j2", dossier=gather_dossier(story, readings, links))


def render_article(reading: Reading) -> str:
    """The page of one article, in the same look."""
    (article,) = find_article_views((reading,))
    return _render("article.html.j2", view=article)


def write_page(page: str, path: Path) -> None:
    """The page stands at the path in UTF-8, the folder with it; what is no character is written as a question mark."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(page.encode("utf-8", errors="replace"))


def _render(name: str, **contents: object) -> str:
    return _environment().get_template(name).render(**contents)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = make_environment(__package__)
    style, script = read_part(__package__, "page.css"), read_part(__package__, "page.js")
    environment.globals |= {
        "style": Markup(style),
        "script": Markup(script),
        "policy": write_policy(style=style, script=script),
        "wording": wording,
        "forms": local_forms,
        "acts": list(Act),
        "relay_kinds": list(RelayKind),
        "label_width": LABEL_WIDTH,
        "plural": wording.plural,
    }
    environment.filters |= {"safe_url": safe_url, "cut": _cut}
    return environment


def safe_url(url: str | None) -> str | None:
    """The address where a click on it can only open a web page, else None.

    >>> safe_url("https://kabar.example/1"), safe_url("javascript:alert(1)"), safe_url(None)
    ('https://kabar.example/1', None, None)
    """
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in _SAFE_SCHEMES and parts.netloc else None


def _cut(words: str, most_chars: int) -> str:
    return cut_words(words, most_chars=most_chars)
