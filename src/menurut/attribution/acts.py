"""What a source does by speaking: the act of the cue, shifted where a neutral cue reports a plan, a demand or a ruling."""

from __future__ import annotations

from menurut.attribution.indicators import denies, feels, negates, plans, pledges, rules, urges
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.reading import Found
from menurut.attribution.tokens import Tokens
from menurut.language.media import load_media
from menurut.model import Act, Span

_SUBJECT_LONGEST = 8  # tokens of a content before the word that shows a plan
_KIN_MOST = 64  # names that are remembered with one name


class Acts:
    """The acts of an article's attributions, read in order: who belongs to which body is learnt from the sources on the way."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.kin: dict[str, set[str]] = {}
        self.speaking: set[str] = set()
        self.media: set[str] = set()

    def act_of(self, found: Found) -> Act:
        """The act of the cue, of its negation, or of the content of a neutral cue."""
        self._note_source(found)
        reading, inside = found.draft.reading, self.tokens.within(found.content[0])
        if reading is None:
            return self._spoken(found, inside) or Act.STATE
        if reading.family.act == Act.RELAY:
            self.media.update(span.slice(self.tokens.text) for span in found.source)
        if reading.family.act == Act.STATE and self._is_medium(found):
            return Act.RELAY
        if reading.family.denying and negates(self.tokens, inside, self.lexicon):
            return Act.DENY
        if reading.family.neutral and not found.draft.negated:
            return self._shifted(found, inside) or reading.family.act
        act = reading.act(negated=found.draft.negated)
        plans_itself = bool(inside) and self.tokens.low[inside[0]] in self.lexicon.words.undertakings
        return Act.COMMIT if act == Act.DEMAND and plans_itself else act

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

    def _spoken(self, found: Found, inside: range) -> Act | None:
        """A demand, a denial or a plan that the first words of a content show."""
        if urges(self.tokens, inside, self.lexicon):
            return Act.DEMAND
        if denies(self.tokens, inside, self.lexicon):
            return Act.DENY
        if found.quoted and rules(self.tokens, inside, self.lexicon):
            return Act.DECIDE
        pledged = pledges(self.tokens, inside, self.lexicon) if found.quoted else None
        if pledged is None and found.quoted and plans(self.tokens, inside, self.lexicon):
            return Act.COMMIT
        return pledged or (Act.COMMIT if self._undertakes(found) else None)

    def _shifted(self, found: Found, inside: range) -> Act | None:
        spoken = self._spoken(found, inside)
        if spoken is not None or found.quoted:
            return spoken
        if found.source and self._decides(found.source[0]):
            return Act.DECIDE
        return Act.ATTITUDE if feels(self.tokens, inside, self.lexicon) else None

    def _decides(self, source: Span) -> bool:
        """Whether the source is a court, a law or a treaty: by its first word, or by its last where an article opens it."""
        words, low = self.lexicon.words, self.tokens.low
        inside = self.tokens.within(source)
        return bool(inside) and low[inside[-1 if low[inside[0]] in words.articles else 0]] in words.deciders

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
