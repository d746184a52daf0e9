"""What a source does by speaking: the act of the cue, shifted where its content or its source shows another one."""

from __future__ import annotations

from itertools import chain, islice
from typing import NamedTuple

from menurut.attribution.indicators import Words
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.polarity import Polarity, read_polarity
from menurut.attribution.reading import Found
from menurut.attribution.tokens import Tokens
from menurut.language.media import load_media
from menurut.model import Act

_CONTENT_LONGEST = 200  # tokens of a content that are looked at
_SUBJECT_LONGEST = 8  # tokens of a content before the word that shows a plan
_DECIDER_REACH = 4  # tokens of a source among which a court or law is named (*lima dari sembilan hakim*)
_KIN_MOST = 64  # names that are remembered with one name


class Said(NamedTuple):
    """What was done by speaking, and how the cue was turned: `negated` and `hedged` as in `Attribution`."""

    act: Act
    negated: bool = False
    hedged: bool = False


class Acts:
    """The acts of an article's attributions, read in order: who belongs to which body is learnt from the sources on the way."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.kin: dict[str, set[str]] = {}
        self.speaking: set[str] = set()
        self.media: set[str] = set()

    def read(self, found: Found) -> Said:
        """The act of the cue, of its negation, or of the content of a neutral cue, with the flags of the cue."""
        self._note_source(found)
        polarity = read_polarity(found, self.tokens, self.lexicon)
        return Said(self._act_of(found, polarity), polarity.negated, polarity.hedged)

    def _act_of(self, found: Found, polarity: Polarity) -> Act:
        words = self._words_of(found)
        reading = self._pick_reading(found)
        if reading is None:
            return polarity.turn(self._unread(found) or self._spoken(found, words) or Act.STATE, None)
        family = reading.family
        if family.act == Act.RELAY:
            self.media.update(span.slice(self.tokens.text) for span in found.source)
        if family.act == Act.STATE and self._is_medium(found):
            return Act.RELAY
        if polarity.negated:
            return polarity.turn(self._named(found) or family.act, family.negated)
        special = self._special(found, words, family.act)
        if special is not None:
            return special
        if family.denying and words.are_negated():
            return Act.DENY
        if family.neutral:
            return self._shifted(found, words) or family.act
        if family.act == Act.STATE and not found.quoted:
            return words.name_deed() or Act.STATE
        plans_itself = words.opens_with(self.lexicon.words.undertakings)
        return Act.COMMIT if family.act == Act.DEMAND and plans_itself else family.act

    def _words_of(self, found: Found) -> Words:
        inside = chain.from_iterable(self.tokens.within(piece) for piece in found.content)
        return Words(self.tokens, list(islice(inside, _CONTENT_LONGEST)), self.lexicon)

    def _pick_reading(self, found: Found) -> Reading | None:
        """The reading of the cue; where no rule read it, the one whose conditions source and content meet."""
        reading = found.draft.reading
        if reading is None or not found.learned or not found.content:
            return reading
        low, place = self.tokens.low, next((i for i in self._cue_tokens(found) if self._readings(i)), -1)
        if place < 0:
            return reading
        first = self.tokens.within(found.content[0])[:1]
        source = {low[i] for span in found.source for i in self.tokens.within(span)}
        fitting = (
            r
            for r in self._readings(place)
            if (not r.family.opens or (first and low[first[0]] in r.family.opens))
            and (not r.family.sources or not source.isdisjoint(r.family.sources))
        )
        return next(fitting, reading)

    def _readings(self, i: int) -> tuple[Reading, ...]:
        return self.lexicon.readings_at(self.tokens.low, i)[1]

    def _cue_tokens(self, found: Found) -> list[int]:
        return [i for span in found.cue for i in self.tokens.within(span)]

    def _named(self, found: Found) -> Act | None:
        """The act that the pack gives a cue word whatever its family."""
        low, tables = self.tokens.low, self.lexicon.words.act_words.items()
        return next((act for i in self._cue_tokens(found) for act, words in tables if low[i] in words), None)

    def _unread(self, found: Found) -> Act | None:
        """The act of a cue that the lexicon does not know: by its word, or by the cue that it is without a clitic."""
        if named := self._named(found):
            return named
        endings = self.lexicon.words.clitics
        for word in (self.tokens.low[i] for i in self._cue_tokens(found)):
            stems = (word.removesuffix(ending) for ending in endings if word.endswith(ending))
            for _, readings in (self.lexicon.readings_at([stem], 0) for stem in stems):
                if readings and not readings[0].family.neutral:
                    return readings[0].family.act
        return None

    def _special(self, found: Found, words: Words, act: Act) -> Act | None:
        """The act of a cue word that says one thing here and another there: by its source, or by its content."""
        pack = self.lexicon.words
        cue = {self.tokens.low[i] for i in self._cue_tokens(found)}
        if not cue.isdisjoint(pack.judgements) and self._decides(found):
            return Act.DECIDE
        if not cue.isdisjoint(pack.insistences):
            return Act.DENY if words.are_negated() else Act.STATE
        if not cue.isdisjoint(pack.warnings):
            return Act.DEMAND if words.request() else self._shifted(found, words) or Act.STATE
        return self._named(found)

    def _is_medium(self, found: Found) -> bool:
        """Whether the source is a medium: by its name, the word it begins or ends with, or what the article took from it."""
        words, tokens = self.lexicon.words, self.tokens
        if not found.source or found.quoted:
            return False
        name = found.source[0].slice(tokens.text)
        if name in self.media or load_media().pick(name):
            return True
        inside = self.tokens.within(found.source[0])
        return bool(inside) and (tokens.low[inside[0]] in words.media or tokens.low[inside[-1]] in words.media)

    def _note_source(self, found: Found) -> None:
        """Remember whose names stand together in a source; a pronoun speaks for the one before."""
        names = {self.tokens.low[i] for span in found.source for i in self.tokens.within(span) if self.tokens.upper[i]}
        if not names:
            return
        for name in names:
            kin = self.kin.setdefault(name, set())
            if len(kin) < _KIN_MOST:
                kin.update(names)
        self.speaking = set().union(*(self.kin[name] for name in names))

    def _spoken(self, found: Found, words: Words) -> Act | None:
        """A demand, an answer, a denial or a plan that the words of a content show."""
        if words.urge():
            return Act.DEMAND
        if found.quoted and (answer := words.answer()):
            return answer
        if words.deny():
            return Act.DENY
        if found.quoted and words.rule():
            return Act.DECIDE
        pledged = words.pledge() if found.quoted else None
        if pledged is None and found.quoted and words.plan():
            return Act.COMMIT
        return pledged or (Act.COMMIT if self._undertakes(found) else None)

    def _shifted(self, found: Found, words: Words) -> Act | None:
        spoken = self._spoken(found, words)
        if spoken is not None:
            return spoken
        if self._pronounces(found):
            return Act.DECIDE
        if found.quoted:
            return None
        return words.name_deed() or (Act.ATTITUDE if words.feel() else None)

    def _pronounces(self, found: Found) -> bool:
        """Whether a court or a law states what holds: by a cue of pronouncing, without a quotation or at the head of one."""
        cue = (self.tokens.low[i] for i in self._cue_tokens(found))
        return any(word in self.lexicon.words.pronouncements for word in cue) and self._decides(found)

    def _decides(self, found: Found) -> bool:
        """Whether the source is a court, a law or a treaty: by a word at its head, or by its last where an article opens it."""
        words, low = self.lexicon.words, self.tokens.low
        if not found.source:
            return False
        inside = self.tokens.within(found.source[0])
        if inside and low[inside[0]] in words.articles:
            return low[inside[-1]] in words.deciders
        names = (k for k, i in enumerate(inside[1:_DECIDER_REACH], 1) if self.tokens.upper[i])
        return any(low[i] in words.deciders for i in inside[: next(names, _DECIDER_REACH)])

    def _undertakes(self, found: Found) -> bool:
        """Whether the content plans what its own source will do: *pihaknya akan …*, *akan …*, *DPRD akan …*."""
        words, low = self.lexicon.words, self.tokens.low
        subject: list[int] = []
        for i in (i for piece in found.content for i in self.tokens.within(piece)):
            word = low[i]
            if found.quoted and len(subject) > 1:
                return False
            if word in words.undertakings:
                return not subject or self._is_self(subject)
            if len(subject) > _SUBJECT_LONGEST or (self.lexicon.is_verb(word) and not self.tokens.upper[i]):
                return False
            small = word in words.complementisers or word in words.negations or word in words.articles
            if word[0].isalnum() and not small:
                subject.append(i)
        return False

    def _is_self(self, subject: list[int]) -> bool:
        """Whether the subject of the content is its source: a pronoun, a clitic, or a name that stood with the source's."""
        words, tokens = self.lexicon.words, self.tokens
        if tokens.low[subject[0]] in words.pronouns:
            return True
        if words.clitics and any(tokens.low[i].endswith(words.clitics) for i in subject):
            return True
        named = any(tokens.upper[i] and tokens.low[i] in self.speaking for i in subject)
        return named or tokens.low[subject[0]] in words.bodies
