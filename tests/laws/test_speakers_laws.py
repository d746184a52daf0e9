"""What is always true of resolved speakers, whatever the text and wherever the spans stand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from menurut.language import load_pack
from menurut.model import Act, Article, Attribution, Manner, Span
from menurut.speakers import resolve_speakers
from tests.work import count_lines

WORDS = st.sampled_from(
    [
        "Menteri", "Bona", "Sitorus", "dan", ",", ".", "(", ")", "KPK", "dia", "Ia", "mereka", "kami", "AS", "Rutger",
        '"', "bin", "van", "PT", "Dr.", "said", "the", "She", "He", "it's", "’", "É", "İ", "ß", "-", "/", "atau", "itu",
        "survei", "\n", " ",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS | st.text(max_size=6), min_size=1, max_size=60).map(" ".join)
LANGUAGES = st.sampled_from(["id", "en"])


@st.composite
def cases(draw):
    text = draw(TEXTS.filter(len))
    points = st.integers(0, len(text) - 1)

    def span():
        start, end = sorted((draw(points), draw(points)))
        return Span(start, end + 1)

    attributions = tuple(
        Attribution(
            id=f"t{index}",
            article_id="a",
            source=tuple(span() for _ in range(draw(st.integers(0, 2)))),
            cue=tuple(span() for _ in range(draw(st.integers(0, 1)))),
            content=(span(),),
            manner=draw(st.sampled_from(Manner)),
            act=draw(st.sampled_from(Act)),
            by="law",
            parent=draw(st.none() | st.sampled_from(["t0", "t1", "t2"])),
        )
        for index in range(draw(st.integers(0, 6)))
    )
    return Article(id="a", text=text, language=draw(LANGUAGES)), attributions


@given(cases())
@settings(deadline=None)
def test_only_the_speaker_of_an_attribution_changes(case):
    article, attributions = case
    pack = load_pack(article.language)
    resolved, speakers = resolve_speakers(article, attributions, pack)
    assert [a.id for a in resolved] == [a.id for a in attributions]
    assert [a.content for a in resolved] == [a.content for a in attributions]
    assert (resolved, speakers) == resolve_speakers(article, attributions, pack)
    ids = [speaker.id for speaker in speakers]
    assert len(ids) == len(set(ids))
    assert {a.speaker_id for a in resolved} - {None} == set(ids)
    assert all(speaker.name and speaker.forms for speaker in speakers)


@given(st.sampled_from(["Bona ", "A. ", "(KPK) ", "van ", "Menteri ", "(", "’", "dan ", "Komisi X (KX) ", "É"]), LANGUAGES)
@settings(deadline=None, max_examples=20)
def test_work_grows_with_the_text_only(piece, language):
    pack = load_pack(language)

    def lines(pieces):
        text = piece * pieces
        spans = [Span(at, at + len(piece)) for at in range(0, min(len(text), 2000), max(1, len(piece)))]
        said = tuple(
            Attribution(f"t{i}", "a", (span,), (), (span,), Manner.INDIRECT, Act.STATE, "law") for i, span in enumerate(spans)
        )
        return count_lines(lambda: resolve_speakers(Article(id="a", text=text, language=language), said, pack))

    assert lines(8_000) < 5 * lines(2_000)
