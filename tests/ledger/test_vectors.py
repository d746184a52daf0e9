"""The model that a ledger is linked with, and its vectors."""

import threading

import numpy as np
import pytest

from menurut.ledger import Ledger
from menurut.model import Embedder
from tests.invented_readings import make_reading

ONE = Embedder("/models/one", "f1", 0.5, 0.9)
OTHER = Embedder("/models/other", "f2", 0.4, 0.8)


@pytest.fixture
def ledger(tmp_path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        opened.add(make_reading("‹Menurut› [Sari Melati], {hujan turun}."))
        opened.save_links([])
        yield opened


def keep(ledger, **vectors):
    ledger.save_vectors({k: np.array(v, np.float16) for k, v in vectors.items()}, fingerprint="f1")


def test_a_ledger_has_no_model_until_one_is_named(ledger):
    assert ledger.read_embedder() is None
    ledger.save_embedder(ONE)
    assert ledger.read_embedder() == ONE
    ledger.save_embedder(None)
    assert ledger.read_embedder() is None


def test_vectors_come_back_as_they_were_saved_and_stay_when_saved_again(ledger):
    ledger.save_embedder(ONE)
    keep(ledger, a=[0.5, -0.25], b=[1, 0])
    keep(ledger, a=[9, 9])
    assert {k: v.tolist() for k, v in ledger.read_vectors(["a", "b", "c"]).items()} == {"a": [0.5, -0.25], "b": [1, 0]}
    assert ledger.find_known_vectors(["b", "c"]) == {"b"}


def test_another_model_makes_all_links_due_and_its_vectors_are_new(ledger):
    assert not ledger.needs_linking
    ledger.save_embedder(ONE)
    assert ledger.needs_linking
    keep(ledger, a=[1, 0])
    ledger.save_embedder(OTHER)
    assert ledger.read_vectors(["a"]) == {}
    assert len(ledger.find_unlinked()) == 1


def test_the_same_model_at_another_place_keeps_vectors_and_links(ledger):
    ledger.save_embedder(ONE)
    keep(ledger, a=[1, 0])
    ledger.save_links([])
    ledger.save_embedder(Embedder("/moved", "f1", 0.5, 0.9))
    assert ledger.read_embedder().folder == "/moved"
    assert not ledger.needs_linking
    assert list(ledger.read_vectors(["a"])) == ["a"]


def test_vectors_of_a_model_that_was_replaced_meanwhile_are_not_kept(ledger):
    ledger.save_embedder(OTHER)
    keep(ledger, a=[1, 0])
    assert ledger.read_vectors(["a"]) == {}


def test_a_model_is_named_once_nobody_links_any_more(ledger):
    done = threading.Event()
    with ledger.linking_alone():
        naming = threading.Thread(target=lambda: (ledger.save_embedder(ONE), done.set()))
        naming.start()
        assert not done.wait(0.3)
        assert ledger.read_embedder() is None
    naming.join(30)
    assert ledger.read_embedder() == ONE
