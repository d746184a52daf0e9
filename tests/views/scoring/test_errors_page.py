"""The page of disagreements: nothing runs, nothing is loaded, the costliest first, each place with what is known of it."""

import re
from dataclasses import replace

import lxml.html
import pytest

from menurut.measure import Marked, add_scores, digest_text, score_article
from menurut.model import Span
from menurut.views.scoring.disagreements import find_cue_costs, find_groups, find_rule_costs
from menurut.views.scoring.errors_page import render_errors
from tests.views.html_page import read_page

SENTENCE = "Pada pagi hari Sari mengatakan hujan reda."
HOSTILE = '<script>alert(1)</script> {{ 7 * 7 }} "><img src=x onerror=alert(1)> \x1b[31m\u202e kata\r\nSari'


def mark(*, at=0, by="subject/say", confidence=None):
    source, cue, content = Span(at + 15, at + 19), Span(at + 20, at + 30), Span(at + 31, at + 41)
    return Marked((source,), (cue,), (content,), by=by, confidence=confidence)


def make_score():
    """One text of three sentences: the first found, the second missed, the third without its source; and a fourth too many."""
    text = "\n".join([SENTENCE] * 4)
    step = len(SENTENCE) + 1
    gold = [mark(at=n * step) for n in range(3)]
    found = [mark(), replace(mark(at=2 * step, confidence=0.875), source=()), mark(at=3 * step, by="phrase/<b>")]
    return add_scores([score_article(f"artikel-{n}", text, [gold], found) for n in range(2)])


def make_hostile_score():
    gold = [Marked((Span(0, 8),), (Span(8, 15),), (Span(15, 60),)), Marked(cue=(Span(20, 10**9),))]
    found = [Marked((Span(2, 9),), (Span(5, 90),), (Span(12, 70), Span(30, 65)), by=HOSTILE, confidence=0.1)]
    return add_scores([score_article(HOSTILE, HOSTILE, [gold], found)])


PAGES = {"invented": make_score, "hostile": make_hostile_score, "empty": lambda: add_scores([score_article("a", "", [()], ())])}


@pytest.fixture(params=PAGES, scope="module")
def page(request):
    return render_errors(PAGES[request.param]())


def words_of(page):
    return " ".join("".join(read_page(page).text).split())


def test_every_element_closes_and_every_link_leads_somewhere(page):
    reader = read_page(page)
    assert reader.errors == []
    assert len(reader.ids) == len(set(reader.ids))
    assert {link[1:] for link in reader.links} <= set(reader.ids)
    assert all(link.startswith("#") for link in reader.links)


def test_nothing_runs_and_nothing_is_loaded(page):
    reader = read_page(page)
    loading = {"img", "link", "iframe", "object", "embed", "script", "form", "base", "use", "image", "b"}
    assert not loading & {tag for tag, _ in reader.elements}
    assert not [name for _, attrs in reader.elements for name in attrs if name in {"src", "style"} or name.startswith("on")]
    assert "@import" not in page
    assert "url(" not in page
    policy = next(attrs["content"] for _, attrs in reader.elements if attrs.get("http-equiv") == "Content-Security-Policy")
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'", policy)


def test_hostile_words_stand_on_the_page_as_words():
    page = render_errors(make_hostile_score())
    assert "{{ 7 * 7 }}" in page
    assert "&lt;b&gt;" in render_errors(make_score())
    assert not {"\x1b", "\u202e", "\r"} & set(page)


def test_the_costliest_group_stands_first_and_costs_are_summed():
    groups = find_groups(make_score())
    assert [(group.kind, group.count, group.lost, group.wrong) for group in groups] == [
        ("source_missing", 2, 2, 2),
        ("missed", 2, 2, 0),
        ("not_marked", 2, 0, 2),
    ]


def test_a_cluster_holds_a_cue_word_and_shows_only_so_many():
    score = make_score()
    (group, *_) = find_groups(add_scores(score.articles * 20))
    (cluster,) = group.clusters
    assert (cluster.cue, cluster.count, len(cluster.places), cluster.left_out) == ("mengatakan", 40, 12, 28)
    assert "and 28 more like these" in render_errors(add_scores(score.articles * 20))


def test_cue_words_that_come_once_stand_together():
    text = "Sari bilang hujan. Budi ujar banjir."
    gold = [Marked((Span(0, 4),), (Span(5, 11),), (Span(12, 17),)), Marked((Span(19, 23),), (Span(24, 28),), (Span(29, 35),))]
    (group,) = find_groups(add_scores([score_article("a", text, [gold], ())]))
    assert [(cluster.cue, cluster.count) for cluster in group.clusters] == [(None, 2)]


def test_cue_words_and_rules_have_their_costs():
    (cue,) = find_cue_costs(make_score())
    assert (cue.name, cue.marked, cue.lost, cue.found, cue.wrong) == ("mengatakan", 6, 4, 6, 4)
    assert [(rule.name, rule.found, rule.wrong) for rule in find_rule_costs(make_score())] == [
        ("phrase/<b>", 2, 2),
        ("subject/say", 4, 2),
    ]


def test_a_place_shows_both_sides_rule_confidence_and_article():
    tree = lxml.html.fromstring(render_errors(make_score()))
    place = tree.xpath("//section[@id='source_missing']//li")[0]
    marked, found = place.xpath(".//dd")
    assert marked.text_content() == found.text_content() == SENTENCE
    assert [(span.get("class").split()[0], span.text_content()) for span in marked.xpath("./span")] == [
        ("source", "Sari"),
        ("cue", "mengatakan"),
        ("content", "hujan reda"),
    ]
    assert not found.find_class("source")
    assert " ".join(place.find_class("where")[0].text_content().split()) == (
        "artikel-0 · rule subject/say · confidence 0.88 · contents 100% in common"
    )


def test_what_the_extractor_was_trained_on_is_said():
    score = add_scores([score_article("a", SENTENCE, [[mark()]], [], fitted={digest_text(SENTENCE)})])
    assert "fitted: 1 of these are what the model was trained on" in words_of(render_errors(score))
    assert "fitted" not in words_of(render_errors(make_score()))
