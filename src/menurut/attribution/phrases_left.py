"""The noun phrase that ends before a cue: its subject."""

from __future__ import annotations

from menurut.attribution.clauses import Clause
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.phrases import BREAKS, NAME_LONGEST, REACH, Range, has_verb, is_empty, is_name, opens_aside

_INCIDENTAL_LONGEST = 24  # items of a piece between commas
_APPOSITIONS = 4  # pieces between commas that may name one source


def phrase_before(clause: Clause, end: int, limit: int, lexicon: Lexicon) -> Range | None:
    """The subject that ends at item `end` (exclusive), not reaching left of `limit`; None where there is none.

    Titles and appositions belong to it; incidental clauses between commas and what opens the sentence do not.
    """
    first, low = end, clause.low
    end = _skip_incidental(clause, end, limit, lexicon)
    if end <= limit:
        return None
    if clause.low[end - 1] in lexicon.words.pronouns:
        return end - 1, end
    start = _segment_start(clause, end, limit, lexicon)
    if start - 1 > limit and clause.low[start - 1] == "," and _is_aside(clause, start, end, lexicon):
        end = _skip_incidental(clause, start, limit, lexicon)
        start = _segment_start(clause, end, limit, lexicon)
    elif start - 1 > limit and low[start - 1] in lexicon.words.occasions and lexicon.is_verb(low[start]):
        end = start - 1  # X saat dihubungi Y mengatakan …
        start = _segment_start(clause, end, limit, lexicon)
    start, end = _with_apposition(clause, start, end, limit, lexicon)
    start = _without_opening(clause, start, end, lexicon)
    start = _past_verb(clause, start, end, lexicon)
    end = _without_occasion(clause, start, end, lexicon)
    end = _without_auxiliary(clause, start, end, lexicon)
    if start >= end or is_empty(clause, start, end, lexicon):
        return None
    if clause.low[start] in lexicon.words.relativisers and start < first:
        return phrase_before(clause, start, limit, lexicon)
    return start, end


def _is_aside(clause: Clause, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether all of the piece before the cue is a phrase of time or place (*X, dalam pidatonya mengatakan*)."""
    if clause.low[start] not in lexicon.words.occasions and not lexicon.speech_settings.length_at(clause.low, start):
        return False
    return _past_setting(clause, start, end, lexicon) >= end


def _past_verb(clause: Clause, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the noun phrase begins behind a finite verb that stands in the piece outside a relative clause."""
    is_verb, low = lexicon.is_verb, clause.low
    for i in range(end - 1, start - 1, -1):
        if not clause.upper[i] and is_verb(low[i]):
            inside = any(word in lexicon.words.relativisers for word in low[start:i])
            trailing = all(word in lexicon.words.determiners for word in low[i + 1 : end])
            adjunct = i + 1 < end and _opens_adjunct(low[i + 1], lexicon)
            return start if inside or adjunct or (trailing and i > start) else i + 1
    return start


def _opens_adjunct(word: str, lexicon: Lexicon) -> bool:
    """Whether a word opens a phrase of time, place or agent, so that a verb before it may be a noun's (*released by X*)."""
    words = lexicon.words
    return word in words.agents or word in words.settings or word in words.days


def _without_occasion(clause: Clause, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the source ends before an adverb or a phrase of time that stands between it and the cue."""
    words, low = lexicon.words, clause.low
    if low[start] in words.relativisers:
        return end
    for i in range(start + 1, end):
        if clause.upper[i]:
            continue
        dated = low[i] in words.settings and i + 1 < end and (low[i + 1] in words.days or low[i + 1].isdigit())
        manner = low[i] in words.manners and i + 2 == end and not clause.upper[i + 1]
        if dated or manner or low[i] in words.occasions or low[i] in words.adverbs or lexicon.speech_settings.length_at(low, i):
            return i if low[i - 1] != "," else i - 1
        if low[i] in words.relativisers:
            return end
    return end


def _without_auxiliary(clause: Clause, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the source ends before another cue that only leads to this one (*X dilaporkan mengatakan*)."""
    last = end - 1
    if (
        last <= start
        or clause.upper[last]
        or not (lexicon.is_verb(clause.low[last]) and lexicon.readings_at(clause.low, last)[0])
    ):
        return end
    inside = any(word in lexicon.words.relativisers for word in clause.low[start:last])
    return end if inside else last


def _segment_start(clause: Clause, end: int, limit: int, lexicon: Lexicon) -> int:
    """Walk left from `end` to a mark or a word that no noun phrase reaches across."""
    words, low = lexicon.words, clause.low
    closed = words.subordinators | words.contrasts | words.complementisers
    floor = max(limit, end - REACH)
    depth = 0
    i = end - 1
    while i >= floor:
        word = low[i]
        if word == ")":
            depth += 1
        elif word == "(":
            depth -= 1
        elif depth <= 0 and (
            word == ","
            or word in BREAKS
            or (word in closed and not is_name(clause, i))
            or (word in words.coordinators and not is_name(clause, i) and has_verb(clause, limit, i, lexicon))
        ):
            return i + 1
        i -= 1
    return floor


def _skip_incidental(clause: Clause, end: int, limit: int, lexicon: Lexicon) -> int:
    """Where the subject ends when commas enclose an incidental piece between it and the cue (*X, yang hadir, mengatakan*)."""
    words, low = lexicon.words, clause.low
    end = _before_relative(clause, end, limit, lexicon)
    while end > limit and low[end - 1] == ",":
        floor = max(limit, end - _INCIDENTAL_LONGEST)
        start = next((i + 1 for i in range(end - 2, floor, -1) if low[i] == ","), None)
        if start is None or start >= end - 1:
            return end - 1
        opening = low[start]
        incidental = opening in words.relativisers or opening in words.settings or opening in words.days
        incidental = incidental or opening in words.subordinators or (not clause.upper[start] and lexicon.is_verb(opening))
        if not incidental and not lexicon.speech_settings.length_at(low, start):
            return end - 1
        end = start
    return end


def _before_relative(clause: Clause, end: int, limit: int, lexicon: Lexicon) -> int:
    """Where the subject ends before a relative clause that commas enclose and that may hold commas of its own."""
    low = clause.low
    if end - 1 <= limit or low[end - 1] != ",":
        return end
    for i in range(end - 2, max(limit, end - REACH), -1):
        if low[i] in BREAKS:
            return end
        if low[i] in lexicon.words.relativisers and low[i - 1] == ",":
            return i
    return end


def _with_apposition(clause: Clause, start: int, end: int, limit: int, lexicon: Lexicon) -> Range:
    """Join the pieces before commas where all name one source: *Menteri Luar Negeri, Adi Putra*; *Botir, petani kapas,*."""
    enclosed = end < len(clause.low) and clause.low[end] == ","
    for _ in range(_APPOSITIONS):
        if start - 1 <= limit or clause.low[start - 1] != "," or opens_aside(clause, start, lexicon):
            return start, end
        left = _segment_start(clause, start - 1, limit, lexicon)
        if clause.low[left] in lexicon.words.settings or clause.low[left] in lexicon.words.days:
            return start, end
        left = _without_opening(clause, left, start - 1, lexicon)
        if left >= start - 1 or has_verb(clause, left, start - 1, lexicon) or opens_aside(clause, left, lexicon):
            return start, end
        named = clause.upper[start] and end - start <= 2 * NAME_LONGEST and lexicon.is_title(clause.low[left])
        if not (named or enclosed):
            return start, end
        start = left
    return start, end


def _without_opening(clause: Clause, start: int, end: int, lexicon: Lexicon) -> int:
    """Past connectives, adverbs and a phrase of time or place that open the sentence without a comma."""
    words, low = lexicon.words, clause.low
    while start < end:
        length = lexicon.connectives.length_at(low, start)
        if length and start + length <= end:
            start += length
        elif (low[start] in words.adverbs or low[start] in words.coordinators) and not is_name(clause, start):
            start += 1
        elif low[start] in words.settings or low[start] in words.days:
            moved = _past_setting(clause, start, end, lexicon)
            if moved <= start:
                return start
            start = moved
        else:
            return start
    return start


def _past_setting(clause: Clause, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the subject begins behind a phrase of time or place that no comma closes."""
    words, low = lexicon.words, clause.low
    for i in range(start + 1, end - 1):
        if low[i] in words.determiners:
            return i + 1
    i = end
    while i - 1 > start and (clause.upper[i - 1] or low[i - 1] in ")(" or low[i - 1] in words.coordinators):
        i -= 1
    return i if start < i < end and low[i] not in words.days else end
