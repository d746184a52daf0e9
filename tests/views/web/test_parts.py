"""A script that has a page already asks for a part of it; one that goes back in its history is given the whole."""

import pytest

TYPING = {"HX-Request": "true"}
GOING_BACK = TYPING | {"HX-History-Restore-Request": "true"}


@pytest.fixture(scope="module")
def addresses(site):
    _, ledger = site
    (reading, *_), (story, *_) = ledger.find_readings(), ledger.find_stories()
    article = f"/articles/{reading.article.id}"
    saying = f"{article}/attributions/{reading.attributions[0].id}"
    return ["/stories", "/speakers", "/search?q=kapal", f"/stories/{story.id}/merge", f"{article}/missed", saying]


def test_every_address_that_has_a_part_gives_it_to_who_asks_for_a_part_alone(site, addresses):
    client, _ = site
    for address in addresses:
        part, back, whole = (client.get(address, headers=headers) for headers in (TYPING, GOING_BACK, {}))
        assert [("<html" in answer.text) for answer in (part, back, whole)] == [False, True, True], address
        assert all("HX-Request" in answer.headers["Vary"].split(", ") for answer in (part, back, whole)), address


def test_a_page_without_parts_is_the_same_for_whoever_asks(site):
    client, ledger = site
    address = f"/stories/{ledger.find_stories()[0].id}"
    assert "<html" in client.get(address, headers=TYPING).text
    assert "HX-Request" not in client.get(address).headers["Vary"]
