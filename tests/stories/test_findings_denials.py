"""Who denies what, and who takes back what he said himself."""

from menurut.model import Act, FindingKind
from tests.told_stories import Said, link, tell

OPENING = "Penarikan susu bubuk merek Kalpika di Kota Sendang Biru masuk hari kedua. "


def find(*readings):
    return [finding for finding in link(*readings).findings if finding.kind is FindingKind.DENIED]


def test_a_short_denial_answers_who_says_the_same_in_another_article():
    first = tell(
        OPENING + "“Produk kami aman. Penarikan ini sukarela,” kata Direktur PT Kalpika Bagja Nirwana di Sendang Biru.",
        Said("Bagja Nirwana", "“Produk kami aman. Penarikan ini sukarela,”"),
    )
    second = tell(
        OPENING + "Kepala Balai Pengawas Pangan Sendang Biru Ratih Anjani membantah penarikan itu sukarela.",
        Said("Ratih Anjani", "penarikan itu sukarela", Act.DENY),
        outlet="Warta Dua",
        hour=20,
    )
    (finding,) = find(first, second)
    assert set(finding.attributions) == {first.attributions[0].id, second.attributions[0].id}
    assert finding.explanation.startswith("Ratih Anjani membantah yang dinyatakan Bagja Nirwana: ")
    said = dict(finding.explanations)
    assert said["id"] == finding.explanation
    assert said["en"] == "Ratih Anjani denied what Bagja Nirwana said: “Produk kami aman. Penarikan ini sukarela”."


def test_a_denial_that_only_points_back_answers_the_accusation_before_it():
    text = (
        OPENING + "Ketua Forum Ibu Sendang Biru Mimi Karsih menuduh pabrik memalsukan tanggal kedaluwarsa. "
        "Kepala pabrik Bagja Nirwana menolak tuduhan tersebut."
    )
    accuse = Said("Mimi Karsih", "pabrik memalsukan tanggal kedaluwarsa", Act.ACCUSE)
    (finding,) = find(tell(text, accuse, Said("Bagja Nirwana", "tuduhan tersebut", Act.DENY)))
    assert finding.explanation.startswith("Bagja Nirwana membantah yang dinyatakan Mimi Karsih: ")
    assert not find(tell(text, Said("Mimi Karsih", "pabrik memalsukan tanggal kedaluwarsa", Act.ACCUSE)))


def test_who_denies_what_he_promised_elsewhere_is_found_and_the_quotation_behind_the_denial_shows_it():
    promise = tell(
        OPENING + "Bagja Nirwana berjanji ganti rugi konsumen dibayar sebelum 15 Oktober.",
        Said("Bagja Nirwana", "ganti rugi konsumen dibayar sebelum 15 Oktober", Act.COMMIT),
    )
    quote = "“Itu target, bukan janji,”"
    denial = tell(
        OPENING
        + f"Bagja Nirwana membantah pernah menjanjikan ganti rugi konsumen dibayar sebelum 15 Oktober. {quote} katanya.",
        Said("Bagja Nirwana", "pernah menjanjikan ganti rugi konsumen dibayar sebelum 15 Oktober", Act.DENY),
        Said("Bagja Nirwana", quote),
        outlet="Warta Dua",
        hour=90,
    )
    (finding,) = find(promise, denial)
    assert finding.explanation.startswith("Bagja Nirwana menyangkal yang di tempat lain dinyatakannya sendiri: ")
    assert {one.id for one in denial.attributions} <= set(finding.attributions)


def test_two_matters_of_one_speaker_are_no_turn():
    promise = tell(
        OPENING + "Bagja Nirwana berjanji ganti rugi konsumen dibayar sebelum 15 Oktober.",
        Said("Bagja Nirwana", "ganti rugi konsumen dibayar sebelum 15 Oktober", Act.COMMIT),
    )
    denial = tell(
        OPENING + "Bagja Nirwana membantah pabriknya memakai bahan pengawet dari luar negeri.",
        Said("Bagja Nirwana", "pabriknya memakai bahan pengawet dari luar negeri", Act.DENY),
        outlet="Warta Dua",
        hour=90,
    )
    assert not find(promise, denial)


ACCUSED = OPENING + "Ketua Forum Ibu Sendang Biru Mimi Karsih menuduh pabrik memalsukan tanggal kedaluwarsa. "
ACCUSE = Said("Mimi Karsih", "pabrik memalsukan tanggal kedaluwarsa", Act.ACCUSE)


def test_a_bare_no_answers_the_accusation_before_it():
    quote = "“Tidak pernah. Mesin cetak kami disegel,”"
    text = ACCUSED + f"Ditanya wartawan, kepala pabrik Bagja Nirwana menggeleng. {quote} katanya."
    (finding,) = find(tell(text, ACCUSE, Said("Bagja Nirwana", quote, Act.DENY)))
    assert finding.explanation.startswith("Bagja Nirwana membantah yang dinyatakan Mimi Karsih: ")


def test_a_long_denial_of_its_own_matter_does_not_answer_whatever_was_said_before():
    quote = "“Gudang di pelabuhan itu bukan milik keluarga saya maupun saudara saya,”"
    text = ACCUSED + f"{quote} kata kepala pabrik Bagja Nirwana."
    assert not find(tell(text, ACCUSE, Said("Bagja Nirwana", quote, Act.DENY)))


def test_what_a_denial_is_asked_about_is_found_in_another_article():
    said = "wali kota sudah menerima laporan soal kebocoran gudang susu pada akhir Juni"
    first = tell(OPENING + f"Menurut seorang pegawai, {said}.", Said("seorang pegawai", said))
    quote = "“Tidak ada laporan seperti itu. Yang ada laporan bulanan,”"
    text = OPENING + f"\nMengenai laporan kebocoran gudang susu akhir Juni, Wali Kota Danar Wistara membantah. {quote} ujarnya."
    second = tell(text, Said("Danar Wistara", quote, Act.STATE), outlet="Warta Dua", hour=20)
    (finding,) = find(first, second)
    assert set(finding.attributions) == {first.attributions[0].id, second.attributions[0].id}


def test_who_denies_a_rumour_denies_what_the_rumour_says():
    inner = "pabriknya dijual kepada pemodal asing"
    outer = f"kabar yang menyebut {inner}"
    text = OPENING + f"Kepala pabrik Bagja Nirwana membantah {outer}."
    (finding,) = find(tell(text, Said("Bagja Nirwana", outer, Act.DENY), Said("Bagja Nirwana", inner)))
    assert finding.explanation.startswith("Bagja Nirwana membantah yang dinyatakan pihak yang tidak disebut namanya: ")


def contradict(negative: str, positive: str):
    text = OPENING + f"Mimi Karsih mengatakan {negative}. Bagja Nirwana mengatakan {positive}."
    return find(tell(text, Said("Mimi Karsih", negative), Said("Bagja Nirwana", positive)))


def test_one_says_that_something_is_not_so_and_another_that_it_is():
    negative = "tidak satu pun truk susu tiba di Pasar Wage sampai Kamis malam"
    (finding,) = contradict(negative, "truk susu tiba di Pasar Wage pada Kamis siang")
    assert finding.explanation.startswith("Mimi Karsih membantah yang dinyatakan Bagja Nirwana: ")
    assert not contradict(negative, "truk susu tidak tiba di Pasar Wage pada Kamis siang")
    assert not contradict("truk susu tiba di Pasar Wage tanpa dokumen", "truk susu tiba di Pasar Wage pada Kamis siang")


def test_a_denial_right_beside_what_another_says_to_the_same_question_needs_to_share_but_little():
    denied, said = "pabrik menerima keluhan konsumen sebelum Lebaran", "17 keluhan konsumen diteruskan ke pabrik sejak Maret"
    text = OPENING + f"Bagja Nirwana membantah {denied}. Adapun Mimi Karsih mengatakan {said}."
    deny, state = Said("Bagja Nirwana", denied, Act.DENY), Said("Mimi Karsih", said)
    (finding,) = find(tell(text, deny, state))
    assert finding.explanation.startswith("Bagja Nirwana membantah yang dinyatakan Mimi Karsih: ")


def test_who_gives_the_same_figure_agrees_in_whatever_words():
    assert not contradict(
        "4.870 truk susu bubuk di Pasar Wage tidak tepat sasaran", "4.870 truk susu bubuk di Pasar Wage salah sasaran"
    )


def test_a_bound_is_no_denial_of_another_figure():
    bound = "belanja transportasi warga idealnya tidak lebih 10 persen dari total biaya hidup"
    assert not contradict(bound, "belanja transportasi warga mencapai 12 persen dari total biaya hidup")


def test_where_each_denies_in_one_paper_what_he_says_in_the_other_nothing_breaks_and_the_denials_stay_denials():
    text = OPENING + "Bagja Nirwana mengatakan 260 dus ditarik dari toko. Mimi Karsih mengatakan 214 dus ditarik dari toko."

    def report(one, other, **where):
        said = Said("Bagja Nirwana", "260 dus ditarik dari toko", one), Said("Mimi Karsih", "214 dus ditarik dari toko", other)
        return tell(text, *said, **where)

    first = report(Act.DENY, Act.STATE)
    second = report(Act.STATE, Act.DENY, outlet="Warta Dua", hour=5)
    for finding in find(first, second):
        named = set(finding.attributions)
        assert named & {first.attributions[0].id, second.attributions[1].id}
        assert named & {first.attributions[1].id, second.attributions[0].id}
