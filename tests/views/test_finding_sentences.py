"""A finding is told in the language of whoever reads it, where it was written in that language."""

import pytest

from menurut.ledger import Ledger
from menurut.linking import link_ledger
from menurut.model import Act, Finding, FindingKind
from menurut.views.finding_sentences import pick_sentence
from tests.told_stories import Said, tell

SAID = (("id", "Dibantah."), ("en", "Denied."))
FINDING = Finding("f-1", FindingKind.DENIED, "st-1", None, (), (), (), "Dibantah.", SAID)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "Denied."), ("en-GB", "Denied."), ("EN", "Denied."), ("id", "Dibantah."), ("nl", "Dibantah."), ("", "Dibantah.")],
)
def test_the_language_of_the_reader_comes_before_that_of_the_articles(language, sentence):
    assert pick_sentence(FINDING, language) == sentence


def test_a_ledger_keeps_the_sentence_in_every_language(tmp_path):
    text = (
        "Ketua Forum Ibu Sendang Biru Mimi Karsih menuduh pabrik memalsukan tanggal kedaluwarsa. "
        "Kepala pabrik Bagja Nirwana menolak tuduhan tersebut."
    )
    accuse = Said("Mimi Karsih", "pabrik memalsukan tanggal kedaluwarsa", Act.ACCUSE)
    with Ledger.open(tmp_path / "news.db", create=True) as ledger:
        ledger.add(tell(text, accuse, Said("Bagja Nirwana", "tuduhan tersebut", Act.DENY)))
        link_ledger(ledger)
        (finding,) = ledger.read_links().findings
    assert pick_sentence(finding, "en").startswith("Bagja Nirwana denied what Mimi Karsih said: “pabrik memalsukan")
    assert pick_sentence(finding, "id") == finding.explanation
