"""Who speaks in every attribution of an article: names first, then everything that points to a name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from menurut.language import Pack
from menurut.model import Act, Article, Attribution, Manner, Speaker, SpeakerKind
from menurut.speakers.cast import Cast, Member
from menurut.speakers.nesting import find_parents
from menurut.speakers.phrases import Phrase, Pointer, read_phrase
from menurut.speakers.scene import read_scene


def resolve_speakers(
    article: Article, attributions: tuple[Attribution, ...], pack: Pack
) -> tuple[tuple[Attribution, ...], tuple[Speaker, ...]]:
    """Every attribution with the id of its speaker, and every speaker of the article once.

    `speaker_id` stays None only where nobody is named before or after an attribution that names nobody itself. A speaker's
    id depends on the name alone, so that the same name has the same id in all articles.

    >>> from menurut.language import load_pack
    >>> from menurut.model import Span
    >>> text = "Kepala Dinas Bona Sitorus mengatakan air surut. Bona menilai warga aman."
    >>> article = Article(id="a", text=text, language="id")
    >>> def said(start, end):
    ...     return Attribution("t", "a", (Span(start, end),), (), (Span(0, 1),), Manner.INDIRECT, Act.STATE, "test")
    >>> [speaker.name for speaker in resolve_speakers(article, (said(0, 25), said(48, 52)), load_pack("id"))[1]]
    ['Bona Sitorus']
    """
    scene = read_scene(article.text, pack)
    phrases = [read_phrase(_source(article, a), scene, pack) if a.source else None for a in attributions]
    named = [(find_anchor(a), phrase) for a, phrase in zip(attributions, phrases, strict=True) if phrase]
    cast = Cast(named, scene, pack)
    members = _Reader(attributions, phrases, cast).read()
    return _close(article, attributions, phrases, members)


def _source(article: Article, attribution: Attribution) -> str:
    return " ".join(span.slice(article.text) for span in attribution.source)


def find_anchor(attribution: Attribution) -> int:
    """The offset at which the text says who speaks: of the source, else of the cue, else of the content."""
    return (attribution.source or attribution.cue or attribution.content)[0].start


@dataclass(slots=True)
class _Memory:
    """Who spoke last, of each sort."""

    person: Member | None = None
    body: Member | None = None
    document: Member | None = None
    anybody: Member | None = None

    def note(self, member: Member) -> None:
        self.anybody = member
        if member.kind is SpeakerKind.PERSON:
            self.person = member
        elif member.kind is SpeakerKind.DOCUMENT:
            self.document = member
        elif member.kind in (SpeakerKind.ORGANISATION, SpeakerKind.GROUP, SpeakerKind.COUNTRY):
            self.body = member


class _Reader:
    """Walks through the attributions in the order of reading: outer ones first, then those that stand in their contents."""

    def __init__(self, attributions: tuple[Attribution, ...], phrases: list[Phrase | None], cast: Cast) -> None:
        self._attributions, self._phrases, self._cast = attributions, phrases, cast
        self._anchors = [find_anchor(a) for a in attributions]
        self._parents = find_parents(attributions, self._anchors)
        self._found: list[Member | None] = [None] * len(attributions)

    def read(self) -> list[Member | None]:
        order = sorted(range(len(self._attributions)), key=lambda index: self._anchors[index])
        outer = [index for index in order if self._parents[index] is None]
        memories = self._read_outer(outer)
        self._fill_first(outer)
        position = 0
        for index in order:
            while position < len(outer) and self._anchors[outer[position]] <= self._anchors[index]:
                position += 1
            if self._parents[index] is not None:
                self._found[index] = self._read_inner(index, memories[max(0, position - 1)] if memories else _Memory())
        return self._found

    def _read_outer(self, outer: list[int]) -> list[_Memory]:
        memory, kept = _Memory(), []
        for index in outer:
            member = self._resolve(index, memory)
            self._found[index] = member
            memory = replace(memory)
            if member is not None and self._attributions[index].act is not Act.RELAY:
                memory.note(member)
            kept.append(memory)
        return kept

    def _fill_first(self, outer: list[int]) -> None:
        """What points to nobody before it points to who speaks next."""
        following: Member | None = None
        for index in reversed(outer):
            if self._found[index] is None:
                self._found[index] = following or self._cast.pick_person_before(self._anchors[index])
            elif self._found[index].kind is SpeakerKind.PERSON or following is None:
                following = self._found[index]

    def _read_inner(self, index: int, memory: _Memory) -> Member | None:
        parent = self._parents[index]
        holder = self._found[parent]
        while holder is None and parent is not None:
            parent = self._parents[parent]
            holder = self._found[parent] if parent is not None else None
        phrase = self._phrases[index]
        if phrase is None or phrase.pointer in (Pointer.SPEAKER, Pointer.OWN_PARTY):
            return holder
        if phrase.pointer is Pointer.HE and self._attributions[self._parents[index]].manner is Manner.INDIRECT:
            return holder
        return self._resolve(index, memory) or holder

    def _resolve(self, index: int, memory: _Memory) -> Member | None:
        phrase, at = self._phrases[index], self._anchors[index]
        if phrase is None:
            return self._continue(index, memory)
        if phrase.pointer is not None:
            return self._follow(phrase, at, memory)
        if phrase.parts:
            names = [self._resolve_named(part, at).name for part in phrase.parts]
            joiner = phrase.name.removeprefix(phrase.parts[0].name).removesuffix(phrase.parts[1].name)
            return self._cast.describe(joiner.join(names), SpeakerKind.GROUP)
        return self._resolve_named(phrase, at)

    def _resolve_named(self, phrase: Phrase, at: int) -> Member:
        if phrase.kind is SpeakerKind.PERSON and phrase.name:
            return self._cast.pick_person(phrase.name, at)
        if phrase.name is None:
            return self._cast.describe(phrase.description, phrase.kind)
        return self._cast.pick_body(phrase)

    def _continue(self, index: int, memory: _Memory) -> Member | None:
        if not self._attributions[index].cue:
            return memory.anybody
        return memory.person or memory.anybody

    def _follow(self, phrase: Phrase, at: int, memory: _Memory) -> Member | None:
        if phrase.pointer is Pointer.ROLE:
            return self._cast.pick_by_role(phrase.description, at) or self._cast.describe(phrase.description, phrase.kind)
        if phrase.pointer is Pointer.DOCUMENT:
            return memory.document or self._cast.describe(phrase.description, SpeakerKind.DOCUMENT)
        if phrase.pointer is Pointer.ORGANISATION:
            return memory.body or self._cast.describe(phrase.description, SpeakerKind.ORGANISATION)
        if phrase.pointer is Pointer.THEY:
            return memory.body or memory.anybody
        return memory.person or memory.anybody


def _close(
    article: Article, attributions: tuple[Attribution, ...], phrases: list[Phrase | None], members: list[Member | None]
) -> tuple[tuple[Attribution, ...], tuple[Speaker, ...]]:
    for attribution, phrase, member in zip(attributions, phrases, members, strict=True):
        if member is not None and phrase is not None:
            member.forms.setdefault(phrase.name or _source(article, attribution))
            if phrase.role:
                member.roles.setdefault(phrase.role)
    speakers = {id(member): member.close() for member in members if member is not None}
    resolved = tuple(
        replace(attribution, speaker_id=speakers[id(member)].id if member is not None else None)
        for attribution, member in zip(attributions, members, strict=True)
    )
    return resolved, tuple(speakers.values())
