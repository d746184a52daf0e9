"""What stands where on a page: articles, sayings, statements and claims by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menurut.model import Claim, Span, Statement
from menurut.views.contents.articles import ArticleView
from menurut.views.sayings import Saying


@dataclass(frozen=True, slots=True)
class Register:
    """`statements` gives the statement that an attribution belongs to, where it belongs to one."""

    articles: Mapping[str, ArticleView]
    sayings: Mapping[str, Saying]
    statements: Mapping[str, Statement]
    claims: tuple[Claim, ...]

    @classmethod
    def of(cls, articles: Iterable[ArticleView], claims: Iterable[Claim]) -> Register:
        """The register of these articles and claims."""
        by_id = {view.id: view for view in articles}
        kept = tuple(claims)
        return cls(
            articles=by_id,
            sayings={saying.id: saying for view in by_id.values() for saying in view.sayings},
            statements={a: statement for claim in kept for statement in claim.statements for a in statement.attributions},
            claims=kept,
        )

    def place(self, saying: Saying) -> str:
        """Outlet and day of the article in which something is said."""
        return self.articles[saying.article.id].place

    def who(self, saying: Saying) -> str:
        """The speaker's name as the whole story knows it, else as the article has it."""
        statement = self.statements.get(saying.id)
        return statement.speaker_name if statement and statement.speaker_name else saying.who

    def pick_saying_at(self, view: ArticleView, span: Span) -> Saying | None:
        """The innermost saying of an article whose content holds a span, or None."""
        holding = [s for s in view.sayings if any(content.holds(span) for content in s.attribution.content)]
        return min(holding, key=lambda s: sum(c.end - c.start for c in s.attribution.content), default=None)
