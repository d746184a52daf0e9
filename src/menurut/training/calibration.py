"""The judge of a model: how much each evidence and each trait of a candidate weighs, and the least confidence that is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from menurut.attribution.learned.decide import EVIDENCE, Candidate, Judge

_THRESHOLDS = [k / 100 for k in range(20, 71, 2)]
_TRAIT_LEAST = 5  # how often a trait must occur to be weighed


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate from an article that its network was not trained on, and whether it is right as a whole."""

    article: str
    candidate: Candidate
    right: bool
    weight: float = 1.0


def fit_judge(judged: Sequence[Judged], marked: float, *, penalty: float = 1.0) -> Judge:
    """The judge that fits what was judged, with the threshold of the best F1 over `marked` attributions."""
    cued = [one for one in judged if one.candidate.guess is not None]
    uncued = [one.right for one in judged if one.candidate.guess is None]
    share = round((sum(uncued) + 1) / (len(uncued) + 2), 4)
    if len({one.right for one in cued}) < 2:
        return Judge((0.0, 1.0) + (0.0,) * (len(EVIDENCE) - 2), {}, share, 0.5)
    counts = Counter(trait for one in cued for trait in one.candidate.traits)
    rows = [{trait: 1.0 for trait in one.candidate.traits if counts[trait] >= _TRAIT_LEAST} for one in cued]
    names = DictVectorizer(dtype=np.float64)
    traits = names.fit_transform(rows)
    evidence = csr_matrix(np.array([one.candidate.evidence[1:] for one in cued]))
    model = LogisticRegression(C=1 / penalty, max_iter=2000, solver="liblinear")
    model.fit(hstack([evidence, traits]).tocsr(), [one.right for one in cued], [one.weight for one in cued])
    weights = model.coef_[0].tolist()
    own = len(EVIDENCE) - 1
    judge = Judge(
        evidence=[round(weight, 4) for weight in (float(model.intercept_[0]), *weights[:own])],
        traits={
            name: round(weight, 3)
            for name, weight in zip(names.feature_names_, weights[own:], strict=True)
            if abs(weight) >= 0.005
        },
        uncued=share,
        threshold=0.5,
    )
    return Judge(judge.evidence, judge.traits, share, _best_threshold(judge, judged, marked))


def _best_threshold(judge: Judge, judged: Sequence[Judged], marked: float) -> float:
    best: dict[object, tuple[float, Judged]] = {}
    for number, one in enumerate(judged):
        confidence = judge.confidence(one.candidate)
        key = (one.article, one.candidate.guess.cue[0]) if one.candidate.guess else number
        if confidence > best.get(key, (-1.0,))[0]:
            best[key] = (confidence, one)
    confidences = np.array([confidence for confidence, _ in best.values()])
    right = np.array([one.right * one.weight for _, one in best.values()])
    weight = np.array([one.weight for _, one in best.values()])

    def f1(threshold: float) -> float:
        kept = confidences >= threshold
        return float(2 * right[kept].sum() / (weight[kept].sum() + marked))

    return max(_THRESHOLDS, key=lambda threshold: (round(f1(threshold), 4), -threshold))
