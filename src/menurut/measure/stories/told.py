"""What a ledger says of the articles of story folders, ready to be looked up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from menurut.language import fold
from menurut.model import Attribution, Finding, Links, Reading, Relay


@dataclass(frozen=True, slots=True)
class Told:
    """Readings by key, the folder and file that an article's path ends with, and how they are linked, by ids.

    `key_of` and `story_of` go by the id of an article, `statements_of` and `claims_of` by that of an attribution, `origins`
    by the id of a statement or claim.
    """

    readings: Mapping[str, Reading]
    key_of: Mapping[str, str]
    attributions: Mapping[str, Attribution]
    story_of: Mapping[str, str]
    statements_of: Mapping[str, tuple[str, ...]]
    claims_of: Mapping[str, tuple[str, ...]]
    origins: Mapping[str, int]
    relays: tuple[Relay, ...]
    findings: tuple[Finding, ...]

    def name_speaker(self, attribution: Attribution) -> str | None:
        """The name of who speaks, None where nobody is known."""
        speakers = self.readings[self.key_of[attribution.article_id]].speakers
        return next((speaker.name for speaker in speakers if speaker.id == attribution.speaker_id), None)


def lay_out(readings: Iterable[Reading], links: Links, keys: Collection[str]) -> Told:
    """What is said of the articles with these keys. Of two articles with one folder and file the later one is known by it."""
    by_key = {key: reading for reading in readings if (key := _key(reading)) in keys}
    key_of = {reading.article.id: key for key, reading in by_key.items()}
    statements = [statement for claim in links.claims for statement in claim.statements]
    return Told(
        readings=by_key,
        key_of=key_of,
        attributions={one.id: one for reading in by_key.values() for one in reading.attributions},
        story_of={article: story.id for story in links.stories for article in story.articles},
        statements_of=_invert((one.id, one.attributions) for one in statements),
        claims_of=_invert((one.id, one.attributions) for one in links.claims),
        origins={one.id: one.origins for one in (*links.claims, *statements)},
        relays=tuple(relay for relay in links.relays if relay.article_id in key_of),
        findings=links.findings,
    )


def _key(reading: Reading) -> str:
    return "/".join(re.split(r"[\\/]", reading.article.path or reading.article.url or "")[-2:])


def _invert(groups: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """For each member the groups that hold it, each once."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name, members in groups:
        for member in members:
            found[member][name] = None
    return {member: tuple(names) for member, names in found.items()}


def fold_name(name: str | None) -> str:
    """The words of a name without case, accents and signs.

    >>> fold_name("Dr. André-Petit")
    'dr andre petit'
    """
    return " ".join(re.findall(r"\w+", fold(name or "")))


def is_same_name(one: str, other: str) -> bool:
    """Whether the words of one folded name, which has any, are all among those of the other.

    >>> is_same_name("ketua sari dewi", "sari dewi"), is_same_name("", "sari")
    (True, False)
    """
    mine, theirs = set(one.split()), set(other.split())
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)
