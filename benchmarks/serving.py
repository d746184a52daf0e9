"""Whether the web pages hold while people use them: eight readers, an editor and two `menurut add` on one ledger for a minute.

    python -m benchmarks.serving [--full | --articles N] [--ledger FILE] [--seconds S] [--readers N] [--adding N]

The ledger is made of invented readings (`synthetic.py`) and linked, 2,000 articles or, with `--full`, 100,000; with `--ledger`
the file is kept, and taken as it is the next time. `menurut serve` shows it; readers ask for pages of every kind one after the
other, drawn at random, and do not wait in between. The editor judges attributions, renames speakers and undoes, through the
forms. Meanwhile `menurut add` reads sample articles. Prints for each kind of page how many were answered and how long it took
(median, 95th percentile, longest), how long links took to follow the last correction, and every answer that was an error. It
then reads the ledger: every correction that was accepted stands in it. Server and readers share the processors of one machine.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPConnection, HTTPException
from itertools import islice
from pathlib import Path
from threading import Lock, Thread
from urllib.parse import urlencode

from sqlalchemy import func, select

from benchmarks.synthetic import make_readings
from menurut.ledger import Ledger, schema
from menurut.ledger.connection import reading, writing
from menurut.ledger.readings import write_reading
from menurut.ledger.search.index import index_readings
from menurut.linking import link_ledger
from menurut.model import CorrectionKind

USUAL, FULL = 2_000, 100_000
READERS, ADDING, SECONDS = 8, 2, 60.0
SAMPLES = Path(__file__).resolve().parents[1] / "samples"
_PATIENCE_SECONDS = 1_800.0
_DRAWN = 300  # stories, claims, articles and speakers that readers look at
_BATCH = 500
_RENAMES, _UNDOS = 0.1, 0.1
_QUERIES = (
    "warga",
    "kota ke",
    'act:state "di kota"',
    "figure:>1000",
    "outlet:kabar warga",
    "after:2025-01-02 jalan",
    "speaker:a",
)
_COMMAND = [sys.executable, "-c", "from menurut.views.cli import main; main()"]


@dataclass
class Log:
    """What happened: seconds by kind of page, answers that were errors, and corrections that were accepted."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)
    made: list[tuple[CorrectionKind, str]] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)


class Browser:
    """Somebody who asks for pages over one connection that is kept, and whose session is."""

    def __init__(self, port: int, log: Log) -> None:
        self._port, self._log = port, log
        self._connection = HTTPConnection("127.0.0.1", port, timeout=120)
        self._cookie = ""

    def ask(self, kind: str, address: str, form: dict[str, str] | None = None, *, part: bool = False) -> str | None:
        """The page at this address, or after this form was sent there; None where the answer is an error."""
        headers = {"Cookie": self._cookie} | ({"HX-Request": "true"} if part else {})
        body = None if form is None else urlencode(form)
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        begun = time.perf_counter()
        try:
            self._connection.request("GET" if form is None else "POST", address, body=body, headers=headers)
            answer = self._connection.getresponse()
            page = answer.read()
        except (OSError, HTTPException) as error:
            self._connection.close()
            return self._fail(f"{kind} {address}: {error!r}")
        took = time.perf_counter() - begun
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            self._cookie = cookie.split(";")[0]
        if answer.status not in (200, 303):
            return self._fail(f"{kind} {address}: {answer.status}")
        with self._log.lock:
            self._log.seconds[kind].append(took)
        return page.decode(errors="replace")

    def _fail(self, line: str) -> None:
        with self._log.lock:
            self._log.errors.append(line)


class Drawing:
    """Addresses of pages of every kind, drawn at random from the ledger."""

    def __init__(self, ledger: Ledger, rng: random.Random) -> None:
        self.rng = rng
        with reading(ledger._engine, ledger.path) as connection:

            def draw(column):
                return list(connection.scalars(select(column).order_by(func.random()).limit(_DRAWN)))

            self.stories, self.claims, self.articles = map(
                draw, (schema.stories.c.id, schema.claims.c.id, schema.articles.c.id)
            )
            self.speakers = draw(schema.identities.c.id)
            self.outlets = draw(schema.articles.c.outlet)
            table = schema.attributions
            rows = select(table.c.article_id, table.c.id).where(table.c.article_id.in_(self.articles))
            self.attributions = [tuple(row) for row in connection.execute(rows)]

    def pages(self) -> Iterator[tuple[str, str, bool]]:
        """A kind, an address, and whether a script asks for it as a part of a page; for ever."""
        choose = self.rng.choice
        kinds: tuple[Callable[[], tuple[str, str, bool]], ...] = (
            lambda: ("first page", "/", False),
            lambda: ("stories, filtered", "/stories?" + urlencode({"outlet": choose(self.outlets)}), False),
            lambda: ("story", f"/stories/{choose(self.stories)}", False),
            lambda: ("claim", f"/claims/{choose(self.claims)}", False),
            lambda: ("article", f"/articles/{choose(self.articles)}", False),
            lambda: ("attribution", "/articles/{}/attributions/{}".format(*choose(self.attributions)), True),
            lambda: ("speakers", f"/speakers?page={self.rng.randint(1, 5)}", False),
            lambda: ("speaker", f"/speakers/{choose(self.speakers)}", False),
            lambda: ("search", "/search?" + urlencode({"q": choose(_QUERIES)}), False),
            lambda: ("search, typing", "/search?" + urlencode({"q": choose(_QUERIES)[: self.rng.randint(2, 9)]}), True),
            lambda: ("corrections", "/corrections", False),
            lambda: ("dossier", f"/stories/{choose(self.stories)}/dossier", False),
        )
        while True:
            yield choose(kinds)()


def make_ledger(path: Path, articles: int) -> None:
    """The file is a linked ledger of so many invented articles."""
    made = (planted.reading for planted in make_readings(articles))
    with Ledger.open(path, create=True) as ledger:
        while batch := list(islice(made, _BATCH)):
            with writing(ledger._engine, path) as connection:
                for one in batch[1:]:
                    write_reading(connection, one, replaces=False)
                index_readings(connection, batch[1:])
            ledger.add(batch[0])
        link_ledger(ledger, jobs=os.cpu_count() or 1)


@contextmanager
def serve(path: Path) -> Iterator[int]:
    """The port at which a server shows the ledger."""
    command = [*_COMMAND, "serve", "--ledger", str(path), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield int(re.search(r":(\d+)/", server.stdout.readline())[1])
        finally:
            server.terminate()


def read_pages(port: int, drawing: Drawing, log: Log, until: float) -> None:
    browser, pages = Browser(port, log), drawing.pages()
    while time.monotonic() < until:
        kind, address, part = next(pages)
        browser.ask(kind, address, part=part)


def correct(port: int, drawing: Drawing, log: Log, until: float) -> None:
    browser, rng = Browser(port, log), drawing.rng
    while time.monotonic() < until:
        drawn = rng.random()
        if drawn < _RENAMES:
            rename(browser, rng.choice(drawing.speakers), log, f"Nama {rng.randrange(10**6)}")
        elif drawn < _RENAMES + _UNDOS:
            undo(browser, log)
        else:
            judge(browser, *rng.choice(drawing.attributions), log, rng.choice((CorrectionKind.RIGHT, CorrectionKind.WRONG)))


def find_field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    return unescape(found[1]) if found else ""


def judge(browser: Browser, article: str, attribution: str, log: Log, kind: CorrectionKind) -> None:
    address = f"/articles/{article}/attributions/{attribution}"
    if (page := browser.ask("attribution", address)) is not None:
        form = {"csrf": find_field(page, "csrf"), "seen": find_field(page, "seen"), "verdict": kind.value}
        if browser.ask("to judge", f"{address}/verdict", form) is not None:
            log.made.append((kind, attribution))


def rename(browser: Browser, speaker: str, log: Log, name: str) -> None:
    if (page := browser.ask("speaker", f"/speakers/{speaker}")) is not None:
        form = {"csrf": find_field(page, "csrf"), "name": name}
        if browser.ask("to rename", f"/speakers/{speaker}/rename", form) is not None:
            log.made.append((CorrectionKind.RENAME, speaker))


def undo(browser: Browser, log: Log) -> None:
    if (page := browser.ask("corrections", "/corrections")) is not None:
        numbers = [int(number) for number in re.findall(r'action="/corrections/(\d+)/undo"', page)]
        if numbers:
            form = {"csrf": find_field(page, "csrf"), "back": "/corrections"}
            if browser.ask("to undo", f"/corrections/{numbers[-1]}/undo", form) is not None:
                log.made.append((CorrectionKind.UNDO, str(numbers[-1])))


def add_samples(path: Path, number: int) -> subprocess.Popen[str]:
    """`menurut add` at work on the samples of a story."""
    folders = sorted(folder for folder in SAMPLES.iterdir() if (folder / "story.json").exists())
    command = [*_COMMAND, "add", str(folders[number % len(folders)]), "--ledger", str(path)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def wait_for_links(ledger: Ledger) -> float:
    """The seconds until the links heed every correction."""
    begun = time.monotonic()
    while ledger.needs_linking and time.monotonic() - begun < _PATIENCE_SECONDS:
        time.sleep(0.2)
    return time.monotonic() - begun


def find_lost(ledger: Ledger, before: int, log: Log) -> list[str]:
    """The corrections that were accepted and are not in the ledger."""
    held = ledger.read_corrections()[before:]
    there = [(one.kind, one.other if one.kind is CorrectionKind.UNDO else one.subject) for one in held]
    lost = [f"{kind} {what}" for kind, what in log.made if there.count((kind, what)) < log.made.count((kind, what))]
    return lost + ([] if len(there) == len(log.made) else [f"{len(log.made)} were accepted, {len(there)} are there"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=USUAL)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--readers", type=int, default=READERS)
    parser.add_argument("--adding", type=int, default=ADDING)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.ledger or Path(folder) / "news.db"
        if not path.exists():
            begun = time.monotonic()
            make_ledger(path, FULL if given.full else given.articles)
            print(f"made the ledger in {time.monotonic() - begun:.0f} s", flush=True)
        return measure(path, given)


def measure(path: Path, given: argparse.Namespace) -> int:
    log = Log()
    with Ledger.open(path) as ledger:
        link_ledger(ledger, jobs=os.cpu_count() or 1)
        before = len(ledger.read_corrections())
        print(", ".join(f"{count:,} {name}" for name, count in ledger.count().items()), flush=True)
        with serve(path) as port:
            Browser(port, Log()).ask("first page", "/")
            drawings = [Drawing(ledger, random.Random(number)) for number in range(given.readers + 1)]
            until = time.monotonic() + given.seconds
            work = [Thread(target=read_pages, args=(port, drawing, log, until)) for drawing in drawings[1:]]
            work.append(Thread(target=correct, args=(port, drawings[0], log, until)))
            adding = [add_samples(path, number) for number in range(given.adding)]
            for one in work:
                one.start()
            for one in work:
                one.join()
            follow = wait_for_links(ledger)
            told = [(one.communicate()[1], one.returncode) for one in adding]
        lost = find_lost(ledger, before, log)
    print_log(log, given.seconds)
    log.errors += [f"menurut add: {words}" for words, code in told if code]
    print(f"{len(log.made)} corrections; links heeded the last one {follow:.1f} s after the minute")
    print(f"errors: {len(log.errors)}; lost: {len(lost)}")
    for line in (*log.errors[:20], *lost[:20]):
        print(f"  {line}")
    return 1 if log.errors or lost else 0


def print_log(log: Log, seconds: float) -> None:
    total = sum(map(len, log.seconds.values()))
    print(f"{total / seconds:.1f} requests a second")
    print(f"{'':<20}{'answered':>9}{'p50 ms':>9}{'p95 ms':>9}{'longest':>9}")
    for kind, some in log.seconds.items():
        high = statistics.quantiles(some, n=20, method="inclusive")[-1] if len(some) > 1 else some[0]
        print(f"{kind:<20}{len(some):>9}{1000 * statistics.median(some):>9.0f}{1000 * high:>9.0f}{1000 * max(some):>9.0f}")


if __name__ == "__main__":
    sys.exit(main())
