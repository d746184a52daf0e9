"""The title line: *X Bantah Y*, *X: Y*, *"Y," Kata X*, read with the conventions of headlines and with precision first."""

from __future__ import annotations

from menurut.attribution.clauses import QUOTE, STOPS, Clause, find_clauses
from menurut.attribution.drafts import Draft
from menurut.attribution.edges import skip_connectives
from menurut.attribution.lexicon import Lexicon, Reading
from menurut.attribution.phrases import Range
from menurut.attribution.quotations import find_quotations
from menurut.attribution.reading import Found, settle
from menurut.attribution.tokens import Tokens
from menurut.language.cue_words import Frame

_SOURCE_LONGEST = 7  # words of a source in a headline
_CONTENT_SHORTEST = 2


def find_in_title(tokens: Tokens, first: int, stop: int, lexicon: Lexicon) -> list[Found]:
    """The attribution of the title among tokens `first` to `stop`: one at most, none in a question.

    In a headline every word may be capitalised and verbs stand without prefix, so that only short sources right before a
    cue or a colon count.
    """
    quotations = find_quotations(tokens, first, stop)
    clauses = list(find_clauses(tokens, first, stop, quotations, lexicon))
    if len(clauses) != 1 or "?" in clauses[0].low:
        return []
    clause = clauses[0]
    draft = _read_inverted(clause, lexicon) or _read_verb(clause, lexicon) or _read_colon(clause, lexicon)
    return [settle(clause, draft)] if draft else []


def _read_verb(clause: Clause, lexicon: Lexicon) -> Draft | None:
    """Read *source cue content*, the first cue only."""
    words, low = lexicon.words, clause.low
    for i in range(1, min(clause.stop, _SOURCE_LONGEST + 4)):
        length, readings = lexicon.readings_at(low, i)
        following = low[i + length] if i + length < len(low) else ""
        reading = next((r for r in readings if _is_headline(r) and r.fits(low[i - 1], following, words)), None)
        if reading is None or low[i] in words.settings:
            continue
        negated = i - 1 if low[i - 1] in words.negations else i
        end = negated
        while end > 0 and low[end - 1] in words.adverbs:
            end -= 1
        source = _source_before(clause, end, lexicon)
        content = (i + length, clause.stop)
        if source is None or content[1] - content[0] < _CONTENT_SHORTEST or low[content[0]] in (",", ":"):
            return None
        return Draft(reading, (negated, i + length), source, [content], negated=negated < i)
    return None


def _is_headline(reading: Reading) -> bool:
    plain = not (reading.family.weak or reading.family.clause or reading.pronoun or reading.noun or reading.family.sources)
    return reading.frame == Frame.HEADLINE or (reading.frame == Frame.SUBJECT and plain)


def _source_before(clause: Clause, end: int, lexicon: Lexicon) -> Range | None:
    """The short noun phrase before `end`, back to a mark or the head of the title."""
    low, words = clause.low, lexicon.words
    start = end
    while start > 0 and (low[start - 1][0].isalnum() or low[start - 1] in "()&") and low[start - 1] not in STOPS:
        start -= 1
    start = skip_connectives(clause, start, end, lexicon)
    phrase = low[start:end]
    if not phrase or len(phrase) > _SOURCE_LONGEST or not any(word[0].isalpha() for word in phrase):
        return None
    unfit = lexicon.phrase_ends | words.nobodies | words.conditionals
    if any(word in unfit or (lexicon.is_verb(word) and not lexicon.is_title(word)) for word in phrase):
        return None
    return start, end


def _read_colon(clause: Clause, lexicon: Lexicon) -> Draft | None:
    """Read *source: content*; a label such as *video* is no source."""
    low = clause.low
    colon = next((i for i in range(1, min(clause.stop, 3 * _SOURCE_LONGEST)) if low[i] == ":"), None)
    if colon is None or (clause.stop - colon <= _CONTENT_SHORTEST and low[colon + 1 : colon + 2] != [QUOTE]):
        return None
    source = _source_before(clause, _topic_start(clause, colon, lexicon), lexicon)
    if source is None or any(word in lexicon.words.labels for word in low[source[0] : source[1]]):
        return None
    if not clause.upper[source[0]] or any(low[i].isdigit() for i in range(*source)):
        return None
    return Draft(None, None, source, [(colon + 1, clause.stop)])


def _topic_start(clause: Clause, end: int, lexicon: Lexicon) -> int:
    """Where a source ends before whom it speaks to or what about (*X soal Y: Z*)."""
    settings = lexicon.words.settings | lexicon.words.addressees
    head = end
    while head > 0 and (clause.low[head - 1][0].isalnum() or clause.low[head - 1] in "()&"):
        head -= 1
    return next((i for i in range(head + 1, end) if clause.low[i] in settings), end)


def _read_inverted(clause: Clause, lexicon: Lexicon) -> Draft | None:
    """Read *"content," cue source*."""
    low = clause.low
    for i in range(1, clause.stop):
        length, readings = lexicon.readings_at(low, i)
        reading = next((r for r in readings if r.frame == Frame.INVERTED), None)
        before = i - 1 - (low[i - 1] == ",")
        if reading is None or not (low[before] == QUOTE or before == i - 2) or i + length >= clause.stop:
            continue
        stop = _topic_start(clause, clause.stop, lexicon)
        if not 0 < stop - i - length <= _SOURCE_LONGEST or any(lexicon.is_verb(word) for word in low[i + length : stop]):
            return None
        return Draft(reading, (i, i + length), (i + length, stop), [(0, before + 1)])
    return None
