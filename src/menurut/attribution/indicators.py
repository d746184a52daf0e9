"""What the first words of a content show: a demand, a denial, a feeling.

Each function looks at the tokens `inside` a content.
"""

from __future__ import annotations

from menurut.attribution.lexicon import Lexicon
from menurut.attribution.tokens import Tokens
from menurut.language.cue_words import Frame
from menurut.model import Act

_DENIAL_REACH = 16  # tokens
_NEGATION_REACH = 10  # tokens
_PLAN_REACH = 12  # tokens


def urges(tokens: Tokens, inside: range, lexicon: Lexicon) -> bool:
    """Whether the content begins like a demand, marks and complementisers aside: *agar …*, *“Jangan …”*."""
    for i in inside:
        word = tokens.low[i]
        if word in lexicon.words.urgings:
            return True
        if word[0].isalnum() and word not in lexicon.words.complementisers:
            return False
    return False


def rules(tokens: Tokens, inside: range, lexicon: Lexicon) -> bool:
    """Whether the content begins like the formula of a ruling, marks aside: *“Menyatakan terdakwa …”*."""
    first = next((i for i in inside if tokens.low[i][0].isalnum()), inside.stop)
    return first < inside.stop and tokens.low[first] in lexicon.words.verdicts


def pledges(tokens: Tokens, inside: range, lexicon: Lexicon) -> Act | None:
    """The demand or promise that the speaker names at the head of the content: *“Kami mengajak …”*, *“Saya janji …”*."""
    low, words = tokens.low, lexicon.words
    i = next((i for i in inside if low[i][0].isalnum()), inside.stop)
    if i >= inside.stop or low[i] not in words.first_person:
        return None
    i += 1
    while i < inside.stop and low[i] in words.adverbs:
        i += 1
    if i >= inside.stop:
        return None
    readings = (r for r in lexicon.readings_at(low, i)[1] if r.frame == Frame.SUBJECT)
    return next((r.family.act for r in readings if r.family.act in (Act.DEMAND, Act.COMMIT)), None)


def plans(tokens: Tokens, inside: range, lexicon: Lexicon) -> bool:
    """Whether the speaker says early in the content what they will do: *“Nanti kami akan …”*, *“Ini akan kami …”*."""
    low, words = tokens.low, lexicon.words
    for i in inside[:_PLAN_REACH]:
        if low[i] in words.undertakings and words.first_person.intersection(low[max(0, i - 1) : i + 2]):
            return True
        if low[i] in words.negations or low[i] in words.conditionals:
            return False
    return False


def feels(tokens: Tokens, inside: range, lexicon: Lexicon) -> bool:
    """Whether the content is a feeling by name: *menyampaikan apresiasi …*."""
    return bool(inside) and lexicon.sentiments.length_at(tokens.low, inside[0]) > 0


def denies(tokens: Tokens, inside: range, lexicon: Lexicon) -> bool:
    """Whether the content calls something untrue, or says that the speaker never did it."""
    low, words = tokens.low, lexicon.words
    first = next((i for i in inside if low[i][0].isalnum() and low[i] not in words.complementisers), inside.stop)
    if first >= inside.stop:
        return False
    if lexicon.disavowals.length_at(low, first + (low[first] in words.first_person)):
        return True
    if low[first] in words.contradictions and first + 1 < inside.stop and low[first + 1] not in words.adverbs:
        return True
    near = range(first, min(inside.stop, first + _DENIAL_REACH))
    return any(_is_predicate(tokens, i, first, lexicon) for i in lexicon.denials.find_places(low, near))


def negates(tokens: Tokens, inside: range, lexicon: Lexicon) -> bool:
    """Whether the clause of the content is negated: *that it had not …*."""
    low = tokens.low
    return any(low[i] in lexicon.words.negations or lexicon.disavowals.length_at(low, i) for i in inside[:_NEGATION_REACH])


def _is_predicate(tokens: Tokens, i: int, first: int, lexicon: Lexicon) -> bool:
    """Whether what begins at token `i` is said of something: *tidak benar*, *itu hoaks*, but not *korban fitnah*."""
    words, before = lexicon.words, tokens.low[i - 1]
    if i == first or tokens.low[i] in words.negations:
        return True
    return any(
        before in group for group in (words.predicates, words.determiners, words.adverbs, words.pronouns, words.anaphors)
    )
