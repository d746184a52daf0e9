"""What sort of speaker a phrase speaks of, and whether it points back to somebody named before."""

from __future__ import annotations

from enum import StrEnum

from menurut.language.name_words import NameWords
from menurut.model import SpeakerKind
from menurut.speakers.names import is_capital


class Pointer(StrEnum):
    """How a phrase points to somebody named elsewhere."""

    HE = "he"
    THEY = "they"
    IT = "it"
    CLITIC = "clitic"
    SPEAKER = "speaker"
    OWN_PARTY = "own_party"
    RELATIVE = "relative"
    ROLE = "role"
    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"


def pick_pronoun(folded: str, words: NameWords) -> Pointer | None:
    """The pointer of a pronoun; of the first person also where more words follow (`kami di Komisi III`)."""
    if folded in words.he:
        return Pointer.HE
    if folded in words.they:
        return Pointer.THEY
    if folded in words.it:
        return Pointer.IT
    if folded.split(" ", 1)[0] in words.speaker:
        return Pointer.SPEAKER
    if folded in words.relatives:
        return Pointer.RELATIVE
    return Pointer.OWN_PARTY if folded in words.own_party else None


def pick_pointer(folded: list[str], words: NameWords) -> Pointer | None:
    """The pointer of a definite noun phrase, told by its first or last noun; None for any other phrase."""
    if folded[-1] not in words.pointers_after and folded[0] not in words.pointers_before:
        return None
    if folded[0] in words.unnamed or " ".join(folded[:2]) in words.unnamed:
        return None
    nouns = folded[1:] if folded[0] in words.pointers_before else folded[:-1]
    for word in (*nouns[:1], *reversed(nouns)):
        if word in words.organisation_nouns:
            return Pointer.ORGANISATION
        if word in words.documents:
            return Pointer.DOCUMENT
        if word in words.titles or word in words.person_nouns:
            return Pointer.PERSON
    return None


def pick_opening(folded: list[str], words: NameWords) -> SpeakerKind | None:
    """The kind of a phrase whose first word can open no person's name, whatever follows; None for any other."""
    first = folded[1] if folded[0] in words.articles and len(folded) > 1 else folded[0]
    opens = 1 if folded[0] in words.unnamed else 2 if " ".join(folded[:2]) in words.unnamed else 0
    if opens:
        noun = _pick_head(folded[opens:], words)
        return SpeakerKind.DOCUMENT if noun in words.documents else SpeakerKind.UNNAMED
    if first in words.ranks:
        return None
    if first in words.organisations or " ".join(folded[:2]) in words.organisations:
        return SpeakerKind.ORGANISATION
    return SpeakerKind.GROUP if first in words.groups or first[:1].isdigit() else None


def _pick_head(folded: list[str], words: NameWords) -> str:
    """The noun that the phrase is about: the first word, or the last before a preposition where the language ends with it."""
    if not words.organisation_ends:
        return folded[0] if folded else ""
    end = next((index for index, word in enumerate(folded) if word in words.role_marks), len(folded))
    return folded[end - 1] if end else ""


def pick_kind(tokens: list[str], folded: list[str], words: NameWords) -> SpeakerKind | None:
    """The kind that the opening word (or, where a language builds its names so, the last) gives away; None for a bare name."""
    first = folded[1] if folded[0] in words.articles and len(folded) > 1 else folded[0]
    if folded[-1] in words.organisation_ends:
        return SpeakerKind.ORGANISATION
    if first in words.documents or (words.organisation_ends and folded[-1] in words.documents):
        return SpeakerKind.DOCUMENT
    if first in words.media:
        return SpeakerKind.MEDIUM
    if first in words.groups or (words.organisation_ends and folded[-1] in words.groups):
        return SpeakerKind.GROUP
    if all(token.isupper() for token in tokens) and len(tokens[0]) > 1:
        return SpeakerKind.ORGANISATION
    return None


def is_generic(word: str, words: NameWords) -> bool:
    """Whether a word alone is a common noun for a person: nobody's name, even at the head of a sentence."""
    return word in words.titles or word in words.person_nouns


def is_headline_body(tokens: list[str], folded: list[str], words: NameWords) -> bool:
    """Whether a common noun for a body opens a phrase that prints all words as a headline does (`Operator Bendungan Larai`)."""
    return len(tokens) > 1 and folded[0] in words.organisation_nouns and names_itself(tokens, words)


def names_itself(tokens: list[str], words: NameWords) -> bool:
    """Whether all words are printed as in a name."""
    return bool(tokens) and all(is_capital(token) or token in "&-" or token in words.particles for token in tokens)


def strip_possessor(word: str, words: NameWords) -> str:
    """`ketuanya` as `ketua`: a title to which the language ties a possessor."""
    for clitic in words.clitics:
        stem = word.removesuffix(clitic)
        if stem != word and (stem in words.titles or stem in words.person_nouns):
            return stem
    return word
