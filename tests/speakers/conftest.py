"""Articles marked by hand: `<S1>` source, `<Q1>` cue, `<C1>` content, the number says which attribution."""

import re
from collections import defaultdict
from collections.abc import Callable

import pytest

from menurut.language import load_pack
from menurut.model import Act, Article, Attribution, Manner, Span, Speaker
from menurut.speakers import resolve_speakers

_TAG = re.compile(r"<(/?)([SQC])(\d+)>")


def read_marks(marked: str) -> tuple[str, tuple[Attribution, ...]]:
    """The text without its tags, and the attributions that they mark; an attribution all in quotation marks is direct."""
    text, last, open_at, spans = "", 0, {}, defaultdict(lambda: defaultdict(list))
    for tag in _TAG.finditer(marked):
        text += marked[last : tag.start()]
        last, key = tag.end(), (int(tag[3]), tag[2])
        if tag[1]:
            spans[key[0]][key[1]].append(Span(open_at.pop(key), len(text)))
        else:
            open_at[key] = len(text)
    text += marked[last:]
    return text, tuple(_attribution(number, parts, text) for number, parts in sorted(spans.items()))


def _attribution(number: int, parts: dict[str, list[Span]], text: str) -> Attribution:
    direct = parts["C"][0].slice(text).startswith('"')
    manner = Manner.DIRECT if direct else Manner.INDIRECT
    cue = parts["Q"][0].slice(text).lower() if parts["Q"] else ""
    act = Act.RELAY if cue in ("dilansir", "mengutip", "citing") else Act.STATE
    return Attribution(f"t{number}", "a", tuple(parts["S"]), tuple(parts["Q"]), tuple(parts["C"]), manner, act, "marks")


Resolve = Callable[..., list[Speaker | None]]


@pytest.fixture
def resolve() -> Resolve:
    """The speaker of each marked attribution, in their order."""

    def run(marked: str, language: str = "id") -> list[Speaker | None]:
        text, attributions = read_marks(marked)
        article = Article(id="a", text=text, language=language)
        resolved, speakers = resolve_speakers(article, attributions, load_pack(language))
        by_id = {speaker.id: speaker for speaker in speakers}
        return [by_id.get(attribution.speaker_id) for attribution in resolved]

    return run


@pytest.fixture
def names(resolve: Resolve) -> Callable[..., list[str | None]]:
    """The names of those speakers."""
    return lambda marked, language="id": [speaker and speaker.name for speaker in resolve(marked, language)]
