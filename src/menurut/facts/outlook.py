"""Whether the text looks forward to a date: "akan tiba Jumat", "paling lambat Jumat", "On Friday, the court will rule"."""

from __future__ import annotations

from menurut.facts.moments import DateLexicon, Moment
from menurut.facts.tokens import Tokens

_REACH_BEFORE = 7  # tokens before the date in which a word of the future looks forward to it
_REACH_AFTER = 5  # tokens after a date that opens its clause
_SENTENCE_ENDS = frozenset((".", "\n", "?", "!"))
_CLAUSE_ENDS = frozenset((".", ",", ";", ":", "\n", "?", "!", "”", '"'))


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
    if lead < 0 or tokens.lower[lead] in _CLAUSE_ENDS:
        return _looks_ahead_after(tokens, moment.end, lexicon)
    if tokens.lower[lead] in lexicon.words.future_leads:
        return not _was(tokens, lead, lexicon)
    return _finds_future(tokens, range(lead, max(-1, begin - 1 - _REACH_BEFORE), -1), lexicon)


def looks_back(tokens: Tokens, begin: int, moment: Moment, lexicon: DateLexicon) -> Moment:
    """The date, turned back where a word such as "sejak" stands before a month or day without a year."""
    lead = begin - 1
    while lead >= 0 and tokens.lower[lead] in lexicon.fillers_before:
        lead -= 1
    open_year = moment.month and moment.year is None and moment.direction is None and moment.shift is None
    return moment._replace(direction=-1) if open_year and tokens.lower[lead] in lexicon.words.past_leads else moment


def _looks_ahead_after(tokens: Tokens, end: int, lexicon: DateLexicon) -> bool:
    end += tokens.words[end] == ","
    return _finds_future(tokens, range(end, end + _REACH_AFTER), lexicon)


def _was(tokens: Tokens, lead: int, lexicon: DateLexicon) -> bool:
    """Whether a word of the past stands before a word such as "mulai": what began on Friday has begun."""
    words = lexicon.words
    for place in range(lead - 1, max(-1, lead - 1 - _REACH_BEFORE), -1):
        if tokens.lower[place] in _CLAUSE_ENDS or tokens.lower[place] in words.future:
            return False
        if tokens.lower[place] in words.past:
            return True
    return False


def _finds_future(tokens: Tokens, places: range, lexicon: DateLexicon) -> bool:
    """Whether the first word on the way that speaks of a time, within the clause, speaks of the future; names do not."""
    words = lexicon.words
    for place in places:
        word = tokens.lower[place]
        if word in _CLAUSE_ENDS or not word:
            return False
        if word in words.past:
            return tokens.lower[place - 1] in words.future
        if word in words.future and not (tokens.is_capital(place) and tokens.is_capital(place + 1)):
            return True
    return False


def recurs(tokens: Tokens, begin: int, moment: Moment, lexicon: DateLexicon) -> bool:
    """Whether a time of day without a day is said of every day, or of every one of some kind: "setiap hari pukul 08.00"."""
    if moment.clock is None or moment.day or moment.weekday or moment.period:
        return False
    for place in range(begin - 1, max(-1, begin - 1 - _REACH_BEFORE), -1):
        if tokens.lower[place] in _SENTENCE_ENDS:
            return False
        if tokens.lower[place] in lexicon.words.habits:
            return True
    return False
