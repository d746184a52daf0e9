"""What an article says is not so, or is not said, and one that takes something from it says is so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from menurut.model import Act
from menurut.stories.answers import is_negative, puts_forward
from menurut.stories.concepts import find_concepts
from menurut.stories.lineups import Telling
from menurut.stories.utterances import Utterance

SHORTEST_KEPT = 3
TELLING = 0.4
NEAR_VERB = 2  # words between a negation and what it turns: *does not conclude that*
FIRST_WORDS = 6  # of a statement, among which its negation stands

Reversal = tuple[Utterance, Utterance]


def find_reversals(telling: Telling) -> Iterator[Reversal]:
    """Each statement with a negation and the one without it that an article of its kin begins with the same words."""
    said: dict[str, list[Utterance]] = {}
    for member in telling.utterances.values():
        said.setdefault(member.article.id, []).append(member)
    for descent in telling.passages.kin:
        for original in said.get(descent.original, ()):
            for copy in said.get(descent.copy, ()):
                pair = (original, copy) if is_negative(original) else (copy, original)
                if _is_reversed(*pair):
                    yield original, copy


def _is_reversed(turned: Utterance, plain: Utterance) -> bool:
    if not is_negative(turned) or not puts_forward(plain) or turned.attribution.act in (Act.DENY, Act.ASK):
        return False
    if turned.article.language != plain.article.language:
        return False
    return any(_begins_alike(tail, plain) for tail in _list_tails(turned))


def _list_tails(member: Utterance) -> Iterator[Sequence[str]]:
    """What stands behind the negation of a statement, right there or behind a verb."""
    if member.attribution.negated and not member.negations:
        yield member.words
    negations = member.vocabulary.words.negations
    for at, word in enumerate(member.words[:FIRST_WORDS]):
        if word in negations:
            yield from (member.words[at + 1 + skipped :] for skipped in range(NEAR_VERB))


def _begins_alike(tail: Sequence[str], plain: Utterance) -> bool:
    """Whether the first words are the same, and tell something."""
    kept = 0
    while kept < min(len(tail), len(plain.words)) and tail[kept] == plain.words[kept]:
        kept += 1
    text = " ".join(plain.words[:kept])
    concepts = find_concepts(text, plain.vocabulary)
    return kept >= SHORTEST_KEPT and sum(concepts.values()) >= TELLING
