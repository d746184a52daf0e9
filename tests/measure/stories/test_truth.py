"""Story folders are read, and what is wrong with one is said in a line."""

import json

import pytest

from menurut.errors import BrokenGold
from menurut.measure.stories import find_story_folders

TRUTH = {
    "story": "talut",
    "articles": [{"file": "a.txt", "language": "id", "independent": True, "note": "for people"}, {"file": "b.txt"}],
    "relays": [{"file": "b.txt", "medium": "Kabar Satu", "original": "a.txt", "kind": "copies", "evidence": None}],
    "claims": [
        {
            "id": "c1",
            "relation": "agree",
            "members": [{"file": "a.txt", "speaker": "Sari Dewi", "quote": "talut itu retak", "act": "state"}],
        }
    ],
    "findings": [
        {"kind": "lede_body_conflict", "file": "a.txt", "evidence": ["Talut roboh", "talut itu retak"]},
        {"kind": "single_origin", "claim": "c1"},
    ],
}


@pytest.fixture
def story(tmp_path):
    """A folder `talut` with two articles and their truth."""
    folder = tmp_path / "talut"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("Talut roboh\nMenurut Sari Dewi, talut itu retak.\n", encoding="utf-8")
    write(folder, TRUTH)
    return folder


def write(folder, truth):
    (folder / "story.json").write_text(json.dumps(truth), encoding="utf-8")


def test_a_story_is_found_by_itself_and_from_above(story, tmp_path):
    inner = tmp_path / "autumn" / "south"
    inner.mkdir(parents=True)
    story = story.rename(inner / "talut")
    for folder in (story, inner, tmp_path):
        assert [one.name for one in find_story_folders(folder)] == ["talut"]
    (found,) = find_story_folders(story)
    assert [path.name for path in found.files] == ["a.txt", "b.txt"]
    assert found.key("a.txt") == "talut/a.txt"
    assert len(found.truth.findings) == 2


def test_distractors_need_no_truth_and_other_folders_are_passed_over(story, tmp_path):
    for name in ("distractors", "notes"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "d.txt").write_text("Hujan turun.", encoding="utf-8")
    found = find_story_folders(tmp_path)
    assert [(one.name, one.apart) for one in found] == [("distractors", True), ("talut", False)]
    assert [path.name for path in found[0].files] == ["d.txt"]


def test_a_truth_without_findings_is_not_one_with_none(story):
    write(story, {key: value for key, value in TRUTH.items() if key != "findings"})
    assert find_story_folders(story)[0].truth.findings is None
    write(story, TRUTH | {"findings": []})
    assert find_story_folders(story)[0].truth.findings == ()


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"articles": "a.txt"}, "articles: "),
        ({"articles": [{"file": 3}]}, "articles.0.file: "),
        ({"articles": [{"file": "a.txt"}]}, "b.txt is not among the articles"),
        ({"articles": [{"file": "a.txt"}, {"file": "b.txt"}, {"file": "c.txt"}]}, "no file c.txt"),
        ({"articles": [{"file": "a.txt"}, {"file": "b.txt"}, {"file": "b.txt"}]}, "b.txt is there 2 times"),
        ({"articles": [{"file": "a.txt", "version_of": "z.txt"}, {"file": "b.txt"}]}, "z.txt is not among the articles"),
        ({"relays": [{"file": "b.txt", "kind": "steals"}]}, "relays.0.kind: "),
        ({"relays": [{"file": "b.txt", "kind": "cites", "original": "z.txt"}]}, "z.txt is not among the articles"),
        ({"claims": [{"id": "c1", "relation": "agree"}]}, "claims.0.members: "),
        ({"claims": [{"id": "c1", "relation": "denies", "members": []}]}, "claims.0.relation: "),
        ({"claims": [{"id": "c1", "relation": "agree", "members": []}] * 2}, "c1 is there 2 times"),
        ({"claims": []}, "c1 is not among the claims"),
        ({"findings": [{"kind": "denied"}]}, "findings.0: "),
        ({"findings": [{"kind": "lede_body_conflict", "file": "a.txt", "evidence": []}]}, "evidence: "),
        ({"findings": [{"kind": "lede_body_conflict", "file": "z.txt", "evidence": ["x"]}]}, "z.txt is not among"),
        ({"findings": [{"kind": "single_origin"}]}, "claim: "),
    ],
)
def test_a_truth_that_does_not_hold_together_is_told(story, changed, message):
    write(story, TRUTH | changed)
    with pytest.raises(BrokenGold, match=r"story\.json: ") as caught:
        find_story_folders(story)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"articles": 3}', "\udce9"])
def test_a_truth_that_is_none_is_told(story, text):
    (story / "story.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(BrokenGold, match=r"story\.json: "):
        find_story_folders(story)


def test_a_folder_without_stories_is_told(tmp_path):
    (tmp_path / "distractors").mkdir()
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(BrokenGold, match=r"story\.json"):
            find_story_folders(folder)


def test_two_stories_of_one_name_are_told(story, tmp_path):
    other = tmp_path / "more" / "talut"
    other.mkdir(parents=True)
    write(other, {"articles": []})
    with pytest.raises(BrokenGold, match="2 story folders are named talut"):
        find_story_folders(tmp_path)
