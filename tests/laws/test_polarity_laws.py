"""Whatever denies is never a denial when it is negated, and whatever confirms no confirmation; by rules and with a model."""

import pytest

from menurut.attribution import find_attributions
from menurut.attribution.lexicon import build_lexicon
from menurut.language import load_pack
from menurut.language.cue_words import Frame
from menurut.model import Act, Article

# How a negation stands before a cue, and where source and content stand around it.
SENTENCES = {
    ("id", Frame.SUBJECT): [
        "Bupati Larai {} kabar itu.",
        "Menurut warga, Sarta {} bahwa bendungan itu retak.",
        "Sarta {} tudingan bahwa air sungai itu keruh.",
    ],
    ("id", Frame.PASSIVE): ["Kabar itu {} Sarta Wibisana.", "Kabar bahwa bendungan itu retak {} oleh Bupati Larai."],
    ("en", Frame.SUBJECT): [
        "Mayor Dell {} the report.",
        "Mr Dell, the residents said, {} that the dam had cracked.",
        "She {} the claim on Friday.",
    ],
}
BETWEEN = {
    "id": ["{}", "sempat {}", "secara eksplisit {}", "lagi {}", "bisa {}", "mau {}"],
    "en": ["{}", "explicitly {}", "immediately {}", "want to {}"],
}
ENGLISH_NEGATIONS = ["did not", "didn't", "didn’t", "has not", "had never", "never", "refused to", "declined to", "could not"]


def find_words(language: str, frame: Frame, act: Act) -> list[str]:
    """Every form of a cue that does nothing but this act, in the frame."""
    found = []
    for entries in build_lexicon(load_pack(language)).cues.values():
        for words, readings in entries:
            standing = [r for r in readings if r.frame == frame and not r.pronoun and not r.family.only_after]
            if standing and all(r.family.act == act for r in readings):
                found.append(" ".join(words))
    return sorted(found)


def find_negations(language: str) -> list[str]:
    words = load_pack(language).cues
    return sorted(words.negations | words.refusals) if language == "id" else ENGLISH_NEGATIONS


CASES = [
    (language, frame, act, word)
    for language, frame in SENTENCES
    for act in (Act.DENY, Act.CONFIRM)
    for word in find_words(language, frame, act)
]


def test_there_are_words_of_both_kinds_in_both_languages() -> None:
    assert {("id", Frame.SUBJECT, Act.DENY, "membantah"), ("id", Frame.SUBJECT, Act.CONFIRM, "membenarkan")} <= set(CASES)
    assert {("en", Frame.SUBJECT, Act.DENY, "deny"), ("en", Frame.SUBJECT, Act.CONFIRM, "confirm")} <= set(CASES)
    assert {("id", Frame.PASSIVE, Act.DENY, "dibantah"), ("id", Frame.PASSIVE, Act.CONFIRM, "dibenarkan")} <= set(CASES)


@pytest.mark.parametrize("rules_only", [True, False])
@pytest.mark.parametrize(("language", "frame", "act", "word"), CASES)
def test_a_negated_cue_does_not_do_what_its_word_says(
    language: str, frame: Frame, act: Act, word: str, rules_only: bool
) -> None:
    sentences = SENTENCES[language, frame]
    text = "\n".join(
        sentence.format(f"{negation} {adverb.format(word)}")
        for negation in find_negations(language)
        for adverb in BETWEEN[language]
        for sentence in (sentences if rules_only else sentences[:1])
    )
    article = Article(id="a", text=text, language=language)
    for found in find_attributions(article, load_pack(language), rules_only=rules_only):
        if found.cue and found.cue[-1].slice(text).endswith(word):
            line = text[text.rfind("\n", 0, found.cue[0].start) + 1 :].split("\n", 1)[0]
            assert found.act != act, line
            assert found.negated, line


@pytest.mark.parametrize("negation", ["tak", "tidak", "belum", "enggan"])
@pytest.mark.parametrize(
    ("word", "act"), [("bantah", Act.DENY), ("tepis", Act.DENY), ("benarkan", Act.CONFIRM), ("akui", Act.CONFIRM)]
)
def test_nor_does_one_in_a_title(negation: str, word: str, act: Act) -> None:
    title = f"Bupati Larai {negation.title()} {word.title()} Kabar Retak"
    article = Article(id="a", text=f"{title}\nAir surut.", language="id", title=title)
    for rules_only in (True, False):
        for found in find_attributions(article, load_pack("id"), rules_only=rules_only):
            assert found.act != act
