import re
from urllib.parse import urlsplit

import pytest

from menurut.views.roles import Role
from menurut.views.web.access import Access
from menurut.views.web.app import ROUTES
from menurut.views.web.gate import passwords
from menurut.views.web.gate.accounts import Account, Accounts
from menurut.views.web.gate.attempts import FREE
from tests.views.web.site import open_client

PASSWORD = "kapal lari malam"
FOR_EDITORS = {"/corrections/gold.zip"}
OPEN_TO_ALL = {"/language", "/sign-in", "/sign-out"}


@pytest.fixture
def cheap(monkeypatch):
    monkeypatch.setattr(passwords, "_COST", 2)


@pytest.fixture
def newsroom(site, cheap, tmp_path):
    """Only for reading: an application over the samples into which an editor and a reader may sign in."""
    path = tmp_path / "accounts.json"
    path.touch()
    hashed = passwords.hash_password(PASSWORD)
    accounts = Accounts([Account("Sari", Role.EDITOR, hashed), Account("Budi", Role.READER, hashed)], path=path)
    _, ledger = site
    return ledger, Access(editor="uji", accounts=accounts)


def sign_in(client, name, password=PASSWORD, **more):
    return client.post("/sign-in", data={"name": name, "password": password, **more}, follow_redirects=False)


def list_pages(client):
    """Addresses of pages of every kind that the pages lead to, by way of the first."""
    found, waiting, kinds = [], ["/"], {"/"}
    while waiting:
        answer = client.get(waiting.pop(0))
        if answer.status_code == 200:
            found.append(str(answer.request.url))
        for link in re.findall(r'href="(/[^"#]*)', answer.text):
            kind = re.sub(r"[a-z]+-[0-9a-f]{8,}", "ID", link.split("?")[0])
            if kind not in kinds and not kind.startswith("/static/"):
                kinds.add(kind)
                waiting.append(link)
    return found


def test_at_home_nobody_signs_in_and_every_page_holds_the_token_of_its_browser(site):
    _, ledger = site
    client = open_client(ledger)
    assert 'name="csrf" value="' in client.get("/").text
    cookie = client.cookies.get("menurut-8017")
    client.get("/stories")
    assert client.cookies.get("menurut-8017") == cookie


def test_the_cookie_is_no_business_of_scripts_or_of_other_sites(site):
    _, ledger = site
    (cookie,) = open_client(ledger).get("/").headers.get_list("set-cookie")
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))


def test_behind_https_the_cookie_is_for_https_alone(site):
    _, ledger = site
    client = open_client(ledger)
    client.base_url = "https://127.0.0.1:8017"
    cookie = client.get("/").headers["set-cookie"]
    assert cookie.startswith("__Host-menurut=")
    assert "Secure" in cookie.split("; ")


@pytest.mark.parametrize("token", [None, "", "x", "ééé", "A" * 88])
def test_a_form_without_the_token_of_its_browser_does_not_count(site, token):
    _, ledger = site
    client = open_client(ledger)
    client.get("/")
    answer = client.post("/language", data={"language": "id", "csrf": token} if token else {"language": "id", "csrf": ""})
    assert answer.status_code == 403
    assert client.cookies.get("language") is None


def test_a_token_counts_for_the_browser_alone_that_it_was_made_for(site):
    _, ledger = site
    client, other = open_client(ledger), open_client(ledger)
    other.get("/")
    assert other.post("/language", data={"language": "id", "csrf": client.read_token()}).status_code == 403
    assert client.post("/language", data={"language": "id"}, follow_redirects=False).status_code == 303


def test_the_token_looks_different_on_every_page_and_each_of_them_counts(site):
    _, ledger = site
    client = open_client(ledger)
    tokens = [client.read_token() for _ in range(3)]
    assert len({token[:43] for token in tokens} | {token[43:] for token in tokens}) == 6
    for token in tokens:
        data = {"language": "en", "csrf": token}
        assert client.post("/language", data=data, follow_redirects=False).status_code == 303


def test_scripts_may_send_the_token_in_a_header(site):
    _, ledger = site
    client = open_client(ledger)
    headers = {"X-Menurut-Token": client.read_token()}
    answer = client.post("/language", content="language=id", headers=headers | {"Content-Type": "text/plain"})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://elsewhere.example"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "null"},
    ],
)
def test_a_form_that_a_page_of_somebody_else_sends_does_not_count(site, headers):
    _, ledger = site
    client = open_client(ledger)
    assert client.post("/language", data={"language": "id"}, headers=headers).status_code == 403
    ours = {"Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1:8017"}
    assert client.post("/language", data={"language": "id"}, headers=ours, follow_redirects=False).status_code == 303


@pytest.mark.parametrize(
    "host", ["elsewhere.example", "127.0.0.1.elsewhere.example", "192.0.2.7", "", "127.0.0.1:x", "a@localhost"]
)
def test_at_home_no_other_name_leads_to_the_ledger(site, host):
    _, ledger = site
    answer = open_client(ledger).get("/", headers={"Host": host})
    assert answer.status_code == 400
    assert "<" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8017", "localhost", "LOCALHOST:1", "[::1]:8017"])
def test_at_home_every_name_of_this_machine_does(site, host):
    _, ledger = site
    assert open_client(ledger).get("/", headers={"Host": host}).status_code == 200


def test_further_names_and_addresses_in_numbers_lead_to_the_ledger_where_that_was_asked_for(newsroom):
    ledger, access = newsroom
    open_to = Access("uji", access.accounts, hosts=frozenset({"ruang.example"}), by_number=True)
    client = open_client(ledger, access=open_to)
    statuses = [
        client.get("/sign-in", headers={"Host": host}).status_code for host in ("ruang.example", "192.0.2.7", "x.example")
    ]
    assert statuses == [200, 200, 400]


def test_nothing_is_shown_before_somebody_signs_in(newsroom, site):
    ledger, access = newsroom
    client = open_client(ledger, access=access)
    home, _ = site
    for address in [*list_pages(home), "/nowhere"]:
        answer = client.get(address, follow_redirects=False)
        assert (answer.status_code, answer.text) == (303, ""), address
        assert answer.headers["location"].startswith("/sign-in")
    for method in ("POST", "PUT", "DELETE"):
        assert client.request(method, "/stories", data={"csrf": client.read_token()}).url.path == "/sign-in"


def test_whoever_signs_in_is_back_where_they_wanted_to_go_and_known_until_they_sign_out(newsroom):
    ledger, access = newsroom
    client = open_client(ledger, access=access)
    page = client.get("/stories?day=1")
    assert page.url.path == "/sign-in"
    assert 'name="back" value="/stories?day=1"' in page.text
    answer = sign_in(client, " sari ", back="/stories?day=1")
    assert (answer.status_code, answer.headers["location"]) == (303, "/stories?day=1")
    page = client.get("/")
    assert "Signed in as Sari, who may correct." in page.text
    assert page.headers["cache-control"] == "no-store"
    cookie = client.cookies.get("menurut-8017")
    client.post("/sign-out", data={"csrf": re.search(r'name="csrf" value="([^"]+)"', page.text)[1]})
    assert client.get("/", follow_redirects=False).status_code == 303
    client.cookies.set("menurut-8017", cookie, domain="127.0.0.1", path="/")
    assert client.get("/", follow_redirects=False).status_code == 303, "a copy of the cookie outlived the sign-out"


@pytest.mark.parametrize(
    "back", ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "/\t/x.example", "javascript:1", ""]
)
def test_signing_in_leads_to_no_other_site(newsroom, back):
    ledger, access = newsroom
    client = open_client(ledger, access=access)
    assert sign_in(client, "Sari", back=back).headers["location"] == "/"
    assert client.get("/sign-in", params={"back": back}, follow_redirects=False).headers["location"] == "/"


def test_gold_is_for_who_may_correct(newsroom):
    ledger, access = newsroom
    answers = {}
    for name in ("Sari", "Budi"):
        client = open_client(ledger, access=access)
        sign_in(client, name)
        assert ("gold.zip" in client.get("/corrections").text) == (name == "Sari")
        answers[name] = client.get("/corrections/gold.zip")
    assert (answers["Sari"].status_code, answers["Sari"].headers["content-type"]) == (200, "application/zip")
    assert answers["Budi"].status_code == 403
    assert "You may look, but not correct" in answers["Budi"].text


def test_signing_in_begins_another_session(newsroom):
    ledger, access = newsroom
    client = open_client(ledger, access=access)
    token = client.read_token()
    before = client.cookies.get("menurut-8017")
    assert sign_in(client, "Sari", csrf=token).status_code == 303
    assert client.cookies.get("menurut-8017") != before
    assert client.post("/sign-out", data={"csrf": token}).status_code == 403


def test_a_wrong_password_and_a_wrong_name_are_answered_alike(newsroom):
    ledger, access = newsroom
    client = open_client(ledger, access=access)
    wrong = [sign_in(client, name, "bukan kata sandi") for name in ("Sari", "Tono")]
    assert [answer.status_code for answer in wrong] == [403, 403]
    bare = [re.sub(r'value="[^"]*"', "", answer.text) for answer in wrong]
    assert bare[0] == bare[1]
    assert "do not belong together" in bare[0]


def test_who_guesses_must_wait_even_with_the_right_password(newsroom):
    ledger, access = newsroom
    client = open_client(ledger, access=access)
    for _ in range(FREE):
        assert sign_in(client, "Sari", "bukan kata sandi").status_code == 403
    answer = sign_in(client, "Sari")
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) >= 1
    assert "too many tries" in answer.text
    assert sign_in(client, "Budi").status_code == 429, "from the same address"


def test_the_sign_in_page_speaks_the_language_of_its_reader(newsroom):
    ledger, access = newsroom
    client = open_client(ledger, access=access)
    assert '<html lang="id">' in client.get("/sign-in", headers={"Accept-Language": "id"}).text
    client.post("/language", data={"language": "id", "back": "/sign-in"})
    assert '<html lang="id">' in client.get("/sign-in").text


def test_a_reader_sees_every_page_and_no_form_that_changes_anything(newsroom, site):
    ledger, access = newsroom
    client = open_client(ledger, access=access)
    sign_in(client, "Budi")
    home, _ = site
    pages = list_pages(home)
    assert {urlsplit(address).path for address in pages} > FOR_EDITORS
    for address in pages:
        page = client.get(address)
        assert page.status_code == (403 if urlsplit(address).path in FOR_EDITORS else 200), address
        assert not any(f'href="{own}"' in page.text for own in FOR_EDITORS), address
        posts = {form for form in re.findall(r"<form[^>]*>", page.text) if 'method="post"' in form}
        assert {re.search(r'action="([^"]*)"', form)[1] for form in posts} <= OPEN_TO_ALL, address
        assert "hx-post" not in page.text, address


def test_a_reader_changes_nothing_whatever_they_send(newsroom):
    ledger, access = newsroom
    client = open_client(ledger, access=access)
    sign_in(client, "Budi")
    token = re.search(r'name="csrf" value="([^"]+)"', client.get("/").text)[1]
    routes = [(method, route.path) for module in ROUTES for route in module.router.routes for method in route.methods]
    assert ("POST", "/sign-in") in routes
    for method, path in [*routes, ("POST", "/nowhere"), ("DELETE", "/stories")]:
        if method not in ("GET", "HEAD") and path not in OPEN_TO_ALL:
            answer = client.request(method, re.sub(r"\{.*?\}", "x", path), data={"csrf": token})
            assert answer.status_code == 403, path
            assert "You may look, but not correct" in answer.text
    assert ledger.read_corrections() == ()


def test_an_account_that_is_gone_or_has_another_role_is_signed_out(site, cheap, tmp_path):
    from menurut.views.web.gate.accounts import write_accounts

    path = tmp_path / "accounts.json"
    sari = Account("Sari", Role.EDITOR, passwords.hash_password(PASSWORD))
    write_accounts(path, [sari])
    client = open_client(site[1], access=Access("uji", Accounts.open(path)))
    sign_in(client, "Sari")
    assert "who may correct" in client.get("/").text
    write_accounts(path, [Account("Sari", Role.READER, sari.password)])
    assert client.get("/", follow_redirects=False).status_code == 303
    sign_in(client, "Sari")
    assert "who may look" in client.get("/").text
    path.write_text("{", encoding="utf-8")
    assert "who may look" in client.get("/").text, "a file that is half written changes nothing"


def test_one_person_with_a_password_is_not_asked_who_they_are(site, cheap):
    accounts = Accounts([Account("uji", Role.EDITOR, passwords.hash_password(PASSWORD))])
    client = open_client(site[1], access=Access("uji", accounts))
    assert 'name="name"' not in client.get("/sign-in").text
    assert client.post("/sign-in", data={"password": "bukan kata sandi"}).status_code == 403
    assert "who may correct" in client.post("/sign-in", data={"password": PASSWORD}).text


def test_the_tries_for_one_password_count_whatever_name_is_sent_with_it(site, cheap):
    accounts = Accounts([Account("uji", Role.EDITOR, passwords.hash_password(PASSWORD))])
    client = open_client(site[1], access=Access("uji", accounts))
    for number in range(FREE):
        client.app.state.attempts.forget("address ")
        assert sign_in(client, f"orang {number}", "bukan kata sandi").status_code == 403
    client.app.state.attempts.forget("address ")
    assert sign_in(client, "orang lain").status_code == 429
