"""The ledger: what was read and how it hangs together, in one file that several processes may use at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path
from types import MappingProxyType, TracebackType

from sqlalchemy import Connection, Engine, Table, and_, func, select, true, update

from menurut.errors import LedgerError, LedgerNotFound, NotInLedger
from menurut.judging import ONLY_OF_READINGS, Judged
from menurut.ledger import connection as reach
from menurut.ledger import schema
from menurut.ledger.article_questions import ArticleLinks, read_article_links
from menurut.ledger.claim_questions import ClaimLine, ClaimLinks, list_claims, read_claim_links
from menurut.ledger.correction_questions import CorrectionFilters, CorrectionList, count_correctors, find_correction_page
from menurut.ledger.corrections import read_aliases, read_corrections, write_aliases
from menurut.ledger.folds import read_folds
from menurut.ledger.identities import find_identities_in, read_identified, read_identities, read_identity, write_identities
from menurut.ledger.judged import (
    Desk,
    find_corrected,
    find_judged,
    find_unplaced,
    read_judged,
    record_corrections,
    write_corrected,
)
from menurut.ledger.likenesses import find_profiles, read_likenesses, read_profiles, write_likenesses, write_profiles
from menurut.ledger.links import read_claims, read_links, read_stories, write_links
from menurut.ledger.machine import as_read
from menurut.ledger.migrations import VERSION, migrate, read_version
from menurut.ledger.questions import claim_filter, pick_article, pick_claim, pick_story, sort_stories
from menurut.ledger.readings import (
    is_same_reading,
    order_articles,
    read_articles,
    read_casts,
    read_headers,
    read_readings,
    write_versions,
)
from menurut.ledger.search.names import refresh_names
from menurut.ledger.search.page import Hit, SearchPage, find_page
from menurut.ledger.seats import seat_speakers
from menurut.ledger.speaker_inquiry import SpeakerInquiry
from menurut.ledger.speaker_pages import SpeakerList, find_speaker_page, read_speaker_row
from menurut.ledger.speaker_questions import SpeakerSummary, count_speakers, find_speaker_summaries, pick_speaker, read_speakers
from menurut.ledger.speaker_suggestions import SpeakerLine, suggest_speakers
from menurut.ledger.story_counts import StoryCounts, count_stories
from menurut.ledger.story_questions import StoryFilters, StoryList, count_outlets, find_story_page, read_story
from menurut.ledger.words import is_named
from menurut.model import Act, Article, Claim, Correction, Fold, Identity, Links, Mention, Reading, Speaker, Story

_BATCH = 200
_NO_VERSIONS: Mapping[str, str] = MappingProxyType({})


class Ledger:
    """Readings, links and search over one file. Every method is one transaction: all of it happens, or nothing.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, Ledger.open(f"{folder}/news.db", create=True) as ledger:
    ...     ledger.count()["articles"]
    0
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False) -> Ledger:
        """The ledger in this file, brought to this program's version; made when it is not there and `create` is given.

        Raises `LedgerNotFound` where there is none, `LedgerBroken` for another kind of file or a newer ledger, and
        `LedgerError` where the disk does not let it.
        """
        path = Path(path)
        if path.is_dir():
            raise LedgerError(f"{path} is a folder; name a file for the ledger, such as {path / 'menurut.db'}")
        if not path.exists():
            if not path.parent.is_dir():
                raise LedgerNotFound(f"there is no folder {path.parent} to hold the ledger {path.name}")
            if not create:
                raise LedgerNotFound(f"there is no ledger {path}; `menurut add SOURCES --ledger {path}` makes one")
        ledger = cls(path, reach.open_engine(path))
        with ExitStack() as undo:
            undo.callback(ledger.close)
            ledger._prepare(create=create)
            undo.pop_all()
        return ledger

    def _prepare(self, *, create: bool) -> None:
        with reach.reading(self._engine, self.path) as connection:
            version = read_version(connection, self.path)
        if version == 0 and not create:
            raise LedgerNotFound(f"{self.path} is empty; `menurut add SOURCES --ledger {self.path}` makes it a ledger")
        if version < VERSION:
            reach.set_write_ahead_log(self._engine, self.path)
            with reach.writing(self._engine, self.path) as connection:
                migrate(connection, self.path)

    def close(self) -> None:
        """The file is let go."""
        self._engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def add(self, reading: Reading) -> bool:
        """Whether this changed the ledger: True for a new article or one that was read differently, False for a known one.

        A reading of an article that the ledger has replaces the older one, all at once. What people said of the attributions of
        its page is followed in it.
        """
        if self._holds(reading):
            return False
        with reach.writing(self._engine, self.path) as connection:
            held = read_readings(connection, [reading.article.id])
            if held and is_same_reading(as_read(connection, held)[0], reading):
                return False
            write_corrected(connection, reading, held[0] if held else None)
            self._change(connection)
        return True

    @staticmethod
    def _change(connection: Connection) -> None:
        connection.execute(update(schema.progress).values(revision=schema.progress.c.revision + 1))

    def _holds(self, reading: Reading) -> bool:
        # Looking first, without the file, lets a second `add` of the same folder run beside others.
        with reach.reading(self._engine, self.path) as connection:
            held = as_read(connection, read_readings(connection, [reading.article.id]))
        return bool(held) and is_same_reading(held[0], reading)

    def record(self, make: Callable[[Desk], Iterable[Correction]]) -> tuple[Correction, ...]:
        """The ledger holds the corrections that `make` gives, under the next numbers, and its articles are as they say.

        `make` sees the ledger while nobody else writes; whatever it raises leaves the ledger as it was. Links are due again
        where these corrections change what they are made from.
        """
        with reach.writing(self._engine, self.path) as connection:
            made, changed = record_corrections(connection, make(Desk(connection, self.path)))
            if changed:
                self._change(connection)
        return made

    def read_judged(self, article_id: str, *, identified: bool = False) -> Judged:
        """An article as people corrected it, with what became of each attribution. Raises `NotInLedger`.

        `identified` gives everybody the id, name and kind under which all articles know them.
        """
        with reach.reading(self._engine, self.path) as connection:
            return read_judged(connection, article_id, self.path, identified=identified)

    def find_judged(self) -> tuple[str, ...]:
        """The ids of the articles of which an attribution was judged, or that were marked as complete."""
        with reach.reading(self._engine, self.path) as connection:
            return find_judged(connection)

    def find_correction_page(self, filters: CorrectionFilters, *, limit: int, offset: int = 0) -> CorrectionList:
        """At most `limit` of the corrections for which the filters hold, the newest first, from the one at `offset` on."""
        with reach.reading(self._engine, self.path) as connection:
            return find_correction_page(connection, filters, limit=limit, offset=offset)

    def count_correctors(self) -> Mapping[str, int]:
        """How many corrections each person made, by name."""
        with reach.reading(self._engine, self.path) as connection:
            return count_correctors(connection)

    def find_unplaced(self) -> dict[int, tuple[str, ...]]:
        """By their numbers the corrections that count and find no place in a version of their page, and these versions."""
        with reach.reading(self._engine, self.path) as connection:
            return find_unplaced(connection)

    def find_home(self, name: str) -> tuple[str, str]:
        """The ids of the attribution with this id or beginning of an id, also of one that is left out, and of its article.

        Raises `NotInLedger` where there is none, or more than one.
        """
        with reach.reading(self._engine, self.path) as connection:
            return Desk(connection, self.path).find_home(name)

    def pick_article(self, name: str) -> Article:
        """The one article with this id, or this beginning of an id. Raises `NotInLedger` where there is none or several."""
        with reach.reading(self._engine, self.path) as connection:
            return pick_article(connection, name, self.path)

    def find_corrected(self) -> frozenset[str]:
        """The ids of the articles that people's corrections changed since those that the saved links were made from."""
        with reach.reading(self._engine, self.path) as connection:
            return find_corrected(connection)

    def has_article(self, article_id: str) -> bool:
        """Whether the ledger holds a reading of this article."""
        with reach.reading(self._engine, self.path) as connection:
            return connection.scalar(select(schema.articles.c.id).where(schema.articles.c.id == article_id)) is not None

    def read_reading(self, article_id: str) -> Reading:
        """All that one article says. Raises `NotInLedger`."""
        with reach.reading(self._engine, self.path) as connection:
            held = read_readings(connection, [article_id])
        if not held:
            raise NotInLedger(f"{self.path} has no article {article_id}")
        return held[0]

    def find_readings(self, article_ids: Iterable[str] | None = None, *, identified: bool = False) -> Iterator[Reading]:
        """The readings of all articles, or of these, oldest first and those without a date last; a few in memory at a time.

        All are of one moment, whatever is added meanwhile. Ids that the ledger does not have are passed over. `identified`
        gives everybody the id, name and kind under which all articles know them, in place of those of the article alone.
        """
        read = read_identified if identified else read_readings
        with reach.reading(self._engine, self.path) as connection:
            ids = iter(order_articles(connection, article_ids))
            while batch := list(islice(ids, _BATCH)):
                yield from read(connection, batch)

    def find_articles(self, article_ids: Sequence[str]) -> Iterator[Article]:
        """These articles, without what was dropped from them; a few in memory at a time."""
        with reach.reading(self._engine, self.path) as connection:
            for at in range(0, len(article_ids), _BATCH):
                yield from read_articles(connection, article_ids[at : at + _BATCH])

    def find_headers(self) -> Iterator[Article]:
        """All articles, oldest first and those without a date last, with no more of each text than its head."""
        with reach.reading(self._engine, self.path) as connection:
            yield from read_headers(connection)

    def find_casts(self, placed: Collection[str] = ()) -> Iterator[Reading]:
        """All articles in that order, with who speaks in them: headers, attributions without facts, speakers, no facts.

        Attributions have no spans but in those articles whose ids are `placed`.
        """
        with reach.reading(self._engine, self.path) as connection:
            yield from read_casts(connection, placed)

    def find_unlinked(self) -> tuple[str, ...]:
        """The ids of the articles that were added or read anew since those that the saved links were made from."""
        table = schema.articles
        with reach.reading(self._engine, self.path) as connection:
            linked = select(schema.progress.c.linked).scalar_subquery()
            return tuple(connection.scalars(select(table.c.id).where(table.c.revision > linked).order_by(table.c.id)))

    def find_homes(self, attribution_ids: Collection[str]) -> tuple[str, ...]:
        """The ids of the articles in which these attributions stand, oldest first."""
        table = schema.attributions
        with reach.reading(self._engine, self.path) as connection:
            found = connection.scalars(select(table.c.article_id).where(table.c.id.in_(attribution_ids)).distinct())
            return tuple(order_articles(connection, found))

    def save_profiles(self, profiles: Iterable[tuple[str, Mapping[str, float]]]) -> None:
        """The ledger holds what these articles speak of, and no longer how alike they are to others."""
        with reach.writing(self._engine, self.path) as connection:
            write_profiles(connection, profiles)

    def find_profiles(
        self, within: Sequence[datetime] | None
    ) -> Iterator[tuple[str, str, datetime | None, Mapping[str, float]]]:
        """Id, language, time and concepts of articles, oldest first; of those within two moments and those without a date."""
        with reach.reading(self._engine, self.path) as connection:
            yield from find_profiles(connection, within)

    def save_likenesses(self, likenesses: Iterable[tuple[str, str, float]]) -> None:
        """The ledger holds these likenesses too: the ids of two articles, and how alike they are."""
        with reach.writing(self._engine, self.path) as connection:
            write_likenesses(connection, likenesses)

    def read_profiles(self, article_ids: Sequence[str]) -> list[tuple[str, str, datetime | None, Mapping[str, float]]]:
        """The same of these articles, in any order."""
        with reach.reading(self._engine, self.path) as connection:
            return read_profiles(connection, article_ids)

    def read_likenesses(self, article_ids: Sequence[str]) -> list[tuple[str, str, float]]:
        """How alike these articles are to any others; pairs of two of these come twice."""
        with reach.reading(self._engine, self.path) as connection:
            return read_likenesses(connection, article_ids)

    @property
    def revision(self) -> int:
        """How many changes to readings the ledger has seen."""
        with reach.reading(self._engine, self.path) as connection:
            return connection.scalar(select(schema.progress.c.revision)) or 0

    @contextmanager
    def linking_alone(self, *, patience_seconds: float | None = None) -> Iterator[None]:
        """Inside, no other process links this ledger. Raises `LedgerBusy` where another does so longer than the patience."""
        with reach.alone(self.path, patience_seconds=patience_seconds):
            yield

    @property
    def needs_linking(self) -> bool:
        """Whether readings were added or changed since those that the saved links were made from."""
        with reach.reading(self._engine, self.path) as connection:
            row = connection.execute(select(schema.progress)).one()
        return row.linked != row.revision

    @property
    def linked_revision(self) -> int:
        """The revision of the readings that the saved links were made from."""
        with reach.reading(self._engine, self.path) as connection:
            return connection.scalar(select(schema.progress.c.linked)) or 0

    @property
    def last_correction_linked(self) -> int:
        """The number of the last correction that the saved links heed, 0 for none."""
        with reach.reading(self._engine, self.path) as connection:
            return connection.scalar(select(schema.progress.c.corrections)) or 0

    def save_links(
        self,
        links: Links | Iterable[Links],
        *,
        replaced: Collection[str] | None = None,
        identities: Sequence[Identity] | None = None,
        versions: Mapping[str, str] | None = _NO_VERSIONS,
        revision: int | None = None,
        last_correction: int = 0,
        since: int | None = None,
    ) -> None:
        """The ledger holds these links in place of those of the `replaced` stories; of all stories where None are given.

        Links may come in parts, each with whole stories: what has been saved need not stay in memory.
        Ids of merged stories lead to the story that took their articles.
        So it does with `identities`, where they are given; else they stay. `versions` gives for each article that is a later
        version of a page the id of the first one; None where these stay.
        `revision` is that of the readings that were linked; None for the present one. Give it where another process may
        add articles meanwhile: `needs_linking` then stays true. `last_correction` is the number of the last correction that
        the links heed. Nothing is saved where `since` is given and is not the `linked_revision` any more: another process has
        saved links meanwhile, of stories that these do not know.
        """
        with reach.writing(self._engine, self.path) as connection:
            if since is not None and connection.scalar(select(schema.progress.c.linked)) != since:
                return
            write_links(connection, [links] if isinstance(links, Links) else links, replaced=replaced)
            if identities is not None:
                known = read_identities(connection)
                write_identities(connection, identities)
                refresh_names(connection, known, identities)
            if versions is not None:
                write_versions(connection, versions)
            linked = schema.progress.c.revision if revision is None else revision
            connection.execute(update(schema.progress).values(linked=linked, corrections=last_correction))

    def find_stories_of(self, article_ids: Collection[str]) -> tuple[Story, ...]:
        """The stories that these articles tell, oldest first."""
        table = schema.story_articles
        meant = select(table.c.story_id).where(table.c.article_id.in_(article_ids))
        with reach.reading(self._engine, self.path) as connection:
            return read_stories(connection, schema.stories.c.id.in_(meant))

    def find_identities_in(self, article_ids: Sequence[str]) -> tuple[Identity, ...]:
        """Who speaks in these articles, each with their members in these alone."""
        with reach.reading(self._engine, self.path) as connection:
            return find_identities_in(connection, article_ids)

    def seat_speakers(self, article_ids: Collection[str], given: Mapping[Mention, str]) -> bool:
        """Whether everybody who speaks in these articles is somebody: as before, or the one whom `given` names by an id."""
        with reach.writing(self._engine, self.path) as connection:
            return seat_speakers(connection, article_ids, given)

    def find_outlets(self) -> tuple[str, ...]:
        """The outlets of all articles, as these print them."""
        table = schema.articles
        with reach.reading(self._engine, self.path) as connection:
            return tuple(connection.scalars(select(table.c.outlet).where(table.c.outlet.is_not(None)).distinct()))

    def read_stories(self) -> tuple[Story, ...]:
        """All stories, oldest first."""
        with reach.reading(self._engine, self.path) as connection:
            return read_stories(connection, true())

    def read_claims_of(self, story_ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims of these stories; ids that the ledger does not have are passed over."""
        with reach.reading(self._engine, self.path) as connection:
            return tuple(claim for key in story_ids for claim in read_claims(connection, schema.claims.c.story_id == key))

    def read_links(self, story_id: str | None = None) -> Links:
        """All links, or the story with this id, the relays of its articles, its claims and its findings."""
        with reach.reading(self._engine, self.path) as connection:
            if story_id is None:
                return read_links(connection)
            return read_links(connection, pick_story(connection, story_id, self.path).id)

    def read_article_links(self, article_id: str) -> ArticleLinks:
        """What hangs on the article with this id: its story, relays, claims, findings and versions; nothing without a story."""
        with reach.reading(self._engine, self.path) as connection:
            return read_article_links(connection, article_id)

    def find_stories(self, *, words: str | None = None) -> tuple[Story, ...]:
        """All stories, or those whose title has all these words in any of their forms; newest first."""
        with reach.reading(self._engine, self.path) as connection:
            stories = sort_stories(connection)
        return tuple(story for story in stories if words is None or is_named(story.title, words))

    def find_story_page(self, filters: StoryFilters, *, limit: int, offset: int = 0) -> StoryList:
        """At most `limit` of the stories for which the filters hold, newest first, from the one at `offset` on."""
        with reach.reading(self._engine, self.path) as connection:
            return find_story_page(connection, filters, limit=limit, offset=offset)

    def read_story(self, story_id: str) -> Story:
        """The story with this id, or the one that took its articles. Raises `NotInLedger`."""
        with reach.reading(self._engine, self.path) as connection:
            return read_story(connection, story_id, self.path)

    def name_stories(self, story_ids: Collection[str]) -> Mapping[str, str]:
        """The titles of these stories, by their ids."""
        table = schema.stories
        with reach.reading(self._engine, self.path) as connection:
            return dict(connection.execute(select(table.c.id, table.c.title).where(table.c.id.in_(story_ids))).all())

    def count_outlets(self) -> Mapping[str, int]:
        """How many articles each outlet has, by its name."""
        with reach.reading(self._engine, self.path) as connection:
            return count_outlets(connection)

    def count_stories(self) -> Mapping[str, StoryCounts]:
        """How many outlets, claims and findings each story has, by its id; zeros for an id that is no story's."""
        with reach.reading(self._engine, self.path) as connection:
            return count_stories(connection)

    def pick_story(self, name: str) -> Story:
        """The one story with this id, this beginning of an id, or these words in its title.

        Raises `NotInLedger` where there is none or more than one; the message says what there is.
        """
        with reach.reading(self._engine, self.path) as connection:
            return pick_story(connection, name, self.path)

    def find_claims(
        self, *, story_id: str | None = None, speaker: str | None = None, act: Act | None = None
    ) -> tuple[Claim, ...]:
        """The claims of a story, or on which a speaker (an id, or words of the name) spoke, or on which one did this."""
        with reach.reading(self._engine, self.path) as connection:
            story = None if story_id is None else pick_story(connection, story_id, self.path).id
            return read_claims(connection, claim_filter(connection, story_id=story, speaker=speaker, act=act))

    def read_folds(self, *, story_id: str | None = None, article: str | None = None) -> tuple[Fold, ...]:
        """The folds of all stories or of one, or those of the articles with this id or this beginning of an id."""
        table = schema.folds
        of_story = true() if story_id is None else table.c.story_id == story_id
        of_article = true() if article is None else table.c.article_id.startswith(article, autoescape=True)
        with reach.reading(self._engine, self.path) as connection:
            return read_folds(connection, and_(of_story, of_article))

    def pick_claim(self, name: str) -> Claim:
        """The one claim with this id, this beginning of an id, or these words in its gist.

        Raises `NotInLedger` where there is none or more than one; the message says what there is.
        """
        with reach.reading(self._engine, self.path) as connection:
            return pick_claim(connection, name, self.path)

    def read_claim_links(self, claim_id: str) -> ClaimLinks:
        """All that is known of the claim with this id, or of the one that took what it said. Raises `NotInLedger`."""
        with reach.reading(self._engine, self.path) as connection:
            return read_claim_links(connection, claim_id, self.path)

    def list_claims(self, story_id: str, *, words: str | None = None, but: str = "", limit: int = 50) -> tuple[ClaimLine, ...]:
        """The claims of a story, `but` one, with all these words in the gist where they are given; most spoken on first."""
        with reach.reading(self._engine, self.path) as connection:
            return list_claims(connection, story_id, words=words, but=but, limit=limit)

    def find_speakers(self, *, words: str | None = None) -> tuple[SpeakerSummary, ...]:
        """All speakers, or those who have all these words in a name or form; most quoted first."""
        with reach.reading(self._engine, self.path) as connection:
            return find_speaker_summaries(connection, words)

    def suggest_speakers(self, words: str, *, limit: int = 8) -> tuple[SpeakerLine, ...]:
        """At most `limit` speakers of all articles with all these pieces of words in the name."""
        with reach.reading(self._engine, self.path) as connection:
            return suggest_speakers(connection, words, limit=limit)

    def find_speaker_page(self, words: str = "", *, limit: int, offset: int = 0) -> SpeakerList:
        """At most `limit` of the speakers with all these pieces of words in a name, those who are met most often first."""
        with reach.reading(self._engine, self.path) as connection:
            return find_speaker_page(connection, words, limit=limit, offset=offset)

    def look_up_speaker(self, speaker_id: str) -> SpeakerInquiry:
        """Questions about the speaker with this id, or the one into whom they were merged. Raises `NotInLedger`."""
        with reach.reading(self._engine, self.path) as connection:
            row = read_speaker_row(connection, speaker_id, self.path)
        return SpeakerInquiry(row, partial(reach.reading, self._engine, self.path))

    def pick_speaker(self, name: str) -> Speaker:
        """The one speaker with this id (also one merged away), beginning of an id, name, or these words in a name or form.

        Raises `NotInLedger` where there is none or more than one; the message says what there is.
        """
        with reach.reading(self._engine, self.path) as connection:
            return pick_speaker(connection, name, self.path)

    def read_identities(self) -> tuple[Identity, ...]:
        """Who is whom over all articles, as the last linking found it."""
        with reach.reading(self._engine, self.path) as connection:
            return read_identities(connection)

    def read_identity(self, identity_id: str) -> Identity | None:
        """The speaker with this id over all articles, as the last linking found them, or None."""
        with reach.reading(self._engine, self.path) as connection:
            return read_identity(connection, identity_id)

    @property
    def has_identities(self) -> bool:
        """Whether a linking has found who is whom."""
        with reach.reading(self._engine, self.path) as connection:
            return connection.scalar(select(schema.identities.c.id).limit(1)) is not None

    def read_corrections(self, *, linked: bool = False) -> tuple[Correction, ...]:
        """All that people said, the first correction first; or only what says how articles are `linked`."""
        of_readings = schema.corrections.c.kind.not_in(ONLY_OF_READINGS)
        with reach.reading(self._engine, self.path) as connection:
            return read_corrections(connection, of_readings if linked else None)

    def add_correction(self, correction: Correction) -> Correction:
        """The ledger holds the correction for good, under the next number, with which it is given back; links are due again."""
        return self.record(lambda desk: [correction])[0]

    def read_aliases(self) -> str | None:
        """The text of the alias file that was last given, or None."""
        with reach.reading(self._engine, self.path) as connection:
            return read_aliases(connection)

    def save_aliases(self, text: str) -> bool:
        """The user's own aliases are those of this text, TOML that was checked; whether that changed anything."""
        with reach.writing(self._engine, self.path) as connection:
            changed = write_aliases(connection, text)
            if changed:
                self._change(connection)
            return changed

    def read_speakers(self) -> Iterator[Speaker]:
        """Every speaker with the forms and roles of all articles, by id: one for each identity."""
        with reach.reading(self._engine, self.path) as connection:
            yield from read_speakers(connection)

    def search(self, typed: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """The attributions that a query finds, best first; `docs/search.md` says what may be typed. Nothing is an error."""
        return self.search_page(typed, limit=limit).hits

    def search_page(
        self, typed: str, *, as_you_type: bool = False, limit: int = 20, offset: int = 0, facets: bool = False
    ) -> SearchPage:
        """Some results of a query, best first, how many there are, and hints on what could not be read.

        `as_you_type` meets the last word by its beginning. `facets` also counts acts, outlets and speakers.
        """
        with reach.reading(self._engine, self.path) as connection:
            return find_page(connection, typed, as_you_type=as_you_type, limit=limit, offset=offset, facets=facets)

    def count(self) -> dict[str, int]:
        """How many articles, attributions, speakers, stories, claims and findings there are."""
        tables: tuple[Table, ...] = (
            schema.articles,
            schema.attributions,
            schema.stories,
            schema.claims,
            schema.findings,
        )
        with reach.reading(self._engine, self.path) as connection:
            counts = {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables}
            return counts | {"speakers": count_speakers(connection)}
