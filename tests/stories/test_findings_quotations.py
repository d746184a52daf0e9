"""Quotations that are told in other words, or cut inside a sentence."""

import pytest

from menurut.model import FindingKind
from tests.told_stories import Said, link, tell

TAIL = " kata Kepala Dinas Perhubungan Tirta Kencana, Bagas Wirayuda, soal terminal baru di Tirta Kencana, Selasa."
WHOLE = "“Kami buka terminal ini bulan depan, tetapi hanya kalau uji beban selesai. Bus malam tetap lewat jalan lama,”"


def find(first: str, second: str):
    readings = [
        tell(words + TAIL, Said("Bagas Wirayuda", words), outlet=outlet, hour=hour)
        for hour, (words, outlet) in enumerate([(first, "Kabar Satu"), (second, "Warta Dua")])
    ]
    return [finding for finding in link(*readings).findings if finding.kind is FindingKind.WORDING_DIFFERS]


@pytest.mark.parametrize(
    "other",
    [
        "“Kami buka terminal ini bulan depan. Bus malam tetap lewat jalan lama,”",
        "“Kami buka terminal ini pekan depan, tetapi hanya kalau uji beban selesai. Bus malam tetap lewat jalan lama,”",
    ],
)
def test_a_condition_that_is_cut_out_and_a_word_that_is_replaced_are_found(other):
    (finding,) = find(WHOLE, other)
    assert finding.explanation.startswith("Kutipan Bagas Wirayuda tidak sama bunyinya: ")
    assert len(finding.evidence) == 2


@pytest.mark.parametrize(
    "other",
    [
        "“Kami buka terminal ini bulan depan, tetapi hanya kalau uji beban selesai,”",
        "“Kami buka terminal ini bulan depan …. Bus malam tetap lewat jalan lama,”",
        "“Kami buka terminal ini bulan depan, tetapi hanya kalau uji beban selesai. Bus malam lewat jalan lama,”",
    ],
)
def test_a_whole_sentence_left_out_a_cut_that_is_shown_and_a_single_word_are_none(other):
    assert not find(WHOLE, other)


def test_a_sentence_in_other_words_is_found_though_the_rest_is_cut():
    (finding,) = find(WHOLE, "“Bus malam masih lewat jalan lama,”")
    assert len(finding.evidence) == 2
    assert not find(WHOLE, "“Bus malam tetap lewat jalan lama,”")


def test_a_quotation_that_a_rewrite_put_into_synonyms_is_found_and_one_that_it_only_cut_is_not():
    body = (
        "Terminal baru Tirta Kencana menampung dua ratus bus antarkota setiap malam. "
        "Pedagang lama mendapat kios di lantai dasar tanpa uang sewa sampai Desember. "
    )
    quote = "“Kebakaran rumah itu terjadi karena pedagang lupa,”"
    spun = "“Kebakaran kediaman tersebut berlangsung lantaran saudagar alpa,”"
    first = tell(body + quote + TAIL, Said("Bagas Wirayuda", quote))
    second = tell(body + spun + TAIL, Said("Bagas Wirayuda", spun), outlet="Warta Dua", hour=5)
    found = [finding for finding in link(first, second).findings if finding.kind is FindingKind.WORDING_DIFFERS]
    assert [len(finding.evidence) for finding in found] == [2]
