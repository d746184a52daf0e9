"""Dates found and resolved, against dateparser's, on the invented sentences of tests/facts/gold.toml and on marked articles.

    python benchmarks/dates.py [GOLD_DIR ...]

GOLD_DIR is a folder of marked articles named after its language, such as gold/details/id. A marked date is found where a found
one overlaps it, exact where that one says the same at the marked precision, as `menurut score` counts; where a mark must stay
unresolved, it is kept open where nothing is found or no day given. Wrong are those found and not exact or not kept open, extra
those that touch no mark; time is a ratio.

dateparser gives moments without a precision: one counts as exact where it is the marked year, month, day or time as far as
the mark goes, whatever its zone, and of a range where two moments in it are its ends. Its search is told the language and its
order of day and month and counts from the publication; preferring what lies back serves it less well. A text without a
publication date is read from a fixed day, since dateparser always takes some day. In the last line it is given the expressions
that we found, to see whether it could resolve them better.
"""

from __future__ import annotations

import json
import re
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import dateparser
from dateparser.search import search_dates

from menurut.facts import find_facts
from menurut.language import load_pack
from menurut.measure.facts import FactCounts, count_facts
from menurut.measure.gold import find_gold
from menurut.model import Article, Fact, FactKind, Span

SENTENCES = Path(__file__).parents[1] / "tests" / "facts" / "gold.toml"
SOME_DAY = datetime(2025, 3, 12)  # where a text has no publication date
ORDERS = {"id": "DMY", "en": "MDY"}
MINUTES = 16  # the length of 2025-03-12T15:20
DATE = re.compile(r"\?|\d{4}(-\d\d(-\d\d)?)?(T\d\d:\d\d\S*)?(/\d{4}\S*)?")
ROUNDS = 20  # of our own reading, too short to be timed once


class Case(NamedTuple):
    """A text with the dates that are marked in it."""

    article: Article
    gold: tuple[Fact, ...]


class Moment(NamedTuple):
    """What dateparser found, and where."""

    span: Span
    when: datetime


def read_sentences() -> Iterator[Case]:
    """The sentences of the tests; their quantities are left out."""
    for section in tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["section"]:
        for case in section["cases"]:
            text = case["text"].replace("⟦", "").replace("⟧", "")
            marks = re.finditer("⟦(.*?)⟧", case["text"])
            spans = [Span(mark.start() - 2 * n, mark.end() - 2 * n - 2) for n, mark in enumerate(marks)]
            facts = zip(spans, case["facts"], strict=True)
            gold = tuple(
                Fact(FactKind.DATE, span, None if fact == "?" else fact) for span, fact in facts if DATE.fullmatch(fact)
            )
            yield Case(Article("a-1", text, section["language"], published_at=section.get("published")), gold)


def read_articles(folder: Path) -> Iterator[Case]:
    """The articles of a folder of gold with what their sidecars say of them, in the language that the folder is named after."""
    for marked in find_gold(folder):
        sidecar = marked.text_path.with_suffix(".json")
        about = json.loads(sidecar.read_text(encoding="utf-8")) if sidecar.is_file() else {}
        published = datetime.fromisoformat(about["published"]) if about.get("published") else None
        article = Article(marked.name, marked.read_text(), folder.name, published_at=published)
        yield Case(article, tuple(fact for fact in marked.facts if fact.kind is FactKind.DATE))


def read_ours(article: Article) -> list[Fact]:
    return [fact for fact in find_facts(article, load_pack(article.language)) if fact.kind is FactKind.DATE]


def _settings(article: Article) -> dict[str, object]:
    published = article.published_at
    base = published.replace(tzinfo=None) if published else SOME_DAY
    return {"RELATIVE_BASE": base, "DATE_ORDER": ORDERS[article.language]}


def search_theirs(article: Article) -> list[Moment]:
    """What dateparser's search finds, weeks and months with both their ends, at the places where its words stand."""
    settings = _settings(article) | {"RETURN_TIME_SPAN": True}
    found, cursor = [], 0
    for words, when in search_dates(article.text, languages=[article.language], settings=settings) or ():
        words = re.sub(r" \((start|end)\)$", "", words)
        place = article.text.find(words, cursor)
        place = article.text.find(words) if place < 0 else place
        if place >= 0:
            found.append(Moment(Span(place, place + len(words)), when))
            cursor = place
    return found


def parse_ours(article: Article) -> list[Moment]:
    """What dateparser makes of the expressions that we found."""
    found = []
    for fact in read_ours(article):
        when = dateparser.parse(fact.span.slice(article.text), languages=[article.language], settings=_settings(article))
        if when:
            found.append(Moment(fact.span, when))
    return found


def as_facts(gold: Iterable[Fact], moments: list[Moment]) -> list[Fact]:
    """The moments as facts, with the marked value where they agree with it as far as it goes."""
    facts = [Fact(FactKind.DATE, moment.span, moment.when.isoformat()) for moment in moments]
    for one in gold:
        touching = [index for index, moment in enumerate(moments) if moment.span.overlaps(one.span)]
        said = [moments[index].when.isoformat() for index in touching]
        ends = [end[:MINUTES] for end in str(one.value).split("/")]
        if one.value and said and said[0].startswith(ends[0]) and said[-1].startswith(ends[-1]) and len(said) >= len(ends):
            for index in touching:
                facts[index] = Fact(FactKind.DATE, one.span, one.value)
    return facts


def count(cases: Iterable[Case], find: Callable[[Article], list[Fact] | list[Moment]]) -> FactCounts:
    counts = FactCounts()
    for article, gold in cases:
        found = find(article)
        facts = [one for one in found if isinstance(one, Fact)]
        count_facts(counts, gold, facts or as_facts(gold, [one for one in found if isinstance(one, Moment)]))
    return counts


def count_alone(cases: Iterable[Case]) -> Counter[tuple[bool, bool]]:
    """How many dates are right in our reading of the expressions that we found, and in dateparser's."""
    alone: Counter[tuple[bool, bool]] = Counter()
    for article, gold in cases:
        ours, theirs = read_ours(article), as_facts(gold, parse_ours(article))
        for one in gold:
            if one.value is not None:
                here, there = FactCounts(), FactCounts()
                count_facts(here, [one], ours)
                count_facts(there, [one], theirs)
                alone[bool(here.dates_right), bool(there.dates_right)] += 1
    return alone


def time_seconds(cases: list[Case], find: Callable[[Article], object], *, rounds: int) -> float:
    """Seconds of the processor for all texts, on average over so many rounds."""
    start = time.process_time()
    for _ in range(rounds):
        for article, _gold in cases:
            find(article)
    return (time.process_time() - start) / rounds


def print_table(title: str, cases: list[Case]) -> None:
    ours = time_seconds(cases, read_ours, rounds=ROUNDS)
    rows = (("Menurut", read_ours), ("dateparser, search", search_theirs), ("dateparser, on what Menurut found", parse_ours))
    print(f"\n{title}, {len(cases)} texts\n\n| | found | exact | kept open | wrong | extra | time |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, find in rows:
        counts = count(cases, find)
        seconds = ours if find is read_ours else time_seconds(cases, find, rounds=1)
        found, exact = f"{counts.dates_found}/{counts.dates}", f"{counts.dates_right}/{counts.dates}"
        wrong = counts.dates_found - counts.dates_right + counts.open_dates - counts.open_kept
        kept = f"{counts.open_kept}/{counts.open_dates}"
        print(f"| {name} | {found} | {exact} | {kept} | {wrong} | {counts.elsewhere} | {seconds / ours:.0f} |")


def main() -> int:
    folders = [Path(name) for name in sys.argv[1:]]
    if missing := [str(folder) for folder in folders if not folder.is_dir()]:
        print(f"no such folder: {', '.join(missing)}", file=sys.stderr)
        return 2
    sentences = list(read_sentences())
    sets = {f"sentences, {tag}": [case for case in sentences if case.article.language == tag] for tag in ("id", "en")}
    sets |= {str(folder): list(read_articles(folder)) for folder in folders}
    for title, cases in sets.items():
        print_table(title, cases)
    alone = count_alone(case for cases in sets.values() for case in cases)
    print(
        f"\nright in Menurut alone: {alone[True, False]}, in dateparser's reading of what it found alone: {alone[False, True]}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
