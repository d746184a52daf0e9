"""What a date expression says, seen from Wednesday 12 March 2025; and why some stay unresolved."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from menurut.facts import find_facts
from menurut.facts.holidays import find_holiday
from menurut.language import load_pack
from menurut.model import Article, FactKind

WEDNESDAY = datetime(2025, 3, 12, 15, tzinfo=timezone(timedelta(hours=7)))


def find_dates(text, published=WEDNESDAY, *, language="id"):
    facts = find_facts(Article("a-1", text, language, published_at=published), load_pack(language))
    return [fact for fact in facts if fact.kind is FactKind.DATE]


def read_dates(text, published=WEDNESDAY, *, language="id"):
    """What is found and its value, or the reason in its place."""
    return [
        (fact.span.slice(text), fact.value or f"? {fact.reason}") for fact in find_dates(text, published, language=language)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ia lahir pada 1990. Tiga tahun kemudian ia pindah.", [("1990", "1990"), ("Tiga tahun kemudian", "1993")]),
        (
            "Pada Mei 2020 ia mundur. Dua bulan kemudian ia kembali.",
            [("Mei 2020", "2020-05"), ("Dua bulan kemudian", "2020-07")],
        ),
        ("Laba 2021 naik dari tahun sebelumnya.", [("2021", "2021"), ("tahun sebelumnya", "2020")]),
        ("Laba turun dari kuartal sebelumnya.", [("kuartal sebelumnya", "2024-10/2024-12")]),
        ("Ia datang pada 2019. Pada tahun yang sama ia pergi.", [("2019", "2019"), ("tahun yang sama", "2019")]),
        ("Setahun lalu sawah kering; sebulan lalu banjir.", [("Setahun lalu", "2024"), ("sebulan lalu", "2025-02")]),
        ("Tahun ajaran 2024/2025 dan musim 2023/24.", [("2024/2025", "2024/2025"), ("2023/24", "2023/2024")]),
        ("Sejak era 70-an hingga akhir 1980-an.", [("70-an hingga akhir 1980-an", "1970/1989")]),
        ("Dari abad ke-17 hingga abad XIX.", [("abad ke-17 hingga abad XIX", "1601/1900")]),
        (
            "Pada akhir pekan lalu dan akhir minggu ini.",
            [("akhir pekan lalu", "2025-03-08/2025-03-09"), ("akhir minggu ini", "2025-03-15/2025-03-16")],
        ),
        ("Laba triwulan I tahun ini naik.", [("triwulan I tahun ini", "2025-01/2025-03")]),
        ("Iuran dibayar tanggal 5 bulan depan.", [("5 bulan depan", "2025-04-05")]),
        ("Gelombang 1 s.d. 5 Mei 2025.", [("1 s.d. 5 Mei 2025", "2025-05-01/2025-05-05")]),
        ("Bazar Sabtu dan Minggu (15-16/3) ramai.", [("Sabtu", "2025-03-15"), ("Minggu (15-16/3)", "2025-03-16")]),
        ("Longsor terjadi Kamis (6/3) dini hari.", [("Kamis (6/3) dini hari", "2025-03-06")]),
        ("Dini datang, 5 dari 7 adiknya tidak.", []),
        ("Mereka berkumpul pada malam Minggu.", [("Minggu", "2025-03-08")]),
        ("UU 19/2016 dan Perpres No. 5/2024 dirujuk.", [("2016", "2016"), ("2024", "2024")]),
        ("Laba sembilan bulan pertama 2024 naik.", [("sembilan bulan pertama 2024", "2024-01/2024-09")]),
        ("Kapal singgah di Mar Blanca.", []),
        (
            "Sejak 2019 hingga tahun 2021 dan Senin sampai hari Rabu.",
            [("2019 hingga tahun 2021", "2019/2021"), ("Senin sampai hari Rabu", "2025-03-10/2025-03-12")],
        ),
        ("Keputusan Nomor 61/KP.03/2023 dan lihat https://lor.example/a/2024.", []),
        (
            "Ia datang Selasa, (11/3/2025) dan Senin [10/3].",
            [("Selasa, (11/3/2025)", "2025-03-11"), ("Senin [10/3]", "2025-03-10")],
        ),
        ("Rapat digelar Kamis besok (13/3).", [("Kamis besok (13/3)", "2025-03-13")]),
        ("Pelatihan Minggu (9/3, sore) ramai.", [("Minggu (9/3, sore)", "2025-03-09")]),
        ("Inflasi Juli dan Mei-Juni turun.", [("Juli", "2025-07"), ("Mei-Juni", "2025-05/2025-06")]),
        ("Cuti 28-30/4/2025 disetujui.", [("28-30/4/2025", "2025-04-28/2025-04-30")]),
        ("Ia lahir 17-8-98.", [("17-8-98", "1998-08-17")]),
        ("Rapat pkl. 10.00 WIB.", [("pkl. 10.00 WIB", "2025-03-12T10:00+07:00")]),
        ("Warga gelisah selama beberapa hari ini dan tahun-tahun sebelumnya.", []),
    ],
)
def test_indonesian(text, found):
    assert read_dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The shop lost $26 million last month.", [("last month", "2025-02")]),
        ("He has been ill for the past week.", []),
        ("It was built in the 19th century, in the '90s.", [("19th century", "1801/1900"), ("90s", "1990/1999")]),
        ("She left a year ago and he a week later.", [("a year ago", "2024"), ("a week later", "? no_anchor")]),
        ("Born in 1980, she left that year.", [("1980", "1980"), ("that year", "1980")]),
        ("Sales fell in the first half of the year.", [("first half of the year", "2025-01/2025-06")]),
        ("Profit in Q3 2024 and 2010-15.", [("Q3 2024", "2024-07/2024-09"), ("2010-15", "2010/2015")]),
        (
            "Polls opened from 6:00 a.m. to 9:00 p.m. Eastern.",
            [("6:00 a.m. to 9:00 p.m. Eastern", "2025-03-12T06:00-04:00/2025-03-12T21:00-04:00")],
        ),
        ("The quake struck at 0415 GMT.", [("0415 GMT", "2025-03-12T04:15+00:00")]),
        ("Rain may come in coming weeks, one or two days later, or over the next week.", []),
        ('She spoke on "This Week," at 18:40 on Tuesday.', [("18:40 on Tuesday", "2025-03-11T18:40")]),
        ("Sales rose in the three months to February.", [("three months to February", "2024-12/2025-02")]),
        ("Sales rose in the first nine months of 2024.", [("first nine months of 2024", "2024-01/2024-09")]),
        ("A fire broke out at 9 p.m. near the port on Monday.", [("9 p.m.", "2025-03-10T21:00"), ("Monday", "2025-03-10")]),
        (
            "They stopped the boat on Monday, he said on Tuesday.\nIt was stopped at 5.20 am.",
            [("Monday", "2025-03-10"), ("Tuesday", "2025-03-11"), ("5.20 am", "2025-03-10T05:20")],
        ),
        ("Every Friday, from 8 a.m. to noon, it is open; a midday talk follows.", [("8 a.m. to noon", "? recurring")]),
        ("It opens at 8 p.m. on New Year's Eve.", [("8 p.m. on New Year's Eve", "2024-12-31T20:00")]),
        ("They will be back by mid-2026.", [("mid-2026", "2026")]),
        ("They met at noon on Tuesday.", [("noon on Tuesday", "2025-03-11T12:00")]),
        ("She left the ''Today'' show and Monday Night Football, not Sunday school.", []),
    ],
)
def test_english(text, found):
    assert read_dates(text, language="en") == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tarif baru berlaku mulai Jumat.", "2025-03-14"),
        ("Ia sudah mulai bekerja Jumat.", "2025-03-07"),
        ("Pada Jumat, ia akan bertolak ke Medan.", "2025-03-14"),
        ("Pada Jumat, ia mengatakan akan pergi.", "2025-03-07"),
        ("Laporan dikirim paling lambat Jumat.", "2025-03-14"),
        ("Ia datang Jumat ini.", "2025-03-14"),
        ("Tol akan dibuka pada Desember.", "2025-12"),
        ("Sejak Desember tol ditutup.", "2024-12"),
        ("Sejak 20 Maret ia diam.", "2024-03-20"),
    ],
)
def test_forward_only_where_the_clause_looks_forward(text, value):
    assert [fact.value for fact in find_dates(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was held by police on Friday.", "2025-03-07"),
        ("They must pay by Friday.", "2025-03-14"),
        ("On Friday, the court will rule.", "2025-03-14"),
        ("On Friday, he said he would go.", "2025-03-07"),
        ("Will Ardan spoke on Friday.", "2025-03-07"),
        ("It is due to open on Friday.", "2025-03-14"),
        ("The line will close between the harbour and the old town from Friday.", "2025-03-14"),
        ("The vote will be held on Friday.", "2025-03-14"),
        ("The inquest resumes on Friday.", "2025-03-14"),
        ("The shop is set to close on Friday.", "2025-03-14"),
        ("He set a record on Friday.", "2025-03-07"),
        ("A vote is scheduled for next week.", "2025-03-17/2025-03-23"),
        ("By Friday, two sites had closed.", "2025-03-07"),
        ("It rained over the weekend.", "2025-03-08/2025-03-09"),
        ("The fair will run from Friday until Sunday.", "2025-03-14/2025-03-16"),
        ("Polls will be held in early February.", "2026-02"),
    ],
)
def test_english_looks_forward_too(text, value):
    assert [fact.value for fact in find_dates(text, language="en")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Natal 2024 sepi.", "2024-12-25"),
        ("Ia pulang menjelang Natal.", "2024-12-25"),
        ("Paskah 2024 ramai.", "2024-03-31"),
        ("Lebaran 2024 ramai.", "2024"),
        ("Libur Natal 2024 ramai.", "2024"),
        ("Kapal ke Mandailing Natal 2024.", "2024"),
    ],
)
def test_feasts(text, value):
    assert [fact.value for fact in find_dates(text)] == [value]


def test_feasts_of_the_moon_stay_open_without_a_year_of_our_calendar():
    assert read_dates("Ia pulang sebelum Lebaran.") == [("Lebaran", "? moon")]
    assert read_dates("Salat Idul Fitri 1446 H khidmat, Tahun 1446 Hijriah berakhir.") == []


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("11-22 thu", 2024, "2024-11-28"),
        ("09-01 mon", 2025, "2025-09-01"),
        ("easter+39", 2025, "2025-05-29"),
        ("12-25", 2020, "2020-12-25"),
    ],
)
def test_rules_of_holidays(rule, year, day):
    assert str(find_holiday(rule, year)) == day


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_holiday_of_a_pack_has_a_rule_that_can_be_read(language):
    for name, rule in load_pack(language).dates.holidays.items():
        assert rule == "moon" or find_holiday(rule, 2025), name


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jam 12 malam gelap.", "2025-03-13T00:00"),
        ("Pukul 11 siang panas.", "2025-03-12T11:00"),
        ("Jam 2 dini hari sepi.", "2025-03-12T02:00"),
        ("Pukul 7 malam ramai.", "2025-03-12T19:00"),
        ("Pukul 09.00 waktu Moskow.", "2025-03-12T09:00+03:00"),
        ("Pukul 08.00 WIB hingga 16.00 WIB.", "2025-03-12T08:00+07:00/2025-03-12T16:00+07:00"),
    ],
)
def test_times_of_day(text, value):
    assert [fact.value for fact in find_dates(text)] == [value]


@pytest.mark.parametrize(
    ("text", "published", "reason"),
    [
        ("Surat bertanggal 31 April 2025.", WEDNESDAY, "no_such_day"),
        ("Laporan Senin (20/20/2025) keliru.", WEDNESDAY, "no_such_day"),
        ("Dia datang kemarin.", None, "no_anchor"),
        ("Dia datang Selasa.", None, "no_anchor"),
        ("Dia datang tiga hari kemudian.", WEDNESDAY, "no_anchor"),
        ("Api padam pukul 05.00 WIB.", None, "no_anchor"),
        ("Dia datang 3 Juni.", None, "no_year"),
        ("Dia datang pada Juni.", None, "no_year"),
        ("Ia pulang sebelum Lebaran.", WEDNESDAY, "moon"),
        ("Kebun buka setiap hari pukul 08.00 WIB.", WEDNESDAY, "recurring"),
        ("Loket buka Senin-Jumat, pukul 08.00-15.00 WIB.", WEDNESDAY, "recurring"),
        ("Cuti 5 Mei 2025-1 Mei 2024.", WEDNESDAY, "ends_before_it_begins"),
        ("Bintang itu mati 9000 tahun lalu.", WEDNESDAY, "too_far"),
    ],
)
def test_an_unresolved_date_says_why(text, published, reason):
    (fact,) = find_dates(text, published)
    assert (fact.value, fact.start, fact.reason) == (None, None, reason)


def test_a_resolved_date_has_no_reason():
    assert find_dates("Dia datang kemarin.")[0].reason is None


def test_today_in_a_quotation_is_the_latest_day_of_news():
    text = '"Hari ini kami siap," katanya. Ia ditemui di balai kota pada Selasa (11/3).'
    assert read_dates(text)[0] == ("Hari ini", "2025-03-11")


def test_a_weekday_that_fits_no_year_is_taken_for_a_slip_in_the_year_of_publication():
    assert read_dates("Hakim memutus, Senin (1/2).", datetime(2025, 12, 9, tzinfo=UTC)) == [("Senin (1/2)", "2025-02-01")]


@pytest.mark.parametrize(
    "text",
    [
        "Bridge closed\nPublished: 11 March 2025\nThe bridge fell yesterday.",
        "Bridge closed\nARDEN, March 11, 2025 (Reuters) - The bridge fell yesterday.",
    ],
)
def test_a_day_printed_over_the_text_is_the_day_of_publication(text):
    assert read_dates(text, None, language="en")[-1] == ("yesterday", "2025-03-10")


def test_a_dateline_without_a_year_is_none():
    text = "ARDEN, March 11 (Reuters) — The bridge fell yesterday."
    assert read_dates(text, None, language="en") == [("March 11", "? no_year"), ("yesterday", "? no_anchor")]


@pytest.mark.parametrize(("month", "value"), [("July", "2025-07-31"), ("March", "2026-03-31")])
def test_by_a_day_lies_ahead_as_well_as_back(month, value):
    text = f"The agency meant to answer half of them by {month} 31."
    assert [fact.value for fact in find_dates(text, datetime(2025, 12, 30, tzinfo=UTC), language="en")] == [value]
