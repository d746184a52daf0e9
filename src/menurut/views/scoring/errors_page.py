"""The page of the worst disagreements: one file without script that loads nothing and in which every text is only text."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment
from markupsafe import Markup

from menurut.measure import Score
from menurut.views.html import make_environment, read_part, write_policy
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
    environment = make_environment(__package__)
    style = read_part("menurut.views.contents", "page.css") + read_part(__package__, "errors.css")
    environment.globals |= {
        "style": Markup(style),
        "policy": write_policy(style=style),
        "titles": TITLES,
        "meanings": MEANINGS,
        "plural": plural,
    }
    environment.filters |= {"inert": inert}
    return environment
