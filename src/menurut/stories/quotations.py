"""Quotations that do not stand everywhere in the same words: words in place of others, dropped inside, or cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from menurut.language import fold
from menurut.language.story_words import FindingWords
from menurut.model import Finding, FindingKind, Manner
from menurut.stories.changes import join_steps
from menurut.stories.concepts import find_token_spans
from menurut.stories.explanations import name_speaker, quote_wordings
from menurut.stories.lineups import Lineup, make_finding, pair_up
from menurut.stories.utterances import Utterance, is_reworded, measure_cut, measure_wording

NEAR_WORDING = 0.7
CUT = 0.95  # of the shorter wording that stands in the longer one, in order
KEPT = 0.5  # of the longer wording, at least
SHORTEST_WORDS = 4
SHORTEST_CUT = 3
TELLING_WORD = 0.25
_BREAK = re.compile(r"[.?!…]|[\])]")
_MARKED = re.compile(r"…|\.\.\.|[\[(]")


def find_rewordings(story_id: str, lineup: Lineup, group: Sequence[Utterance], words: FindingWords) -> Iterator[Finding]:
    """One quotation stands between quotation marks in words that are not the same, or is cut inside a sentence.

    Whole sentences may be left out, and what an ellipsis or a bracket stands for.
    """
    quotes = [m for m in group if m.attribution.manner is Manner.DIRECT and len(m.words) >= SHORTEST_WORDS]
    changed = {member.id: member for pair in pair_up(quotes) if _is_changed(*pair) for member in pair}
    if changed:
        members = list(changed.values())
        explanation = words.wording_differs.format(
            speaker=name_speaker(members[0], words), wordings=quote_wordings(members, words)
        )
        yield make_finding(FindingKind.WORDING_DIFFERS, story_id, lineup.claim.id, members, explanation)


def _is_changed(one: Utterance, other: Utterance) -> bool:
    if measure_wording(one, other) >= NEAR_WORDING and is_reworded(one, other):
        return True
    return one.article.id != other.article.id and measure_cut(one, other) >= CUT and _is_cut(one, other)


def _is_cut(one: Utterance, other: Utterance) -> bool:
    """Whether one quotation leaves out telling words of the other's sentences, and does not show it."""
    shorter, longer = sorted((one, other), key=lambda member: len(member.words))
    if len(shorter.words) < KEPT * len(longer.words) or _MARKED.search(shorter.text) or _MARKED.search(longer.text):
        return False
    tokens, starts = _list_words(longer)
    steps = join_steps(Indel.opcodes(tokens, _list_words(shorter)[0]).as_list())
    return any(_is_inside(step[0], tokens, starts, longer) for step in steps)


def _list_words(member: Utterance) -> tuple[list[str], list[bool]]:
    """The words of a quotation, and of each whether a sentence or a piece of it begins there."""
    text = member.article.text
    tokens, starts = [], []
    for piece in member.attribution.content:
        last = piece.start
        for span in find_token_spans(text, piece):
            starts.append(last == piece.start or bool(_BREAK.search(text[last : span.start])))
            tokens.append(fold(span.slice(text)))
            last = span.end
    return tokens, starts


def _is_inside(stretch: tuple[int, int], tokens: Sequence[str], starts: Sequence[bool], member: Utterance) -> bool:
    """Whether these words are no whole sentences, and more than a filler."""
    first, last = stretch
    whole = starts[first] and (last == len(tokens) or starts[last]) if first < last else True
    telling = max((member.vocabulary.look_up(token)[1] for token in tokens[first:last]), default=0.0)
    return not whole and last - first >= SHORTEST_CUT and telling >= TELLING_WORD
