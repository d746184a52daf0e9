"""Who speaks in every attribution of an article: names first, then everything that points to a name."""

from __future__ import annotations

import re
from dataclasses import fields
from operator import attrgetter

from menurut.language import Pack
from menurut.model import Article, Attribution, Speaker, SpeakerKind
from menurut.speakers.cast import Cast, Member
from menurut.speakers.kinds import Pointer
from menurut.speakers.media import mark_media
from menurut.speakers.phrases import Phrase, read_phrase
from menurut.speakers.reader import Reader, find_anchor
from menurut.speakers.runs import fold
from menurut.speakers.scene import read_scene
from menurut.speakers.words import load_names

_SENTENCE_END = re.compile(r"\b([a-z]\w{3,}|\w{6,})[.!?][\"”’]? (?=[A-Z\"“])")
_FIELDS = tuple(field.name for field in fields(Attribution))
_SPEAKER_FIELD = _FIELDS.index("speaker_id")
_read_fields = attrgetter(*_FIELDS)


def resolve_speakers(
    article: Article, attributions: tuple[Attribution, ...], pack: Pack
) -> tuple[tuple[Attribution, ...], tuple[Speaker, ...]]:
    """Every attribution with the id of its speaker, and every speaker of the article once.

    `speaker_id` stays None only where nobody is named before or after an attribution that names nobody itself. A speaker's
    id depends on the name alone, so that the same name has the same id in all articles.

    >>> from menurut.language import load_pack
    >>> from menurut.model import Act, Manner, Span
    >>> text = "Kepala Dinas Bona Sitorus mengatakan air surut. Bona menilai warga aman."
    >>> article = Article(id="a", text=text, language="id")
    >>> def said(start, end):
    ...     return Attribution("t", "a", (Span(start, end),), (), (Span(0, 1),), Manner.INDIRECT, Act.STATE, "test")
    >>> [speaker.name for speaker in resolve_speakers(article, (said(0, 25), said(48, 52)), load_pack("id"))[1]]
    ['Bona Sitorus']
    """
    sources = [_source(article, attribution, load_names(pack).ranks) for attribution in attributions]
    scene = read_scene(article.text, pack, sources)
    read = {source: read_phrase(source, scene, pack) for source in dict.fromkeys(sources) if source}
    phrases = [
        read[source] if source else _read_cue(article, attribution, pack)
        for source, attribution in zip(sources, attributions, strict=True)
    ]
    phrases = mark_media(attributions, phrases, article.outlet, load_names(pack))
    named = [(find_anchor(a), phrase) for a, phrase in zip(attributions, phrases, strict=True) if phrase]
    cast = Cast(named, scene, pack, outlet=article.outlet)
    members = Reader(attributions, phrases, cast).read()
    return _close(attributions, sources, phrases, members)


def _source(article: Article, attribution: Attribution, ranks: frozenset[str]) -> str:
    """The words of the source; of those that run over the end of a sentence, what stands in the sentence of the cue."""
    source = " ".join([span.slice(article.text) for span in attribution.source])
    if ". " not in source or not attribution.cue:
        return source
    ends = [found for found in _SENTENCE_END.finditer(source) if fold(found[1]) not in ranks]
    if not ends:
        return source
    after = attribution.cue[0].start > attribution.source[0].start
    return source[ends[-1].end() :] if after else source[: ends[0].end(1)]


def _read_cue(article: Article, attribution: Attribution, pack: Pack) -> Phrase | None:
    """What a cue without a source says of the speaker: somebody, where it ends in a clitic (`ujarnya`); else nothing."""
    cue = attribution.cue[-1].slice(article.text) if attribution.cue else ""
    tied = any(cue.endswith(clitic) for clitic in load_names(pack).clitics)
    return Phrase(cue, SpeakerKind.PERSON, pointer=Pointer.CLITIC) if tied else None


def _close(
    attributions: tuple[Attribution, ...], sources: list[str], phrases: list[Phrase | None], members: list[Member | None]
) -> tuple[tuple[Attribution, ...], tuple[Speaker, ...]]:
    for source, phrase, member in zip(sources, phrases, members, strict=True):
        if member is not None and phrase is not None:
            _note_form(member, phrase, source)
    speaking = {id(member): member for member in members if member is not None}
    speakers = {key: member.close() for key, member in speaking.items()}
    resolved = tuple(
        _give(attribution, speakers[id(member)].id if member is not None else None)
        for attribution, member in zip(attributions, members, strict=True)
    )
    return resolved, tuple(speakers.values())


def _give(attribution: Attribution, speaker_id: str | None) -> Attribution:
    """The attribution with this speaker: `dataclasses.replace`, which is slow, for one field."""
    values = list(_read_fields(attribution))
    values[_SPEAKER_FIELD] = speaker_id
    return Attribution(*values)


def _note_form(member: Member, phrase: Phrase, source: str) -> None:
    """A name or description is a form of the speaker, a title that stands for them a role; what only points is neither."""
    if phrase.pointer is None:
        member.forms.setdefault(phrase.name or source)
    elif phrase.pointer is Pointer.ROLE and member.kind is SpeakerKind.PERSON:
        member.roles.setdefault(source)
    if phrase.role and not phrase.parts:
        member.roles.setdefault(phrase.role)
