"""The walk through the attributions of an article that finds who each pronoun, clitic and definite phrase points to."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.model import Act, Attribution, Manner, SpeakerKind
from menurut.speakers.cast import Cast, Member
from menurut.speakers.kinds import Pointer
from menurut.speakers.nesting import find_parents
from menurut.speakers.phrases import Phrase
from menurut.speakers.runs import fold

_MOST_PERSONS = 5
_FEW_QUOTATIONS = 2
_WIDEST_LOOK = 300
_FIRST_PERSONS = (Pointer.SPEAKER, Pointer.OWN_PARTY, Pointer.CLITIC)
_PLURAL = (SpeakerKind.GROUP, SpeakerKind.ORGANISATION, SpeakerKind.COUNTRY)


def find_anchor(attribution: Attribution) -> int:
    """The offset at which the text says who speaks: of the source, else of the cue, else of the content."""
    return (attribution.source or attribution.cue or attribution.content)[0].start


@dataclass(slots=True)
class _Memory:
    """Who spoke last, of each sort, who was quoted last, and how and where the last attribution ended."""

    persons: tuple[Member, ...] = ()
    body: Member | None = None
    plural: Member | None = None
    document: Member | None = None
    anybody: Member | None = None
    quoted: Member | None = None
    act: Act | None = None
    end: int = 0

    def copy(self) -> _Memory:
        parts = (self.persons, self.body, self.plural, self.document, self.anybody, self.quoted, self.act, self.end)
        return _Memory(*parts)

    def note(self, member: Member) -> None:
        self.anybody = member
        if member.person:
            self.persons = (member, *(other for other in self.persons[:_MOST_PERSONS] if other is not member))
        elif member.kind is SpeakerKind.DOCUMENT:
            self.document = member
        elif member.kind is SpeakerKind.ORGANISATION:
            self.body = member
        if member.kind in _PLURAL:
            self.plural = member

    def pick_person(self, gender: str | None = None) -> Member | None:
        """Who spoke last and may be of this gender."""
        return next((one for one in self.persons if gender is None or one.gender in (None, gender)), None)


class Reader:
    """Reads the outer attributions in their order, then those that stand in the content of another.

    `phrases` holds what each source says, None where there is no source; `read` gives the member who speaks in each.
    """

    def __init__(self, attributions: tuple[Attribution, ...], phrases: list[Phrase | None], cast: Cast) -> None:
        self._attributions, self._phrases, self._cast = attributions, phrases, cast
        self._anchors = [find_anchor(a) for a in attributions]
        spans = [(*a.source, *a.cue, *a.content) for a in attributions]
        self._starts = [min([span.start for span in some]) for some in spans]
        self._ends = [max([span.end for span in some]) for some in spans]
        self._parents = find_parents(attributions, self._anchors)
        self._found: list[Member | None] = [None] * len(attributions)

    def read(self) -> list[Member | None]:
        order = sorted(range(len(self._attributions)), key=lambda index: self._anchors[index])
        outer = [index for index in order if self._parents[index] is None]
        memories = self._read_outer(outer)
        self._fill_gaps(outer)
        position, crowd = 0, None
        for index in order:
            while position < len(outer) and self._anchors[outer[position]] <= self._anchors[index]:
                position += 1
            if self._parents[index] is None:
                continue
            memory = memories[position - 1].copy() if position else _Memory()
            memory.plural = crowd or memory.plural
            self._found[index] = member = self._read_inner(index, memory)
            if member is not None and member.kind in _PLURAL:
                crowd = member
        return self._found

    def _read_outer(self, outer: list[int]) -> list[_Memory]:
        """The memory after each outer attribution, which those inside it know; one for all where nothing stands inside."""
        memory, kept = _Memory(), []
        nested = len(outer) < len(self._attributions)
        for index in outer:
            attribution, member = self._attributions[index], self._resolve(index, memory)
            self._found[index] = member
            memory = memory.copy() if nested else memory
            if member is not None and attribution.act is not Act.RELAY:
                memory.note(self._pick_above(index, member))
                memory.act = attribution.act
                if attribution.manner is not Manner.INDIRECT and member.person:
                    memory.quoted, member.quotations = member, member.quotations + 1
            memory.end = max(memory.end, self._ends[index])
            kept.append(memory)
        return kept

    def _pick_above(self, index: int, member: Member) -> Member:
        """Who is spoken of next: the person with whom the sentence opens where another speaks in a relative clause of it."""
        cue = self._attributions[index].cue
        if not cue or not self._cast.follows_relative(cue[0].start):
            return member
        name = self._cast.persons.pick_opening(cue[0].start)
        return self._cast.pick_person(name, cue[0].start) if name else member

    def _fill_gaps(self, outer: list[int]) -> None:
        """What points to nobody who spoke before it points to the person named last before it, else to who speaks next."""
        following: Member | None = None
        for index in reversed(outer):
            found = self._found[index]
            if found is None:
                name = self._cast.persons.pick_before(self._anchors[index])
                self._found[index] = self._cast.pick_person(name, self._anchors[index]) if name else following
            elif found.kind is SpeakerKind.PERSON or following is None:
                following = found

    def _read_inner(self, index: int, memory: _Memory) -> Member | None:
        """Who speaks inside the words of another: first persons are that other, and so are third persons in reported speech."""
        parent, phrase, at = self._parents[index], self._phrases[index], self._anchors[index]
        holder = self._find_holder(parent)
        if holder is not None and phrase is not None and phrase.pointer is Pointer.SPEAKER and holder.person:
            return self._cast.pick_office(holder, phrase.description, self._attributions[index].cue) or holder
        if holder is not None and phrase is not None and phrase.pointer is Pointer.OWN_BODY:
            return self._cast.pick_own_office(holder) or holder
        if phrase is None or phrase.pointer in _FIRST_PERSONS or holder is None:
            return holder or self._resolve(index, memory)
        reported = self._attributions[parent].manner is Manner.INDIRECT
        if phrase.pointer is Pointer.THEY:
            begin = min(span.start for span in self._attributions[parent].content)
            crowd = self._cast.pick_crowd(begin, at)
            if crowd is None and holder.person:
                crowd = self._cast.pick_crowd(max(0, begin - _WIDEST_LOOK), at, anywhere=True)
            if crowd or (reported and holder.kind in _PLURAL):
                return crowd or holder
        if phrase.pointer is Pointer.HE:
            name = None if reported and holder.person else self._cast.persons.pick_before(at, other_than=holder.name)
            return self._cast.pick_person(name, at) if name else holder
        return self._resolve(index, memory) or holder

    def _find_holder(self, index: int | None) -> Member | None:
        """Whose words an attribution stands in: the speaker of the innermost outer one that is known."""
        while index is not None and self._found[index] is None:
            index = self._parents[index]
        return self._found[index] if index is not None else None

    def _resolve(self, index: int, memory: _Memory) -> Member | None:
        phrase, at = self._phrases[index], self._anchors[index]
        if phrase is None:
            return self._cast.pick_agent(self._attributions[index].cue, at) or memory.anybody
        if phrase.pointer is not None:
            return self._follow(index, phrase, memory)
        if phrase.parts:
            names = [self._cast.pick_named(part, at).name for part in phrase.parts]
            joiner = phrase.name.removeprefix(phrase.parts[0].name).removesuffix(phrase.parts[1].name)
            return self._cast.describe(joiner.join(names), SpeakerKind.GROUP)
        return self._cast.pick_named(phrase, at)

    def _pick_subject(self, index: int, memory: _Memory) -> Member | None:
        """The person with whom the last sentence opens that stands between the last attribution and this one."""
        at = self._starts[index]
        found = self._cast.persons.pick_subject(memory.end, at)
        phrase = self._phrases[index]
        if phrase is not None and phrase.pointer is Pointer.HE:
            described = self._cast.pick_described_subject(found[0] + 1 if found else memory.end, at)
            if described is not None:
                return described
        return self._cast.pick_person(found[1], at) if found else None

    def _pick_quoted(self, index: int, person: Member | None, memory: _Memory) -> Member | None:
        """Who goes on speaking in a quotation: whoever was quoted last, where the person who spoke last has never been quoted
        and is not named, or only hoped or feared something between the many quotations of the other."""
        quoted = memory.quoted
        if person is None or quoted is None or person.quotations or self._attributions[index].manner is not Manner.DIRECT:
            return person
        aside = memory.act is Act.ATTITUDE and quoted.quotations > _FEW_QUOTATIONS
        return quoted if aside or person.kind is not SpeakerKind.PERSON else person

    def _describe_bound(self, index: int, phrase: Phrase, memory: _Memory) -> Member | None:
        """Somebody bound to the person meant by a clitic (`pengacaranya`), under that person's name, or None."""
        noun = self._cast.cut_possessor(phrase.description) if phrase.description.count(" ") < 2 else None
        owner = self._pick_subject(index, memory) or memory.pick_person() or memory.anybody if noun else None
        return self._cast.describe(f"{noun} {owner.name}", SpeakerKind.UNNAMED) if owner else None

    def _follow(self, index: int, phrase: Phrase, memory: _Memory) -> Member | None:
        pointer, cast, text, at = phrase.pointer, self._cast, phrase.description, self._anchors[index]
        if pointer is Pointer.ROLE:
            known = cast.pick_by_role(text, at) or cast.pick_in_case(text, at)
            known = known or self._describe_bound(index, phrase, memory) or cast.pick_mention(text, at, phrase.kind)
            return known or cast.describe(text, phrase.kind)
        if pointer is Pointer.DOCUMENT:
            known = cast.pick_document(text, at) or cast.pick_by_noun(text, SpeakerKind.DOCUMENT)
            known = known or cast.pick_mention(text, at, SpeakerKind.DOCUMENT)
            return known or cast.describe(text, SpeakerKind.DOCUMENT)
        if pointer is Pointer.ORGANISATION:
            if cast.ends_in_nouns:
                return cast.pick_definite_body(text, at, memory.body or memory.plural)
            known = cast.pick_by_noun(text, SpeakerKind.ORGANISATION) or cast.pick_body_subject(memory.end, at)
            if known is None and memory.body and set(fold(text).split()).isdisjoint(fold(memory.body.name).split()):
                known = cast.pick_mention(text, at, SpeakerKind.ORGANISATION)
            return known or memory.body or cast.describe(text, SpeakerKind.ORGANISATION)
        if pointer is Pointer.PERSON:
            known = cast.pick_by_role(text, at) or cast.pick_described(text)
            if known is None and cast.belongs_to_body(text):
                return cast.describe(text, SpeakerKind.UNNAMED)
            known = known or self._pick_subject(index, memory)
            return known or memory.pick_person(phrase.gender) or memory.anybody
        if pointer is Pointer.OWN_BODY:
            holder = self._pick_subject(index, memory) or memory.pick_person()
            known = cast.pick_own_office(holder) if holder else None
            return known or memory.body or cast.describe(text, SpeakerKind.ORGANISATION)
        if pointer is Pointer.THEY:
            known = cast.pick_crowd(memory.end, at) or memory.plural
            return known or cast.pick_crowd(max(0, at - _WIDEST_LOOK), at, anywhere=True) or memory.anybody
        if pointer is Pointer.IT:
            return memory.body or memory.plural or memory.document or cast.describe(text, SpeakerKind.UNNAMED)
        if pointer is Pointer.RELATIVE:
            name = cast.persons.pick_beside(at)
            return cast.pick_person(name, at) if name else memory.anybody
        subject = self._pick_subject(index, memory) if pointer in (Pointer.HE, Pointer.CLITIC) else None
        if subject is None or phrase.gender not in (None, subject.gender or phrase.gender):
            subject = self._pick_quoted(index, memory.pick_person(phrase.gender), memory)
        if subject is not None:
            subject.gender = subject.gender or phrase.gender
        return subject or memory.anybody
