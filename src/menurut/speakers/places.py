"""Words that a text uses as names of places, states and parts of bodies, so hardly as the names of persons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from menurut.language.name_words import NameWords
from menurut.speakers.runs import Run

_WIDEST_OFFICE = 40
_WIDEST_NOUN = 24
_POSSESSIVES = ("'s", "’s")


@dataclass(slots=True)
class Places:
    """`offices`: folded words that stand after a preposition or noun of place, or in the name of an organisation. `located`:
    those that name a place or a state. `states`: the folded last words of states to their long names (`Republik Velmora`)."""

    offices: set[str] = field(default_factory=set)
    located: set[str] = field(default_factory=set)
    states: dict[str, str] = field(default_factory=dict)


def find_places(runs: Iterable[Run], text: str, words: NameWords) -> Places:
    """What the words before and after each run, and the first word in it, tell of its other words.

    >>> from menurut.language import load_pack
    >>> from menurut.speakers.runs import find_runs
    >>> pack, text = load_pack("id"), "Kapal itu tiba di Velmora, kata Kementerian Perikanan."
    >>> find_places(find_runs(text, pack), text, pack.names).located
    {'velmora'}
    """
    places, owners, surnames = Places(), set(), set()
    for run in runs:
        before = text[max(0, run.start - _WIDEST_NOUN) : run.start].split()
        noun = before[-1] if before else ""
        if noun in words.locatives or noun in words.things or noun in words.place_heads:
            places.offices.add(run.folded[0])
        if len(run.words) == 1:
            if run.words[0].isupper():
                continue
            if noun in words.locatives or noun in words.state_bodies or " ".join(before[-2:]).casefold() in words.state_bodies:
                places.located.add(run.folded[0])
            elif run.words[0][-2:] in _POSSESSIVES and _owns_office(run, text, words):
                owners.add(run.folded[0])
            continue
        if run.folded[0] not in words.office_words or run.folded[-1] not in words.office_words:
            surnames.add(run.folded[-1])
        if noun not in words.locatives:
            _note_body(run, noun, places, words)
    places.located |= owners - surnames
    return places


def _note_body(run: Run, noun: str, places: Places, words: NameWords) -> None:
    """A run that opens with the noun of a body or of a state, whatever word opens the sentence before it."""
    opens = int(run.folded[0] in words.sentence_words)
    first, last = run.folded[opens], run.folded[-1]
    if first in words.organisations and noun not in words.titles:
        places.offices.update(run.folded[opens + 1 :])
        if first in words.state_bodies and not run.words[-1].isupper() and last not in words.institution:
            places.located.add(last)
    elif len(run.words) - opens == 2 and first in words.state_heads:
        places.states[last] = " ".join(run.words[opens:])


def _owns_office(run: Run, text: str, words: NameWords) -> bool:
    """Whether an office follows the run, which is a possessive: `Velmora's prime minister`."""
    owned = text[run.end : run.end + _WIDEST_OFFICE].split()[:2]
    return any(word in words.titles or word in words.state_bodies for word in owned)
