"""How long the search takes on a ledger of many attributions, for each kind of question.

    python benchmarks/search.py [--full | --attributions N] [--ledger FILE]

The ledger is made of invented readings (`synthetic.py`), with acts, units and figures drawn on top, and is gone afterwards
unless `--ledger` names a file for it; one that is there is used as it is. 50,000 attributions by default, 1,000,000 with
`--full`. Everybody is one person wherever their name stands, without linking. Prints how long building took, the size of the
file, and how long a page of 20 results takes with its marks and facets, for each kind of question: the clock at the median and
the 95th percentile and at most, and the processor at the 95th percentile, which others on the machine stretch less. The bound
is 100 ms at p95.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from pathlib import Path

from sqlalchemy import select, text
from synthetic import make_readings

from menurut.ledger import Ledger
from menurut.ledger import connection as reach
from menurut.ledger.readings import write_reading
from menurut.ledger.schema import vocabulary
from menurut.ledger.search.index import index_readings
from menurut.model import Act, Fact, Identity, Links, Mention, Reading, Speaker, SpeakerKind

BOUND_MS = 100
FULL, USUAL = 1_000_000, 50_000
QUESTIONS = 60  # of each kind
_BATCH = 200  # articles in one transaction
_ACTS = [*Act]
_SHARES = [70, 5, 6, 4, 5, 3, 2, 3, 1, 1]
_UNITS = (None, None, None, "percent", "IDR", "hectare", "kilometre")

Question = tuple[str, bool, int]  # what is typed, whether somebody is still typing, and where the page begins


def vary(reading: Reading, rng: random.Random) -> Reading:
    """The reading with other acts, and with figures of all sizes and units."""
    told = []
    for one in reading.attributions:
        facts = tuple(_vary_fact(fact, rng) for fact in one.facts)
        told.append(replace(one, act=rng.choices(_ACTS, weights=_SHARES)[0], facts=facts))
    return replace(reading, attributions=tuple(told), facts=tuple(fact for one in told for fact in one.facts))


def _vary_fact(fact: Fact, rng: random.Random) -> Fact:
    value = Decimal(rng.randint(1, 9_999)).scaleb(rng.choice((-1, 0, 0, 0, 1, 3, 6, 9)))
    return replace(fact, value=value, unit=rng.choice(_UNITS))


def build(path: Path, size: int) -> None:
    """The file is a ledger of so many attributions, or a few more."""
    rng = random.Random(1)
    readings = (vary(planted.reading, rng) for planted in make_readings(size))
    cast: dict[str, tuple[Speaker, list[Mention]]] = {}
    made = 0
    with Ledger.open(path, create=True) as ledger:
        while made < size:
            batch = list(islice(readings, _BATCH))
            with reach.writing(ledger._engine, path) as connection:
                for reading in batch:
                    write_reading(connection, reading, replaces=False)
                index_readings(connection, batch)
            for reading in batch:
                made += len(reading.attributions)
                for speaker in reading.speakers:
                    mentions = cast.setdefault(speaker.id, (speaker, []))[1]
                    mentions.append(Mention(reading.article.id, speaker.id))
        people = [Identity(key, who.name, SpeakerKind.PERSON, tuple(some)) for key, (who, some) in cast.items()]
        ledger.save_links(Links(), replaced=(), identities=people)


class Questions:
    """Questions of every kind, drawn from what the ledger says."""

    def __init__(self, ledger: Ledger, path: Path) -> None:
        self.rng = random.Random(2)
        with reach.reading(ledger._engine, path) as connection:
            table = vocabulary
            wanted = select(table.c.word).where(table.c.word > "a", table.c.word < "{").order_by(table.c.rows.desc())
            self.words = list(connection.scalars(wanted))
            self.speakers = [row[0] for row in connection.execute(text("SELECT name FROM identities LIMIT 2000"))]
            self.outlets = [row[0] for row in connection.execute(text("SELECT DISTINCT outlet FROM searched"))]
            first, last = connection.execute(text("SELECT min(published_order), max(published_order) FROM articles")).one()
            contents = connection.execute(text("SELECT own FROM searched_words ORDER BY rowid DESC LIMIT 5000"))
            self.texts = [row[0].split() for row in contents]
        self.days = (first[:10], last[:10])

    def common(self) -> str:
        return self.rng.choice(self.words[:20])

    def usual(self) -> str:
        return self.rng.choice(self.words[200:5_000])

    def rare(self) -> str:
        return self.rng.choice(self.words[len(self.words) // 2 :])

    def phrase(self, size: int) -> str:
        words = [word for word in self.rng.choice(self.texts) if word[0].isalnum()]
        start = self.rng.randrange(max(1, len(words) - size))
        return f'"{" ".join(words[start : start + size])}"'

    def speaker(self) -> str:
        return f'speaker:"{self.rng.choice(self.speakers)}"'

    def field(self) -> str:
        return self.rng.choice(
            (
                f"act:{self.rng.choice(_ACTS)}",
                f'outlet:"{self.rng.choice(self.outlets)}"',
                self.speaker(),
                f"after:{self.rng.choice(self.days)}",
                f"before:{self.days[1][:7]}",
                self.figure(),
            )
        )

    def figure(self) -> str:
        sign, of = self.rng.choice("><="), self.rng.choice(("", "_hektare", "%", "_juta_rupiah", "_ribu"))
        return f"figure:{sign}{self.rng.randint(1, 9_999)}{of}"

    def typed(self) -> Iterator[Question]:
        """One question after another, letter by letter."""
        first = self.rng.choice((self.usual(), self.common(), "act:deny"))
        whole = f"{first} {self.usual()}"
        return ((whole[:size], True, 0) for size in range(1, len(whole) + 1))

    def all(self) -> dict[str, list[Question]]:
        """So many questions of each kind."""
        kinds: dict[str, Callable[[], str]] = {
            "a very common word": self.common,
            "a word": self.usual,
            "a rare word": self.rare,
            "two words": lambda: f"{self.usual()} {self.usual()}",
            "three common words": lambda: f"{self.common()} {self.common()} {self.common()}",
            "a common and a rare word": lambda: f"{self.common()} {self.rare()}",
            "a phrase": lambda: self.phrase(self.rng.randint(2, 4)),
            "a phrase of common words": lambda: f'"{self.common()} {self.common()}"',
            "a speaker": self.speaker,
            "a figure": self.figure,
            "a field alone": self.field,
            "two fields": lambda: f"{self.field()} {self.field()}",
            "a field with a word": lambda: f"{self.field()} {self.usual()}",
            "a field with a common word": lambda: f"{self.field()} {self.common()}",
            "two fields with a phrase": lambda: f"{self.field()} {self.field()} {self.phrase(2)}",
            "a word without another": lambda: f"{self.usual()} -{self.common()}",
            "nothing but what is excluded": lambda: f"-{self.common()} -act:state",
        }
        asked = {kind: [(draw(), False, 0) for _ in range(QUESTIONS)] for kind, draw in kinds.items()}
        asked["a later page"] = [(self.common(), False, 20 * self.rng.randint(1, 100)) for _ in range(QUESTIONS)]
        asked["as one types"] = [question for _ in range(QUESTIONS // 4) for question in self.typed()]
        return asked


def measure(ledger: Ledger, question: Question) -> tuple[float, float]:
    """The milliseconds that a page of results takes by the clock, and those that the processor works for it."""
    typed, typing, offset = question
    clock, work = time.perf_counter(), time.process_time()
    ledger.search_page(typed, as_you_type=typing, offset=offset, facets=True)
    return (time.perf_counter() - clock) * 1_000, (time.process_time() - work) * 1_000


def quantile(times: Iterable[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def print_row(kind: str, times: Sequence[tuple[float, float]]) -> float:
    """Prints how long a kind of question takes; the 95th percentile by the clock."""
    clock, work = zip(*times, strict=True)
    p95 = quantile(clock, 0.95)
    figures = (statistics.median(clock), p95, max(clock), quantile(work, 0.95))
    print(f"  {kind:30} {len(times):4} " + " ".join(f"{figure:8.1f}" for figure in figures), flush=True)
    return p95


def report(ledger: Ledger, asked: dict[str, list[Question]]) -> float:
    """Prints how long each kind takes; the 95th percentile over all of them."""
    print(f"  {'milliseconds for a page':30} {'n':>4} {'p50':>8} {'p95':>8} {'max':>8} {'work p95':>8}")
    every: list[tuple[float, float]] = []
    slowest = (0.0, "")
    for kind, questions in asked.items():
        times = [measure(ledger, question) for question in questions]
        print_row(kind, times)
        slowest = max(slowest, *((took[0], one[0]) for took, one in zip(times, questions, strict=True)))
        every += times
    p95 = print_row("all", every)
    print(f"  longest: {slowest[1]}")
    return p95


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--attributions", type=int, default=USUAL)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--ledger", type=Path)
    options = parser.parse_args()
    size = FULL if options.full else options.attributions
    with tempfile.TemporaryDirectory() as folder:
        path = options.ledger or Path(folder) / "news.db"
        if not path.exists():
            clock, work = time.perf_counter(), time.process_time()
            build(path, size)
            clock, work = time.perf_counter() - clock, time.process_time() - work
            print(f"built in {clock:,.0f} s, of which the processor worked {work:,.0f} s")
        with Ledger.open(path) as ledger:
            counts = ledger.count()
            megabytes = path.stat().st_size / 1e6
            print(f"{counts['attributions']:,} attributions of {counts['articles']:,} articles, {megabytes:,.0f} MB")
            p95 = report(ledger, Questions(ledger, path).all())
    print(f"bound {BOUND_MS} ms at p95: {'held' if p95 <= BOUND_MS else 'EXCEEDED'}")
    return 0 if p95 <= BOUND_MS else 1


if __name__ == "__main__":
    sys.exit(main())
