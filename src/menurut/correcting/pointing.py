"""What a person without a mouse points at: an attribution by its id, words of a text by saying them."""

from __future__ import annotations

import re

from menurut.correcting.attributions import pick_judgement
from menurut.errors import CorrectionRefused
from menurut.ledger import Ledger
from menurut.model import Article, Attribution, Span

_OFFSETS = re.compile(r"(\d+)-(\d+)")


def find_attribution(ledger: Ledger, name: str) -> tuple[Article, Attribution]:
    """The attribution with this id or beginning of an id, as it counts now, and its article; also one that is left out.

    Raises `NotInLedger`.
    """
    key, article_id = ledger.find_home(name)
    judged = ledger.read_judged(article_id)
    return judged.reading.article, pick_judgement(judged, key).attribution


def find_words(place: str, article: Article, *, near: int = 0) -> Span:
    """Where these words stand in the text, nearest to `near`; or the offsets that are given, such as `120-156`.

    Raises `CorrectionRefused` where they do not.

    >>> find_words("air", Article("a-1", "Di hilir air surut, di hulu air naik.", "id"), near=20)
    Span(start=28, end=31)
    """
    if offsets := _OFFSETS.fullmatch(place.strip()):
        return Span(int(offsets[1]), int(offsets[2]))
    words = place.split()
    pattern = r"\s+".join(map(re.escape, words))
    found = [Span(*match.span()) for match in re.finditer(pattern, article.text)] if words else []
    if not found:
        raise CorrectionRefused(
            "'{words}' does not stand in {article}; give words as they are printed, or START-END",
            words=place,
            article=article.id,
        )
    return min(found, key=lambda span: abs(span.start - near))
