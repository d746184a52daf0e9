"""Which model reads, and what becomes of what it is not sure of."""

import pickle
from dataclasses import replace

import pytest

from menurut.attribution import Extractor, load_model
from menurut.errors import BrokenModel, PageRefused
from menurut.language import load_pack
from menurut.model import Page
from menurut.pipeline import read_page
from tests.invented_models import make_model

TEXT = """Bendungan Jebol

"Airnya surut," kata Sari Wulandari. Ia berharap hujan reda.

Menurut Tirta, Rina mengatakan warga diminta bersiap.
"""


@pytest.fixture
def model(tmp_path):
    """Unsure of what is hoped, and that Tirta is reported at all."""
    make_model(traits={"cue berharap": -2.5, "cue menurut": -2.0}).save(tmp_path / "tiny.npz")
    return tmp_path / "tiny.npz"


def read(extractor, *, language="id"):
    return read_page(Page(TEXT.encode(), "text/plain", path="a.txt"), language=language, sealed=True, extractor=extractor)


def cues(reading):
    return [span.slice(TEXT) for one in reading.attributions for span in one.cue]


def test_a_model_gives_confidence_and_the_rules_alone_give_none(model):
    sure = {one.cue[0].slice(TEXT): one.confidence for one in read(Extractor(model)).attributions}
    assert sure == {"kata": 0.953, "berharap": 0.622, "Menurut": 0.731, "mengatakan": 0.953, "diminta": 0.953}
    assert {one.confidence for one in read(Extractor(rules_only=True)).attributions} == {None}


def test_what_is_unsure_is_left_out_and_the_rest_stays_as_it_was(model):
    whole, sure = read(Extractor(model)), read(Extractor(model, least_confidence=0.9))
    assert cues(sure) == ["kata", "mengatakan", "diminta"]
    assert sure.article == whole.article
    kept = {one.id for one in sure.attributions}
    assert [replace(one, parent=None) for one in whole.attributions if one.id in kept] == [
        replace(one, parent=None) for one in sure.attributions
    ]


def test_what_stood_inside_something_unsure_stands_alone(model):
    parents = {one.cue[0].slice(TEXT): one.parent for one in read(Extractor(model)).attributions}
    assert parents["mengatakan"] is not None
    (said, asked) = read(Extractor(model, least_confidence=0.9)).attributions[1:]
    assert (said.parent, asked.parent) == (None, said.id)


def test_speakers_who_then_say_nothing_are_left_out(model):
    assert [speaker.name for speaker in read(Extractor(model)).speakers] == ["Sari Wulandari", "Tirta", "Rina"]
    assert [speaker.name for speaker in read(Extractor(model, least_confidence=0.9)).speakers] == ["Sari Wulandari", "Rina"]


def test_a_confidence_that_nothing_can_give_refuses_the_page():
    with pytest.raises(PageRefused, match=r"a\.txt: no model for 'id' was trained") as refused:
        read(Extractor(rules_only=True, least_confidence=0.5))
    assert refused.value.reason == "no_model"


def test_a_model_of_another_language_leaves_an_article_to_what_its_own_language_ships(tmp_path):
    make_model(language="en").save(tmp_path / "en.npz")
    pack = load_pack("id")
    assert Extractor(tmp_path / "en.npz").pick_model(pack) is load_model(pack)


def test_an_extractor_can_be_sent_to_a_process(model):
    extractor = Extractor(model, least_confidence=0.7)
    assert read(pickle.loads(pickle.dumps(extractor))) == read(extractor)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"tabel,angka\n"])
def test_a_file_that_is_no_model_is_told(tmp_path, content):
    (tmp_path / "no.npz").write_bytes(content)
    with pytest.raises(BrokenModel, match=r"no\.npz: is no model"):
        read(Extractor(tmp_path / "no.npz"))


def test_a_model_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BrokenModel, match="cannot be read"):
        read(Extractor(tmp_path / "none.npz"))
