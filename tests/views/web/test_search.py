import re
from urllib.parse import quote


def search(client, typed, **options):
    return client.get(f"/search?q={quote(typed)}", **options)


def test_a_result_shows_what_was_met_and_leads_to_its_place(site):
    client, _ = site
    page = search(client, "kapal").text
    assert "<mark>" in page
    article_id, anchor = re.search(r'<p class="said"[^>]*><a href="/articles/([^"#]+)#([^"]+)"', page).groups()
    assert f'id="{anchor}"' in client.get(f"/articles/{article_id}").text


def test_while_somebody_types_only_the_results_come_and_a_beginning_is_enough(site):
    client, _ = site
    typing = search(client, "kap", headers={"HX-Request": "true"})
    assert "<html" not in typing.text
    assert "<mark>" in typing.text
    assert "HX-Request" in typing.headers["vary"]
    assert "<mark>" not in search(client, "kap").text


def test_what_cannot_be_read_is_said_and_the_rest_is_searched(site):
    client, _ = site
    page = search(client, "kapal after:besok").text
    assert "after:besok" in page.split('class="hints"')[1].split("</ul>")[0]
    assert "<mark>" in page


def test_results_can_be_narrowed_without_losing_what_was_asked(site):
    client, _ = site
    page = search(client, "kapal").text
    ways = re.findall(r'<a href="(/search\?q=kapal[^"]+)"><bdi>[^<]*</bdi></a> <span class="count">(\d+)</span>', page)
    assert ways
    address, count = ways[0]
    narrowed = client.get(address.replace("&amp;", "&")).text
    assert re.search(r"(\d+) attribution", narrowed).group(1) == count


def test_what_is_typed_is_text_on_the_page(site):
    client, _ = site
    page = search(client, '"><script>alert(1)</script>').text
    assert "<script>alert" not in page
    assert search(client, "x" * 5000).status_code == 414


def test_the_next_results_follow_the_first(site):
    client, ledger = site
    everything = ledger.search_page("-tidakada", limit=1)
    page = search(client, "-tidakada").text
    assert everything.total > 20
    following = client.get(re.search(r'rel="next" href="([^"]+)"', page).group(1).replace("&amp;", "&")).text
    first, second = (set(re.findall(r'<p class="said"[^>]*><a href="([^"]+)"', one)) for one in (page, following))
    assert first
    assert second
    assert not first & second
