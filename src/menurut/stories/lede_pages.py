"""An article in its parts, the head apart from the body, and what a contradiction between the two is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from menurut.language.story_words import FindingWords
from menurut.model import Article, Span
from menurut.stories.concepts import find_token_spans
from menurut.stories.passages import Passage
from menurut.stories.utterances import Utterance
from menurut.stories.vocabulary import Vocabulary

DENIES = attrgetter("lede_denies")
TURNED = attrgetter("lede_turned")
CONTRARY = attrgetter("lede_turned")
OTHER_FIGURE = attrgetter("lede_figure")
OTHER_SPEAKER = attrgetter("lede_speaker")
DISPUTED = attrgetter("lede_disputed")
UNCERTAIN = attrgetter("lede_uncertain")
_CLAUSE_ENDS = frozenset(",:;!?.–—")


@dataclass(frozen=True)
class Conflict:
    """A place in the head of an article, the one in its body that it cannot stand beside, and the sentence that says so."""

    head: Span
    body: Span
    sentence: Callable[[FindingWords], str]
    speaker: str = ""


@dataclass(frozen=True)
class Page:
    """An article in its parts: its title, its first sentence, and the rest, with who speaks where."""

    article: Article
    title: Sequence[Passage]
    lede: Sequence[Passage]
    rest: Sequence[Passage]
    vocabulary: Vocabulary
    spoken: Sequence[Utterance]

    def said_in(self, passages: Sequence[Passage]) -> Iterator[Utterance]:
        """What is said in some passages."""
        for one in self.spoken:
            if any(passage.span.overlaps(one.attribution.content[0]) for passage in passages):
                yield one


def list_clauses(page: Page, words: FindingWords) -> Iterator[list[Span]]:
    """The words of each clause of a title that asserts something: none of a question, a rumour or a guess."""
    for passage in page.title:
        tokens = frozenset(passage.sentence.words)
        if "?" in passage.text or tokens & (words.hedges | words.rumours):
            continue
        clause: list[Span] = []
        for span in find_token_spans(page.article.text, passage.span):
            if clause and _CLAUSE_ENDS.intersection(page.article.text[clause[-1].end : span.start]):
                yield clause
                clause = []
            clause.append(span)
        if clause:
            yield clause
