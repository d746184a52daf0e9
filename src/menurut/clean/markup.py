"""A draft from a web page: its main text, what its head says, and which of its lines were left behind."""

from __future__ import annotations

from collections import Counter

from menurut.clean.drafts import Draft, start_draft
from menurut.clean.outlets import pick_profile
from menurut.clean.page_metadata import PageFacts, read_facts
from menurut.clean.pages import extract_text, find_visible_lines, parse_page
from menurut.clean.tidying import tidy_text
from menurut.clean.titles import fold, split_site
from menurut.errors import PageRefused
from menurut.language import load_media
from menurut.model import Dropped, Page

_MIN_ARTICLE_CHARS = 50


def draft_markup(page: Page, source: str) -> Draft:
    """The draft of a web page. Raises `PageRefused` where no article is found in it."""
    tree = parse_page(source)
    if tree is None:
        raise PageRefused("no_article", f"{page.path or page.url}: a web page with nothing in it")
    facts = read_facts(tree)
    shown = tuple(find_visible_lines(tree))
    draft = start_draft(page, "")
    draft.url = draft.url or facts.url
    draft.title, draft.outlet = _name(draft, facts, shown)
    draft.byline = draft.byline or facts.byline
    draft.language = draft.language or facts.language
    draft.published += facts.published
    draft.modified = facts.modified
    profile = pick_profile(draft.outlet, draft.url)
    draft.text = tidy_text(extract_text(source, removed_classes=profile.removed_classes if profile else ()))
    if len(draft.text) < _MIN_ARTICLE_CHARS:
        raise PageRefused("no_article", f"{page.path or page.url}: no article text found in this web page")
    draft.shown = shown
    draft.dropped.extend(_find_left_behind(draft, shown))
    return draft


def _name(draft: Draft, facts: PageFacts, shown: tuple[str, ...]) -> tuple[str | None, str | None]:
    """Title and outlet, each without the other."""
    outlet = draft.outlet or facts.outlet
    sites = [split_site(title, outlet=outlet, headline=facts.headline) for title in facts.titles]
    outlet = outlet or next((site for _, site in sites if site), None)
    if medium := (load_media().pick(outlet) if outlet else None) or (load_media().pick(draft.url) if draft.url else None):
        outlet = medium.name
    titles = [title for title, _ in sites]
    return draft.title or _choose_title(titles, facts.headline), _read_case(outlet, shown) if outlet else None


def _choose_title(titles: list[str], headline: str | None) -> str | None:
    # What readers see at the head of the page, where it is plainly the headline that the metadata shortens or repeats.
    if headline and any(
        fold(headline).startswith(fold(title)) or fold(title).startswith(fold(headline)) for title in titles[:2]
    ):
        return split_site(headline)[0]
    return titles[0] if titles else None


def _read_case(outlet: str, shown: tuple[str, ...]) -> str:
    """A name written in capitals or small letters alone, as the page's own text writes it."""
    if not (outlet.islower() or outlet.isupper()) or len(outlet) < 5:
        return outlet
    forms: Counter[str] = Counter()
    for line in shown:
        at = line.casefold().find(outlet.casefold())
        if at >= 0:
            forms[line[at : at + len(outlet)]] += 1
    mixed = [form for form, _ in forms.most_common() if not form.islower() and not form.isupper()]
    return mixed[0] if mixed else outlet


def _find_left_behind(draft: Draft, shown: tuple[str, ...]) -> list[Dropped]:
    kept = set(draft.text.split("\n"))
    blocks: list[list[str]] = [[]]
    for line in shown:
        if tidy_text(line) in kept or line == draft.title:
            blocks.append([])
        else:
            blocks[-1].append(line)
    return [Dropped("boilerplate", text="\n".join(block)) for block in blocks if block]
