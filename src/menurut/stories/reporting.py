"""Reporting of its own: what an article that names others has from them, and what it was told itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from menurut.model import Article, Span
from menurut.stories.outlets import Outlets
from menurut.stories.utterances import Utterance

FEWEST_SHARED = 2
MOST = 0.5  # of the statements of an article, that one that it names tells as well
_BEHIND_OWN_NAME = frozenset("-–—)")


def find_leaning(taken: Mapping[str, Mapping[str, str | None]], statements: Iterable[Sequence[Utterance]]) -> dict[str, str]:
    """The articles at least half of whose statements are told by one that they name, each with that one.

    The rest of what they say comes from there too, told in words that nobody can recognise. `taken` are the articles that each
    one names, by their media.
    """
    own: Counter[str] = Counter()
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for members in statements:
        telling = {member.article.id for member in members}
        own.update(telling)
        for article_id in telling & taken.keys():
            shared[article_id].update({one for one in taken[article_id].values() if one in telling})
    likeliest = {key: max(counts, key=lambda one: (counts[one], one)) for key, counts in shared.items() if counts}
    return {key: other for key, other in likeliest.items() if shared[key][other] >= max(FEWEST_SHARED, MOST * own[key])}


def find_told_itself(article: Article, outlets: Outlets) -> list[Span]:
    """The paragraphs in which an article names its own outlet, as who was told or shown something there.

    Not where that stands before a dash or in brackets, as in a dateline or a signature.
    """
    own, found, start = outlets.name_own(article), [], 0
    for line in article.text.splitlines(keepends=True) if own else ():
        paragraph = Span(start, start + len(line))
        start += len(line)
        names = (place for place, name in outlets.find_mentions(article.text, paragraph) if name == own)
        if any(article.text[place.end : place.end + 2].strip()[:1] not in _BEHIND_OWN_NAME for place in names):
            found.append(paragraph)
    return found
