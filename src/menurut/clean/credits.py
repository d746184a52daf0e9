"""Who made the article, as printed around it: agency credits, names of reporters and editors, desk signatures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from menurut.language import MediumEntry, Pack, load_media

MAX_CREDIT_CHARS = 120
_TOKEN = r"[\w*.@-]{1,12}"
_SIGNATURE = re.compile(rf"\(\s?{_TOKEN}(?:\s?[/|]\s?{_TOKEN}){{0,4}}\s?\)$")
_SIGNATURE_CHARS = 70
_MOST_OUTLET_WORDS = 4
_BETWEEN = re.compile(r"\s?[/|,&+]\s?")
_SIGNED = re.compile(r"\s[-–—|]\s")
_SENTENCE_END = re.compile(r"[.?!…][\"”’»')]{0,2}\s?$")


@dataclass(frozen=True, slots=True)
class Credit:
    """What a line credits: `reason` is credit, byline or signature; agency, names and outlet where it gives them."""

    reason: str
    agency: str | None = None
    byline: str | None = None
    outlet: str | None = None


def pick_credit(line: str, pack: Pack) -> Credit | None:
    """What the line as a whole credits, None where it is no credit line.

    >>> from menurut.language import load_pack
    >>> pick_credit("Reuters", load_pack("id")).agency
    'Reuters'
    >>> pick_credit("Pewarta: Yosafat Mering", load_pack("id")).byline
    'Yosafat Mering'
    """
    if len(line) > MAX_CREDIT_CHARS:
        return None
    if media := _pick_media(line.strip("()[] ")):
        return Credit("credit", agency=next((medium.name for medium in media if medium.kind == "agency"), None))
    if labelled := _pick_labelled(line, pack) or _pick_opened(line, pack) or _pick_signed(line, pack):
        return labelled
    return Credit("signature") if _SIGNATURE.fullmatch(line) else None


def _pick_media(names: str) -> list[MediumEntry]:
    # A full stop ends the sentence that a scraper broke off before a linked name.
    if len(names) > 60 or names.endswith("."):
        return []
    found = [load_media().pick(name) for name in _BETWEEN.split(names)]
    return [medium for medium in found if medium] if found and all(found) else []


def _pick_labelled(line: str, pack: Pack) -> Credit | None:
    words = pack.furniture
    label, colon, value = line.partition(":")
    if not colon or len(label) > 40 or not value.strip():
        return None
    folded = label.strip("- *").casefold()
    if folded in words.byline_labels:
        return Credit("byline", byline=_strip_labels(value, pack))
    if folded in words.credit_labels:
        return Credit("credit", agency=pick_agency(value.strip(), pack))
    return None


def _pick_opened(line: str, pack: Pack) -> Credit | None:
    """`By Maeve Tolland`, `Reporting by A; Editing by B`: the name behind an opening without a colon."""
    folded = line.casefold()
    opening = next((words for words in pack.furniture.byline_openings if folded.startswith(f"{words} ")), None)
    name = line[len(opening) :].partition(";")[0].strip() if opening else ""
    return Credit("byline", byline=name) if is_name_line(name) else None


def _pick_signed(line: str, pack: Pack) -> Credit | None:
    """`Maeve Tolland - detikcom`, `Redaksi - Harian Reka`: who wrote it, and for whom."""
    parts = _SIGNED.split(line)
    if len(parts) != 2 or not parts[1]:
        return None
    name, medium = parts[0].strip(), load_media().pick(parts[1])
    desk = name.casefold() in pack.furniture.byline_labels
    if desk and medium is None and parts[1][0].isupper() and len(parts[1].split()) <= _MOST_OUTLET_WORDS:
        return Credit("byline", outlet=parts[1])
    if medium is None or not (desk or is_name_line(name)):
        return None
    role = "agency" if medium.kind == "agency" else "outlet"
    return Credit("byline", byline=None if desk else name, **{role: medium.name})


def _strip_labels(value: str, pack: Pack) -> str:
    # "Pewarta: A Editor: B" on one line: the first name is the writer's.
    labels = sorted(pack.furniture.byline_labels, key=len, reverse=True)
    later = re.search(rf"\s(?:{'|'.join(map(re.escape, labels))})\s?:", value, re.IGNORECASE)
    return value[: later.start() if later else None].strip(" .,;|")


def pick_agency(name: str, pack: Pack) -> str | None:
    """The agency of this name: one of the media list, or a name that says that it is one; None for any other.

    >>> from menurut.language import load_pack
    >>> pick_agency("Kantor Berita Samudra", load_pack("id"))
    'Kantor Berita Samudra'
    """
    if medium := load_media().pick(name):
        return medium.name if medium.kind == "agency" else None
    folded = name.casefold()
    return name if len(name) <= 60 and any(word in folded for word in pack.furniture.agency_words) else None


def find_signature_start(line: str) -> int | None:
    """Where a desk signature begins that stands behind the last sentence of a paragraph, None where there is none.

    >>> find_signature_start("Ia belum menjawab. (sp-02/sp-11)")
    18
    """
    from_end = max(0, len(line) - _SIGNATURE_CHARS)
    at = line.rfind("(", from_end)
    if at <= 0 or not _SIGNATURE.fullmatch(line, at) or not _SENTENCE_END.search(line[max(0, at - 5) : at]):
        return None
    return len(line[:at].rstrip())


def is_name_line(line: str) -> bool:
    """True for a line that is only a name of two to four words, as under a reportage.

    >>> is_name_line("Wening Astarani")
    True
    """
    words = line.split()
    if not 2 <= len(words) <= 4 or len(line) > 50 or line.endswith("."):
        return False
    return all(word[0].isupper() and word.strip(".'’-").isalpha() for word in words)
