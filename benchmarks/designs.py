"""Several designs of the extractor, trained and scored in the same folds: the table of what was tried.

    python benchmarks/designs.py GOLD_DIR LANGUAGE [BESIDE_DIR ...]

The articles of GOLD_DIR are dealt into five folds, each read by what was trained on the others (`menurut train` does the same
for the design that ships). Minutes to half an hour, with the extra `train`. The designs differ in what they may use:

    rules                what the rules find, nothing trained
    rules, judged        what the rules find, kept or dropped by a logistic regression on traits of each finding
    network, its cues    what the network points at, reading the rules' findings as features, where a cue is likelier than not
    network, no rules    the same network, the rules hidden from it, its guesses judged
    network, evidence    network and rules, judged by the eight figures of evidence alone
    both                 what ships: network and rules propose, evidence and traits decide
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from menurut.attribution.learned import Candidate, Judge, Network, settle
from menurut.attribution.learned.candidates import EVIDENCE, find_candidates
from menurut.attribution.learned.judge import choose
from menurut.attribution.lexicon import build_lexicon
from menurut.attribution.reading import Found
from menurut.attribution.rules import RuleReading
from menurut.language import load_pack
from menurut.measure import ArticleScore, GoldArticle, Marked, Score, add_scores, score_article
from menurut.measure.matching import TokenText, is_whole
from menurut.training import Fold, Recipe, train_model
from menurut.training.calibration import Judged, fit_judge
from menurut.training.examples import read_gold
from menurut.views.scoring.training import gather_material

ROWS = ("full", "full direct", "full indirect", "cue overlap", "content exact", "content tokens", "source exact")
FOLDS = 5
_OF_NETWORK = [EVIDENCE.index(name) for name in ("cue", "source", "content")]

Read = tuple[GoldArticle, RuleReading]
Propose = Callable[[RuleReading, Network], Iterable[Candidate]]


def propose_rules(reading: RuleReading, network: Network) -> Iterator[Candidate]:
    """What the rules found, with nothing that the network thinks of it."""
    for candidate in find_candidates(reading, network):
        if candidate.guess is None or candidate.evidence[EVIDENCE.index("parts of the rule")]:
            hidden = tuple(0.0 if k in _OF_NETWORK else value for k, value in enumerate(candidate.evidence))
            yield replace(candidate, evidence=hidden)


def propose_network(reading: RuleReading, network: Network) -> Iterator[Candidate]:
    """What the network points at where the rules found nothing."""
    return find_candidates(replace(reading, found=()), network)


def propose_plainly(reading: RuleReading, network: Network) -> Iterator[Candidate]:
    """All candidates, without traits."""
    return (replace(candidate, traits=()) for candidate in find_candidates(reading, network))


def score_rules(folds: Sequence[list[Read]]) -> Score:
    return add_scores(_score(article, reading.found) for fold in folds for article, reading in fold)


def score_likely_cues(folds: Sequence[list[Read]], networks: Sequence[Network]) -> Score:
    """The network's own guesses where a cue is likelier than not, no judge."""
    own = Judge(evidence=[float(name == "cue") for name in EVIDENCE], traits={}, uncued=1.0, threshold=0.5)
    scores = []
    for fold, network in zip(folds, networks, strict=True):
        for article, reading in fold:
            first = {c.guess.cue[0]: c for c in reversed(list(find_candidates(reading, network))) if c.guess}
            found = [settle(candidate, reading, sure) for sure, candidate in choose(first.values(), own, reading.tokens)]
            scores.append(_score(article, found))
    return add_scores(scores)


def score_judged(folds: Sequence[list[Read]], networks: Sequence[Network], propose: Propose) -> Score:
    """Candidates of each fold, judged by what was right among those of the others."""
    proposed = [[(a, r, list(propose(r, network))) for a, r in fold] for fold, network in zip(folds, networks, strict=True)]
    judged = [[one for article in fold for one in _judge(*article)] for fold in proposed]
    marked = [sum(len(article.versions[0]) for article, _ in fold) for fold in folds]
    scores = []
    for k, fold in enumerate(proposed):
        others = [one for other, part in enumerate(judged) if other != k for one in part]
        judge = fit_judge(others, sum(marked) - marked[k], penalty=Recipe().penalty)
        for article, reading, candidates in fold:
            found = [settle(candidate, reading, sure) for sure, candidate in choose(candidates, judge, reading.tokens)]
            scores.append(_score(article, found))
    return add_scores(scores)


def _judge(article: GoldArticle, reading: RuleReading, candidates: Iterable[Candidate]) -> Iterator[Judged]:
    tokens = TokenText(reading.tokens.text)
    gold = tokens.mark(article.versions[0])
    for candidate in candidates:
        mine = tokens.mark([_mark(settle(candidate, reading, 0.0))])
        yield Judged(article.name, candidate, any(is_whole(one, other) for one in gold for other in mine))


def _mark(found: Found) -> Marked:
    return Marked(found.source, found.cue, found.content)


def _score(article: GoldArticle, found: Iterable[Found]) -> ArticleScore:
    return score_article(article.name, article.read_text(), article.versions, [_mark(one) for one in found])


def show(name: str, score: Score) -> None:
    print(f"| {name} | " + " | ".join(f"{100 * score.rows[row].f1:.1f}" for row in ROWS) + " |", flush=True)


def main() -> int:
    gold, language, *beside = sys.argv[1:]
    pack = load_pack(language)
    material, _ = gather_material(Path(gold), language=language, beside=[Path(folder) for folder in beside])
    _, trained = train_model(material, Recipe(), folds=FOLDS, jobs=os.cpu_count() or 1, on_line=print)
    folds = [_read_fold(fold, language) for fold in trained]
    networks = [Network(fold.model, build_lexicon(pack)) for fold in trained]
    print("| design | " + " | ".join(ROWS) + " |")
    print("| --- |" + " --- |" * len(ROWS))
    show("rules", score_rules(folds))
    show("rules, judged", score_judged(folds, networks, propose_rules))
    show("network, its cues", score_likely_cues(folds, networks))
    show("network, no rules", score_judged(folds, networks, propose_network))
    show("network, evidence", score_judged(folds, networks, propose_plainly))
    show("both", score_judged(folds, networks, find_candidates))
    return 0


def _read_fold(fold: Fold, language: str) -> list[Read]:
    return [(article, read_gold(article, language=language)) for article in fold.articles]


if __name__ == "__main__":
    sys.exit(main())
