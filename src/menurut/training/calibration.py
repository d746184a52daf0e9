"""The judge of a model: how much each evidence and each trait of a candidate weighs, and the least confidence that is kept."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from menurut.attribution.learned import Judge
from menurut.attribution.learned.candidates import EVIDENCE, Candidate

_THRESHOLDS = [k / 100 for k in range(20, 71, 2)]
_PARTS = 5  # of the articles, each judged once by a judge of the others
_LIGHTEST = 0.005  # a trait that weighs less is left out
_TRAIT_LEAST = 5  # how often a trait must occur to be weighed


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate from an article that its network was not trained on, and whether it is right as a whole."""

    article: str
    candidate: Candidate
    right: bool


def fit_judge(judged: Sequence[Judged], marked: int, *, penalty: float) -> Judge:
    """The judge that fits what was judged, with the threshold of the best F1 over `marked` attributions.

    Its confidences are set straight, and its threshold is found, on articles that a judge of the others has not seen
    (cross-fitted, after Platt 1999): on its own articles a judge is too sure.
    """
    uncued = [one.right for one in judged if one.candidate.guess is None]
    share = round((sum(uncued) + 1) / (len(uncued) + 2), 4)
    judge = Judge(*_weigh(judged, penalty), share, 0.5)
    unseen: list[tuple[float, Judged]] = []
    for part in range(_PARTS):
        others = Judge(*_weigh([one for one in judged if _part(one) != part], penalty), share, 0.5)
        unseen += _best_of_cues(others, [one for one in judged if _part(one) == part])
    slope, shift = _straighten(unseen)
    evidence = [
        round(slope * weight + shift * (name == "constant"), 4) for name, weight in zip(EVIDENCE, judge.evidence, strict=True)
    ]
    traits = {trait: round(slope * weight, 3) for trait, weight in judge.traits.items() if abs(slope * weight) >= _LIGHTEST}
    sure = [(_turn(confidence, slope, shift) if one.candidate.guess else share, one) for confidence, one in unseen]
    return Judge(evidence, traits, share, _best_threshold(sure, marked))


def _weigh(judged: Sequence[Judged], penalty: float) -> tuple[list[float], dict[str, float]]:
    """The weights of evidence and traits."""
    cued = [one for one in judged if one.candidate.guess is not None]
    if len({one.right for one in cued}) < 2:
        return [float(name == "cue") for name in EVIDENCE], {}
    counts = Counter(trait for one in cued for trait in one.candidate.traits)
    names = DictVectorizer(dtype=np.float64)
    traits = names.fit_transform([{t: 1.0 for t in one.candidate.traits if counts[t] >= _TRAIT_LEAST} for one in cued])
    evidence = csr_matrix(np.array([one.candidate.evidence[1:] for one in cued]))
    model = LogisticRegression(C=1 / penalty, max_iter=2000, solver="liblinear")
    model.fit(hstack([evidence, traits]).tocsr(), [one.right for one in cued])
    weights = model.coef_[0].tolist()
    own = len(EVIDENCE) - 1
    return [float(model.intercept_[0]), *weights[:own]], dict(zip(names.feature_names_, weights[own:], strict=True))


def _part(one: Judged) -> int:
    """Which part of the articles a candidate belongs to, by the name of its article alone."""
    return hashlib.md5(one.article.encode(), usedforsecurity=False).digest()[0] % _PARTS


def _best_of_cues(judge: Judge, judged: Sequence[Judged]) -> list[tuple[float, Judged]]:
    """The surest candidate of each cue, and all without one, with their confidence."""
    best: dict[object, tuple[float, Judged]] = {}
    for number, one in enumerate(judged):
        key = (one.article, one.candidate.guess.cue[0]) if one.candidate.guess else number
        confidence = judge.confidence(one.candidate)
        if key not in best or confidence > best[key][0]:
            best[key] = confidence, one
    return list(best.values())


def _straighten(unseen: Sequence[tuple[float, Judged]]) -> tuple[float, float]:
    """Slope and shift that turn the log odds of confidences into those of being right."""
    cued = [(confidence, one) for confidence, one in unseen if one.candidate.guess is not None]
    if len({one.right for _, one in cued}) < 2:
        return 1.0, 0.0
    odds = np.array([[_log_odds(confidence)] for confidence, _ in cued])
    model = LogisticRegression(C=1e6).fit(odds, [one.right for _, one in cued])
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def _turn(confidence: float, slope: float, shift: float) -> float:
    return 1 / (1 + math.exp(-(slope * _log_odds(confidence) + shift)))


def _log_odds(confidence: float) -> float:
    kept = min(max(confidence, 1e-9), 1 - 1e-9)
    return math.log(kept / (1 - kept))


def _best_threshold(unseen: Sequence[tuple[float, Judged]], marked: int) -> float:
    """The threshold with the best F1, the higher of two that are as good."""
    confidences = np.array([confidence for confidence, _ in unseen])
    right = np.array([one.right for _, one in unseen])

    def f1(threshold: float) -> float:
        kept = confidences >= threshold
        return float(2 * right[kept].sum() / (kept.sum() + marked))

    return max(_THRESHOLDS, key=lambda threshold: (round(f1(threshold), 4), threshold)) if unseen else 0.5
