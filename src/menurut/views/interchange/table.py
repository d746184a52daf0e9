"""Attributions as one flat table, for a spreadsheet or a statistics program: a row an attribution, texts in full."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from menurut.model import Attribution, Reading, Span

CSV_COLUMNS = (
    *("id", "article", "path", "url", "outlet", "title", "published", "language"),
    *("speaker", "speaker_name", "speaker_kind", "act", "manner", "negated", "hedged", "via", "parent"),
    *("source_text", "cue_text", "content_text", "start", "end", "confidence", "by"),
)
"""The columns; `start` and `end` bound the content, and ` … ` parts the pieces of an interrupted text."""


def write_table(file: TextIO, readings: Iterable[Reading]) -> None:
    """The file has a line of column names and a line for every attribution."""
    writer = csv.DictWriter(file, CSV_COLUMNS, lineterminator="\n")
    writer.writeheader()
    for reading in readings:
        writer.writerows(_row(reading, attribution) for attribution in reading.attributions)


def _row(reading: Reading, attribution: Attribution) -> dict[str, object]:
    article = reading.article
    speaker = next((s for s in reading.speakers if s.id == attribution.speaker_id), None)
    return {
        "id": attribution.id,
        "article": article.id,
        "path": article.path,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published_at.isoformat() if article.published_at else None,
        "language": article.language,
        "speaker": attribution.speaker_id,
        "speaker_name": speaker.name if speaker else None,
        "speaker_kind": speaker.kind.value if speaker else None,
        "act": attribution.act.value,
        "manner": attribution.manner.value,
        "negated": str(attribution.negated).lower(),
        "hedged": str(attribution.hedged).lower(),
        "via": attribution.via,
        "parent": attribution.parent,
        "source_text": _join(attribution.source, article.text),
        "cue_text": _join(attribution.cue, article.text),
        "content_text": _join(attribution.content, article.text),
        "start": min((span.start for span in attribution.content), default=None),
        "end": max((span.end for span in attribution.content), default=None),
        "confidence": attribution.confidence,
        "by": attribution.by,
    }


def _join(spans: Iterable[Span], text: str) -> str:
    return " … ".join(span.slice(text) for span in spans)
