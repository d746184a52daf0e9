"""Claims that many carry and one gathered."""

from menurut.model import FindingKind
from tests.told_stories import Said, link, tell

BODY = (
    "Jembatan gantung Cikandawa di Kecamatan Tirtasari putus diterjang arus pada Rabu sore. "
    "Kepala Desa Cikandawa Rukmini Sasmaya mengatakan talinya sudah berkarat sejak kemarau. "
    "Sedikitnya sembilan pelajar kini menyeberang dengan rakit bambu buatan warga. "
    "Perbaikan menunggu alat berat yang tertahan di jalan provinsi."
)
RUST = Said("Rukmini Sasmaya", "talinya sudah berkarat sejak kemarau")
WIRE = tell(BODY, RUST, outlet="Kabar Satu")
COPIES = [tell("TIRTASARI - " + BODY, RUST, outlet=outlet, hour=hour) for hour, outlet in ((2, "Warta Dua"), (4, "Suara Tiga"))]


def find(*readings):
    return [finding for finding in link(*readings).findings if finding.kind is FindingKind.SINGLE_ORIGIN]


def test_three_outlets_that_copy_one_are_a_single_origin_and_it_is_named():
    (finding,) = find(WIRE, *COPIES)
    assert len(finding.articles) == 3
    assert finding.explanation == (
        "Dimuat 3 media, tetapi semuanya berpangkal pada satu peliputan, Kabar Satu: “talinya sudah berkarat sejak kemarau”."
    )


def test_two_outlets_are_not_enough_and_versions_of_a_page_count_once():
    assert not find(WIRE, COPIES[0])
    again = tell(BODY + " Arus mulai surut.", RUST, outlet="Warta Dua", url="https://warta.example/1", hour=5)
    first = tell("TIRTASARI - " + BODY, RUST, outlet="Warta Dua", url="https://warta.example/1", hour=2)
    assert not find(WIRE, first, again)


def test_a_second_newsgathering_and_one_that_nobody_recognised_are_no_single_origin():
    own = (
        "Dua hari setelah jembatan gantung Cikandawa di Kecamatan Tirtasari putus, warga membangun dermaga rakit. "
        "Talinya memang sudah berkarat sejak kemarau, tutur Rukmini Sasmaya saat ditemui di balai desa."
    )
    said = Said("Rukmini Sasmaya", "Talinya memang sudah berkarat sejak kemarau")
    assert not find(WIRE, *COPIES, tell(own, said, outlet="Harian Empat", hour=40))
    assert not find(WIRE, *COPIES, tell(own, outlet="Harian Empat", hour=40))
