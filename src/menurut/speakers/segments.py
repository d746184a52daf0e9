"""The segments of a phrase between its commas: which belong together, and which of them is the name."""

from __future__ import annotations

from menurut.language.name_words import NameWords
from menurut.model import SpeakerKind
from menurut.speakers.kinds import names_itself, pick_head, pick_opening, strip_possessor
from menurut.speakers.names import cut_article, is_capital, strip_degrees
from menurut.speakers.runs import find_tokens, fold

_LONGEST_NAME = 5


def split_segments(phrase: str, words: NameWords) -> list[str]:
    """The segments without degrees, those that stand inside an office as one.

    >>> from menurut.language import load_pack
    >>> split_segments("Bona Sitorus, SH, ekonom", load_pack("id").names)
    ['Bona Sitorus', 'ekonom']
    """
    parts = [part.strip() for part in phrase.split(", ")]
    return _join_lists([part for part in parts if part and fold(part) not in words.degrees], words)


def _join_lists(segments: list[str], words: NameWords) -> list[str]:
    """The segments, those up to one that opens with a joiner as one: they stand inside an office (`Sains, dan Teknologi`)."""
    opens = [at for at, segment in enumerate(segments) if fold(segment.split(" ", 1)[0]) in words.joiners]
    end = opens[-1] + 1 if opens and fold(segments[0].split(" ", 1)[0]) in words.titles else 0
    return [", ".join(segments[:end]), *segments[end:]] if end > 1 else segments


def is_list(segments: list[str], words: NameWords) -> bool:
    """Whether the commas stand inside one name: `Badan Meteorologi, Klimatologi, dan Geofisika`, `leaders of A, B and C`."""
    opening = pick_opening([fold(word) for word in segments[0].split()], words)
    second = fold(segments[1].split(" ", 1)[0])
    if opening is SpeakerKind.GROUP:
        joined = any(f" {joiner} " in segments[-1] for joiner in words.joiners)
        return is_capital(segments[1]) and second not in words.ranks and (len(segments) > 2 or joined)
    return opening is SpeakerKind.ORGANISATION and len(segments) > 2 and is_capital(segments[1]) and second not in words.ranks


def find_beside_role(segments: list[str], words: NameWords) -> tuple[int, list[str]] | None:
    """The index and the words of the segment printed as a name beside one that opens with a role, though its words could belong
    to an office; or None."""
    opens = [strip_possessor(fold(segment.split(" ", 1)[0]), words) not in words.titles for segment in segments]
    for index, segment in enumerate(segments):
        tokens = strip_degrees(find_tokens(segment), words)
        tokens = tokens[1:] if tokens and fold(tokens[0]) in words.articles else tokens
        while len(tokens) > 1 and fold(tokens[0]) in words.ranks:
            tokens = tokens[1:]
        if tokens and tokens[0][1:2] == "-":
            continue
        if opens[index] and not all(opens) and len(tokens) <= _LONGEST_NAME and names_itself(tokens, words):
            return index, tokens
    return None


def _is_body(segment: str, kind: SpeakerKind | None, words: NameWords) -> bool:
    """Whether a segment is the full name of a body, what follows saying where it is (`Dinas Kesehatan Rangkayu, Riau`)."""
    tokens = find_tokens(segment)
    return kind is SpeakerKind.ORGANISATION and len(tokens) > 1 and names_itself(tokens, words)


def find_announced(segments: list[str], kinds: list[SpeakerKind | None], words: NameWords) -> tuple[int, bool] | None:
    """The index of the last segment that names whom a description at the head announces (`Salah satu tersangka, IB`), and
    whether that is a person; None without one. `kinds` says what each segment names when read alone."""
    first = fold(segments[0]).split(" ")
    head = strip_possessor(pick_head(first[1:], words) if first[0] in words.articles else first[0], words)
    person = head in words.callings or head in words.unnamed or " ".join(first[:2]) in words.unnamed
    if not person and (head not in words.organisation_nouns or _is_body(segments[0], kinds[0], words)):
        return None
    wanted = {SpeakerKind.PERSON} if head in words.ranks else {SpeakerKind.PERSON, SpeakerKind.ORGANISATION}
    for index in range(len(segments) - 1, 0, -1):
        tokens = strip_degrees(find_tokens(cut_article(segments[index], words)), words)
        if kinds[index] in wanted and names_itself(tokens, words):
            return index, person and " " not in segments[index]
    return None
