"""What is always true of sealing, whatever the page."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from menurut.clean import seal_article
from menurut.errors import PageRefused
from menurut.model import Article, Metadata, Page

LINES = st.sampled_from(
    [
        "Judul: Air surut",
        "Media: Kulminasi",
        "Terbit: Senin, 10 Nov 2025 12:30 WIB",
        "",
        "Jakarta, CNN Indonesia —",
        "Jakarta (Antara) - Warga Desa Rawan pulang ke rumah setelah air surut, kata petugas di posko.",
        "Reuters",
        "Sikap Rusia",
        "Warga pulang setelah air surut pada pagi hari itu juga, kata petugas. tuntutan warga",
        "Baca juga: Air Surut",
        "Air sudah surut dan jalan bisa dilewati lagi, ujar dia. (tim / anak)",
        "Soal air itu. Pelajari lebih lanjut",
        "Harga Cabai Turun",
        "Oleh Rina Larasati",
        "Pewarta: A Editor: B",
        "Tinggalkan Balasan",
        "Komentar (2)",
        "[Gambas:Video x]",
        "Surabaya - Medan - Jakarta",
        "10 Nov 2025",
        "(a)",
        "x. (a) (b)",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=14).map("\n".join))
MARKUP = st.lists(
    st.one_of(st.sampled_from(["<p>", "</p>", "<table><td>", "<script>", "<h1>", "<br>", "<b>", "<!--", "]]>"]), LINES)
).map("".join)
slow = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])


def seal(text: str, content_type: str = "text/plain", *, sealed: bool = False, known: Metadata | None = None) -> Article | None:
    page = Page(text.encode("utf-8", "replace"), content_type, path="a", metadata=known or Metadata())
    try:
        return seal_article(page, language="id", sealed=sealed)
    except PageRefused:
        return None


@slow
@given(TEXTS)
def test_any_text_is_sealed_or_refused_and_sealing_again_changes_nothing(text):
    article = seal(text)
    if article is None:
        return
    assert article.text == article.text.strip()
    assert "\n\n" not in article.text
    again = seal(article.text, known=Metadata(title=article.title, outlet=article.outlet))
    assert again is not None
    assert again.text == article.text


@slow
@given(st.binary(max_size=400), st.sampled_from(["text/plain", "text/html", "text/html; charset=utf-16"]))
def test_any_bytes_are_sealed_or_refused(body, content_type):
    try:
        article = seal_article(Page(body, content_type, path="a"), language="en")
    except PageRefused:
        return
    article.text.encode()


@slow
@given(MARKUP)
def test_any_markup_is_sealed_or_refused(page):
    seal(page, "text/html")


@slow
@given(TEXTS)
def test_sealed_keeps_the_text_and_its_furniture_in_bounds(text):
    article = seal(text, sealed=True)
    if article is None:
        return
    assert article.text == text.encode("utf-8", "replace").decode()
    end = 0
    for span in article.furniture:
        assert end <= span.start < span.end <= len(text)
        end = span.end


@slow
@given(TEXTS)
def test_the_same_page_gives_the_same_article(text):
    first, second = seal(text), seal(text)
    assert first == second
    assert first is None or first == replace(first)
