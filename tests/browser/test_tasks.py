"""What a fact-checker does with the pages, in a real browser, in both languages."""

import re

import pytest

from menurut.ledger import Ledger
from menurut.model import Act
from menurut.views.roles import Role
from menurut.views.tongue import gettext, speaking
from menurut.views.web import make_app
from menurut.views.web.access import Access
from menurut.views.web.gate.accounts import Account, Accounts, write_accounts
from menurut.views.web.gate.passwords import hash_password
from menurut.views.wording import ACTS
from tests.browser.conftest import serve

LOCALES = {"id": "id-ID", "en": "en-GB"}


@pytest.fixture(params=sorted(LOCALES))
def reader(request, open_page):
    """Opens pages in one of the languages; `say` has the words of the interface in it."""
    tag = request.param

    class Reader:
        locale = LOCALES[tag]

        def open(self, path="/", **options):
            return open_page(path, language=self.locale, **options)

        def say(self, message, **values):
            with speaking(tag):
                return gettext(message) % values if values else gettext(message)

        def verb(self, act):
            with speaking(tag):
                return ACTS[act].verb

    return Reader()


def pick_story(ledger):
    return max(ledger.find_stories(), key=lambda story: len(story.articles))


def pick_target(page):
    """The words of the place that the address leads to."""
    return page.evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1))).textContent")


def test_finding_who_first_gave_a_figure(reader, served):
    _, ledger = served
    page = reader.open(f"/stories/{pick_story(ledger).id}")
    points = page.locator("figure.chart svg a")
    assert points.count() > 0
    across = [float(re.search(r"translate\(([\d.]+)", point.get_attribute("transform"))[1]) for point in points.all()]
    first = points.nth(across.index(min(across)))
    figure, giver = first.get_attribute("aria-label").split(": ", 1)
    first.click()
    page.wait_for_url("**/articles/*#*")
    note = page.locator(f'[id="n-{page.url.split("#")[1]}"]').inner_text()
    assert giver.split(",")[0] in note
    assert set(re.findall(r"\d+", figure)) & set(re.findall(r"\d+", note))


def test_seeing_who_denies_it_and_opening_the_evidence(reader, served):
    page = reader.open("/")
    page.get_by_role("link", name=re.compile(f"^{reader.say('Denied')}")).first.click()
    page.wait_for_url("**/stories/*")
    finding = page.locator(".findings > .denied").first
    assert reader.say("Denied") in finding.locator("h3").inner_text()
    finding.get_by_role("link", name=reader.say("The claim"), exact=True).click()
    page.wait_for_url("**/claims/*")
    denying = page.locator(f".statement.{Act.DENY.value}").first
    assert reader.verb(Act.DENY) in denying.locator("h3").inner_text()
    denying.locator("a.ref").first.click()
    page.wait_for_url("**/articles/*#*")
    assert pick_target(page).strip()


def test_correcting_a_speaker_and_undoing_it(reader, served):
    _, ledger = served
    article = pick_story(ledger).articles[0]
    page = reader.open(f"/articles/{article}")
    note = page.locator("ol.notes > li").first
    before, anchor = note.locator(".who").first.inner_text(), note.get_attribute("id")
    note.get_by_role("link", name=reader.say("Cite or correct number %(number)s", number=1), exact=True).click()
    panel = page.locator("#panel")
    panel.get_by_label(reader.say("Somebody else, by name")).fill("Wiratmi Tandasena")
    panel.get_by_label(reader.say("Who that is")).select_option("person")
    panel.get_by_role("button", name=reader.say("Change speaker")).click()
    changed = page.locator(f'[id="{anchor}"]').get_by_text("Wiratmi Tandasena")
    changed.wait_for()
    page.locator("#status").get_by_role("button", name=reader.say("Undo")).click()
    changed.wait_for(state="detached")
    assert page.locator(f'[id="{anchor}"] .who').first.inner_text() == before


def test_a_correction_without_a_script(reader, served):
    _, ledger = served
    article = pick_story(ledger).articles[1]
    page = reader.open(f"/articles/{article}", script=False)
    page.locator('button[name="verdict"][value="right"]').first.click()
    page.wait_for_load_state()
    assert page.locator(".right-state").count() == 1
    page.goto(page.url.split("/articles")[0] + "/corrections")
    page.get_by_role("button", name=re.compile(reader.say("Undo"))).first.click()
    page.wait_for_load_state()
    page.goto(page.url.split("/corrections")[0] + f"/articles/{article}")
    assert page.locator(".right-state").count() == 0


def test_the_way_from_the_search_to_the_evidence_with_a_keyboard_alone(reader):
    page = reader.open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "q":
            break
    page.keyboard.type("kapal")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?*")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.said') !== null"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*#*")
    assert "kapal" in pick_target(page).casefold()


def test_results_come_as_one_types(reader):
    page = reader.open("/search")
    page.locator("#q").press_sequentially("kap", delay=20)
    page.locator("#results .said mark").first.wait_for()
    assert page.url.endswith("q=kap")


def test_printing_the_dossier(reader, served, tmp_path):
    _, ledger = served
    page = reader.open(f"/stories/{pick_story(ledger).id}/dossier")
    printed = page.pdf(prefer_css_page_size=True)
    sizes = {tuple(round(float(side)) for side in box) for box in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)}
    assert sizes == {(595, 842)}
    assert page.locator("html").get_attribute("lang") == reader.locale[:2]


def test_a_reader_who_signs_in_cannot_correct(reader, chromium, tmp_path, served):
    _, ledger = served
    write_accounts(tmp_path / "accounts.json", [Account("budi", Role.READER, hash_password("rahasia-sekali"))])
    accounts = Accounts.open(tmp_path / "accounts.json")
    with Ledger.open(ledger.path) as opened, serve(make_app(opened, Access(editor="uji", accounts=accounts))) as address:
        context = chromium.new_context(locale=reader.locale)
        page = context.new_page()
        page.goto(address)
        page.get_by_label(reader.say("Name"), exact=True).fill("budi")
        page.get_by_label(reader.say("Password")).fill("rahasia-sekali")
        page.get_by_role("button", name=reader.say("Sign in")).click()
        article = pick_story(ledger).articles[0]
        page.goto(f"{address}/articles/{article}")
        assert page.locator("ol.notes > li").count() > 0
        assert page.locator('button[name="verdict"]').count() == 0
        token = page.locator('input[name="csrf"]').first.get_attribute("value")
        first = page.locator("ol.notes > li").first.get_attribute("id").removeprefix("n-")
        form = {"csrf": token, "verdict": "wrong", "seen": "x"}
        refused = context.request.post(
            f"{address}/articles/{article}/attributions/{first}/verdict",
            form=form,
            headers={"Origin": address, "Accept-Language": reader.locale},
        )
        assert refused.status == 403
        assert reader.say("You may look, but not correct") in refused.text()
        context.close()


def test_the_first_page_is_light_and_fast_enough_to_wait_for(open_page):
    page = open_page("/")
    sent = page.evaluate(
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
        ".reduce((sum, entry) => sum + entry.transferSize, 0)"
    )
    assert 0 < sent < 200_000
