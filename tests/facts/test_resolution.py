"""Which day is meant, seen from different publication dates."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from menurut.facts import find_facts
from menurut.language import load_pack
from menurut.model import Article


def value(text, published=None, *, language="id"):
    """The value of the last date in a text."""
    return find_facts(Article("a-1", text, language, published_at=published), load_pack(language))[-1].value


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (datetime(2025, 1, 3, tzinfo=UTC), "Ia tiba pada 28 Desember.", "2024-12-28"),
        (datetime(2025, 12, 29, tzinfo=UTC), "Ia tiba pada 3 Januari.", "2026-01-03"),
        (datetime(2025, 10, 20, tzinfo=UTC), "Ia tiba pada 5 Maret.", "2025-03-05"),
        (datetime(2025, 2, 1, tzinfo=UTC), "Ia tiba pada November lalu.", "2024-11"),
        (datetime(2025, 11, 1, tzinfo=UTC), "Ia tiba pada Februari mendatang.", "2026-02"),
        (datetime(2024, 2, 29, tzinfo=UTC), "Setahun lagi? Ia tiba satu tahun lalu.", "2023"),
        (datetime(2024, 3, 31, tzinfo=UTC), "Ia tiba bulan lalu.", "2024-02"),
        (datetime(2025, 1, 1, tzinfo=UTC), "Ia tiba pekan lalu.", "2024-12-23/2024-12-29"),
        (datetime(2025, 3, 12, tzinfo=UTC), "Ia tiba Rabu.", "2025-03-12"),
        (datetime(2025, 3, 12, tzinfo=UTC), "Ia tiba Rabu lalu.", "2025-03-05"),
        (datetime(2025, 3, 12, tzinfo=UTC), "Ia akan tiba Rabu mendatang.", "2025-03-19"),
    ],
)
def test_the_year_and_week_that_the_publication_suggests(published, text, expected):
    assert value(text, published) == expected


def test_a_range_of_weekdays_ends_after_it_begins():
    assert value("Bazar Jumat-Minggu ramai.", datetime(2025, 3, 15, tzinfo=UTC)) == "2025-03-14/2025-03-16"


def test_today_is_the_day_where_the_article_appeared():
    assert value("Ia tiba hari ini.", datetime(2025, 3, 12, 1, 0, tzinfo=timezone(timedelta(hours=7)))) == "2025-03-12"


def test_a_near_date_wins_over_a_weekday_that_does_not_fit():
    assert value("Ia tiba Jumat (12/3).", datetime(2025, 3, 13, tzinfo=UTC)) == "2025-03-12"


def test_a_far_date_goes_to_the_year_in_which_its_weekday_fits():
    assert value("Ia tiba Senin (19/8).", datetime(2025, 3, 13, tzinfo=UTC)) == "2024-08-19"


def test_without_publication_one_misprinted_weekday_changes_nothing():
    text = "Sejak 2023 ia diam. Senin (3/6) ia bicara, Rabu (5/6) lagi, Kamis (7/6) ia pergi, dan Sabtu (8/6) pulang."
    assert value(text) == "2024-06-08"


def test_without_publication_and_without_a_year_nothing_is_guessed():
    assert value("Ia bicara Senin (3/6) dan pulang Rabu (5/6).") is None


def test_the_zero_of_a_clock_is_no_publication_date():
    assert value("Ia tiba kemarin.", datetime(1, 1, 1, tzinfo=UTC)) is None


def test_a_time_alone_belongs_to_the_last_day_of_news():
    text = "Api menyala, Senin (10/3/2025). Gedung itu berdiri sejak 1 Mei 1990. Api padam pukul 05.00 WIB."
    assert value(text, datetime(2025, 3, 12, tzinfo=UTC)) == "2025-03-10T05:00+07:00"


def test_english_order_of_day_and_month():
    assert value("It is dated 03/04/2025.", language="en") == "2025-03-04"
    assert value("Tertanggal 03/04/2025.") == "2025-04-03"
