"""Heads that turn round what the body says: a denial nobody made, a negation dropped, an admission of what was denied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from menurut.language import fold
from menurut.model import Act, Span
from menurut.stories.concepts import find_concepts, find_token_spans, measure_overlap, weigh_shared
from menurut.stories.lede_pages import DENIES, TURNED, Conflict, Page
from menurut.stories.passages import Passage
from menurut.stories.utterances import Utterance
from menurut.stories.vocabulary import Vocabulary

TELLING = 0.8  # the weight that two places must have in common
ADMITTED = 0.6
CONTAINED = 0.75
MOSTLY = 0.6
NEAR_VERB = 2  # words between a negation and the verb that it turns
NEAR_SUBJECT = 6  # words between who does something and its verb
OBJECT_WORDS = 10
ACCUSATION = "=accuse"


def find_undenied(page: Page) -> Iterator[Conflict]:
    """The head has somebody deny something of which the body says that he did not deny it."""
    for denial in page.said_in((*page.title, *page.lede)):
        if denial.attribution.act is Act.DENY and denial.voice is not None and not denial.attribution.negated:
            for passage in page.rest:
                place = _find_dismissal(passage, denial, page.vocabulary)
                if place:
                    content = denial.attribution.content
                    yield Conflict(Span(content[0].start, content[-1].end), place, DENIES, denial.voice.name)
                    return
            yield from _find_confirmed(denial, page)


def _find_confirmed(denial: Utterance, page: Page) -> Iterator[Conflict]:
    """The body has the same person confirm what the head has him deny, and nowhere deny it."""
    own = [one for one in page.said_in(page.rest) if one.key == denial.key and one.key is not None]
    same = [one for one in own if weigh_shared(one.concepts, denial.concepts) >= TELLING]
    same = [one for one in same if measure_overlap(one.concepts, denial.concepts) >= CONTAINED and one.negations % 2 == 0]
    confirmed = [one for one in same if one.attribution.act is Act.CONFIRM]
    if confirmed and len(confirmed) == len(same) and denial.voice:
        content = denial.attribution.content[0].start, denial.attribution.content[-1].end
        told = confirmed[0].attribution.content
        yield Conflict(Span(*content), Span(told[0].start, told[-1].end), DENIES, denial.voice.name)


def _find_dismissal(passage: Passage, denial: Utterance, vocabulary: Vocabulary) -> Span | None:
    """Where a sentence says that somebody does not dismiss what he denies elsewhere; None where it does not."""
    text = passage.article.text
    spans = find_token_spans(text, passage.span)
    tokens = [fold(span.slice(text)) for span in spans]
    names = {fold(word) for word in denial.voice.name.split()} if denial.voice else set()
    for at, token in enumerate(tokens):
        turned = vocabulary.words.negations.intersection(tokens[max(0, at - NEAR_VERB) : at])
        first = max(0, at - NEAR_VERB - NEAR_SUBJECT)
        if token in vocabulary.words.findings.dismissals and turned and names.intersection(tokens[first:at]):
            behind = spans[at + 1 : at + 1 + OBJECT_WORDS]
            matter = find_concepts(text[behind[0].start : behind[-1].end], vocabulary) if behind else {}
            if _is_matter(matter, find_concepts(passage.text, vocabulary), denial):
                return Span(spans[first].start, (behind or spans)[-1].end)
    return None


def _is_matter(matter: Mapping[str, float], whole: Mapping[str, float], denial: Utterance) -> bool:
    """Whether what is not dismissed is what was denied: in its words, or pointed back to in a sentence on the same."""
    if ACCUSATION in matter and weigh_shared(whole, denial.concepts) >= TELLING:
        return True
    return weigh_shared(matter, denial.concepts) >= TELLING and measure_overlap(matter, denial.concepts) >= CONTAINED


def find_admitted(page: Page) -> Iterator[Conflict]:
    """The title has somebody admit what the body has denied, and nobody admit."""
    for clause in page.clauses:
        tokens = {word.folded for word in clause.words}
        if not tokens & page.words.admissions or tokens & page.vocabulary.words.negations:
            continue
        place = clause.span
        concepts = find_concepts(place.slice(page.article.text).lower(), page.vocabulary)
        told = [(one, find_concepts(one.text.lower(), page.vocabulary)) for one in page.said_in(page.body)]
        told = [(one, own) for one, own in told if weigh_shared(own, concepts) >= ADMITTED]
        if any(one.attribution.act is Act.CONFIRM for one, _ in told):
            continue
        for one, own in told:
            if one.attribution.act is Act.DENY and measure_overlap(own, concepts) >= MOSTLY:
                content = one.attribution.content
                yield Conflict(place, Span(content[0].start, content[-1].end), TURNED, turned=True)
                break
