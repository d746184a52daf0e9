"""How the tests of this folder look at what the rules found: parts as text."""

from menurut.attribution import find_attributions
from menurut.language import load_pack
from menurut.model import Article, Attribution


def read(text: str, *, title: str | None = None) -> tuple[Attribution, ...]:
    return find_attributions(Article(id="a", text=text, language="id", title=title), load_pack("id"), rules_only=True)


def parts(text: str, *, title: str | None = None) -> list[tuple[str, str, str]]:
    """Source, cue and content of every attribution; pieces of a content joined by ` … `."""
    return [
        tuple(" … ".join(span.slice(text) for span in part) for part in (a.source, a.cue, a.content))
        for a in read(text, title=title)
    ]
