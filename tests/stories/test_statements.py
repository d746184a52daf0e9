"""Which sayings are one statement."""

from menurut.model import Act
from tests.told_stories import Said, link, tell

LEDE = "Gudang kapuk di Lembah Wungu terbakar. "


def group(*readings):
    """The contents of each statement, in the order of the articles."""
    texts = {one.id: one.content[0].slice(reading.article.text) for reading in readings for one in reading.attributions}
    statements = {s.id: s.attributions for claim in link(*readings).claims for s in claim.statements}
    return sorted([texts[key] for key in keys] for keys in statements.values())


def say(content, speaker="Taruno Seputra", *, act=Act.STATE, language="id", **where):
    lede, verb = (LEDE, "mengatakan") if language == "id" else ("The kapok store in Lembah Wungu burned. ", "said")
    text = f"{lede}{speaker} {verb} {content}."
    return tell(text, Said(speaker, content, act), language=language, **where)


def test_a_quotation_and_its_translation_are_one_statement():
    original = "“Tidak satu pun rumah warga akan digusur,”"
    translation = "“Not a single house will be demolished,”"
    assert group(say(original), say(translation, language="en", outlet="Wungu Mirror", hour=4)) == [[original, translation]]


def test_a_quotation_in_other_words_of_the_same_sense_is_one_statement():
    one, other = "“Kami membangun rumah di atas bukit,”", "“Kami mendirikan rumah di puncak bukit,”"
    assert group(say(one), say(other, outlet="Warta Dua", hour=5)) == [[one, other]]


def test_a_short_cut_of_a_long_quotation_is_the_same_statement():
    whole = "“Pintu darurat gudang itu terkunci sejak malam. Rantainya digembok dari luar, dan kuncinya dibawa pulang mandor,”"
    cut = "“Pintu darurat gudang terkunci,”"
    assert group(say(whole), say(cut, outlet="Warta Dua", hour=5)) == [[whole, cut]]


def test_who_denies_in_the_words_of_another_says_something_else():
    claim = "pintu darurat gudang kapuk itu terkunci"
    denial = say(claim, "Wening Larasati", act=Act.DENY, outlet="Warta Dua", hour=2)
    assert len(group(say(claim), denial)) == 2


def test_a_page_that_was_corrected_makes_another_statement():
    url = "https://kabarsatu.example/1"
    one, other = (f"{n} karyawan dievakuasi dari gudang kapuk di Lembah Wungu" for n in (214, 2140))
    assert len(group(say(one, url=url), say(other, url=url, hour=3))) == 2


def test_what_a_kindred_article_lost_the_name_of_is_the_same_statement():
    content = "214 orang tidur di posko pengungsian malam ini"
    text = f"{LEDE}Dilansir Kabar Satu, menurut polisi, {content}."
    retold = tell(text, Said("polisi", content), outlet="Warta Dua", hour=5)
    assert len(group(say(content, "Bintang Rangga"), retold)) == 1


def test_a_speaker_without_a_name_is_known_by_what_two_languages_call_them():
    original = "“Kotak hitam kapal itu sudah dibuka di pelabuhan tanpa saksi,”"
    translation = "“The black box of the ship was already opened in the port without witnesses,”"
    here = tell(f"{LEDE}Seorang diplomat senior mengatakan {original}.", Said("Seorang diplomat senior", original))
    there = tell(
        f"The store in Lembah Wungu burned. A senior diplomat said {translation}.",
        Said("A senior diplomat", translation),
        language="en",
        outlet="Wungu Mirror",
        hour=4,
    )
    assert group(here, there) == [[original, translation]]


def test_a_quotation_that_a_copy_spun_is_the_one_in_whose_place_it_stands():
    head = "Pabrik jeli di Lembah Wungu menarik dagangannya dari semua warung di tepi sungai pada Senin siang."
    body = (
        "Petugas dinas menghitung kardus di gudang pabrik sampai malam.",
        "Warga mengembalikan bungkus kosong ke warung dengan sepeda motor.",
    )
    quotes = (
        "“Produk kami aman semuanya. Penarikan ini sukarela, sebagai bentuk tanggung jawab,”",
        "“Barang kami selamat segenapnya. Pencabutan ini ikhlas, selaku wujud tanggung jawab,”",
    )
    cut = "“Produk kami aman semuanya,”"

    def report(quote, **where):
        text = " ".join((head, body[0], f"{quote} kata Taruno Seputra.", *body[1:]))
        return tell(text, Said("Taruno Seputra", quote), **where)

    first, spun = report(quotes[0]), report(quotes[1], outlet="Warta Dua", hour=4)
    others = [
        tell(f"{head} {cut} kata Taruno Seputra.", Said("Taruno Seputra", cut), outlet=outlet, hour=hour)
        for outlet, hour in (("Suara Tiga", 6), ("Kabar Empat", 7), ("Kabar Lima", 8))
    ]
    assert [sorted(one) for one in group(first, spun, *others)] == [sorted([*quotes, cut, cut, cut])]
