"""Where an unquoted content behind its cue begins and ends."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE, Clause
from menurut.attribution.lexicon import Lexicon
from menurut.attribution.phrases import Range
from menurut.language.cue_words import Frame

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
    if low[start] == QUOTE and clause.quotations[start].last - clause.quotations[start].first > 6:
        end = _quotations_end(clause, start, end)
    return (start, end) if start < end else None


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
        if i > start and lexicon.readings_at(low, i)[0] and not clause.upper[i] and lexicon.is_verb(low[i]):
            break
    if addressed and low[start] in words.addressees:
        for i in range(start + 1, min(stop, start + _LOOK_AHEAD)):
            if low[i] == ",":
                return i + 1 if not (i + 1 < stop and (low[i + 1] in words.settings or low[i + 1] in words.days)) else start
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
    words, low = lexicon.words, clause.low
    end = stop
    for i in range(stop - 1, max(start, stop - _TAIL), -1):
        if (
            low[i] == ","
            and i + 1 < stop
            and (low[i + 1] in words.days or low[i + 1].isdigit())
            and _is_date(clause, i + 1, end)
        ):
            end = i
        elif lexicon.speech_settings.length_at(low, i):
            end = i - (low[i - 1] == ",")
        elif low[i] == ";":
            end = i
    return end


def _is_date(clause: Clause, start: int, stop: int) -> bool:
    """Whether the rest of the sentence is a short date: a day, digits, brackets."""
    return (stop - start <= 8 and any(word[0].isdigit() or word == "(" for word in clause.low[start:stop])) or stop - start == 1


def content_around(clause: Clause, source: Range, rest: int, begin: int, lexicon: Lexicon, *, interrupts: bool) -> list[Range]:
    """The content that stands before *source cue*, with what goes on behind them where they interrupt it; [] where none does.

    `rest` is the item behind the cue, `interrupts` whether it may stand between commas inside an unquoted content. A
    quotation before them needs a mark inside its end, a clause a comma behind it and a verb; in
    front of a complementiser or of words that begin a content at once, nothing before is content.
    """
    words, low, edge = lexicon.words, clause.low, source[0]
    if edge - 1 < begin or not (rest >= clause.stop or low[rest] in _MARKS or _opens_setting(clause, rest, lexicon)):
        return []
    if low[edge - 1] == QUOTE and clause.ends_with_mark(edge - 1):
        beyond = rest + 1 if rest < clause.stop and low[rest] == "," else rest
        return [(edge - 1, edge), *_quotation_at(clause, beyond)]
    if (
        not interrupts
        or low[edge - 1] != ","
        or low[begin] in words.settings
        or low[begin] in words.days
        or low[begin] in words.subordinators
    ):
        return []
    comma = rest + 1 < clause.stop and low[rest] == ","
    if not comma and not (_has_clause(clause, begin, edge - 1, lexicon) and not _complemented(clause, rest, lexicon)):
        return []
    more = comma and not _opens_remark(clause, rest + 1, lexicon)
    return [(begin, edge - 1), *([(rest + 1, tail_start(clause, rest + 1, clause.stop, lexicon))] if more else [])]


def _quotation_at(clause: Clause, item: int) -> list[Range]:
    return [(item, item + 1)] if item < clause.stop and clause.low[item] == QUOTE else []


def _opens_setting(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    words, low = lexicon.words, clause.low
    return low[i] in words.settings or low[i] in words.days or low[i] in words.adverbs


def _has_clause(clause: Clause, start: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a finite verb stands in the range."""
    is_verb = lexicon.is_verb
    return any(not clause.upper[i] and is_verb(clause.low[i]) for i in range(start, min(stop, start + _LOOK_AHEAD)))


def _complemented(clause: Clause, start: int, lexicon: Lexicon) -> bool:
    """Whether a complementiser or a quotation behind the cue shows where the content is."""
    words, low = lexicon.words, clause.low
    return any(low[i] in words.complementisers or low[i] in (QUOTE, ":") for i in range(start, min(clause.stop, start + 12)))


def _opens_remark(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    """Whether a participle, a relative clause or a second cue, and no content, begins behind the comma."""
    words, low = lexicon.words, clause.low
    frames = [r.frame for r in lexicon.readings_at(low, i)[1]]
    return low[i] in words.relativisers or low[i] in words.contrasts or Frame.PARTICIPLE in frames or Frame.RELAY in frames
