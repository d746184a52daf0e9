"""Corrections as JSON objects, the lines of `corrections.jsonl`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from menurut.judging import Judged, find_active
from menurut.model import Account, Correction, Part, Passage
from menurut.views.interchange.records import Record, attribution_record, moment_record, span_record

_NONE_UNPLACED: Mapping[int, Sequence[str]] = MappingProxyType({})


def correction_records(
    corrections: Sequence[Correction], unplaced: Mapping[int, Sequence[str]] = _NONE_UNPLACED
) -> list[Record]:
    """The lines of `corrections.jsonl`: what people said, whether it still counts, and in which articles it finds no place."""
    active = find_active(corrections)
    return [
        {
            "number": one.number,
            "kind": one.kind.value,
            "at": moment_record(one.at),
            "who": one.who,
            "subject": one.subject,
            "other": one.other,
            "before": list(one.before),
            "after": list(one.after),
            "active": one.number in active,
            "places": [{"article": place.article_id, "span": span_record(place.span)} for place in one.places],
            "other_places": [{"article": place.article_id, "span": span_record(place.span)} for place in one.other_places],
            "was": one.was and _account_record(one.was),
            "now": one.now and _account_record(one.now),
            "unplaced": list(unplaced.get(one.number, ())),
        }
        for one in corrections
    ]


def judgement_records(judged: Judged) -> list[Record]:
    """The attributions of an article, those left out too, each as in `attributions.jsonl` with what people made of it."""
    text = judged.reading.article.text
    return [
        attribution_record(one.attribution, judged.speakers, text=text)
        | {
            "state": one.state.value,
            "who": one.who,
            "at": moment_record(one.at),
            "seen": one.seen,
            "corrections": [made.number for made in one.corrections],
        }
        for one in judged.judgements
    ]


def _account_record(account: Account) -> Record:
    """An attribution as a correction tells of it: as in `attributions.jsonl`, with the words of each span."""
    return {
        "article": account.article_id,
        **{part.value: [_passage_record(passage) for passage in getattr(account, part)] for part in Part},
        "manner": account.manner.value,
        "act": account.act.value,
        "speaker_name": account.speaker and account.speaker.name,
        "speaker_kind": account.speaker and account.speaker.kind.value,
        "via": account.via,
        "negated": account.negated,
        "hedged": account.hedged,
        "by": account.by,
    }


def _passage_record(passage: Passage) -> Record:
    return {"span": span_record(passage.span), "words": passage.words, "before": passage.before, "after": passage.after}
