"""An attribution as others can cite it: its exact words, who says them, according to whom, where, and where that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import quote as percent_encode

from menurut.model import Article, Span
from menurut.views.html import safe_url
from menurut.views.local_forms import day_words
from menurut.views.sayings import Saying, title_words
from menurut.views.tongue import gettext

CUT = " […] "
_MOST_CHARS = 15_000
"""What stands between two pieces of a quotation where the article has other words."""

_URL_SAFE = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True, slots=True)
class Citation:
    """An attribution and the address of the page that shows it. `reporter` is who in the article reports that it was said."""

    saying: Saying
    page: str
    reporter: str | None = None

    @property
    def article(self) -> Article:
        return self.saying.article

    @property
    def quotation(self) -> str:
        """The words of the content, exactly as the article has them; three dots for the rest of what is far too long."""
        words = quote(self.article.text, self.saying.attribution.content)
        return words if len(words) <= _MOST_CHARS else words[:_MOST_CHARS] + CUT

    @property
    def title(self) -> str:
        return title_words(self.article)

    @property
    def url(self) -> str | None:
        """The address of the article where it has one that can be opened, with nothing in it that could end it early."""
        url = safe_url(self.article.url)
        return percent_encode(url, safe=_URL_SAFE) if url else None

    @property
    def attribution_words(self) -> str:
        """Who says it, and according to whom."""
        saying = self.saying
        message = (
            gettext("{speaker} ({act})") if saying.is_quoted else gettext("{speaker} ({act}), in the words of the article")
        )
        words = message.format(speaker=saying.who, act=saying.verb)
        if self.reporter:
            words = gettext("{words}, as reported by {reporter}").format(words=words, reporter=self.reporter)
        if saying.via:
            words = gettext("{words}, cited via {medium}").format(words=words, medium=saying.via)
        return words

    @property
    def date_words(self) -> str:
        """The day of publication, empty where it is not known."""
        moment = self.article.published_at
        return day_words(moment.date()) if moment else ""


def quote(text: str, spans: Sequence[Span]) -> str:
    """The words at these spans, every character as it stands; where other words stand between two of them, three dots say so.

    >>> quote('"Ya," kata Sari, "tentu."', [Span(0, 5), Span(17, 25)])
    '"Ya," […] "tentu."'
    """
    pieces = sorted(spans)
    words = pieces[0].slice(text) if pieces else ""
    for before, after in pairwise(pieces):
        between = text[before.end : after.start]
        words += (CUT if between.strip() else between) + after.slice(text)
    return words


def cite_as_text(citation: Citation) -> str:
    """The citation as plain text: the quotation; who says it; the article; the page that shows it."""
    article = citation.article
    source = (citation.title, article.outlet, citation.date_words, citation.url)
    lines = (
        isolate(citation.quotation),
        f"— {isolate(citation.attribution_words)}",
        ", ".join(isolate(s) for s in source if s),
    )
    return "\n".join((*lines, citation.page))


def isolate(words: str) -> str:
    """The words, shut in where they hold marks that would turn round what follows them."""
    return f"\u2068{words}\u2069" if _TURNING.intersection(words) else words


_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
