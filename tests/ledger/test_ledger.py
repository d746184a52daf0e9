"""Opening, adding, asking."""

from dataclasses import replace
from pathlib import Path

import pytest

from menurut.errors import LedgerError, LedgerNotFound, NotInLedger
from menurut.ledger import Ledger
from menurut.model import Act, Claim, Links, Relay, RelayKind, Span, Speaker, SpeakerKind, Statement, Story
from tests.invented_readings import make_reading

DENIAL = make_reading("[Sari Melati] ‹membantah› {tanggul itu bocor}.", name="a-1", day=2, act=Act.DENY)
REPORT = make_reading("‹Menurut› [Bagas Wirya], {tanggul itu bocor sejak pagi}.", name="a-2", day=1)
UNDATED = make_reading("[Sari Melati] ‹meminta› {warga tenang}.", name="a-3", day=None, act=Act.DEMAND)
ALL = (DENIAL, REPORT, UNDATED)


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        yield opened


def make_story(name: str, *articles: str, title: str = "Tanggul bocor", last=None) -> Story:
    return Story(name, title, articles, last=last)


def make_claim(name: str, story: str, *said: tuple[str, Act]) -> Claim:
    statements = tuple(Statement(f"{name}-{n}", None, speaker, act, ("t-1",), 1) for n, (speaker, act) in enumerate(said))
    return Claim(name, story, "Tanggul bocor", statements, (), 1)


def test_a_ledger_is_made_only_when_asked_for(tmp_path: Path) -> None:
    with pytest.raises(LedgerNotFound, match="menurut add"):
        Ledger.open(tmp_path / "news.db")
    assert not (tmp_path / "news.db").exists()
    Ledger.open(tmp_path / "news.db", create=True).close()
    Ledger.open(tmp_path / "news.db").close()


def test_adding_again_changes_nothing(ledger: Ledger) -> None:
    assert ledger.add(DENIAL)
    revision = ledger.revision
    assert not ledger.add(DENIAL)
    assert ledger.revision == revision


def test_the_path_that_was_seen_first_stays(ledger: Ledger) -> None:
    ledger.add(make_reading("{Hujan turun}.", name="a-9", path="berita/satu.txt"))
    assert not ledger.add(make_reading("{Hujan turun}.", name="a-9", path="arsip/satu.txt"))
    assert ledger.read_reading("a-9").article.path == "berita/satu.txt"


def test_a_newer_reading_replaces_the_older_one_wholly(ledger: Ledger) -> None:
    ledger.add(DENIAL)
    ledger.save_links(Links(stories=(make_story("st-1", "a-1"),)))
    newer = make_reading("Sari Melati ‹membantah› {tanggul itu bocor}.", name="a-1", day=2)
    assert ledger.add(newer)
    assert ledger.read_reading("a-1") == newer
    assert ledger.find_speakers() == ()
    assert ledger.search("Sari") == ()
    assert ledger.needs_linking


def test_readings_come_oldest_first_and_undated_ones_last(ledger: Ledger) -> None:
    for reading in ALL:
        ledger.add(reading)
    assert [reading.article.id for reading in ledger.find_readings()] == ["a-2", "a-1", "a-3"]
    assert [reading.article.id for reading in ledger.find_readings(["a-3", "a-2", "a-7"])] == ["a-2", "a-3"]


def test_readings_that_are_asked_for_during_an_addition_are_of_one_moment(ledger: Ledger) -> None:
    ledger.add(DENIAL)
    ledger.add(REPORT)
    readings = ledger.find_readings()
    first = next(readings)
    ledger.add(UNDATED)
    assert [first.article.id, *(reading.article.id for reading in readings)] == ["a-2", "a-1"]


def test_an_article_that_is_not_there(ledger: Ledger) -> None:
    assert not ledger.has_article("a-1")
    with pytest.raises(NotInLedger, match="a-1"):
        ledger.read_reading("a-1")


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (replace(DENIAL, speakers=()), "whom article a-1 lacks"),
        (replace(DENIAL, attributions=DENIAL.attributions * 2), "the same id"),
        (replace(DENIAL, attributions=REPORT.attributions), "says that it is of a-2"),
    ],
)
def test_a_reading_that_contradicts_itself_is_refused_and_leaves_nothing(ledger: Ledger, broken, message: str) -> None:
    with pytest.raises(LedgerError, match=message):
        ledger.add(broken)
    assert set(ledger.count().values()) == {0}


def test_links_are_needed_until_those_of_the_present_readings_are_saved(ledger: Ledger) -> None:
    assert not ledger.needs_linking
    ledger.add(DENIAL)
    seen = ledger.revision
    ledger.add(REPORT)
    ledger.save_links(Links(), revision=seen)
    assert ledger.needs_linking
    ledger.save_links(Links())
    assert not ledger.needs_linking


def test_links_of_one_story(ledger: Ledger) -> None:
    for reading in ALL:
        ledger.add(reading)
    relays = tuple(Relay(article, "Warta", RelayKind.CITES, 1.0, evidence=(Span(0, 3),)) for article in ("a-1", "a-3"))
    links = Links((make_story("st-1", "a-2", "a-1"), make_story("st-2", "a-3")), relays, (make_claim("c-1", "st-1"),))
    ledger.save_links(links)
    assert ledger.read_links("st-2") == Links(links.stories[1:], relays[1:])
    assert ledger.read_links("st-1") == Links(links.stories[:1], relays[:1], links.claims)


def test_a_merged_story_is_still_found_by_its_old_id(ledger: Ledger) -> None:
    for reading in ALL:
        ledger.add(reading)
    ledger.save_links(Links((make_story("st-1", "a-1"), make_story("st-2", "a-2"), make_story("st-3", "a-3"))))
    ledger.save_links(Links((make_story("st-1", "a-1", "a-2"), make_story("st-3", "a-3"))))
    ledger.save_links(Links((make_story("st-3", "a-1", "a-2", "a-3"),)))
    assert {ledger.pick_story(name).id for name in ("st-1", "st-2", "st-3")} == {"st-3"}
    assert ledger.read_links("st-2").stories[0].id == "st-3"


def test_a_story_is_picked_by_beginning_or_words(ledger: Ledger) -> None:
    for reading in ALL:
        ledger.add(reading)
    ledger.save_links(Links((make_story("st-12", "a-1"), make_story("st-34", "a-2", title="Pengiriman pupuk terlambat"))))
    assert ledger.pick_story("st-3").id == "st-34"
    assert ledger.pick_story("kirim").id == "st-34"
    assert [story.id for story in ledger.find_stories(words="tanggul")] == ["st-12"]
    with pytest.raises(NotInLedger, match=r"2 stories are called 'st-'.*st-12 Tanggul bocor; st-34"):
        ledger.pick_story("st-")
    with pytest.raises(NotInLedger, match="no story is called 'gempa'; there are: st-12"):
        ledger.pick_story("gempa")
    with pytest.raises(NotInLedger, match="no story is called ''"):
        ledger.pick_story("")


def test_stories_come_newest_first(ledger: Ledger) -> None:
    for reading in ALL:
        ledger.add(reading)
    days = [reading.article.published_at for reading in ALL]
    ledger.save_links(Links(tuple(make_story(f"st-{n}", f"a-{n}", last=day) for n, day in enumerate(days, start=1))))
    assert [story.id for story in ledger.find_stories()] == ["st-1", "st-2", "st-3"]


def test_claims_by_speaker_and_act_mean_the_same_statement(ledger: Ledger) -> None:
    ledger.add(DENIAL)
    both = make_claim("c-1", "st-1", ("Sari Melati", Act.DENY), ("Bagas Wirya", Act.STATE))
    other = make_claim("c-2", "st-1", ("Bagas Wirya", Act.DENY))
    ledger.save_links(Links((make_story("st-1", "a-1"),), claims=(both, other)))
    assert ledger.find_claims() == (both, other)
    assert ledger.find_claims(speaker="sari") == (both,)
    assert ledger.find_claims(speaker="bagas", act=Act.DENY) == (other,)
    assert ledger.find_claims(story_id="st-1", act=Act.STATE) == (both,)


def test_two_statements_of_one_id_must_agree(ledger: Ledger) -> None:
    first, second = make_claim("c-1", "st-1", ("Sari", Act.DENY)), make_claim("c-1", "st-1", ("Sari", Act.STATE))
    with pytest.raises(LedgerError, match="two different statements"):
        ledger.save_links(Links((make_story("st-1"),), claims=(first, second)))
    assert ledger.read_links() == Links()


def test_speakers_are_counted_over_all_articles(ledger: Ledger) -> None:
    for reading in ALL:
        ledger.add(reading)
    first, second = ledger.find_speakers()
    assert (first.speaker.name, first.articles, first.attributions) == ("Sari Melati", 2, 2)
    assert first.acts == {Act.DEMAND: 1, Act.DENY: 1}
    assert ledger.find_speakers(words="wirya") == (second,)


def test_a_speaker_has_the_name_that_most_articles_give(ledger: Ledger) -> None:
    names = ["Sari", "Sari Melati", "Sari Melati", "Dr. Sari Melati Putri"]
    for number, name in enumerate(names):
        reading = make_reading("‹kata› {Hujan turun}.", name=f"a-{number}")
        ledger.add(replace(reading, speakers=(Speaker("p-1", name, SpeakerKind.PERSON, forms=(name,)),)))
    (speaker,) = ledger.read_speakers()
    assert speaker.name == "Sari Melati"
    assert speaker.forms == ("Sari Melati", "Dr. Sari Melati Putri", "Sari")


def test_the_ledger_counts_what_it_holds(ledger: Ledger) -> None:
    for reading in ALL:
        ledger.add(reading)
    assert ledger.count() == {"articles": 3, "attributions": 3, "speakers": 2, "stories": 0, "claims": 0, "findings": 0}
