"""The noun phrase that begins behind a cue: a source, an agent, a medium."""

from __future__ import annotations

from menurut.attribution.clauses import Clause
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.phrases import BREAKS, NAME_LONGEST, REACH, Range, in_name, is_empty, opens_aside


def phrase_after(clause: Clause, start: int, stop: int, lexicon: Lexicon, *, before_content: bool = False) -> Range | None:
    """The source that begins at item `start`; `before_content`: unquoted content may follow it after a comma."""
    words, low = lexicon.words, clause.low
    if start >= stop:
        return None
    if low[start] in words.pronouns:
        return start, start + 1
    end = _segment_end(clause, start, stop, lexicon)
    if end <= start or is_empty(clause, start, end, lexicon):
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
    words, low, is_verb, relative = lexicon.words, clause.low, lexicon.is_verb, False
    for i in range(start, min(stop, start + 2 * NAME_LONGEST)):
        if low[i] == ",":
            return (start, i) if i > start else None
        if low[i] in BREAKS or low[i] in words.complementisers or (low[i] in words.days and not relative):
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
    while i < end and (in_name(clause, i, lexicon) or clause.low[i] in lexicon.words.coordinators):
        i += 1
    return i if i > start else end


def _apposes(clause: Clause, head: Range, tail: Range, stop: int, lexicon: Lexicon, *, strict: bool) -> bool:
    """Whether the piece after the comma renames the piece before it."""
    low = clause.low
    start, end = tail
    if opens_aside(clause, start, lexicon) or end - start > 2 * NAME_LONGEST:
        return False
    if lexicon.readings_at(low, start)[0] or low[start] in lexicon.words.coordinators:
        return False
    closed = end >= stop or low[end] == ","
    name = clause.upper[start] and all(in_name(clause, i, lexicon) for i in range(start, end))
    named = name and lexicon.is_title(low[head[0]])
    role = not clause.upper[start] and lexicon.is_title(low[start])
    if strict:
        return closed and (named or (role and end < stop))
    return named or not clause.upper[start] or lexicon.is_title(low[start])


def _segment_end(clause: Clause, start: int, stop: int, lexicon: Lexicon) -> int:
    """Walk right from `start` to a mark or a word that does not go on with a noun phrase."""
    words, low = lexicon.words, clause.low
    i = start
    stop = min(stop, start + REACH)
    while i < stop:
        word = low[i]
        if word == "(":
            close = _closing(low, i, stop)
            if close is None:
                return i
            i = close
        elif word == ",":
            if not _goes_on_as_list(clause, i, stop, lexicon):
                return i
        elif word in words.days:
            return _end_at_day(clause, start, i, lexicon)
        elif word in BREAKS or _ends_phrase(clause, i, start, stop, lexicon):
            return i
        i += 1
    return i


def _end_at_day(clause: Clause, start: int, day: int, lexicon: Lexicon) -> int:
    """Where a phrase ends that comes upon a day: before *on Friday*, unless its own verb is dated (*poll held Friday*)."""
    words, low = lexicon.words, clause.low
    dated = day - (day - 1 > start and low[day - 1] in words.settings)
    if not words.articles:
        return day
    return day + 1 if dated - 1 > start and lexicon.is_verb(low[dated - 1]) else dated


def _ends_phrase(clause: Clause, i: int, start: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a lower-case word is a small word, a verb or a cue that no longer belongs to the phrase from `start`."""
    words, low = lexicon.words, clause.low
    articled = i > start and bool(words.articles) and (low[start] in words.articles or not clause.upper[start])
    if clause.upper[i] or _goes_on(clause, i, stop, lexicon, articled=articled):
        return False
    if low[i] in lexicon.phrase_ends:
        return True
    if i > start and (lexicon.is_verb(low[i]) or _is_subject_cue(lexicon, low, i)):
        return True
    return low[i] in words.coordinators and i + 1 < stop and _turns(clause, i + 1, lexicon)


def _goes_on(clause: Clause, i: int, stop: int, lexicon: Lexicon, *, articled: bool) -> bool:
    """Whether a word stays inside the phrase: *survei yang sama*; behind an article *a poll released in May*."""
    words, low = lexicon.words, clause.low
    determined = low[i] in words.relativisers and i + 1 < stop and low[i + 1] in words.determiners
    if determined or not articled or low[i] in words.predicates:
        return determined
    following = low[i + 1] if i + 1 < stop else ""
    adjunct = following in words.agents or following in words.settings or following in words.days
    return low[i] in words.settings or (lexicon.is_verb(low[i]) and (adjunct or not _is_subject_cue(lexicon, low, i)))


def _goes_on_as_list(clause: Clause, comma: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether the comma stands inside one name with a list in it (*Badan Meteorologi, Klimatologi, dan Geofisika*)."""
    low, i = clause.low, comma + 1
    while i < min(stop, comma + 5) and clause.upper[i]:
        i += 1
    if i == comma + 1 or i + 1 >= stop:
        return False
    return low[i] == "," and low[i + 1] in lexicon.words.coordinators


def _is_subject_cue(lexicon: Lexicon, low: list[str], i: int) -> bool:
    return any(r.frame == "subject" and not (r.pronoun or r.noun) for r in lexicon.readings_at(low, i)[1])


def _turns(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    """Whether a verb, not a further name, follows a coordinator."""
    word = clause.low[i]
    return not clause.upper[i] and (
        lexicon.is_verb(word) or word in lexicon.words.adverbs or bool(lexicon.readings_at(clause.low, i)[0])
    )


def _closing(low: list[str], i: int, stop: int) -> int | None:
    for k in range(i + 1, min(i + 12, stop)):
        if low[k] == ")":
            return k
    return None
