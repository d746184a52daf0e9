"""What `names.toml` of a language pack holds: the words by which a name is told from what stands around it."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict


def _split(block: object) -> object:
    return [word.replace("_", " ") for word in block.split()] if isinstance(block, str) else block


Block = Annotated[frozenset[str], BeforeValidator(_split)]
Ordered = Annotated[tuple[str, ...], BeforeValidator(_split)]


class NameWords(BaseModel):
    """Every word is written small, without a full stop. A list is a block of text, its words parted by white space; `_` stands
    for the space inside a word of several parts.

    Around a name:
    `titles` open a role, rank or calling (`menteri`, `ketua`, `ekonom`); `honorifics` are titles that tell no role (`pak`);
    `degrees` follow a name; `first_names` are words of offices or months that may open a name
    (`bill`); `particles` stand small inside a name (`bin`, `van`); `joiners` bind two names or two offices;
    `places` are place names, `place_ends` the words that end a longer one (`utara`), `place_heads` those that open one
    (`kota`), `state_heads` those that open a state (`republik`); `institution` are words of offices, never of persons;
    `abbreviations` gives the long form of a clipped word (`menkeu`); `name_marks` announce a name (`bernama`),
    `role_marks` a role after a name (`selaku`), `nickname_marks` another name (`alias`).

    Kinds: the words that open (in English also: end) the name of an organisation, document, medium, group, or unnamed source.
    `numbering` stands before the number of a document, `year_marks` before its year. `legal_forms` stand in brackets that
    belong to a name (`persero`); `company_heads` open the name of a company, for which the `company_nouns` stand where no
    other body is meant. `named_bodies` open the name of a body and never are one alone (`serikat`); `parties` stand before a
    body and mean nothing (`pihak kampus`); `state_bodies` are bodies that mostly states have, the name of the state beside
    them (`kedutaan`).
    `counts` are those words of `groups` that count anything (`tiga`).
    `containers` are things of somebody through which they speak (`data`, `laman`), `works` documents of whoever is named
    behind them, after `author_marks` or at once (`survei BPS`).
    `relations` are callings and kin whose small noun a person follows whom somebody is bound to (`pengacara Bona`).
    `things` are nouns whose names are no persons' (`kapal Calandra`).
    `culprits` and `victims` are words for the one person of a case, whichever of them the text uses (`pelaku`, `tersangka`).

    `press` are those who ask: a pronoun after them is whom they asked.

    References: pronouns (`it` is one that never stands for a person; `reflexives` may follow a name), the words that open a
    relative clause, and the words before or after a noun phrase that point back (`the`, `tersebut`); `body_possessors` are
    those of bodies and groups alone (`its`). `we` are pronouns of the
    first person that mean an office before `office_acts`, cues of what an office does (`kami usulkan`); `agents` gives who
    alone does what a passive tells (`dituntut`: `jaksa`), the longest first; `offices` gives the noun of the office that a
    title heads (`menteri`: `Kementerian`). `countries` are short forms of countries, to ISO 3166 codes; `country_names` are
    names that the press prefers to those of CLDR. `locatives` are prepositions that only a place follows.

    Around a sentence: `sentence_words` open sentences with a capital letter and belong to no name; `passive_openings` are the
    letters with which passive verbs begin, whose subject is hardly meant by a pronoun, `active_openings` those of other verbs;
    `occasions` open what tells where somebody spoke (`dalam rapat`); `tails` are small words that may slip in behind a name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    titles: Block
    honorifics: Block
    feminine: Block = frozenset()
    masculine: Block = frozenset()
    degrees: Block
    first_names: Block = frozenset()
    particles: Block
    joiners: Block
    places: Block
    place_heads: Block
    place_ends: Block
    state_heads: Block
    institution: Block
    abbreviations: dict[str, str]
    culprits: Block = frozenset()
    victims: Block = frozenset()
    name_marks: Ordered
    role_marks: Ordered
    nickname_marks: Ordered
    organisations: Block
    organisation_ends: Block = frozenset()
    legal_forms: Block
    parties: Block = frozenset()
    company_heads: Block
    named_bodies: Block = frozenset()
    state_bodies: Block = frozenset()
    things: Block = frozenset()
    company_nouns: Block
    documents: Block
    numbering: Ordered
    year_marks: Ordered
    works: Block
    author_marks: Ordered
    media: Block
    groups: Block
    counts: Block = frozenset()
    unnamed: Block
    containers: Ordered
    relations: Block
    person_nouns: Block
    press: Block
    organisation_nouns: Block
    articles: Block = frozenset()
    pointers_before: Block = frozenset()
    body_possessors: Block = frozenset()
    relatives: Ordered
    pointers_after: Block = frozenset()
    passive_openings: Ordered = ()
    active_openings: Ordered = ()
    occasions: Block = frozenset()
    tails: Block = frozenset()
    locatives: Block
    he: Block
    he_only: Block = frozenset()
    she_only: Block = frozenset()
    they: Block
    reflexives: Block = frozenset()
    it: Block = frozenset()
    speaker: Block
    we: Block = frozenset()
    office_acts: Block = frozenset()
    agents: dict[str, str] = {}
    offices: dict[str, str] = {}
    own_party: Block
    clitics: Ordered = ()
    countries: dict[str, str]
    country_names: dict[str, str] = {}
    sentence_words: Block

    @cached_property
    def office_words(self) -> frozenset[str]:
        """Words that never stand in a person's name."""
        parts = (
            self.institution,
            self.organisations,
            self.documents,
            self.place_heads,
            self.place_ends,
            self.sentence_words,
        )
        return frozenset().union(*parts, self.titles, self.organisation_ends, self.countries)

    @cached_property
    def body_words(self) -> frozenset[str]:
        """Words of bodies and offices that are neither a title nor the first name of a person."""
        return self.office_words - self.titles - self.first_names

    @cached_property
    def holders(self) -> tuple[str, ...]:
        """Words before the name of whoever speaks through a thing or is a medium."""
        return (*self.containers, *sorted(self.media))

    @cached_property
    def callings(self) -> frozenset[str]:
        """Common nouns for persons."""
        return self.titles | self.person_nouns | self.relations

    @cached_property
    def ranks(self) -> frozenset[str]:
        """All words that open what stands before a name."""
        return self.titles | self.honorifics
