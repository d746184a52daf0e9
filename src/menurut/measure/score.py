"""The score of an article, and of many: every figure that `menurut score` prints is counted here."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from menurut.measure.brat import Marked
from menurut.measure.disagreements import Disagreement, cue_word, find_disagreements
from menurut.measure.facts import FactCounts, count_facts
from menurut.measure.kinds import KINDS, RELAY, tally_kinds
from menurut.measure.labels import LabelCounts, count_labels
from menurut.measure.matching import Comparison, TokenText, compare
from menurut.measure.reliability import Judged
from menurut.measure.rows import Tallies, add_tallies, tally_rows
from menurut.model import Fact


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """What one article adds to a score.

    `rows` and `kinds` weigh all annotators the same. Labels, facts, `judged` (the confidences of what was found, each with
    whether it is right as a whole) and disagreements are against the first of them. `cues` and `rules` count how often each cue
    word was marked and found, and each rule found anything. `fitted`: the extractor was trained on this article.
    """

    name: str
    text: str
    rows: Tallies
    kinds: dict[str, Tallies]
    labels: LabelCounts
    facts: FactCounts = field(default_factory=FactCounts)
    judged: tuple[Judged, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    marked_cues: Counter[str] = field(default_factory=Counter)
    found_cues: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    fitted: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """The sums over articles, and the articles themselves for what is shown one by one.

    `kinds` has no `relay` where annotators gave no acts.
    """

    articles: tuple[ArticleScore, ...]
    rows: Tallies
    kinds: dict[str, Tallies]
    labels: LabelCounts
    facts: FactCounts

    @property
    def fitted(self) -> int:
        """How many of the articles the extractor was trained on."""
        return sum(article.fitted for article in self.articles)

    @property
    def judged(self) -> list[Judged]:
        """The confidence of everything found that has one, with whether it is right."""
        return [judged for article in self.articles for judged in article.judged]


def digest_text(text: str) -> str:
    """The name by which a training article is known: the MD5 of its text in UTF-8.

    >>> digest_text("Hujan turun.")
    'e8de4c31b35d3984adfd4da78614b7b4'
    """
    return hashlib.md5(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()


def score_article(
    name: str,
    text: str,
    versions: Sequence[Sequence[Marked]],
    predicted: Sequence[Marked],
    *,
    marked_facts: Sequence[Fact] = (),
    found_facts: Sequence[Fact] = (),
    fitted: Collection[str] = frozenset(),
) -> ArticleScore:
    """The score of what was found in a text, against each annotator's version of it (one or more).

    Where no facts are marked, none are counted. `fitted` are the digests of the texts that the extractor was trained on.
    """
    tokens = TokenText(text)
    comparisons = [compare(tokens, version, predicted) for version in versions]
    weight, first = 1 / len(versions), comparisons[0]
    labels = LabelCounts()
    count_labels(labels, versions[0], predicted)
    facts = FactCounts()
    if marked_facts:
        count_facts(facts, marked_facts, found_facts)
    return ArticleScore(
        name,
        text,
        rows=add_tallies(map(tally_rows, comparisons), weight=weight),
        kinds=_add_kinds(map(tally_kinds, comparisons), weight=weight),
        labels=labels,
        facts=facts,
        judged=_judge(first),
        disagreements=tuple(find_disagreements(first)),
        marked_cues=Counter(cue_word(marks.marked, text) for marks in first.gold),
        found_cues=Counter(cue_word(marks.marked, text) for marks in first.found),
        rules=Counter(marks.marked.by for marks in first.found if marks.marked.by),
        fitted=digest_text(text) in fitted,
    )


def add_scores(articles: Iterable[ArticleScore]) -> Score:
    """The sums over the articles, which may come from several readers, such as those of a cross-validation."""
    articles = tuple(articles)
    labels, facts = LabelCounts(), FactCounts()
    for article in articles:
        labels.add(article.labels)
        facts.add(article.facts)
    kinds = _add_kinds(article.kinds for article in articles)
    if not labels.has_acts:
        kinds.pop(RELAY)
    return Score(articles, add_tallies(article.rows for article in articles), kinds, labels, facts)


def _add_kinds(parts: Iterable[dict[str, Tallies]], *, weight: float = 1.0) -> dict[str, Tallies]:
    parts = list(parts)
    return {kind: add_tallies((part[kind] for part in parts), weight=weight) for kind in KINDS}


def _judge(one: Comparison) -> tuple[Judged, ...]:
    right = {p.predicted.order for p in one.whole}
    return tuple((m.marked.confidence, m.order in right) for m in one.found if m.marked.confidence is not None)
