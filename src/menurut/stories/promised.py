"""What somebody asks for in one article, and is going to happen in another that takes it from there."""

from __future__ import annotations

from collections.abc import Iterator

from menurut.model import Act
from menurut.stories.concepts import find_concepts, measure_overlap, weigh_shared
from menurut.stories.lineups import Telling
from menurut.stories.passages import Passage
from menurut.stories.utterances import Utterance

KEPT = 0.65
TELLING = 1.2
FEWEST_SHARED = 3
TELLING_WORD = 0.25

Promised = tuple[Utterance, Passage]


def find_promised(telling: Telling) -> Iterator[Promised]:
    """Each demand with the passage of an article of its kin that has it promised, or simply coming, and nobody ask for it."""
    asked: dict[str, list[Utterance]] = {}
    for member in telling.utterances.values():
        if member.attribution.act is Act.DEMAND and not member.negations and not member.attribution.negated:
            asked.setdefault(member.article.id, []).append(member)
    for descent in telling.passages.kin:
        for passage in telling.passages.of(descent.copy) if descent.original in asked else ():
            if _promises(passage, telling):
                yield from ((demand, passage) for demand in asked[descent.original] if _is_same(demand, passage, telling))


def _promises(passage: Passage, telling: Telling) -> bool:
    """Whether a passage has something to come, without a negation, and nobody ask in it."""
    words = telling.coverage.vocabulary(passage.article).words
    acts = {one.act for one in telling.passages.find_spoken(passage.article.id, passage.span)}
    tokens = frozenset(passage.sentence.words)
    if Act.DEMAND in acts or Act.ASK in acts or tokens & words.negations:
        return False
    return Act.COMMIT in acts or bool(tokens & words.findings.promises)


def _is_same(demand: Utterance, passage: Passage, telling: Telling) -> bool:
    if demand.article.language != passage.article.language:
        return False
    concepts = find_concepts(passage.text, telling.coverage.vocabulary(passage.article))
    common = [c for c in concepts.keys() & demand.concepts.keys() if min(concepts[c], demand.concepts[c]) >= TELLING_WORD]
    if len(common) < FEWEST_SHARED or weigh_shared(concepts, demand.concepts) < TELLING:
        return False
    return measure_overlap(concepts, demand.concepts) >= KEPT
