"""The article in a web page: found by trafilatura, in a tree put right beforehand.

`benchmarks/extraction.py` is the measurement behind the choice, `docs/cleaning.md` its result.
"""

from __future__ import annotations

import re

import trafilatura
from lxml import etree, html

_DECLARATION = re.compile(r"\A\s{0,100}<\?xml[^>]{0,200}\?>")
_LAYOUT = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "center"})
_INLINE = frozenset({"b", "strong", "i", "em", "u", "font", "small", "big", "span", "mark", "tt"})
_FAST_FROM_CHARS = 300_000
_DEEPEST = 60  # levels of elements; pages of newsrooms have about thirty
_NEVER_SHOWN = frozenset({"script", "style", "noscript", "template", "textarea", "select", "button", "iframe", "object", "svg"})
_HIDDEN_STYLE = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
})  # fmt: skip
# Characters that no XML text may hold. One of them, also as a reference, and trafilatura gives up the whole page.
_BARRED = dict.fromkeys([*range(9), *range(14, 32), 0xFFFE, 0xFFFF]) | {0x0B: " ", 0x0C: " "}
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,8})|([0-9]{1,8}));?", re.IGNORECASE)


def parse_page(page: str) -> html.HtmlElement | None:
    """The tree of a web page however malformed, None where there is nothing in it."""
    source = _REFERENCE.sub(_keep_allowed, _DECLARATION.sub("", page).translate(_BARRED))
    try:
        return html.document_fromstring(source, parser=html.HTMLParser(huge_tree=True))
    except (etree.ParserError, ValueError):
        return None


def _keep_allowed(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return " " if code in _BARRED else reference[0]


def find_visible_lines(tree: html.HtmlElement) -> list[str]:
    """All text of a tree that a browser would show, a line for every block, in order."""
    body = tree.find("body")
    parts: list[str] = []
    for event, element in etree.iterwalk(body if body is not None else tree, events=("start", "end")):
        shown = isinstance(element.tag, str) and not _is_hidden(element)
        if event == "start" and not shown:
            element.text, element[:] = None, []
        if element.tag in _BLOCKS:
            parts.append("\n")
        if event == "start":
            parts.append(element.text or "")
        else:
            parts.append(element.tail or "")
    return [line for part in "".join(parts).split("\n") if (line := " ".join(part.split()))]


def extract_text(page: str, *, removed_classes: tuple[str, ...] = ()) -> str:
    """The article's paragraphs, one a line, without its title; empty where no article is found.

    Before trafilatura looks, tables become plain blocks (old pages lay everything out in them), type-setting elements give
    way to their text (a bold first word is no paragraph), and what is hidden or of a removed class goes.

    >>> extract_text("<table><tr><td><b>Larai</b> - Air sudah surut, kata warga.<br><br>Mereka pulang.</td></tr></table>")
    'Larai - Air sudah surut, kata warga.\\nMereka pulang.'
    """
    tree = parse_page(page)
    if tree is None:
        return ""
    _prepare(tree, frozenset(removed_classes))
    # The second opinions that trafilatura asks for take time in the square of the number of paragraphs.
    fast = len(page) > _FAST_FROM_CHARS
    text = trafilatura.extract(tree, include_comments=False, include_tables=False, fast=fast) or ""
    lines = (line.strip().removeprefix("- ") for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _is_hidden(element: html.HtmlElement) -> bool:
    if element.tag in _NEVER_SHOWN or "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style and _HIDDEN_STYLE.search(style[:2000]))


def _prepare(tree: html.HtmlElement, removed_classes: frozenset[str]) -> None:
    for element in list(tree.iter(etree.Element)):
        if element.getparent() is None or not isinstance(element.tag, str):
            continue
        if _is_hidden(element) or not removed_classes.isdisjoint((element.get("class") or "").split()):
            if element.tag != "script":
                element.drop_tree()
        elif element.tag in _LAYOUT:
            element.tag = "div"
    etree.strip_tags(tree, *_INLINE)
    flatten(tree)


def flatten(tree: html.HtmlElement) -> None:
    """What stands deeper than `_DEEPEST` levels stands beside what held it, in the order of the text.

    trafilatura asks for the text of every element, so that its time grows with the square of the depth; a page whose
    elements nobody closed is two thousand deep.
    """
    depths = {tree: 0}
    for element in list(tree.iter()):
        depth = depths[element] = depths.get(element.getparent(), -1) + 1
        if depth >= _DEEPEST:
            held = list(element)
            if held and element.tail:
                rest = element.makeelement("div")
                rest.text, element.tail = element.tail, None
                held.append(rest)
            for child in reversed(held):
                element.addnext(child)
