"""Lists of names that belong together: the one that comes with Menurut, the user's, and those of packages."""

import sys
from importlib import metadata

import pytest

from menurut.errors import BrokenAliases
from menurut.language import organisations
from menurut.language.organisations import Organisations, load_organisations, parse_aliases, read_aliases


def test_a_ministry_is_found_by_its_acronym_and_in_english():
    assert load_organisations().pick("Kemenkeu") is load_organisations().pick("Indonesia's Finance Ministry")


def test_an_acronym_is_met_in_capitals_only_and_a_word_with_a_capital_only():
    assert load_organisations().pick("PAN").names[1] == "Partai Amanat Nasional"
    assert load_organisations().pick("Pan") is None
    assert load_organisations().pick("apple") is None


def test_further_names_of_countries():
    assert load_organisations().pick_country("DPRK") == "KP"
    assert load_organisations().pick_country("Dprk") is None


def test_the_first_list_leads_and_takes_the_names_of_the_entries_that_it_shares_names_with():
    mine = parse_aliases('organisation = [{names = ["Bank Tepian", "Bank Larai"]}]', "mine")
    shipped = parse_aliases('organisation = [{names = ["BTL", "Bank Larai"]}]', "shipped")
    known = Organisations([mine, shipped])
    assert known.pick("BTL").names == ("Bank Tepian", "Bank Larai", "BTL")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("organisation = [", "no TOML"),
        ('[[organisation]]\nnames = ["X"]\nnicknames = ["Y"]', "organisation 1 nicknames"),
        ("[[person]]\nnames = []", "person 1 names"),
        ('[[person]]\nnames = [" "]', "person 1 has an empty name"),
        ('[[person]]\nnames = ["Bona"]\n[[person]]\nnames = ["bona"]', "'bona' stands in person 1 and in person 2"),
        ('[countries]\nVelmora = "velmora"', "no ISO 3166 code"),
        ('organisations = "X"', "organisations"),
    ],
)
def test_a_bad_file_is_said_in_one_line_that_names_it(tmp_path, text, words):
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenAliases) as caught:
        read_aliases(path)
    assert str(path) in str(caught.value)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_text(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xff\xfe\x00names")
    with pytest.raises(BrokenAliases, match="no text in UTF-8"):
        read_aliases(path)


@pytest.fixture
def package(tmp_path, monkeypatch):
    """An installed package that brings a list under the entry-point group."""
    folder = tmp_path / "tepian_names"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    point = metadata.EntryPoint("tepian", "tepian_names", organisations.GROUP)
    monkeypatch.setattr(organisations.metadata, "entry_points", lambda group: [point] if group == organisations.GROUP else [])
    load_organisations.cache_clear()
    yield folder
    load_organisations.cache_clear()
    sys.modules.pop("tepian_names", None)


def test_a_package_brings_names(package):
    (package / "aliases.toml").write_text('[[organisation]]\nnames = ["Dinas Tepian", "DISTEPI"]', encoding="utf-8")
    assert load_organisations().pick("DISTEPI").names[0] == "Dinas Tepian"
    assert load_organisations().pick("Kemenkeu")


def test_a_package_without_its_file_or_with_a_bad_one_is_named(package):
    with pytest.raises(BrokenAliases, match="tepian_names gives no aliases"):
        load_organisations()
    (package / "aliases.toml").write_text("names", encoding="utf-8")
    with pytest.raises(BrokenAliases, match="tepian_names is no TOML"):
        load_organisations()
