"""How long linking many articles takes, how much memory, and how much of what was planted it finds.

    python -m benchmarks.linking [--full] [--jobs N] [--ledgers FOLDER] [SIZE ...]

Each size is linked in a process of its own, from a ledger of invented readings (`benchmarks/synthetic.py`); writing them is not
timed. `cpu` are the seconds that all its processes computed: what counts where others use the machine too. `again` is the time
that half a day's articles take afterwards, `cpu` beside it likewise. Found are the planted copies, light edits and rewrites
that lead to the article that they were made from, directly or through another copy of it; stories are compared with the planted
events (B-cubed F1, Bagga and Baldwin 1998). The bounds: 100,000 articles in ten minutes and four gigabytes on two cores, and an
exponent of time over size of 1.15 at most. `--full` adds a million articles. Writing the readings takes about as long as
linking them: with `--ledgers` the unlinked ledgers are kept in a folder and taken from there the next time.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, pairwise
from pathlib import Path

from sqlalchemy import select

from benchmarks.synthetic import ARTICLES_A_DAY, Planted, make_readings
from menurut.ledger import Ledger, schema
from menurut.ledger.connection import reading, writing
from menurut.ledger.readings import write_reading
from menurut.linking import link_ledger

SIZES = (10_000, 30_000, 100_000)
FULL = 1_000_000
BOUND_ARTICLES, BOUND_SECONDS, BOUND_GIGABYTES, BOUND_EXPONENT = 100_000, 600.0, 4.0, 1.15
KINDS = ("copies", "edits", "rewrites")
_AT_ONCE = 1_000
Known = tuple[int, str | None, str | None]
Truth = dict[str, Known]
"""By the id of an article: its event, what it was made from, and how."""
_ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, metavar="SIZE")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--ledgers", type=Path, help="a folder that keeps the ledgers before they are linked")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure(given.one, jobs=given.jobs, ledgers=given.ledgers)))
        return 0
    sizes = sorted(given.sizes or [*SIZES, *([FULL] if given.full else [])])
    head = f"{'articles':>10}{'seconds':>9}{'cpu':>8}{'again':>8}{'cpu':>6}{'memory':>9}{'stories':>9}"
    print(head + "".join(f"{kind:>10}" for kind in KINDS))
    rows = []
    for size in sizes:
        rows.append(run(size, given.jobs, given.ledgers))
        print(format_row(rows[-1]), flush=True)
    return 0 if all([*check_growth(rows), *check_bounds(rows)]) else 1


def run(size: int, jobs: int, ledgers: Path | None) -> Mapping[str, float]:
    """The figures of one size, measured by another process."""
    command = [sys.executable, "-m", "benchmarks.linking", "--one", str(size), "--jobs", str(jobs)]
    command += ["--ledgers", str(ledgers)] if ledgers else []
    done = subprocess.run(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def measure(size: int, *, jobs: int, ledgers: Path | None = None) -> dict[str, float]:
    """Seconds, gigabytes, and the shares of what was planted that was found."""
    truth: Truth = {}
    with tempfile.TemporaryDirectory() as folder:
        path, planted = Path(folder) / "news.db", make_readings(size + ARTICLES_A_DAY // 2)
        prepare(path, islice(planted, size), truth, kept=ledgers / f"{size}.db" if ledgers else None)
        with Ledger.open(path) as ledger:
            return measure_ledger(ledger, size, planted, truth, jobs=jobs)


def measure_ledger(ledger: Ledger, size: int, later: Iterable[Planted], truth: Truth, *, jobs: int) -> dict[str, float]:
    """The figures of one filled ledger, and of `later` readings that are added to it."""
    seconds, cpu = time_linking(ledger, jobs=jobs)
    own, others = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    stories, derived = read_found(ledger)
    figures = {"articles": size, "seconds": seconds, "cpu": cpu, "stories": score_stories(stories, truth)}
    figures |= {kind: find_recall(derived, truth, kind) for kind in KINDS}
    fill(ledger, later, truth)
    figures["again"], figures["again_cpu"] = time_linking(ledger, jobs=jobs)
    return figures | {"gigabytes": (own + (jobs if jobs > 1 else 0) * others) / 2**20}


def prepare(path: Path, planted: Iterable[Planted], truth: Truth, *, kept: Path | None) -> None:
    """The file is a ledger of these readings, unlinked, as `kept` is or becomes one; the truth is known."""
    if kept and kept.exists():
        note(planted, truth)
        shutil.copy(kept, path)
        return
    with Ledger.open(path, create=True) as ledger:
        fill(ledger, planted, truth)
    if kept:
        shutil.copy(path, kept)


def note(planted: Iterable[Planted], truth: Truth) -> None:
    """The truth holds what is known of these readings."""
    for one in planted:
        truth[one.reading.article.id] = one.event, one.original, one.kind


def fill(ledger: Ledger, planted: Iterable[Planted], truth: Truth) -> None:
    """The ledger holds these readings, unlinked, and the truth what is known of them; many readings a transaction."""
    planted = iter(planted)
    while some := list(islice(planted, _AT_ONCE)):
        note(some, truth)
        with writing(ledger._engine, ledger.path) as connection:
            for one in some[:-1]:
                write_reading(connection, one.reading, replaces=False)
        ledger.add(some[-1].reading)


def time_linking(ledger: Ledger, *, jobs: int) -> tuple[float, float]:
    """The seconds that linking takes, and the seconds that this process and those that it starts compute."""
    start, before = time.perf_counter(), _count_cpu()
    link_ledger(ledger, jobs=jobs)
    return time.perf_counter() - start, _count_cpu() - before


def _count_cpu() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def read_found(ledger: Ledger) -> tuple[list[tuple[str, ...]], list[tuple[str, str]]]:
    """The articles of each story, and the articles of each relay that was made of another article."""
    relays = schema.relays
    with reading(ledger._engine, ledger.path) as connection:
        rows = connection.execute(select(relays.c.article_id, relays.c.original)).all()
    return [story.articles for story in ledger.read_stories()], [(one, other) for one, other in rows if other]


def score_stories(stories: Iterable[Sequence[str]], truth: Mapping[str, Known]) -> float:
    """B-cubed F1 of the stories against the planted events."""
    sizes: dict[int, int] = defaultdict(int)
    for event, *_ in truth.values():
        sizes[event] += 1
    precision = recall = 0.0
    for articles in stories:
        shared: dict[int, int] = defaultdict(int)
        for article in articles:
            shared[truth[article][0]] += 1
        precision += sum(count * count for count in shared.values()) / len(articles)
        recall += sum(count * count / sizes[event] for event, count in shared.items())
    precision, recall = precision / len(truth), recall / len(truth)
    return 2 * precision * recall / (precision + recall)


def find_recall(pairs: Iterable[tuple[str, str]], truth: Mapping[str, Known], kind: str) -> float:
    """The share of the planted articles of a kind that relays lead to their original, directly or through other articles."""
    owner: dict[str, str] = {}

    def top(article: str) -> str:
        while owner.get(article, article) != article:
            article = owner[article]
        return article

    for one, other in pairs:
        owner[top(one)] = top(other)
    wanted = [(article, original) for article, (_, original, own) in truth.items() if original and own == kind]
    return sum(top(article) == top(original) for article, original in wanted) / max(1, len(wanted))


def format_row(row: Mapping[str, float]) -> str:
    head = f"{row['articles']:10,.0f}{row['seconds']:9.0f}{row['cpu']:8.0f}{row['again']:8.0f}{row['again_cpu']:6.0f}"
    return (
        head + f"{row['gigabytes']:7.1f} GB{100 * row['stories']:9.1f}" + "".join(f"{100 * row[kind]:10.1f}" for kind in KINDS)
    )


def check_growth(rows: Sequence[Mapping[str, float]]) -> Iterable[bool]:
    for one, other in pairwise(rows):
        exponent = math.log(other["seconds"] / one["seconds"]) / math.log(other["articles"] / one["articles"])
        held = exponent <= BOUND_EXPONENT
        sizes = f"{one['articles']:,.0f} to {other['articles']:,.0f}"
        print(
            f"from {sizes}: time grows as size to the {exponent:.2f}; bound {BOUND_EXPONENT}: {'held' if held else 'EXCEEDED'}"
        )
        yield held


def check_bounds(rows: Sequence[Mapping[str, float]]) -> Iterable[bool]:
    for row in rows:
        if row["articles"] == BOUND_ARTICLES:
            held = row["seconds"] <= BOUND_SECONDS and row["gigabytes"] <= BOUND_GIGABYTES
            print(f"bound {BOUND_SECONDS:.0f} seconds and {BOUND_GIGABYTES:.0f} GB: {'held' if held else 'EXCEEDED'}")
            yield held


if __name__ == "__main__":
    sys.exit(main())
