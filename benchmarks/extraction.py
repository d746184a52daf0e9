"""Which extractor finds the article in a web page: measured on the sample pages, printed as a table.

    python benchmarks/extraction.py [SAMPLES_DIR]

For every page, by the selectors below, we know which elements hold the article and which of those are furniture. Words of
the article are counted against words of the extractor's output (as bags), as in the evaluation of trafilatura by Barbaresi
(2021): precision falls when menus, comments or teasers come through, recall when paragraphs are lost. `quotes` is the share
of the quotations of `story.json` outside the headline that survive word for word, `leaks` the number of furniture lines that
came through whole. The last row is the article after all cleaning: it lacks datelines, subheads and signatures on purpose.
readability-lxml takes part where it is installed.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import justext
import trafilatura
from lxml import etree, html

from menurut.clean import seal_article
from menurut.clean.pages import extract_text
from menurut.model import Page

try:
    from readability import Document
except ImportError:
    Document = None

# Per outlet: where the article stands, and what inside it is none.
BODIES = {
    "hariantepian": ('//div[@class="isi"]', '*[@class="baca-juga" or @class="iklan"]'),
    "nadawarta": ('//div[contains(@class, "nw-isi")]', '*[@class="parallax" or @class="lihatjg" or @class="ads"]'),
    "hebohpagi": (
        '//div[@class="artikel"]',
        '*[self::center or @class="bj" or @id="vplay" or self::font[contains(., "Saksikan")]]',
    ),
    "gemalarai": ('//div[contains(@class, "post-body")]', '*[@class="separator"]'),
    "arunacourier": ("//article", '*[self::h1 or self::aside or contains("byline mpu newsletter endnote", @class) and @class]'),
    "kulminasi": ('//div[@class="teks"]', '*[contains(@class, "sisipan") or @class="slot"]'),
    "samudra": ('//td[.//p[@align="justify"]]', '*[self::h1 or self::div or @class="baca" or @class="larangan"]'),
}
BLOCKS = ("p", "div", "br", "h1", "h2", "h3", "h4", "li", "td", "tr", "table", "center", "ul", "section", "figcaption", "font")


def read_lines(tree: html.HtmlElement) -> list[str]:
    """The visible lines under an element."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "noscript", "textarea", "iframe", "form"):
            element.text, element[:] = "", []
        elif element.tag in BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    return [line for part in tree.text_content().split("\n") if (line := " ".join(part.split()))]


def read_gold(path: Path) -> tuple[list[str], list[str]]:
    """The lines of the article, and the lines of the page that are furniture."""
    body_path, furniture_path = BODIES[path.stem.split("-")[1]]
    tree = html.fromstring(path.read_bytes())
    bodies = tree.xpath(body_path)
    bodies = [body for body in bodies if not any(other in body.iterdescendants() for other in bodies)]
    for element in [element for body in bodies for element in body.xpath(f".//{furniture_path}")]:
        if element.getparent() is not None:
            element.drop_tree()
    lines = [line for body in bodies for line in read_lines(html.fromstring(etree.tostring(body)))]
    page = read_lines(html.fromstring(path.read_bytes()).find("body"))
    title = next(iter(html.fromstring(path.read_bytes()).xpath("string(//h1)").split("\n\n")), "")
    furniture = [line for line in page if line not in lines and line != " ".join(title.split()) and len(line) > 12]
    return lines, furniture


def read_quotes(samples: Path) -> dict[str, list[str]]:
    """The quotations of every sample page, by file name."""
    quotes: dict[str, list[str]] = {}
    for story in sorted(samples.glob("*/story.json")):
        truth = json.loads(story.read_text(encoding="utf-8"))
        members = [member for claim in truth["claims"] for member in claim["members"]]
        for member in members:
            quotes.setdefault(member["file"], []).append(" ".join(member["quote"].split()))
    return quotes


def run_justext(page: str) -> str:
    language = "English" if 'lang="en' in page else "Indonesian"
    paragraphs = justext.justext(page.encode(), justext.get_stoplist(language))
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def run_sealing(page: str) -> str:
    article = seal_article(Page(page.encode(), "text/html"))
    return article.text.removeprefix(f"{article.title}\n")


def run_readability(page: str) -> str:
    return "\n".join(read_lines(html.fromstring(Document(page.encode()).summary())))


EXTRACTORS: dict[str, Callable[[str], str]] = {
    "trafilatura": lambda page: trafilatura.extract(page, include_comments=False) or "",
    "trafilatura precision": lambda page: trafilatura.extract(page, include_comments=False, favor_precision=True) or "",
    "trafilatura recall": lambda page: trafilatura.extract(page, include_comments=False, favor_recall=True) or "",
    "trafilatura fast": lambda page: trafilatura.extract(page, include_comments=False, fast=True) or "",
    "justext": run_justext,
    "ours, extraction alone": extract_text,
    "ours, sealed article": run_sealing,
}
if Document:
    EXTRACTORS = {"readability-lxml": run_readability} | EXTRACTORS


def main() -> None:
    samples = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[1] / "samples")
    quotes = read_quotes(samples)
    paths = [path for path in sorted(samples.glob("*/*.html")) if path.stem.split("-")[1] in BODIES]
    print(f"{len(paths)} pages of {samples}\n{'':24}precision  recall      F1  quotes   leaks  ms/page")
    for name, extract in EXTRACTORS.items():
        print_row(name, extract, paths, quotes)


def print_row(name: str, extract: Callable[[str], str], paths: list[Path], quotes: dict[str, list[str]]) -> None:
    hits = found = wanted = kept = asked = leaks = 0
    seconds = 0.0
    for path in paths:
        page = path.read_text(encoding="utf-8")
        started = time.perf_counter()
        text = " ".join(extract(page).split())
        seconds += time.perf_counter() - started
        lines, furniture = read_gold(path)
        ours, gold = Counter(text.split()), Counter(" ".join(lines).split())
        hits, found, wanted = hits + (ours & gold).total(), found + ours.total(), wanted + gold.total()
        asked_here = [quote for quote in quotes.get(path.name, []) if quote in " ".join(lines)]
        kept, asked = kept + sum(quote in text for quote in asked_here), asked + len(asked_here)
        leaks += sum(line in text for line in furniture)
    precision, recall = hits / max(found, 1), hits / wanted
    score = 2 * precision * recall / (precision + recall)
    milliseconds = 1000 * seconds / len(paths)
    print(f"{name:24}{precision:9.3f}{recall:8.3f}{score:8.3f}{kept / asked:8.3f}{leaks:8d}{milliseconds:9.1f}")


if __name__ == "__main__":
    main()
