"""The words of every language pack that `stories` reads."""

import string

import pytest

from menurut.language import find_pack_tags, load_pack
from menurut.stories.concepts import find_concepts
from menurut.stories.vocabulary import read_vocabulary

FIELDS = {
    "denied": {"deniers", "claimants", "wording"},
    "turned": {"speaker", "wordings"},
    "figures_differ_between": {"figures"},
    "figures_differ_within": {"speaker", "figures"},
    "figures_moved": {"figures"},
    "wording_differs": {"speaker", "wordings"},
    "hedge_lost": {"wordings"},
    "polarity_flipped": {"wordings"},
    "negation_moved": {"wordings"},
    "single_origin": {"count", "origin", "wording"},
    "lede_denies": {"speaker", "wordings"},
    "lede_turned": {"wordings"},
    "lede_figure": {"wordings"},
    "lede_speaker": {"wordings"},
    "corrected": {"url", "changes"},
    "figures_of_speaker": {"figures", "name"},
    "figures_of_outlet": {"figures", "name"},
}


@pytest.mark.parametrize("tag", find_pack_tags())
def test_each_sentence_of_a_finding_asks_for_what_the_code_gives(tag):
    words = load_pack(tag).stories.findings
    for kind, fields in FIELDS.items():
        asked = {field for _, field, _, _ in string.Formatter().parse(getattr(words, kind)) if field}
        assert asked == fields, kind


def test_every_concept_has_words_in_every_pack():
    concepts = [frozenset(load_pack(tag).stories.concepts) for tag in find_pack_tags()]
    assert all(one == concepts[0] for one in concepts)
    assert all(words for tag in find_pack_tags() for words in load_pack(tag).stories.concepts.values())


def test_an_inflected_word_means_the_concept_of_its_base():
    assert read_vocabulary(load_pack("id")).look_up("mengevakuasi")[0] == "=evacuate"
    assert read_vocabulary(load_pack("en")).look_up("evacuated")[0] == "=evacuate"


def test_a_common_word_weighs_less_than_a_rare_one_and_a_stop_word_nothing():
    vocabulary = read_vocabulary(load_pack("id"))
    assert vocabulary.look_up("mengatakan")[1] == 0
    assert vocabulary.look_up("jalan")[1] < vocabulary.look_up("keramba")[1]


@pytest.mark.parametrize(
    ("term", "tag", "text"),
    [
        ("=hospital", "id", "Ia dirawat di rumah sakit di Lembah Wungu"),
        ("=hospital", "en", "He is in hospital"),
        ("=evict", "id", "rumahnya digusur"),
        ("=evict", "en", "The house was demolished"),
    ],
)
def test_terms_of_two_languages_mean_one_concept(term, tag, text):
    assert term in find_concepts(text, read_vocabulary(load_pack(tag)))


def test_a_listed_root_means_its_own_concept_whatever_else_is_made_of_it():
    look_up = read_vocabulary(load_pack("id")).look_up
    assert look_up("menemui")[0] == "=meeting"
    assert look_up("meninggal")[0] == "=death"
    assert look_up("ditinggalkannya")[0] != "=death"


def test_a_possessive_is_no_part_of_a_name():
    assert "wungu" in find_concepts("They reached Wungu’s gate", read_vocabulary(load_pack("en")))
