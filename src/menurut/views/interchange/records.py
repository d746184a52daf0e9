"""Records as JSON objects, the lines of the interchange format, for other programs and for the scorers.

Every key is always there, null where nothing is known; spans are `[start, end]` in code points of the article's text,
moments ISO 8601, numbers JSON numbers (null for one that no JSON reader could hold).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from menurut.model import (
    Attribution,
    Claim,
    Dropped,
    Fact,
    Finding,
    Fold,
    Position,
    Reading,
    Relay,
    Span,
    Speaker,
    Statement,
    Story,
)
from menurut.stories.positions import find_positions
from menurut.views.origins import Origin

Record = dict[str, Any]
_EXACT_DIGITS = 15
_LARGEST_EXPONENT = 300


def article_record(reading: Reading) -> Record:
    """An article with all facts of its text, as a line of `articles.jsonl`."""
    article = reading.article
    return {
        "id": article.id,
        "path": article.path,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "published": moment_record(article.published_at),
        "language": article.language,
        "text": article.text,
        "agency": article.agency,
        "modified": moment_record(article.modified_at),
        "version_of": article.version_of,
        "dropped": [_dropped_record(piece) for piece in article.dropped],
        "furniture": _spans(article.furniture),
        "facts": [fact_record(fact, article.text) for fact in reading.facts],
    }


def fact_record(fact: Fact, text: str) -> Record:
    """A date or quantity, with the words of the text that it stands for."""
    return {
        "kind": fact.kind.value,
        "span": span_record(fact.span),
        "text": fact.span.slice(text),
        "value": _number(fact.value) if isinstance(fact.value, Decimal) else fact.value,
        "upper": _number(fact.upper),
        "unit": fact.unit,
        "counted": fact.counted,
        "bound": fact.bound.value if fact.bound else None,
        "start": fact.start,
        "end": fact.end,
        "precision": fact.precision,
        "reason": fact.reason,
    }


def attribution_record(attribution: Attribution, speakers: Iterable[Speaker], *, text: str) -> Record:
    """An attribution with the name of its speaker, as a line of `attributions.jsonl`; `text` is that of its article."""
    names = {speaker.id: speaker.name for speaker in speakers}
    return {
        "id": attribution.id,
        "article": attribution.article_id,
        "source": _spans(attribution.source),
        "cue": _spans(attribution.cue),
        "content": _spans(attribution.content),
        "manner": attribution.manner.value,
        "act": attribution.act.value,
        "speaker": attribution.speaker_id,
        "speaker_name": names.get(attribution.speaker_id) if attribution.speaker_id else None,
        "via": attribution.via,
        "parent": attribution.parent,
        "facts": [fact_record(fact, text) for fact in attribution.facts],
        "negated": attribution.negated,
        "hedged": attribution.hedged,
        "confidence": attribution.confidence,
        "by": attribution.by,
    }


def speaker_record(speaker: Speaker) -> Record:
    """A line of `speakers.jsonl`."""
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind.value,
        "forms": list(speaker.forms),
        "roles": list(speaker.roles),
    }


def story_record(story: Story) -> Record:
    """A line of `stories.jsonl`: its articles are oldest first."""
    return {
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "first": moment_record(story.first),
        "last": moment_record(story.last),
    }


def relay_record(relay: Relay) -> Record:
    """A line of `relays.jsonl`: `evidence` and the `span` of a change are places in the relaying article."""
    return {
        "article": relay.article_id,
        "medium": relay.medium,
        "original": relay.original,
        "kind": relay.kind.value,
        "score": relay.score,
        "evidence": _spans(relay.evidence),
        "changed": [
            {
                "before": change.before,
                "after": change.after,
                "span": span_record(change.span),
                "original_span": span_record(change.original_span),
            }
            for change in relay.changed
        ],
    }


def claim_record(claim: Claim) -> Record:
    """A line of `claims.jsonl`: its statements, the attributions that carry them, the figures given, who stands where."""
    return {
        "id": claim.id,
        "story": claim.story_id,
        "gist": claim.gist,
        "statements": [_statement_record(statement) for statement in claim.statements],
        "attributions": list(dict.fromkeys(claim.attributions)),
        "figures": [
            {
                "value": _number(figure.value),
                "upper": _number(figure.upper),
                "unit": figure.unit,
                "bound": figure.bound.value,
                "speaker": figure.speaker_id,
                "attributions": list(figure.attributions),
            }
            for figure in claim.figures
        ],
        "origins": claim.origins,
        "positions": [_position_record(position) for position in find_positions(claim)],
    }


def _position_record(position: Position) -> Record:
    return {
        "speaker": position.speaker_id,
        "speaker_name": position.speaker_name,
        "stands": [{"act": stand.act.value, "statements": list(stand.statements)} for stand in position.stands],
        "turned": position.turned,
    }


def _statement_record(statement: Statement) -> Record:
    return {
        "id": statement.id,
        "speaker": statement.speaker_id,
        "speaker_name": statement.speaker_name,
        "act": statement.act.value,
        "attributions": list(statement.attributions),
        "origins": statement.origins,
    }


def finding_record(finding: Finding) -> Record:
    """A line of `findings.jsonl`: what to look at, and where it shows."""
    return {
        "id": finding.id,
        "kind": finding.kind.value,
        "story": finding.story_id,
        "claim": finding.claim_id,
        "articles": list(finding.articles),
        "attributions": list(finding.attributions),
        "evidence": [{"article": place.article_id, "span": span_record(place.span)} for place in finding.evidence],
        "explanation": finding.explanation,
    }


def fold_record(fold: Fold) -> Record:
    """A line of `folds.jsonl`: what counts with another article or medium, why, and where it shows."""
    return {
        "statement": fold.statement_id,
        "article": fold.article_id,
        "kind": fold.kind.value,
        "into": fold.into,
        "medium": fold.medium,
        "span": span_record(fold.span),
        "into_span": span_record(fold.into_span),
        "attributions": list(fold.attributions),
    }


def origins_record(claim: Claim, origins: Sequence[Origin]) -> Record:
    """A claim with its origins, and with the folds that lead to each of them."""
    return {
        "claim": claim.id,
        "gist": claim.gist,
        "origins": [
            {
                "article": origin.article_id,
                "medium": origin.medium,
                "attributions": list(origin.attributions),
                "folds": [fold_record(fold) for fold in origin.folds],
            }
            for origin in origins
        ],
    }


def _dropped_record(piece: Dropped) -> Record:
    return {"reason": piece.reason, "text": piece.text, "span": span_record(piece.span)}


def span_record(span: Span | None) -> list[int] | None:
    """A span as `[start, end]`."""
    return None if span is None else [span.start, span.end]


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def moment_record(moment: datetime | None) -> str | None:
    """A moment in ISO 8601."""
    return None if moment is None else moment.isoformat()


def _number(value: Decimal | None) -> int | float | None:
    # A whole number is written whole, as far as a reader's binary fractions would hold it exactly too.
    if value is None or value.adjusted() > _LARGEST_EXPONENT:
        return None
    return int(value) if value.adjusted() < _EXACT_DIGITS and value == value.to_integral_value() else float(value)
