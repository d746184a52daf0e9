"""Cues that no list knows: a word between a quotation that ends as speech does and a name, or such a word with a clitic."""

from __future__ import annotations

from menurut.attribution.clauses import Clause
from menurut.attribution.lexicon import Lexicon
from menurut.language.cue_words import CueFamily, Frame
from menurut.language.records import as_record
from menurut.model import Act

UNKNOWN = as_record(CueFamily(name="unknown", act=Act.STATE, words=("",), neutral=True, quoted=True))
_SHORTEST = 4  # letters of such a word


def pick_frame(clause: Clause, i: int, lexicon: Lexicon) -> Frame | None:
    """The frame that item `i`, which is no known cue, stands in as a cue of saying; None where it is none.

    Such a cue is a bare word in a language whose inverted cues are bare, a finite verb in one with articles.
    """
    if not _is_behind_speech(clause, i) or not _may_be_cue(clause, i, lexicon):
        return None
    word, words = clause.low[i], lexicon.words
    ends = i + 1 >= clause.stop or not clause.low[i + 1][0].isalpha() or clause.low[i + 1] in words.settings | words.days
    if ends:
        return Frame.CLITIC if any(word.endswith(ending) for ending in words.clitics) else None
    following = clause.low[i + 1]
    named = clause.upper[i + 1] or following in words.pronouns or lexicon.is_title(following)
    return Frame.INVERTED if named and not any(word.endswith(ending) for ending in words.clitics) else None


def _is_behind_speech(clause: Clause, i: int) -> bool:
    """Whether a quotation that ends as speech does stands right before."""
    return i > 0 and clause.is_spoken(i - 1 - (clause.low[i - 1] == ","))


def _may_be_cue(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    word, words = clause.low[i], lexicon.words
    if len(word) < _SHORTEST or not word.isalpha() or clause.upper[i] or lexicon.is_title(word):
        return False
    if word in lexicon.phrase_ends or word in words.coordinators or word in words.pronouns or word in words.predicates:
        return False
    if lexicon.connectives.length_at(clause.low, i) or word in words.days or word in words.determiners:
        return False
    return lexicon.is_verb(word) == bool(words.articles)
