"""From a page to an article whose text never changes again.

What a page says of itself comes from four places, the first that speaks is heard: what came beside it (a sidecar, the
fields of a JSON line), its header block, its markup, its text.
"""

from __future__ import annotations

from datetime import datetime

from babel import Locale

from menurut.clean.decoding import decode_body
from menurut.clean.drafts import Draft, start_draft
from menurut.clean.furniture import find_furniture
from menurut.clean.markup import draft_markup
from menurut.clean.moments import pick_moment, read_zone
from menurut.clean.outlets import pick_profile
from menurut.clean.plain import draft_plain, take_header
from menurut.clean.removal import remove_furniture
from menurut.errors import PageRefused
from menurut.language import Pack, find_pack_tags, identify_language, load_media, load_pack
from menurut.model import Article, Dropped, Page, Span, make_id

_SHORT_CHARS = 100


def seal_article(page: Page, *, language: str | None = None, sealed: bool = False) -> Article:
    """The article in a page: its text in one form, begun by its title, without furniture, and what the page says of it.

    `language` overrides detection. With `sealed` the text is the file's characters exactly; furniture is then marked in
    `furniture`, and title, outlet, date and address come from the sidecar alone. Raises `PageRefused` with the reason empty,
    no_article, markup (a web page has no text to be taken as it is) or unknown_language; `UnknownLanguage` where there is
    no pack for the `language` asked for.

    >>> page = Page(body="Judul: Air surut\\n\\nLarai (Antara) - Warga pulang.".encode(), content_type="text/plain")
    >>> article = seal_article(page, language="id")
    >>> article.text, article.dateline, article.agency
    ('Air surut\\nWarga pulang.', 'Larai (Antara)', 'Antara')
    """
    return _seal_as_given(page, language) if sealed else _seal_cleaned(page, language)


def _seal_cleaned(page: Page, language: str | None) -> Article:
    decoded = decode_body(page.body, content_type=page.content_type)
    draft = draft_markup(page, decoded.text) if _is_markup(page) else draft_plain(page, decoded.text)
    _refuse_empty(page, draft)
    pack = _choose_pack(page, draft, language)
    remove_furniture(draft, pack)
    # What stood between two labelled lines can go and leave a header block behind.
    while not _is_markup(page) and take_header(draft):
        remove_furniture(draft, pack)
    _refuse_empty(page, draft)
    if decoded.broken:
        draft.dropped.append(Dropped("broken_encoding", text=f"{decoded.broken} × U+FFFD ({decoded.encoding})"))
    return _freeze(page, draft, pack)


def _seal_as_given(page: Page, language: str | None) -> Article:
    if _is_markup(page):
        raise PageRefused("markup", f"{_address(page)}: a web page cannot be taken as it is; give its text as .txt")
    decoded = decode_body(page.body, content_type=page.content_type, exact=True)
    draft = start_draft(page, decoded.text)
    if not draft.text.strip():
        raise PageRefused("empty", f"{_address(page)}: empty")
    pack = _choose_pack(page, draft, language)
    findings = find_furniture(draft.text, pack, profile=pick_profile(draft.outlet, draft.url), outlet=draft.outlet)
    draft.dropped = [Dropped(piece.reason, span=piece.span) for piece in findings.pieces]
    draft.dateline = findings.dateline.text if findings.dateline else None
    draft.agency = findings.agency or (findings.dateline.agency if findings.dateline else None)
    return _freeze(page, draft, pack, furniture=tuple(piece.span for piece in findings.pieces))


def _is_markup(page: Page) -> bool:
    return page.content_type.split(";")[0].strip().lower() in ("text/html", "application/xhtml+xml")


def _address(page: Page) -> str:
    return page.path or page.url or "page"


def _refuse_empty(page: Page, draft: Draft) -> None:
    body = draft.text.removeprefix(draft.title or "")
    if not any(character.isalnum() for character in body):
        raise PageRefused("empty", f"{_address(page)}: no text is left without its header and page furniture")


def _choose_pack(page: Page, draft: Draft, language: str | None) -> Pack:
    if language:
        return load_pack(language)
    found = identify_language(draft.text)
    declared = (draft.language or "").split("-")[0].split("_")[0].lower()
    if declared in find_pack_tags() and (found == "und" or len(draft.text) < _SHORT_CHARS):
        found = declared
    if found not in find_pack_tags():
        reads = "no language can be told from it" if found == "und" else f"reads like {_name_language(found)}"
        known = ", ".join(map(_name_language, find_pack_tags()))
        raise PageRefused("unknown_language", f"{_address(page)}: {reads}; Menurut knows {known}: choose one with --language")
    return load_pack(found)


def _name_language(tag: str) -> str:
    return f"{Locale('en').languages.get(tag, 'a language without a name')} ({tag})"


def _freeze(page: Page, draft: Draft, pack: Pack, *, furniture: tuple[Span, ...] = ()) -> Article:
    medium = load_media().pick(draft.outlet) if draft.outlet else None
    outlet = medium.name if medium else draft.outlet
    zone = medium.zone if medium else None
    published_at = _place(draft.published_at, zone, pack) or _read_moment(draft.published, zone, pack)
    if published_at is None:
        published_at = _read_moment(tuple(line for line in draft.shown if len(line) <= 120), zone, pack)
    modified_at = _read_moment((draft.modified,) if draft.modified else (), zone, pack)
    address = (draft.url,) if draft.url else (outlet, draft.title) if outlet and draft.title else (page.path,)
    return Article(
        id=make_id("a", *address, draft.text),
        text=draft.text,
        language=pack.tag,
        path=page.path,
        url=draft.url,
        outlet=outlet,
        title=draft.title,
        published_at=published_at,
        modified_at=modified_at if modified_at != published_at else None,
        byline=draft.byline,
        dateline=draft.dateline,
        agency=draft.agency,
        dropped=tuple(draft.dropped),
        furniture=furniture,
    )


def _read_moment(printed: tuple[str, ...], zone: str | None, pack: Pack) -> datetime | None:
    found = (pick_moment(text, pack) for text in printed)
    return next((_place(moment.moment, zone, pack) for moment in found if moment), None)


def _place(moment: datetime | None, zone: str | None, pack: Pack) -> datetime | None:
    """The moment in a time zone: its own, else the outlet's, else the one that the language's pages mean."""
    return moment.replace(tzinfo=read_zone(zone, pack)) if moment and moment.tzinfo is None else moment
