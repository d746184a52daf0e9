import pytest

from menurut.addresses import normalise_address
from menurut.stories.versions import find_versions
from tests.told_stories import link, tell


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("http://www.Kabar.example/a/", "kabar.example/a"),
        ("https://m.kabar.example/a?utm_source=x&id=3", "kabar.example/a?id=3"),
        ("https://[kabar/a", "https://[kabar/a"),
    ],
)
def test_addresses_lose_what_does_not_tell_pages_apart(url, same):
    assert normalise_address(url) == same


def test_the_version_that_was_published_first_is_the_first_whatever_the_order():
    pages = [tell(f"Isi ke-{hour}.", url="https://kabar.example/a", hour=hour).article for hour in (3, 1, 2)]
    assert find_versions(pages) == {pages[0].id: pages[1].id, pages[2].id: pages[1].id}


def test_articles_without_address_are_no_versions():
    assert find_versions([tell("Satu.").article, tell("Dua.").article]) == {}


def test_a_reprint_that_gives_the_address_of_its_original_is_no_version_of_it_but_credits_it():
    body = "Jembatan Lembah Wungu ditutup sejak Senin pagi. Kendaraan dialihkan lewat jalan lama di tepi sungai. "
    page = "https://kabarsatu.example/jembatan"
    first = tell(body + "Bupati meminta warga bersabar.", outlet="Kabar Satu", url=page)
    reprint = tell(body + "Warga diminta bersabar oleh bupati.", outlet="Warta Dua", url=page, hour=3)
    assert find_versions([first.article, reprint.article]) == {}
    (relay,) = link(first, reprint).relays
    assert (relay.article_id, relay.medium, relay.original) == (reprint.article.id, "Kabar Satu", first.article.id)


def test_versions_may_print_the_name_of_their_outlet_in_two_ways():
    names = ("Kabar Satu", "KABAR SATU Online", None)
    pages = [
        tell(f"Isi ke-{hour}.", url="https://kabar.example/a", hour=hour, outlet=name).article
        for hour, name in enumerate(names)
    ]
    assert set(find_versions(pages)) == {pages[1].id, pages[2].id}
