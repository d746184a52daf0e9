"""Reporting of its own: what an article that names others has from them, and what it was told itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from menurut.language import fold
from menurut.model import Article, Span
from menurut.stories.outlets import Outlets
from menurut.stories.utterances import Utterance

FEWEST_SHARED = 2
MANY = 0.25  # of the statements of an article, that one that it names tells as well
MOST = 0.5
Taken = Mapping[str, Mapping[str, str | None]]
_BEHIND_OWN_NAME = frozenset("-–—)")


@dataclass(frozen=True, slots=True)
class Leaning:
    """An article has much of what it says from `original`; `voices` are those that speak there, None where it has most."""

    original: str
    voices: frozenset[str] | None

    def has(self, member: Utterance) -> bool:
        """Whether an utterance may come from there: who speaks speaks there too, or nobody knows who speaks."""
        return self.voices is None or member.key is None or member.key in self.voices


def find_leaning(
    taken: Taken, statements: Iterable[Sequence[Utterance]], told_itself: Mapping[str, Sequence[Span]]
) -> dict[str, Leaning]:
    """The articles many of whose statements are told by one that they name, each with that one.

    What else the same people say in them comes from there too, told in words that nobody can recognise; and whatever is said in
    one half of whose statements stand there, if it was told nothing itself. `taken` are the articles that each one names, by
    their media.
    """
    own: Counter[str] = Counter()
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    voices: dict[str, set[str]] = defaultdict(set)
    for members in statements:
        telling = {member.article.id for member in members}
        own.update(telling)
        for member in members:
            voices[member.article.id].update([member.key] if member.key else [])
        for article_id in telling & taken.keys():
            shared[article_id].update({one for one in taken[article_id].values() if one in telling})
    found = {}
    for key, counts in shared.items():
        original, count = max(counts.items(), key=lambda one: (one[1], one[0]), default=("", 0))
        if count >= max(FEWEST_SHARED, MANY * own[key]):
            all_of_it = count >= MOST * own[key] and not told_itself.get(key)
            found[key] = Leaning(original, None if all_of_it else frozenset(voices[original]))
    return found


def find_told_itself(article: Article, outlets: Outlets) -> list[Span]:
    """The paragraphs in which an article names its own outlet, as who was told or shown something there.

    Not where that stands before a dash or in brackets, as in a dateline or a signature, nor where another medium is named too.
    """
    own, found, start = outlets.name_own(article), [], 0
    word = max(fold(own or "").split(), key=len, default="")
    for line in article.text.splitlines(keepends=True) if own else ():
        paragraph = Span(start, start + len(line))
        start += len(line)
        if word not in fold(line):
            continue
        named = list(outlets.find_mentions(article.text, paragraph))
        alone = {name for _, name in named} == {own}
        if alone and any(article.text[place.end : place.end + 2].strip()[:1] not in _BEHIND_OWN_NAME for place, _ in named):
            found.append(paragraph)
    return found
