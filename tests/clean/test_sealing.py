"""From a page to a sealed article: texts of our own, the samples against their plan, the seeds, the gold."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from menurut.clean import seal_article
from menurut.errors import PageRefused, UnknownLanguage
from menurut.intake import find_pages
from menurut.model import Article, Metadata, Page, Skip, Span
from tests.shared_data import SAMPLES, SHARED, needs_shared

PROSE = "Warga Desa Sungai Rawan mulai pulang ke rumah masing-masing setelah air surut, kata petugas posko."
MORE = "Menurut dia, tidak ada rumah yang rusak berat dalam banjir yang datang pada malam hari itu."


def seal(text: str | bytes, *, content_type: str = "text/plain", metadata: Metadata | None = None, **options) -> Article:
    body = text.encode() if isinstance(text, str) else text
    page = Page(body=body, content_type=content_type, path="in/a.txt", metadata=metadata or Metadata())
    return seal_article(page, **options)


def dropped(article: Article) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in article.dropped:
        found.setdefault(one.reason, []).append(one.text or one.span.slice(article.text))
    return found


def test_the_header_block_is_read_and_taken_off():
    article = seal(
        f"Judul: Air surut\r\nMEDIA: Kulminasi\r\nTerbit: 2025-11-10T09:15:00+08:00\r\nurl: https://k.example/1\r\n\r\n{PROSE}"
    )
    assert article.text == f"Air surut\n{PROSE}"
    assert (article.title, article.outlet, article.url) == ("Air surut", "Kulminasi", "https://k.example/1")
    assert article.published_at.isoformat() == "2025-11-10T09:15:00+08:00"
    assert article.title_span == Span(0, 9)


def test_a_date_without_a_zone_is_the_outlets_or_else_the_languages():
    header = "Judul: Air surut\nTerbit: 7 September 2025 10.00\nMedia: {}\n\n" + PROSE
    assert seal(header.format("Kulminasi")).published_at.isoformat() == "2025-09-07T10:00:00+07:00"
    assert seal(header.format("NHK")).published_at.isoformat() == "2025-09-07T10:00:00+09:00"


def test_a_title_that_stands_in_the_text_too_is_not_doubled():
    article = seal(f"Title: Air Surut di Rawan\nOutlet: Kulminasi\n\nAir surut di Rawan\n\n{PROSE}")
    assert article.text == f"Air Surut di Rawan\n{PROSE}"


def test_a_pasted_text_may_begin_with_its_headline_or_without_one():
    assert seal(f"Air Surut di Sungai Rawan\n\n{PROSE}\n{MORE}").title == "Air Surut di Sungai Rawan"
    assert seal(f"{PROSE}\n{MORE}").title is None


def test_the_head_of_a_page_that_was_pasted_whole():
    head = "Beranda\nNews\nNasional\nAir Surut di Sungai Rawan\nRedaksi - Harian Reka\nSelasa, 14 Okt 2025 09:30 WIB\nBagikan"
    article = seal(f"{head}\nFacebook\nRawan, Harian Reka - {PROSE}\n{MORE}\n{MORE}")
    assert article.text == f"Air Surut di Sungai Rawan\n{PROSE}\n{MORE}\n{MORE}"
    assert (article.outlet, article.dateline) == ("Harian Reka", "Rawan, Harian Reka")
    assert article.published_at.isoformat() == "2025-10-14T09:30:00+07:00"
    assert dropped(article)["navigation"] == ["Beranda", "Bagikan", "Facebook", "News", "Nasional"]


def test_a_word_above_a_paragraph_is_no_navigation():
    assert seal(f"Banjir\n{PROSE}\n{MORE}").text.startswith("Banjir\n")


def test_what_came_beside_the_page_is_heard_first():
    known = Metadata(title="Judul sendiri", outlet="Harian Tepian", published_at=datetime(2025, 9, 7, 10), byline="Rina")
    article = seal(f"Judul: Lain\nMedia: Kulminasi\n\n{PROSE}", metadata=known)
    assert (article.title, article.outlet, article.byline) == ("Judul sendiri", "Harian Tepian", "Rina")
    assert article.published_at.isoformat() == "2025-09-07T10:00:00+07:00"


def test_everything_that_a_scraper_leaves_in_is_dropped_with_its_reason():
    article = seal(
        f"""Harga Cabai di Pasar Lama Turun
Senin, 10 Nov 2025 12:30 WIB
Oleh Rina Larasati
JAKARTA, KOMPAS.com - {PROSE}
Baca juga: Cara Menanam Cabai di Pot
SCROLL TO CONTINUE WITH CONTENT
{MORE} [Gambas:Video 20detik]

Stok melimpah
{PROSE} (abc/def)
Simak Video "Harga Cabai"
Berita Terkait
Harga Bawang Naik
Komentar (3)
Budi: mahal!"""
    )
    assert article.text == f"Harga Cabai di Pasar Lama Turun\n{PROSE}\n{MORE}\n{PROSE}"
    assert (article.outlet, article.byline, article.dateline) == ("Kompas.com", "Rina Larasati", "JAKARTA, KOMPAS.com")
    assert article.published_at.isoformat() == "2025-11-10T12:30:00+07:00"
    assert dropped(article) == {
        "date": ["Senin, 10 Nov 2025 12:30 WIB"],
        "byline": ["Oleh Rina Larasati"],
        "dateline": ["JAKARTA, KOMPAS.com -"],
        "related": ["Baca juga: Cara Menanam Cabai di Pot"],
        "advertisement": ["SCROLL TO CONTINUE WITH CONTENT"],
        "embed": ["[Gambas:Video 20detik]", 'Simak Video "Harga Cabai"'],
        "signature": ["(abc/def)"],
        "tail": ["Berita Terkait", "Harga Bawang Naik", "Komentar (3)", "Budi: mahal!"],
        "subhead": ["Stok melimpah"],
    }


def test_english_furniture_too():
    prose = "The energy minister on Thursday denied a report that fuel would be rationed this winter."
    article = seal(
        f"""Minister denies fuel report
By Ann Marlow
LONDON (Reuters) - {prose}
Advertisement
Read more: What rationing would mean
She said that stocks were full, and that she wanted people to read more.
Sign up for our daily newsletter
Reporting by Ann Marlow; Editing by Bo Lee"""
    )
    assert article.text == (
        f"Minister denies fuel report\n{prose}\nShe said that stocks were full, and that she wanted people to read more."
    )
    assert (article.agency, article.language) == ("Reuters", "en")
    assert set(dropped(article)) == {"byline", "dateline", "advertisement", "related", "promotion"}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"{PROSE}\n\nReuters\n", "Reuters"),
        (f"{PROSE}\nSumber: Kantor Berita Rekaan", "Kantor Berita Rekaan"),
        (f"{PROSE}\n(AFP/Antara)", "AFP"),
    ],
)
def test_an_agency_credit_is_kept_as_the_agency(text, agency):
    article = seal(text)
    assert (article.agency, article.text) == (agency, PROSE)


def test_an_outlets_own_name_in_the_bracket_is_no_agency():
    assert seal(f"Media: Kantor Berita Rekaan\nJudul: Air surut\n\nLarai (Rekaan) - {PROSE}").agency is None
    assert seal(f"Media: Kulminasi\nJudul: Air surut\n\nLarai (Rekaan) - {PROSE}").agency == "Rekaan"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("\u200b \n", "empty"),
        ("Judul: A\nMedia: B\n\n", "empty"),
        ("Baca juga: Air Surut", "empty"),
        ("... --- 12", "unknown_language"),
        ("Le ministre a déclaré vendredi que le navire était dans les eaux du pays, selon un communiqué.", "unknown_language"),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(text, reason):
    with pytest.raises(PageRefused, match=r"^in/a\.txt: [^\n]+$") as caught:
        seal(text)
    assert caught.value.reason == reason


def test_a_language_asked_for_overrides_detection():
    assert seal("Le ministre a parlé.", language="en").language == "en"
    with pytest.raises(UnknownLanguage):
        seal(PROSE, language="xx")


def test_broken_bytes_are_reported_and_not_fatal():
    article = seal(("“Air surut,” kata dia. ").encode() + b"\xff" + PROSE.encode())
    assert "\ufffd" in article.text
    assert dropped(article)["broken_encoding"]


def test_sealed_takes_the_text_character_for_character():
    text = f"Judul: A\r\n\r\n\ufeffJakarta (Antara) - {PROSE}\u00a0 \r\nBaca juga:  Lain\r\n\r\n{MORE} \x07kafe\u0301\r\n"
    article = seal(text, sealed=True)
    assert article.text == text
    assert (article.title, article.outlet, article.published_at) == (None, None, None)
    assert [span.slice(text) for span in article.furniture] == ["Baca juga:  Lain"]
    assert [one.span for one in article.dropped] == list(article.furniture)


def test_sealed_marks_the_dateline_and_the_credit():
    text = f"Jakarta (Antara) - {PROSE}\n\nReuters"
    article = seal(text, sealed=True, language="id")
    assert [span.slice(text) for span in article.furniture] == ["Jakarta (Antara) - ", "Reuters"]
    assert (article.dateline, article.agency) == ("Jakarta (Antara)", "Reuters")


def test_a_web_page_has_no_text_to_be_taken_as_it_is():
    with pytest.raises(PageRefused) as caught:
        seal("<p>x</p>", content_type="text/html", sealed=True)
    assert caught.value.reason == "markup"


def test_the_id_follows_address_then_outlet_and_title_then_path():
    known = Metadata(url="https://k.example/1")
    assert seal(PROSE, metadata=known).id == seal_article(Page(PROSE.encode(), "text/plain", path="b.txt", metadata=known)).id
    named = Metadata(title="Air surut", outlet="Kulminasi")
    assert seal(PROSE, metadata=named).id == seal_article(Page(PROSE.encode(), "text/plain", path="b.txt", metadata=named)).id
    assert seal(PROSE).id != seal_article(Page(PROSE.encode(), "text/plain", path="b.txt")).id


def find_samples() -> list[tuple[str, dict, list[str]]]:
    found = []
    for story in sorted(SAMPLES.glob("*/story.json")):
        truth = json.loads(story.read_text(encoding="utf-8"))
        quotes: dict[str, list[str]] = {}
        for member in (member for claim in truth["claims"] for member in claim["members"]):
            quotes.setdefault(member["file"], []).append(" ".join(member["quote"].split()))
        found += [(str(story.parent / one["file"]), one, quotes.get(one["file"], [])) for one in truth["articles"]]
    return found


@pytest.mark.parametrize(
    ("path", "truth", "quotes"), find_samples(), ids=lambda value: Path(value).name if isinstance(value, str) else ""
)
def test_every_sample_comes_out_as_it_was_planned(path, truth, quotes):
    (page,) = find_pages([path])
    article = seal_article(page)
    published = None if truth["metadata"] == "none" else datetime.fromisoformat(truth["published"])
    assert (article.published_at, article.outlet, article.language) == (published, truth["outlet"], truth["language"])
    assert article.url == truth["url"]
    assert article.modified_at == (datetime.fromisoformat(truth["modified"]) if truth.get("modified") else None)
    assert article.title_span
    text = " ".join(article.text.split())
    assert [quote for quote in quotes if quote not in text] == []
    for furniture in ("Baca juga", "BACA JUGA", "Komentar", "ADVERTISEMENT", "iklan -", "Zodiak", "Pewarta:", "Cari berita"):
        assert furniture not in text


@needs_shared("seeds")
def test_the_seeds_keep_nothing_of_the_page_around_them():
    kazan, kursk = (seal_article(page) for page in find_pages([SHARED / "seeds"]))
    assert kazan.agency == "Reuters"
    assert kazan.text.endswith("sebagai satu keluarga global.")
    assert "Pilihan Editor" not in kazan.text
    assert (kursk.outlet, kursk.dateline) == ("CNN Indonesia", "Jakarta, CNN Indonesia")
    assert kursk.text.startswith("Bergerak cepat")
    assert kursk.text.endswith("menjadi tidak mungkin.")
    assert dropped(kursk)["subhead"] == ["pertemuan DK PBB", "Sikap Rusia"]


@needs_shared("gold", "id", "dev")
@pytest.mark.parametrize("folder", ["dev", "own"])
def test_no_attribution_of_the_gold_stands_in_what_we_call_furniture(folder):
    overlaps = []
    for page in find_pages([SHARED / "gold" / "id" / folder], sealed=True):
        if isinstance(page, Skip):
            continue
        article = seal_article(page, sealed=True)
        assert article.text.encode() == Path(page.path).read_bytes()
        spans = read_gold_spans(Path(page.path).with_suffix(".ann"))
        overlaps += [one.slice(article.text) for one in article.furniture if any(one.overlaps(other) for other in spans)]
    assert overlaps == []


def read_gold_spans(path: Path) -> list[Span]:
    lines = path.read_text(encoding="utf-8").splitlines()
    offsets = [line.split("\t")[1].split(" ", 1)[1] for line in lines if line.startswith("T")]
    return [Span(*map(int, part.split())) for several in offsets for part in several.split(";")]


def test_teasers_listed_under_a_bare_heading():
    article = seal(
        f"{PROSE}\nBaca juga:\nHarga Cabai di Pasar Lama Turun Tajam Setelah Panen Raya di Tiga Kabupaten\nJadwal Liga\n{MORE}"
    )
    assert article.text == f"{PROSE}\n{MORE}"
    assert len(dropped(article)["related"]) == 3
