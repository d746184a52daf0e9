"""Words that the search must hold for one, and words that it must not."""

import pytest

from menurut.language import load_pack

SAME = {
    "id": [
        "kirim mengirim mengirimkan pengiriman dikirim terkirim kiriman kirimkan",
        "suruh menyuruh disuruh suruhan",
        "tulis menulis penulisan tulisan penulis",
        "pukul memukul pukulan dipukul pemukulan",
        "sapu menyapu penyapu",
        "kata mengatakan dikatakan perkataan katanya",
        "pakai memakai pemakaian dipakai",
        "nyata menyatakan pernyataan",
        "minta meminta permintaan",
        "kelola mengelola dikelola pengelolaan",
        "nilai menilai penilaian",
        "ambil mengambil pengambilan",
        "terima menerima diterima penerimaan",
        "percaya dipercaya kepercayaan",
    ],
    "en": ["ship ships shipped shipping", "deny denies denied denying"],
}
APART = {
    "id": [
        "ali kali",
        "api tapi",
        "ini kini",
        "aku kaku",
        "arah kerah",
        "mengarahkan mengerahkan",
        "naik tanya",
        "milik pilih",
    ],
    "en": ["universe diverse"],
}


@pytest.mark.parametrize(("tag", "words"), [(tag, words) for tag, groups in SAME.items() for words in groups])
def test_forms_of_one_word_meet(tag: str, words: str) -> None:
    assert len({load_pack(tag).grammar("stems").stem_word(word) for word in words.split()}) == 1


@pytest.mark.parametrize(("tag", "words"), [(tag, words) for tag, groups in APART.items() for words in groups])
def test_different_words_stay_apart(tag: str, words: str) -> None:
    assert len({load_pack(tag).grammar("stems").stem_word(word) for word in words.split()}) == 2
