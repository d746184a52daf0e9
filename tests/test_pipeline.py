"""The whole way: from files to a ledger with stories, by one process or several, also when it is interrupted."""

import time
from decimal import Decimal
from pathlib import Path

import pytest

from menurut.attribution import Extractor
from menurut.errors import SourceNotFound, UnknownLanguage
from menurut.ledger import Ledger
from menurut.model import Act, Attribution, Fact, FactKind, Manner, Page, Span, Story
from menurut.pipeline import AddReport, add_sources, hold_facts, link_ledger, read_page
from menurut.pool import CHUNK
from menurut.regrouping import regroup_articles
from menurut.views.interchange import write_export
from tests.invented_models import make_model
from tests.invented_readings import make_reading

HEAD = "Judul: Sungai Lamur meluap\nMedia: Kabar Lamur\nTerbit: 2025-03-{day:02}T08:00:00+07:00\nURL: https://lamur.example/{n}\n\n"
BODY = "Sungai Lamur meluap sejak Selasa. Kepala desa Sari Melati mengatakan {n} keluarga mengungsi ke balai desa.\n"


def write_articles(folder: Path, count: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(count):
        text = (HEAD + BODY).format(n=n + 2, day=n % 28 + 1)
        (folder / f"{n:03}.txt").write_text(text, encoding="utf-8")
    return folder


def read_export(ledger: Ledger, folder: Path) -> dict[str, bytes]:
    write_export(ledger, folder)
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        yield opened


def test_an_attribution_holds_the_facts_inside_its_content() -> None:
    page = Page(BODY.format(n=40).encode(), "text/plain")
    (attribution,) = read_page(page, language="id", sealed=True).attributions
    assert [fact.value for fact in attribution.facts] == [40]
    assert hold_facts((attribution,), ())[0].facts == ()


def test_a_long_text_full_of_facts_is_held_in_linear_time() -> None:
    spans = [Span(at, at + 10) for at in range(0, 300_000, 10)]
    facts = tuple(Fact(FactKind.QUANTITY, Span(span.start + 2, span.start + 4), Decimal(1)) for span in spans)
    said = tuple(Attribution(f"t{s.start}", "a", (), (), (s,), Manner.INDIRECT, Act.STATE, by="test") for s in spans)
    begun = time.perf_counter()
    held = hold_facts(said, facts)
    assert time.perf_counter() - begun < 5
    assert [one.facts for one in held] == [(fact,) for fact in facts]


def test_articles_are_added_and_linked_and_adding_again_changes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "news", 3)
    report = add_sources([folder], ledger)
    assert (report.added, report.updated, report.known, report.refused) == (3, 0, 0, ())
    assert not ledger.needs_linking
    assert ledger.count()["attributions"] == 3
    before = read_export(ledger, tmp_path / "first")
    assert add_sources([folder], ledger).known == 3
    assert read_export(ledger, tmp_path / "second") == before


def test_what_is_refused_or_skipped_is_counted_and_the_rest_goes_on(ledger: Ledger, tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "news", 1)
    (folder / "a.txt").write_bytes(b"")
    (folder / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    (folder / "c.pdf").write_bytes(b"%PDF")
    seen: list[str] = []
    report = add_sources([folder], ledger, on_page=seen.append)
    assert {Path(refusal.address).name: refusal.reason for refusal in report.refused} == {"a.txt": "empty", "b.txt": "binary"}
    assert (report.added, report.skipped) == (1, 1)
    assert sorted(Path(address).name for address in seen) == ["000.txt", "a.txt", "b.txt"]


def test_a_language_or_a_source_that_is_not_there(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(UnknownLanguage):
        add_sources([write_articles(tmp_path / "news", 1)], ledger, language="xx")
    with pytest.raises(SourceNotFound):
        add_sources([tmp_path / "none"], ledger)
    assert ledger.count()["articles"] == 0


def test_several_processes_give_what_one_gives(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "news", 6 * CHUNK)
    (folder / "050.txt").write_bytes(b"")
    outcomes: list[tuple[AddReport, list[str], dict[str, bytes]]] = []
    for jobs in (1, 2):
        seen: list[str] = []
        with Ledger.open(tmp_path / f"{jobs}.db", create=True) as ledger:
            report = add_sources([folder], ledger, jobs=jobs, on_page=seen.append)
            outcomes.append((report, seen, read_export(ledger, tmp_path / f"export-{jobs}")))
    assert outcomes[0] == outcomes[1]
    assert len(outcomes[0][1]) == 6 * CHUNK


def test_the_chosen_model_reads_in_every_process(tmp_path: Path) -> None:
    make_model(traits={"cue mengatakan": -1.0}).save(tmp_path / "tiny.npz")
    folder = write_articles(tmp_path / "news", 6 * CHUNK)
    for least, known in ((0.8, 6 * CHUNK), (0.9, 0)):
        with Ledger.open(tmp_path / f"{known}.db", create=True) as ledger:
            report = add_sources([folder], ledger, extractor=Extractor(tmp_path / "tiny.npz", least_confidence=least), jobs=2)
            assert report.added == 6 * CHUNK
            assert ledger.count()["attributions"] == known


def test_an_interruption_leaves_a_ledger_that_a_second_addition_completes(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "news", 4)

    def interrupt(address: str) -> None:
        if address.endswith("002.txt"):
            raise KeyboardInterrupt

    with Ledger.open(tmp_path / "news.db", create=True) as ledger, Ledger.open(tmp_path / "fresh.db", create=True) as fresh:
        with pytest.raises(KeyboardInterrupt):
            add_sources([folder], ledger, on_page=interrupt)
        assert ledger.count()["articles"] == 3
        assert ledger.needs_linking
        report = add_sources([folder], ledger)
        assert (report.added, report.known) == (1, 3)
        add_sources([folder], fresh)
        assert read_export(ledger, tmp_path / "a") == read_export(fresh, tmp_path / "b")


def test_articles_that_come_while_links_are_made_are_linked_too(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    late = [make_reading("‹Menurut› [Bagas], {hujan reda}.", name="a-2")]
    grouped: list[set[str]] = []

    def group(*given: object, **more: object) -> tuple[Story, ...]:
        stories = regroup_articles(*given, **more)
        grouped.append({article_id for story in stories for article_id in story.articles})
        if late:
            ledger.add(late.pop())
        return stories

    monkeypatch.setattr("menurut.linking.regroup_articles", group)
    ledger.add(make_reading("‹Menurut› [Sari], {hujan turun}.", name="a-1"))
    link_ledger(ledger)
    assert grouped == [{"a-1"}, {"a-1", "a-2"}]
    assert {article_id for story in ledger.read_stories() for article_id in story.articles} == {"a-1", "a-2"}


def test_a_corrected_page_is_a_version_of_the_first_also_when_added_again(ledger: Ledger, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for hour, dead in (("08", "dua"), ("11", "tiga")):
        header = f"Judul: Banjir\nTerbit: 2025-03-04T{hour}:00:00+07:00\nURL: https://tepi.example/banjir\n\n"
        (folder / f"{hour}.txt").write_text(f"{header}Menurut polisi, banjir itu menewaskan {dead} orang.\n", encoding="utf-8")
    for _ in range(2):
        add_sources([folder], ledger)
        first, later = (reading.article for reading in ledger.find_readings())
        assert (first.version_of, later.version_of) == (None, first.id)
    assert add_sources([folder], ledger).known == 2
