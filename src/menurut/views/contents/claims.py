"""The claims of a story: each with its statements, every wording of them, and the figures that are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from menurut.model import Claim, Finding, Fold, Statement
from menurut.views.contents.origins import OriginView, find_origin_views, group_folds, list_folds
from menurut.views.contents.register import Register
from menurut.views.contents.versions import Version, Wording, line_up_versions
from menurut.views.local_forms import figure_words
from menurut.views.positions import PositionView, view_positions
from menurut.views.wording import ACTS, FINDINGS, nobody_named


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement with all its wordings, oldest article first. `key` is the same for one speaker in all claims.

    `versions` are the wordings again, those with the same words together, and how each differs from the ones before it.
    """

    statement: Statement
    who: str
    key: str
    wordings: tuple[Wording, ...]
    versions: tuple[Version, ...]
    figures: tuple[str, ...]

    @property
    def verb(self) -> str:
        """What the speaker does, with the negation and the hedge of the first wording that does the same."""
        same = (wording.saying.verb for wording in self.wordings if wording.saying.act is self.statement.act)
        return next(same, ACTS[self.statement.act].verb)


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim; `number` counts from 1, `look` says in words what there is to look at, `positions` who does what when."""

    claim: Claim
    number: int
    statements: tuple[StatementView, ...]
    look: tuple[str, ...]
    positions: Sequence[PositionView] = ()
    origins: Sequence[OriginView] = ()

    @property
    def articles(self) -> set[str]:
        return {wording.saying.article.id for view in self.statements for wording in view.wordings}

    @property
    def speakers(self) -> tuple[str, ...]:
        """The keys of the speakers, each once."""
        return tuple(dict.fromkeys(view.key for view in self.statements))

    @property
    def is_folded(self) -> bool:
        """Whether something that is said of it counts with another article, or with a medium."""
        return any(origin.branches for origin in self.origins)

    @property
    def is_shared(self) -> bool:
        """True where more than one speaker or more than one article stands behind it, or a finding speaks of it."""
        return len(self.speakers) > 1 or len(self.articles) > 1 or bool(self.look)


def find_claim_views(register: Register, findings: Iterable[Finding], folds: Iterable[Fold] = ()) -> tuple[ClaimView, ...]:
    """The claims that have a wording on this page: those to look at first, then those with most speakers and articles."""
    look: dict[str, list[str]] = {}
    for finding in findings:
        if finding.claim_id:
            look.setdefault(finding.claim_id, []).append(FINDINGS[finding.kind])
    folded = group_folds(folds)
    views = [_view_claim(claim, register, tuple(dict.fromkeys(look.get(claim.id, ()))), folded) for claim in register.claims]
    views = [view for view in views if view.statements]
    views.sort(key=lambda view: (not view.look, -len(view.speakers), -len(view.articles)))
    return tuple(replace(v, number=number) for number, v in enumerate(views, start=1))


def _view_claim(claim: Claim, register: Register, look: tuple[str, ...], folded: Mapping[str, Sequence[Fold]]) -> ClaimView:
    statements = (_view_statement(statement, claim, register) for statement in claim.statements)
    return ClaimView(
        claim=claim,
        number=0,
        statements=tuple(view for view in statements if view.wordings),
        look=look,
        positions=view_positions(claim, register.sayings),
        origins=find_origin_views(claim, list_folds(claim, folded), register),
    )


def _view_statement(statement: Statement, claim: Claim, register: Register) -> StatementView:
    sayings = [register.sayings[a] for a in statement.attributions if a in register.sayings]
    sayings.sort(key=lambda saying: (register.articles[saying.article.id].number, saying.number))
    own = set(statement.attributions)
    figures = [figure_words(figure) for figure in claim.figures if own & set(figure.attributions)]
    who = statement.speaker_name or (sayings[0].who if sayings else nobody_named())
    wordings = tuple(Wording(saying, register.place(saying)) for saying in sayings)
    return StatementView(
        statement=statement,
        who=who,
        key=statement.speaker_id or who,
        wordings=wordings,
        versions=line_up_versions(wordings),
        figures=tuple(dict.fromkeys(figures)),
    )
