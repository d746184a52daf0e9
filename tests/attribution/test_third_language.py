"""A language is a folder: Dutch, in a handful of words, read by the engine as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

import menurut.language
from menurut.attribution import find_attributions
from menurut.language.pack import Pack
from menurut.model import Article

CUES = """
pronouns = ["hij", "zij", "ze"]
negations = ["niet"]
adverbs = ["ook"]
particles = ["ook"]
complementisers = ["dat"]
subordinators = ["omdat"]
coordinators = ["en"]
settings = ["in", "op"]
articles = ["de", "het", "een"]
titles = ["burgemeester"]
predicates = ["is"]
verbs = ["is", "komt"]
verb_likes = ["kwartet"]

[[families]]
name = "say"
act = "state"
neutral = true
words = ["zei", "zegt"]
frames = ["subject", "inverted"]

[[families]]
name = "deny"
act = "deny"
words = ["ontkent", "ontkende"]
frames = ["subject"]

[[families]]
name = "according"
act = "state"
words = ["volgens"]
frames = ["phrase"]
"""

CLAUSES = """
from menurut.language.cue_words import CueForm


def forms_of(family):
    return (CueForm(word, frame) for word in family.words for frame in family.frames)


def looks_like_verb(word):
    return len(word) > 5 and word.endswith("t")
"""


@pytest.fixture
def dutch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pack:
    folder = tmp_path / "nl"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "cues.toml").write_text(CUES, encoding="utf-8")
    (folder / "sentences.toml").write_text('abbreviations = ["dhr"]\n', encoding="utf-8")
    (folder / "clauses.py").write_text(CLAUSES, encoding="utf-8")
    monkeypatch.setattr(menurut.language, "__path__", [*menurut.language.__path__, str(tmp_path)])
    return Pack("nl")


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "act"),
    [
        ("De burgemeester zei dat de brug veilig is.", "De burgemeester", "zei", "dat de brug veilig is", "state"),
        ("“Het water zakt,” zei dhr. Jansen.", "dhr. Jansen", "zei", "“Het water zakt,”", "state"),
        ("Volgens Jansen, komt de boot morgen.", "Jansen", "Volgens", "komt de boot morgen", "state"),
        ("Zij ontkende ook dat de brug dicht is.", "Zij", "ontkende", "dat de brug dicht is", "deny"),
    ],
)
def test_another_folder_reads_another_language(dutch: Pack, text: str, source: str, cue: str, content: str, act: str) -> None:
    (found,) = find_attributions(Article(id="a", text=text, language="nl"), dutch, rules_only=True)
    parts = [" … ".join(span.slice(text) for span in part) for part in (found.source, found.cue, found.content)]
    assert [*parts, found.act] == [source, cue, content, act]


def test_a_noun_phrase_ends_where_the_pack_says_that_a_verb_stands(dutch: Pack) -> None:
    text = "Volgens het kwartet vertrekt de boot morgen."
    found = find_attributions(Article(id="a", text=text, language="nl"), dutch, rules_only=True)
    assert [span.slice(text) for a in found for span in a.source] in (["het kwartet"], [])
