"""Values, units and bounds of quantities, and what is none."""

from decimal import Decimal

import pytest

from menurut.model import FactKind
from tests.facts.test_find import find, write_fact


def read(text: str, language: str) -> list[str]:
    facts = find(text, language=language)
    return [write_fact(fact).partition(" =")[0] for fact in facts if fact.kind is FactKind.QUANTITY]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Ia bertahan satu setengah tahun, lalu seperempat abad.", ["1.5 year", "0.25 century"]),
        ("Kebun seluas 3 x 5 meter dan 10x20 meter dijual.", ["3 metre", "5 metre", "10 metre", "20 metre"]),
        ("Bunga naik 0,5 poin persentase.", ["0.5 percentage_point"]),
        ("Nilainya 300 juta dolar Singapura atau 1,2 miliar yen Jepang.", ["300000000 SGD", "1200000000 JPY"]),
        ("Ada 50an motor, 20 ribuan penonton, dan karcis Rp 50 ribuan.", ["50 about", "20000 about", "50000 IDR about"]),
        ("Modalnya triliunan rupiah.", ["2000000000000..9999000000000 IDR about"]),
        ("Petani membawa 2 lusin kotak dan selusin telur.", ["24", "12"]),
        ("Ia membayar Rp 2,500 dan Rp 1,500,000.", ["2500 IDR", "1500000 IDR"]),
        ("Kurang dari separuh warga memilih.", ["0.5 at_most"]),
        ("Gempa M 5,4 dan M6,2 terasa.", ["5.4 magnitude", "6.2 magnitude"]),
        ("Sebanyak 1.024 (seribu dua puluh empat) orang dan lima (5) kapal.", ["1024", "5"]),
        ("Menunggu 90 menit hingga 2 jam.", ["90 minute", "2 hour"]),
        (
            "Mulai dari Rp 5 juta, atau mulai dari Rp 5 juta hingga Rp 10 juta.",
            ["5000000 IDR at_least", "5000000..10000000 IDR"],
        ),
        ("Biayanya tidak lebih 10 persen, waktunya lebih 3 jam.", ["10 percent at_most", "3 hour at_least"]),
        ("Indeks naik 12,3 poin ke 7.100.", ["12.3", "7100"]),
        ("Satu dari tiga anak; skor panitia (3,46), dengan skor 3,32.", ["1", "3", "3.46", "3.32"]),
        ("Ia berusia 45, anaknya berusia lima tahunan.", ["45 year", "5 year"]),
        ("Ia hanya melihat satu sektor, 70 persennya rusak.", ["1", "70 percent"]),
        ("Dibutuhkan 35-40 saja.", ["35..40"]),
        ("Kerugian bersihnya ± 3 ton.", ["3 tonne about"]),
        ("Sebanyak 3 juta 200 ribu orang menyetor Rp 1 juta 500 ribu.", ["3200000", "1500000 IDR"]),
        ("Kini Partai Embun 110 kursi dan Partai Fajar 98 kursi.", ["110", "98"]),
        ("Sebanyak 2/3 anggota hadir.", [str(Decimal(2) / 3)]),
        (
            "Ratusan hingga ribuan orang, puluhan sampai ratusan juta rupiah.",
            ["200..9999 about", "20000000..999000000 IDR about"],
        ),
        ("Ada tiga puluhan rumah dan tujuh ribuan warga.", ["30 about", "7000 about"]),
    ],
)
def test_indonesian(text, facts):
    assert read(text, "id") == facts


@pytest.mark.parametrize(
    "text",
    [
        "Kecamatan Lima Kaum dilanda banjir.",
        "Kabupaten Lima Puluh Kota dan Kepulauan Seribu sepi.",
        "Program Samarasa (Satu Miliar Satu Kampung) dimulai.",
        "Dua Lipa tampil di Simpang Lima, dekat kaki lima.",
        "Perkara bernomor: 130-XY/IV dan (Pasal) 368 dibaca.",
        "Gol tercipta pada menit ke-66 dan 69.",
        "Telepon (021) 555-1234.",
        "Tuan rumah kalah 1-3 dari tamunya.",
        "Perwira bintang dua memakai truk sumbu tiga.",
        "Tayang di 20.contoh.com setiap malam.",
        "Mereka berjalan dua-duanya, bukan satu-satunya.",
        "Aturan 12 Tahun 2025 diubah di Nusa Dua.",
        "Ia dijerat Pasal 340 subsider 338 atau Pasal 378 dan/atau 372.",
    ],
)
def test_names_labels_and_scores_are_no_quantities(text):
    assert read(text, "id") == []


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("A couple of days later a couple was seen.", ["2 day"]),
        ("Half a dozen boats sank in a quarter of a century.", ["6", "0.25 century"]),
        ("It took three and a half years and one and a half million tonnes.", ["3.5 year", "1500000 tonne"]),
        ("One-fifth of it went to people aged 9.", ["0.2", "9 year"]),
        ("A 3 x 5 metre room for 16 or more.", ["3 metre", "5 metre", "16 at_least"]),
        ("Nearly four in ten — 38 percent — left in the second half of May.", ["4 at_most", "10", "38 percent"]),
        ("It is one of dozens of towns in season four.", ["24..99 about"]),
        ("Half-dozen eggs.", ["6"]),
        ("Five Eyes spies flew Air Force One past Three Mile Island.", []),
    ],
)
def test_english(text, facts):
    assert read(text, "en") == facts
