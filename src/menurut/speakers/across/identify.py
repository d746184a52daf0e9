"""Identities: one for everybody and everything that speaks in a ledger, whatever each article calls it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from menurut.language import Pack
from menurut.language.organisations import Aliases
from menurut.minting import mint_ids
from menurut.model import Correction, Identity, Mention, Reading, Story
from menurut.speakers.across.appearances import Appearance, find_appearances, index_by_story
from menurut.speakers.across.between import join_voices, make_voices
from menurut.speakers.across.lexicon import Lexicon
from menurut.speakers.across.naming import name_group
from menurut.speakers.across.replay import Places, replay_groups, replay_ids, replay_names
from menurut.speakers.across.within import group_story

PREFIX = "sp"


def identify_speakers(
    readings: Sequence[Reading],
    stories: Iterable[Story],
    packs: Mapping[str, Pack],
    *,
    aliases: Sequence[Aliases] = (),
    corrections: Sequence[Correction] = (),
    before: Iterable[Identity] = (),
    spoken: Mapping[Mention, int] | None = None,
) -> tuple[Identity, ...]:
    """Every speaker of every reading in exactly one identity, oldest first, whatever the order of the readings.

    `stories` say which articles belong together: short names, initials and offices mean somebody inside a story. `aliases`
    are the user's own lists. `corrections` are followed, one after another. `before` are the identities of the same ledger
    when it held less: their ids are kept. `spoken` says how often everybody speaks in each article, where the readings do not
    hold what is said.

    >>> from menurut.model import Article, Speaker, SpeakerKind
    >>> def told(name, speaker):
    ...     return Reading(Article(name, "", "id"), (), (Speaker("s", speaker, SpeakerKind.COUNTRY),), ())
    >>> from menurut.language import load_pack
    >>> readings = [told("a-1", "Korea Utara"), told("a-2", "Korut"), told("a-3", "North Korea")]
    >>> [(one.name, len(one.members)) for one in identify_speakers(readings, (), {"id": load_pack("id")})]
    [('Korea Utara', 3)]
    """
    lexicon = Lexicon(packs, aliases)
    appearances = find_appearances(readings, stories, lexicon, spoken)
    told = [
        [places[n] for n in group]
        for places in index_by_story(appearances).values()
        for group in group_story([appearances[place] for place in places], lexicon)
    ]
    joined = join_voices(make_voices(told, appearances))
    groups = [sorted(place for voice in voices for place in told[voice]) for voices in joined]
    places = Places(readings, corrections)
    groups = sorted(replay_groups(groups, appearances, corrections, places))
    ids = _mint(groups, appearances, replay_ids(before, corrections, places))
    given = replay_names(corrections)
    return tuple(
        _identity(key, [appearances[n] for n in group], given, lexicon) for key, group in zip(ids, groups, strict=True)
    )


def _mint(
    groups: Iterable[Iterable[int]], appearances: Sequence[Appearance], known: Mapping[str, Sequence[Mention]]
) -> list[str]:
    members = [[_write(appearances[place].mention) for place in group] for group in groups]
    return mint_ids(PREFIX, members, {key: [_write(mention) for mention in theirs] for key, theirs in known.items()})


def _write(mention: Mention) -> str:
    return f"{mention.article_id} {mention.speaker_id}"


def _identity(key: str, members: Sequence[Appearance], given: Mapping[str, str], lexicon: Lexicon) -> Identity:
    name, kind = name_group(members, lexicon)
    return Identity(key, given.get(key, name), kind, tuple(one.mention for one in members))
