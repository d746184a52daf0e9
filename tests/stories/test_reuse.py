"""Which articles share enough runs of words to have a passage in common."""

import pytest

from menurut.language import find_sentences, load_pack
from menurut.model import Article
from menurut.stories import reuse
from menurut.stories.alignment import Sentences, leave_out_title, split_sentences
from menurut.stories.vocabulary import read_vocabulary

WORDS = "perahu motor tambang pasir lewat muara sungai menuju pulau karang sebelum fajar bersama tujuh nelayan tua dari desa"
OTHERS = "pedagang beras pasar lama menutup lapak karena harga naik lagi sejak pekan lalu kata ketua paguyuban di sana"


def split(words: str, *, title: str | None = None) -> Sentences:
    text = f"{title}\n" * bool(title) + words.capitalize() + "."
    vocabulary = read_vocabulary(load_pack("id"))
    article = Article(id="a", text=text, language="id", title=title)
    return split_sentences(article, vocabulary, find_sentences(text, vocabulary.pack))


SENTENCES = {"one": split(WORDS), "two": split(f"pedagang beras pasar lama melihat {WORDS}"), "three": split(OTHERS)}


def test_articles_with_a_dozen_runs_in_common_are_proposed_to_one_another_and_to_nobody_else() -> None:
    assert reuse.propose_sharing(list(SENTENCES), SENTENCES.__getitem__) == {"one": ["two"], "two": ["one"], "three": []}


def test_who_comes_when_a_run_has_its_crowd_sees_the_crowd_but_is_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reuse, "CROWD", 1)
    assert reuse.propose_sharing(["one", "two"], SENTENCES.__getitem__) == {"one": [], "two": ["one"]}


def test_a_title_is_a_sentence_until_it_is_left_out() -> None:
    whole = split(WORDS, title="Tujuh nelayan tua selamat")
    article = Article(id="a", text="Tujuh nelayan tua selamat\n", language="id", title="Tujuh nelayan tua selamat")
    assert [sentence.words[:2] for sentence in whole] == [("tujuh", "nelayan"), ("perahu", "motor")]
    assert [sentence.words[:2] for sentence in leave_out_title(whole, article)] == [("perahu", "motor")]
