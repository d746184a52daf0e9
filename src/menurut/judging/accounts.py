"""Accounts: an attribution as it was when somebody spoke of it, told so that it can be found and made again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from menurut.judging.passages import make_passage, place_passage
from menurut.model import Account, Article, Attribution, Manner, Part, Passage, Span, Speaker, make_id

_OPENING, _CLOSING = "\"“„«‟❝'‘", "\"”“»❞'’"
_WHOLE = re.compile(rf"[{_OPENING}].*[{_CLOSING}][,.!?;:…]*", re.DOTALL)
_QUOTED = re.compile(r"[“„«‟❝][^“„«‟❝]+[”“»❞]|\"[^\"]+\"")


def make_account(article: Article, attribution: Attribution, speaker: Speaker | None) -> Account:
    """The attribution as it is; `speaker` is the one that the article has for it."""
    parts = {part: tuple(make_passage(article.text, span) for span in getattr(attribution, part)) for part in Part}
    return Account(
        article_id=article.id,
        source=parts[Part.SOURCE],
        cue=parts[Part.CUE],
        content=parts[Part.CONTENT],
        manner=attribution.manner,
        act=attribution.act,
        by=attribution.by,
        speaker=speaker and Speaker(speaker.id, speaker.name, speaker.kind),
        via=attribution.via,
        negated=attribution.negated,
        hedged=attribution.hedged,
    )


def place_part(account: Account, part: Part, text: str) -> tuple[Span, ...] | None:
    """Where a part stands in a text, in order; None where a piece of it cannot be placed."""
    passages: tuple[Passage, ...] = getattr(account, part)
    placed = [place_passage(passage, text) for passage in passages]
    found = [span for span in placed if span]
    return tuple(sorted(found)) if len(found) == len(passages) else None


def make_attribution(account: Account, article: Article, attribution_id: str) -> Attribution | None:
    """The attribution that the account tells of, in an article of the same page; None where a part of it is gone."""
    parts = {part: place_part(account, part, article.text) for part in Part}
    source, cue, content = parts[Part.SOURCE], parts[Part.CUE], parts[Part.CONTENT]
    if source is None or cue is None or not content:
        return None
    return Attribution(
        id=attribution_id,
        article_id=article.id,
        source=source,
        cue=cue,
        content=content,
        manner=account.manner,
        act=account.act,
        by=account.by,
        speaker_id=account.speaker and account.speaker.id,
        via=account.via,
        negated=account.negated,
        hedged=account.hedged,
    )


def name_attribution(article_id: str, spans: Iterable[Span]) -> str:
    """The id of an attribution: the same article and spans, source before cue before content, give the same."""
    return make_id("t", article_id, *(f"{span.start}-{span.end}" for span in spans))


def tell_manner(text: str, content: Sequence[Span]) -> Manner:
    """Direct where every piece stands in quotation marks as a whole, mixed where something in one does, else indirect.

    >>> tell_manner('Ia menilai "sangat aman".', [Span(11, 24)]), tell_manner('Ia menilai "aman".', [Span(3, 17)])
    (<Manner.DIRECT: 'direct'>, <Manner.MIXED: 'mixed'>)
    """
    pieces = [span.slice(text).strip() for span in content]
    if all(_WHOLE.fullmatch(piece) for piece in pieces):
        return Manner.DIRECT
    return Manner.MIXED if any(_QUOTED.search(piece) for piece in pieces) else Manner.INDIRECT
