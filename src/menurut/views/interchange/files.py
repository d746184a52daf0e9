"""A ledger, or readings that never saw one, as files of the interchange format or as one flat table."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

from menurut.ledger import Ledger
from menurut.model import Reading, Speaker
from menurut.views.interchange.corrections import correction_records
from menurut.views.interchange.records import (
    Record,
    article_record,
    attribution_record,
    claim_record,
    finding_record,
    fold_record,
    relay_record,
    speaker_record,
    story_record,
)
from menurut.views.interchange.table import write_table


def write_export(ledger: Ledger, folder: str | Path, *, form: str = "jsonl") -> None:
    """The folder holds the whole ledger: `jsonl` as in the interchange format, `csv` as one table, `attributions.csv`.

    Articles are oldest first, attributions in the order of their articles, and the same ledger gives the same bytes. Older
    files of these names are replaced, once all the new ones are whole. Raises `ValueError` for another form.
    """
    if form == "csv":
        with _replacing(Path(folder), "attributions.csv") as (table,):
            write_table(table, ledger.find_readings(identified=True))
        return
    if form != "jsonl":
        raise ValueError(f"no such form of export: {form!r}")
    names = ("stories", "relays", "claims", "findings", "articles", "attributions", "speakers", "corrections", "folds")
    with _replacing(Path(folder), *(f"{name}.jsonl" for name in names)) as files:
        stories, relays, claims, findings, articles, attributions, speakers, corrections, folds = files
        # Links first: whatever they point at is then among the readings, also while another process adds.
        links = ledger.read_links()
        _write_lines(stories, map(story_record, links.stories))
        _write_lines(relays, map(relay_record, links.relays))
        _write_lines(claims, map(claim_record, links.claims))
        _write_lines(findings, map(finding_record, links.findings))
        _write_lines(folds, map(fold_record, links.folds))
        for reading in ledger.find_readings(identified=True):
            _write_reading(articles, attributions, reading)
        _write_lines(speakers, map(speaker_record, ledger.read_speakers()))
        _write_lines(corrections, correction_records(ledger.read_corrections(), ledger.find_unplaced()))


def write_corrections(ledger: Ledger, folder: str | Path) -> None:
    """The folder holds `corrections.jsonl`: all corrections of the ledger, the first one first."""
    with _replacing(Path(folder), "corrections.jsonl") as (file,):
        _write_lines(file, correction_records(ledger.read_corrections(), ledger.find_unplaced()))


def write_readings(readings: Iterable[Reading], folder: str | Path) -> None:
    """The folder holds the articles, attributions and speakers of these readings, in their order, without a ledger."""
    heard: dict[str, Speaker] = {}
    with _replacing(Path(folder), "articles.jsonl", "attributions.jsonl", "speakers.jsonl") as (
        articles,
        attributions,
        speakers,
    ):
        for reading in readings:
            _write_reading(articles, attributions, reading)
            for speaker in reading.speakers:
                heard[speaker.id] = _merge(heard.get(speaker.id), speaker)
        _write_lines(speakers, map(speaker_record, heard.values()))


def _merge(first: Speaker | None, second: Speaker) -> Speaker:
    if first is None:
        return second
    forms, roles = dict.fromkeys(first.forms + second.forms), dict.fromkeys(first.roles + second.roles)
    return Speaker(first.id, first.name, first.kind, tuple(forms), tuple(roles))


def _write_reading(articles: TextIO, attributions: TextIO, reading: Reading) -> None:
    _write_lines(articles, [article_record(reading)])
    text = reading.article.text
    _write_lines(attributions, (attribution_record(a, reading.speakers, text=text) for a in reading.attributions))


def _write_lines(file: TextIO, records: Iterable[Record]) -> None:
    for record in records:
        file.write(json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n")


@contextmanager
def _replacing(folder: Path, *names: str) -> Iterator[tuple[TextIO, ...]]:
    """Files to write that take these names only when all went well; until then, whatever had the names stays."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = [folder / f".{name}.{os.getpid()}.part" for name in names]
    try:
        with ExitStack() as opened:
            yield tuple(opened.enter_context(open(part, "w", encoding="utf-8", newline="")) for part in parts)
        for part, name in zip(parts, names, strict=True):
            part.replace(folder / name)
    finally:
        for part in parts:
            part.unlink(missing_ok=True)
