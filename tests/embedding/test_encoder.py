"""Loading a sentence model from a folder, and its vectors."""

import shutil

import numpy as np
import pytest

from menurut.embedding import describe_encoder, load_encoder
from menurut.errors import EmbeddingsImpossible
from tests.tiny_embedder import WIDTH, save_tiny_embedder

NEEDS = "embeddings need the extra `embeddings`"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    pytest.importorskip("sentence_transformers", reason=NEEDS)
    return save_tiny_embedder(tmp_path_factory.mktemp("models") / "tiny")


def test_a_text_has_one_vector_of_length_one_whenever_it_is_asked_for(folder):
    text = "Kapal itu kelebihan penumpang"
    one, other = load_encoder(folder), load_encoder(folder)
    other.encode("Harga pupuk naik dua kali lipat di pasar")
    assert one.encode(text).shape == (WIDTH,)
    assert np.linalg.norm(one.encode(text).astype(float)) == pytest.approx(1, abs=0.01)
    assert one.encode(text).tobytes() == other.encode(text).tobytes()


def test_the_fingerprint_is_that_of_the_files_wherever_they_lie(folder, tmp_path):
    moved = shutil.copytree(folder, tmp_path / "moved")
    assert load_encoder(moved).fingerprint == load_encoder(folder).fingerprint
    (moved / "onnx").mkdir()
    (moved / "onnx" / "model.onnx").write_bytes(b"the same again")
    assert load_encoder(moved).fingerprint == load_encoder(folder).fingerprint
    (moved / "README.md").write_text("something else")
    assert load_encoder(moved).fingerprint != load_encoder(folder).fingerprint


def test_what_says_the_same_is_told_from_what_does_not(folder):
    embedder = describe_encoder(load_encoder(folder))
    assert embedder.folder == str(folder.resolve())
    assert 0 < embedder.unlike < embedder.alike < 1


def test_a_model_that_knows_no_translations_is_refused(folder, tmp_path):
    ignorant = save_tiny_embedder(tmp_path / "ignorant", knows_translations=False)
    with pytest.raises(EmbeddingsImpossible, match=r"does not know translations .* name a multilingual one"):
        describe_encoder(load_encoder(ignorant))


def test_a_folder_that_is_not_there_or_holds_no_model_is_named(tmp_path):
    with pytest.raises(EmbeddingsImpossible, match=r"there is no folder .*gone"):
        load_encoder(tmp_path / "gone")
    with pytest.raises(EmbeddingsImpossible, match="holds no model of Sentence Transformers"):
        load_encoder(tmp_path)
    (tmp_path / "modules.json").write_text("{}")
    with pytest.raises(EmbeddingsImpossible, match="holds no model of Sentence Transformers"):
        load_encoder(tmp_path)


def test_without_the_extra_one_line_says_what_brings_it(tmp_path, monkeypatch):
    (tmp_path / "modules.json").write_text('[{"idx": 0}]')
    monkeypatch.setitem(__import__("sys").modules, "sentence_transformers", None)
    with pytest.raises(EmbeddingsImpossible, match=r"pip install 'menurut\[embeddings\]'"):
        load_encoder(tmp_path)


@pytest.mark.parametrize("name", ["model.safetensors", "config.json", "tokenizer.json", "1_Pooling/config.json"])
def test_a_broken_file_of_a_model_is_one_line(folder, tmp_path, name):
    broken = shutil.copytree(folder, tmp_path / "broken")
    (broken / name).write_bytes(b"\x00nonsense")
    with pytest.raises(EmbeddingsImpossible, match="cannot be loaded") as told:
        load_encoder(broken)
    assert "\n" not in str(told.value)


def test_code_in_the_folder_is_not_run(folder, tmp_path):
    hostile = shutil.copytree(folder, tmp_path / "hostile")
    witness = tmp_path / "ran"
    (hostile / "own.py").write_text(f"open({str(witness)!r}, 'w').close()\nclass Part: pass\n")
    (hostile / "modules.json").write_text('[{"idx": 0, "name": "0", "path": "", "type": "own.Part"}]')
    with pytest.raises(EmbeddingsImpossible, match="cannot be loaded"):
        load_encoder(hostile)
    assert not witness.exists()
