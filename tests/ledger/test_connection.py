"""What stands in the way of a ledger is said in one line."""

import os
import shutil
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, insert, text

from menurut.correcting import judge_wrong
from menurut.errors import LedgerBroken, LedgerBusy, LedgerError, LedgerNotFound, NotInLedger
from menurut.ledger import Ledger, StoryFilters, connection, schema
from menurut.ledger.migrations import VERSION
from menurut.model import Fact, FactKind, FindingKind, Span
from tests.invented_readings import make_reading

READING = make_reading("‹Menurut› [Sari Melati], {pengiriman bantuan terlambat}.", name="a-1")


def make_ledger(path: Path) -> Path:
    with Ledger.open(path, create=True) as ledger:
        ledger.add(READING)
    return path


def use(path: Path, *, create: bool) -> None:
    with Ledger.open(path, create=create) as ledger:
        ledger.add(make_reading("{Hujan turun}.", name="a-2"))
        tuple(ledger.find_readings())


def explain(path: Path, kind: type[LedgerError] = LedgerError, *, create: bool = True) -> str:
    with pytest.raises(kind) as caught:
        use(path, create=create)
    message = str(caught.value)
    assert "\n" not in message
    assert str(path) in message or path.name in message
    return message


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in explain(tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    assert "no folder" in explain(tmp_path / "none" / "news.db", LedgerNotFound)


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    path.write_text("Jakarta - Hujan turun sejak pagi. " * 100)
    before = path.read_bytes()
    assert "no Menurut ledger" in explain(path, LedgerBroken)
    assert path.read_bytes() == before


def test_an_empty_file_is_made_a_ledger_only_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "news.db").touch()
    assert "is empty" in explain(tmp_path / "news.db", LedgerNotFound, create=False)
    make_ledger(tmp_path / "news.db")


def test_the_database_of_another_program(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "news.db")
    other.execute("CREATE TABLE migrations (version INTEGER)")
    other.close()
    assert "another program" in explain(tmp_path / "news.db", LedgerBroken)


@pytest.mark.parametrize("kept", [0.05, 0.5, 0.9])
def test_a_truncated_ledger(tmp_path: Path, kept: float) -> None:
    path = make_ledger(tmp_path / "news.db")
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept)])
    assert "damaged" in explain(path, LedgerBroken)


def test_a_ledger_that_may_only_be_read_is_read_and_says_why_it_takes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_ledger(tmp_path / "news.db")
    # The superuser, as whom tests may run, can write whatever its permissions say.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert "cannot be written" in explain(path)
    with Ledger.open(path) as ledger:
        assert ledger.read_reading("a-1") == READING
        assert len(ledger.search("kirim")) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["news.db"]


def test_a_newer_ledger(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    with Ledger.open(path) as ledger, connection.writing(ledger._engine, path) as opened:
        opened.execute(insert(schema.migrations).values(version=VERSION + 1, name="tomorrow"))
    assert "newer Menurut" in explain(path, LedgerBroken)


def test_another_process_that_holds_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_ledger(tmp_path / "news.db")
    monkeypatch.setattr(connection, "_SETTINGS", ("PRAGMA busy_timeout = 50",))
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert "held by another process" in explain(path, LedgerBusy)
    with Ledger.open(path) as ledger:
        assert ledger.has_article("a-1")
    holder.close()


def take_back_story_pages(opened: Connection) -> None:
    """The tables as they were before version 10."""
    for index in schema.STORY_PAGE_INDEXES:
        index.drop(opened)
    schema.story_words.drop(opened)
    opened.execute(text("ALTER TABLE stories DROP COLUMN origins"))


def take_back_search(opened: Connection) -> None:
    """The tables as they were before version 9."""
    take_back_story_pages(opened)
    opened.execute(text("DROP TABLE searched_words"))
    for table in schema.SEARCH_TABLES:
        table.drop(opened)
    opened.execute(text("CREATE VIRTUAL TABLE attribution_words USING fts5(stems, words, title_stems, title_words)"))


def take_back_judging(opened: Connection) -> None:
    """The tables as they were before version 8."""
    take_back_search(opened)
    schema.former_members.drop(opened)
    for table in reversed(schema.JUDGING_TABLES):
        table.drop(opened)
    opened.execute(text("DROP INDEX corrections_by_subject"))


def take_back_explanations(opened: Connection) -> None:
    """The tables as they were before version 7."""
    take_back_judging(opened)
    opened.execute(text("ALTER TABLE findings DROP COLUMN explanations"))


def take_back_folds(opened: Connection) -> None:
    """The tables as they were before version 6."""
    take_back_explanations(opened)
    schema.folds.drop(opened)
    opened.execute(text("ALTER TABLE progress DROP COLUMN corrections"))


def take_back_likenesses(opened: Connection) -> None:
    """The tables as they were before version 5."""
    take_back_folds(opened)
    for table in (*reversed(schema.LIKENESS_TABLES), schema.changes, schema.relays):
        table.drop(opened)
    opened.execute(text("CREATE TABLE relays (position INTEGER PRIMARY KEY)"))
    opened.execute(text("CREATE TABLE changes (relay INTEGER REFERENCES relays)"))
    opened.execute(text("ALTER TABLE articles DROP COLUMN revision"))
    opened.execute(text("ALTER TABLE stories DROP COLUMN first_order"))
    opened.execute(text("ALTER TABLE stories ADD COLUMN position INTEGER"))


def test_a_ledger_of_version_1_is_brought_up_to_date(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    with Ledger.open(path) as ledger, connection.writing(ledger._engine, path) as opened:
        opened.execute(text("ALTER TABLE facts DROP COLUMN reason"))
        take_back_likenesses(opened)
        opened.execute(text("DROP TABLE attribution_words"))
        for table in reversed(schema.IDENTITY_TABLES):
            table.drop(opened)
        opened.execute(delete(schema.migrations).where(schema.migrations.c.version > 1))
    with Ledger.open(path) as ledger:
        assert [hit.article.id for hit in ledger.search("kirim")] == ["a-1"]
        with connection.reading(ledger._engine, path) as opened:
            assert opened.scalars(schema.migrations.select()).all() == list(range(1, VERSION + 1))
        assert ledger.read_identities() == ()
        assert ledger.needs_linking


def test_a_ledger_of_version_2_keeps_its_facts_and_has_room_for_reasons(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    with Ledger.open(path) as ledger, connection.writing(ledger._engine, path) as opened:
        opened.execute(text("ALTER TABLE facts DROP COLUMN reason"))
        take_back_likenesses(opened)
        for table in reversed(schema.IDENTITY_TABLES):
            table.drop(opened)
        opened.execute(delete(schema.migrations).where(schema.migrations.c.version > 2))
    unknown = Fact(FactKind.DATE, Span(0, 4), None, reason="no_anchor")
    with Ledger.open(path) as ledger:
        assert ledger.read_reading("a-1") == READING
        ledger.add(replace(READING, facts=(unknown,)))
        assert ledger.read_reading("a-1").facts == (unknown,)


def test_a_ledger_of_version_5_learns_why_articles_are_one_origin(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    with Ledger.open(path) as ledger, connection.writing(ledger._engine, path) as opened:
        take_back_folds(opened)
        opened.execute(delete(schema.migrations).where(schema.migrations.c.version > 5))
    with Ledger.open(path) as ledger:
        assert ledger.needs_linking
        assert (ledger.read_folds(), ledger.last_correction_linked) == ((), 0)


def test_a_ledger_of_version_6_tells_its_findings_anew_in_every_language(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    with Ledger.open(path) as ledger, connection.writing(ledger._engine, path) as opened:
        opened.execute(insert(schema.stories).values(id="st", title="Hujan", places=[]))
        opened.execute(
            insert(schema.findings).values(
                id="f",
                position=0,
                kind=FindingKind.DENIED,
                story_id="st",
                articles=["a-1"],
                attributions=[],
                explanation="Ya.",
                explanations=[],
            )
        )
        take_back_explanations(opened)
        opened.execute(delete(schema.migrations).where(schema.migrations.c.version > 6))
    with Ledger.open(path) as ledger:
        assert ledger.needs_linking
        (finding,) = ledger.read_links().findings
        assert (finding.explanation, finding.explanations) == ("Ya.", ())


def test_a_ledger_of_version_8_can_be_asked_for_speakers_and_acts(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    with Ledger.open(path) as ledger, connection.writing(ledger._engine, path) as opened:
        take_back_search(opened)
        opened.execute(delete(schema.migrations).where(schema.migrations.c.version > 8))
    with Ledger.open(path) as ledger:
        assert [hit.article.id for hit in ledger.search("kirim act:state")] == ["a-1"]
        assert not ledger.search("kirim act:deny")
        with connection.reading(ledger._engine, path) as opened:
            assert not opened.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'attribution_words'"))


def test_a_ledger_of_version_9_finds_its_stories_by_their_words(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    with Ledger.open(path) as ledger, connection.writing(ledger._engine, path) as opened:
        opened.execute(insert(schema.stories).values(id="st", title="Hujan di hulu", places=[]))
        take_back_story_pages(opened)
        opened.execute(delete(schema.migrations).where(schema.migrations.c.version > 9))
    with Ledger.open(path) as ledger:
        assert ledger.needs_linking
        (line,) = ledger.find_story_page(StoryFilters(words="hulu"), limit=9).lines
        assert (line.story.id, line.story.origins) == ("st", None)


def test_a_ledger_of_version_7_knows_which_articles_are_of_one_page(tmp_path: Path) -> None:
    first, later = (make_reading(f"{n} ‹Menurut› [Sari], {{bantuan terlambat}}.", title="Banjir", path="a.txt") for n in "12")
    with Ledger.open(tmp_path / "news.db", create=True) as ledger:
        ledger.add(first)
        with connection.writing(ledger._engine, ledger.path) as opened:
            take_back_judging(opened)
            opened.execute(delete(schema.migrations).where(schema.migrations.c.version > 7))
    with Ledger.open(tmp_path / "news.db") as ledger:
        judge_wrong(ledger, first.attributions[0].id, who="Wening", at=datetime(2025, 3, 4, tzinfo=UTC))
        ledger.add(later)
        assert ledger.read_reading(later.article.id).attributions == ()
        assert ledger.count()["attributions"] == 0


def test_a_ledger_of_version_10_has_room_for_claims_that_are_gone(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    with Ledger.open(path) as ledger, connection.writing(ledger._engine, path) as opened:
        schema.claim_redirects.drop(opened)
        opened.execute(delete(schema.migrations).where(schema.migrations.c.version > 10))
    with Ledger.open(path) as ledger, pytest.raises(NotInLedger):
        ledger.read_claim_links("c-1")


def test_a_copy_is_a_whole_ledger(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    shutil.copy(path, tmp_path / "copy.db")
    with Ledger.open(tmp_path / "copy.db") as ledger:
        assert ledger.read_reading("a-1") == READING


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?.db", "#1.db", "berita–hari.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    make_ledger(tmp_path / name)
    assert (tmp_path / name).stat().st_size > 0


def test_a_ledger_of_version_12_finds_speakers_by_longer_keys(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    with Ledger.open(path) as ledger, connection.writing(ledger._engine, path) as opened:
        for name, index in schema.SPEAKER_PAGE_INDEXES.items():
            index.drop(opened)
            opened.execute(text(f"CREATE INDEX {name} ON {index.table.name} ({index.columns[0].name})"))
        opened.execute(delete(schema.migrations).where(schema.migrations.c.version > 12))
    with Ledger.open(path) as ledger, connection.reading(ledger._engine, path) as opened:
        found = set(opened.scalars(text("SELECT name FROM sqlite_master WHERE type = 'index'")))
    assert found.isdisjoint(schema.SPEAKER_PAGE_INDEXES)
    assert {index.name for index in schema.SPEAKER_PAGE_INDEXES.values()} <= found


def test_a_ledger_of_version_13_has_room_for_a_model(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "news.db")
    with Ledger.open(path) as ledger, connection.writing(ledger._engine, path) as opened:
        for table in schema.EMBEDDING_TABLES:
            table.drop(opened)
        opened.execute(delete(schema.migrations).where(schema.migrations.c.version > 13))
    with Ledger.open(path) as ledger:
        assert ledger.read_embedder() is None
        assert ledger.read_vectors(["a"]) == {}
