"""Naming a sentence model for a ledger, and doing without it again."""

import pytest
from typer.testing import CliRunner

from menurut.ledger import Ledger
from menurut.views.cli import app
from tests.tiny_embedder import save_tiny_embedder

SAID = "Taruno Seputra mengatakan, “Gudang kapuk di Lembah Wungu terbakar sejak malam.”"


def add(folder, *arguments):
    (folder / "one.txt").write_text(SAID)
    return CliRunner(env={"NO_COLOR": "1", "COLUMNS": "200"}).invoke(
        app, ["add", str(folder / "one.txt"), "--jobs", "1", "--ledger", str(folder / "news.db"), *arguments]
    )


def read_embedder(folder):
    with Ledger.open(folder / "news.db") as ledger:
        assert not ledger.needs_linking
        return ledger.read_embedder()


def test_a_model_is_named_once_and_stays_until_it_is_given_up(tmp_path):
    pytest.importorskip("sentence_transformers", reason="embeddings need the extra `embeddings`")
    folder = save_tiny_embedder(tmp_path / "tiny")
    done = add(tmp_path, "--embeddings", str(folder))
    assert done.exit_code == 0, done.output
    assert done.stderr == ""
    assert read_embedder(tmp_path).folder == str(folder.resolve())
    add(tmp_path)
    assert read_embedder(tmp_path) is not None
    assert add(tmp_path, "--no-embeddings").exit_code == 0
    assert read_embedder(tmp_path) is None


def test_a_folder_without_a_model_is_one_line_and_nothing_is_added(tmp_path):
    done = add(tmp_path, "--embeddings", str(tmp_path))
    assert done.exit_code == 1
    assert "holds no model of Sentence Transformers" in done.output
    assert len(done.output.splitlines()) == 1
    assert not (tmp_path / "news.db").exists()


def test_a_folder_and_none_contradict_each_other(tmp_path):
    done = add(tmp_path, "--embeddings", str(tmp_path), "--no-embeddings")
    assert done.exit_code == 2
    assert "not both" in done.output
