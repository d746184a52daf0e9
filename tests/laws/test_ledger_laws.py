"""What is always true of a ledger: what goes in comes out, and neither repetition nor order changes it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from menurut.ledger import Ledger
from menurut.ledger.columns import order_key
from menurut.model import (
    Act,
    Article,
    Attribution,
    Bound,
    Change,
    Claim,
    Dropped,
    Evidence,
    Fact,
    FactKind,
    Figure,
    Finding,
    FindingKind,
    Fold,
    FoldKind,
    Links,
    Manner,
    Reading,
    Relay,
    RelayKind,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    Story,
)
from menurut.views.interchange import write_export

texts = st.text(st.characters(codec="utf-8"), max_size=40)
maybe_texts = st.none() | texts
short = st.text("abcdefghij0123456789-", min_size=1, max_size=12)
offsets = st.integers(-24 * 60 + 1, 24 * 60 - 1).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.none() | st.datetimes(timezones=st.none() | offsets)
spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(min(pair), max(pair)))
several_spans = st.lists(spans, max_size=3).map(tuple)
several_texts = st.lists(texts, max_size=3).map(tuple)
decimals = st.decimals(allow_nan=False, allow_infinity=False)
bounds = st.sampled_from(Bound)

dates = st.builds(
    Fact,
    kind=st.just(FactKind.DATE),
    span=spans,
    value=maybe_texts,
    start=maybe_texts,
    end=maybe_texts,
    precision=maybe_texts,
    reason=maybe_texts,
)
quantities = st.builds(
    Fact,
    kind=st.just(FactKind.QUANTITY),
    span=spans,
    value=st.none() | decimals,
    upper=st.none() | decimals,
    unit=maybe_texts,
    counted=maybe_texts,
    bound=st.none() | bounds,
)
pieces = st.builds(Dropped, reason=short, text=maybe_texts, span=st.none() | spans)


@st.composite
def readings(draw: st.DrawFn, name: str = "a-1") -> Reading:
    article = draw(
        st.builds(
            Article,
            id=st.just(name),
            text=texts,
            language=st.sampled_from(["id", "en", "xx"]),
            path=maybe_texts,
            url=maybe_texts,
            outlet=maybe_texts,
            title=maybe_texts,
            published_at=moments,
            modified_at=moments,
            version_of=st.none(),  # only the ledger knows it
            byline=maybe_texts,
            dateline=maybe_texts,
            agency=maybe_texts,
            dropped=st.lists(pieces, max_size=2).map(tuple),
            furniture=several_spans,
        )
    )
    facts = tuple(draw(st.lists(dates | quantities, max_size=4)))
    named = st.builds(
        Speaker, id=short, name=texts, kind=st.sampled_from(SpeakerKind), forms=several_texts, roles=several_texts
    )
    speakers = tuple(draw(st.lists(named, max_size=3, unique_by=lambda speaker: speaker.id)))
    attributions = st.builds(
        Attribution,
        id=short.map(lambda tail: f"{name}-{tail}"),
        article_id=st.just(name),
        source=several_spans,
        cue=several_spans,
        content=several_spans,
        manner=st.sampled_from(Manner),
        act=st.sampled_from(Act),
        by=short,
        speaker_id=st.sampled_from([None, *(speaker.id for speaker in speakers)]),
        via=maybe_texts,
        parent=st.none() | short,
        facts=st.lists(st.sampled_from(facts), max_size=2).map(tuple) if facts else st.just(()),
        negated=st.booleans(),
        hedged=st.booleans(),
        confidence=st.none() | st.floats(0, 1),
    )
    return Reading(article, tuple(draw(st.lists(attributions, max_size=3, unique_by=lambda a: a.id))), speakers, facts)


@st.composite
def links(draw: st.DrawFn, articles: tuple[str, ...]) -> Links:
    """Links as linking gives them: an article in one story at most, what belongs to a story in the order of the stories."""

    def numbered(kind: str) -> st.SearchStrategy[list[str]]:
        return st.integers(0, 2).map(lambda count: [f"{kind}-{n}" for n in range(count)])

    names = ["s-0", *draw(numbered("t"))]
    home = {article: draw(st.sampled_from([None, *names])) for article in articles}
    stories = [
        draw(
            st.builds(
                Story,
                id=st.just(name),
                title=texts,
                articles=st.just(tuple(article for article, own in home.items() if own == name)),
                first=moments,
                last=moments,
                places=several_texts,
            )
        )
        for name in names
    ]
    stories.sort(key=lambda story: (story.first is None, order_key(story.first) or "", story.id))
    place = {story.id: n for n, story in enumerate(stories)}
    told = sorted((article for article, own in home.items() if own), key=lambda article: place[home[article] or ""])
    changes = st.builds(Change, before=texts, after=texts, span=st.none() | spans, original_span=st.none() | spans)
    relays = st.builds(
        Relay,
        article_id=st.sampled_from(told or articles),
        medium=texts,
        kind=st.sampled_from(RelayKind),
        score=st.floats(0, 1),
        original=st.none() | st.sampled_from(articles),
        evidence=several_spans,
        changed=st.lists(changes, max_size=2).map(tuple),
    )
    statements = [
        draw(
            st.builds(
                Statement,
                id=st.just(name),
                speaker_id=st.none() | short,
                speaker_name=maybe_texts,
                act=st.sampled_from(Act),
                attributions=several_texts,
                origins=st.integers(0, 9),
            )
        )
        for name in ["u-0", *draw(numbered("v"))]
    ]
    figures = st.builds(
        Figure,
        value=decimals,
        upper=st.none() | decimals,
        unit=maybe_texts,
        counted=maybe_texts,
        bound=bounds,
        speaker_id=st.none() | short,
        attributions=several_texts,
    )
    claims = [
        draw(
            st.builds(
                Claim,
                id=st.just(name),
                story_id=st.sampled_from([story.id for story in stories]),
                gist=texts,
                statements=st.lists(st.sampled_from(statements), max_size=2, unique=True).map(tuple),
                figures=st.lists(figures, max_size=2).map(tuple),
                origins=st.integers(0, 9),
            )
        )
        for name in draw(numbered("c"))
    ]
    findings = [
        draw(
            st.builds(
                Finding,
                id=st.just(name),
                kind=st.sampled_from(FindingKind),
                story_id=st.just("s-0"),
                claim_id=st.none() | short,
                articles=several_texts,
                attributions=several_texts,
                evidence=st.lists(st.builds(Evidence, article_id=short, span=spans), max_size=2).map(tuple),
                explanation=texts,
            )
        )
        for name in draw(numbered("f"))
    ]
    claims.sort(key=lambda claim: place[claim.story_id])
    some = draw(st.lists(relays, max_size=2 if told else 0))
    some.sort(key=lambda relay: place[home[relay.article_id] or ""])
    folds = st.builds(
        Fold,
        statement_id=short,
        article_id=st.sampled_from(told or articles),
        kind=st.sampled_from(FoldKind),
        into=st.none() | short,
        medium=maybe_texts,
        span=st.none() | spans,
        into_span=st.none() | spans,
        attributions=several_texts,
    )
    folded = draw(st.lists(folds, max_size=2 if told else 0))
    folded.sort(key=lambda fold: place[home[fold.article_id] or ""])
    return Links(tuple(stories), tuple(some), tuple(claims), tuple(findings), tuple(folded))


several_readings = st.tuples(readings("a-1"), readings("a-2"), readings("a-3"))
unhurried = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
few = settings(unhurried, max_examples=12)


def export(folder: Path, readings: list[Reading]) -> dict[str, bytes]:
    with Ledger.open(folder / "news.db", create=True) as ledger:
        for reading in readings:
            ledger.add(reading)
        write_export(ledger, folder / "export")
    return {file.name: file.read_bytes() for file in (folder / "export").iterdir()}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """One ledger for all examples, so that each reading also replaces the one before it."""
    with Ledger.open(tmp_path_factory.mktemp("laws") / "news.db", create=True) as opened:
        for name in ("a-1", "a-2"):
            opened.add(Reading(Article(name, "Teks.", "id"), (), (), ()))
        yield opened


@unhurried
@given(reading=readings())
def test_any_reading_comes_out_as_it_went_in_and_nothing_is_left_of_the_one_before(ledger: Ledger, reading: Reading) -> None:
    kept = ledger.read_reading("a-1").article.path
    if ledger.add(reading):
        kept = reading.article.path
    assert ledger.read_reading("a-1") == replace(reading, article=replace(reading.article, path=kept))
    assert {speaker.id: speaker.name for speaker in ledger.read_speakers()} == {s.id: s.name for s in reading.speakers}
    assert ledger.count()["attributions"] == len(reading.attributions)
    assert ledger.count()["speakers"] == len(reading.speakers)
    assert not ledger.add(reading)


@unhurried
@given(given_links=links(("a-1", "a-2")))
def test_any_links_come_out_as_they_went_in(ledger: Ledger, given_links: Links) -> None:
    ledger.save_links(given_links)
    assert ledger.read_links() == given_links


@unhurried
@given(words=st.text(max_size=30) | st.text('"“”*():^-+ANDORNT kirim', max_size=30))
def test_whatever_is_typed_is_searched_for(ledger: Ledger, words: str) -> None:
    ledger.search(words)
    ledger.find_stories(words=words)
    ledger.find_speakers(words=words)
    ledger.find_claims(speaker=words)


@few
@given(several_readings, st.permutations(range(3)))
def test_neither_order_nor_repetition_changes_the_export(given_readings: tuple[Reading, ...], order: list[int]) -> None:
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        forwards = export(Path(first), list(given_readings))
        assert export(Path(second), [given_readings[n] for n in [*order, *order]]) == forwards
