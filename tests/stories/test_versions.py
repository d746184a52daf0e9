import pytest

from menurut.stories.versions import find_versions, normalise_address
from tests.told_stories import tell


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
