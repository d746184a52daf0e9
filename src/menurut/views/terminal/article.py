"""An article in the terminal: its text with sources, cues and contents marked, then the list of who says what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.text import Text

from menurut.attribution import Explanation
from menurut.model import Article, Dropped, Reading
from menurut.views.local_forms import language_words, moment_words
from menurut.views.marking import Mark, Opening, Paragraph, Role, find_marks, mark_paragraphs
from menurut.views.sayings import Saying, cut_words, find_sayings, title_words
from menurut.views.terminal.explanations import WEIGHTS, print_explanation
from menurut.views.terminal.screen import ACT_STYLES, inert, line, print_text
from menurut.views.wording import no_outlet, plural

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CONTENT_CHARS = 230
_DROPPED_CHARS = 300
_LOW_CONFIDENCE = 0.8


def print_article(
    screen: Console, reading: Reading, *, show_dropped: bool = False, why: Mapping[str, Explanation] | None = None
) -> None:
    """The article, its attributions as a list, and what was dropped, on the screen.

    `why` has the explanations to show, by the ids of their attributions; None shows none.
    """
    sayings = find_sayings(reading)
    _print_head(screen, reading.article)
    _print_text(screen, reading.article, sayings)
    _print_sayings(screen, sayings, why=why or {})
    _print_dropped(screen, reading.article, show_dropped=show_dropped)


def _print_head(screen: Console, article: Article) -> None:
    print_text(screen, line((title_words(article), "bold")))
    moment = moment_words(article.published_at)
    parts = [article.outlet or no_outlet(), moment, language_words(article.language)]
    if article.modified_at:
        parts.append(f"changed {moment_words(article.modified_at)}")
    if article.agency:
        parts.append(f"credits {article.agency}")
    print_text(screen, line((" · ".join(parts), "dim")))
    if address := article.url or article.path:
        print_text(screen, line((address, "dim")))
    screen.print()


def _print_text(screen: Console, article: Article, sayings: tuple[Saying, ...]) -> None:
    if sayings:
        print_text(screen, line(("Marks: ", "dim"), *_legend(), (" the number leads to the list below", "dim")))
        screen.print()
    title = article.title_span
    for paragraph in mark_paragraphs(article.text, find_marks(sayings, article.furniture)):
        if title and paragraph.span == title and not paragraph.sayings and len(paragraph.tokens) == 1:
            continue
        print_text(screen, _paragraph_text(paragraph))
        screen.print()


def _legend() -> tuple[tuple[str, str], ...]:
    return (
        ("[source]¹ ", "bold cyan"),
        ("‹cue›¹ ", "italic magenta"),
        ("{¹content¹}", "default"),
    )


def _paragraph_text(paragraph: Paragraph) -> Text:
    text, styles = Text(overflow="fold"), []
    for token in paragraph.tokens:
        if isinstance(token, str):
            text.append(inert(token), style=styles[-1] if styles else "")
        elif isinstance(token, Opening):
            styles.append(_style(token.mark, styles))
            text.append(_opening_sign(token.mark, first=token.first), style=styles[-1])
        else:
            text.append(_closing_sign(token.mark, last=token.last), style=styles.pop())
    return text


def _style(mark: Mark, styles: list[str]) -> str:
    if mark.role is Role.SOURCE:
        return "bold cyan"
    if mark.role is Role.CUE:
        return "italic magenta"
    if mark.role is Role.FURNITURE or mark.saying is None:
        return "dim strike"
    return ACT_STYLES[mark.saying.act]


def _opening_sign(mark: Mark, *, first: bool) -> str:
    if mark.role is Role.CONTENT:
        return f"{{{_number(mark)}" if first else ""
    return {Role.SOURCE: "[", Role.CUE: "‹"}.get(mark.role, "") if first else ""


def _closing_sign(mark: Mark, *, last: bool) -> str:
    if not last:
        return ""
    if mark.role is Role.CONTENT:
        return f"{_number(mark)}}}"
    return {Role.SOURCE: f"]{_number(mark)}", Role.CUE: f"›{_number(mark)}"}.get(mark.role, "")


def _number(mark: Mark) -> str:
    return str(mark.saying.number).translate(_SUPERSCRIPTS) if mark.saying else ""


def _print_sayings(screen: Console, sayings: tuple[Saying, ...], *, why: Mapping[str, Explanation]) -> None:
    if not sayings:
        print_text(screen, line("Nobody is reported to say anything in this article."))
        return
    speakers = len({saying.who for saying in sayings})
    counts = f"{plural(len(sayings), 'attribution')} of {plural(speakers, 'speaker')}"
    print_text(screen, line(("Who says what", "bold"), f": {counts}"))
    if any(explanation.reasons for explanation in why.values()):
        print_text(screen, line((WEIGHTS, "dim")))
    screen.print()
    width = len(str(len(sayings)))
    numbers = {saying.id: saying.number for saying in sayings}
    for saying in sayings:
        parent = numbers.get(saying.attribution.parent or "")
        _print_saying(screen, saying, number=f"{saying.number:>{width}}", parent=parent)
        if saying.id in why:
            print_explanation(screen, why[saying.id], indent=width + 2)
        screen.print()


def _print_saying(screen: Console, saying: Saying, *, number: str, parent: int | None) -> None:
    """One entry of a list: who, what they do by speaking, where it was taken from, in which words, with which figures.

    How sure the model is of it is shown where it is not very sure.
    """
    columns = len(number) + 2
    head = line((number, "dim"), "  ", (saying.who, "bold cyan"))
    if saying.kind:
        head.append(f" ({saying.kind})", style="dim")
    head.append(f" {saying.verb}", style=f"bold {ACT_STYLES[saying.act]}")
    if saying.cue:
        head.append(inert(f" ‹{saying.cue}›"), style="italic magenta")
    if saying.via:
        head.append(inert(f", via {saying.via}"))
    if parent:
        head.append(f" · within {parent}", style="dim")
    confidence = saying.attribution.confidence
    if confidence is not None and confidence < _LOW_CONFIDENCE:
        head.append(f" · {confidence:.0%} sure", style="yellow")
    print_text(screen, head, hang=columns)
    print_text(screen, line(cut_words(saying.content, most_chars=_CONTENT_CHARS)), indent=columns)
    if saying.facts:
        print_text(screen, line(("→ " + " · ".join(saying.facts), "dim")), indent=columns)


def _print_dropped(screen: Console, article: Article, *, show_dropped: bool) -> None:
    if not article.dropped:
        return
    counts = Counter(dropped.reason for dropped in article.dropped)
    reasons = ", ".join(f"{reason.replace('_', ' ')} {count}" for reason, count in sorted(counts.items()))
    verb = "Left out" if article.furniture == () else "Left out or passed over"
    hint = "" if show_dropped else " (--show-dropped shows them)"
    print_text(screen, line((f"{verb}: {plural(len(article.dropped), 'piece')}: {reasons}{hint}", "dim")))
    if show_dropped:
        _print_pieces(screen, article, article.dropped)


def _print_pieces(screen: Console, article: Article, pieces: Iterable[Dropped]) -> None:
    for piece in pieces:
        words = piece.text if piece.text is not None else piece.span.slice(article.text) if piece.span else ""
        shown = cut_words(" ".join(words.split()), most_chars=_DROPPED_CHARS)
        print_text(screen, line((f"{piece.reason.replace('_', ' ')}: ", "bold"), shown), indent=2, hang=4)
