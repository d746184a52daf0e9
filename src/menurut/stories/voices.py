"""Who speaks in a story: the speakers of its articles, each alone named in its own way, as one voice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from menurut.language import fold
from menurut.model import Reading, Speaker, SpeakerKind
from menurut.stories.concepts import find_country
from menurut.stories.vocabulary import Vocabulary

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker over all articles of a story. `key` is None where nobody can tell one such speaker from another."""

    key: str | None
    name: str
    speaker_id: str
    kind: SpeakerKind


def find_voices(readings: Sequence[Reading], vocabularies: Mapping[str, Vocabulary]) -> dict[str, Voice]:
    """The voice of each speaker id that the readings of one story use; `vocabularies` by the language of the articles.

    Speakers with the same folded name are one voice, countries those with the same code. A shorter name, such as a last
    name, joins a longer one that holds all its words where the story has just one such name. An unnamed speaker has no key.
    """
    speakers = {speaker.id: (speaker, reading.article.language) for reading in readings for speaker in reading.speakers}
    counts = Counter(a.speaker_id for reading in readings for a in reading.attributions if a.speaker_id)
    keys = {key: _make_key(speaker, vocabularies[language]) for key, (speaker, language) in speakers.items()}
    longer = _join_short_names({key for key in keys.values() if key})
    members: dict[Words, list[str]] = defaultdict(list)
    for speaker_id, words in keys.items():
        if words:
            members[longer[words]].append(speaker_id)
    voices = {speaker_id: _voice(None, speaker) for speaker_id, (speaker, _) in speakers.items() if not keys[speaker_id]}
    for words, ids in members.items():
        best = max(ids, key=lambda key: (len(keys[key] or ()), counts[key], key))
        voices.update((key, _voice(" ".join(sorted(words)), speakers[best][0])) for key in ids)
    return voices


def _voice(key: str | None, speaker: Speaker) -> Voice:
    return Voice(key, speaker.name, speaker.id, speaker.kind)


def _make_key(speaker: Speaker, vocabulary: Vocabulary) -> Words | None:
    if speaker.kind is SpeakerKind.UNNAMED:
        return None
    country = find_country(speaker.name, vocabulary)
    return frozenset({country}) if country else frozenset(fold(speaker.name).split()) or None


def _join_short_names(names: Iterable[Words]) -> Mapping[Words, Words]:
    """For each name the longest one that alone holds its words, or itself."""
    ordered = sorted(names, key=lambda words: (-len(words), sorted(words)))
    holders: dict[str, list[Words]] = defaultdict(list)
    longer: dict[Words, Words] = {}
    for words in ordered:
        shared = [name for name in holders[min(words)] if words <= name]
        tops = {longer[name] for name in shared}
        longer[words] = tops.pop() if len(tops) == 1 else words
        for word in words:
            holders[word].append(words)
    return longer
