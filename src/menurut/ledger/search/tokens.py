"""What stands in the index for an attribution: its words, its stems, and its fields as words of their own kind.

Each kind but plain words begins with a character of private use, which no word has, so that none is ever taken for another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from menurut.ledger.search.figure_tokens import list_beginnings
from menurut.ledger.search.figures import find_counted
from menurut.ledger.words import find_words, fold, stem
from menurut.model import Act, Article, Attribution, Fact, FactKind, Speaker

GAP = "\ue000"
"""Stands between pieces that are not neighbours in the text."""
STEM, ANY, ACT, OUTLET, SPEAKER, IDENTITY, FIGURE, UNIT, COUNTED = map(chr, range(0xE001, 0xE00A))
EVERY = ANY
"""Stands in the fields of every attribution."""
_NUMBER_BITS = 32


@dataclass(frozen=True, slots=True)
class Entry:
    """The columns of the index for one attribution, under a key by which later days come later."""

    key: int
    own: str
    title: str
    fields: str
    identity: str


def make_key(moment: datetime | None, number: int) -> int:
    """The key of the attribution with this number: its day as its outlet printed it, 0 without one, and then the number."""
    return (moment.toordinal() if moment else 0) << _NUMBER_BITS | number


def first_key(day: date) -> int:
    """The lowest key that an attribution of this day may have."""
    return day.toordinal() << _NUMBER_BITS


def fold_words(text: str) -> list[str]:
    """The folded words of a text.

    >>> fold_words("Dana Desa, 5.000")
    ['dana', 'desa', '5', '000']
    """
    return [fold(word.slice(text)) for word in find_words(text)]


def write_text(pieces: Iterable[str], language: str) -> str:
    """The words of some pieces of text in their order, then the stems that are other than their words."""
    told = [fold_words(piece) for piece in pieces]
    stems = dict.fromkeys(root for words in told for word in words if (root := stem(word, language)) != word)
    return f" {GAP} ".join([*(" ".join(words) for words in told), " ".join(STEM + root for root in stems)])


def write_fields(attribution: Attribution, article: Article, speaker: Speaker | None) -> str:
    """Whatever can be asked for by a field: the act, the outlet, the forms of the speaker's name, the figures."""
    address = urlsplit(article.url).netloc if article.url and "]" not in article.url and "[" not in article.url else ""
    words = [EVERY, mark_act(attribution.act)]
    words += mark_words(OUTLET, f"{article.outlet or ''} {address}")
    words += mark_words(SPEAKER, " ".join(speaker.forms or (speaker.name,)) if speaker else "")
    words += [word for fact in attribution.facts for word in _mark_figure(fact)]
    return " ".join(dict.fromkeys(words))


def mark_words(kind: str, text: str) -> list[str]:
    """The folded words of a text, as words of this kind."""
    return [kind + word for word in fold_words(text)]


def mark_act(act: Act) -> str:
    """The word that stands for an act."""
    return ACT + act.value


def mark_identity(speaker_id: str | None) -> str:
    """The word that stands for somebody, by their id over all articles."""
    return IDENTITY + speaker_id.replace("-", "") if speaker_id else ""


def mark_figure(code: str, *, unit: str | None = None, counted: str | None = None) -> str:
    """The word for figures that are written so, whatever they are of; of this unit; or of what is counted by this stem."""
    of = UNIT + unit.replace("_", "") if unit else COUNTED + counted if counted else ""
    return of + FIGURE + code


def _mark_figure(fact: Fact) -> list[str]:
    if fact.kind is not FactKind.QUANTITY:
        return []
    codes = [code for value in (fact.value, fact.upper) if value is not None for code in list_beginnings(value)]
    words = [mark_figure(code) for code in codes]
    if fact.unit:
        words += [mark_figure(code, unit=fact.unit) for code in codes]
    return words + [mark_figure(code, counted=one) for one in sorted(find_counted(fact)) for code in codes]
