"""What a person finds in an article that the program did not, and that nothing is missing in it any more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from menurut.correcting.attributions import check_spans
from menurut.correcting.recording import record_seeing
from menurut.correcting.voices import choose_speaker, give_speaker
from menurut.errors import CorrectionRefused
from menurut.judging import State, make_account, name_attribution, tell_manner
from menurut.ledger import Desk, Ledger
from menurut.model import Act, Attribution, Correction, CorrectionKind, Evidence, Part, Span, SpeakerKind

BY = "person"


def mark_attribution(
    ledger: Ledger,
    article: str,
    *,
    content: Sequence[Span],
    source: Sequence[Span] = (),
    cue: Sequence[Span] = (),
    act: Act = Act.STATE,
    speaker: str | None = None,
    kind: SpeakerKind | None = None,
    who: str,
    at: datetime,
) -> Correction:
    """The article (an id) has an attribution in these spans; `subject` of the correction is its id.

    `speaker` and `kind` as for `change_speaker`. Raises `NotInLedger`, and `CorrectionRefused` where the spans cannot be these
    parts, or an attribution stands in just these.
    """
    chosen = choose_speaker(ledger, speaker, kind)

    def make(desk: Desk) -> list[Correction]:
        judged = desk.read_judged(article)
        whole = judged.reading.article
        parts = [check_spans(whole, spans, part) for part, spans in zip(Part, (source, cue, content), strict=True)]
        spans = [span for some in parts for span in some]
        told = (one.attribution for one in judged.judgements)
        if any([one.source, one.cue, one.content] == parts for one in told):
            raise CorrectionRefused("{article} has an attribution in just these spans already", article=article)
        given = give_speaker(chosen, judged)
        marked = Attribution(
            id=name_attribution(whole.id, spans),
            article_id=whole.id,
            source=parts[0],
            cue=parts[1],
            content=parts[2],
            manner=tell_manner(whole.text, parts[2]),
            act=act,
            by=BY,
            speaker_id=given and given.id,
        )
        words = tuple(span.slice(whole.text) for span in marked.content)
        places = tuple(Evidence(whole.id, span) for span in spans)
        now = make_account(whole, marked, given)
        about = (marked.id, chosen.identity_id, (), words, places, chosen.places)
        return [Correction(0, CorrectionKind.MARK, at, who, *about, now=now)]

    return record_seeing(ledger, make)[0]


def complete_article(ledger: Ledger, article: str, *, who: str, at: datetime) -> tuple[Correction, ...]:
    """Nothing in the article (an id) was missed, and whatever nobody spoke of yet is right: a correction each, its own first.

    Undoing the first undoes all of them. Raises `NotInLedger`, and `CorrectionRefused` where the article is complete, or where
    nobody said whether what is hidden in it is right.
    """

    def make(desk: Desk) -> list[Correction]:
        judged = desk.read_judged(article)
        open_ones = [one for one in judged.judgements if not one.is_judged]
        if judged.complete and not open_ones:
            raise CorrectionRefused("{article} is complete already, as {who} said", article=article, who=judged.complete.who)
        if hidden := [one.attribution.id for one in open_ones if one.state is State.HIDDEN]:
            raise CorrectionRefused("say first whether {id}, which is hidden, is right or wrong", id=hidden[0])
        known = {one.id: one for one in judged.speakers}
        whole, number = judged.reading.article, desk.next_number
        accounts = [make_account(whole, one.attribution, known.get(one.attribution.speaker_id or "")) for one in open_ones]
        first = Correction(0, CorrectionKind.COMPLETE, at, who, whole.id, None, (), (whole.title or whole.id,))
        return [
            first,
            *(
                Correction(0, CorrectionKind.RIGHT, at, who, one.attribution.id, str(number), (), (), was=told, now=told)
                for one, told in zip(open_ones, accounts, strict=True)
            ),
        ]

    return record_seeing(ledger, make)
