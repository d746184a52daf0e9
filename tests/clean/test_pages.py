"""The article in a web page."""

import contextlib
import time

import pytest

from menurut.clean import seal_article
from menurut.clean.pages import extract_text, find_visible_lines, flatten, parse_page
from menurut.errors import PageRefused
from menurut.model import Page

PROSE = "Warga Desa Sungai Rawan mulai pulang ke rumah masing-masing setelah air surut, kata petugas posko."


def seal(page: str):
    return seal_article(Page(page.encode(), "text/html", path="a.html"), language="id")


def test_old_tables_font_elements_and_line_breaks():
    page = f"""<TABLE><TR><TD colspan=2><a href=/>Depan</a> | <a href=/x>Viral</a></TD></TR><TR><TD><H1>Air Surut</H1>
    <FONT size=2>Tim | Minggu, 7 Sep 2025 | 10:44 WITA</FONT><BR><BR><b>LARAI</b> - {PROSE}<BR><BR>{PROSE} Ia tertawa.<BR></TD>
    <TD><a href=/y>Zodiak Hari Ini</a></TD></TR></TABLE>"""
    article = seal(page)
    assert article.text == f"Air Surut\n{PROSE}\n{PROSE} Ia tertawa."
    assert article.published_at.isoformat() == "2025-09-07T10:44:00+08:00"


def test_unclosed_paragraphs():
    assert extract_text(f"<div><p>{PROSE}<p>{PROSE} Lagi.<div class=ads>Iklan</div>").startswith(f"{PROSE}\n{PROSE} Lagi.")


def test_what_is_hidden_is_not_read():
    page = (
        f"<article><p>{PROSE}</p><p style='display: none'>{PROSE} Rahasia.</p><p hidden>Rahasia</p><p>{PROSE} Ya.</p></article>"
    )
    assert "ahasia" not in extract_text(page)
    assert "ahasia" not in "\n".join(find_visible_lines(parse_page(page)))


def test_scripts_stay_out_and_text_stays_text():
    article = seal(
        f"<article><p>{PROSE}</p><script>alert('x')</script><p>{PROSE} &lt;script&gt;alert(1)&lt;/script&gt; ya.</p></article>"
    )
    assert "alert('x')" not in article.text
    assert "<script>alert(1)</script> ya." in article.text


@pytest.mark.parametrize("mark", ["\x1b", "\x0c", "\ufffe", "&#27;", "&#x1B;", "&#12"])
def test_a_character_that_xml_bars_costs_nothing_but_itself(mark):
    article = seal(f"<article><h1>Air{mark} Surut</h1><p>{PROSE}</p><p>{mark}{PROSE} Ya.</p></article>")
    assert article.text == f"Air Surut\n{PROSE}\n{PROSE} Ya."


def test_what_was_left_behind_is_kept_with_its_reason():
    article = seal(
        f"<nav>Depan Viral</nav><article><h1>Air Surut</h1><p>{PROSE}</p><p>{PROSE} Ya.</p></article><footer>Redaksi</footer>"
    )
    assert [one.text for one in article.dropped if one.reason == "boilerplate"] == ["Depan Viral", "Redaksi"]


def test_a_name_in_capitals_is_written_as_the_page_writes_it():
    page = f"<title>Air Surut | HARIAN REKA</title><h1>Air Surut</h1><p>{PROSE}</p><p>{PROSE} Ya.</p><p>Harian Reka</p>"
    assert seal(page).outlet == "Harian Reka"


def test_paragraphs_that_stand_ever_deeper_stay_whole_and_in_order():
    told = [f"Air di desa ke-{number} sudah surut sejak pagi, kata warga." for number in range(300)]
    within = "".join(f"<div><p>{line}</p>" for line in told)
    behind = "".join(f"</div>{line}<br>" for line in told)
    assert extract_text(within).split("\n") == told
    assert extract_text(within + behind).split("\n")[: len(told)] == told
    tree = parse_page(f"<body>{within}{behind}</body>")
    text = tree.text_content()
    flatten(tree)
    assert tree.text_content() == text
    assert max(sum(1 for _ in element.iterancestors()) for element in tree.iter()) == 60


@pytest.mark.parametrize("page", ["", "<html></html>", "<nav><a href=/>Depan</a></nav>", "<!-- -->", "<script>x</script>"])
def test_a_page_without_an_article_is_refused(page):
    with pytest.raises(PageRefused):
        seal(page)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + PROSE,
        "<b>" * 20_000 + PROSE,
        "<script>" * 20_000,
        "<" * 50_000,
        "<p>" + "<i>x</i> " * 20_000,
        "&amp;" * 100_000,
        f"<title>{'a | ' * 50_000}</title><p>{PROSE}",
        "<table><tr><td>" * 2000 + PROSE,
        f"<p {'a=b ' * 50_000}>{PROSE}",
    ],
)
def test_hostile_pages_end_soon(page):
    started = time.perf_counter()
    with contextlib.suppress(PageRefused):
        seal(page)
    assert time.perf_counter() - started < 10
