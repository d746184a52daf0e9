"""A strict reader of HTML pages: every element closed in order, ids and links gathered."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = {"meta", "link", "img", "br", "hr", "input", "source", "wbr"}
_BLOCKS = {"article", "div", "dl", "details", "form", "h1", "h2", "h3", "h4", "ol", "p", "section", "table", "ul"}


class PageReader(HTMLParser):
    """After `read_page`: ids, links and elements of a page, and the text of each paragraph of an article."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.errors: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if len(dict(attrs)) != len(attrs):
            self.errors.append(f"<{tag}> has an attribute twice")
        if "p" in self.open and tag in _BLOCKS:
            self.errors.append(f"<{tag}> ends the paragraph that it stands in at {self.getpos()}")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.errors.append(f"</{tag}> closes {self.open[-3:]} at {self.getpos()}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text.append(data)

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.elements if attrs.get("id")]

    @property
    def links(self) -> list[str]:
        return [attrs["href"] or "" for _, attrs in self.elements if "href" in attrs]


def read_page(page: str) -> PageReader:
    """The page, read; an element left open is an error like any other."""
    reader = PageReader()
    reader.feed(page)
    reader.close()
    if reader.open:
        reader.errors.append(f"left open: {reader.open}")
    return reader
