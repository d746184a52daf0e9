"""What is always true of links, whatever the readings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from menurut.model import Act, Links, Reading
from tests.told_stories import Said, link, tell
from tests.work import count_lines

NAMES = ["Taruno Seputra", "Wening Larasati", "Jalu Prawira", "Indonesia"]
PHRASES = [
    "214 karyawan dievakuasi dari gudang kapuk",
    "260 karyawan dievakuasi dari gudang kapuk",
    "pintu darurat gudang kapuk itu terkunci",
    "tidak ada pintu darurat yang terkunci",
    "jembatan Lembah Wungu ditutup sampai 20 Maret",
    "“Jangan masuk sebelum tembok selesai diperiksa,”",
]
OUTLETS = ["Kabar Satu", "Warta Dua", "Suara Tiga"]

sayings = st.builds(Said, st.sampled_from(NAMES), st.sampled_from(PHRASES), st.sampled_from([Act.STATE, Act.DENY, Act.ACCUSE]))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    said = draw(st.lists(sayings, max_size=3, unique_by=lambda one: one.content))
    credit = draw(st.sampled_from(["", "Dilansir Kabar Satu, ", "Sumber: Warta Dua\n"]))
    text = (
        credit
        + "Gudang kapuk di Lembah Wungu terbakar. "
        + " ".join(f"{one.speaker} mengatakan {one.content}." for one in said)
    )
    hour = draw(st.one_of(st.none(), st.integers(0, 400)))
    url = draw(st.sampled_from([None, None, "https://kabarsatu.example/1"]))
    return tell(text, *said, outlet=draw(st.sampled_from(OUTLETS)), hour=hour, url=url)


ledgers = st.lists(readings(), max_size=6, unique_by=lambda reading: reading.article.id)


@settings(max_examples=40, deadline=None)
@given(ledgers, st.randoms(use_true_random=False))
def test_links_do_not_depend_on_the_order_of_the_readings(ledger, random):
    shuffled = list(ledger)
    random.shuffle(shuffled)
    assert link(*ledger) == link(*shuffled)


@settings(max_examples=40, deadline=None)
@given(ledgers)
def test_every_article_stands_in_one_story_and_every_attribution_in_one_statement(ledger):
    links = link(*ledger)
    assert sorted(key for story in links.stories for key in story.articles) == sorted(one.article.id for one in ledger)
    statements = {statement.id: statement for claim in links.claims for statement in claim.statements}
    told = sorted(key for statement in statements.values() for key in statement.attributions)
    assert told == sorted(one.id for reading in ledger for one in reading.attributions if one.act is not Act.RELAY)


@settings(max_examples=40, deadline=None)
@given(ledgers)
def test_ids_are_unique_origins_are_counted_and_evidence_lies_in_its_article(ledger):
    links = link(*ledger)
    texts = {reading.article.id: reading.article.text for reading in ledger}
    for records in (links.stories, links.claims, links.findings):
        assert len({record.id for record in records}) == len(records)
    for claim in links.claims:
        assert 1 <= claim.origins <= len(claim.attributions)
        assert all(1 <= statement.origins <= len(statement.attributions) for statement in claim.statements)
    for relay in links.relays:
        assert relay.original != relay.article_id
        assert all(0 <= span.start < span.end <= len(texts[relay.article_id]) for span in relay.evidence)
    for finding in links.findings:
        assert all(0 <= e.span.start < e.span.end <= len(texts[e.article_id]) for e in finding.evidence)


@settings(max_examples=40, deadline=None)
@given(ledgers)
def test_linking_again_changes_nothing(ledger):
    links = link(*ledger)
    assert link(*ledger, before=links) == links


def test_nothing_links_to_nothing():
    assert link() == Links()


@pytest.mark.parametrize(
    ("speaker", "act", "sentence"),
    [
        ("Taruno Seputra", Act.STATE, "{number} karyawan dievakuasi dari gudang"),
        ("Taruno Seputra", Act.DENY, "pintu gudang nomor {number} terkunci"),
        ("Taruno Seputra", Act.STATE, "“Gudang kapuk nomor {number} terbakar habis semalam,”"),
    ],
)
def test_a_long_article_costs_work_in_proportion(speaker, act, sentence):
    def lines(count):
        contents = [sentence.format(number=1000 + number) for number in range(count)]
        text = "\n".join(f"{speaker} mengatakan {content}." for content in contents)
        reading = tell(text, *(Said(speaker, content, act) for content in contents))
        return count_lines(lambda: link(reading))

    lines(20)
    assert lines(400) < 6 * lines(100)


def test_many_figures_in_one_saying_cost_work_in_proportion():
    def lines(count):
        content = " dan ".join(f"{1000 + number} karyawan dievakuasi" for number in range(count))
        reading = tell(f"Taruno Seputra mengatakan {content}.", Said("Taruno Seputra", content))
        return count_lines(lambda: link(reading))

    lines(20)
    assert lines(800) < 6 * lines(200)
