"""Moments as a page prints them."""

import pytest

from menurut.clean.moments import pick_moment
from menurut.language import load_pack


@pytest.mark.parametrize(
    ("language", "printed", "moment"),
    [
        ("id", "Minggu, 7 Sep 2025 | 10:44 WIB", "2025-09-07T10:44:00+07:00"),
        ("id", "Selasa, 7 Oktober 2025, 10.12 WITA. Diperbarui Rabu", "2025-10-07T10:12:00+08:00"),
        ("id", "Tim Redaksi | 21-Mei-2024 pukul 07.00 WIT", "2024-05-21T07:00:00+09:00"),
        ("id", "Jumat 1 Nopember 2024", "2024-11-01T00:00:00"),
        ("id", "Senin (21/10/2025)", "2025-10-21T00:00:00"),
        ("id", "21/10/2025 15:04 WIB", "2025-10-21T15:04:00+07:00"),
        ("en", "September 6, 2025, 3:10 pm EDT", "2025-09-06T15:10:00-04:00"),
        ("en", "Published 6th Sept. 2025 at 12:05 a.m.", "2025-09-06T00:05:00"),
        ("en", "6 September 2025", "2025-09-06T00:00:00"),
        ("en", "2025-09-06T15:10:00.123Z", "2025-09-06T15:10:00+00:00"),
        ("id", "2025-09-06 15:10", "2025-09-06T15:10:00"),
    ],
)
def test_read_as_printed(language, printed, moment):
    assert pick_moment(printed, load_pack(language)).moment.isoformat() == moment


@pytest.mark.parametrize(
    "printed", ["Kamis, 4 September", "31 Februari 2024", "2025-13-45", "© 2025", "99/99/2024", "", "1.140 warga"]
)
def test_no_whole_date_is_none(printed):
    assert pick_moment(printed, load_pack("id")) is None


def test_an_hour_that_does_not_exist_is_left_off():
    assert pick_moment("1 Mei 2024 25:00", load_pack("id")).moment.isoformat() == "2024-05-01T00:00:00"


def test_the_span_holds_what_was_read():
    text = "Terbit Minggu, 7 Sep 2025 | 10:44 WIB oleh Tim"
    printed = pick_moment(text, load_pack("id"))
    assert printed.span.slice(text) == printed.text == "7 Sep 2025 | 10:44 WIB"
