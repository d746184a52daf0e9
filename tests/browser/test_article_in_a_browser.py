"""An article in a browser: what is selected becomes spans, what is pointed at lights up, what is cited is copied."""

from datetime import UTC, datetime

import pytest

from menurut.correcting import change_act, list_judgements
from menurut.ledger import Ledger
from menurut.model import Act
from menurut.pipeline import add_sources
from menurut.views.web import make_app
from menurut.views.web.access import Access
from tests.browser.conftest import serve

TEXT = """Banjir di Lembah Raya
Banjir 🌊🌊 melanda Lembah Raya 𝒮𝒮, Senin (3/3/2025).

Bupati Lembah Raya Sari Wulandari mengatakan 🚨 120 warga mengungsi dan air belum surut sejak pagi.
"""
SELECT = """words => {
  for (const paragraph of document.querySelectorAll(".sealed p[data-start]")) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      getSelection().setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
  }
  throw Error(`${words} is in no one piece of the text`);
}"""


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The address of the application over one article with characters that UTF-16 writes as two, and the ledger."""
    folder = tmp_path_factory.mktemp("article")
    (folder / "banjir.txt").write_text(TEXT, encoding="utf-8")
    with Ledger.open(folder / "news.db", create=True) as ledger:
        add_sources([folder / "banjir.txt"], ledger)
        with serve(make_app(ledger, Access(editor="uji"))) as address:
            yield address, ledger


@pytest.fixture
def article(served):
    (reading,) = served[1].find_readings()
    assert reading.attributions
    return reading.article


def first(served, article):
    return list_judgements(served[1], article.id)[0]


def open_panel(page):
    page.locator(".doing [data-panel]").first.click()
    page.locator("#panel h2").wait_for()
    return page.locator("form:has(input[value=content]) .piece").first


def test_what_is_selected_is_recorded_by_its_code_points(open_page, served, article):
    page = open_page(f"/articles/{article.id}", language="en-GB")
    piece = open_panel(page)
    page.evaluate(SELECT, "warga mengungsi")
    piece.locator("[data-take]").click()
    piece.locator("[data-step=start-back]").click()
    assert piece.locator("textarea").input_value() == "120 warga mengungsi"
    assert int(piece.locator("input[type=hidden]").input_value()) == article.text.index("120 warga")
    page.locator("form:has(input[value=content]) > button").click()
    page.locator(".notice button").wait_for()
    (span,) = first(served, article).attribution.content
    assert span.slice(article.text) == "120 warga mengungsi"
    page.locator(".notice button").click()
    page.locator(".notice", has_text="undone").wait_for()
    assert first(served, article).attribution.content != (span,)


def test_what_has_the_focus_lights_up_in_the_text_and_escape_leads_back(open_page, article, served):
    page = open_page(f"/articles/{article.id}", language="en-GB")
    note = page.locator(".notes > li").first
    note.locator("[data-panel]").focus()
    assert page.locator("mark.lit").count()
    page.keyboard.press("Enter")
    page.locator("#panel h2").wait_for()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('.notes [data-panel]')")


def test_a_citation_is_copied_and_said_to_be(open_page, article):
    page = open_page(f"/articles/{article.id}", language="en-GB", permissions=["clipboard-read", "clipboard-write"])
    open_panel(page)
    page.locator("[data-copy=c-text]").click()
    page.locator("[role=status]", has_text="Copied: Text").wait_for(state="attached")
    assert "120 warga mengungsi" in page.evaluate("navigator.clipboard.readText()")


def test_without_a_script_words_are_pasted(open_page, served, article):
    one = first(served, article)
    page = open_page(f"/articles/{article.id}/attributions/{one.attribution.id}", language="en-GB", script=False)
    form = page.locator("form:has(input[value=content])")
    form.locator("textarea").first.fill("🚨 120 warga")
    form.locator("> button").click()
    assert "🚨 120 warga" in page.locator("[role=status]").inner_text()
    (span,) = first(served, article).attribution.content
    assert span.slice(article.text) == "🚨 120 warga"
    page.locator("[role=status] button").click()
    assert first(served, article).attribution.content == one.attribution.content


def test_what_somebody_else_changed_is_shown_as_it_is_now(open_page, served, article):
    one = first(served, article)
    page = open_page(f"/articles/{article.id}/attributions/{one.attribution.id}", language="en-GB", script=False)
    change_act(served[1], one.attribution.id, Act.DENY, who="lain", at=datetime.now(UTC))
    page.locator("#act").select_option("demand")
    page.get_by_role("button", name="Change act").click()
    assert "somebody changed the attribution" in page.locator("[role=status]").inner_text()
    assert "denies" in page.locator(".notes > li").first.inner_text()
