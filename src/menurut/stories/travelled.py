"""Findings on the way from article to article: figures that moved, negations that came or went, guesses that became certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from menurut.language.story_words import FindingWords
from menurut.model import Finding, FindingKind
from menurut.stories.explanations import (
    Sentences,
    list_figures_of_places,
    quote_passages,
    quote_texts,
    tell_flip,
    write_sentences,
)
from menurut.stories.lineups import Telling, join_overlapping
from menurut.stories.moved import Moved, Place, find_moved
from menurut.stories.passages import Passage
from menurut.stories.promised import find_promised
from menurut.stories.reversals import find_reversals
from menurut.stories.turns import find_turns
from menurut.stories.utterances import Utterance


def find_travelled(telling: Telling) -> Iterator[Finding]:
    """What kindred articles do not tell alike, each change once, however many articles hand it on."""
    for places in _join_moved(list(find_moved(telling.passages))):
        yield _report_moved(places, telling)
    for kind, copy, original in find_turns(telling.passages):
        sentences = _tell_turn(kind, copy, original)
        yield telling.make_finding(kind, [(one.article, one.span) for one in (original, copy)], sentences)
    yield from _report_reversals(telling)
    yield from _report_promised(telling)


def _tell_turn(kind: FindingKind, copy: Passage, original: Passage) -> Sentences:
    def write(words: FindingWords) -> str:
        sentence = words.hedge_lost if kind is FindingKind.WORDING_DIFFERS else words.negation_moved
        return sentence.format(wordings=quote_passages([original, copy], words))

    return write_sentences(copy.article, write)


def _report_reversals(telling: Telling) -> Iterator[Finding]:
    for pairs in join_overlapping([(pair, [one.id for one in pair]) for pair in find_reversals(telling)]):
        members = list({member.id: member for pair in pairs for member in pair}.values())
        sentences = tell_flip(members)
        places = [(one.article, span) for one in members for span in one.attribution.content]
        yield telling.make_finding(FindingKind.POLARITY_FLIPPED, places, sentences)


def _report_promised(telling: Telling) -> Iterator[Finding]:
    found = list(find_promised(telling))
    for pairs in join_overlapping([(pair, [pair[0].id, (pair[1].article.id, pair[1].span)]) for pair in found]):
        spans = [(demand.article, span) for demand, _ in pairs for span in demand.attribution.content]
        demand, passage = pairs[0]
        spans += [(passage.article, passage.span) for _, passage in pairs]
        yield telling.make_finding(FindingKind.WORDING_DIFFERS, spans, _tell_promise(demand, passage))


def _tell_promise(demand: Utterance, passage: Passage) -> Sentences:
    def write(words: FindingWords) -> str:
        outlets = [one.outlet or words.some_outlet for one in (demand.article, passage.article)]
        return words.promised.format(wordings=quote_texts([demand.text, passage.text], words, outlets))

    return write_sentences(demand.article, write)


def _join_moved(moved: Sequence[Moved]) -> list[list[Place]]:
    """The figures that stand for one another over any number of articles, in the order of the articles."""
    groups: list[dict[tuple, Place]] = []
    for one in moved:
        own = {(place[0].article.id, place[1].fact.span): place for place in (*one.original, *one.copy)}
        near = [group for group in groups if group.keys() & own.keys()]
        merged = {key: place for group in (*near, own) for key, place in group.items()}
        groups = [group for group in groups if group not in near] + [merged]
    return [list(group.values()) for group in groups]


def _report_moved(places: Sequence[Place], telling: Telling) -> Finding:
    order = {article.id: at for at, article in enumerate(telling.coverage.articles)}
    places = sorted(places, key=lambda place: (order[place[0].article.id], place[1].fact.span))
    told = [(passage.article, amount) for passage, amount in places]
    sentences = write_sentences(
        told[0][0], lambda words: words.figures_moved.format(figures=list_figures_of_places(told, words))
    )
    spans = [(passage.article, amount.fact.span) for passage, amount in places]
    return telling.make_finding(FindingKind.FIGURES_DIFFER, spans, sentences)
