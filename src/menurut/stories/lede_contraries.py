"""Titles that assert what their body turns round: by a negation, or by a word for the opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from menurut.model import Span
from menurut.stories.lede_pages import (
    FEWEST_SHARED,
    TELLING_WORD,
    TURNED,
    Clause,
    Conflict,
    Page,
    Word,
    is_settled,
    share_wanted,
)
from menurut.stories.passages import Passage
from menurut.stories.polarity import find_plain_negations, is_turned, read_harms, read_opposites

MOSTLY = 0.6  # of what a title says
NEARLY_ALL = 0.75
HALF = 0.45


def find_contrary(page: Page) -> Iterator[Conflict]:
    """The title says that something happens; in the body it stands behind a negation only, or the opposite happens.

    The sentence, or those before it with it, say most of what the title says; or somebody says it whom the title names.
    """
    for clause in page.clauses:
        verbs, negated = _list_verbs(clause, page), _list_negated(clause, page)
        enough = len(clause.wanted) >= FEWEST_SHARED or not verbs.isdisjoint(read_harms(page.vocabulary))
        for passage in page.body if enough else ():
            turned = _find_turned(passage, clause, verbs, page) or _find_opposite(passage, clause, verbs, page)
            turned = turned or _find_plain(passage, clause, negated, page)
            if turned and not _is_others(turned, clause, page):
                same = _find_same(passage, clause, page)
                yield Conflict(clause.span, same or passage.span, TURNED, turned=bool(same))
                return


def _list_verbs(clause: Clause, page: Page) -> frozenset[str]:
    """What a clause says to be so: nothing behind a negation or denial, nor behind a wish, a plan or a failure."""
    found: set[str] = set()
    for word in clause.words:
        if word.folded in find_plain_negations(page.vocabulary):
            break
        if word.weight >= TELLING_WORD and not word.folded[0].isdigit():
            found.add(word.concept)
        if word.folded in page.vocabulary.words.ledes.unfulfilled | page.words.dismissals:
            break
    return frozenset(found)


def _find_turned(passage: Passage, clause: Clause, verbs: Set[str], page: Page) -> Word | None:
    """A word of a sentence behind a negation that the title has without any, as the body nowhere has it.

    What is not certain is left to the doubts.
    """
    if find_plain_negations(page.vocabulary).isdisjoint(passage.sentence.words):
        return None
    harms = read_harms(page.vocabulary)
    own = page.read(passage.span)
    for at, word in enumerate(own):
        meant = verbs & (harms.get(word.concept, frozenset()) | {word.concept})
        if not meant or not word.small or word.folded in page.words.certainties:
            continue
        if not is_turned(own, at, page.vocabulary) or _was_before(own[:at], word, page):
            continue
        if _is_stated(meant | {word.concept}, page):
            continue
        if _is_about(passage, clause, page):
            return word
        if not page.alone and (word.concept in harms or _is_said_by_named(word, clause.words, page)):
            return word
    return None


def _is_about(passage: Passage, clause: Clause, page: Page) -> bool:
    """Whether a sentence says most of what a clause of the title does, alone or with those before it."""
    if share_wanted([passage], clause.wanted, page) >= MOSTLY:
        return True
    return not page.alone and share_wanted(page.list_before(passage), clause.wanted, page) >= HALF


def _was_before(before: Sequence[Word], word: Word, page: Page) -> bool:
    """Whether the article itself tells what was so earlier: *for a week it had not*."""
    earlier = page.vocabulary.words.ledes.earlier
    return not page.said_at(word.span) and not earlier.isdisjoint(one.folded for one in before)


def _find_opposite(passage: Passage, clause: Clause, verbs: Set[str], page: Page) -> Word | None:
    """A word of a sentence for the opposite of what the title says, which the body says nowhere, about the same."""
    opposites = read_opposites(page.vocabulary)
    for verb in sorted(verbs & opposites.keys()):
        sides = opposites[verb]
        if sides.other.isdisjoint(passage.sentence.concepts) or not is_settled(passage, page):
            continue
        if any(word.concept in sides.other for word in clause.words) or _is_stated(sides.own, page):
            continue
        others = {concept: weight for concept, weight in clause.wanted.items() if concept != verb}
        enough = NEARLY_ALL if page.alone else MOSTLY
        own = page.read(passage.span)
        for at, word in enumerate(own):
            said = word.concept in sides.other and word.small and not is_turned(own, at, page.vocabulary)
            if said and share_wanted([passage], others, page) >= enough:
                return word
    return None


def _list_negated(clause: Clause, page: Page) -> frozenset[str]:
    """What a clause says not to be so; nothing where it says that there is none of something, or tells of a wish."""
    ledes, words = page.vocabulary.words.ledes, clause.words
    if any(word.folded in ledes.nones or word.folded in ledes.unfulfilled for word in words):
        return frozenset()
    return frozenset(word.concept for at, word in enumerate(words) if is_turned(words, at, page.vocabulary))


def _find_plain(passage: Passage, clause: Clause, negated: Set[str], page: Page) -> Word | None:
    """A word of a sentence without a negation that the title has behind one, as the body nowhere has it, nor its opposite."""
    if negated.isdisjoint(passage.sentence.concepts) or not is_settled(passage, page):
        return None
    own = page.read(passage.span)
    for at, word in enumerate(own):
        if word.concept not in negated or not word.small or word.weight < TELLING_WORD or _is_denied(word.concept, page):
            continue
        open_words = page.vocabulary.words.ledes.unfulfilled | page.vocabulary.words.negations | page.words.dismissals
        if open_words.isdisjoint(one.folded for one in own[:at]) and share_wanted([passage], clause.wanted, page) >= NEARLY_ALL:
            return word
    return None


def _is_denied(concept: str, page: Page) -> bool:
    """Whether the body says of something anywhere that it is not so, or that the opposite is."""
    opposites = read_opposites(page.vocabulary)
    other = opposites[concept].other if concept in opposites else frozenset()
    denying = page.vocabulary.words.negations | page.words.dismissals
    for passage in page.body:
        own = page.read(passage.span)
        if any(word.concept in other for word in own):
            return True
        if any(word.concept == concept for word in own) and not denying.isdisjoint(word.folded for word in own):
            return True
    return False


def _is_stated(concepts: Set[str], page: Page) -> bool:
    """Whether the body says one of these without a negation, a question or a condition."""
    conditionals = page.vocabulary.pack.cues.conditionals
    for passage in page.body:
        if "?" in passage.text or not conditionals.isdisjoint(passage.sentence.words):
            continue
        own = page.read(passage.span)
        if any(word.concept in concepts and not is_turned(own, at, page.vocabulary) for at, word in enumerate(own)):
            return True
    return False


def _find_same(passage: Passage, clause: Clause, page: Page) -> Span | None:
    """Where a sentence has the words of a clause in a row, with the one before them; None where it does not."""
    own, wanted = page.read(passage.span), [word.folded for word in clause.words]
    for at in range(1, len(own) - len(wanted) + 1):
        if [word.folded for word in own[at : at + len(wanted)]] == wanted:
            return Span(own[at - 1].span.start, own[at + len(wanted) - 1].span.end)
    return None


def _is_others(word: Word, clause: Clause, page: Page) -> bool:
    """Whether the title tells what one person says, and the body another person's answer."""
    told = [one for one in page.said_in(page.title) if one.attribution.content[0].overlaps(clause.span)]
    said = page.said_at(word.span)
    if not (told or clause.after_colon) or not said:
        return False
    keys = {one.key for one in told if one.key}
    title = [one for passage in page.title for one in page.read(passage.span)]
    return not any(one.key in keys for one in said) and not _is_said_by_named(word, title, page)


def _is_said_by_named(word: Word, named: Sequence[Word], page: Page) -> bool:
    """Whether somebody speaks there whom some words of the title name, or whose office they name."""
    return any(page.is_named(one, named) for one in page.said_at(word.span))
