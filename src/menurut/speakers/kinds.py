"""What sort of speaker a phrase speaks of, and whether it points back to somebody named before."""

from __future__ import annotations

from enum import StrEnum

from menurut.language.name_words import NameWords
from menurut.model import SpeakerKind
from menurut.speakers.names import is_capital

_SHORTEST_NAMED = 3


class Pointer(StrEnum):
    """How a phrase points to somebody named elsewhere."""

    HE = "he"
    THEY = "they"
    IT = "it"
    CLITIC = "clitic"
    SPEAKER = "speaker"
    OWN_PARTY = "own_party"
    OWN_BODY = "own_body"
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
    first = folded.split(" ", 1)[0]
    if first in words.speaker and (folded == first or first not in words.pointers_before):
        return Pointer.SPEAKER
    if folded in words.relatives:
        return Pointer.RELATIVE
    if folded in words.own_party:
        return Pointer.OWN_PARTY
    nouns = (folded.removesuffix(clitic) for clitic in words.clitics if folded.endswith(clitic))
    return Pointer.OWN_BODY if any(noun in words.organisation_nouns for noun in nouns) else None


def pick_pointer(tokens: list[str], folded: list[str], words: NameWords) -> Pointer | None:
    """The pointer of a definite noun phrase, told by its first or last noun; None for any other phrase."""
    if folded[-1] not in words.pointers_after and folded[0] not in words.pointers_before:
        return None
    if folded[0] in words.unnamed or " ".join(folded[:2]) in words.unnamed:
        return None
    if folded[0] in words.pointers_before and _ends_in_name(tokens, folded, words):
        return None
    nouns = folded[1:] if folded[0] in words.pointers_before else folded[:-1]
    nouns = [pick_head(nouns, words)] if words.organisation_ends else [*nouns[:1], *reversed(nouns)]
    for word in nouns:
        if word in words.organisation_nouns:
            return Pointer.ORGANISATION
        if word in words.documents:
            return Pointer.DOCUMENT
        if word in words.titles or word in words.person_nouns or _is_age(word):
            return Pointer.PERSON
    return None


def _ends_in_name(tokens: list[str], folded: list[str], words: NameWords) -> bool:
    """Whether a phrase of several words ends in a capitalised one that is no common noun (`the shipping firm Norline`)."""
    if len(tokens) < _SHORTEST_NAMED or not is_capital(tokens[-1]) or folded[1] in words.organisation_nouns:
        return False
    if folded[-1] in words.organisation_ends and names_itself(tokens[1:], words):
        return True
    common = (words.titles, words.person_nouns, words.organisation_nouns, words.documents)
    return not any(folded[-1] in some for some in common)


def _is_age(word: str) -> bool:
    """Whether a word tells an age or another quality by a number (`43-year-old`), so that it counts nobody."""
    return word[:1].isdigit() and "-" in word


def pick_opening(folded: list[str], words: NameWords) -> SpeakerKind | None:
    """The kind of a phrase whose first word can open no person's name, whatever follows; None for any other."""
    first = folded[1] if folded[0] in words.articles and len(folded) > 1 else folded[0]
    opens = 1 if folded[0] in words.unnamed else 2 if " ".join(folded[:2]) in words.unnamed else 0
    if opens:
        noun = pick_head(folded[opens:], words)
        return SpeakerKind.DOCUMENT if noun in words.documents else SpeakerKind.UNNAMED
    if first in words.ranks:
        return None
    if first in words.organisations or " ".join(folded[:2]) in words.organisations:
        return SpeakerKind.ORGANISATION
    return SpeakerKind.GROUP if first in words.groups or (first[:1].isdigit() and not _is_age(first)) else None


def pick_head(folded: list[str], words: NameWords) -> str:
    """The noun that the phrase is about: the first word, or the last before a preposition where the language ends with it."""
    if not words.organisation_ends:
        return folded[0] if folded else ""
    marks = (words.role_marks, words.author_marks, words.locatives)
    end = next((index for index, word in enumerate(folded) if any(word in some for some in marks)), len(folded))
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


def pick_gender(folded: list[str], words: NameWords) -> str | None:
    """`f` or `m` where a word other than a possessor gives it away, else None."""
    if len(folded) > 1 and folded[0] in words.pointers_before:
        folded = folded[1:]
    if not (words.feminine.isdisjoint(folded) and words.she_only.isdisjoint(folded)):
        return "f"
    return None if words.masculine.isdisjoint(folded) and words.he_only.isdisjoint(folded) else "m"


def find_relative(folded: list[str], start: int, words: NameWords) -> str | None:
    """The word that opens a relative clause right before a name with its honorifics: the name is not whom the phrase means."""
    while start > 1 and folded[start - 1] in words.honorifics:
        start -= 1
    return folded[start - 1] if folded[start - 1] in words.relatives else None


def is_calling(tokens: list[str], folded: list[str], start: int, words: NameWords) -> bool:
    """Whether nothing but common words of one noun phrase stands before the name: `penata artistik Bona`."""
    return not any(map(is_capital, tokens[1:start])) and words.sentence_words.isdisjoint(folded[:start])
