"""Titles that give to one person what the body quotes from another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from menurut.model import Act, Span, SpeakerKind
from menurut.stories.concepts import find_tokens, measure_overlap, weigh_shared
from menurut.stories.lede_pages import OTHER_SPEAKER, Conflict, Page
from menurut.stories.polarity import is_turned, read_opposites
from menurut.stories.utterances import Utterance, measure_wording

SAME_WORDING = 0.8
SHORTEST_QUOTE_WORDS = 4
CONTAINED = 0.75
TELLING = 0.8
FEWEST_NAME_WORDS = 2


def find_other_speakers(page: Page) -> Iterator[Conflict]:
    """The title gives to one person the words that the body quotes from another, and from nobody else."""
    body = [one for one in page.said_in(page.body) if one.voice is not None]
    for one in page.said_in(page.title):
        if one.voice is None or len(one.words) < SHORTEST_QUOTE_WORDS or not _is_known(one, page):
            continue
        same = [other for other in body if _say_the_same(one, other)]
        others = [other for other in same if other.key != one.key and other.voice and other.voice.kind is one.voice.kind]
        if others and len(others) == len(same):
            content = one.attribution.content, others[0].attribution.content
            places = [Span(spans[0].start, spans[-1].end) for spans in content]
            yield Conflict(places[0], places[1], OTHER_SPEAKER)


def find_vouched(page: Page) -> Iterator[Conflict]:
    """The title has somebody vouch for something that in the body others alone say, while he says something else there."""
    sure = page.words.certainties | page.words.admissions
    for clause in page.clauses:
        at = next((at for at, word in enumerate(clause.words) if word.folded in sure), 0)
        if at == 0:
            continue
        own = [one for one in page.said_in(page.body) if page.is_named(one, clause.words[:at])]
        for place in range(at + 1, len(clause.words)) if own else ():
            if is_turned(clause.words, place, page.vocabulary):
                continue
            others = _list_others_saying(clause.words[place].concept, own, page)
            if others:
                content = [one.attribution.content for one in (others[0], own[0])]
                spans = [Span(parts[0].start, parts[-1].end) for parts in content]
                yield Conflict(clause.span, spans[0], OTHER_SPEAKER, beside=spans[1])
                return


def _list_others_saying(concept: str, own: Sequence[Utterance], page: Page) -> list[Utterance]:
    """Who says one of two opposites in the body, where neither these nor the article itself do; else nobody."""
    sides = read_opposites(page.vocabulary).get(concept)
    found: list[Utterance] = []
    for word in (word for passage in page.body for word in page.read(passage.span)) if sides else ():
        if sides and word.concept in sides.own:
            said = page.said_at(word.span)
            if not said or any(one in own or one.voice is None or one.voice.kind is not SpeakerKind.PERSON for one in said):
                return []
            found += said
    return found


def _is_known(one: Utterance, page: Page) -> bool:
    """Whether the body names the speaker as the title does, by two words at least: he is nobody whom it calls otherwise."""
    called = [find_tokens(span.slice(page.article.text)) for span in one.attribution.source]
    return any(
        len(name) >= FEWEST_NAME_WORDS and passage.sentence.words[at : at + len(name)] == tuple(name)
        for name in called
        for passage in page.body
        for at in range(len(passage.sentence.words))
    )


def _say_the_same(one: Utterance, other: Utterance) -> bool:
    """Whether one says what the other does: in its words, or most of it and nothing turned round."""
    if measure_wording(one, other) >= SAME_WORDING:
        return True
    if one.negations % 2 != other.negations % 2 or (one.attribution.act is Act.DENY) != (other.attribution.act is Act.DENY):
        return False
    return weigh_shared(one.concepts, other.concepts) >= TELLING and measure_overlap(one.concepts, other.concepts) >= CONTAINED
