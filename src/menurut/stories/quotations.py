"""Quotations that do not stand everywhere in the same words: words in place of others, dropped inside, or cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from menurut.language import fold
from menurut.language.story_words import FindingWords
from menurut.model import Finding, FindingKind, Manner
from menurut.stories.changes import join_steps
from menurut.stories.concepts import find_token_spans, find_tokens
from menurut.stories.explanations import name_speaker, quote_wordings, write_sentences
from menurut.stories.lineups import Lineup, make_finding, pair_up
from menurut.stories.passages import Passages
from menurut.stories.utterances import Utterance, is_reworded, measure_cut, measure_wording

NEAR_WORDING = 0.7
CUT = 0.95  # of the shorter wording that stands in the longer one, in order
KEPT = 0.5  # of the longer wording, at least
SHORTEST_WORDS = 4
SHORTEST_CUT = 3
TELLING_WORD = 0.25
NEAR_SENTENCE = 0.6
KEPT_BY_CUT = 0.8  # of the shorter wording: more tells of a cut
_OPENING = frozenset("\"“„«‘'")
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_SENTENCE_END = re.compile(r"[.?!…](?!\d)")
_BREAK = re.compile(r"[.?!…]|[\])]")
_MARKED = re.compile(r"…|\.\.\.|[\[(]")


def find_rewordings(story_id: str, lineup: Lineup, group: Sequence[Utterance], passages: Passages) -> Iterator[Finding]:
    """One quotation stands between quotation marks in words that are not the same, or is cut inside a sentence.

    Whole sentences may be left out, and what an ellipsis or a bracket stands for.
    """
    quotes = [m for m in group if _is_quoted(m) and len(m.words) >= SHORTEST_WORDS]
    changed = {
        member.id: member for pair in pair_up(quotes) if _is_changed(*pair) or _is_spun(*pair, passages) for member in pair
    }
    if changed:
        members = list(changed.values())

        def write(words: FindingWords) -> str:
            wordings = quote_wordings(members, words)
            return words.wording_differs.format(speaker=name_speaker(members[0], words), wordings=wordings)

        sentences = write_sentences(members[0].article, write)
        yield make_finding(FindingKind.WORDING_DIFFERS, story_id, lineup.claim.id, members, sentences)


def _is_changed(one: Utterance, other: Utterance) -> bool:
    whole = all(member.attribution.manner is not Manner.MIXED for member in (one, other))
    if whole and measure_wording(one, other) >= NEAR_WORDING and is_reworded(one, other):
        return True
    if one.article.id == other.article.id or one.article.language != other.article.language:
        return False
    return (whole and measure_cut(one, other) >= CUT and _is_cut(one, other)) or _has_changed_sentence(one, other)


def _is_quoted(member: Utterance) -> bool:
    """Whether it stands in quotation marks, or a part of it does."""
    return member.attribution.manner is not Manner.INDIRECT or member.text.lstrip()[:1] in _OPENING


def _has_changed_sentence(one: Utterance, other: Utterance) -> bool:
    """Whether a quoted sentence of the one stands in the other in other words; each has its likest there."""
    mine, theirs = _list_quoted(one), _list_quoted(other)
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    for sentence in mine:
        likeness, best = max(((Indel.normalized_similarity(sentence, each), each) for each in theirs), default=(0.0, ()))
        if NEAR_SENTENCE <= likeness < 1 and _replaces(sentence, best):
            return True
    return False


def _is_spun(one: Utterance, other: Utterance, passages: Passages) -> bool:
    """Whether a sentence between quotation marks was made of another with hardly a word kept."""
    if Manner.MIXED in (one.attribution.manner, other.attribution.manner):
        return False
    places = [(member.article.id, member.attribution.content[0]) for member in (one, other)]
    mine, theirs = _list_quoted(one), _list_quoted(other)
    if not mine or not theirs or measure_cut(one, other) >= KEPT_BY_CUT or not passages.stand_for(*places):
        return False
    return set(mine).isdisjoint(theirs) and _replaces(mine[0], theirs[0])


def _replaces(one: Sequence[str], other: Sequence[str]) -> bool:
    steps = join_steps(Indel.opcodes(one, other).as_list())
    return any(old[0] < old[1] and new[0] < new[1] for old, new in steps)


def _list_quoted(member: Utterance) -> list[tuple[str, ...]]:
    """The words of each sentence of it between quotation marks, of those that are long enough to be told apart."""
    text = member.text
    if member.attribution.manner is Manner.DIRECT or not _QUOTED.search(text):
        parts = [text]
    else:
        parts = [found[0] for found in _QUOTED.finditer(text)]
    sentences = (tuple(find_tokens(piece)) for part in parts for piece in _SENTENCE_END.split(part))
    return [words for words in sentences if len(words) >= SHORTEST_WORDS]


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
