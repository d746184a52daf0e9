"""What a person knows better of an attribution: it is one, it is none, somebody else says it, it does or holds something else.

`seen` is what `Judgement.seen` was when the attribution was shown: where it has changed since, nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from menurut.correcting.recording import record_seeing
from menurut.correcting.voices import choose_speaker, give_speaker
from menurut.errors import CorrectionConflict, CorrectionRefused
from menurut.judging import Judged, Judgement, make_account, tell_manner
from menurut.ledger import Desk, Ledger
from menurut.model import (
    Account,
    Act,
    Article,
    Attribution,
    Correction,
    CorrectionKind,
    Evidence,
    Part,
    Span,
    Speaker,
    SpeakerKind,
)

Build = Callable[[Judged, Judgement, Account], Correction]


def judge_right(ledger: Ledger, attribution: str, *, who: str, at: datetime, seen: str | None = None) -> Correction:
    """The attribution (an id, or its beginning) is right as it stands. Raises `NotInLedger` and `CorrectionConflict`."""

    def build(judged: Judged, one: Judgement, account: Account) -> Correction:
        return _tell(CorrectionKind.RIGHT, one, account, account, who=who, at=at)

    return _correct(ledger, attribution, build, seen=seen)


def judge_wrong(ledger: Ledger, attribution: str, *, who: str, at: datetime, seen: str | None = None) -> Correction:
    """What was taken for this attribution is none: it is left out of everything, but stays listed.

    Raises `NotInLedger`, `CorrectionConflict`, and `CorrectionRefused` where it is left out already.
    """

    def build(judged: Judged, one: Judgement, account: Account) -> Correction:
        if one.is_wrong:
            raise CorrectionRefused("{id} is no attribution already, as {who} said", id=one.attribution.id, who=one.who)
        return _tell(CorrectionKind.WRONG, one, account, None, who=who, at=at)

    return _correct(ledger, attribution, build, seen=seen)


def hide_attribution(ledger: Ledger, attribution: str, *, who: str, at: datetime, seen: str | None = None) -> Correction:
    """The attribution is left out of everything, whether it is right or not; undoing this shows it again.

    Raises `NotInLedger`, `CorrectionConflict`, and `CorrectionRefused` where it is hidden already.
    """

    def build(judged: Judged, one: Judgement, account: Account) -> Correction:
        if any(made.kind is CorrectionKind.HIDE for made in one.corrections):
            raise CorrectionRefused("{id} is hidden already", id=one.attribution.id)
        return _tell(CorrectionKind.HIDE, one, account, account, who=who, at=at)

    return _correct(ledger, attribution, build, seen=seen)


def change_act(ledger: Ledger, attribution: str, act: Act, *, who: str, at: datetime, seen: str | None = None) -> Correction:
    """By saying this the speaker does something else. Raises `NotInLedger`, `CorrectionConflict`, `CorrectionRefused`."""

    def build(judged: Judged, one: Judgement, account: Account) -> Correction:
        if one.attribution.act is act:
            raise CorrectionRefused("{id} has the act {act} already", id=one.attribution.id, act=act)
        change = {"before": (str(one.attribution.act),), "after": (str(act),)}
        return _tell(CorrectionKind.ACT, one, account, replace(account, act=act), who=who, at=at, **change)

    return _correct(ledger, attribution, build, seen=seen)


def change_speaker(
    ledger: Ledger,
    attribution: str,
    speaker: str | None,
    *,
    kind: SpeakerKind | None = None,
    who: str,
    at: datetime,
    seen: str | None = None,
) -> Correction:
    """Somebody else says this: a speaker of the ledger by id, its beginning, or name; None for nobody who is named.

    With `kind` it is somebody of this name whom the ledger need not know. Raises `NotInLedger`, `CorrectionConflict` and
    `CorrectionRefused`.
    """
    chosen = choose_speaker(ledger, speaker, kind)

    def build(judged: Judged, one: Judgement, account: Account) -> Correction:
        given = give_speaker(chosen, judged)
        if (given and given.id) == one.attribution.speaker_id:
            raise _refuse_speaker(one, given)
        names = tuple((known.name,) if known else () for known in (account.speaker, given))
        change = {"before": names[0], "after": names[1], "other": chosen.identity_id, "other_places": chosen.places}
        return _tell(CorrectionKind.SPEAKER, one, account, replace(account, speaker=given), who=who, at=at, **change)

    return _correct(ledger, attribution, build, seen=seen)


def _refuse_speaker(one: Judgement, given: Speaker | None) -> CorrectionRefused:
    if given is None:
        return CorrectionRefused("{id} is said by nobody who is named already", id=one.attribution.id)
    return CorrectionRefused("{id} is said by {name} already", id=one.attribution.id, name=given.name)


def change_span(
    ledger: Ledger,
    attribution: str,
    part: Part,
    spans: Sequence[Span],
    *,
    who: str,
    at: datetime,
    seen: str | None = None,
) -> Correction:
    """The source, cue or content stands in these spans; the attribution keeps its id, and no spans are no source or no cue.

    White space at their ends is left out. Raises `NotInLedger`, `CorrectionConflict`, and `CorrectionRefused` for spans that
    are none of the text, overlap, or are those it has.
    """

    def build(judged: Judged, one: Judgement, account: Account) -> Correction:
        article = judged.reading.article
        placed = check_spans(article, spans, part)
        before: tuple[Span, ...] = getattr(one.attribution, part)
        if placed == before:
            raise CorrectionRefused("the {part} of {id} stands there already", part=part, id=one.attribution.id)
        changed = move_part(article, one.attribution, part, placed)
        now = make_account(article, changed, account.speaker)
        words = {name: tuple(s.slice(article.text) for s in some) for name, some in (("before", before), ("after", placed))}
        places = tuple(Evidence(article.id, span) for span in placed)
        return _tell(CorrectionKind.SPAN, one, account, now, who=who, at=at, other=str(part), other_places=places, **words)

    return _correct(ledger, attribution, build, seen=seen)


def move_part(article: Article, one: Attribution, part: Part, spans: tuple[Span, ...]) -> Attribution:
    """The attribution with this part in these spans; by its content also another manner."""
    if part is Part.CONTENT:
        return replace(one, content=spans, manner=tell_manner(article.text, spans))
    return replace(one, source=spans) if part is Part.SOURCE else replace(one, cue=spans)


def check_spans(article: Article, spans: Iterable[Span], part: Part) -> tuple[Span, ...]:
    """The spans in order, without white space at their ends. Raises `CorrectionRefused` where they cannot be a part."""
    found = sorted(_trim(span, article) for span in spans)
    if part is Part.CONTENT and not found:
        raise CorrectionRefused("an attribution has a content; give at least one span")
    if any(one.overlaps(other) for one, other in pairwise(found)):
        raise CorrectionRefused("two of the spans overlap; give each piece once")
    return tuple(found)


def _trim(span: Span, article: Article) -> Span:
    length = len(article.text)
    words = span.slice(article.text).strip() if 0 <= span.start < span.end <= length else ""
    if not words:
        raise CorrectionRefused(
            "{start}-{end} are no words of {article}, whose text has {length} characters",
            start=span.start,
            end=span.end,
            article=article.id,
            length=length,
        )
    start = article.text.index(words, span.start)
    return Span(start, start + len(words))


def _correct(ledger: Ledger, name: str, build: Build, *, seen: str | None) -> Correction:
    def make(desk: Desk) -> list[Correction]:
        key, article_id = desk.find_home(name)
        judged = desk.read_judged(article_id)
        one = pick_judgement(judged, key)
        if seen is not None and seen != one.seen:
            raise _refuse_unseen(key, one)
        speaker = next((known for known in judged.speakers if known.id == one.attribution.speaker_id), None)
        return [build(judged, one, make_account(judged.reading.article, one.attribution, speaker))]

    return record_seeing(ledger, make)[0]


def _refuse_unseen(key: str, one: Judgement) -> CorrectionConflict:
    if one.who is None:
        return CorrectionConflict("{id} is not as it was shown any more: it was read anew; look at it again", id=key)
    return CorrectionConflict(
        "{id} is not as it was shown any more: {who} has changed it; look at it again", id=key, who=one.who
    )


def pick_judgement(judged: Judged, attribution_id: str) -> Judgement:
    """What became of the attribution with this id, which it has now or had when it was read. Raises `CorrectionConflict`."""
    for one in judged.judgements:
        if attribution_id in (one.attribution.id, one.machine and one.machine.id):
            return one
    raise CorrectionConflict("{id} is gone: its article was read anew; look at it again", id=attribution_id)


def _tell(kind: CorrectionKind, one: Judgement, was: Account, now: Account | None, **more: object) -> Correction:
    told = one.attribution
    places = tuple(Evidence(told.article_id, span) for span in (*told.source, *told.cue, *told.content))
    plain = {"number": 0, "other": None, "before": (), "after": (), "places": places}
    return Correction(**plain | more, kind=kind, subject=told.id, was=was, now=now)  # type: ignore[arg-type]
