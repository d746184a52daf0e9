"""Articles whose title or first sentence contradicts their own body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from menurut.language.story_words import FindingWords
from menurut.model import Article, Finding, FindingKind, Span
from menurut.stories.explanations import Sentences, quote_texts, write_sentences
from menurut.stories.lede_contraries import find_contrary
from menurut.stories.lede_days import find_other_days
from menurut.stories.lede_doubts import find_disputed, find_unexplained, find_unsettled
from menurut.stories.lede_extents import find_other_extent
from menurut.stories.lede_figures import find_other_figures
from menurut.stories.lede_pages import Conflict, Page
from menurut.stories.lede_speakers import find_other_speakers, find_vouched
from menurut.stories.lede_tolls import find_other_tolls
from menurut.stories.lede_turns import find_admitted, find_undenied
from menurut.stories.lineups import Telling
from menurut.stories.utterances import Utterance


def find_lede_conflicts(telling: Telling) -> Iterator[Finding]:
    """The articles of which the title or the first sentence cannot stand beside the rest.

    Titles that ask, or that tell of rumours, assert nothing.
    """
    spoken: dict[str, list[Utterance]] = defaultdict(list)
    for one in telling.utterances.values():
        spoken[one.article.id].append(one)
    for article in telling.coverage.articles:
        passages = telling.passages.of(article.id)
        at = sum(passage.heads for passage in passages)
        parts = passages[:at], passages[at : at + 1], passages[at + 1 :]
        page = Page(article, *parts, telling.coverage.vocabulary(article), spoken[article.id])
        for conflict in _look(page):
            places = [span for span in (conflict.head, conflict.body, conflict.beside) if span]
            sentences = _tell_conflict(conflict, article)
            yield telling.make_finding(FindingKind.LEDE_BODY_CONFLICT, [(article, span) for span in places], sentences)
            if conflict.turned:
                yield from _turn_original(conflict, article, telling)


def _look(page: Page) -> Iterator[Conflict]:
    yield from find_undenied(page)
    yield from find_admitted(page)
    yield from find_disputed(page)
    yield from find_other_speakers(page)
    yield from find_vouched(page)
    for head in (page, page.read_on()):
        yield from find_unsettled(head)
        yield from find_unexplained(head)
        yield from find_contrary(head)
    yield from find_other_extent(page)
    yield from find_other_figures(page)
    yield from find_other_tolls(page)
    yield from find_other_days(page)


def _turn_original(conflict: Conflict, article: Article, telling: Telling) -> Iterator[Finding]:
    """The same for the article that the body has its sentence from: the title turned what the original says."""
    for descent, pairs in telling.passages.counterparts.items():
        for pair in pairs if descent.copy == article.id else ():
            if pair.copy.span.overlaps(conflict.body):
                places = [(pair.original.article, pair.original.span), (article, conflict.head)]
                yield telling.make_finding(FindingKind.POLARITY_FLIPPED, places, _tell_turned(places))


def _tell_conflict(conflict: Conflict, article: Article) -> Sentences:
    def write(words: FindingWords) -> str:
        wordings = quote_texts([span.slice(article.text) for span in (conflict.head, conflict.body)], words)
        return conflict.sentence(words).format(speaker=conflict.speaker, wordings=wordings)

    return write_sentences(article, write)


def _tell_turned(places: Sequence[tuple[Article, Span]]) -> Sentences:
    def write(words: FindingWords) -> str:
        outlets = [one.outlet or words.some_outlet for one, _ in places]
        return words.negation_moved.format(wordings=quote_texts([span.slice(one.text) for one, span in places], words, outlets))

    return write_sentences(places[-1][0], write)
