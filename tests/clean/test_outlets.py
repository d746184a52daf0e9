"""Outlet profiles."""

import pytest

from menurut.clean import outlets
from menurut.clean.outlets import load_profiles, pick_profile
from menurut.errors import BrokenPack
from menurut.language import load_media


def test_every_profile_fits_the_schema_and_names_a_medium_as_the_list_does():
    for name, profile in load_profiles().items():
        assert load_media().pick(name).name == name
        assert profile.lines or profile.removed_classes


def test_by_name_or_by_address():
    assert pick_profile("detik.com", None) is pick_profile(None, "https://finance.detik.com/x")
    assert pick_profile("Kulminasi", "https://kulminasi.example/x") is None
    assert pick_profile(None, None) is None


@pytest.mark.parametrize("content", ["name = ", "nickname = 'x'", "name = 'Harian Tak Dikenal'"])
def test_a_broken_profile_is_said_by_name(tmp_path, monkeypatch, content):
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "reka.toml").write_text(content)
    monkeypatch.setattr(outlets.resources, "files", lambda _: tmp_path)
    with pytest.raises(BrokenPack, match=r"reka\.toml"):
        load_profiles.__wrapped__()
