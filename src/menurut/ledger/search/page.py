"""A page of what a query finds: the attributions, how many there are, and what of the query could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, String, select, type_coerce

from menurut.ledger.identities import identify_readings
from menurut.ledger.readings import read_extracts
from menurut.ledger.rows import is_among
from menurut.ledger.schema import identities, searched, speakers
from menurut.ledger.search.marks import find_marks
from menurut.ledger.search.matching import Match, find_keys, make_match
from menurut.ledger.search.query import Hint, Query
from menurut.ledger.search.ranking import rank_keys
from menurut.ledger.search.reading import read_query
from menurut.model import Act, Article, Attribution, Reading, Span, Speaker

COUNTED = 1_000
"""How far results are counted, and all of them compared: for more, the total is said to be more than this."""
COMPARED = 300
"""Of more results so many of the newest are compared, and the best of them come first; the others follow, the newest first."""
_MOST_SKIPPED = 10_000
_MOST_FACETS = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """An attribution that the search found. `marks` are what was met, in its source and content and the title."""

    attribution: Attribution
    article: Article
    speaker: Speaker | None
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """How many of the results, of the newest `COUNTED` where there are more, have each act, outlet and speaker; most first.

    `speakers` are ids with the names that go with them.
    """

    acts: tuple[tuple[Act, int], ...] = ()
    outlets: tuple[tuple[str, int], ...] = ()
    speakers: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Some results of a query, best first. `total` counts all of them, and more than these where `is_more`.

    `next_offset` is where the next page begins, None after the last one. `facets` are empty where nobody asked for them.
    """

    query: Query
    hits: tuple[Hit, ...]
    total: int
    is_more: bool
    next_offset: int | None
    facets: Facets = Facets()

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What of the query could not be read."""
        return self.query.hints


def find_page(
    connection: Connection, typed: str, *, as_you_type: bool = False, limit: int = 20, offset: int = 0, facets: bool = False
) -> SearchPage:
    """The results of a query from `offset` on, at most `limit` of them."""
    query = read_query(typed, as_you_type=as_you_type)
    if query.is_empty:
        return SearchPage(query, (), 0, False, None)
    match, offset = make_match(connection, query), min(max(offset, 0), _MOST_SKIPPED)
    counted = find_keys(connection, match.anywhere, match.low, match.high, limit=COUNTED + 1)
    keys = _list_keys(connection, query, match, counted, offset + max(limit, 0) + 1)
    shown = keys[offset : offset + max(limit, 0)]
    more = len(keys) > offset + limit and offset + limit <= _MOST_SKIPPED
    return SearchPage(
        query,
        _read_hits(connection, shown, query),
        min(len(counted), COUNTED),
        len(counted) > COUNTED,
        offset + limit if more and limit > 0 else None,
        _count_facets(connection, counted[:COUNTED]) if facets else Facets(),
    )


def _list_keys(connection: Connection, query: Query, match: Match, counted: Sequence[int], size: int) -> Sequence[int]:
    """The first so many keys. `counted` are the newest of them, all of them where there are no more than are counted."""
    if len(counted) <= COUNTED:
        return rank_keys(connection, query, counted)[:size] if query.texts else counted[:size]
    keys: list[int] = []
    for tier in filter(None, (match.own, match.titles)):
        missing = max(size, COMPARED) - len(keys)
        keys += find_keys(connection, tier, match.low, match.high, limit=missing) if missing > 0 else []
    return (rank_keys(connection, query, keys[:COMPARED]) + keys[COMPARED:])[:size] if query.texts else keys[:size]


def _read_hits(connection: Connection, keys: Sequence[int], query: Query) -> tuple[Hit, ...]:
    table = searched
    found = connection.execute(select(table.c.key, table.c.attribution_id).where(table.c.key.in_(keys)))
    ids = dict(found.all())
    readings = identify_readings(connection, read_extracts(connection, ids.values()))
    hits = {one.id: _make_hit(reading, one, query) for reading in readings for one in reading.attributions}
    return tuple(hits[ids[key]] for key in keys if ids.get(key) in hits)


def _make_hit(reading: Reading, attribution: Attribution, query: Query) -> Hit:
    speaker = next((one for one in reading.speakers if one.id == attribution.speaker_id), None)
    return Hit(attribution, reading.article, speaker, find_marks(reading.article, attribution, query))


def _count_facets(connection: Connection, keys: Sequence[int]) -> Facets:
    table = searched
    wanted = select(type_coerce(table.c.act, String), table.c.outlet, table.c.speaker_id).where(is_among(table.c.key, keys))
    rows = connection.execute(wanted).all()
    acts, outlets, people = (_rank(row[place] for row in rows) for place in range(3))
    names = _read_names(connection, [speaker_id for speaker_id, _ in people])
    done = tuple((Act(act), count) for act, count in acts)
    return Facets(done, outlets, tuple((key, names.get(key, key), count) for key, count in people))


def _rank(values: Iterable[object]) -> tuple:
    counts = Counter(value for value in values if value is not None)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))[:_MOST_FACETS])


def _read_names(connection: Connection, speaker_ids: Sequence[str]) -> dict[str, str]:
    """The names of speakers over all articles, or of those that only one article knows yet."""
    names: dict[str, str] = {}
    for table in (speakers, identities):
        names |= dict(connection.execute(select(table.c.id, table.c.name).where(table.c.id.in_(speaker_ids))).all())
    return names
