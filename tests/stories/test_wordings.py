"""Wordings as a reader sees them, and the one that stands for a claim."""

from dataclasses import replace

import pytest

from menurut.language import load_pack
from menurut.model import Manner, Span
from menurut.stories.utterances import find_utterances
from menurut.stories.vocabulary import read_vocabulary
from menurut.stories.wordings import GIST_CHARS, join_pieces, strip_marks, write_gist
from tests.told_stories import Said, tell


def utter(*contents: str, language: str = "id"):
    reading = tell(" ".join(contents), *(Said("Taruno Seputra", content) for content in contents), language=language)
    return find_utterances(reading, {}, read_vocabulary(load_pack(language)))


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("“Kami tahu,”", "Kami tahu"),
        ("kata “akan kami hapus”", "kata “akan kami hapus”"),
        ("“retak” dan “bocor”", "“retak” dan “bocor”"),
        ('memo "retak rambut" itu', 'memo "retak rambut" itu'),
        ("", ""),
        ("“,”", ""),
    ],
)
def test_quotation_marks_go_from_round_a_wording_and_stay_in_pairs_inside(printed, shown):
    assert strip_marks(printed) == shown


def test_an_interrupted_quotation_shows_where_it_parts():
    first, second = "“Gudang itu kosong,”", "“tidak ada karung.”"
    reading = tell(f"{first} kata Taruno Seputra, {second}", Said("Taruno Seputra", first))
    start = reading.article.text.index(second)
    (whole,) = reading.attributions
    whole = replace(whole, content=(*whole.content, Span(start, start + len(second))), manner=Manner.DIRECT)
    (utterance,) = find_utterances(replace(reading, attributions=(whole,)), {}, read_vocabulary(load_pack("id")))
    assert join_pieces(utterance) == "Gudang itu kosong … tidak ada karung."


def test_the_word_that_only_heads_a_content_is_not_shown():
    assert join_pieces(utter("bahwa gudang itu kosong")[0]) == "gudang itu kosong"
    assert join_pieces(utter("that the warehouse was empty", language="en")[0]) == "the warehouse was empty"


def test_the_gist_is_the_sentence_that_says_what_all_say():
    long = utter("Cuaca sangat buruk kemarin. Gudang kapuk PT Anyam terbakar habis. Kami lelah.")
    short = utter("gudang kapuk PT Anyam terbakar")
    assert write_gist([*long, *short]) == "Gudang kapuk PT Anyam terbakar habis"


def test_the_gist_of_a_claim_about_a_figure_holds_the_figure():
    (utterance,) = utter("Gudang kapuk PT Anyam di Lembah Wungu terbakar habis. Sebanyak 214 karyawan mengungsi.")
    assert write_gist([utterance], utterance.amounts) == "Sebanyak 214 karyawan mengungsi"


def test_a_long_gist_is_cut_at_a_word():
    gist = write_gist(utter("gudang " * 60))
    assert len(gist) <= GIST_CHARS + 1
    assert gist.endswith("gudang…")
