"""Whether reading stays linear and even on texts that nobody writes: time and memory over the table of `hostile_texts.py`.

    python benchmarks/hostile.py [--language TAG] [--only WORDS] [--seconds S] [--all] [--no-memory]

Every text is made at doubling sizes, from 1,000 characters until making and reading it takes `--seconds` or it has a
megabyte; the last four sizes count. `x news` is the time of a stage for each character, as a multiple of what the whole way
from page to reading takes for each character of the sample articles in that language: 1 is a stage that costs as much as
reading ordinary news, and 10 is allowed at the largest size. `growth` is the slope of log time over log size by least
squares: 1 is linear, 1.15 is allowed, and what costs less than a tenth of news may grow as the machine's caches have it.

Where a bound breaks, the measurement is made again with four and with ten times the time, and counts when it breaks each
time. Times are processor times of one core, set against a regular-expression tokenisation of the samples beside them, as in
`throughput.py`. `--all` prints every stage of every text; otherwise only the costliest of each text, and those that break.

Memory is the peak of a process of its own that reads the samples, or one text of a megabyte: 500 MB are allowed.
"""

from __future__ import annotations

import argparse
import gc
import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from statistics import linear_regression, median

from hostile_texts import HOSTILE_PAGES, HOSTILE_TEXTS, Pieces, write_text
from throughput import SAMPLES, TOKEN

from menurut.attribution import find_attributions
from menurut.clean import seal_article
from menurut.errors import PageRefused
from menurut.facts import find_facts
from menurut.intake import find_pages
from menurut.language import load_pack
from menurut.model import Article, Page
from menurut.pipeline import read_article
from menurut.speakers import resolve_speakers

MOST_TIMES_NEWS, MOST_GROWTH, MOST_MEGABYTES = 10, 1.15, 500
SMALLEST_CHARS, LARGEST_CHARS, SIZES = 1_000, 1_024_000, 4
MEMORY_TEXTS = (
    "the same line",
    "speakers, each new",
    "quoted paragraphs",
    "commas",
    "double quotation marks, no blank",
    "cues",
)
LANGUAGES = ("id", "en")
_CHEAP_TIMES_NEWS = 0.1
_LONG_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Case:
    """One stage on one hostile text: `prepare` makes, outside the measured time, the work to be done on so many characters."""

    text: str
    language: str
    stage: str
    prepare: Callable[[int], Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Result:
    """Sizes in characters and, for each, the time of a character as a multiple of ordinary news."""

    case: Case
    sizes: list[int]
    times_news: list[float]

    @property
    def growth(self) -> float:
        logs = [math.log(ratio * size) for size, ratio in zip(self.sizes, self.times_news, strict=True)]
        return linear_regression([math.log(size) for size in self.sizes], logs).slope

    @property
    def holds(self) -> bool:
        cost = self.times_news[-1]
        return cost <= MOST_TIMES_NEWS and (self.growth <= MOST_GROWTH or cost < _CHEAP_TIMES_NEWS)


class Yardstick:
    """What a character of ordinary news costs in one language: `seconds` says it for the machine as it is at the moment."""

    def __init__(self, language: str) -> None:
        self._pages = [page for page in find_pages([str(SAMPLES)]) if isinstance(page, Page)]
        self._articles = [article for page in self._pages if (article := try_seal(page)) and article.language == language]
        self._pages = [page for page in self._pages if page.path in {article.path for article in self._articles}]
        self.chars = sum(len(article.text) for article in self._articles)
        self.reading_per_token = median(measure(self._read) / measure(self._tokenise) for _ in range(7))

    def _read(self) -> None:
        for page in self._pages:
            read_article(seal_article(page))

    def _tokenise(self) -> None:
        for article in self._articles * 2:
            TOKEN.findall(article.text)

    def seconds(self) -> float:
        """Seconds of reading for each character of ordinary news, told from a tokenisation that is timed now."""
        return measure(self._tokenise) * self.reading_per_token / self.chars


def try_seal(page: Page, **options: str | bool) -> Article | None:
    try:
        return seal_article(page, **options)
    except PageRefused:
        return None


def measure(work: Callable[[], object]) -> float:
    """Seconds of processor time, the least of up to three short runs; what was alive before is no work for the collector."""
    least, spent = math.inf, 0.0
    for _ in range(3):
        gc.collect()
        gc.freeze()
        start = time.process_time()
        work()
        taken = time.process_time() - start
        least, spent = min(least, taken), spent + taken
        if spent > _LONG_SECONDS:
            break
    return max(least, 1e-6)


def seal_both(body: bytes, content_type: str, language: str) -> None:
    """The text cleaned and, unless it is a web page, the same text with its furniture marked."""
    page = Page(body, content_type, path="hostile")
    try_seal(page, language=language)
    if content_type == "text/plain":
        try_seal(page, language=language, sealed=True)


def find_cases(language: str, words: str) -> Iterator[Case]:
    """Every stage on every hostile text whose name holds the words."""
    for name, pieces in HOSTILE_TEXTS.items():
        if words in name:
            for stage in STAGES:
                yield Case(name, language, stage, partial(STAGES[stage], pieces, language))
    for name, pieces in HOSTILE_PAGES.items():
        if words in f"page: {name}":
            yield Case(f"page: {name}", language, "clean", partial(prepare_page, pieces, language))


def prepare_page(pieces: Pieces, language: str, chars: int) -> Callable[[], object]:
    return partial(seal_both, write_text(pieces, language, chars=chars).encode(), "text/html", language)


def prepare_clean(pieces: Pieces, language: str, chars: int) -> Callable[[], object]:
    return partial(seal_both, write_text(pieces, language, chars=chars).encode(), "text/plain", language)


def prepare_article(pieces: Pieces, language: str, chars: int) -> Article:
    return Article(id="hostile", text=write_text(pieces, language, chars=chars), language=language)


def prepare_attribution(pieces: Pieces, language: str, chars: int) -> Callable[[], object]:
    return partial(find_attributions, prepare_article(pieces, language, chars), load_pack(language))


def prepare_speakers(pieces: Pieces, language: str, chars: int) -> Callable[[], object]:
    article, pack = prepare_article(pieces, language, chars), load_pack(language)
    return partial(resolve_speakers, article, find_attributions(article, pack), pack)


def prepare_facts(pieces: Pieces, language: str, chars: int) -> Callable[[], object]:
    return partial(find_facts, prepare_article(pieces, language, chars), load_pack(language))


def prepare_reading(pieces: Pieces, language: str, chars: int) -> Callable[[], object]:
    return partial(read_article, prepare_article(pieces, language, chars))


STAGES = {
    "clean": prepare_clean,
    "attribution": prepare_attribution,
    "speakers": prepare_speakers,
    "facts": prepare_facts,
    "reading": prepare_reading,
}


def measure_case(case: Case, unit: float, seconds: float) -> Result:
    """The case at doubling sizes, until preparing it and doing it take so many seconds; the last four sizes.

    `unit` is what a character of ordinary news costs, in seconds.
    """
    case.prepare(SMALLEST_CHARS)()
    sizes, times = [], []
    for chars in doublings():
        start = time.process_time()
        work = case.prepare(chars)
        prepared = time.process_time() - start
        sizes.append(chars)
        times.append(measure(work) / chars)
        if len(sizes) >= SIZES and prepared + times[-1] * chars >= seconds:
            break
    return Result(case, sizes[-SIZES:], [per_char / unit for per_char in times[-SIZES:]])


def doublings() -> Iterator[int]:
    chars = SMALLEST_CHARS
    while chars <= LARGEST_CHARS:
        yield chars
        chars *= 2


def judge_case(case: Case, unit: float, seconds: float) -> Result:
    """The result, measured again on longer texts where it does not hold: growth shows the more there, noise the less."""
    result = measure_case(case, unit, seconds)
    for longer in (4, 10):
        if result.holds:
            break
        result = measure_case(case, unit, longer * seconds)
    return result


def print_result(result: Result) -> None:
    cells = "  ".join(f"{size:>10,} {ratio:6.2f}" for size, ratio in zip(result.sizes, result.times_news, strict=True))
    case = result.case
    print(f"{case.text:35.34}{case.stage:12}{cells}{result.growth:8.2f}  {'' if result.holds else 'BROKEN'}")


def print_texts(results: Sequence[Result], *, everything: bool) -> None:
    """The stages of one text: all of them, or the costliest and those that do not hold."""
    worst = max(results, key=lambda result: result.times_news[-1])
    for result in results:
        if everything or result is worst or not result.holds:
            print_result(result)
    sys.stdout.flush()


def run_times(options: argparse.Namespace) -> list[Result]:
    """Every case measured and printed, text by text."""
    header = "  ".join(f"{'characters':>10} {'x news':>6}" for _ in range(SIZES))
    results: list[Result] = []
    for language in [options.language] if options.language else LANGUAGES:
        news = Yardstick(language)
        print(f"\nordinary news in {language}: {news.chars:,} characters, {1e6 * news.seconds():.1f} µs for each of them")
        print(f"{'text':35}{'stage':12}{header}  growth")
        for _, cases in groupby(find_cases(language, options.only), key=lambda case: case.text):
            unit = news.seconds()
            found = [judge_case(case, unit, options.seconds) for case in cases]
            print_texts(found, everything=options.all)
            results += found
    return results


def read_for_memory(text: str, language: str) -> None:
    """Read, in this process, the samples or an article of a megabyte, and print the peak of memory in megabytes."""
    if text in ("samples", "ordinary news"):
        pages = (page for page in find_pages([str(SAMPLES)]) if isinstance(page, Page))
        articles = [article for page in pages if (article := try_seal(page))]
        if text == "samples":
            for article in articles:
                read_article(article)
        else:
            whole = "\n".join(article.text for article in articles if article.language == language)
            read_plain((whole * (1 + LARGEST_CHARS // len(whole)))[:LARGEST_CHARS], language)
    else:
        read_plain(write_text(HOSTILE_TEXTS[text], language, chars=LARGEST_CHARS), language)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def read_plain(text: str, language: str) -> None:
    """Clean the text, and read it as it is."""
    page = Page(text.encode(), "text/plain", path="hostile")
    try_seal(page, language=language)
    read_article(seal_article(page, language=language, sealed=True))


def run_memory(options: argparse.Namespace) -> bool:
    """Peaks of memory, each of a process of its own, printed; whether all hold."""
    language = options.language or LANGUAGES[0]
    holds = True
    for text in ("samples", "ordinary news", *MEMORY_TEXTS):
        command = [sys.executable, __file__, "--language", language, "--memory-of", text]
        peak = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        holds = holds and peak <= MOST_MEGABYTES
        what = "the samples, one by one" if text == "samples" else f"1 MB of {text} ({language})"
        print(f"peak memory, {what:54}{peak:6.0f} MB  {'' if peak <= MOST_MEGABYTES else 'BROKEN'}", flush=True)
    return holds


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--only", default="", help="texts whose name holds these words")
    parser.add_argument("--seconds", type=float, default=0.03, help="time of a stage on its largest text")
    parser.add_argument("--all", action="store_true", help="every stage of every text")
    parser.add_argument("--no-memory", action="store_true")
    parser.add_argument("--memory-of", help=argparse.SUPPRESS)
    return parser.parse_args()


def main() -> int:
    options = parse_options()
    if options.memory_of:
        read_for_memory(options.memory_of, options.language)
        return 0
    lean = options.no_memory or run_memory(options)
    results = run_times(options)
    broken = [result for result in results if not result.holds]
    worst = max(results, key=lambda result: result.times_news[-1], default=None)
    if worst:
        print(f"{len(results)} measurements, {len(broken)} beyond {MOST_TIMES_NEWS} x news or growth {MOST_GROWTH};", end=" ")
        print(f"costliest {worst.times_news[-1]:.1f} x news: {worst.case.stage} on {worst.case.text!r}")
    return 0 if lean and not broken else 1


if __name__ == "__main__":
    sys.exit(main())
