"""Which sources are media: those that a relay credits and that nothing else is known of, and the outlet of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from menurut.language.name_words import NameWords
from menurut.model import Act, Attribution, SpeakerKind
from menurut.speakers.kinds import names_itself
from menurut.speakers.names import cut_article
from menurut.speakers.phrases import Phrase
from menurut.speakers.runs import find_tokens, fold


def mark_media(
    attributions: Sequence[Attribution], phrases: Sequence[Phrase | None], outlet: str | None, words: NameWords
) -> list[Phrase | None]:
    """The phrases, those that name a medium marked so wherever they stand.

    A relay credits a medium, unless the article gives the name to a person with a role or with a longer name. `outlet` is
    what the article itself appeared in, or None.
    """
    relays = [attribution.act is Act.RELAY for attribution in attributions]
    marked = [_cut_small_article(p, words) if p and relay else p for relay, p in zip(relays, phrases, strict=True)]
    persons = [(relay, p) for relay, p in zip(relays, marked, strict=True) if p and p.name and p.kind is SpeakerKind.PERSON]
    media = {fold(p.name) for relay, p in persons if relay and not p.role}
    for relay, phrase in persons:
        if not relay and (phrase.role or " " in phrase.name):
            media.difference_update([fold(phrase.name)] if phrase.role else [], fold(phrase.name).split())
    if outlet:
        media.add(fold(outlet))
    return [replace(p, kind=SpeakerKind.MEDIUM) if p and p.name and fold(p.name) in media else p for p in marked]


def _cut_small_article(phrase: Phrase, words: NameWords) -> Phrase:
    """`the Velmora Herald` names `Velmora Herald`; an article with a capital letter belongs to the name."""
    rest = cut_article(phrase.description, words)
    if phrase.name not in (None, rest) or rest == phrase.description or not names_itself(find_tokens(rest), words):
        return phrase
    return Phrase(phrase.description, SpeakerKind.PERSON, name=rest)
