"""The cues of a language pack, ready to look up: one dictionary from the first word of a cue to all that it may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from menurut.language.cue_words import CueFamily, CueWords, Frame
from menurut.language.pack import Pack
from menurut.language.records import as_record
from menurut.model import Act


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form: its frame, its family, and whether it needs a pronoun right before it."""

    frame: Frame
    family: CueFamily
    pronoun: bool
    noun: bool = False

    def fits(self, preceding: str, following: str, words: CueWords, *, named: bool = False) -> bool:
        """Whether the words around the cue allow this reading.

        `named`: a name stands before it in a quotation, where it may do what a pronoun does (*Pak Menteri sampaikan …*).
        """
        family = self.family
        if following in family.not_before or preceding in family.not_after:
            return False
        if family.only_after and preceding not in family.only_after:
            return False
        if family.first_person and preceding not in words.first_person:
            return False
        return not (self.pronoun or self.noun) or preceding in words.pronouns or (named and self.pronoun)

    def act(self, *, negated: bool) -> Act:
        return self.family.negated if negated and self.family.negated else self.family.act


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of one or more words, found at a place by longest match."""

    by_first: dict[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, phrases: frozenset[str]) -> Phrases:
        by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in phrases:
            words = tuple(phrase.split())
            by_first[words[0]].append(words)
        return cls({first: tuple(sorted(all_of, key=len, reverse=True)) for first, all_of in by_first.items()})

    def length_at(self, low: list[str], i: int) -> int:
        """How many words of a phrase stand at `i`; 0 where none does."""
        for words in self.by_first.get(low[i], ()) if i < len(low) else ():
            if len(words) == 1 or tuple(low[i : i + len(words)]) == words:
                return len(words)
        return 0

    def find_places(self, low: list[str], places: Iterable[int]) -> Iterator[int]:
        """Those of some places at which a phrase begins."""
        return (i for i in places if low[i] in self.by_first and self.length_at(low, i))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of a pack in the shapes that the engine asks for.

    `is_verb` says whether a word in lower case is taken for a finite verb.
    """

    words: CueWords
    is_verb: Callable[[str], bool]
    cues: dict[str, tuple[tuple[tuple[str, ...], tuple[Reading, ...]], ...]]
    connectives: Phrases
    speech_settings: Phrases
    anaphors: Phrases
    statements: Phrases
    dependents: Phrases
    denials: Phrases
    disavowals: Phrases
    sentiments: Phrases
    hedges: Phrases
    affirmations: Phrases
    refutations: Phrases
    phrase_ends: frozenset[str]
    glued: tuple[str, ...]
    abbreviations: frozenset[str]
    open_readings: tuple[Reading, ...]
    open_before: frozenset[str]

    def is_title(self, word: str) -> bool:
        """Whether a word is a title or role, with or without a clitic."""
        titles = self.words.titles
        return word in titles or any(word.endswith(ending) and word[: -len(ending)] in titles for ending in self.words.clitics)

    def readings_at(self, low: list[str], i: int) -> tuple[int, tuple[Reading, ...]]:
        """The longest cue that begins at `i`: how many words it has (0: none) and all its readings."""
        for words, readings in self.cues.get(low[i], ()):
            if len(words) == 1 or tuple(low[i : i + len(words)]) == words:
                return len(words), readings
        return 0, ()

    def find_heads(self, low: list[str], begin: int, stop: int) -> list[int]:
        """The places from `begin` to `stop` where a cue may begin: the first word of one, or a verb of an open class."""
        cues, before = self.cues, self.open_before
        heads = [i for i in range(begin, stop) if low[i] in cues]
        if before.isdisjoint(low):
            return heads
        return sorted({*heads, *(i - 1 for i in range(begin + 1, stop) if low[i] in before)})

    def open_at(self, word: str, following: str) -> tuple[int, tuple[Reading, ...]]:
        """The readings of a verb that no list holds, by its shape and the word behind it."""
        found = tuple(
            r
            for r in self.open_readings
            if following in r.family.before and word.startswith(r.family.shapes) and word not in r.family.spared
        )
        return (1, found) if found else (0, ())


@lru_cache(maxsize=16)
def build_lexicon(pack: Pack) -> Lexicon:
    """The lexicon of a pack, built once: all forms of all families, made by the pack's own `clauses.forms_of`."""
    words, grammar = as_record(pack.cues), pack.grammar("clauses")
    families = [as_record(family) for family in words.families]
    readings: dict[tuple[str, ...], dict[Reading, None]] = defaultdict(dict)
    for family in families:
        for form in grammar.forms_of(family):
            readings[tuple(form.form.split())][Reading(form.frame, family, *form[2:])] = None
    cues: dict[str, list[tuple[tuple[str, ...], tuple[Reading, ...]]]] = defaultdict(list)
    for form_words in sorted(readings, key=len, reverse=True):
        cues[form_words[0]].append((form_words, tuple(readings[form_words])))
    return Lexicon(
        words=words,
        is_verb=_remember_verbs(words, grammar.looks_like_verb),
        cues={first: tuple(all_of) for first, all_of in cues.items()},
        connectives=Phrases.of(words.connectives),
        speech_settings=Phrases.of(words.speech_settings),
        anaphors=Phrases.of(words.anaphors),
        statements=Phrases.of(words.statements),
        dependents=Phrases.of(words.dependents),
        denials=Phrases.of(words.denials),
        disavowals=Phrases.of(words.disavowals),
        sentiments=Phrases.of(words.sentiments),
        hedges=Phrases.of(words.hedges),
        affirmations=Phrases.of(words.affirmations),
        refutations=Phrases.of(words.refutations),
        phrase_ends=words.subordinators
        | words.contrasts
        | words.complementisers
        | words.relativisers
        | words.settings
        | words.adverbs
        | words.negations,
        glued=tuple(sorted(words.addressees | words.agents | words.glued, key=len, reverse=True)),
        abbreviations=pack.sentences.abbreviations,
        open_readings=tuple(
            Reading(frame, family, pronoun=False) for family in families if family.before for frame in family.frames
        ),
        open_before=frozenset().union(*(family.before for family in families)),
    )


def _remember_verbs(words: CueWords, looks_like_verb: Callable[[str], bool]) -> Callable[[str], bool]:
    """Whether a word is a verb, by the lists of the pack, else by its shape; it remembers the words that it was asked for."""

    @lru_cache(maxsize=16384)
    def is_verb(word: str) -> bool:
        return word in words.verbs or (word not in words.verb_likes and looks_like_verb(word))

    return is_verb
