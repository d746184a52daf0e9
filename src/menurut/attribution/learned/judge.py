"""How probable it is that a candidate is right as a whole, and which candidates stay."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from menurut.attribution.learned.candidates import ALIKE, EVIDENCE, Candidate
from menurut.attribution.learned.network import Network
from menurut.attribution.tokens import Tokens


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


def find_judge(network: Network) -> Judge:
    """The judge that was fitted to what the network finds."""
    return Judge(**network.model.about["judge"])


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
            if sum(i in contents for i in inside) < ALIKE * len(inside):
                yield confidence, candidate
