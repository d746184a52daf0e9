import pytest

from menurut.views.web.gate.bodies import MOST_ADDRESS_BYTES, MOST_BYTES
from tests.views.web.site import open_client

ADDRESSES = ("/", "/stories", "/nowhere", "/static/site.css", "/static/nothing.css", "/sign-in", "/%00", "/?x=" + "y" * 9_000)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_says_what_a_browser_may_do_with_it(site, address):
    client, _ = site
    headers = client.get(address, follow_redirects=False).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


def test_so_does_the_answer_to_what_nobody_foresaw(site, monkeypatch, caplog):
    client, ledger = site

    def fail(*_, **__):
        raise RuntimeError("rahasia <b>")

    monkeypatch.setattr(ledger, "find_story_page", fail)
    answer = client.get("/", headers={"Accept-Language": "id"})
    assert answer.status_code == 500
    assert "rahasia" not in answer.text
    assert "content-security-policy" in answer.headers
    assert '<html lang="id">' in answer.text
    assert "rahasia" in caplog.text


def test_so_do_refusals(site):
    client, _ = site
    for answer in (client.get("/", headers={"Host": "elsewhere.example"}), client.post("/language"), client.put("/")):
        assert answer.status_code in (400, 403)
        assert "content-security-policy" in answer.headers


def test_the_head_of_a_page_is_that_of_the_page_and_nothing_more(site):
    client, _ = site
    for address in ("/", "/nowhere", "/static/site.css"):
        head, page = client.head(address), client.get(address)
        assert (head.status_code, head.content) == (page.status_code, b"")
        assert head.headers["content-type"] == page.headers["content-type"]


def test_pages_are_sent_packed(site):
    client, _ = site
    assert client.get("/static/page.css").headers["content-encoding"] == "gzip"
    assert "content-encoding" not in client.get("/static/page.css", headers={"Accept-Encoding": "identity"}).headers


def test_more_than_any_form_holds_is_not_read(site):
    _, ledger = site
    client = open_client(ledger)
    answer = client.post("/language", data={"language": "id", "back": "x" * MOST_BYTES})
    assert answer.status_code == 413
    assert "too large" in answer.text

    def drip():
        for _ in range(MOST_BYTES // 1000 + 2):
            yield b"x" * 1000

    assert client.post("/language", content=drip()).status_code == 413
    assert client.post("/language", content=b"x", headers={"Content-Length": "9" * 5000}).status_code == 413


def test_addresses_longer_than_any_of_ours_are_not_followed(site):
    client, _ = site
    assert client.get("/?q=" + "x" * MOST_ADDRESS_BYTES).status_code == 414
    assert client.get("/" + "x" * MOST_ADDRESS_BYTES).status_code == 414
    assert client.get("/?q=" + "x" * (MOST_ADDRESS_BYTES - 100)).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static/..\\app.py",
        "/static//etc/passwd",
        "/static/%00",
        "/static/" + "x" * 3000,
        "/static/%ff",
        "/static/vendor",
        "/static/",
    ],
)
def test_static_files_are_ours_and_no_others(site, path):
    client, _ = site
    assert client.get(path).status_code == 404
