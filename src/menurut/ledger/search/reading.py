"""The language of the search box: whatever is typed becomes a query, and nothing that is typed is an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from menurut.ledger.search.days import read_day
from menurut.ledger.search.fields import complete_act, pick_act, pick_field, suggest_field
from menurut.ledger.search.figures import is_scale, is_unit, read_range
from menurut.ledger.search.parts import Part, cut_parts
from menurut.ledger.search.query import Acts, Field, FigureRange, Hint, HintKind, Name, Phrase, Query, Term, Word
from menurut.ledger.words import find_stems, find_words, fold
from menurut.model import Act

MOST_CHARS = 1_000
MOST_PARTS = 40
_SHOWN_CHARS = 40  # of what was left out
_EXAMPLES = {
    Field.SPEAKER: ('speaker:"Sari Melati"',),
    Field.OUTLET: ('outlet:"Harian Tepian"',),
    Field.ACT: tuple(f"act:{act.value}" for act in Act),
    Field.AFTER: ("after:2025", "after:2025-11", "after:2025-11-10"),
    Field.BEFORE: ("before:2025", "before:2025-11", "before:2025-11-10"),
    Field.FIGURE: ("figure:>1000", "figure:=61%", "figure:100..200", 'figure:">5 triliun rupiah"'),
}


@dataclass(slots=True)
class _Draft:
    """The query so far."""

    typing: bool
    texts: list[Word | Phrase] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    acts: set[Act] = field(default_factory=set)
    figures: list[FigureRange] = field(default_factory=list)
    unwanted: list[tuple[Term, ...]] = field(default_factory=list)
    first: list[date] = field(default_factory=list)
    until: list[date] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)

    def add(self, part: Part, *terms: Term) -> None:
        """The terms are wanted, or, where the part has a minus, they are unwanted together."""
        if part.excluded:
            self.unwanted += [terms] if terms else []
            return
        for term in terms:
            if isinstance(term, Acts):
                self.acts |= term.acts
            elif isinstance(term, Name):
                self.names.append(term)
            elif isinstance(term, FigureRange):
                self.figures.append(term)
            else:
                self.texts.append(term)

    def hint(self, kind: HintKind, part: Part, write: tuple[str, ...]) -> None:
        """What is wrong with the part is told, unless somebody is still typing it."""
        if not (self.typing and part.last):
            self.hints.append(Hint(kind, part.text, write))


def read_query(typed: str, *, as_you_type: bool = False) -> Query:
    """What a person typed, as a query; what cannot be read is told in its hints, and the rest still counts.

    `as_you_type` takes the last part for unfinished where nothing follows it: a word is then met by its beginning, and a
    field is not yet complained of.

    >>> query = read_query('bantuan speaker:"Sari Melati" act:membantah after:besok')
    >>> query.texts[0].word, query.speakers[0].words, query.acts, query.hints[0].part
    ('bantuan', ('sari', 'melati'), frozenset({<Act.DENY: 'deny'>}), 'after:besok')
    """
    draft = _Draft(as_you_type)
    parts = list(_join_figures(cut_parts(typed[:MOST_CHARS])))
    beyond = " ".join([*(part.text for part in parts[MOST_PARTS:]), typed[MOST_CHARS:].strip()]).strip()
    for part in parts[:MOST_PARTS]:
        name = pick_field(part.field) if part.field else None
        if name is None:
            _read_words(part, draft)
        elif not part.value.strip():
            draft.hint(HintKind.EMPTY_FIELD, part, _EXAMPLES[name])
        else:
            _READERS[name](name, part, draft)
    if beyond:
        draft.hints.append(Hint(HintKind.TOO_LONG, beyond[:_SHOWN_CHARS]))
    return Query(
        tuple(draft.texts),
        tuple(one for one in draft.names if one.field is Field.SPEAKER),
        tuple(one for one in draft.names if one.field is Field.OUTLET),
        frozenset(draft.acts),
        tuple(draft.figures),
        tuple(draft.unwanted),
        max(draft.first, default=None),
        min(draft.until, default=None),
        tuple(draft.hints),
    )


def _join_figures(parts: list[Part]) -> Iterator[Part]:
    """A figure takes the number after its operator, and the scale after its number with the unit after that, when these stand
    apart: figure:>5 triliun rupiah."""
    waiting = parts[::-1]
    while waiting:
        part = waiting.pop()
        if part.field and pick_field(part.field) is Field.FIGURE and not part.quoted:
            while waiting and _continues(part, waiting[-1]):
                taken = waiting.pop()
                part = replace(part, text=f"{part.text} {taken.text}", value=f"{part.value} {taken.value}", last=taken.last)
        yield part


def _continues(part: Part, after: Part) -> bool:
    if after.field or after.quoted or after.excluded:
        return False
    last = part.value.split()[-1:] or [""]
    if not any(letter.isdigit() for letter in part.value):
        return after.value[:1].isdigit()
    return is_scale(after.value) or (is_scale(last[0]) and is_unit(after.value))


def _read_words(part: Part, draft: _Draft) -> None:
    if part.field and (close := suggest_field(part.field)):
        draft.hint(HintKind.UNKNOWN_FIELD, part, (f"{close}:{part.value}",))
    unfinished = draft.typing and part.last and not part.excluded
    bare = part.field or "" if part.quoted else f"{part.field}:{part.value}" if part.field else part.value
    words = [fold(word.slice(bare)) for word in find_words(bare)]
    open_end = unfinished and not part.quoted and bare[-1:].isalnum()
    if open_end and len(words[-1]) == 1:
        words.pop()  # so many words begin with one letter that it says nothing
        open_end = False
    terms: list[Term] = [Word(word, find_stems(word), open_end and n == len(words)) for n, word in enumerate(words, start=1)]
    if part.quoted and (phrase := tuple(fold(word.slice(part.value)) for word in find_words(part.value))):
        terms.append(Phrase(phrase, unfinished and part.value[-1:].isalnum()))
    draft.add(part, *terms)


def _read_name(name: Field, part: Part, draft: _Draft) -> None:
    words = tuple(fold(word.slice(part.value)) for word in find_words(part.value))
    if not words:
        draft.hint(HintKind.EMPTY_FIELD, part, _EXAMPLES[name])
        return
    unfinished = draft.typing and part.last and not part.excluded
    draft.add(part, Name(name, words, part.value.strip(), unfinished and part.value[-1:].isalnum()))


def _read_act(name: Field, part: Part, draft: _Draft) -> None:
    acts: set[Act] = set()
    for word in filter(None, part.value.replace("_", " ").split(",")):
        if act := pick_act(word.strip()):
            acts.add(act)
        elif draft.typing and part.last:
            acts |= complete_act(word.strip())
        else:
            draft.hint(HintKind.UNKNOWN_ACT, part, _EXAMPLES[name])
    if acts:
        draft.add(part, Acts(frozenset(acts)))


def _read_day(name: Field, part: Part, draft: _Draft) -> None:
    day = read_day(part.value)
    if day is None:
        draft.hint(HintKind.BROKEN_DATE, part, _EXAMPLES[name])
    elif (name is Field.AFTER) is not part.excluded:
        draft.first.append(day)
    else:
        draft.until.append(day)


def _read_figure(name: Field, part: Part, draft: _Draft) -> None:
    asked = read_range(part.value)
    if asked is None:
        draft.hint(HintKind.BROKEN_FIGURE, part, _EXAMPLES[name])
    else:
        draft.add(part, asked)


_READERS: dict[Field, Callable[[Field, Part, _Draft], None]] = {
    Field.SPEAKER: _read_name,
    Field.OUTLET: _read_name,
    Field.ACT: _read_act,
    Field.AFTER: _read_day,
    Field.BEFORE: _read_day,
    Field.FIGURE: _read_figure,
}
