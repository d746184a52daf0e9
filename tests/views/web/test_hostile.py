"""Whatever articles, addresses and forms hold is shown as text, or refused in a page."""

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from lxml import html

from menurut.correcting import rename_speaker
from menurut.intake import find_pages
from menurut.ledger import Ledger
from menurut.linking import link_ledger
from menurut.model import Page, Span
from menurut.pipeline import read_page
from menurut.views.web.app import ROUTES
from tests.views.web.hostile_readings import PAYLOADS, TWICE, URLS, lengthen, poison
from tests.views.web.site import SAMPLES, open_client

EACH_KIND = 6
TO_COME = ("/speakers", "/corrections")
PAGE_BYTES = 1_000_000
TEXT_ALONE = ("bdi", "title", "textarea", "option", "text")
VALUES = (
    *(
        "",
        " ",
        "\x00",
        "\ud800",
        "\u202e",
        "%",
        "%00",
        "../../etc/passwd",
        "[]",
        "{}",
        "null",
        "true",
        "<script>alert(1)</script>",
    ),
    *("-1", "0", "99999999999999999999", "1e999", "NaN", "t-1,t-2", "0-5", "5-0", "-5--1", "1:2:3", "2026-13-45", "0001-01-01"),
    *("' OR 1=1 --", '"', '"""', "AND OR NOT NEAR(", "*", "a*", "((((", "{{7*7777}}", "x" * 1_500, "\u0300" * 500, "a:b:c:d"),
    *(
        "figure:>",
        "figure:>x",
        "figure:>1e99999",
        "after:",
        "after:9999-99-99",
        "act:",
        "act:nothing",
        'speaker:"',
        "outlet:\x00",
    ),
)
BODIES = (
    ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="back"\r\n\r\n\xff\xfe\r\n--x--\r\n'),
    (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="csrf"; filename="a"\r\n\r\nz\r\n--x--\r\n',
    ),
    ("multipart/form-data; boundary=x; charset=none", b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nz\r\n--x--\r\n'),
    ("multipart/form-data; boundary=x", b"--x\r\nnonsense"),
    ("multipart/form-data", b"x"),
    ("application/x-www-form-urlencoded", b"\xff=%ff&%&=&&&;"),
    ("application/json", b"[" * 50_000),
    ("text/plain; charset=utf-99", b"x"),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """Only for reading: articles that tell one story, each with another payload."""
    readings = read_samples()
    with Ledger.open(tmp_path_factory.mktemp("hostile") / "news.db", create=True) as opened:
        for number, payload in enumerate(PAYLOADS):
            reading = readings[number % len(readings)]
            reading = replace(reading, article=replace(reading.article, modified_at=reading.article.published_at))
            opened.add(rename(poison(reading, payload, url=URLS[number] if number < len(URLS) else None), number))
        link_ledger(opened)
        yield opened


@pytest.fixture(scope="module")
def pages(ledger):
    """Some pages of every kind that the pages lead to, by their address."""
    client = open_client(ledger)
    found, tried, counts = {}, set(), {}
    waiting = ["/", *(f"/search?q={quote(payload[:200])}" for payload in PAYLOADS)]
    while waiting:
        address = waiting.pop()
        tried.add(address)
        answer = client.get(address, headers={"Accept-Encoding": "identity"})
        if answer.content and answer.headers["content-type"].startswith("text/html"):
            found[address] = answer
        for link in re.findall(r'(?:href|hx-get)="(/[^"#]*)', answer.text):
            link = html.fromstring(f'<a href="{link}">').get("href")
            kind = re.sub(r"/[a-z]+-[0-9a-f]{8,}", "/ID", link.split("?")[0])
            counts[kind] = counts.get(kind, 0) + (link not in tried)
            if link not in tried and counts[kind] <= EACH_KIND and not kind.startswith("/static/"):
                waiting.append(link)
    return found


def read_samples():
    return [read_page(page, language="id") for page in find_pages([SAMPLES / "kapal"]) if isinstance(page, Page)]


def rename(reading, number):
    """The reading as that of another article."""
    key = f"a-{number:016x}"
    ids = {one.id: f"t-{number:08x}{place:08x}" for place, one in enumerate(reading.attributions)}
    changed = tuple(replace(one, id=ids[one.id], article_id=key, parent=ids.get(one.parent)) for one in reading.attributions)
    return replace(reading, article=replace(reading.article, id=key), attributions=changed)


def test_every_kind_of_page_is_there(pages):
    kinds = {re.sub(r"/[a-z]+-[0-9a-f]{8,}", "/ID", address.split("?")[0]) for address in pages}
    assert {"/", "/stories/ID", "/articles/ID", "/claims/ID", "/search", "/stories/ID/dossier"} <= kinds
    for address, answer in pages.items():
        assert answer.status_code == 200 or (answer.status_code == 404 and address.startswith(TO_COME)), address


def test_nothing_from_an_article_becomes_part_of_a_page(pages):
    shown = 0
    for address, answer in pages.items():
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        own = "/dossier" in address
        for element in html.fromstring(answer.content).iter():
            if not isinstance(element.tag, str):
                continue
            assert not element.tag.startswith("xss"), address
            assert element.tag not in ("img", "iframe", "object", "embed", "base", "applet", "marquee"), address
            assert own or element.tag != "style", address
            if element.tag == "script":
                assert own or (element.get("src", "").startswith("/static/") and not element.text), address
            for name, value in element.attrib.items():
                assert not name.startswith("on"), (address, name)
                assert own or name != "style", address
                if name in ("href", "src", "action", "formaction", "hx-get", "hx-post"):
                    assert re.match(r"[/#?]|https?://|\./|$", value), (address, name, value[:80])
        shown += "&lt;xss-a&gt;" in answer.text
        assert TWICE[1] not in answer.text, address
    assert shown > 3


def test_templates_in_articles_stay_what_they_are(pages):
    assert sum(TWICE[0] in html.fromstring(answer.content).text_content() for answer in pages.values()) > 3


def test_words_that_run_the_other_way_turn_nothing_else_round(pages):
    """Each stands in an element that keeps its direction to itself, but for the title and what holds text alone."""
    for address, answer in pages.items():
        for element in html.fromstring(answer.content).iter():
            for place, text in ((element, element.text), (element.getparent(), element.tail)):
                if text and "\u202e" in text:
                    around = [place, *place.iterancestors()]
                    kept = any(one.tag in TEXT_ALONE or one.get("dir") or one.get("class") == "unseen" for one in around)
                    assert kept, (address, place.tag, place.get("class"), text[:200])


def test_no_page_holds_signs_that_are_none(pages):
    for address, answer in pages.items():
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", answer.text), address


def test_pages_stay_of_a_size_that_browsers_show(pages):
    for address, answer in pages.items():
        assert len(answer.content) < PAGE_BYTES, (address, len(answer.content))


def test_what_people_write_is_text_too(tmp_path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        for reading in read_samples():
            opened.add(reading)
        link_ledger(opened)
        client = open_client(opened)
        speaker = opened.find_speakers()[0].speaker
        name = PAYLOADS[0]
        rename_speaker(opened, speaker.id, name, who=PAYLOADS[1], at=datetime(2026, 1, 1, tzinfo=UTC))
        stories = [f"/stories/{story.id}" for story in opened.find_stories()]
        for address in ("/", *stories, "/speakers", f"/speakers/{speaker.id}", "/corrections"):
            page = html.fromstring(client.get(address).content)
            assert not [one for one in page.iter() if isinstance(one.tag, str) and one.tag.startswith("xss")], address
        assert any(name in html.fromstring(client.get(address).content).text_content() for address in stories)


def list_routes(method):
    return [route for module in ROUTES for route in module.router.routes if method in route.methods]


@pytest.fixture(scope="module")
def ids(ledger):
    (story, *_), (claim, *_) = ledger.find_stories(), ledger.find_claims()
    reading = max((ledger.read_reading(key) for key in story.articles), key=lambda one: len(one.attributions))
    speaker = ledger.find_speakers()[0].speaker.id
    found = {"story_id": story.id, "claim_id": claim.id, "article_id": reading.article.id, "speaker_id": speaker}
    return found | {"attribution_id": reading.attributions[0].id, "number": "1"}


def fill(path, ids, value=None):
    return re.sub(r"\{(\w+)(?::\w+)?\}", lambda part: encode(value or ids.get(part[1], "x")), path)


def encode(value):
    return quote(value, safe="", errors="surrogatepass")


@pytest.mark.parametrize("route", list_routes("GET"), ids=lambda route: route.path)
def test_no_address_is_too_odd_for_an_answer(ledger, ids, route):
    client = open_client(ledger)
    names = [*(one.alias for one in route.dependant.query_params), "q", "page"]
    for value in VALUES:
        asked = "&".join(f"{name}={encode(value)}" for name in names)
        for address in (f"{fill(route.path, ids)}?{asked}", fill(route.path, ids, value or "x")):
            answer = client.get(address, headers={"HX-Request": "true"} if len(value) % 2 else {})
            assert answer.status_code in (200, 400, 404, 409, 414, 422), (address[:200], answer.status_code)
            assert "Traceback" not in answer.text


@pytest.mark.parametrize("route", list_routes("POST"), ids=lambda route: route.path)
def test_no_form_is_too_odd_for_an_answer(ledger, ids, route, tmp_path):
    path = tmp_path / "news.db"
    with closing(sqlite3.connect(ledger.path)) as source, closing(sqlite3.connect(path)) as copy:
        source.backup(copy)
    with Ledger.open(path) as opened:
        client = open_client(opened)
        names = [one.alias for one in route.dependant.body_params]
        token = client.read_token()
        for value in ["", *VALUES]:
            data = "&".join(f"{name}={encode(value)}" for name in names if value or len(name) % 2)
            headers = {"X-Menurut-Token": token, "Content-Type": "application/x-www-form-urlencoded"}
            for address in (fill(route.path, ids), fill(route.path, ids, value or "x")):
                answer = client.post(address, content=data, headers=headers, follow_redirects=False)
                assert answer.status_code in (200, 303, 400, 403, 404, 409, 414, 422, 429), (address, value, answer.status_code)
                assert "Traceback" not in answer.text
        for kind, body in BODIES:
            for extra in ({"X-Menurut-Token": token}, {}):
                answer = client.post(
                    fill(route.path, ids), content=body, headers=extra | {"Content-Type": kind}, follow_redirects=False
                )
                assert answer.status_code in (200, 303, 400, 403, 404, 409, 422, 429), (kind, body, answer.status_code)


def test_a_line_of_megabytes_is_cut_where_it_is_shown_and_can_be_read_whole(tmp_path):
    reading = read_samples()[0]
    long = replace(reading, article=lengthen(reading.article))
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        opened.add(long)
        link_ledger(opened)
        client = open_client(opened)
        key = long.article.id
        (story,) = opened.find_stories()
        for address in (f"/articles/{key}", f"/stories/{story.id}", f"/articles/{key}/dossier", f"/stories/{story.id}/dossier"):
            answer = client.get(address, headers={"Accept-Encoding": "identity"})
            assert answer.status_code == 200
            assert len(answer.content) < PAGE_BYTES, address
        page = client.get(f"/articles/{key}").text
        assert "characters are not shown" in page
        whole = client.get(f"/articles/{key}/text")
        assert f'href="/articles/{key}/text"' in page
        assert whole.headers["content-type"] == "text/plain; charset=utf-8"
        assert whole.text == long.article.text


def test_megabytes_that_one_person_says_are_cut_too(tmp_path):
    reading = read_samples()[0]
    article = lengthen(reading.article)
    start = len(reading.article.text) + 1
    one = replace(reading.attributions[0], id="t-00000000000000ff", content=(Span(start, len(article.text)),), facts=())
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        opened.add(replace(reading, article=article, attributions=(*reading.attributions, one)))
        link_ledger(opened)
        client = open_client(opened)
        waiting = ["/", "/search?q=kata", f"/articles/{article.id}/attributions/{one.id}"]
        seen = set()
        while waiting:
            address = waiting.pop()
            seen.add(address)
            answer = client.get(address, headers={"Accept-Encoding": "identity"})
            assert len(answer.content) < PAGE_BYTES or address.endswith("/text"), (address, len(answer.content))
            if answer.headers["content-type"].startswith("text/html") and len(seen) < 25:
                links = re.findall(r'href="(/(?:stories|claims|articles|speakers)/[^"#]*)', answer.text)
                waiting += [link for link in dict.fromkeys(links) if link not in seen and link not in waiting][:5]
        assert any("/claims/" in address for address in seen)
