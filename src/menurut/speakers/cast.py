"""Everybody who speaks in an article, each once, under the fullest name that it gives them."""

from __future__ import annotations

from dataclasses import dataclass, field

from menurut.language import Pack
from menurut.model import Span, Speaker, SpeakerKind, make_id
from menurut.speakers.bodies import Bodies
from menurut.speakers.cases import pick_in_case
from menurut.speakers.crowds import pick_crowd, pick_described
from menurut.speakers.documents import pick_document
from menurut.speakers.kinds import strip_possessor
from menurut.speakers.known import cut_medium
from menurut.speakers.mentions import pick_mention
from menurut.speakers.names import cut_article
from menurut.speakers.owners import cut_office
from menurut.speakers.persons import Persons
from menurut.speakers.phrases import Phrase, read_phrase
from menurut.speakers.runs import fold
from menurut.speakers.scene import Scene
from menurut.speakers.spellings import find_spellings
from menurut.speakers.words import load_names

_LONGEST_RELATIVE = 10
_LONGEST_NOUN = 2


@dataclass(slots=True)
class Member:
    """One speaker while the article is being read; `person` also where nobody names the person. Forms, roles and the number of
    quotations gather in the order of reading."""

    name: str
    kind: SpeakerKind
    person: bool
    forms: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    gender: str | None = None
    quotations: int = 0

    def close(self) -> Speaker:
        return Speaker(
            make_id("s", fold(self.name)), self.name, self.kind, tuple(self.forms) or (self.name,), tuple(self.roles)
        )


class Cast:
    """The members of one article, found by any form of their names or by a role that the text gives them."""

    def __init__(self, phrases: list[tuple[int, Phrase]], scene: Scene, pack: Pack, *, outlet: str | None = None) -> None:
        self._small = scene.small
        self._members: dict[str, Member] = {}
        self._roles: dict[str, str] = {}
        self.persons, self.bodies = Persons(scene, pack), Bodies(scene, pack)
        self._spellings = find_spellings(phrases, scene.text, self.bodies.names)
        self._words, self._media, self._scene, self._pack = load_names(pack), {}, scene, pack
        if outlet:
            self._add_medium(outlet)
        for at, phrase in phrases:
            for part in phrase.parts or (phrase,):
                self._add(at, part)
        self.persons.add_runs()

    def _add(self, at: int, phrase: Phrase) -> None:
        if phrase.name is None:
            return
        for alias in phrase.aliases:
            self.bodies.add_alias(alias, phrase.name)
        if phrase.kind is SpeakerKind.PERSON:
            self.persons.add(at, phrase.name, phrase.role)
            if phrase.role:
                self._roles.setdefault(fold(phrase.name), phrase.role)
        elif phrase.kind is SpeakerKind.MEDIUM:
            self._add_medium(phrase.name)
        else:
            self.bodies.add(phrase.name)

    def _add_medium(self, name: str) -> None:
        bare = fold(cut_medium(name, self._words))
        self._media[bare] = max(self._media.get(bare, name), name, key=len)

    def pick_named(self, phrase: Phrase, at: int) -> Member:
        """Whoever a phrase names or describes."""
        if phrase.name is None:
            word = phrase.description
            known = self.persons.pick_fullest(word, at) if word[:1].isupper() and " " not in word else word
            return self.pick_person(known, at) if known != word else self.describe(word, phrase.kind)
        if phrase.kind is SpeakerKind.PERSON:
            # "Mayor Lembur": what looks like title and name is a role where the article has a person of that whole role.
            holder = self.pick_by_role(phrase.description, at) if phrase.role else None
            member = holder or self.pick_person(phrase.name, at)
            member.gender = member.gender or phrase.gender
            return member
        if phrase.kind is SpeakerKind.ORGANISATION:
            return self._pick_body(phrase.name, at)
        if phrase.kind is SpeakerKind.MEDIUM:
            name = self.bodies.pick_alias(phrase.name) or phrase.name
            return self._enter(self._media.get(fold(cut_medium(name, self._words)), name), phrase.kind)
        if phrase.kind in (SpeakerKind.DOCUMENT, SpeakerKind.GROUP):
            plain = phrase.kind is SpeakerKind.DOCUMENT and phrase.name[1:].islower()
            document = self.pick_document(phrase.name, at) if plain else None
            return document or self.describe(phrase.name, phrase.kind)
        return self._enter(phrase.name, phrase.kind)

    def pick_person(self, name: str, at: int) -> Member:
        """The person called so at this offset, by name, by nickname, or by the short form of a title (`Mendagri`)."""
        long = self.bodies.pick_alias(name)
        if long and fold(long).split(" ", 1)[0] in self._words.titles and (holder := self.persons.pick_by_role(long, at)):
            return self._enter(self.persons.pick_fullest(holder, at), SpeakerKind.PERSON)
        return self._enter(self.persons.pick_fullest(self.bodies.pick_alias(name) or name, at), SpeakerKind.PERSON)

    def _pick_body(self, name: str, at: int) -> Member:
        if name.isupper() and (person := self.persons.pick_in_capitals(name, at)):
            return self._enter(person, SpeakerKind.PERSON)
        if " " not in name:
            longer = None if name.isupper() else self.bodies.pick_by_head([fold(name)]) or self._pick_company(fold(name))
            if longer:
                return self._enter(longer, SpeakerKind.ORGANISATION)
            if not name.isupper() and (full := self.persons.pick_fullest(name, at)) != name:
                return self._enter(full, SpeakerKind.PERSON)
        return self._enter(self.bodies.pick_fullest(name), SpeakerKind.ORGANISATION)

    def _pick_company(self, noun: str) -> str | None:
        return self.bodies.pick_company() if noun in self._words.company_nouns else None

    def pick_by_role(self, description: str, at: int) -> Member | None:
        """The person to whom the article gives this role, nearest before the offset, or None."""
        name = self.persons.pick_by_role(description, at)
        return self.pick_person(name, at) if name else None

    def pick_by_noun(self, description: str, kind: SpeakerKind) -> Member | None:
        """The organisation or document to which a definite noun phrase points by its noun (`keputusan itu`), or None."""
        nouns = [
            word for word in fold(description).split() if word in self._words.organisations or word in self._words.documents
        ]
        name = self.bodies.pick_by_head(nouns[:1] if len(description.split()) < 4 else ())
        if not name and kind is SpeakerKind.ORGANISATION:
            name = self._pick_company(fold(description).split(" ", 1)[0])
        return self._enter(name, kind) if name and name != description else None

    def belongs_to_body(self, description: str) -> bool:
        """Whether a phrase opens with the possessor of a body or group (`its chairman`)."""
        return fold(description).split(" ", 1)[0] in self._words.body_possessors

    @property
    def ends_in_nouns(self) -> bool:
        """Whether the language builds the names of bodies with the noun at the end."""
        return bool(self._words.organisation_ends)

    def pick_definite_body(self, description: str, at: int, body: Member | None) -> Member:
        """The body that `the energy ministry` or `the company` means: the one named so before, for a bare noun for any company
        the body that spoke last, else the description."""
        words = [word for word in fold(cut_article(description, self._words)).split() if "-" not in word]
        if not words:
            return self.describe(description, SpeakerKind.ORGANISATION)
        if name := self.bodies.pick_by_end(words, at):
            return self._enter(name, SpeakerKind.ORGANISATION)
        plain = len(words) == 1 and (words[0] in self._words.company_nouns or (body and words[0] in fold(body.name).split()))
        return body if body is not None and plain else self.describe(description, SpeakerKind.ORGANISATION)

    def pick_mention(self, description: str, at: int, kind: SpeakerKind) -> Member | None:
        """Whoever the text names in full before with one or two bare words (`gubernur`, `majelis itu`); or None."""
        after, before = self._words.pointers_after, self._words.pointers_before
        words = [word for word in fold(description).split() if word not in after and word not in before]
        if not words or len(words) > _LONGEST_NOUN or self.ends_in_nouns:
            return None
        name = pick_mention(" ".join(words), at, self._scene, self._pack, small=kind is SpeakerKind.ORGANISATION)
        return self.describe(name, kind) if name else None

    def pick_crowd(self, since: int, at: int, *, anywhere: bool = False) -> Member | None:
        """The group or body with which a sentence between two offsets opens, the last one; or None. With `anywhere` the last
        group between them."""
        found = pick_crowd(since, at, self._scene, self._pack, anywhere=anywhere)
        if found is None:
            return None
        name, kind = found
        return self.describe(name, kind) if kind is SpeakerKind.GROUP else self._pick_body(name, at)

    def pick_body_subject(self, since: int, at: int) -> Member | None:
        """The body with which a sentence between two offsets opens, the last one; or None."""
        found = pick_crowd(since, at, self._scene, self._pack, bodies_only=True)
        return self._pick_body(found[0], at) if found else None

    def pick_described_subject(self, since: int, at: int) -> Member | None:
        """Somebody whom the text describes without a name where a sentence between two offsets opens, the last one; or None."""
        description = pick_described(since, at, self._scene, self._pack)
        return (self.pick_by_role(description, at) or self.describe(description, SpeakerKind.UNNAMED)) if description else None

    def pick_document(self, description: str, at: int) -> Member | None:
        """Whoever wrote the work, or the document, that the text named in full before with this noun; None without one."""
        found = pick_document(description, at, self._scene, self._pack)
        if found is None:
            return None
        name, kind = found
        if kind is SpeakerKind.DOCUMENT:
            return self._enter(name, kind)
        return self.pick_named(read_phrase(name, self._scene, self._pack), at)

    def follows_relative(self, at: int) -> bool:
        """Whether a word that opens a relative clause stands right before an offset."""
        return fold(self._scene.text[max(0, at - _LONGEST_RELATIVE) : at].rstrip().rpartition(" ")[2]) in self._words.relatives

    def pick_in_case(self, description: str, at: int) -> Member | None:
        """The suspect or victim whom the text names, where it speaks of no more than one; or None."""
        name = pick_in_case(description, self._scene.text, self._words)
        return self.pick_person(name, at) if name else None

    def pick_office(self, holder: Member, pronoun: str, cue: tuple[Span, ...]) -> Member | None:
        """The office of a speaker that `we` before such a cue means; None where it means the speaker."""
        words = self._words
        acts = [word for span in cue for word in span.slice(self._scene.text).casefold().split()]
        if fold(pronoun).split(" ", 1)[0] not in words.we or words.office_acts.isdisjoint(acts):
            return None
        role = self._roles.get(fold(holder.name))
        name = cut_office(role, words) if role else None
        return self._pick_body(name, 0) if name else None

    def pick_agent(self, cue: tuple[Span, ...], at: int) -> Member | None:
        """Whoever alone does what a passive tells (`dituntut`: the prosecutor), where the text names one; or None."""
        word = cue[0].slice(self._scene.text).casefold() if cue else ""
        for noun in self._words.agents.get(word, "").split(", "):
            start = self._scene.small_text.rfind(noun, 0, at) if noun else -1
            if start >= 0 and len(self._scene.small_text) == len(self._scene.text):
                name = self._scene.text[start : start + len(noun)]
                return self.pick_by_role(name, at) or self.describe(name, SpeakerKind.UNNAMED)
        return None

    def pick_own_office(self, holder: Member) -> Member | None:
        """The body in the role of a speaker, which a noun with a clitic means (`lembaganya`), or None."""
        role = self._roles.get(fold(holder.name))
        name = cut_office(role, self._words) if role else None
        return self._pick_body(name, 0) if name else None

    def cut_possessor(self, description: str) -> str | None:
        """A calling without the clitic that binds it to somebody (`pengacaranya`), or None where there is none."""
        words = self._words
        clitic = next((clitic for clitic in words.clitics if description.endswith(clitic)), None)
        first = strip_possessor(fold(description).split(" ", 1)[0], words)
        bound = description[:1].lower() + description[1:].removesuffix(clitic) if clitic else None
        return bound if first in words.callings else None

    def pick_described(self, description: str) -> Member | None:
        """Somebody described before with the noun of a definite phrase (`seorang pialang`, `sang pialang`), or None."""
        nouns = self._words.callings.intersection(fold(description).split())
        unnamed = (member for member in reversed(self._members.values()) if member.kind is SpeakerKind.UNNAMED)
        return next((member for member in unnamed if nouns & set(fold(member.name).split())), None)

    def describe(self, description: str, kind: SpeakerKind) -> Member:
        """Somebody whom the article does not name, under their description, which begins small unless it is a name."""
        first = description.split(" ", 1)[0]
        common = (self._words.groups, self._words.unnamed, self._words.titles, self._words.articles, self._small)
        printed = (len(first) > 1 and first.isupper()) or description.partition(" ")[2][:1].isupper()
        if not printed and any(fold(first) in words for words in common):
            description = description[:1].lower() + description[1:]
        words = fold(description).split()[:4]
        person = not self._words.callings.isdisjoint(words) and self._words.press.isdisjoint(words)
        return self._enter(description, kind, person=person and kind is SpeakerKind.UNNAMED)

    def _enter(self, name: str, kind: SpeakerKind, *, person: bool = False) -> Member:
        name = self._spellings.get(name, name)
        return self._members.setdefault(fold(name), Member(name, kind, person or kind is SpeakerKind.PERSON))
