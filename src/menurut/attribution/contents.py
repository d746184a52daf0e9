"""Where an unquoted content behind its cue begins and ends."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE, Clause
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.phrases import Range

_MARKS = frozenset((",", QUOTE, ";", "—", "―", "–", "-", "--", "("))
_LOOK_AHEAD = 30  # items between a cue and the word that opens its content
_TAIL = 30  # items at the end of a sentence that may belong to the act of speaking


def content_after(clause: Clause, start: int, stop: int, lexicon: Lexicon, *, addressed: bool = True) -> Range | None:
    """The content behind a cue that ends at item `start`; None where nothing is reported there.

    `addressed`: a phrase that names the addressee may stand between them.
    """
    words, low = lexicon.words, clause.low
    while start < stop and low[start] in words.particles:
        start += 1
    start = _past_setting(clause, start, stop, lexicon, addressed=addressed)
    if start < stop and low[start] in (",", ":", "-", "—"):
        start += 1
        start = _past_setting(clause, start, stop, lexicon, addressed=addressed)
    if start >= stop:
        return None
    end = tail_start(clause, start, stop, lexicon)
    if _joins(low[start], lexicon):
        return None
    if low[start] == QUOTE:
        end = _quotations_end(clause, start, end)
    return (start, end) if start < end else None


def _joins(word: str, lexicon: Lexicon) -> bool:
    """Whether a word right behind a cue joins another verb to it, so that the cue reports nothing (*melapor dan pulang*)."""
    words = lexicon.words
    return word in words.coordinators and (word in words.occasions or not (word in words.settings or word in words.fronts))


def _quotations_end(clause: Clause, start: int, end: int) -> int:
    """A full quotation directly behind the cue is the whole content, with the quotations that follow it at once."""
    k = start + 1
    while k < end and clause.low[k] == QUOTE:
        k += 1
    return k if clause.ends_with_stop(k - 1) or k >= end or clause.low[k] == "," else end


def _past_setting(clause: Clause, start: int, stop: int, lexicon: Lexicon, *, addressed: bool) -> int:
    """Past the addressee, and past time and place where a complementiser or a quotation shows that they are not content."""
    words, low = lexicon.words, clause.low
    start = _past_day(clause, start, stop, lexicon)
    if start >= stop or not (low[start] in words.settings or low[start] in words.days):
        return start
    for i in range(start, min(stop, start + _LOOK_AHEAD)):
        if low[i] in words.complementisers or low[i] == QUOTE:
            return i
        if low[i] == ":":
            return i + 1
        if i > start and not clause.upper[i] and lexicon.is_verb(low[i]):
            break
    if addressed and low[start] in words.addressees:
        return next((i + 1 for i in range(start + 1, min(stop, start + _LOOK_AHEAD)) if low[i] == ","), start)
    return start


def _past_day(clause: Clause, start: int, stop: int, lexicon: Lexicon) -> int:
    """Past *on Friday*, *Friday*, where the content goes on behind it without a mark."""
    words, low = lexicon.words, clause.low
    day = start + (start + 1 < stop and low[start] in words.settings)
    if not words.articles or day + 1 >= stop or low[day] not in words.days or low[day + 1] in (",", "("):
        return start
    return day + 1


def tail_start(clause: Clause, start: int, stop: int, lexicon: Lexicon) -> int:
    """Where the content that begins at `start` gives way to the time and place of speaking at the end of the sentence."""
    words, low, settings = lexicon.words, clause.low, lexicon.speech_settings
    end = stop
    for i in range(stop - 1, max(start, stop - _TAIL), -1):
        if (
            low[i] == ","
            and i + 1 < stop
            and (low[i + 1] in words.days or low[i + 1].isdigit())
            and _is_date(clause, i + 1, end)
        ):
            end = i
        elif low[i] in settings.by_first and settings.length_at(low, i):
            end = i - (low[i - 1] == ",")
        elif low[i] == ";":
            end = i
    return end


def _is_date(clause: Clause, start: int, stop: int) -> bool:
    """Whether the rest of the sentence is a short date: a day, digits, brackets."""
    return (stop - start <= 8 and any(word[0].isdigit() or word == "(" for word in clause.low[start:stop])) or stop - start == 1


def content_end(clause: Clause, content: Range, lexicon: Lexicon, *, told: bool) -> int:
    """Where a content ends before a comma with a contrast that no longer belongs to it (*meminta X pulang, tetapi gagal*).

    What somebody tells (`told`) goes on behind a contrast, unless it is a mere noun phrase (*menyebut angka itu, sedangkan …*).
    """
    words, low, clausal = lexicon.words, clause.low, False
    for i in range(content[0], content[1] - 1):
        word, following = low[i], i + 1 + (low[i + 1] in words.adverbs)
        if word == "," and i > content[0] and following < content[1]:
            if low[following] in words.contrasts and not clausal:
                return i
            if low[i + 1] in words.turns and not told:
                return i
        if word in words.negations:
            return content[1]
        clausal = clausal or is_clausal(clause, (i, i + 1), lexicon)
        if clausal and told:
            return content[1]
    return content[1]


def is_clausal(clause: Clause, part: Range, lexicon: Lexicon) -> bool:
    """Whether a word stands in the part that no mere noun phrase holds: a verb, a pronoun, a quotation, *that*, *who*."""
    words = lexicon.words
    for i in range(*part):
        word = clause.low[i]
        if word == QUOTE or word in words.complementisers or word in words.relativisers or word in words.predicates:
            return True
        if word in words.pronouns or (lexicon.is_verb(word) and not clause.upper[i]):
            return True
    return False


def content_around(clause: Clause, source: Range, rest: int, begin: int, lexicon: Lexicon) -> list[Range]:
    """The content that stands before *source cue*, with what goes on behind them where they interrupt it; [] where none does.

    `rest` is the item behind the cue. A quotation before them is a content at once, a clause only behind a comma; in front
    of a complementiser or of words that begin a content at once, nothing before is content.
    """
    words, low, edge = lexicon.words, clause.low, source[0]
    if edge - 1 < begin or not (rest >= clause.stop or low[rest] in _MARKS or opens_setting(clause, rest, lexicon)):
        return []
    comma = rest < clause.stop and low[rest] == ","
    beyond = rest + comma
    if low[edge - 1] == QUOTE:
        return [(edge - 1, edge), *([(beyond, beyond + 1)] if beyond < clause.stop and low[beyond] == QUOTE else [])]
    if (
        not words.interruptions
        or low[edge - 1] != ","
        or opens_setting(clause, begin, lexicon)
        or low[begin] in words.subordinators
    ):
        return []
    if comma and beyond < clause.stop:
        return [(begin, edge - 1), (beyond, tail_start(clause, beyond, clause.stop, lexicon))]
    return [] if _complemented(clause, rest, lexicon) else [(begin, edge - 1)]


def opens_setting(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    """Whether a phrase of time, place or manner begins at item `i`."""
    words, low = lexicon.words, clause.low
    return low[i] in words.settings or low[i] in words.days or low[i] in words.adverbs


def _complemented(clause: Clause, start: int, lexicon: Lexicon) -> bool:
    """Whether a complementiser or a quotation behind the cue shows where the content is."""
    words, low = lexicon.words, clause.low
    return any(low[i] in words.complementisers or low[i] in (QUOTE, ":") for i in range(start, min(clause.stop, start + 12)))
