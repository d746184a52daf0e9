"""What is counted, wherever in the sentence it stands."""

import pytest

from menurut.model import FactKind
from tests.facts.test_find import find


def counts(text: str, language: str) -> list[str | None]:
    return [fact.counted for fact in find(text, language=language) if fact.kind is FactKind.QUANTITY]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Korban tewas 12 orang, kata camat.", ["Korban tewas"]),
        ("Jumlah pengungsi mencapai 3.400 jiwa.", ["pengungsi"]),
        ("Pengungsi: 3.400", ["Pengungsi"]),
        ("Korban tewas bertambah menjadi 45 orang.", ["Korban tewas"]),
        ("Warga yang bertahan di Desa Marangin tercatat 1.250 jiwa.", ["Warga"]),
        ("Dinas menyebut aset yang disita sebanyak 38.", ["aset"]),
        ("Responden terdiri dari wali murid kelas akhir (399 orang).", ["wali murid kelas akhir"]),
        ("Camat menyebut skor kepuasan warga terhadap layanan yakni 3,26.", ["skor kepuasan warga"]),
        ("Di Kota Marangin korban luka mencapai 30 orang.", ["korban luka"]),
    ],
)
def test_what_stands_before_its_number(text, counted):
    assert counts(text, "id") == counted


@pytest.mark.parametrize(
    "text",
    [
        "Polisi menangkap 12 orang.",
        "Sudah 12 orang.",
        "Yang membuat laporan ada 12 orang.",
        "Mereka bersama 12 orang.",
        "Sampai pukul 07.00 pagi ini 12 orang mengungsi.",
        "Hingga Senin siang 12 orang dirawat.",
    ],
)
def test_a_classifier_alone_where_nothing_says_who_they_are(text):
    assert counts(text, "id") == ["orang"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Puluhan rumah-rumah warga terendam.", ["rumah warga"]),
        ("Survei itu diikuti 40 laki-laki.", ["laki-laki"]),
        ("Ada 12 rumah milik nelayan.", ["rumah"]),
        ("Tiga Badan Usaha Milik Kota mendapat modal.", ["Badan Usaha Milik Kota"]),
        ("Rapat dihadiri 12 kantor pajak se-Jawa.", ["kantor pajak"]),
        ("Ia menyita satu lembar surat tertanggal Senin.", ["surat"]),
        ("Ada 20 orang tua di sana.", ["orang tua"]),
        ("Ada 20 orang Indonesia di sana.", ["orang Indonesia"]),
        ("Dari 300 penumpang, 20 di antaranya anak-anak.", ["penumpang", "penumpang"]),
        ("Tiga perahu tiba, dua lainnya karam.", ["perahu", "perahu"]),
        ("Hasilnya, 9 dari 10 responden puas.", ["responden puas", "responden puas"]),
        ("Ekspor naik 8 persen dari ekspor semester lalu.", [None]),
    ],
)
def test_what_stands_behind_its_number(text, counted):
    assert counts(text, "id") == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The death toll rose to 12.", ["death toll"]),
        ("The number of displaced people reached 3,400.", ["displaced people"]),
        ("Officials said casualties reached 40.", ["casualties"]),
        ("Casualties: 15", ["Casualties"]),
        ("She won the support of nearly four in 10 voters.", ["voters", "voters"]),
        ("Thousands of work-related messages were lost.", ["work-related messages"]),
        ("Ann and Ruth had 17 adoring grandchildren.", [None]),
        ("Three newly elected members spoke.", ["elected members"]),
        ("After a 22-point defeat he left.", ["point defeat"]),
        ("At least 12 of the 30 passengers drowned; 5 others swam.", ["passengers", "passengers", "passengers"]),
    ],
)
def test_what_is_counted_in_english(text, counted):
    assert counts(text, "en") == counted
