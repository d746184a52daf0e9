"""How a wording is shown to a reader: on one line, without the quotation marks round it, and not too long."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from menurut.language import find_sentences
from menurut.model import Span
from menurut.stories.changes import join_steps
from menurut.stories.concepts import find_concepts, find_token_spans, find_tokens
from menurut.stories.figures import Amount
from menurut.stories.utterances import Utterance

GIST_CHARS = 140
IDEAL_CHARS = 70
_EDGES = "“”„«»\"'‘’ ,;:"
_CLOSING = {"“": "”", "„": "”", "«": "»", '"': '"'}
_OPENING = {"”": "“", "»": "«", '"': '"'}
_MARK = re.compile(f"[{''.join({*_CLOSING, *_OPENING})}]")


@dataclass(frozen=True, slots=True)
class _Option:
    """A sentence that could stand for a claim, and whether it holds one of the figures that the claim is about."""

    text: str
    concepts: Collection[str]
    with_figure: bool


def write_gist(members: Sequence[Utterance], amounts: Sequence[Amount] = ()) -> str:
    """The sentence that says most of what all members say, in the language of most of them, cut where it is long.

    `amounts` are the figures that the claim is about: a sentence with one of them comes first.
    """
    tongue = Counter(member.article.language for member in members).most_common(1)[0][0]
    common = Counter(concept for member in members for concept in member.concepts)
    figures = frozenset(" ".join(amount.printed.split()) for amount in amounts)
    options = [option for member in members if member.article.language == tongue for option in _list_sentences(member, figures)]
    best = max(options, key=lambda option: (option.with_figure, _rate(option, common)))  # the first among equals
    return cut_text(best.text, limit_chars=GIST_CHARS)


def _rate(option: _Option, common: Counter[str]) -> float:
    told = sum(common[concept] for concept in option.concepts)
    return told / (1 + abs(len(option.text) - IDEAL_CHARS) / IDEAL_CHARS)


def _list_sentences(member: Utterance, figures: Collection[str]) -> Iterator[_Option]:
    text = join_pieces(member)
    sentences = [span.slice(text) for span in find_sentences(text, member.vocabulary.pack)]
    for sentence in sentences or [text]:
        concepts = find_concepts(sentence, member.vocabulary) if len(sentences) > 1 else member.concepts
        with_figure = any(figure in sentence for figure in figures)
        yield _Option(strip_marks(sentence).rstrip(" .…"), concepts, with_figure)


def join_pieces(member: Utterance) -> str:
    """The pieces of a content on one line, each without the quotation marks round it, with an ellipsis where they part."""
    pieces = (" ".join(span.slice(member.article.text).split()) for span in member.attribution.content)
    text = " … ".join(strip_marks(piece) for piece in pieces)
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in member.vocabulary.words.complementisers else text


def strip_marks(text: str) -> str:
    """The text without the quotation marks round it; a mark inside that thereby lost its partner gets it back.

    >>> strip_marks("“Kami tahu,”"), strip_marks("kata “akan dihapus”"), strip_marks('"retak" dan "bocor"')
    ('Kami tahu', 'kata “akan dihapus”', '"retak" dan "bocor"')
    """
    core = text.strip(_EDGES)
    if not _MARK.search(core):
        return core
    lost, opened = "", ""
    for place, mark in enumerate(core):
        opens = mark in _CLOSING and (mark not in _OPENING or core[place - 1 : place] in ("", " ", "("))
        if opens:
            opened = mark + opened
        elif mark in _OPENING:
            lost, opened = (lost, opened[1:]) if opened else (_OPENING[mark] + lost, opened)
    return lost + core + "".join(_CLOSING[mark] for mark in opened)


def find_difference(text: str, other: str) -> int:
    """Where the first words begin that stand in place of others, else the first that the other has not; 0 without any.

    >>> find_difference("Ia terbang ke Bitung", "Kata dia: ia terbang ke Belitung")
    14
    """
    spans = find_token_spans(text, Span(0, len(text)))
    steps = list(join_steps(Indel.opcodes(find_tokens(other), find_tokens(text)).as_list()))
    replaced = [new[0] for old, new in steps if old[0] < old[1] and new[0] < new[1]]
    added = [new[0] for _, new in steps if new[0] < new[1]]
    return spans[(replaced or added)[0]].start if replaced or added else 0


def cut_around(text: str, place: int, *, limit_chars: int) -> str:
    """The text, cut to words round a place in it where it is longer than the limit, with an ellipsis where it is cut.

    >>> cut_around("satu dua tiga empat lima enam", 14, limit_chars=12)
    '…tiga empat…'
    """
    start = max(0, min(place - limit_chars // 2, len(text) - limit_chars))
    while 0 < start < place and not text[start - 1].isspace():
        start += 1
    return ("…" if start else "") + cut_text(text[start:], limit_chars=limit_chars)


def cut_text(text: str, *, limit_chars: int) -> str:
    """The text, cut before a word and marked with an ellipsis where it is longer than the limit.

    >>> cut_text("satu dua tiga", limit_chars=9)
    'satu dua…'
    """
    return text if len(text) <= limit_chars else text[: limit_chars + 1].rsplit(" ", 1)[0].rstrip(_EDGES) + "…"
