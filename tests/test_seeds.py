"""Two real articles that went through a rewrite machine: what a careful reader must find in them."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from menurut.intake import find_pages
from menurut.model import Act, Attribution, Manner, Page, Reading, SpeakerKind
from menurut.pipeline import read_page
from tests.shared_data import SHARED, needs_shared

pytestmark = needs_shared("seeds")


def read_seed(number: str) -> Reading:
    (path,) = Path(SHARED, "seeds").glob(f"{number}_*.txt")
    (page,) = (page for page in find_pages([path]) if isinstance(page, Page))
    return read_page(page)


@pytest.fixture(scope="module")
def kursk() -> Reading:
    return read_seed("002")


@pytest.fixture(scope="module")
def kazan() -> Reading:
    return read_seed("000")


def find(reading: Reading, speaker: str, holds: Callable[[Attribution], bool] = lambda _: True) -> list[Attribution]:
    names = {one.id: one.name for one in reading.speakers}
    return [one for one in reading.attributions if names.get(one.speaker_id or "") == speaker and holds(one)]


def content(reading: Reading, one: Attribution) -> str:
    return " ".join(span.slice(reading.article.text) for span in one.content)


def dates(one: Attribution) -> Iterator[str]:
    return (str(fact.value)[:10] for fact in one.facts if fact.kind == "date")


def figures(one: Attribution) -> Iterator[tuple[Decimal | str | None, str | None]]:
    return ((fact.value, fact.bound) for fact in one.facts if fact.kind == "quantity")


def test_kursk_rutte_confirms_via_the_korea_times_and_is_quoted(kursk):
    assert find(kursk, "Mark Rutte", lambda one: one.via == "The Korea Times")
    assert find(kursk, "Mark Rutte", lambda one: one.manner == Manner.DIRECT)


def test_kursk_rutte_demands_of_russia_and_north_korea(kursk):
    assert find(kursk, "Mark Rutte", lambda one: one.act == Act.DEMAND and "Korea Utara" in content(kursk, one))


def test_kursk_ukraine_claims(kursk):
    (claim, *_) = find(kursk, "Ukraina")
    assert "Kursk" in content(kursk, claim)


def test_kursk_south_korean_intelligence_counts_about_1500(kursk):
    assert any((str(value), bound) == ("1500", "about") for one in kursk.attributions for value, bound in figures(one))


def test_kursk_yoon_demands_on_21_october(kursk):
    assert find(kursk, "Yoon Suk Yeol", lambda one: one.act == Act.DEMAND)
    assert "2024-10-21" in {str(fact.value) for fact in kursk.facts}


def test_kursk_united_states_count_at_least_3000(kursk):
    assert any((Decimal(3000), "at_least") in figures(one) for one in find(kursk, "Amerika Serikat"))


def test_kursk_nhk_and_the_council_meeting_on_30_october(kursk):
    assert find(kursk, "NHK", lambda one: one.act == Act.RELAY)
    assert any("2024-10-30" in dates(one) for one in kursk.attributions)


def test_kursk_polyanskiy_asks_for_31_october_via_sputnik(kursk):
    asked = find(kursk, "Dmitry Polyanskiy", lambda one: one.act == Act.DEMAND and one.via == "Sputnik")
    assert any("2024-10-31" in dates(one) for one in asked)


def test_kursk_zakharova_denies(kursk):
    assert len(find(kursk, "Maria Zakharova")) >= 2


def test_kursk_tolchenov_via_antara(kursk):
    assert find(kursk, "Sergei Tolchenov", lambda one: one.via == "Antara")
    assert len(find(kursk, "Sergei Tolchenov")) >= 6


def test_kursk_the_treaty_says_what_its_article_says(kursk):
    documents = {one.id for one in kursk.speakers if one.kind == SpeakerKind.DOCUMENT}
    assert any(one.speaker_id in documents for one in kursk.attributions)


def test_kazan_putin_denies_and_is_quoted(kazan):
    assert find(kazan, "Vladimir Putin", lambda one: one.act == Act.DENY)
    assert len(find(kazan, "Vladimir Putin", lambda one: one.manner == Manner.DIRECT)) >= 2


def test_kazan_the_united_states_count_3000(kazan):
    assert any((Decimal(3000), "exact") in figures(one) for one in find(kazan, "Amerika Serikat"))


def test_kazan_ukrainian_intelligence_on_23_october(kazan):
    spoken = [one for one in kazan.attributions if "2024-10-23" in dates(one)]
    assert spoken
    assert all(one.speaker_id for one in spoken)


def test_kazan_guterres_appeals_for_peace(kazan):
    names = {one.id: one.name for one in kazan.speakers}
    appeals = [one for one in kazan.attributions if one.act == Act.DEMAND and "perdamaian" in content(kazan, one)]
    assert any("Guterres" in names.get(one.speaker_id or "", "") for one in appeals)


def test_kazan_nothing_of_the_page_furniture_stays(kazan):
    assert kazan.article.agency == "Reuters"
    for furniture in (
        "Pilihan Editor",
        "Pelajari lebih lanjut",
        "Baca semuanya",
        "Baca Selengkapnya",
        "Tinggalkan Balasan",
        "Prabowo",
    ):
        assert furniture not in kazan.article.text
    assert {piece.reason for piece in kazan.article.dropped}


@pytest.mark.parametrize("number", ["000", "002"])
def test_every_attribution_has_a_content_and_a_speaker(number):
    reading = read_seed(number)
    assert all(one.content for one in reading.attributions)
    assert all(one.speaker_id for one in reading.attributions)
