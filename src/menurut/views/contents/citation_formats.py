"""A citation in the forms that other programs read: BibTeX, Markdown and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from menurut.model import SpeakerKind
from menurut.views.contents.citations import Citation, cite_as_text, isolate
from menurut.views.tongue import N_

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Braces count for BibTeX even after a backslash, so they are commands.
_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\n": r"\newline{}",
} | {character: "\\" + character for character in "$&#_%"}
_INLINE = re.compile(r"[\\`*_\[\]<>&~|!$^]")
_BLOCK = re.compile(r"(?m)^([ \t]*)([#+\-=:]|\d{1,9}(?=[.)]))")
_INDENT = re.compile(r"(?m)^[ \t]+")
_AGENTS = {
    SpeakerKind.PERSON: "Person",
    SpeakerKind.UNNAMED: "Person",
    SpeakerKind.MEDIUM: "NewsMediaOrganization",
    SpeakerKind.COUNTRY: "GovernmentOrganization",
}


def cite_as_bibtex(citation: Citation) -> str:
    """The citation as a BibTeX entry; `quotation` is a field of its own, `note` says who says it."""
    article, moment = citation.article, citation.article.published_at
    fields = {
        "author": "{" + escape_bibtex(article.byline or article.outlet or "") + "}" if article.byline or article.outlet else "",
        "title": "{" + escape_bibtex(citation.title) + "}",
        "howpublished": escape_bibtex(article.outlet or ""),
        "year": str(moment.year) if moment else "",
        "date": moment.date().isoformat() if moment else "",
        "url": citation.url or "",
        "note": escape_bibtex(citation.attribution_words),
        "quotation": escape_bibtex(citation.quotation),
        "addendum": escape_bibtex(citation.page),
        "langid": {"id": "indonesian", "en": "english"}.get(article.language.split("-")[0], ""),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    if moment:
        lines.append(f"  month = {_MONTHS[moment.month - 1]},")
    key = re.sub(r"[^A-Za-z0-9-]", "", citation.saying.id)
    return "\n".join((f"@misc{{menurut-{key},", *lines, "}"))


def escape_bibtex(words: str) -> str:
    """The words as LaTeX prints them, with balanced braces whatever they hold.

    >>> escape_bibtex("50% {untung}")
    '50\\\\% \\\\textbraceleft{}untung\\\\textbraceright{}'
    """
    return "".join(_LATEX.get(character, character) for character in words)


def cite_as_markdown(citation: Citation) -> str:
    """The citation as a Markdown quotation."""
    title = escape_markdown(" ".join(citation.title.split()))
    source = [f"[{title}](<{citation.url}>)" if citation.url else title]
    if citation.article.outlet:
        source.append(f"*{escape_markdown(citation.article.outlet.strip())}*")
    if citation.date_words:
        source.append(citation.date_words)
    credit = f"— {escape_markdown(isolate(citation.attribution_words))}"
    lines = [*escape_markdown(isolate(citation.quotation)).split("\n"), "", f"{credit}. {', '.join(source)}.", ""]
    return "\n".join(f"> {line}".rstrip() for line in (*lines, f"<{citation.page}>"))


def escape_markdown(words: str) -> str:
    """The words so that Markdown shows each of them as it stands, and none as a mark.

    >>> print(escape_markdown("1. *Tidak*"))
    1\\. \\*Tidak\\*
    """
    plain = _INLINE.sub(lambda mark: "\\" + mark.group(), words)
    plain = _BLOCK.sub(_escape_block, plain)
    return _INDENT.sub(lambda spaces: "".join(f"&#{ord(space)};" for space in spaces.group()), plain)


def _escape_block(found: re.Match[str]) -> str:
    """A mark that would begin a heading, a list or a line under a heading."""
    indent, mark = found.groups()
    return f"{indent}{mark}\\" if mark[0].isdigit() else f"{indent}\\{mark}"


def cite_as_json_ld(citation: Citation) -> str:
    """The citation as JSON-LD in the words of schema.org: a Quotation where any of it stands in quotation marks, else a Claim.

    No character of it can end a script element that it is put into.
    """
    saying, article = citation.saying, citation.article
    report = _without_none(
        {
            "@type": "NewsArticle",
            "headline": citation.title,
            "url": citation.url,
            "publisher": _organisation(article.outlet),
            "author": {"@type": "Person", "name": article.byline} if article.byline else None,
            "datePublished": article.published_at.isoformat() if article.published_at else None,
            "inLanguage": article.language,
        }
    )
    told = {
        "@context": "https://schema.org",
        "@type": "Quotation" if saying.is_quoted else "Claim",
        "@id": citation.page,
        "url": citation.page,
        "text": citation.quotation,
        "description": citation.attribution_words,
        "inLanguage": article.language,
        "spokenByCharacter" if saying.is_quoted else "creator": _speaker(citation),
        "isPartOf" if saying.is_quoted else "appearance": report,
        "citation": _list_media(citation) or None,
    }
    return json.dumps(_without_none(told), ensure_ascii=False, indent=2).replace("<", "\\u003c")


def _speaker(citation: Citation) -> dict[str, str] | None:
    """Who says it; None where nobody is named, or where a document does, which is no agent."""
    speaker = citation.saying.speaker
    if speaker is None or speaker.kind is SpeakerKind.DOCUMENT:
        return None
    return {"@type": _AGENTS.get(speaker.kind, "Organization"), "name": speaker.name}


def _list_media(citation: Citation) -> list[dict[str, object]]:
    """The medium that the article has it from, and the document that says it."""
    found: list[dict[str, object]] = []
    if citation.saying.via:
        found.append({"@type": "CreativeWork", "publisher": _organisation(citation.saying.via)})
    speaker = citation.saying.speaker
    if speaker and speaker.kind is SpeakerKind.DOCUMENT:
        found.append({"@type": "CreativeWork", "name": speaker.name})
    return found


def _organisation(name: str | None) -> dict[str, str] | None:
    return {"@type": "NewsMediaOrganization", "name": name} if name else None


def _without_none(told: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in told.items() if value is not None}


FORMATS: Mapping[str, tuple[str, Callable[[Citation], str]]] = {
    "text": (N_("Text"), cite_as_text),
    "bibtex": ("BibTeX", cite_as_bibtex),
    "markdown": ("Markdown", cite_as_markdown),
    "json-ld": ("JSON-LD", cite_as_json_ld),
}
"""The forms of a citation: what each is called, and how it is written."""
