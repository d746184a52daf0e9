"""Sentences aligned, what changed in them, and which way a copy went."""

from menurut.language import load_pack
from menurut.model import Article
from menurut.stories.alignment import align_sentences, split_sentences
from menurut.stories.changes import find_changes
from menurut.stories.copies import pick_direction
from menurut.stories.vocabulary import read_vocabulary
from tests.told_stories import tell

ORIGINAL = (
    "Nelayan Pulau Serunai tidak melihat kapal itu. Sebanyak 14 perahu mencari sampai malam. Angin bertiup dari barat laut."
)


def split(text: str):
    article = Article(id="a", text=text, language="id")
    return split_sentences(article, read_vocabulary(load_pack("id")))


def changes(copy: str) -> list[tuple[str, str]]:
    alignment = align_sentences(split(copy), split(ORIGINAL))
    found = find_changes(copy, ORIGINAL, alignment, load_pack("id").stories.negations)
    assert all(change.span.slice(copy) == change.after for change in found)
    return [(change.before, change.after) for change in found]


def test_a_sentence_in_the_same_words_is_verbatim_and_another_is_not_aligned():
    alignment = align_sentences(
        split("Angin bertiup dari barat laut. Harga cabai di Pasar Induk kembali naik."), split(ORIGINAL)
    )
    assert [match.likeness for match in alignment.matches] == [1.0]
    assert 0 < alignment.verbatim < 1


def test_synonyms_of_one_concept_do_not_hide_a_copy():
    alignment = align_sentences(split("Sejumlah 14 kapal mencari hingga malam."), split(ORIGINAL))
    assert len(alignment.matches) == 1
    assert alignment.verbatim == 0


def test_an_empty_article_aligns_with_nothing():
    assert align_sentences((), split(ORIGINAL)).alike == 0
    assert align_sentences(split(ORIGINAL), ()).matches == ()


def test_a_lost_negation_and_a_moved_figure_are_changes_and_other_words_are_none():
    assert changes(ORIGINAL.replace("tidak melihat", "melihat")) == [("Serunai tidak", "Serunai")]
    assert changes(ORIGINAL.replace("14", "41")) == [("Sebanyak 14", "Sebanyak 41")]
    assert changes(ORIGINAL.replace("sampai", "hingga")) == []


def test_the_direction_follows_from_credits_then_from_times_then_is_unknown():
    early, late, undated = (tell(ORIGINAL, outlet=name, hour=hour).article for name, hour in (("A", 0), ("B", 5), ("C", None)))
    assert pick_direction(late, early, {}) is True
    assert pick_direction(early, late, {}) is False
    assert pick_direction(early, late, {early.id: frozenset({late.id})}) is True
    assert pick_direction(undated, early, {}) is None
    assert pick_direction(undated, early, {undated.id: frozenset({early.id})}) is True
