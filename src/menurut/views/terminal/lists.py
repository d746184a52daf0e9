"""Stories, claims, speakers and search hits as lists in the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from menurut.model import Act, Claim, Speaker, Story
from menurut.views.excerpts import find_excerpt
from menurut.views.local_forms import day_words, figure_words, span_of_days
from menurut.views.positions import PositionView, view_positions
from menurut.views.sayings import Saying, cut_words
from menurut.views.terminal.screen import ACT_STYLES, inert, line, print_text
from menurut.views.wording import ACTS, FINDINGS, KINDS, act_verb, no_outlet, nobody_named, plural

if TYPE_CHECKING:
    from menurut.ledger import Hit, SearchPage, SpeakerSummary, StoryCounts

_GIST_CHARS = 200
_MOST_NAMES = 4
_NAME_CHARS = 60


def print_stories(screen: Console, stories: Sequence[Story], counts: Mapping[str, StoryCounts]) -> None:
    """Each story: its title, its days, its articles and outlets, its claims and what to look at."""
    if not stories:
        print_text(screen, line("No stories found in this ledger."))
    for story in stories:
        counted = counts[story.id]
        parts = [span_of_days(story.first, story.last), plural(len(story.articles), "article")]
        if counted.outlets:
            parts.append(plural(counted.outlets, "outlet"))
        parts.append(plural(counted.claims, "claim"))
        print_text(screen, line((story.title, "bold")))
        print_text(screen, line((story.id, "cyan"), " · ", " · ".join(parts)), indent=2)
        if counted.findings:
            look = ", ".join(f"{FINDINGS[kind].lower()} {count}" for kind, count in counted.findings.items())
            print_text(screen, line("to look at: ", (look, "yellow")), indent=2, hang=4)
        screen.print()


def print_claims(screen: Console, claims: Sequence[Claim], stories: Sequence[Story], sayings: Mapping[str, Saying]) -> None:
    """Each claim: its gist, then who takes which position, with the figures; under the title of its story."""
    if not claims:
        print_text(screen, line("No claims found."))
        return
    titles = {story.id: story.title for story in stories}
    ordered = sorted(claims, key=lambda claim: -len({statement.speaker_name for statement in claim.statements}))
    for story_id in dict.fromkeys(claim.story_id for claim in claims):
        print_text(screen, line((titles.get(story_id, story_id), "bold underline")))
        screen.print()
        for claim in ordered:
            if claim.story_id == story_id:
                _print_claim(screen, claim, sayings)


def _print_claim(screen: Console, claim: Claim, sayings: Mapping[str, Saying]) -> None:
    print_text(screen, line((cut_words(claim.gist, most_chars=_GIST_CHARS), "bold")))
    for statement in claim.statements:
        wordings = [sayings[a] for a in statement.attributions if a in sayings]
        verb = next((s.verb for s in wordings if s.act is statement.act), ACTS[statement.act].verb)
        entry = line((statement.speaker_name or nobody_named(), "cyan"), " ", (verb, f"bold {ACT_STYLES[statement.act]}"))
        figures = [figure_words(f) for f in claim.figures if set(f.attributions) & set(statement.attributions)]
        if figures:
            entry.append(inert(f": {', '.join(dict.fromkeys(figures))}"))
        entry.append(inert(f" · {_outlets_words(wordings) or plural(len(statement.attributions), 'wording')}"), style="dim")
        print_text(screen, entry, indent=2, hang=4)
    for position in view_positions(claim, sayings):
        if position.changed:
            print_text(screen, _position_line(position), indent=2, hang=4)
    print_text(screen, line((f"{plural(claim.origins, 'independent origin')} · {claim.id}", "dim")), indent=2)
    screen.print()


def _position_line(position: PositionView) -> Text:
    text = line(("over time: ", "dim"), (position.who, "cyan"), " ")
    for number, stand in enumerate(position.stands):
        text.append(" → " if number else "")
        text.append(f"{stand.day}: " if stand.day else "", style="dim")
        text.append(stand.verb, style=f"bold {ACT_STYLES[stand.act]}")
    return text


def _outlets_words(wordings: Sequence[Saying]) -> str:
    """The outlets that carry a statement, and the media that it was taken from."""
    outlets = dict.fromkeys(saying.article.outlet for saying in wordings if saying.article.outlet)
    media = dict.fromkeys(saying.via for saying in wordings if saying.via)
    return " ".join(part for part in (", ".join(outlets), f"via {', '.join(media)}" if media else "") if part)


def print_speakers(screen: Console, summaries: Sequence[SpeakerSummary]) -> None:
    """Each speaker: counts, name and kind; their acts; their id, with other names and roles that articles give them."""
    if not summaries:
        print_text(screen, line("No speakers found."))
        return
    width = max(len(f"{summary.attributions:,}") for summary in summaries)
    print_text(screen, line(("Times quoted, speaker, what they do by speaking", "dim")))
    for summary in summaries:
        speaker = summary.speaker
        head = line(f"{summary.attributions:>{width},}  ", (speaker.name, "bold cyan"), (f" ({KINDS[speaker.kind]})", "dim"))
        head.append(f" in {plural(summary.articles, 'article')}", style="dim")
        print_text(screen, head, hang=width + 2)
        print_text(screen, _acts_line(summary.acts), indent=width + 2)
        print_text(screen, line((_other_names(speaker), "dim")), indent=width + 2, hang=width + 4)


def _other_names(speaker: Speaker) -> str:
    forms = [form for form in speaker.forms if form != speaker.name]
    parts = [speaker.id]
    if forms:
        parts.append(f"also {_some(forms)}")
    if speaker.roles:
        parts.append(_some(speaker.roles))
    return " · ".join(parts)


def _some(names: Sequence[str]) -> str:
    cut = [cut_words(name, most_chars=_NAME_CHARS) for name in names[:_MOST_NAMES]]
    return ", ".join(cut) + (" …" if len(names) > _MOST_NAMES else "")


def _acts_line(acts: Mapping[str, int]) -> Text:
    text = Text(overflow="fold")
    for name, count in sorted(acts.items(), key=lambda item: -item[1]):
        act = Act(name)
        if text:
            text.append(" · ", style="dim")
        text.append(f"{ACTS[act].verb} {count:,}", style=ACT_STYLES[act])
    return text


def print_hits(screen: Console, page: SearchPage, *, typed: str, skipped: int) -> None:
    """Each hit: who, in which outlet, when, and the words around what was found; then how many there are."""
    if not page.hits:
        there = f" after the first {skipped:,}" if skipped and page.total else ""
        print_text(screen, line(f"Nothing found{there} for: {typed}"))
        return
    for hit in page.hits:
        act = hit.attribution.act
        who = hit.speaker.name if hit.speaker else nobody_named()
        print_text(screen, line((who, "bold cyan"), (f" {act_verb(hit.attribution)}", f"bold {ACT_STYLES[act]}")))
        print_text(screen, _excerpt(hit), indent=2)
        moment = hit.article.published_at
        day = day_words(moment.date()) if moment else None
        place = (hit.article.outlet or no_outlet(), day, hit.article.title or hit.article.path)
        print_text(screen, line((" · ".join(part for part in place if part), "dim")), indent=2)
        screen.print()
    if page.next_offset is not None or skipped:
        print_text(screen, line((_place_words(page, skipped), "dim")))


def _place_words(page: SearchPage, skipped: int) -> str:
    """Which of all results these are, and how to see the next."""
    first, last = skipped + 1, skipped + len(page.hits)
    every = f"more than {page.total:,}" if page.is_more else f"{page.total:,}"
    following = "." if page.next_offset is None else f"; --skip {page.next_offset} shows the next, --limit more at once."
    return f"{first:,} to {last:,} of {every}{following}"


def _excerpt(hit: Hit) -> Text:
    """The words around the first mark, with all marks among them set off by signs and colour."""
    excerpt = find_excerpt(hit)
    words = Text("" if excerpt.opens else "… ", overflow="fold")
    for piece in excerpt.pieces:
        words.append(inert(f"*{piece.words}*" if piece.met else piece.words), style="bold yellow" if piece.met else None)
    words.append("" if excerpt.closes else " …")
    return words
