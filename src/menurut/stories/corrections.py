"""Corrected pages: what two versions of one address tell differently."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator

from menurut.model import Article, Change, Evidence, Finding, FindingKind, Span, make_id
from menurut.stories.alignment import VERBATIM, Alignment, align_sentences
from menurut.stories.changes import find_changes
from menurut.stories.coverage import Coverage
from menurut.stories.explanations import quote_changes, write_sentences
from menurut.stories.versions import order_version


def find_corrections(story_id: str, coverage: Coverage) -> Iterator[Finding]:
    """A finding for each later version of a page, against the version before it."""
    pages: dict[str, list[Article]] = defaultdict(list)
    for article in coverage.articles:
        pages[coverage.versions.get(article.id, article.id)].append(article)
    for versions in pages.values():
        ordered = sorted(versions, key=order_version)
        for earlier, later in itertools.pairwise(ordered):
            yield _compare(story_id, earlier, later, coverage)


def _compare(story_id: str, earlier: Article, later: Article, coverage: Coverage) -> Finding:
    negations = coverage.vocabulary(later).words.negations
    old, new = (coverage.sentences[article.id] for article in (earlier, later))
    alignment = align_sentences(new, old)
    changes = find_changes(later.text, earlier.text, alignment, negations) or _list_rewritten(later, earlier, alignment)
    evidence = [Evidence(later.id, change.span) for change in changes if change.span]
    evidence += [Evidence(earlier.id, change.original_span) for change in changes if change.original_span]
    whole = [Evidence(article.id, Span(0, len(article.text.split("\n", 1)[0]))) for article in (earlier, later)]
    told = quote_changes(changes)
    sentences = write_sentences(later, lambda words: words.corrected.format(url=later.url, changes=told or words.rewritten))
    key = make_id("f", FindingKind.CORRECTED, earlier.id, later.id)
    ids = (earlier.id, later.id)
    return Finding(key, FindingKind.CORRECTED, story_id, None, ids, (), tuple(evidence or whole), sentences[0][1], sentences)


def _list_rewritten(later: Article, earlier: Article, alignment: Alignment) -> tuple[Change, ...]:
    """The sentences that the later version tells in other words."""
    return tuple(
        Change(match.original.span.slice(earlier.text), match.copy.span.slice(later.text), match.copy.span, match.original.span)
        for match in alignment.matches
        if match.likeness < VERBATIM
    )
