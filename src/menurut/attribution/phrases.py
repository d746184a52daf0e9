"""Noun phrases: the one that ends before a place and the one that begins at a place."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE, STOPS, Clause
from menurut.attribution.lexicon import Lexicon

Range = tuple[int, int]  # items, half-open

_BREAKS = frozenset((";", ":", "—", "–", "―", "--", "-", "/", "•", "\n", QUOTE)) | STOPS
_REACH = 40  # items that a noun phrase may span
_APPOSITIONS = 4  # pieces between commas that may name one source
_NAME_LONGEST = 8  # items in a name or a short apposition


def phrase_before(clause: Clause, end: int, limit: int, lexicon: Lexicon) -> Range | None:
    """The subject that ends at item `end` (exclusive), not reaching left of `limit`; None where there is none.

    Titles and appositions belong to it; incidental clauses between commas and what opens the sentence do not.
    """
    first = end
    end = _skip_incidental(clause, end, limit, lexicon)
    if end <= limit:
        return None
    if clause.low[end - 1] in lexicon.words.pronouns:
        return end - 1, end
    start = _segment_start(clause, end, limit, lexicon)
    if start - 1 > limit and clause.low[start - 1] == "," and _is_aside(clause, start, end, lexicon):
        end = _skip_incidental(clause, start, limit, lexicon)
        start = _segment_start(clause, end, limit, lexicon)
    start, end = _with_apposition(clause, start, end, limit, lexicon)
    start = _without_opening(clause, start, end, lexicon)
    start = _past_verb(clause, start, end, lexicon)
    end = _without_occasion(clause, start, end, lexicon)
    if start >= end or _is_empty(clause, start, end, lexicon):
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
    is_verb, low = lexicon.grammar.is_verb, clause.low
    for i in range(end - 1, start - 1, -1):
        if not clause.upper[i] and is_verb(low[i]):
            inside = any(word in lexicon.words.relativisers for word in low[start:i])
            trailing = all(word in lexicon.words.determiners for word in low[i + 1 : end])
            adjunct = i + 1 < end and _opens_adjunct(low[i + 1], lexicon)
            return start if inside or adjunct or (trailing and i > start) else i + 1
    return start


def _opens_adjunct(word: str, lexicon: Lexicon) -> bool:
    """Whether a word opens a phrase of time, place or agent: a verb before it may belong to a noun (*a report released by X*)."""
    words = lexicon.words
    return word in words.agents or word in words.settings or word in words.days


def _without_occasion(clause: Clause, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the source ends before an adverb or a phrase of time that stands between it and the cue."""
    words, low = lexicon.words, clause.low
    for i in range(start + 1, end):
        if clause.upper[i]:
            continue
        dated = low[i] in words.settings and i + 1 < end and (low[i + 1] in words.days or low[i + 1].isdigit())
        if dated or low[i] in words.occasions or low[i] in words.adverbs or lexicon.speech_settings.length_at(low, i):
            return i if low[i - 1] != "," else i - 1
        if low[i] in words.relativisers:
            return end
    return end


def _is_empty(clause: Clause, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether no word that could name anybody stands in the range."""
    words = lexicon.words
    return all(
        word in words.negations
        or word in words.nobodies
        or word in words.coordinators
        or word in words.particles
        or not (word[0].isalnum() or word[0] == "@")
        for word in clause.low[start:end]
    )


def _segment_start(clause: Clause, end: int, limit: int, lexicon: Lexicon) -> int:
    """Walk left from `end` to a mark or a word that no noun phrase reaches across."""
    words, low = lexicon.words, clause.low
    closed = words.subordinators | words.contrasts | words.complementisers
    floor = max(limit, end - _REACH)
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
            or word in _BREAKS
            or (word in closed and not _is_name(clause, i))
            or (word in words.coordinators and not _is_name(clause, i) and _has_verb(clause, limit, i, lexicon))
        ):
            return i + 1
        i -= 1
    return floor


def _has_verb(clause: Clause, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a finite verb stands in the range outside relative clauses; looks at the nearest items only."""
    is_verb, relativisers, low = lexicon.grammar.is_verb, lexicon.words.relativisers, clause.low
    for i in range(end - 1, max(start, end - _NAME_LONGEST * 2) - 1, -1):
        if low[i] == "," or low[i] in _BREAKS:
            return False
        if low[i] in relativisers:
            return False
        if not clause.upper[i] and is_verb(low[i]) and not _is_relative(clause, i, start, lexicon):
            return True
    return False


def _is_relative(clause: Clause, verb: int, start: int, lexicon: Lexicon) -> bool:
    """Whether a verb stands right behind a relativiser, adverbs between them aside (*yang juga menjabat*)."""
    i = verb - 1
    while i >= start and (clause.low[i] in lexicon.words.adverbs or clause.low[i] in lexicon.words.negations):
        i -= 1
    return i >= start and clause.low[i] in lexicon.words.relativisers


def _skip_incidental(clause: Clause, end: int, limit: int, lexicon: Lexicon) -> int:
    """Where the subject ends when commas enclose an incidental piece between it and the cue (*X, yang hadir, mengatakan*)."""
    words, low = lexicon.words, clause.low
    end = _before_relative(clause, end, limit, lexicon)
    while end > limit and low[end - 1] == ",":
        start = _segment_start(clause, end - 1, limit, lexicon)
        if start <= limit or start >= end - 1 or low[start - 1] != ",":
            return end - 1
        opening = low[start]
        incidental = opening in words.relativisers or opening in words.settings or opening in words.days
        if not incidental and not lexicon.speech_settings.length_at(low, start):
            return end - 1
        end = start
    return end


def _before_relative(clause: Clause, end: int, limit: int, lexicon: Lexicon) -> int:
    """Where the subject ends before a relative clause that commas enclose and that may hold commas of its own."""
    low = clause.low
    if end - 1 <= limit or low[end - 1] != ",":
        return end
    for i in range(end - 2, max(limit, end - _REACH), -1):
        if low[i] in _BREAKS:
            return end
        if low[i] in lexicon.words.relativisers and low[i - 1] == ",":
            return i
    return end


def _with_apposition(clause: Clause, start: int, end: int, limit: int, lexicon: Lexicon) -> Range:
    """Join the pieces before commas where all name one source: *Menteri Luar Negeri, Adi Putra*; *Botir, petani kapas,*."""
    enclosed = end < len(clause.low) and clause.low[end] == ","
    for _ in range(_APPOSITIONS):
        if start - 1 <= limit or clause.low[start - 1] != "," or _opens_aside(clause, start, lexicon):
            return start, end
        left = _segment_start(clause, start - 1, limit, lexicon)
        if clause.low[left] in lexicon.words.settings or clause.low[left] in lexicon.words.days:
            return start, end
        left = _without_opening(clause, left, start - 1, lexicon)
        if left >= start - 1 or _has_verb(clause, left, start - 1, lexicon) or _opens_aside(clause, left, lexicon):
            return start, end
        named = clause.upper[start] and end - start <= 2 * _NAME_LONGEST and lexicon.is_title(clause.low[left])
        if not (named or enclosed):
            return start, end
        start = left
    return start, end


def _opens_aside(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    words, word = lexicon.words, clause.low[i]
    return (
        word in words.settings
        or word in words.days
        or word in words.relativisers
        or word in words.adverbs
        or word in words.subordinators
        or bool(lexicon.connectives.length_at(clause.low, i))
        or bool(lexicon.speech_settings.length_at(clause.low, i))
    )


def _without_opening(clause: Clause, start: int, end: int, lexicon: Lexicon) -> int:
    """Past connectives, adverbs and a phrase of time or place that open the sentence without a comma."""
    words, low = lexicon.words, clause.low
    while start < end:
        length = lexicon.connectives.length_at(low, start)
        if length and start + length <= end:
            start += length
        elif (low[start] in words.adverbs or low[start] in words.coordinators) and not _is_name(clause, start):
            start += 1
        elif low[start] in words.settings or low[start] in words.days:
            moved = _past_setting(clause, start, end, lexicon)
            if moved <= start:
                return start
            start = moved
        else:
            return start
    return start


def _is_name(clause: Clause, i: int) -> bool:
    """Whether a capital inside the sentence shows that a word is part of a name."""
    return clause.upper[i] and i > 0


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


def phrase_after(clause: Clause, start: int, stop: int, lexicon: Lexicon, *, before_content: bool = False) -> Range | None:
    """The source that begins at item `start`; `before_content`: unquoted content may follow it after a comma."""
    words, low = lexicon.words, clause.low
    if start >= stop:
        return None
    if low[start] in words.pronouns:
        return start, start + 1
    end = _segment_end(clause, start, stop, lexicon)
    if end <= start or _is_empty(clause, start, end, lexicon):
        return None
    if end + 1 < stop and low[end] == ",":
        more = _segment_end(clause, end + 1, stop, lexicon)
        if more > end + 1 and _apposes(clause, (start, end), (end + 1, more), stop, lexicon, strict=before_content):
            end = more
    return start, end


def without_manner(clause: Clause, start: int, end: int, lexicon: Lexicon) -> int:
    """Where a name ends before lower-case words that say how it was said (*tanya Ratri lirih*)."""
    if not clause.upper[start] or clause.low[end - 1] in lexicon.words.determiners or "," in clause.low[start:end]:
        return end
    last = end
    while last > start and not clause.upper[last - 1] and clause.low[last - 1].isalpha():
        last -= 1
    return last if last > start else end


def phrase_to_comma(clause: Clause, start: int, stop: int, lexicon: Lexicon) -> Range | None:
    """All up to the next comma, where it holds no clause: the source of *berdasarkan data yang kami terima, …*."""
    words, low, is_verb, relative = lexicon.words, clause.low, lexicon.grammar.is_verb, False
    for i in range(start, min(stop, start + 2 * _NAME_LONGEST)):
        if low[i] == ",":
            return (start, i) if i > start else None
        if low[i] in _BREAKS or low[i] in words.complementisers or low[i] in words.days:
            return None
        relative = relative or low[i] in words.relativisers
        if relative or clause.upper[i]:
            continue
        if low[i] in words.adverbs or low[i] in words.negations or is_verb(low[i]):
            return None
    return None


def name_at(clause: Clause, start: int, end: int, lexicon: Lexicon) -> int:
    """Where a capitalised name that begins at `start` ends; `end` where no lower-case word follows it."""
    i = start
    while i < end and (_in_name(clause, i, lexicon) or clause.low[i] in lexicon.words.coordinators):
        i += 1
    return i if i > start else end


def _apposes(clause: Clause, head: Range, tail: Range, stop: int, lexicon: Lexicon, *, strict: bool) -> bool:
    """Whether the piece after the comma renames the piece before it."""
    low = clause.low
    start, end = tail
    if _opens_aside(clause, start, lexicon) or end - start > 2 * _NAME_LONGEST:
        return False
    if lexicon.readings_at(low, start)[0] or low[start] in lexicon.words.coordinators:
        return False
    closed = end >= stop or low[end] == ","
    name = clause.upper[start] and all(_in_name(clause, i, lexicon) for i in range(start, end))
    named = name and lexicon.is_title(low[head[0]])
    role = not clause.upper[start] and lexicon.is_title(low[start])
    if strict:
        return closed and (named or (role and end < stop))
    return named or not clause.upper[start] or lexicon.is_title(low[start])


def _in_name(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    return clause.upper[i] or not clause.low[i].isalpha() or clause.low[i] in lexicon.words.name_particles


def _segment_end(clause: Clause, start: int, stop: int, lexicon: Lexicon) -> int:
    """Walk right from `start` to a mark or a word that does not go on with a noun phrase."""
    words, low, is_verb = lexicon.words, clause.low, lexicon.grammar.is_verb
    articled = low[start] in words.articles
    i = start
    stop = min(stop, start + _REACH)
    while i < stop:
        word = low[i]
        if word == "(":
            close = _closing(low, i, stop)
            if close is None:
                return i
            i = close
        elif word == "," and _goes_on_as_list(clause, i, stop, lexicon):
            pass
        elif word == "," or word in _BREAKS or word in words.days:
            return i
        elif clause.upper[i] or (word in words.relativisers and i + 1 < stop and low[i + 1] in words.determiners):
            pass
        elif articled and word in words.settings:
            pass
        elif word in lexicon.phrase_ends or (i > start and (is_verb(word) or _is_subject_cue(lexicon, low, i))):
            return i
        elif word in words.coordinators and i + 1 < stop and _turns(clause, i + 1, lexicon):
            return i
        i += 1
    return i


def _goes_on_as_list(clause: Clause, comma: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether the comma stands inside one name with a list in it (*Badan Meteorologi, Klimatologi, dan Geofisika*)."""
    low, i = clause.low, comma + 1
    while i < min(stop, comma + 5) and clause.upper[i]:
        i += 1
    if i == comma + 1 or i + 1 >= stop:
        return False
    return low[i] == "," and low[i + 1] in lexicon.words.coordinators


def _is_subject_cue(lexicon: Lexicon, low: list[str], i: int) -> bool:
    return any(r.frame == "subject" and not r.pronoun for r in lexicon.readings_at(low, i)[1])


def _turns(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    """Whether a verb, not a further name, follows a coordinator."""
    word = clause.low[i]
    return not clause.upper[i] and (
        lexicon.grammar.is_verb(word) or word in lexicon.words.adverbs or bool(lexicon.readings_at(clause.low, i)[0])
    )


def _closing(low: list[str], i: int, stop: int) -> int | None:
    for k in range(i + 1, min(i + 12, stop)):
        if low[k] == ")":
            return k
    return None
