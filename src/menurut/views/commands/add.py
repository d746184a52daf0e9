"""`menurut add`: articles go into the ledger, and the stories are told anew."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from menurut.views.commands.options import (
    DEFAULT_LEDGER,
    AliasFile,
    EmbeddingFolder,
    Language,
    Ledger,
    MinConfidence,
    ModelFile,
    Sealed,
    WithoutEmbeddings,
    choose_extractor,
)
from menurut.views.wording import plural

if TYPE_CHECKING:
    from menurut.pipeline import AddReport


def add(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCES", help="Articles or folders of them; - is standard input.")],
    ledger: Ledger = DEFAULT_LEDGER,
    language: Language = None,
    sealed: Sealed = False,
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, help="Processes that read at once; default: one a core.")] = None,
    min_confidence: MinConfidence = None,
    model: ModelFile = None,
    aliases: AliasFile = None,
    embeddings: EmbeddingFolder = None,
    no_embeddings: WithoutEmbeddings = False,
) -> None:
    """Read articles into a ledger and find their stories.

    Takes .txt, .html and .jsonl files; folders are searched to the bottom. Adding the
    same article again changes nothing. A page that cannot be read is reported with
    its reason, the rest is kept, and the exit code is 1.
    """
    from menurut.correcting import set_aliases
    from menurut.intake import check_sources
    from menurut.language.organisations import read_aliases
    from menurut.ledger import Ledger as LedgerFile
    from menurut.meaningwork import describe_folder
    from menurut.pipeline import add_sources

    if embeddings and no_embeddings:
        raise typer.BadParameter("give a folder or --no-embeddings, not both", param_hint="--embeddings")
    check_sources(sources)
    if aliases:
        read_aliases(aliases)
    extractor = choose_extractor(model=model, language=language, min_confidence=min_confidence)
    embedder = describe_folder(embeddings) if embeddings else None
    with show_progress(sources, sealed=sealed) as on_page, LedgerFile.open(ledger, create=True) as opened:
        if aliases:
            set_aliases(opened, aliases)
        if embedder or no_embeddings:
            opened.save_embedder(embedder)
        report = add_sources(
            sources,
            opened,
            language=language,
            sealed=sealed,
            extractor=extractor,
            jobs=jobs or os.cpu_count() or 1,
            on_page=on_page,
        )
        counts = opened.count()
    print_report(report, counts, ledger)
    if report.refused:
        raise typer.Exit(1)


@contextmanager
def show_progress(sources: list[str], *, sealed: bool) -> Iterator[Callable[[str], None] | None]:
    """A bar on standard error while pages are read; gives what to call after each page, or None where nobody is looking."""
    import sys

    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from menurut.intake import count_pages
    from menurut.views.terminal.screen import open_screen

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(compact=True))
    with Progress(*columns, console=open_screen(sys.stderr), transient=True) as progress:
        pages = count_pages(sources, sealed=sealed)
        task = progress.add_task("Reading", total=pages)

        def on_page(_address: str) -> None:
            progress.advance(task)
            if progress.tasks[0].finished:
                progress.update(task, description="Linking stories")

        yield on_page


def print_report(report: AddReport, counts: dict[str, int], ledger: Path) -> None:
    """What came in, what was known, what was refused and why, and what the ledger holds now."""
    from menurut.views.terminal.screen import line, open_screen, print_text, write_error

    for refusal in report.refused:
        write_error(refusal.message)
    screen = open_screen()
    parts = [f"{plural(report.added, 'article')} added"]
    if report.updated:
        parts.append(f"{report.updated:,} read anew")
    if report.known:
        parts.append(f"{report.known:,} known already")
    if report.skipped:
        parts.append(f"{report.skipped:,} skipped by file type")
    print_text(screen, line((parts[0], "bold"), "".join(f", {part}" for part in parts[1:])))
    if report.refused:
        reasons = Counter(refusal.reason.replace("_", " ") for refusal in report.refused)
        words = ", ".join(f"{reason} {count}" for reason, count in sorted(reasons.items()))
        print_text(screen, line((f"{plural(len(report.refused), 'page')} refused: {words}", "bold red")))
    holds = [
        plural(counts.get("articles", 0), "article"),
        plural(counts.get("attributions", 0), "attribution"),
        plural(counts.get("speakers", 0), "speaker"),
        plural(counts.get("stories", 0), "story", "stories"),
    ]
    print_text(screen, line(f"{ledger} now holds {', '.join(holds[:-1])} and {holds[-1]}."))
