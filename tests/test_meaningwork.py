"""A ledger that is linked with a sentence model."""

import shutil

import pytest

from menurut import meaningwork
from menurut.errors import EmbeddingsImpossible
from menurut.ledger import Ledger
from menurut.linking import link_ledger
from menurut.meaningwork import describe_folder, is_embedded
from tests.tiny_embedder import save_tiny_embedder
from tests.told_stories import Said, tell

PROVERB = ("“Jangan sampai nasi menjadi bubur,”", "“Let us never cry over spilt milk,”")
OPPOSED = ("“Ikan selalu busuk mulai kepala,”", "“A head is not where fish begin rotting,”")
SPEAKER = "Taruno Seputra"


def say(content, language, **where):
    told = {
        "id": f"Gudang kapuk di Lembah Wungu terbakar. {SPEAKER} mengatakan {content}.",
        "en": f"The kapok store in Lembah Wungu burned. {SPEAKER} said {content}.",
    }
    return tell(told[language], Said(SPEAKER, content), language=language, **where)


ORIGINAL, TRANSLATION = say(PROVERB[0], "id"), say(PROVERB[1], "en", outlet="Wungu Mirror", hour=4)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    pytest.importorskip("sentence_transformers", reason="embeddings need the extra `embeddings`")
    return save_tiny_embedder(tmp_path_factory.mktemp("models") / "tiny", pairs=[PROVERB, OPPOSED])


@pytest.fixture
def ledger(tmp_path):
    with Ledger.open(tmp_path / "news.db", create=True) as opened:
        yield opened


def add(ledger, *readings):
    for reading in readings:
        ledger.add(reading)
    link_ledger(ledger)


def list_statements(ledger):
    return sorted(tuple(s.attributions) for claim in ledger.read_links().claims for s in claim.statements)


def test_two_wordings_in_two_languages_are_one_statement_with_a_model_and_not_without(ledger, folder):
    add(ledger, ORIGINAL, TRANSLATION)
    assert len(ledger.read_links().stories) == 1
    assert [len(some) for some in list_statements(ledger)] == [1, 1]
    ledger.save_embedder(describe_folder(folder))
    link_ledger(ledger)
    assert [len(some) for some in list_statements(ledger)] == [2]
    ledger.save_embedder(None)
    link_ledger(ledger)
    assert [len(some) for some in list_statements(ledger)] == [1, 1]


def test_the_opposite_is_another_statement_whatever_the_model_says(ledger, folder):
    ledger.save_embedder(describe_folder(folder))
    add(ledger, say(OPPOSED[0], "id"), say(OPPOSED[1], "en", outlet="Wungu Mirror", hour=4))
    assert [len(some) for some in list_statements(ledger)] == [1, 1]


def test_links_are_the_same_however_the_articles_came(tmp_path, folder):
    links = []
    for name, batches in {"once": [(ORIGINAL, TRANSLATION)], "twice": [(TRANSLATION,), (ORIGINAL,)]}.items():
        with Ledger.open(tmp_path / f"{name}.db", create=True) as ledger:
            ledger.save_embedder(describe_folder(folder))
            for some in batches:
                add(ledger, *some)
            links.append(list_statements(ledger))
    assert links[0] == links[1]


def test_the_model_is_loaded_for_new_wordings_alone(ledger, folder, monkeypatch):
    ledger.save_embedder(describe_folder(folder))
    add(ledger, ORIGINAL, TRANSLATION)

    def load(_folder):
        raise AssertionError("the model was loaded")

    monkeypatch.setattr(meaningwork, "load_encoder", load)
    add(ledger, say(PROVERB[0], "id", outlet="Warta Dua", hour=6))
    assert [len(some) for some in list_statements(ledger)] == [3]


def test_a_model_that_was_replaced_or_is_gone_is_an_error_that_loses_nothing(ledger, folder, tmp_path):
    moved = shutil.copytree(folder, tmp_path / "moved")
    ledger.save_embedder(describe_folder(moved))
    (moved / "README.md").write_text("another")
    with pytest.raises(EmbeddingsImpossible, match=r"holds another model .*--no-embeddings"):
        add(ledger, ORIGINAL)
    shutil.rmtree(moved)
    with pytest.raises(EmbeddingsImpossible, match="there is no folder"):
        link_ledger(ledger)
    assert ledger.needs_linking
    assert ledger.has_article(ORIGINAL.article.id)
    ledger.save_embedder(describe_folder(folder))
    link_ledger(ledger)
    assert len(ledger.read_links().claims) == 1


def test_every_content_is_embedded_once_it_is_linked(ledger, folder):
    ids = [ORIGINAL.article.id]
    assert is_embedded(ledger, ids)
    ledger.save_embedder(describe_folder(folder))
    ledger.add(ORIGINAL)
    assert not is_embedded(ledger, ids)
    link_ledger(ledger)
    assert is_embedded(ledger, ids)


def test_a_saying_that_many_printed_in_both_languages_is_one_statement(ledger, folder):
    ledger.save_embedder(describe_folder(folder))
    told = {"id": PROVERB[0], "en": PROVERB[1]}
    add(ledger, *(say(text, tag, outlet=f"{tag} {n}", hour=n) for n in range(30) for tag, text in told.items()))
    assert [len(some) for some in list_statements(ledger)] == [60]
