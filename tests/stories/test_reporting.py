"""What an article that names others has from them, and what it was told itself."""

from menurut.model import FoldKind
from tests.told_stories import Said, link, tell

HEAD = "Tanggul Kali Wengi di Desa Sumberaga jebol dan sawah terendam."
SAND, RICE = "karung pasir habis sejak pekan lalu", "gabah dua lumbung ikut hanyut ke hilir"
OWN = (
    "Dapur umum di tepi Kali Wengi memasak sejak subuh. Anak-anak tidur di teras masjid, dan truk bantuan tertahan lumpur. "
    "Di pasar, harga beras naik dua kali dalam sehari. Tanggul Desa Sumberaga itu dibangun pada masa penjajahan."
)
FIRST = tell(
    f"{HEAD} Kepala Desa Tirta Wiyasa mengatakan {SAND}. Petani Rukmini Sasmaya menyebut {RICE}. "
    "Menurut Tirta Wiyasa, jebolnya tanggul diawali rembesan.",
    Said("Tirta Wiyasa", SAND),
    Said("Rukmini Sasmaya", RICE),
    Said("Tirta Wiyasa", "jebolnya tanggul diawali rembesan"),
    outlet="Kabar Satu",
)


def count_origins(reading, content):
    """The origins of the claims in which something is said."""
    (key,) = (one.id for one in reading.attributions if one.content[0].slice(reading.article.text) == content)
    return {claim.origins for claim in link(FIRST, reading).claims if key in claim.attributions}


def test_what_an_article_adds_to_what_it_has_from_another_comes_from_there_too():
    added = "dasar tanah liatnya memang sudah bocor"
    reading = tell(
        f"{OWN} Dilansir dari Kabar Satu, Kepala Desa Tirta Wiyasa mengatakan {SAND}. "
        f"Petani Rukmini Sasmaya menyebut {RICE}. Kata Tirta Wiyasa, {added}.",
        Said("Tirta Wiyasa", SAND, via="Kabar Satu"),
        Said("Rukmini Sasmaya", RICE),
        Said("Tirta Wiyasa", added),
        outlet="Warta Dua",
        hour=5,
    )
    folds = link(FIRST, reading).folds
    assert [fold.into for fold in folds if reading.attributions[2].id in fold.attributions] == [FIRST.article.id]
    assert {fold.kind for fold in folds} == {FoldKind.TAKES}  # passages, not the whole


def test_an_article_that_names_another_in_passing_has_the_rest_from_itself():
    others = [
        "ternak dipindahkan ke bukit",
        "listrik dusun dipadamkan",
        "sekolah diliburkan tiga hari",
        "posko dibuka di balai",
    ]
    more = " ".join(f"Camat Jalu Prawira mengatakan {one}." for one in others)
    reading = tell(
        f"{HEAD} Seperti diberitakan Kabar Satu, Kepala Desa Tirta Wiyasa mengatakan {SAND}. {more}",
        Said("Tirta Wiyasa", SAND, via="Kabar Satu"),
        *(Said("Jalu Prawira", one) for one in others),
        outlet="Warta Dua",
        hour=5,
    )
    assert {key for fold in link(FIRST, reading).folds for key in fold.attributions} == {reading.attributions[0].id}


def test_an_article_that_has_some_of_it_from_another_has_only_the_rest_of_what_the_same_people_say_from_there():
    repeated, of_another = "dasar tanah liatnya memang sudah bocor", "ternak dipindahkan ke bukit"
    reading = tell(
        f"{OWN} Dilansir dari Kabar Satu, Kepala Desa Tirta Wiyasa mengatakan {SAND}. "
        f"Petani Rukmini Sasmaya menyebut {RICE}. Kata Tirta Wiyasa, {repeated}. Camat Jalu Prawira mengatakan {of_another}. "
        "Menurut Jalu Prawira, sekolah diliburkan. Kata Jalu Prawira, posko dibuka.",
        Said("Tirta Wiyasa", SAND, via="Kabar Satu"),
        Said("Rukmini Sasmaya", RICE),
        Said("Tirta Wiyasa", repeated),
        *(Said("Jalu Prawira", one) for one in (of_another, "sekolah diliburkan", "posko dibuka")),
        outlet="Warta Dua",
        hour=5,
    )
    folded = {key for fold in link(FIRST, reading).folds for key in fold.attributions}
    assert folded == {one.id for one in reading.attributions[:3]}


def test_what_an_article_says_it_was_told_itself_is_not_folded():
    body = (
        "Dapur umum di Desa Sumberaga memasak sejak subuh setelah Tanggul Kali Wengi jebol. Anak-anak tidur di teras masjid.\n"
        f"Kabar Satu melaporkan Rukmini Sasmaya kehilangan panennya; {RICE}, kata petani itu.\n"
        f"Dihubungi lewat telepon, Tirta Wiyasa menjawab {{}} pada Selasa siang bahwa {SAND}."
    )
    said = Said("Rukmini Sasmaya", RICE, via="Kabar Satu"), Said("Tirta Wiyasa", SAND)
    own = tell(body.format("kepada Warta Dua"), *said, outlet="Warta Dua", hour=5)
    again = tell(body.format("lagi"), *said, outlet="Warta Dua", hour=5)
    assert count_origins(own, SAND) == {2}
    assert count_origins(again, SAND) == {1}
    assert count_origins(own, RICE) == {1}
    both = tell(body.format("kepada Warta Dua, seperti kepada Kabar Satu,"), *said, outlet="Warta Dua", hour=5)
    assert count_origins(both, SAND) == {1}


def test_an_outlet_in_the_dateline_tells_nothing():
    dateline = tell(
        f"SUMBERAGA, Warta Dua — Kepala Desa Tirta Wiyasa mengatakan {SAND}.\n{HEAD} "
        f"Petani Rukmini Sasmaya menyebut {RICE}, demikian Kabar Satu.",
        Said("Tirta Wiyasa", SAND),
        Said("Rukmini Sasmaya", RICE, via="Kabar Satu"),
        outlet="Warta Dua",
        hour=5,
    )
    assert count_origins(dateline, SAND) == {1}
