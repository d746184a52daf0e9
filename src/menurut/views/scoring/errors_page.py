"""The page of the worst disagreements: one file without script that loads nothing and in which every text is only text."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from menurut.measure import Score
from menurut.views.marking import Opening
from menurut.views.scoring.disagreements import MEANINGS, TITLES, find_cue_costs, find_groups, find_rule_costs
from menurut.views.scoring.tables import format_head
from menurut.views.terminal.screen import inert
from menurut.views.wording import plural


def render_errors(result: Score, *, read_by: str | None = None) -> str:
    """The page of a score: groups by error, those that cost most whole attributions first."""
    groups = find_groups(result)
    return (
        _environment()
        .get_template("errors.html.j2")
        .render(
            head=list(format_head(result, read_by=read_by)),
            whole=result.rows["full"],
            groups=groups,
            lost=sum(group.lost for group in groups),
            wrong=sum(group.wrong for group in groups),
            cues=find_cue_costs(result),
            rules=find_rule_costs(result),
        )
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = _read_style("menurut.views.dossier", "page.css") + _read_style(__package__, "errors.css")
    environment.globals |= {
        "style": Markup(style),
        "policy": f"default-src 'none'; style-src '{_digest(style)}'; base-uri 'none'; form-action 'none'",
        "titles": TITLES,
        "meanings": MEANINGS,
        "plural": plural,
    }
    environment.filters |= {"inert": inert}
    environment.tests |= {"text": lambda token: isinstance(token, str), "opening": lambda token: isinstance(token, Opening)}
    return environment


def _read_style(package: str, name: str) -> str:
    return resources.files(package).joinpath("templates", name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
