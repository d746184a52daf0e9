"""What changed on the way from an article to those that were made of it, also where they no longer say who said it."""

from dataclasses import replace

from menurut.facts import find_facts
from menurut.model import Act, FindingKind
from tests.told_stories import PACKS, Said, link, tell

BODY = (
    "Longsor menimbun Dusun Watulawang di Kecamatan Randuagung pada Kamis malam. "
    "Kepala Pelaksana BPBD Randuagung Seto Priyambada mengatakan 1.384 jiwa mengungsi ke tiga balai desa. "
    "Camat Randuagung Lilik Wardoyo tidak menutup kemungkinan memindahkan seluruh warga dusun itu. "
    "Ahli geologi Marwah Kusumah menduga rekahan tanah melebar sejak awal bulan. "
    "Rekahan di lereng itu sudah sepanjang 11 meter."
)


def read(text: str, *said: Said, **where):
    """A reading with the figures of the whole text, as the pipeline hands it on."""
    reading = tell(text, *said, **where)
    return replace(reading, facts=find_facts(reading.article, PACKS[reading.article.language]))


FIRST = read(BODY, Said("Seto Priyambada", "1.384 jiwa mengungsi ke tiga balai desa"), outlet="Kabar Satu")


def find(kind: FindingKind, *readings):
    return [finding for finding in link(*readings).findings if finding.kind is kind]


def show(finding, *readings) -> list[str]:
    texts = {reading.article.id: reading.article.text for reading in readings}
    return [place.span.slice(texts[place.article_id]) for place in finding.evidence]


def change(before: str, after: str, **where):
    return read(BODY.replace(before, after), outlet=where.pop("outlet", "Warta Dua"), hour=where.pop("hour", 3), **where)


def test_a_figure_that_a_copy_rounds_in_its_own_voice_has_moved():
    copy = change("Kepala Pelaksana BPBD Randuagung Seto Priyambada mengatakan 1.384 jiwa", "Lebih dari 1.300 orang")
    (finding,) = find(FindingKind.FIGURES_DIFFER, FIRST, copy)
    assert show(finding, FIRST, copy) == ["1.384 jiwa", "1.300 orang"]
    assert finding.attributions == (FIRST.attributions[0].id,)
    assert finding.explanation == (
        "Angka berubah dalam perjalanan dari satu media ke media lain: "
        "1.384 jiwa di Kabar Satu; sedikitnya 1.300 orang di Warta Dua."
    )


def test_people_who_become_families_and_metres_that_become_centimetres_have_moved():
    families = change("1.384 jiwa", "1.384 keluarga")
    (finding,) = find(FindingKind.FIGURES_DIFFER, FIRST, families)
    assert show(finding, FIRST, families) == ["1.384 jiwa", "1.384"]
    assert "1.384 keluarga di Warta Dua" in finding.explanation
    shorter = change("11 meter", "11 sentimeter")
    (finding,) = find(FindingKind.FIGURES_DIFFER, FIRST, shorter)
    assert show(finding, FIRST, shorter) == ["11 meter", "11 sentimeter"]


def test_a_bound_that_is_lost_has_moved_and_people_by_another_word_have_not():
    bounded = change("1.384 jiwa", "sedikitnya 1.384 jiwa")
    (finding,) = find(FindingKind.FIGURES_DIFFER, FIRST, bounded)
    assert "sedikitnya 1.384 jiwa di Warta Dua" in finding.explanation
    assert not find(FindingKind.FIGURES_DIFFER, FIRST, change("1.384 jiwa", "1.384 orang"))


def test_a_figure_of_its_own_in_an_article_that_cites_another_has_not_moved():
    own = read(
        "Dikutip dari Kabar Satu, longsor menimbun Dusun Watulawang di Kecamatan Randuagung. "
        "Di Kecamatan Sumberjati, 640 orang mengungsi karena banjir dan 26 sekolah diliburkan.",
        outlet="Warta Dua",
        hour=5,
    )
    assert not find(FindingKind.FIGURES_DIFFER, FIRST, own)


def test_a_figure_that_moved_twice_is_one_finding_with_all_its_places():
    second = change("1.384 jiwa", "lebih dari 1.300 jiwa")
    text = second.article.text.replace("lebih dari 1.300 jiwa", "1.300 keluarga") + "\nSumber: Warta Dua"
    third = read(text, outlet="Suara Tiga", hour=9)
    (finding,) = find(FindingKind.FIGURES_DIFFER, FIRST, second, third)
    assert len(finding.articles) == 3


def test_a_negation_that_is_dropped_is_found_without_an_attribution():
    turned = change("tidak menutup kemungkinan", "menutup kemungkinan")
    (finding,) = find(FindingKind.POLARITY_FLIPPED, FIRST, turned)
    assert all("kemungkinan memindahkan seluruh warga" in text for text in show(finding, FIRST, turned))
    assert finding.explanation.startswith("Ingkar yang ada di satu media tidak ada di media lain: ")


def test_a_negation_that_is_said_in_other_words_is_not_turned():
    calm = BODY.replace("tidak menutup kemungkinan memindahkan", "tidak jadi memindahkan")
    other = read(calm.replace("tidak jadi memindahkan", "batal memindahkan"), outlet="Warta Dua", hour=2)
    assert not find(FindingKind.POLARITY_FLIPPED, read(calm, outlet="Kabar Satu"), other)
    soon = read("Tidak lama berselang, " + BODY, outlet="Warta Dua", hour=2)
    assert not find(FindingKind.POLARITY_FLIPPED, FIRST, soon)


def test_a_guess_that_became_certain_is_another_wording_and_the_same_guess_by_another_word_is_not():
    certain = change("menduga rekahan tanah melebar", "menyebut rekahan tanah telah melebar")
    (finding,) = find(FindingKind.WORDING_DIFFERS, FIRST, certain)
    assert finding.explanation.startswith("Dugaan di satu media menjadi kepastian di media lain: ")
    assert not find(FindingKind.WORDING_DIFFERS, FIRST, change("menduga rekahan", "memperkirakan rekahan"))


LAB = "Kepala Laboratorium Randuagung Ina Maheswara mengatakan lembaganya tidak menyimpulkan ada merkuri di sumur warga. "
ORDER = "Bupati meminta Dinas Sosial mengirim 40 tenda keluarga ke Balai Desa Watulawang. "
SECOND = read(
    BODY + " " + LAB + ORDER,
    Said("Ina Maheswara", "lembaganya tidak menyimpulkan ada merkuri di sumur warga"),
    Said("Bupati", "Dinas Sosial mengirim 40 tenda keluarga ke Balai Desa Watulawang", Act.DEMAND),
    outlet="Kabar Satu",
)


def test_what_was_not_concluded_is_said_to_be_so():
    turned = BODY + " Laboratorium Randuagung menyebut ada merkuri di sumur warga itu."
    copy = read(turned, Said("Laboratorium", "ada merkuri di sumur warga itu"), outlet="Warta Dua", hour=3)
    (finding,) = find(FindingKind.POLARITY_FLIPPED, SECOND, copy)
    assert finding.explanation.startswith("Yang satu menegaskan apa yang disangkal yang lain")
    other = BODY + " Laboratorium Randuagung menyebut ada besi di pipa warga itu."
    copy = read(other, Said("Laboratorium", "ada besi di pipa warga itu"), outlet="Warta Dua", hour=3)
    assert not find(FindingKind.POLARITY_FLIPPED, SECOND, copy)


def test_what_was_asked_for_is_said_to_be_coming():
    promised = "Dinas Sosial akan mengirim 40 tenda keluarga ke Balai Desa Watulawang."
    (finding,) = find(FindingKind.WORDING_DIFFERS, SECOND, read(f"{BODY} {promised}", outlet="Warta Dua", hour=3))
    assert finding.explanation.startswith("Yang di satu media diminta, di media lain dijanjikan")
    refused = promised.replace("akan", "tidak akan")
    assert not find(FindingKind.WORDING_DIFFERS, SECOND, read(f"{BODY} {refused}", outlet="Warta Dua", hour=3))
