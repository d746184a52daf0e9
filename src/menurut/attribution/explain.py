"""Why each attribution of an article was made: the rule that found it, what the model thought of its parts, and its reasons."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.attribution.engine import make_attribution_id, rule_of
from menurut.attribution.learned import Candidate, Judge, Model, decide_candidates, find_judge, find_network, settle
from menurut.attribution.reading import Found
from menurut.attribution.rules import read_by_rules
from menurut.language.pack import Pack
from menurut.model import Article

_PARTS = ("cue", "source", "content")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why there is an attribution.

    `rule` is the frame and family of what the rules found with the same cue, None where they found nothing; `moved` are its
    parts (`cue`, `source`, `content`) that the model put elsewhere. `reasons` are in log odds, above 0 those that speak for
    it, the strongest first, none of 0; their sum is the confidence in log odds. Without a model there is no `confidence`.
    What has no cue has no reasons: its `confidence` is how often such a find was right.
    """

    rule: str | None
    moved: tuple[str, ...] = ()
    confidence: float | None = None
    reasons: tuple[tuple[str, float], ...] = ()


def explain_attributions(
    article: Article, pack: Pack, *, model: Model | None = None, rules_only: bool = False
) -> dict[str, Explanation]:
    """The explanation of every attribution that `find_attributions` finds with the same arguments, by its id.

    >>> from menurut.language import load_pack
    >>> article = Article(id="a", text="Menurut Sari, hujan reda.", language="id")
    >>> [one.rule for one in explain_attributions(article, load_pack("id"), rules_only=True).values()]
    ['phrase/according']
    """
    reading = read_by_rules(article, pack)
    network = None if rules_only else find_network(pack, model)
    if network is None:
        return {make_attribution_id(article, found): Explanation(rule_of(found)) for found in reading.found}
    judge = find_judge(network)
    explanations = {}
    for confidence, candidate in decide_candidates(reading, network):
        found = settle(candidate, reading, confidence)
        explanations[make_attribution_id(article, found)] = _explain(candidate, found, judge)
    return explanations


def _explain(candidate: Candidate, found: Found, judge: Judge) -> Explanation:
    proposed = candidate.proposed
    moved = tuple(part for part in _PARTS if proposed and getattr(proposed, part) != getattr(found, part))
    reasons = judge.reasons(candidate) if candidate.guess else ()
    weighed = sorted(((name, weight) for name, weight in reasons if weight), key=lambda reason: -abs(reason[1]))
    return Explanation(rule_of(proposed) if proposed else None, moved, found.confidence, tuple(weighed))
