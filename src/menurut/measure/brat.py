"""Brat standoff in the layout of PolNeAR: `T` lines hold spans, `E` lines group them, `A` and `#` lines say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from menurut.errors import BrokenGold
from menurut.model import Reading, Span

_SPANS = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)")
_EVENT = re.compile(r"(E\d+)\t(.+)")
_LABEL = re.compile(r"A\d+\t(\w+) (E\d+) (\S+)")
_NOTE = re.compile(r"#\d+\t(\w+) (E\d+)\t(.*)")
_ROLES = ("Content", "Cue", "Source")


@dataclass(frozen=True, slots=True)
class Marked:
    """An attribution as a reader or the extractor marked it: three roles of spans, and four labels that may be unknown.

    `by` is the rule or model that found it and `confidence` how sure it is, None for what a reader marked; they say nothing
    of what is marked, so that two of the same spans and labels are equal.
    """

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    manner: str | None = None
    act: str | None = None
    speaker: str | None = None
    via: str | None = None
    by: str | None = field(default=None, compare=False)
    confidence: float | None = field(default=None, compare=False)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of all roles."""
        return (*self.source, *self.cue, *self.content)


def mark_reading(reading: Reading) -> tuple[Marked, ...]:
    """The attributions of a reading in the form that gold has."""
    names = {speaker.id: speaker.name for speaker in reading.speakers}
    return tuple(
        Marked(
            source=a.source,
            cue=a.cue,
            content=a.content,
            manner=str(a.manner),
            act=str(a.act),
            speaker=names.get(a.speaker_id or ""),
            via=a.via,
            by=a.by,
            confidence=a.confidence,
        )
        for a in reading.attributions
    )


def read_brat(path: Path) -> tuple[Marked, ...]:
    """The attributions of an `.ann` file, in its order; those without any span are left out.

    Raises `BrokenGold` where an event names a span that the file does not hold.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenGold(f"{path}: cannot be read as brat standoff: {error}") from error
    spans = {m[1]: (m[2], _read_spans(m[3])) for line in lines if (m := _SPANS.match(line))}
    labels: dict[str, dict[str, str]] = {}
    for line in lines:
        if m := _LABEL.match(line) or _NOTE.match(line):
            labels.setdefault(m[2], {})[m[1]] = m[3].strip()
    events = [_read_event(m[2], spans, labels.get(m[1], {}), path) for line in lines if (m := _EVENT.match(line))]
    return tuple(event for event in events if event.spans)


def _read_spans(text: str) -> tuple[Span, ...]:
    return tuple(Span(*map(int, piece.split())) for piece in text.split(";"))


def _read_event(arguments: str, spans: dict[str, tuple[str, tuple[Span, ...]]], labels: dict[str, str], path: Path) -> Marked:
    roles: dict[str, list[Span]] = {role: [] for role in _ROLES}
    for argument in arguments.split():
        role, _, name = argument.partition(":")
        role = role.rstrip("0123456789")
        if role not in roles:
            continue
        if name not in spans:
            raise BrokenGold(f"{path}: an event names {name}, which the file does not hold")
        roles[role].extend(spans[name][1])
    return Marked(
        source=tuple(roles["Source"]),
        cue=tuple(roles["Cue"]),
        content=tuple(roles["Content"]),
        manner=labels.get("Type"),
        act=labels.get("Act"),
        speaker=labels.get("Speaker"),
        via=labels.get("Via"),
    )


def write_brat(reading: Reading, folder: Path, *, name: str) -> Path:
    """`name.txt` with the sealed text and `name.ann` with its attributions stand in the folder; returns the `.ann` path."""
    text = reading.article.text
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / f"{name}.txt", "w", encoding="utf-8", newline="") as file:
        file.write(text)
    target = folder / f"{name}.ann"
    target.write_text("".join(line + "\n" for line in _format_lines(mark_reading(reading), text)), encoding="utf-8")
    return target


def _format_lines(marked: Iterable[Marked], text: str) -> Iterable[str]:
    number = 0
    for event, one in enumerate(sorted(marked, key=_first_offset), 1):
        arguments = []
        for role, spans in (("Source", one.source), ("Cue", one.cue), ("Content", one.content)):
            if spans:
                number += 1
                arguments.insert(0, f"{role}:T{number}")
                yield _format_span(number, role, spans, text)
        number += 1
        yield _format_span(number, "Attribution", one.cue or one.content, text)
        yield f"E{event}\tAttribution:T{number} {' '.join(arguments)}"
        yield f"A{2 * event - 1}\tType E{event} {one.manner}"
        yield f"A{2 * event}\tAct E{event} {one.act}"
        if one.speaker:
            yield f"#{2 * event - 1}\tSpeaker E{event}\t{_one_line(one.speaker)}"
        if one.via:
            yield f"#{2 * event}\tVia E{event}\t{_one_line(one.via)}"


def _format_span(number: int, role: str, spans: tuple[Span, ...], text: str) -> str:
    offsets = ";".join(f"{span.start} {span.end}" for span in sorted(spans))
    return f"T{number}\t{role} {offsets}\t{' '.join(_one_line(span.slice(text)) for span in sorted(spans))}"


def _one_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")


def _first_offset(one: Marked) -> int:
    return min(span.start for span in one.spans)
