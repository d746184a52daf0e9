"""Whether the text looks forward to a date: "akan tiba Jumat", "paling lambat Jumat", "On Friday, the court will rule"."""

from __future__ import annotations

from menurut.facts.moments import DateLexicon, Moment
from menurut.facts.tokens import Tokens

_REACH_BEFORE = 12  # tokens before the date in which a word of the future looks forward to it
_CLOSE = 4  # tokens before a month or day in which a word of the future leaves no doubt
_REACH_AFTER = 5  # tokens after a date that opens its clause
_PARTICIPLE_REACH = 3  # tokens before a word of the past in which one of the future makes it passive: "will be held"
_SENTENCE_ENDS = frozenset((".", "\n", "?", "!"))
CLAUSE_ENDS = frozenset((".", ",", ";", ":", "\n", "?", "!", "”", '"'))


def looks_ahead(tokens: Tokens, begin: int, moment: Moment, lexicon: DateLexicon) -> bool:
    """Whether a date that does not say its year or week lies ahead, as the words of its clause have it.

    What decides is the nearest word before the date that speaks of the future or of the past; for a date that opens its
    clause the words after it.
    """
    if moment.year or moment.direction is not None or moment.shift is not None:
        return False
    lead = begin - 1
    while lead >= 0 and tokens.lower[lead] in lexicon.words.weekday_leads:
        lead -= 1
    if lead < 0 or tokens.lower[lead] in CLAUSE_ENDS:
        return _looks_ahead_after(tokens, moment.end, lexicon)
    if tokens.lower[lead] in lexicon.words.future_leads and not moment.month:
        opens = lead == 0 or tokens.lower[lead - 1] in CLAUSE_ENDS
        return not (_was(tokens, lead, lexicon) or (opens and _was_after(tokens, moment.end, lexicon)))
    return _finds_future(tokens, range(lead, max(-1, begin - 1 - _REACH_BEFORE), -1), lexicon)


def turn(tokens: Tokens, begin: int, moment: Moment, lexicon: DateLexicon) -> Moment:
    """A month or day without a year, turned back behind a word such as "sejak", ahead close behind one such as "akan".

    Behind one such as "by" it may lie either way.
    """
    if not moment.month or moment.year or moment.direction is not None or moment.shift is not None:
        return moment
    lead = begin - 1
    while lead >= 0 and tokens.lower[lead] in lexicon.fillers_before:
        lead -= 1
    if tokens.lower[lead] in lexicon.words.past_leads:
        return moment._replace(direction=-1)
    if lead >= 0 and _finds_future(tokens, range(lead, max(-1, lead - _CLOSE), -1), lexicon):
        return moment._replace(direction=1)
    return moment._replace(either=tokens.lower[lead] in lexicon.words.future_leads)


def _looks_ahead_after(tokens: Tokens, end: int, lexicon: DateLexicon) -> bool:
    end += tokens.words[end] == ","
    return _finds_future(tokens, range(end, end + _REACH_AFTER), lexicon)


def _was(tokens: Tokens, lead: int, lexicon: DateLexicon) -> bool:
    """Whether a word of the past stands before a word such as "mulai": what began on Friday has begun."""
    words = lexicon.words
    for place in range(lead - 1, max(-1, lead - 1 - _REACH_BEFORE), -1):
        if tokens.lower[place] in CLAUSE_ENDS or tokens.lower[place] in words.future:
            return False
        if tokens.lower[place] in words.past:
            return True
    return False


def _was_after(tokens: Tokens, end: int, lexicon: DateLexicon) -> bool:
    """Whether the clause that a date opens tells what had happened by then: "By Sunday, sites had …"."""
    end += tokens.words[end] == ","
    return any(word in lexicon.words.past for word in tokens.lower[end : end + _REACH_AFTER])


def _finds_future(tokens: Tokens, places: range, lexicon: DateLexicon) -> bool:
    """Whether the first word on the way that speaks of a time, within the clause, speaks of the future; names do not."""
    words = lexicon.words
    for place in places:
        word = tokens.lower[place]
        if word in CLAUSE_ENDS or not word:
            return False
        if word in words.past:
            return any(before in words.future for before in tokens.lower[max(0, place - _PARTICIPLE_REACH) : place])
        if _is_future(tokens, place, lexicon):
            return True
    return False


def is_of_saying(tokens: Tokens, begin: int, lexicon: DateLexicon) -> bool:
    """Whether a word of saying stands right before the date: "said on Friday" tells when it was said."""
    lead = begin - 1
    while lead >= 0 and tokens.lower[lead] in lexicon.words.weekday_leads:
        lead -= 1
    return lead >= 0 and tokens.lower[lead] in lexicon.words.saying


def recurs(tokens: Tokens, begin: int, moment: Moment, lexicon: DateLexicon) -> bool:
    """Whether a time of day without a day is said of every day, or of every one of some kind: "setiap hari pukul 08.00"."""
    if moment.clock is None or moment.day or moment.weekday or moment.period:
        return False
    for place in range(begin - 1, max(-1, begin - 1 - _REACH_BEFORE), -1):
        if tokens.lower[place] in _SENTENCE_ENDS and (tokens.words[place] != "." or tokens.is_capital(place + 1)):
            return False
        if tokens.lower[place] in lexicon.words.habits:
            return True
    return False


def _is_future(tokens: Tokens, place: int, lexicon: DateLexicon) -> bool:
    """Whether a word, or one with the next, speaks of the future; a name such as Will Ardan does not."""
    future, pair = lexicon.words.future, f"{tokens.lower[place]} {tokens.lower[place + 1]}"
    named = tokens.is_capital(place) and tokens.is_capital(place + 1)
    return (tokens.lower[place] in future and not named) or pair in future
