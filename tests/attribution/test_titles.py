import pytest

from tests.attribution.sentences import parts

TITLES = [
    ("Velmora: Kami Tidak Takut", ("Velmora", "", "Kami Tidak Takut")),
    ("Gempa Guncang Larai, BMKG: Tidak Ada Tsunami", ("BMKG", "", "Tidak Ada Tsunami")),
    ("Bupati Larai Bantah Tahu Kebocoran", ("Bupati Larai", "Bantah", "Tahu Kebocoran")),
    ("Menteri janji pupuk cukup", ("Menteri", "janji", "pupuk cukup")),
    ("Mendagri Imbau Warga Tenang", ("Mendagri", "Imbau", "Warga Tenang")),
    ('Tirta: "Kami Siap Hadapi Banjir"', ("Tirta", "", '"Kami Siap Hadapi Banjir"')),
    ("Tirta soal Banjir: Kami Siap", ("Tirta", "", "Kami Siap")),
    ('"Kami Siap," Kata Tirta soal Banjir', ("Tirta", "Kata", '"Kami Siap,"')),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_headlines_are_read_by_their_conventions(title: str, expected: tuple[str, str, str]) -> None:
    assert parts(f"{title}\nHujan turun.", title=title) == [expected]


@pytest.mark.parametrize(
    "title",
    [
        "Video: Banjir Larai Surut",
        "Benarkah Bupati Bantah Tahu?",
        "Dua Bus Bertabrakan di Larai",
        "5 Tips: Cara Minum Kopi",
        "Kata Tirta soal Banjir",
    ],
)
def test_labels_questions_and_events_are_nobody_speaking(title: str) -> None:
    assert parts(f"{title}\nHujan turun.", title=title) == []
