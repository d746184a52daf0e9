"""Questions to a ledger about its stories, claims and relays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import and_, select, true

from menurut.ledger import schema
from menurut.ledger.article_questions import ArticleLinks, read_article_links
from menurut.ledger.claim_questions import ClaimLine, ClaimLinks, list_claims, read_claim_links
from menurut.ledger.file import LedgerFile
from menurut.ledger.folds import read_folds
from menurut.ledger.links import read_claims, read_links, read_stories
from menurut.ledger.questions import claim_filter, pick_claim, pick_story, sort_stories
from menurut.ledger.story_counts import StoryCounts, count_stories
from menurut.ledger.story_questions import StoryFilters, StoryList, find_story_page, read_story
from menurut.ledger.words import is_named
from menurut.model import Act, Claim, Fold, Links, Story


class Stories(LedgerFile):
    """Stories and what they hold. Every method is one transaction."""

    def read_stories(self) -> tuple[Story, ...]:
        """All stories, oldest first."""
        with self._reading() as connection:
            return read_stories(connection, true())

    def find_stories(self, *, words: str | None = None) -> tuple[Story, ...]:
        """All stories, or those whose title has all these words in any of their forms; newest first."""
        with self._reading() as connection:
            stories = sort_stories(connection)
        return tuple(story for story in stories if words is None or is_named(story.title, words))

    def find_stories_of(self, article_ids: Collection[str]) -> tuple[Story, ...]:
        """The stories that these articles tell, oldest first."""
        table = schema.story_articles
        meant = select(table.c.story_id).where(table.c.article_id.in_(article_ids))
        with self._reading() as connection:
            return read_stories(connection, schema.stories.c.id.in_(meant))

    def find_story_page(self, filters: StoryFilters, *, limit: int, offset: int = 0) -> StoryList:
        """At most `limit` of the stories for which the filters hold, newest first, from the one at `offset` on."""
        with self._reading() as connection:
            return find_story_page(connection, filters, limit=limit, offset=offset)

    def read_story(self, story_id: str) -> Story:
        """The story with this id, or the one that took its articles. Raises `NotInLedger`."""
        with self._reading() as connection:
            return read_story(connection, story_id, self.path)

    def pick_story(self, name: str) -> Story:
        """The one story with this id, this beginning of an id, or these words in its title.

        Raises `NotInLedger` where there is none or more than one; the message says what there is.
        """
        with self._reading() as connection:
            return pick_story(connection, name, self.path)

    def name_stories(self, story_ids: Collection[str]) -> Mapping[str, str]:
        """The titles of these stories, by their ids."""
        table = schema.stories
        with self._reading() as connection:
            return dict(connection.execute(select(table.c.id, table.c.title).where(table.c.id.in_(story_ids))).all())

    def count_stories(self) -> Mapping[str, StoryCounts]:
        """How many outlets, claims and findings each story has, by its id; zeros for an id that is no story's."""
        with self._reading() as connection:
            return count_stories(connection)

    def read_links(self, story_id: str | None = None) -> Links:
        """All links, or the story with this id, the relays of its articles, its claims and its findings."""
        with self._reading() as connection:
            if story_id is None:
                return read_links(connection)
            return read_links(connection, pick_story(connection, story_id, self.path).id)

    def read_article_links(self, article_id: str) -> ArticleLinks:
        """What hangs on the article with this id: its story, relays, claims, findings and versions; nothing without a story."""
        with self._reading() as connection:
            return read_article_links(connection, article_id)

    def read_folds(self, *, story_id: str | None = None, article: str | None = None) -> tuple[Fold, ...]:
        """The folds of all stories or of one, or those of the articles with this id or this beginning of an id."""
        table = schema.folds
        of_story = true() if story_id is None else table.c.story_id == story_id
        of_article = true() if article is None else table.c.article_id.startswith(article, autoescape=True)
        with self._reading() as connection:
            return read_folds(connection, and_(of_story, of_article))

    def find_claims(
        self, *, story_id: str | None = None, speaker: str | None = None, act: Act | None = None
    ) -> tuple[Claim, ...]:
        """The claims of a story, or on which a speaker (an id, or words of the name) spoke, or on which one did this."""
        with self._reading() as connection:
            story = None if story_id is None else pick_story(connection, story_id, self.path).id
            return read_claims(connection, claim_filter(connection, story_id=story, speaker=speaker, act=act))

    def read_claims_of(self, story_ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims of these stories; ids that the ledger does not have are passed over."""
        with self._reading() as connection:
            return tuple(claim for key in story_ids for claim in read_claims(connection, schema.claims.c.story_id == key))

    def pick_claim(self, name: str) -> Claim:
        """The one claim with this id, this beginning of an id, or these words in its gist.

        Raises `NotInLedger` where there is none or more than one; the message says what there is.
        """
        with self._reading() as connection:
            return pick_claim(connection, name, self.path)

    def read_claim_links(self, claim_id: str) -> ClaimLinks:
        """All that is known of the claim with this id, or of the one that took what it said. Raises `NotInLedger`."""
        with self._reading() as connection:
            return read_claim_links(connection, claim_id, self.path)

    def list_claims(self, story_id: str, *, words: str | None = None, but: str = "", limit: int = 50) -> tuple[ClaimLine, ...]:
        """The claims of a story, `but` one, with all these words in the gist where they are given; most spoken on first."""
        with self._reading() as connection:
            return list_claims(connection, story_id, words=words, but=but, limit=limit)
