"""What the words of a content show: a demand, an answer, a denial, a ruling, a promise, a feeling."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from menurut.attribution.lexicon import Lexicon
from menurut.attribution.tokens import Tokens
from menurut.language.cue_words import Frame
from menurut.model import Act

_DENIAL_REACH = 16  # tokens
_NEGATION_REACH = 10  # tokens
_PLAN_REACH = 12  # tokens
_REQUEST_REACH = 10  # tokens
_DEED_REACH = 6  # tokens
_SENTENCE_ENDS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a content by their numbers, `inside`, over all its pieces."""

    tokens: Tokens
    inside: list[int]
    lexicon: Lexicon

    def first(self, passed: Collection[str] = ()) -> int:
        """The place in `inside` of the first word that is not to be passed over; the length of it where there is none."""
        low = self.tokens.low
        places = (k for k, i in enumerate(self.inside) if low[i][0].isalnum() and low[i] not in passed)
        return next(places, len(self.inside))

    def opens_with(self, words: Collection[str]) -> bool:
        return bool(self.inside) and self.tokens.low[self.inside[0]] in words

    def urge(self) -> bool:
        """Whether the content begins like a demand, marks and complementisers aside: *agar …*, *“Jangan …”*."""
        low, words = self.tokens.low, self.lexicon.words
        for i in self.inside:
            if low[i] in words.urgings:
                return True
            if low[i][0].isalnum() and low[i] not in words.complementisers:
                return False
        return False

    def request(self) -> bool:
        """Whether an action is asked for before anything is told: *warga agar …*, *voters to …*."""
        low, words = self.tokens.low, self.lexicon.words
        for i in self.inside[:_REQUEST_REACH]:
            if low[i] in words.requests or low[i] in words.urgings:
                return True
            if self._tells(i):
                return False
        return False

    def _tells(self, i: int) -> bool:
        """Whether token `i` is a verb or another predicate, so that a clause stands there."""
        low, words = self.tokens.low, self.lexicon.words
        return (
            low[i] in words.predicates
            or low[i] in words.negations
            or (self.lexicon.is_verb(low[i]) and not self.tokens.upper[i])
        )

    def answer(self) -> Act | None:
        """What a short answer at the head of a quotation does, or a quotation that is a question and nothing else."""
        low, first = self.tokens.low, self.first()
        if first == len(self.inside):
            return None
        head, words = self.inside[first], self.lexicon.words
        for phrases, act in ((self.lexicon.refutations, Act.DENY), (self.lexicon.affirmations, Act.CONFIRM)):
            length = phrases.length_at(low, head)
            if length and head + length < len(low) and not low[head + length][0].isalnum():
                return act
        return Act.ASK if low[head] in words.interrogatives and self._asks() else None

    def _asks(self) -> bool:
        """Whether the only sentence ends with a question mark."""
        marks = [i for i in self.inside if self.tokens.low[i] in _SENTENCE_ENDS]
        last = next((i for i in reversed(self.inside) if self.tokens.low[i][0].isalnum()), -1)
        return len(marks) == 1 and marks[0] > last and self.tokens.low[marks[0]] == "?"

    def rule(self) -> bool:
        """Whether the content begins like the formula of a ruling, marks aside: *“Menyatakan terdakwa …”*."""
        first = self.first()
        return first < len(self.inside) and self.tokens.low[self.inside[first]] in self.lexicon.words.verdicts

    def pledge(self) -> Act | None:
        """The demand or promise that the speaker names at the head of the content: *“Kami mengajak …”*, *“Saya janji …”*."""
        low, words = self.tokens.low, self.lexicon.words
        k = self.first()
        if k >= len(self.inside) or low[self.inside[k]] not in words.first_person:
            return None
        k += 1
        while k < len(self.inside) and low[self.inside[k]] in words.adverbs:
            k += 1
        if k >= len(self.inside):
            return None
        readings = (r for r in self.lexicon.readings_at(low, self.inside[k])[1] if r.frame == Frame.SUBJECT)
        return next((r.family.act for r in readings if r.family.act in (Act.DEMAND, Act.COMMIT)), None)

    def plan(self) -> bool:
        """Whether the speaker says early in the content what they will do: *“Nanti kami akan …”*, *“Ini akan kami …”*."""
        low, words = self.tokens.low, self.lexicon.words
        for i in self.inside[:_PLAN_REACH]:
            if low[i] in words.undertakings and words.first_person.intersection(low[max(0, i - 1) : i + 2]):
                return True
            if low[i] in words.negations or low[i] in words.conditionals:
                return False
        return False

    def feel(self) -> bool:
        """Whether the content is a feeling by name: *menyampaikan apresiasi …*."""
        return bool(self.inside) and self.lexicon.sentiments.length_at(self.tokens.low, self.inside[0]) > 0

    def name_deed(self) -> Act | None:
        """The act that the content names, being no clause: *permintaan itu*, *kesediaan untuk …*."""
        low, words = self.tokens.low, self.lexicon.words
        first = self.first(words.articles)
        if first == len(self.inside):
            return None
        act = next((act for act, nouns in words.deeds.items() if low[self.inside[first]] in nouns), None)
        for i in self.inside[first + 1 : first + 1 + _DEED_REACH] if act else ():
            if low[i] in words.requests or low[i] in words.complementisers or low[i] in words.relativisers:
                break
            if self._tells(i):
                return None
        return act

    def are_negated(self) -> bool:
        """Whether the clause of the content is negated: *that it had not …*."""
        low, near = self.tokens.low, self.inside[:_NEGATION_REACH]
        return any(
            (low[i] in self.lexicon.words.negations or self.lexicon.disavowals.length_at(low, i))
            and not self._denies_denying(i + 1)
            for i in near
        )

    def _denies_denying(self, i: int) -> bool:
        """Whether what is negated is a denial: *never denied it*, *tidak pernah membantah*."""
        low, words, end = self.tokens.low, self.lexicon.words, self.inside[-1]
        while i < end and (low[i] in words.adverbs or low[i] in words.negations):
            i += 1
        return i <= end and any(reading.family.act == Act.DENY for reading in self.lexicon.readings_at(low, i)[1])

    def deny(self) -> bool:
        """Whether the content calls something untrue, or says that the speaker never did it."""
        low, words, lexicon = self.tokens.low, self.lexicon.words, self.lexicon
        start = self.first(words.complementisers)
        if start >= len(self.inside):
            return False
        first = self.inside[start]
        disavowed = first + (low[first] in words.first_person)
        if length := lexicon.disavowals.length_at(low, disavowed):
            return not self._denies_denying(disavowed + length)
        if low[first] in words.contradictions and start + 1 < len(self.inside):
            following = low[first + 1]
            if following not in words.adverbs and following not in words.first_person:
                return True
        near, far = self.inside[start : start + _DENIAL_REACH], self.inside[start + _DENIAL_REACH :]
        if any(self._is_predicate(i, first) for i in lexicon.denials.find_places(low, near)):
            return True
        return any(lexicon.anaphors.length_at(low, i - 1) == 1 for i in lexicon.denials.find_places(low, far))

    def _is_predicate(self, i: int, first: int) -> bool:
        """Whether what begins at token `i` is said of something: *tidak benar*, *itu hoaks*, but not *korban fitnah*."""
        words, low = self.lexicon.words, self.tokens.low
        if i == first or low[i] in words.negations:
            return True
        before = low[i - 1] if low[i - 1][0].isalnum() else low[i - 2]
        return any(
            before in group for group in (words.predicates, words.determiners, words.adverbs, words.pronouns, words.anaphors)
        )
