"""What a quantity counts: the noun phrase behind it, its whole, its subject, or what the quantity before it counts."""

from __future__ import annotations

from menurut.facts.counting import in_headline
from menurut.facts.quantity_lexicon import Quantity, QuantityLexicon
from menurut.facts.tokens import Tokens

Phrase = tuple[int, int]  # its first token and the one after its last

_LONGEST_PHRASE = 5  # words of what is counted
_CLAUSE_REACH = 16  # tokens before a number in which its subject is looked for
_ECHO_REACH = 60  # tokens between a quantity and one that goes on from it
_BREAKS = frozenset('.,;:!?\n"“”„«»‘()[]/—–…|')


def read_counted(tokens: Tokens, start: int, lexicon: QuantityLexicon) -> Phrase | None:
    """The noun phrase that begins at `start`, None where no noun can stand there.

    Of a doubled noun that means many (rumah-rumah) it holds the second half.
    """
    return _read_phrase(tokens, start, lexicon, stop=start + 2 * _LONGEST_PHRASE, states=False)


def _read_phrase(tokens: Tokens, start: int, lexicon: QuantityLexicon, *, stop: int, states: bool) -> Phrase | None:
    """The noun phrase that begins at `start` and ends before `stop`; with `states` words such as tewas go on with it."""
    words = lexicon.words
    start = place = first = _skip(tokens, start, words.modifiers)
    for _ in range(_LONGEST_PHRASE):
        word = tokens.lower[place]
        if place >= stop or not word[:1].isalpha() or word in lexicon.triggers:
            break
        inner = place > start and (_is_name_part(tokens, place, lexicon) or (states and word in words.states))
        if lexicon.ends_phrase(word, words) and not inner and not (word in words.verbs and _hyphenates(tokens, place + 1)):
            break
        place += 1
        if _hyphenates(tokens, place):
            if place == start + 1 and tokens.lower[place + 1] == word and word not in words.doubles:
                first = place + 1
            place += 2
        elif _is_possessive(tokens, place):
            place += 2
    return (first, min(place, stop)) if place > start else None


def _is_name_part(tokens: Tokens, place: int, lexicon: QuantityLexicon) -> bool:
    """Whether a word such as milik stands inside a name: Badan Usaha Milik Daerah."""
    closed = tokens.is_capital(place) and tokens.lower[place] in lexicon.words.phrase_ends
    return closed and tokens.is_capital(place - 1) and tokens.is_capital(place + 1) and not in_headline(tokens, place)


def _hyphenates(tokens: Tokens, place: int) -> bool:
    """Whether a hyphen at `place` joins two words."""
    joined = tokens.words[place] == "-" and tokens.joined(place) and tokens.joined(place + 1)
    return joined and tokens.words[place + 1][:1].isalpha()


def _is_possessive(tokens: Tokens, place: int) -> bool:
    """Whether an apostrophe and s at `place` hang on the word before and lead to a further one."""
    hangs = tokens.words[place] in ("'", "’") and tokens.joined(place) and tokens.joined(place + 1)
    return hangs and tokens.words[place + 1] == "s" and tokens.words[place + 2][:1].isalpha()


def read_whole(tokens: Tokens, place: int, lexicon: QuantityLexicon, *, share: bool) -> Phrase | None:
    """The noun phrase linked to a quantity that ends at `place`: "half of the ships", "640 kilograms of equipment"."""
    words = lexicon.words
    if tokens.lower[place] not in (words.partitives if share else words.measure_links):
        return None
    return read_counted(tokens, _skip(tokens, place + 1, words.determiners), lexicon)


def read_group(tokens: Tokens, place: int, lexicon: QuantityLexicon) -> Phrase | None:
    """What a further number counts, of which the one that ends at `place` is a part: "9 dari 10 responden"."""
    words = lexicon.words
    if tokens.lower[place] not in words.group_links:
        return None
    number = lexicon.numerals.pick(tokens, _skip(tokens, place + 1, words.determiners | words.group_links))
    return number and read_counted(tokens, _skip(tokens, number.end, words.classifiers), lexicon)


def _skip(tokens: Tokens, place: int, words: frozenset[str]) -> int:
    while tokens.lower[place] in words:
        place += 1
    return place


def read_counted_before(tokens: Tokens, begin: int, lexicon: QuantityLexicon, *, adjacent: bool) -> Phrase | None:
    """The phrase before a number that it counts, or None.

    Either a noun is linked to it ("a crew of 29"), or it is the subject of the clause: "korban tewas mencapai 12",
    "murid (399 orang)", "Pengungsi: 3.400". With `adjacent` it may also stand right before: "korban tewas 12 orang".
    """
    words, noun = lexicon.words, tokens.lower[begin - 2]
    if begin >= 2 and tokens.lower[begin - 1] in words.counted_links and noun.isalpha():
        return None if noun in words.never_counted or tokens.is_capital(begin - 2) else (begin - 2, begin - 1)
    end, linked = _skip_links(tokens, begin, lexicon)
    if not linked and not adjacent:
        return None
    found = _read_subject(tokens, end, lexicon)
    return found if found and (linked or found[1] == end) else None


def _skip_links(tokens: Tokens, begin: int, lexicon: QuantityLexicon) -> tuple[int, bool]:
    """The token before which the subject of a number at `begin` ends, verbs such as mencapai and bounds left out.

    Also whether anything but bounds was left out.
    """
    place, words, linked = begin, lexicon.words, False
    while place > 0:
        bound = lexicon.bounds_before.pick_before(tokens.lower, place)
        if bound:
            place = bound[1]
        elif tokens.lower[place - 1] in words.subject_links or tokens.lower[place - 1] in words.changes:
            place, linked = place - 1, True
        elif tokens.words[place - 1] in ("(", ":"):
            return place - 1, True
        else:
            break
    return place, linked


def _read_subject(tokens: Tokens, end: int, lexicon: QuantityLexicon) -> Phrase | None:
    """The first noun phrase of the clause up to `end`, after its last verb; None where it begins with a relative pronoun.

    What a preposition governs is taken only where nothing else is there and it reaches `end`; a name that it governs may be
    followed by the subject at once ("di Kota Baru korban luka mencapai").
    """
    words, found, governed = lexicon.words, None, None
    place = _find_clause(tokens, end, lexicon)
    while place < end:
        word = tokens.lower[place]
        if word in words.relatives:
            break
        opens = word in words.subject_openers or word in words.determiners or word in words.states
        phrase = None if opens else _read_phrase(tokens, place, lexicon, stop=end, states=True)
        if phrase is None:
            if word not in words.phrase_ends and word not in words.prepositions and lexicon.is_verb(word, words):
                found = governed = None
            place += 1
        elif (
            place > 0 and tokens.lower[place - 1] in words.prepositions and tokens.lower[place - 1] not in words.subject_openers
        ):
            rest = _skip_capitals(tokens, phrase)
            found, governed, place = found or rest, governed or phrase, phrase[1]
        else:
            found, place = found or phrase, phrase[1]
    return found or (governed if governed and governed[1] == end else None)


def _skip_capitals(tokens: Tokens, phrase: Phrase) -> Phrase | None:
    """What is left of a phrase behind the capitalised words that it begins with; None where it begins with none, or all are."""
    begin, end = phrase
    while begin < end and tokens.is_capital(begin):
        begin += 1
    return (begin, end) if phrase[0] < begin < end else None


def _find_clause(tokens: Tokens, end: int, lexicon: QuantityLexicon) -> int:
    """The first token of the clause that holds the tokens before `end`."""
    place = end
    while place > max(0, end - _CLAUSE_REACH):
        word = tokens.words[place - 1]
        if word in _BREAKS or word[0].isdecimal() or tokens.lower[place - 1] in lexicon.words.clause_breaks:
            break
        place -= 1
    return place


def echo_counted(quantity: Quantity, before: Quantity | None, tokens: Tokens, lexicon: QuantityLexicon) -> Quantity:
    """The quantity with what the one before it counts, where a word says that it goes on from it: "22 di antaranya"."""
    if before is None or quantity.unit or before.unit or before.counted is None:
        return quantity
    bare = quantity.counted is None or quantity.counted == (quantity.end - 1, quantity.end)
    near = quantity.begin - before.end <= _ECHO_REACH
    if bare and near and lexicon.echoes.pick(tokens.lower, quantity.end):
        return quantity._replace(counted=before.counted)
    return quantity
