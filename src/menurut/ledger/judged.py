"""Articles as people corrected them: what they said of each page, and the tables made to say so."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, delete, func, insert, or_, select

from menurut.addresses import name_page
from menurut.errors import NotInLedger
from menurut.judging import OF_ATTRIBUTIONS, Judged, find_active, judge_reading
from menurut.ledger import schema
from menurut.ledger.corrections import read_corrections, write_correction
from menurut.ledger.identities import carry_identities, drop_members, identify_judged
from menurut.ledger.machine import as_read, is_corrected, keep_machine
from menurut.ledger.readings import order_articles, read_readings, replace_told, write_reading
from menurut.ledger.rows import insert_rows
from menurut.ledger.search.index import index_readings
from menurut.model import Article, Correction, CorrectionKind, Reading

_SHOWN = 3
_AT_ONCE = 500


class Desk:
    """The ledger as somebody who corrects it sees it: nobody else writes until the correction is recorded."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def read_corrections(self) -> tuple[Correction, ...]:
        """All corrections, the first one first."""
        return read_corrections(self._connection)

    def read_judged(self, article_id: str) -> Judged:
        """The article with what became of each attribution. Raises `NotInLedger`."""
        return read_judged(self._connection, article_id, self._path)

    @property
    def next_number(self) -> int:
        """The number of the first correction that will be recorded."""
        return 1 + (self._connection.scalar(select(func.max(schema.corrections.c.number))) or 0)

    def find_home(self, name: str) -> tuple[str, str]:
        """The ids of the attribution with this id or beginning of an id, and of its article; also of one that is left out.

        Raises `NotInLedger` where there is none, or more than one.
        """
        found: set[tuple[str, str]] = set()
        for id_column, article_id in (
            (schema.attributions.c.id, schema.attributions.c.article_id),
            (schema.machine_attributions.c.id, schema.machine_attributions.c.article_id),
            (schema.correction_targets.c.attribution_id, schema.correction_targets.c.article_id),
        ):
            wanted = select(id_column, article_id).where(id_column >= name, id_column < name + "\uffff").limit(_SHOWN + 1)
            found.update((key, home) for key, home in self._connection.execute(wanted))
        exact = [pair for pair in found if pair[0] == name]
        meant = exact or (sorted(found) if name else [])
        if len(meant) != 1:
            several = f"several attributions begin with {name!r}: {', '.join(key for key, _ in meant[:_SHOWN])}, …"
            raise NotInLedger(several if meant else f"{self._path} has no attribution {name!r}")
        return meant[0]


def find_corrections(connection: Connection, article: Article) -> tuple[Correction, ...]:
    """What counts of all that people said of the attributions of this article, and of other versions of its page."""
    page = _find_page(connection, article)
    accounts, told = schema.correction_accounts, schema.corrections
    numbers = list(connection.scalars(select(accounts.c.number).where(accounts.c.article_id.in_(page)).distinct()))
    complete = told.c.subject == article.id
    if not numbers and connection.scalar(select(told.c.number).where(complete).limit(1)) is None:
        return ()
    subjects = select(told.c.subject).where(told.c.number.in_(numbers))
    # Whatever undoes one of them has its subject, and what was found right with a whole article hangs on that.
    related = read_corrections(connection, or_(told.c.subject.in_(subjects), told.c.subject.in_(page)))
    active = find_active(related)
    kinds = OF_ATTRIBUTIONS | {CorrectionKind.COMPLETE}
    return tuple(one for one in related if one.number in active and one.kind in kinds)


def write_corrected(connection: Connection, machine: Reading, held: Reading | None) -> None:
    """The ledger holds this reading as people corrected the article, in place of `held`, which it held before."""
    judged = judge_reading(machine, find_corrections(connection, machine.article))
    write_reading(connection, judged.reading, replaces=held is not None)
    if held is not None:
        carry_identities(connection, held, judged.reading)
    index_readings(connection, [judged.reading])
    write_page(connection, machine.article)
    if judged.reading != machine or (held is not None and is_corrected(connection, machine.article.id)):
        keep_machine(connection, machine, differs=judged.reading != machine, relinks=False)
    write_targets(connection, judged)


def record_corrections(connection: Connection, made: Iterable[Correction]) -> tuple[tuple[Correction, ...], bool]:
    """The corrections as they are numbered, and whether links are due again."""
    recorded = tuple(write_correction(connection, one) for one in made)
    meant = [_find_undone(connection, one) for one in recorded]
    judging = [one for one in meant if one.kind in OF_ATTRIBUTIONS or one.kind is CorrectionKind.COMPLETE]
    changed = correct_pages(connection, judging) if judging else False
    return recorded, changed or len(judging) < len(meant)


def _find_undone(connection: Connection, one: Correction) -> Correction:
    """What was undone, or undone again and again, in the end; another correction itself."""
    while one.kind is CorrectionKind.UNDO:
        (one,) = read_corrections(connection, schema.corrections.c.number == int(one.other or 0))
    return one


def find_judged(connection: Connection) -> tuple[str, ...]:
    """The ids of the articles of which an attribution was judged, or that were marked as complete."""
    targets, told = schema.correction_targets, schema.corrections
    complete = select(told.c.subject).where(told.c.kind == CorrectionKind.COMPLETE)
    found = {*connection.scalars(select(targets.c.article_id).distinct()), *connection.scalars(complete)}
    return tuple(order_articles(connection, found))


def find_corrected(connection: Connection) -> frozenset[str]:
    """The ids of the articles that corrections changed since those that the saved links were made from."""
    table = schema.corrected_articles
    linked = select(schema.progress.c.linked).scalar_subquery()
    return frozenset(connection.scalars(select(table.c.article_id).where(table.c.revision > linked)))


def _find_page(connection: Connection, article: Article) -> list[str]:
    """The article and the other versions of its page."""
    table, page = schema.article_pages, name_page(article)
    others = [] if page is None else connection.scalars(select(table.c.article_id).where(table.c.page == page))
    return list(dict.fromkeys((article.id, *others)))


def write_page(connection: Connection, article: Article) -> None:
    """The ledger knows of which page the article is."""
    table, page = schema.article_pages, name_page(article)
    connection.execute(delete(table).where(table.c.article_id == article.id))
    if page is not None:
        connection.execute(insert(table).values(article_id=article.id, page=page))


def write_pages(connection: Connection, articles: Iterable[Article]) -> None:
    """The same of articles of which it knew no page."""
    named = ((article.id, name_page(article)) for article in articles)
    rows = ({"article_id": key, "page": page} for key, page in named if page is not None)
    while some := list(islice(rows, _AT_ONCE)):
        insert_rows(connection, schema.article_pages, some)


def read_judged(connection: Connection, article_id: str, path: Path, *, identified: bool = False) -> Judged:
    """The article with what became of each attribution; `identified`: with the speakers of all. Raises `NotInLedger`."""
    held = read_readings(connection, [article_id])
    if not held:
        raise NotInLedger(f"{path} has no article {article_id}")
    judged = judge_reading(as_read(connection, held)[0], find_corrections(connection, held[0].article))
    return identify_judged(connection, judged) if identified else judged


def correct_pages(connection: Connection, made: Iterable[Correction]) -> bool:
    """The articles that these corrections of attributions are about, in all versions, are as all that count make them.

    Whether anything of what they say is another.
    """
    subjects = {one.subject for one in made}
    accounts, told = schema.correction_accounts, schema.corrections
    spoken_of = select(accounts.c.article_id).join(told, told.c.number == accounts.c.number)
    homes = {*connection.scalars(spoken_of.where(told.c.subject.in_(subjects))), *subjects}
    pages = schema.article_pages
    shared = select(pages.c.page).where(pages.c.article_id.in_(homes))
    wanted = or_(pages.c.page.in_(shared), pages.c.article_id.in_(homes))
    ids = homes.union(connection.scalars(select(pages.c.article_id).where(wanted)))
    changed = [_correct_article(connection, reading) for reading in read_readings(connection, sorted(ids))]
    return any(changed)


def _correct_article(connection: Connection, held: Reading) -> bool:
    machine = as_read(connection, [held])[0]
    judged = judge_reading(machine, find_corrections(connection, held.article))
    write_targets(connection, judged)
    if judged.reading == held:
        return False
    replace_told(connection, judged.reading)
    drop_members(connection, judged.reading)
    index_readings(connection, [judged.reading])
    keep_machine(connection, machine, differs=judged.reading != machine, relinks=True)
    return True


def write_targets(connection: Connection, judged: Judged) -> None:
    """The ledger knows which attribution of the article each correction found, and which found none."""
    table, article_id = schema.correction_targets, judged.reading.article.id
    connection.execute(delete(table).where(table.c.article_id == article_id))
    found = [(one.number, case.attribution.id) for case in judged.judgements for one in case.corrections]
    rows = [*found, *((one.number, None) for one in judged.unplaced)]
    insert_rows(connection, table, ({"number": n, "article_id": article_id, "attribution_id": key} for n, key in rows))


def find_unplaced(connection: Connection) -> dict[int, tuple[str, ...]]:
    """By their numbers the corrections that count and find no place in a version of their page, and these versions."""
    table = schema.correction_targets
    wanted = select(table.c.number, table.c.article_id).where(table.c.attribution_id.is_(None))
    found: dict[int, list[str]] = {}
    for number, article_id in connection.execute(wanted.order_by(table.c.number, table.c.article_id)):
        found.setdefault(number, []).append(article_id)
    return {number: tuple(ids) for number, ids in found.items()}
