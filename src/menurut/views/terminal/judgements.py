"""The attributions of an article in the terminal, with what people said of each."""

from __future__ import annotations

from rich.console import Console

from menurut.judging import Judged, Judgement, State
from menurut.model import Part
from menurut.views.sayings import cut_words, title_words
from menurut.views.terminal.corrections import say_correction
from menurut.views.terminal.screen import ACT_STYLES, line, print_text

_WORDS_CHARS = 200
_STYLES = {
    State.MACHINE: "dim",
    State.RIGHT: "green",
    State.CHANGED: "yellow",
    State.MARKED: "yellow",
    State.WRONG: "red",
    State.HIDDEN: "bright_black",
}


def print_judgements(screen: Console, judged: Judged) -> None:
    """Each attribution: its id and state, who says what, its parts with their offsets, and the corrections that count."""
    article = judged.reading.article
    print_text(screen, line((title_words(article), "bold")))
    complete = f", complete as {judged.complete.who} says" if judged.complete else ""
    print_text(screen, line((f"{article.id}{complete}", "dim")))
    screen.print()
    if not judged.judgements:
        print_text(screen, line("Nobody is reported to say anything."))
    for one in judged.judgements:
        _print_judgement(screen, one, judged)
    for one in judged.unplaced:
        print_text(screen, line(("unplaced", "yellow"), f"  {one.number}  {say_correction(one)}"), hang=4)


def _print_judgement(screen: Console, one: Judgement, judged: Judged) -> None:
    told, text = one.attribution, judged.reading.article.text
    name = next((speaker.name for speaker in judged.speakers if speaker.id == told.speaker_id), "nobody named")
    act = (told.act.value, f"bold {ACT_STYLES[told.act]}")
    print_text(screen, line((told.id, "cyan"), " · ", (one.state.value, _STYLES[one.state]), " · ", name, " · ", act))
    for part in Part:
        spans = getattr(told, part)
        if spans:
            words = " … ".join(" ".join(span.slice(text).split()) for span in spans)
            offsets = " ".join(f"{span.start}-{span.end}" for span in spans)
            shown = cut_words(words, most_chars=_WORDS_CHARS)
            print_text(screen, line((f"{part.value} {offsets}: ", "dim"), shown), indent=2, hang=4)
    for made in one.corrections:
        moment = made.at.isoformat(sep=" ", timespec="minutes")
        print_text(screen, line((f"{made.number} {made.kind.value}, {made.who}, {moment}", "dim")), indent=2, hang=4)
    screen.print()
