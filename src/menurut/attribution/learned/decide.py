"""The network's guesses and the rules' findings made into one list, each with the probability that it is right as a whole."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from menurut.attribution.drafts import Draft
from menurut.attribution.learned.decode import Guess, read_guesses, score_parts
from menurut.attribution.learned.features import Features, Proposal, read_features
from menurut.attribution.learned.network import Network
from menurut.attribution.learned.traits import find_kinds, find_traits, rule_name
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.phrases import Range
from menurut.attribution.reading import Found
from menurut.attribution.rules import RuleReading
from menurut.attribution.tokens import Tokens
from menurut.model import Span

LEAST_CUE = 0.25  # probability of a cue below which its parts are looked at only where a rule found it
EVIDENCE = ("constant", "cue", "source", "content", "rule", "same source", "same content", "parts of the rule")
_LOWEST = -8.0  # log probability of a part below which it makes no difference
_ALIKE = 0.5  # share of tokens from which two contents are the same


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may become an attribution: the parts that the network points at, or those that a rule found with the same cue.

    `evidence` speaks for it, after `EVIDENCE`, and so do the `traits`; both are empty where a rule found it without a cue, and
    there is no guess. `proposed` is what the rules found with the same cue, or without any.
    """

    guess: Guess | None
    proposed: Found | None
    evidence: tuple[float, ...] = ()
    traits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judge:
    """How much each evidence and each trait weighs: a logistic regression (its probabilities after Platt 1999).

    `uncued` is how often what the rules found without a cue is right; below `threshold` a candidate is left out.
    """

    evidence: Sequence[float]
    traits: Mapping[str, float]
    uncued: float
    threshold: float

    def confidence(self, candidate: Candidate) -> float:
        """The probability that a candidate is right as a whole."""
        if candidate.guess is None:
            return self.uncued
        weigh = self.traits.get
        score = sum(weight * value for weight, value in zip(self.evidence, candidate.evidence, strict=True))
        score += sum([weigh(trait, 0.0) for trait in candidate.traits])
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))

    def reasons(self, candidate: Candidate) -> Iterator[tuple[str, float]]:
        """What speaks for a candidate (above 0) and against it, in log odds."""
        for name, weight, value in zip(EVIDENCE, self.evidence, candidate.evidence, strict=True):
            yield name, weight * value
        for trait in candidate.traits:
            yield trait, self.traits.get(trait, 0.0)


def decide(reading: RuleReading, network: Network) -> list[Found]:
    """The attributions of an article, in no particular order, with their confidence."""
    return [settle(candidate, reading, confidence) for confidence, candidate in decide_candidates(reading, network)]


def decide_candidates(reading: RuleReading, network: Network) -> list[tuple[float, Candidate]]:
    """The candidates that become the attributions of an article, with their confidence."""
    return choose(find_candidates(reading, network), find_judge(network), reading.tokens)


def choose(candidates: Iterable[Candidate], judge: Judge, tokens: Tokens) -> list[tuple[float, Candidate]]:
    """The best candidate of each cue, where the judge is sure enough of it, with its confidence."""
    best: dict[int, tuple[float, Candidate]] = {}
    uncued: list[tuple[float, Candidate]] = []
    for candidate in candidates:
        confidence = judge.confidence(candidate)
        if confidence < judge.threshold:
            continue
        if candidate.guess is None:
            uncued.append((confidence, candidate))
        elif confidence > best.get(candidate.guess.cue[0], (0.0,))[0]:
            best[candidate.guess.cue[0]] = (confidence, candidate)
    return list(_without_clashes(list(best.values()), uncued, tokens))


def find_judge(network: Network) -> Judge:
    """The judge that was fitted to what the network finds."""
    return Judge(**network.model.about["judge"])


def features_of(reading: RuleReading, proposals: Sequence[Proposal] | None = None) -> Features:
    """The features of an article with what the rules found in it, `proposals` where that is known already."""
    tokens, article = reading.tokens, reading.article
    title = tokens.touched((article.title_span,)) if article.title_span else ()
    return read_features(
        tokens,
        [propose(found, tokens) for found in reading.found] if proposals is None else proposals,
        quoted=[(quotation.first, quotation.last + 1) for quotation in reading.quotations],
        furniture=tokens.touched(article.furniture),
        title=title[0] if title else None,
    )


def propose(found: Found, tokens: Tokens) -> Proposal:
    cue = tokens.touched(found.cue)
    return Proposal(cue[0] if cue else None, tokens.touched(found.source), tokens.touched(found.content))


def find_candidates(reading: RuleReading, network: Network) -> Iterator[Candidate]:
    """Every guess of the network outside furniture, what the rules found with the same cue, and what they found without one."""
    tokens = reading.tokens
    furniture = {i for part in tokens.touched(reading.article.furniture) for i in range(*part)}
    by_cue: dict[int, tuple[Found, Proposal]] = {}
    proposals = [propose(found, tokens) for found in reading.found]
    for found, proposal in zip(reading.found, proposals, strict=True):
        if proposal.cue is None:
            yield Candidate(None, found)
        else:
            by_cue.setdefault(proposal.cue[0], (found, proposal))
    kinds = find_kinds(reading)
    pointers = network.read(features_of(reading, proposals), least=LEAST_CUE)
    for k, guess in enumerate(read_guesses(pointers)):
        if guess.cue[0] in furniture:
            continue
        found, proposal = by_cue.get(guess.cue[0], (None, None))
        if not any(i in furniture for start, stop in guess.content for i in (start, stop - 1)):
            yield _candidate(guess, found, proposal, reading, kinds)
        if found and proposal:
            source = proposal.source[0] if proposal.source else None
            if (guess.source, guess.content) != (source, proposal.content):
                other = score_parts(pointers, k, guess.cue, source, proposal.content)
                yield _candidate(other, found, proposal, reading, kinds)


def _candidate(
    guess: Guess, found: Found | None, proposal: Proposal | None, reading: RuleReading, kinds: list[str]
) -> Candidate:
    depth = int(_is_quoted(guess.cue[0], reading))
    traits = find_traits(guess, rule_name(found), reading, kinds, depth=depth)
    return Candidate(guess, found, _evidence(guess, proposal), tuple(traits))


def _evidence(guess: Guess, proposal: Proposal | None) -> tuple[float, ...]:
    likely = min(max(guess.probability, 1e-6), 1 - 1e-6)
    logit = math.log(likely / (1 - likely))
    scores = (1.0, logit, max(guess.source_score, _LOWEST), max(guess.content_score, _LOWEST))
    if proposal is None:
        return (*scores, 0.0, 0.0, 0.0, 0.0)
    same_source = _meet((guess.source,) if guess.source else (), proposal.source) or not (guess.source or proposal.source)
    same_content = _alike(guess.content, proposal.content) >= _ALIKE
    return (*scores, 1.0, float(same_source), float(same_content), float(guess.content == proposal.content))


def _meet(one: Iterable[Range], other: Sequence[Range]) -> bool:
    return any(a[0] < b[1] and b[0] < a[1] for a in one for b in other)


def _alike(one: Sequence[Range], other: Sequence[Range]) -> float:
    """Intersection over union of the tokens."""
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    return shared / (sum(stop - start for start, stop in (*one, *other)) - shared)


def _without_clashes(
    cued: list[tuple[float, Candidate]], uncued: list[tuple[float, Candidate]], tokens: Tokens
) -> Iterator[tuple[float, Candidate]]:
    """The surest first. Of two that share a token of the cue one stays; what has no cue gives way to its content with one."""
    cues: set[int] = set()
    contents: set[int] = set()
    for confidence, candidate in sorted(cued, key=lambda item: -item[0]):
        guess = candidate.guess
        if guess is None or not cues.isdisjoint(range(*guess.cue)):
            continue
        cues.update(range(*guess.cue))
        contents.update(i for part in guess.content for i in range(*part))
        yield confidence, candidate
    for confidence, candidate in uncued:
        if candidate.proposed is not None:
            inside = [i for part in tokens.touched(candidate.proposed.content) for i in range(*part)]
            if sum(i in contents for i in inside) < _ALIKE * len(inside):
                yield confidence, candidate


def settle(candidate: Candidate, reading: RuleReading, confidence: float) -> Found:
    """The candidate as an attribution, its parts as spans."""
    guess, proposed, tokens = candidate.guess, candidate.proposed, reading.tokens
    if guess is None:
        assert proposed is not None
        proposed.confidence = confidence
        return proposed
    content = tuple(_span(tokens, part) for part in guess.content)
    quoted = tuple(_span(tokens, part) for part in _quotations_in(guess.content, reading))
    return Found(
        proposed.draft if proposed else _draft(guess, tokens, reading.lexicon),
        source=(_span(tokens, guess.source),) if guess.source else (),
        cue=(_span(tokens, guess.cue),),
        content=content,
        quoted=quoted,
        depth=int(_is_quoted(guess.cue[0], reading)),
        paragraph=0,
        confidence=confidence,
        learned=proposed is None,
    )


def _draft(guess: Guess, tokens: Tokens, lexicon: Lexicon) -> Draft:
    """A draft that says what the lexicon knows of the cue: its first reading, and whether it is negated."""
    start, stop = guess.cue
    negated = tokens.low[start] in lexicon.words.negations
    return Draft(_reading(start, stop, tokens, lexicon), guess.cue, guess.source, list(guess.content), negated=negated)


def _reading(start: int, stop: int, tokens: Tokens, lexicon: Lexicon) -> Reading | None:
    for i in range(start, stop):
        _, readings = lexicon.readings_at(tokens.low, i)
        if readings:
            return readings[0]
    return None


def _quotations_in(content: Sequence[Range], reading: RuleReading) -> Iterator[Range]:
    """The outermost quotations that stand in the content."""
    firsts = reading.quotation_starts
    for start, stop in content:
        for quotation in reading.quotations[bisect_left(firsts, start) : bisect_left(firsts, stop)]:
            if quotation.last < stop:
                yield quotation.first, quotation.last + 1


def _is_quoted(token: int, reading: RuleReading) -> bool:
    before = bisect_right(reading.quotation_starts, token) - 1
    return before >= 0 and token <= reading.quotations[before].last


def _span(tokens: Tokens, part: Range) -> Span:
    return Span(tokens.start[part[0]], tokens.end[part[1] - 1])
