"""An attribution as a reader meets it: numbered in its article, with the words of its spans and the name of its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from menurut.model import Act, Article, Attribution, Manner, Reading, Span, Speaker, SpeakerKind
from menurut.views.local_forms import fact_words
from menurut.views.wording import KINDS, act_verb, no_title, nobody_named

_HEAD_CHARS = 2000
_LINE_CHARS = 40
_MOST_CHARS = 15_000


@dataclass(frozen=True, slots=True)
class Saying:
    """`number` counts from 1 in the order of reading; `speaker` is None where nobody could be made out."""

    attribution: Attribution
    article: Article
    speaker: Speaker | None
    number: int

    @property
    def id(self) -> str:
        return self.attribution.id

    @property
    def act(self) -> Act:
        return self.attribution.act

    @property
    def verb(self) -> str:
        return act_verb(self.attribution)

    @property
    def via(self) -> str | None:
        return self.attribution.via

    @property
    def is_quoted(self) -> bool:
        """True where all or a part of the content stands in quotation marks."""
        return self.attribution.manner is not Manner.INDIRECT

    @property
    def who(self) -> str:
        """The speaker's name, else the words of the source, else that nobody is named."""
        return self.speaker.name if self.speaker else self.source or nobody_named()

    @property
    def is_person(self) -> bool:
        return self.speaker is not None and self.speaker.kind is SpeakerKind.PERSON

    @property
    def kind(self) -> str | None:
        return KINDS[self.speaker.kind] if self.speaker else None

    @property
    def source(self) -> str:
        return self._words(self.attribution.source)

    @property
    def cue(self) -> str:
        return self._words(self.attribution.cue)

    @property
    def content(self) -> str:
        """The words of the content on one line; three dots stand for an interruption, and for what is far too long to show."""
        return self._words(self.attribution.content)

    @property
    def letters(self) -> str:
        """The letters and digits of the content in lower case: the same for two wordings that differ only in their marks."""
        return "".join(character for character in self.content.casefold() if character.isalnum())

    @property
    def facts(self) -> tuple[str, ...]:
        """The dates and figures inside the content, in local form, each once."""
        return tuple(dict.fromkeys(fact_words(fact, self.article.text) for fact in self.attribution.facts))

    def _words(self, spans: tuple[Span, ...]) -> str:
        return " … ".join(_one_line(self.article.text, span) for span in sorted(spans))


def _one_line(text: str, span: Span) -> str:
    """The words of a span, with three dots for the rest of what is longer than anybody's words."""
    if span.end - span.start <= _MOST_CHARS:
        return " ".join(span.slice(text).split())
    return " ".join(text[span.start : span.start + _MOST_CHARS].split()) + " …"


def find_sayings(reading: Reading) -> tuple[Saying, ...]:
    """The attributions of a reading, numbered in the order in which a reader meets them."""
    speakers = {speaker.id: speaker for speaker in reading.speakers}
    ordered = sorted(reading.attributions, key=_position)
    return tuple(
        Saying(attribution, reading.article, speakers.get(attribution.speaker_id or ""), number)
        for number, attribution in enumerate(ordered, start=1)
    )


def _position(attribution: Attribution) -> tuple[int, int, int]:
    """An attribution that holds others comes before them, also where their first words are the same."""
    content = min(attribution.content, default=Span(0, 0))
    spans = attribution.source + attribution.cue + attribution.content
    return min((span.start for span in spans), default=0), content.start, -content.end


def title_words(article: Article) -> str:
    """The title, else the first words of the first line that is a sentence rather than a dateline."""
    if article.title:
        return article.title
    lines = [" ".join(line.split()) for line in article.text[:_HEAD_CHARS].splitlines()]
    longest = max(lines, key=len, default="")
    opening = next((line for line in lines if len(line) >= _LINE_CHARS), longest)
    return cut_words(opening, most_chars=2 * _LINE_CHARS) or no_title()


def cut_words(words: str, *, most_chars: int) -> str:
    """Words on one line, cut at a space and ended with three dots where they are longer than `most_chars`.

    >>> cut_words("Hujan turun sejak pagi", most_chars=14)
    'Hujan turun …'
    """
    if len(words) <= most_chars:
        return words
    head = words[: most_chars - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head) + " …"
