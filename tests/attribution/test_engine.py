import pytest

from menurut.attribution import find_attributions
from menurut.language import load_pack
from menurut.model import Article, Span
from tests.attribution.sentences import parts, read

SINGLE = [
    # source before the cue
    ("Wali Kota Sembada Rukmini mengatakan air mulai surut.", "Wali Kota Sembada Rukmini", "mengatakan", "air mulai surut"),
    ("Namun, Rukmini kembali menegaskan bahwa tanggul aman.", "Rukmini", "menegaskan", "bahwa tanggul aman"),
    ("Menteri Perikanan, Sarta Wibisana, mengaku belum tahu.", "Menteri Perikanan, Sarta Wibisana", "mengaku", "belum tahu"),
    (
        "Tirta, nakhoda kapal itu, membantah tuduhan mencuri ikan.",
        "Tirta, nakhoda kapal itu",
        "membantah",
        "tuduhan mencuri ikan",
    ),
    ("Sementara itu, ia menilai harga akan turun.", "ia", "menilai", "harga akan turun"),
    ("Dalam jumpa pers di Larai, Senin, Tirta menyebut kapalnya rusak.", "Tirta", "menyebut", "kapalnya rusak"),
    ("Tirta meminta warga agar tidak panik.", "Tirta", "meminta", "warga agar tidak panik"),
    ("Tirta mengatakan kepada wartawan bahwa kapal aman.", "Tirta", "mengatakan", "bahwa kapal aman"),
    # source behind the cue
    ('"Airnya surut," kata Tirta di Larai, Senin (3/3/2025).', "Tirta", "kata", '"Airnya surut,"'),
    (
        '"Airnya surut," ujar Camat Larai, Sarta Wibisana, kepada wartawan.',
        "Camat Larai, Sarta Wibisana",
        "ujar",
        '"Airnya surut,"',
    ),
    ('"Kapan surut?" tanya seorang ibu.', "seorang ibu", "tanya", '"Kapan surut?"'),
    ("Air mulai surut, kata Tirta.", "Tirta", "kata", "Air mulai surut"),
    ("Harga beras, menurut Tirta, naik dua kali lipat.", "Tirta", "menurut", "Harga beras … naik dua kali lipat"),
    ("Menurut Dinas Sosial, korban bertambah.", "Dinas Sosial", "Menurut", "korban bertambah"),
    # the source is a clitic
    ('"Airnya surut," katanya.', "", "katanya", '"Airnya surut,"'),
    ("Menurutnya, air mulai surut.", "", "Menurutnya", "air mulai surut"),
    ("Tanggul itu, katanya, aman.", "", "katanya", "Tanggul itu … aman"),
    # passives
    ("Hal itu disampaikan Tirta di Larai.", "Tirta", "disampaikan", "Hal itu"),
    ("Tuduhan itu dibantah oleh Tirta.", "Tirta", "dibantah", "Tuduhan itu"),
    # nouns
    ("Klaim Velmora bahwa kapal itu karam belum terbukti.", "Velmora", "Klaim", "bahwa kapal itu karam"),
    # colon
    ("Tirta menjawab: “Kami siap.”", "Tirta", "menjawab", "“Kami siap.”"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), SINGLE)
def test_one_attribution_in_a_sentence(text: str, source: str, cue: str, content: str) -> None:
    assert parts(text) == [(source, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Tirta bertemu Sarta di Larai.",
        "Baju itu bertuliskan “Bebas”.",
        "Kalau ia mengatakan mundur, rapat bubar.",
        "Menurut rencana, kapal tiba besok.",
        "Kata sandi itu jelas dan terang.",
    ],
)
def test_nothing_is_attributed_where_nobody_speaks(text: str) -> None:
    assert parts(text) == []


def test_an_interrupted_quotation_is_one_content_with_two_pieces() -> None:
    assert parts('"Air surut," kata Tirta, "tetapi lumpurnya tinggal."') == [
        ("Tirta", "kata", '"Air surut," … "tetapi lumpurnya tinggal."')
    ]


def test_coordinated_cues_share_the_source() -> None:
    assert parts("Tirta mengatakan kapal aman dan menambahkan bahwa awaknya selamat.") == [
        ("Tirta", "mengatakan", "kapal aman"),
        ("Tirta", "menambahkan", "bahwa awaknya selamat"),
    ]


def test_a_relative_clause_behind_the_speaker_has_him_as_its_source() -> None:
    assert parts("“Ini genting,” kata Tirta, yang meminta Velmora untuk mundur.") == [
        ("Tirta", "kata", "“Ini genting,”"),
        ("Tirta", "meminta", "Velmora untuk mundur"),
    ]


def test_an_attribution_inside_a_content_names_its_parent() -> None:
    outer, inner = read('"Kami berharap hujan reda," kata Tirta.')
    assert inner.parent == outer.id
    assert outer.parent is None
    assert (outer.manner, inner.manner) == ("direct", "indirect")


def test_the_head_of_a_relative_clause_is_the_nearest_agent() -> None:
    assert parts("Klaim itu didukung oleh badan intelijen yang mendeteksi 1.500 tentara.") == [
        ("badan intelijen", "mendeteksi", "1.500 tentara")
    ]


def test_a_cue_that_is_not_accepted_ends_no_content() -> None:
    text = "Tirta mengatakan akan melapor untuk membuktikan bahwa ia benar."
    assert [content for _, cue, content in parts(text) if cue == "mengatakan"] == [
        "akan melapor untuk membuktikan bahwa ia benar"
    ]


def test_a_content_with_a_quoted_part_is_mixed() -> None:
    assert [a.manner for a in read("Tirta menyebut putusan itu “cacat sejak lahir”.")] == ["mixed"]


def test_furniture_is_not_read() -> None:
    text = "Tirta mengatakan air surut.\nBaca juga: Sarta mengatakan air naik.\nTirta membantah kabar itu."
    start = text.index("Baca")
    article = Article(id="a", text=text, language="id", furniture=(Span(start, text.index("\n", start)),))
    assert [a.cue[0].slice(text) for a in find_attributions(article, load_pack("id"), rules_only=True)] == [
        "mengatakan",
        "membantah",
    ]


def test_a_dateline_is_no_content() -> None:
    assert parts("LARAI, Harian Tepi - Air surut, kata Tirta.")[0][2] == "Air surut"
