from dataclasses import replace
from datetime import date, datetime

import pytest

from menurut.errors import NotInLedger
from menurut.ledger import Ledger, StoryFilters
from menurut.model import Finding, FindingKind, Links, Story
from tests.invented_readings import make_reading


def moment(words):
    return datetime.fromisoformat(words) if words else None


TOLD = (
    (
        "st-dam",
        "Tanggul Wirasana jebol, warga mengungsi",
        "Kabar Satu",
        "2025-03-03T23:30:00+07:00",
        "2025-03-05T08:00:00+07:00",
    ),
    ("st-ship", "Kapal kandas di Tanjung Lamun", "Warta Dua", "2025-03-06T00:30:00+07:00", "2025-03-06T00:30:00+07:00"),
    ("st-rice", "Harga beras di Wirasana naik", "Kabar Satu", "2025-03-01T08:00:00+07:00", "2025-03-01T08:00:00+07:00"),
    ("st-old", "Tanpa tanggal", None, None, None),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    with Ledger.open(tmp_path_factory.mktemp("stories") / "news.db", create=True) as opened:
        for key, _, outlet, first, _ in TOLD:
            reading = make_reading("Hujan turun.", name=f"a-{key}")
            opened.add(replace(reading, article=replace(reading.article, outlet=outlet, published_at=moment(first))))
        stories = tuple(
            Story(key, title, (f"a-{key}",), moment(first), moment(last), origins=1) for key, title, _, first, last in TOLD
        )
        denied = Finding("f-1", FindingKind.DENIED, "st-dam", None, ("a-st-dam",), (), (), "Dibantah.")
        opened.save_links(Links(stories=stories, findings=(denied,)))
        yield opened


def ask(ledger, *, limit=9, offset=0, **filters):
    return [line.story.id for line in ledger.find_story_page(StoryFilters(**filters), limit=limit, offset=offset).lines]


def test_all_stories_come_newest_first_and_those_without_a_date_last(ledger):
    assert ask(ledger) == ["st-ship", "st-dam", "st-rice", "st-old"]


def test_a_page_is_a_part_of_them_and_knows_how_many_there_are(ledger):
    assert ask(ledger, limit=2, offset=1) == ["st-dam", "st-rice"]
    assert ledger.find_story_page(StoryFilters(), limit=1, offset=3).total == 4
    assert ask(ledger, offset=9) == []


def test_a_line_has_its_outlets_its_origins_and_its_findings(ledger):
    (line,) = ledger.find_story_page(StoryFilters(words="tanggul"), limit=9).lines
    assert (line.outlets, line.story.origins, [one.id for one in line.findings]) == (("Kabar Satu",), 1, ["f-1"])


def test_words_are_met_in_any_form_and_the_last_by_its_beginning(ledger):
    assert ask(ledger, words="ungsi") == ["st-dam"]
    assert ask(ledger, words="WIRASANA") == ["st-dam", "st-rice"]
    assert ask(ledger, words="wirasana ber") == ["st-rice"]
    assert ask(ledger, words="ber wirasana") == []
    assert ask(ledger, words="%") == ["st-ship", "st-dam", "st-rice", "st-old"]


def test_a_story_is_of_every_day_between_its_ends_by_the_clock_of_its_articles(ledger):
    assert ask(ledger, since=date(2025, 3, 4), until=date(2025, 3, 4)) == ["st-dam"]
    assert ask(ledger, until=date(2025, 3, 3)) == ["st-dam", "st-rice"]
    assert ask(ledger, until=date(2025, 3, 2)) == ["st-rice"]
    assert ask(ledger, since=date(2025, 3, 6)) == ["st-ship"]
    assert ask(ledger, since=date.min, until=date.max) == ["st-ship", "st-dam", "st-rice"]


def test_stories_are_found_by_outlet_and_by_finding(ledger):
    assert ask(ledger, outlet="Kabar Satu") == ["st-dam", "st-rice"]
    assert ask(ledger, outlet="Kabar Satu", finding=FindingKind.DENIED) == ["st-dam"]
    assert ask(ledger, finding=FindingKind.CORRECTED) == []
    assert ledger.count_outlets() == {"Kabar Satu": 2, "Warta Dua": 1}


def test_a_story_is_read_by_its_whole_id(ledger):
    assert ledger.read_story("st-dam").title.startswith("Tanggul")
    with pytest.raises(NotInLedger):
        ledger.read_story("st-")


def test_a_title_that_is_gone_is_not_found(tmp_path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        opened.save_links(Links(stories=(Story("st-1", "Hujan deras", ()), Story("st-2", "Angin kencang", ()))))
        opened.save_links(Links(stories=(Story("st-1", "Banjir besar", ()),)), replaced=["st-1"])
        assert ask(opened, words="hujan") == []
        assert ask(opened, words="banjir") == ["st-1"]
        assert ask(opened, words="angin") == ["st-2"]
