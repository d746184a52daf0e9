import re
from dataclasses import replace

import lxml.html
import pytest

from menurut.model import Act, Attribution, Evidence, Manner, Span
from menurut.views.dossier import render_article, render_dossier, write_page
from menurut.views.html import safe_url
from menurut.views.wording import ACTS, act_verb
from tests.views.html_page import read_page
from tests.views.invented_story import make_hostile_story, make_story, make_wire

PAGES = {
    "story": lambda: render_dossier(*make_story()),
    "hostile story": lambda: render_dossier(*make_hostile_story()),
    "article": lambda: render_article(make_wire()),
    "hostile article": lambda: render_article(make_hostile_story()[1][0]),
}


@pytest.fixture(params=PAGES, scope="module")
def page(request):
    return PAGES[request.param]()


def test_every_element_closes_where_it_should(page):
    assert read_page(page).errors == []


def test_ids_are_unique_and_every_link_within_the_page_leads_somewhere(page):
    reader = read_page(page)
    assert len(reader.ids) == len(set(reader.ids))
    assert {link[1:] for link in reader.links if link.startswith("#")} <= set(reader.ids)


def test_nothing_is_loaded_from_outside(page):
    reader = read_page(page)
    loading = {"img", "link", "iframe", "object", "embed", "audio", "video", "source", "form", "base", "use", "image"}
    assert not loading & {tag for tag, _ in reader.elements}
    assert not [attrs for _, attrs in reader.elements if {"src", "srcset", "style"} & set(attrs)]
    assert "@import" not in page
    assert re.findall(r"url\((?!#)", page) == []


def test_nothing_of_an_article_can_run(page):
    reader = read_page(page)
    assert [tag for tag, _ in reader.elements].count("script") == 1
    assert not [name for _, attrs in reader.elements for name in attrs if name.startswith("on")]
    assert all(link.startswith(("#", "https://", "http://")) for link in reader.links)
    assert "\x1b" not in "".join(reader.text).replace("\x1b[31m", "")


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(page):
    policy = next(a["content"] for _, a in read_page(page).elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_hostile_words_stand_on_the_page_as_words():
    page = render_dossier(*make_hostile_story())
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{ 7 * 7 }}" in page
    assert 'href="javascript:' not in page


def test_places_beyond_the_first_are_a_click_away():
    story, readings, links = make_story()
    article = readings[0].article
    places = tuple(Evidence(article.id, Span(at, at + 3)) for at in range(8))
    (finding, *_) = (finding for finding in links.findings if finding.claim_id)
    page = render_dossier(story, readings, replace(links, findings=(replace(finding, evidence=places),)))
    assert f'<a href="#{finding.claim_id}">and 2 more places</a>' in page


def test_the_sealed_text_stands_on_the_page_word_for_word():
    story, readings, links = make_story()
    tree = lxml.html.fromstring(render_dossier(story, readings, links))
    for reading in readings:
        shown = []
        for paragraph in tree.xpath(f"//article[@id='{reading.article.id}']//div[@class='row']/p"):
            for number in paragraph.xpath(".//a[@class='number']"):
                number.drop_tree()
            shown.append(paragraph.text_content())
        body = reading.article.text.split("\n")[1:]
        assert shown == [line for line in body if line]


def test_an_interrupted_quotation_is_one_anchor_and_two_marks():
    tree = lxml.html.fromstring(render_article(make_wire()))
    pieces = tree.xpath("//mark[@data-of='t-a-wire-2']")
    assert [piece.get("id") for piece in pieces] == ["t-a-wire-2", None]


def test_a_nested_content_stands_inside_its_parent():
    tree = lxml.html.fromstring(render_article(make_wire()))
    assert tree.xpath("//mark[@id='t-a-wire-3']//mark[@id='t-a-wire-4']")


def test_the_head_counts_days_articles_outlets_and_origins():
    page = render_dossier(*make_story())
    words = " ".join("".join(read_page(page).text).split())
    for part in ("3–4 Mar 2025", "2 articles", "2 outlets", "1 independent origin"):
        assert part in words


def test_every_part_of_a_dossier_is_there():
    ids = read_page(render_dossier(*make_story())).ids
    for part in ("findings", "timeline", "who", "claims", "relays", "figures", "quotations", "articles"):
        assert part in ids


def test_a_negated_act_is_shown_as_not_done():
    words = "".join(read_page(render_dossier(*make_story())).text)
    assert "PT Air Jernih does not deny" in " ".join(words.split())


@pytest.mark.parametrize(
    ("act", "verb", "sign"),
    [(Act.CONFIRM, "does not deny", "¬✗"), (Act.DENY, "does not confirm", "¬✓"), (Act.DEMAND, "does not demand", "¬›")],
)
def test_a_negated_cue_is_named_by_what_was_not_done(act: Act, verb: str, sign: str):
    said = Attribution("t-1", "a-1", (), (), (Span(0, 1),), Manner.INDIRECT, act, "rule", negated=True)
    assert (act_verb(said), ACTS[act].unlike) == (verb, sign)


def test_a_later_version_leads_to_the_first():
    story, (wire, copy), links = make_story()
    later = replace(copy, article=replace(copy.article, version_of=wire.article.id))
    tree = lxml.html.fromstring(render_dossier(story, (wire, later), links))
    (line,) = tree.xpath("//article[@id='a-copy']//p[starts-with(., 'A later version of')]")
    assert line.xpath("./a/@href") == ["#a-wire"]


def test_a_story_without_links_still_makes_a_page():
    from menurut.model import Links

    story, readings, _ = make_story()
    assert read_page(render_dossier(story, readings, Links())).errors == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//x", "http://[", "file:///x", "https:x", ""]
)
def test_an_address_that_is_no_web_page_is_no_link(url):
    assert safe_url(url) is None


def test_a_page_is_written_even_where_a_word_is_no_text(tmp_path):
    write_page("<p>\ud800</p>", tmp_path / "new" / "page.html")
    assert (tmp_path / "new" / "page.html").read_bytes() == b"<p>?</p>"
