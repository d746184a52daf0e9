"""What is written as brat standoff reads back the same."""

import pytest

from menurut.errors import BrokenGold
from menurut.measure import Marked, find_gold, mark_reading, read_brat, write_brat
from menurut.model import Act, Article, Attribution, Manner, Reading, Span, Speaker, SpeakerKind

TEXT = "Rapat usai.\nMenurut Sari Dewi, hujan,\nkata dia, turun."


def build_reading() -> Reading:
    speaker = Speaker(id="s-1", name="Sari Dewi", kind=SpeakerKind.PERSON)
    attribution = Attribution(
        id="t-1",
        article_id="a-1",
        source=(Span(20, 29),),
        cue=(Span(12, 19),),
        content=(Span(31, 37), Span(48, 53)),
        manner=Manner.INDIRECT,
        act=Act.STATE,
        by="test",
        speaker_id="s-1",
        via="Radio Tepi",
    )
    return Reading(Article(id="a-1", text=TEXT, language="id"), (attribution,), (speaker,), ())


def test_a_reading_comes_back_from_brat(tmp_path):
    reading = build_reading()
    path = write_brat(reading, tmp_path / "new", name="satu")
    assert read_brat(path) == mark_reading(reading)
    assert (tmp_path / "new" / "satu.txt").read_text(encoding="utf-8") == TEXT


def test_a_span_over_two_lines_stays_on_one_line_of_the_file(tmp_path):
    reading = build_reading()
    lines = write_brat(reading, tmp_path, name="satu").read_text(encoding="utf-8").splitlines()
    assert all(line[0] in "TEA#" for line in lines)


def test_an_event_that_names_a_missing_span_is_refused(tmp_path):
    path = tmp_path / "x.ann"
    path.write_text("T1\tCue 0 3\tabc\nE1\tAttribution:T1 Cue:T1 Source:T9\n", encoding="utf-8")
    with pytest.raises(BrokenGold, match="T9"):
        read_brat(path)


def test_versions_of_one_text_are_gathered_from_the_sibling_folder(tmp_path):
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "one.txt").write_text("abc def", encoding="utf-8")
    for version in ("one_1a.ann", "one_2b.ann"):
        (tmp_path / "attributions" / version).write_text(
            "T1\tContent 0 3\tabc\nE1\tAttribution:T1 Content:T1\n", encoding="utf-8"
        )
    for folder in (tmp_path, tmp_path / "attributions"):
        (article,) = find_gold(folder)
        assert article.name == "one"
        assert article.versions == ((Marked(content=(Span(0, 3),)),),) * 2


def test_a_folder_without_gold_is_refused(tmp_path):
    with pytest.raises(BrokenGold, match=r"no \.ann file"):
        find_gold(tmp_path)
