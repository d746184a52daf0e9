"""Denials that leave unsaid what they deny: it stands before them, in a question, a rumour, or what another has just said."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from menurut.language import fold
from menurut.model import Act, Manner, Span
from menurut.stories.concepts import (
    NUMBER,
    find_concepts,
    find_heaviest,
    find_token_spans,
    find_tokens,
    measure_dice,
    measure_overlap,
    weigh_shared,
)
from menurut.stories.figures import same_measure
from menurut.stories.utterances import VERDICTS, Utterance
from menurut.stories.vocabulary import Vocabulary

ASSERTIONS = frozenset({Act.STATE, Act.CONFIRM, Act.ACCUSE})
LONGEST_BARE = 8  # words of a first sentence that says little but no
LONGEST_NO = 4
OF_ITS_OWN = 0.6
FARTHEST_ANSWER = 500
FARTHEST_QUESTION = 250
FARTHEST_BESIDE = 200
TELLING_WORD = 0.25
PLAIN_WORD = 0.15
TELLING_NUMBER = 0.5
TELLING = 0.8
FEWEST_SHARED = 2
OVERLAP = 0.45
LONGEST_NEGATIVE = 25
NEAR_NEGATION = 3  # words between a negation and what it turns
MATTER = 0.75  # of what the shorter one says
LIKENESS = 0.5
INDEXED_CONCEPTS = 8
CROWD = 60
_CLAUSE_END = re.compile(r"[,;:.!?](?!\d)")
_SENTENCE = re.compile(r"[^.!?\n]+")

Statement = Sequence[Utterance]
Answer = tuple[Statement, Statement]


def find_answers(statements: Sequence[Statement]) -> Iterator[Answer]:
    """Each denial whose matter stands before it, with the assertion that it answers, and each one of a rumour with that."""
    told, known = _list_told(statements), _index_assertions(statements)
    for group in statements:
        for member in group:
            if _is_bare(member):
                answered = _find_just_said(member, told[member.article.id])
                if answered is not None:
                    yield group, answered
                yield from ((group, other) for other in _find_asked(member, known))
            yield from (((member,), (inner,)) for inner in _find_rumours(member, told[member.article.id]))


def _list_told(statements: Sequence[Statement]) -> dict[str, list[tuple[int, Utterance, Statement]]]:
    """What is said in each article, in order, with where it begins and the statement that it is a wording of."""
    found: dict[str, list[tuple[int, Utterance, Statement]]] = defaultdict(list)
    for group in statements:
        for member in group:
            found[member.article.id].append((member.attribution.content[0].start, member, group))
    for told in found.values():
        told.sort(key=itemgetter(0))
    return found


def _index_assertions(statements: Sequence[Statement]) -> Mapping[str, list[tuple[Utterance, Statement]]]:
    found: dict[str, list[tuple[Utterance, Statement]]] = defaultdict(list)
    for group in statements:
        if 2 * sum(puts_forward(member) for member in group) <= len(group):
            continue
        for member in group:
            if puts_forward(member):
                for concept in find_heaviest(member.concepts, INDEXED_CONCEPTS):
                    found[concept].append((member, group))
    return found


def puts_forward(member: Utterance) -> bool:
    """Whether something is said to be so: stated, confirmed or accused of, without a negation."""
    return member.attribution.act in ASSERTIONS and not is_negative(member)


def is_negative(member: Utterance) -> bool:
    """Whether a statement is turned by a negation of its own, or by the one of its cue."""
    return (member.negations + bool(member.attribution.negated)) % 2 == 1


def _is_bare(member: Utterance) -> bool:
    """Whether the first sentence says hardly more than no: *that is not true*, *never*, *there is no such report*."""
    first = _SENTENCE.search(member.text)
    tokens = find_tokens(first[0]) if first else []
    words, denial = member.vocabulary.words, member.attribution.act is Act.DENY
    pointing = not words.pointers.isdisjoint(tokens)
    if not tokens or len(tokens) > LONGEST_BARE or not (denial or words.negations.intersection(tokens)):
        return False
    if not (pointing or len(tokens) <= LONGEST_NO):
        return False
    empty = words.pointers | words.answered | words.negations
    own = (member.vocabulary.look_up(token) for token in tokens if token not in empty)
    return sum(weight for concept, weight in own if concept not in VERDICTS) <= OF_ITS_OWN


def _find_just_said(denial: Utterance, told: Sequence[tuple[int, Utterance, Statement]]) -> Statement | None:
    """The accusation just before a denial by another voice; else what another has just said, of the thing pointed at."""
    start = denial.attribution.content[0].start
    here = bisect_left(told, start, key=itemgetter(0))
    before = [
        entry
        for entry in told[:here]
        if start - FARTHEST_ANSWER <= entry[1].attribution.content[-1].end <= start and entry[1].key != denial.key
    ]
    if denial.attribution.act is not Act.DENY:
        return None
    accusing = [entry for entry in before if entry[1].attribution.act is Act.ACCUSE and puts_forward(entry[1])]
    if accusing:
        return accusing[-1][2]
    if before and puts_forward(before[-1][1]) and _points_at(denial, before[-1][1]):
        return before[-1][2]
    return None


def _points_at(denial: Utterance, said: Utterance) -> bool:
    """Whether the thing that a denial points at stands in what was said, or in the words before it there."""
    words = denial.vocabulary.words
    if words.pointers.isdisjoint(denial.words) or denial.attribution.manner is not Manner.INDIRECT:
        return False
    named = [word for word in denial.words if word not in words.pointers and word not in words.answered]
    content = said.attribution.content
    start = denial.article.text.rfind("\n", 0, content[0].start) + 1
    tokens = set(find_tokens(denial.article.text[start : content[-1].end]))
    return bool(named) and all(word in tokens for word in named)


def _find_asked(denial: Utterance, known: Mapping[str, list[tuple[Utterance, Statement]]]) -> Iterator[Statement]:
    """What others assert of the matter that a denial is asked about: it stands before the denial in its paragraph."""
    start, text = denial.attribution.content[0].start, denial.article.text
    first = max(text.rfind("\n", 0, start) + 1, start - FARTHEST_QUESTION)
    matter = find_concepts(_find_topic(text[first:start], denial.vocabulary), denial.vocabulary)
    near = {id(other): (other, group) for key in find_heaviest(matter, INDEXED_CONCEPTS) for other, group in known.get(key, ())}
    of_others = [(other, group) for other, group in list(near.values())[:CROWD] if other.key != denial.key]
    found = {id(group): group for other, group in of_others if not _is_behind(other, denial, first) and _tells(other, matter)}
    yield from found.values()


def _tells(said: Utterance, matter: Mapping[str, float]) -> bool:
    """Whether something is said of this matter: more is shared than names and a common word."""
    common = [c for c in matter.keys() & said.concepts.keys() if min(matter[c], said.concepts[c]) >= TELLING_WORD]
    told = [concept for concept in common if ":" in concept or concept.startswith("=")]
    enough = len(told) >= FEWEST_SHARED and weigh_shared(matter, said.concepts) >= TELLING
    return enough and measure_overlap(matter, said.concepts) >= OVERLAP


def _find_topic(text: str, vocabulary: Vocabulary) -> str:
    """What stands behind the first word of a text that says what something is about, up to the end of its clause."""
    topics = vocabulary.words.findings.topics
    spans = find_token_spans(text, Span(0, len(text)))
    places = [span.end for span in spans if fold(span.slice(text)) in topics]
    return _CLAUSE_END.split(text[places[0] :])[0] if places else ""


def _is_behind(other: Utterance, denial: Utterance, first: int) -> bool:
    """Whether something is said in the same article where the matter of a denial stands, or later."""
    return other.article.id == denial.article.id and other.attribution.content[-1].end > first


def _find_rumours(denial: Utterance, told: Sequence[tuple[int, Utterance, Statement]]) -> Iterator[Utterance]:
    """What a rumour says that somebody denies: *denied reports that say so*; whoever seems to say it is not the denier."""
    content, attribution = denial.attribution.content, denial.attribution
    if attribution.act is not Act.DENY or attribution.manner is not Manner.INDIRECT or not denial.words:
        return
    if denial.words[0] not in denial.vocabulary.words.answered:
        return
    first = bisect_left(told, content[0].start + 1, key=itemgetter(0))
    for start, inner, _ in told[first:]:
        if start >= content[-1].end:
            break
        if puts_forward(inner) and all(any(span.holds(part) for span in content) for part in inner.attribution.content):
            yield inner


def speaks_against(denial: Statement, other: Statement) -> bool:
    """Whether a statement denies, or only says not to be so, what another one of its claim says to be so."""
    return any(_contradicts(one, another) or _speaks_beside(one, another) for one in denial for another in other)


def _speaks_beside(denial: Utterance, other: Utterance) -> bool:
    """Whether somebody denies, right beside it in one article, something of what another one says.

    Both must be known to bear on one question: what they share may then be little.
    """
    if denial.attribution.act is not Act.DENY or denial.article.id != other.article.id or not puts_forward(other):
        return False
    first, second = sorted((one.attribution.content[0].start, one.attribution.content[-1].end) for one in (denial, other))
    if not 0 <= second[0] - first[1] <= FARTHEST_BESIDE:
        return False
    mine, theirs = _keep_matter(denial), _keep_matter(other)
    common = [concept for concept in mine.keys() & theirs.keys() if min(mine[concept], theirs[concept]) >= TELLING_WORD]
    return bool(common) and len(mine.keys() & theirs.keys()) >= FEWEST_SHARED


def _contradicts(one: Utterance, other: Utterance) -> bool:
    own = one.negations == 1 and not one.attribution.negated and one.attribution.act in ASSERTIONS
    if not own or other.negations or not puts_forward(other):
        return False
    if max(len(one.words), len(other.words)) > LONGEST_NEGATIVE:
        return False
    if any(weight >= TELLING_NUMBER and c.startswith(NUMBER) and c in other.concepts for c, weight in one.concepts.items()):
        return False  # who gives the same figure agrees, in whatever words (not on target, off target)
    if any(same_measure(mine, theirs) for mine in one.amounts for theirs in other.amounts):
        return False  # who gives another figure is at odds about the figure (not more than 10 percent)
    mine, theirs = _keep_matter(one), _keep_matter(other)
    common = [concept for concept in mine.keys() & theirs.keys() if min(mine[concept], theirs[concept]) >= TELLING_WORD]
    shared = [concept for concept in mine.keys() & theirs.keys() if min(mine[concept], theirs[concept]) >= PLAIN_WORD]
    if len(shared) <= FEWEST_SHARED or weigh_shared(mine, theirs) < TELLING or measure_overlap(mine, theirs) < MATTER:
        return False
    return measure_dice(mine, theirs) >= LIKENESS and _turns(one, common)


def _keep_matter(member: Utterance) -> dict[str, float]:
    """What a statement says, without numbers."""
    return {c: w for c, w in member.concepts.items() if not c.startswith(NUMBER) and not (c[0] == "d" and c[1:2].isdigit())}


def _turns(member: Utterance, common: Sequence[str]) -> bool:
    """Whether a negation stands shortly before something that both statements speak of."""
    negations, words = member.vocabulary.words.negations, member.words
    for at, word in enumerate(words):
        if word in negations:
            behind = words[at + 1 : at + 2 + NEAR_NEGATION]
            if any(member.vocabulary.look_up(one)[0] in common for one in behind):
                return True
    return False
