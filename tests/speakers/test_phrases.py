import pytest

from menurut.language import load_pack
from menurut.model import SpeakerKind
from menurut.speakers.kinds import Pointer
from menurut.speakers.phrases import Phrase, read_phrase
from menurut.speakers.scene import read_scene


def read(phrase: str, language: str = "id", text: str = "") -> Phrase:
    pack = load_pack(language)
    return read_phrase(phrase, read_scene(text, pack, [phrase]), pack)


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("Juru Bicara Kementerian Perikanan Rusia Olga Tarnova", "Olga Tarnova", "Juru Bicara Kementerian Perikanan Rusia"),
        (
            "Ekonom Universitas Gadjah Mada (UGM) Bimo Harsaya Lesmana",
            "Bimo Harsaya Lesmana",
            "Ekonom Universitas Gadjah Mada (UGM)",
        ),
        ("SVP Strategy & Investment Pertamina, Yudha Kertapati", "Yudha Kertapati", "SVP Strategy & Investment Pertamina"),
        (
            "Dina Palakka, Kepala Seksi Penagihan, Kanwil DJP Banten",
            "Dina Palakka",
            "Kepala Seksi Penagihan, Kanwil DJP Banten",
        ),
        ("Ketua Komisi III DPR Rano Betara", "Rano Betara", "Ketua Komisi III DPR"),
        ("Direktur Utama PT Larasati Baja Bona Sitorus SH", "Bona Sitorus", "Direktur Utama PT Larasati Baja"),
        ("Ketua Umum Serikat Tani Merdeka Raya Bona Sitorus", "Bona Sitorus", None),
        ("Presiden Amerika Serikat Ronal Tramp Putra", "Ronal Tramp Putra", "Presiden Amerika Serikat"),
        ("Komisaris Besar Bintang Sitorus", "Bintang Sitorus", None),
        ("Bona Sitorus dari BMKG", "Bona Sitorus", "BMKG"),
        ("Kepala Balai Bona Sitorus selaku ketua panitia", "Bona Sitorus", "Kepala Balai, ketua panitia"),
        ("Wali Kota Pekanbaru Sigit Wirapati", "Sigit Wirapati", "Wali Kota Pekanbaru"),
        ("Bupati Luwu Utara Tarman Daeng Lalo", "Tarman Daeng Lalo", "Bupati Luwu Utara"),
        ("eks Ketua KPU Wirya Sanjaya", "Wirya Sanjaya", "eks Ketua KPU"),
        ("Prof. Dr. Ir. Karsa Wibawa, M.Si", "Karsa Wibawa", None),
        ("Pak Karsa", "Karsa", None),
        ("Jaksa Agung ST Karsawan", "ST Karsawan", "Jaksa Agung"),
        ("Presidennya, Guus van Merckel", "Guus van Merckel", "Presidennya"),
        ("satu saksi atas nama Dedy Palawa selaku Kepala Gudang Bulog", "Dedy Palawa", None),
        ("petugas jaga Halimun", "Halimun", "petugas jaga"),
        ("Profesor (Yohan Palar)", "Yohan Palar", "Profesor"),
        ("Kepala kepolisian Larai, Inspektur Kepala Bona Sitorus", "Bona Sitorus", None),
        ("Wali Kota Bona Sitorus", "Bona Sitorus", None),
        ("Kepala Desa Larai Sitorus", "Sitorus", None),
        ("Sekretaris Negara Bona Sitorus", "Bona Sitorus", None),
        ("Kepala Satuan Tugas Wilayah V Bona Sitorus", "Bona Sitorus", None),
        ("Kepala perunding, Abdulmana al-Shahira", "Abdulmana al-Shahira", "Kepala perunding"),
        ("Penumpang yang selamat, Maricel Ybana (27)", "Maricel Ybana", "Penumpang yang selamat"),
        ("Ekonom Bank Cakrawana Persata Bona Sitorus", "Bona Sitorus", None),
        ("Direktur Kementerian Pendidikan Tinggi, Sains, dan Teknologi Bona Sitorus", "Bona Sitorus", None),
        ("Salah satu tersangka, IB", "IB", "Salah satu tersangka"),
        ("Sarpin yang juga Ketua PAN ini", "Sarpin", None),
        ("Kepala Badan Pangan Bona Sitorus dalam rapat itu", "Bona Sitorus", None),
    ],
)
def test_a_role_is_told_from_the_name(phrase, name, role):
    read_as = read(phrase)
    assert read_as.kind is SpeakerKind.PERSON
    assert read_as.name == name
    if role is not None:
        assert read_as.role == role


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Defence Minister Rhett Osman", "Rhett Osman"),
        ("Lucy Hale, an analyst at Zenith Analytics", "Lucy Hale"),
        ("its chancellor, Tor Hask", "Tor Hask"),
        ("Sen. Mary Quimby", "Mary Quimby"),
        ("Mr. Quimby", "Quimby"),
        ("former White House press secretary Ann Tolliver", "Ann Tolliver"),
    ],
)
def test_english_roles_stand_before_or_after_the_name(phrase, name):
    assert read(phrase, "en").name == name


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Kementerian Perikanan", SpeakerKind.ORGANISATION),
        ("PT Larasati Baja (Persero)", SpeakerKind.ORGANISATION),
        ("Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)", SpeakerKind.ORGANISATION),
        ("KPK", SpeakerKind.ORGANISATION),
        ("Pasal 8 Perjanjian Selat", SpeakerKind.DOCUMENT),
        ("para pengamat", SpeakerKind.GROUP),
        ("Sekitar 120 pedagang", SpeakerKind.GROUP),
        ("120 pedagang", SpeakerKind.GROUP),
        ("sebuah sumber yang mengetahui masalah ini", SpeakerKind.UNNAMED),
        ("Perusahaan pemelihara, PT Cahaya Anwara", SpeakerKind.ORGANISATION),
        ("seorang saksi", SpeakerKind.UNNAMED),
        ("seorang pejabat senior Gedung Putih", SpeakerKind.UNNAMED),
        ("Korea Selatan", SpeakerKind.COUNTRY),
        ("NHK", SpeakerKind.MEDIUM),
        ("NATO", SpeakerKind.ORGANISATION),
    ],
)
def test_the_kind_follows_from_the_first_word_or_the_lists(phrase, kind):
    assert read(phrase).kind is kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the Ministry of Fisheries", SpeakerKind.ORGANISATION),
        ("Northern Dairy Inc", SpeakerKind.ORGANISATION),
        ("A witness", SpeakerKind.UNNAMED),
        ("a Kulminasi analysis of twelve wells", SpeakerKind.DOCUMENT),
        ("critics", SpeakerKind.GROUP),
        ("the annual report", SpeakerKind.DOCUMENT),
        ("South Korea", SpeakerKind.COUNTRY),
    ],
)
def test_english_kinds(phrase, kind):
    assert read(phrase, "en").kind in (kind, SpeakerKind.UNNAMED if read(phrase, "en").pointer else kind)


@pytest.mark.parametrize(
    ("phrase", "pointer"),
    [
        ("dia", Pointer.HE),
        ("Ia", Pointer.HE),
        ("mereka", Pointer.THEY),
        ("kami di Komisi III", Pointer.SPEAKER),
        ("pihaknya", Pointer.OWN_PARTY),
        ("Kapolresta", Pointer.ROLE),
        ("politikus dari partai itu", Pointer.PERSON),
        ("sang menteri", Pointer.PERSON),
        ("perusahaan itu", Pointer.ORGANISATION),
        ("temuan kami", Pointer.SPEAKER),
        ("laporan awal mereka", Pointer.THEY),
        ("pengacara Bona", Pointer.ROLE),
        ("pengamat dari Institut Transporta Levanta", Pointer.ROLE),
        ("laporan tersebut", Pointer.DOCUMENT),
    ],
)
def test_what_points_back(phrase, pointer):
    assert read(phrase).pointer is pointer


def test_nicknames_are_aliases():
    assert read("Menteri Sosial Karsa Wibawa atau yang akrab disapa Bung Awa").aliases == ("Bung Awa",)
    assert read("Menteri Sosial Karsa Wibawa (Kawi)").aliases == ("Kawi",)


def test_two_persons_are_a_group_and_an_office_with_a_joiner_is_not():
    assert [part.name for part in read("Putri Lestari dan Bona Sitorus").parts] == ["Putri Lestari", "Bona Sitorus"]
    assert read("Menteri Hukum dan HAM Bona Sitorus").name == "Bona Sitorus"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("data BMKG", "BMKG"),
        ("perusahaan pemantau bumi Helitra", "Helitra"),
        ("survei yang dilakukan Tomtora Index", "Tomtora Index"),
        ("kantor berita Samutra", "Samutra"),
        ("data lembaga riset Helitra", "Helitra"),
        ("laporan koran Tepian Hari", "Tepian Hari"),
        ("KPK-nya", "KPK"),
        ("Operator Helitra", "Helitra"),
        ("Sebuah survei yang digelar Lembaga Kajian Larai", "Lembaga Kajian Larai"),
        ("Putusan Mahkamah Agung tahun 2019", "Mahkamah Agung"),
        ("survei Helitra terhadap 48 ekonom", "Helitra"),
        ("Mahkamah Larai pada Desember 2023", "Mahkamah Larai"),
        ("Sebuah penelitian di Taiwan", "Sebuah penelitian di Taiwan"),
        ("badan intelijen Ukraina", "badan intelijen Ukraina"),
    ],
)
def test_whose_thing_speaks(phrase, name):
    assert read(phrase).name == name


def test_a_word_called_alone_elsewhere_begins_the_name():
    pack = load_pack("id")
    scene = read_scene("Agung menilai baik.", pack, ["Agung"])
    assert read_phrase("Wali Kota Dumai Agung Larasta", scene, pack).name == "Agung Larasta"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Velmara menolak, kata Sitorus.", "Bona Sitorus"),
        ("Penjaga pantai Velmara siaga.", "Bona Sitorus"),
        ("Kapal Velmara lewat, kapal Velmara karam.", "Bona Sitorus"),
        ("Velmara tertawa, kata Velmara.", "Velmara Bona Sitorus"),
    ],
)
def test_a_word_before_a_name_is_told_from_it_by_how_the_text_uses_it(text, name):
    assert read("Menteri Pertahanan Velmara Bona Sitorus", text=text).name == name


def test_a_town_may_be_the_first_name_of_a_person():
    pack = load_pack("id")
    phrase = "Kapolres Lingga Prabawa"
    assert read_phrase(phrase, read_scene(phrase, pack, ["Lingga"]), pack).name == "Lingga Prabawa"
    scene = read_scene(f"{phrase} tiba di Lingga.", pack, ["Lingga"])
    assert read_phrase(phrase, scene, pack).name == "Prabawa"


def test_a_headline_prints_the_noun_of_a_body_with_a_capital_letter():
    assert read("Operator Bendungan Laras").kind is SpeakerKind.ORGANISATION


def test_the_name_of_a_medium_keeps_what_the_text_prints_as_part_of_it():
    assert read("Radio Samutra", text="Menurut siaran Radio Samutra, hujan turun.").name == "Radio Samutra"
    assert read("Radio Samutra", text="Radio Samutra melaporkan hujan.").name == "Samutra"


def test_a_phrase_of_which_folding_leaves_nothing_is_read():
    assert read("'s A").kind in SpeakerKind


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Gov. Bona Sitorus of Larai", "Bona Sitorus"),
        ("Mayor Bill Sitorus of the city of Larai", "Bill Sitorus"),
        ("Party Chairman Bona Sitorus", "Bona Sitorus"),
        ("House Minority Leader Bona Sitorus", "Bona Sitorus"),
        ("Ministry of Health spokeswoman Bona Sitorus", "Bona Sitorus"),
        ("Radio Larai's Bona Sitorus", "Bona Sitorus"),
        ("Adm. Bona Sitorus", "Bona Sitorus"),
        ("37-year-old Bona Sitorus", "Bona Sitorus"),
        ("the police union, the Larai Police Association,", "Larai Police Association"),
        ("the KPK", "KPK"),
        ("The Justice Department", "Justice Department"),
        ("Bona Sitorus from the University of Larai", "Bona Sitorus"),
        ("Bona Sitorus himself", "Bona Sitorus"),
        ("Mother-of-two Bona Sitorus, 34,", "Bona Sitorus"),
        ("The Rev Bona Sitorus, vicar of Larai,", "Bona Sitorus"),
        ("The shipping company Norline", "Norline"),
        ("a report by Norbank", "Norbank"),
    ],
)
def test_who_an_english_phrase_names(source, name):
    pack = load_pack("en")
    assert read_phrase(source, read_scene(f"{source} said so.", pack), pack).name == name


@pytest.mark.parametrize(
    ("phrase", "name", "role"),
    [
        ("Yanti Sukma dari Forum Warga Tepi Laras", "Yanti Sukma", "Forum Warga Tepi Laras"),
        ("Yanti Sukma dari Lembaga Kajian Kota Selasih", "Yanti Sukma", "Lembaga Kajian Kota Selasih"),
        ("Dinas Kesehatan Rangkayu, Sulawesi Selatan", "Dinas Kesehatan Rangkayu", None),
        ("Pemerintah Kota Lembah Sari, Riau", "Pemerintah Kota Lembah Sari", None),
        ("Perusahaan tambang asal Kanada, Larai Corp", "Larai Corp", "Perusahaan tambang asal Kanada"),
    ],
)
def test_what_follows_a_person_or_a_body_says_where_they_belong(phrase, name, role):
    found = read(phrase)
    assert (found.name, found.role) == (name, role)
