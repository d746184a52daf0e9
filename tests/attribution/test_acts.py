import pytest

from tests.attribution.sentences import read

ACTS = [
    ("Tirta mengatakan air surut.", "state"),
    ("Tirta membenarkan kabar itu.", "confirm"),
    ("Tirta membantah kabar itu.", "deny"),
    ("Tirta tidak membantah kabar itu.", "confirm"),
    ("Tirta menuding Sarta berbohong.", "accuse"),
    ("Tirta menutup kemungkinan menaikkan tarif.", "deny"),
    ("Tirta tidak menutup kemungkinan menaikkan tarif.", "state"),
    ("Tirta tak menutup kemungkinan menaikkan tarif.", "state"),
    ("Tirta mendesak Sarta mundur.", "demand"),
    ("Tirta berjanji pulang.", "commit"),
    ("Tirta menyatakan akan pulang.", "commit"),
    ("Tirta menegaskan agar Sarta pulang.", "demand"),
    ("Tirta mempertanyakan putusan itu.", "ask"),
    ("Tirta berharap hujan reda.", "attitude"),
    ("Tirta menyampaikan apresiasi kepada relawan.", "attitude"),
    ("Mahkamah memutuskan pemilu ditunda.", "decide"),
    ('"Itu hoaks," kata Tirta.', "deny"),
    ('"Tidak benar kapal itu karam," kata Tirta.', "deny"),
    ("Tirta menyebut laporan itu palsu.", "deny"),
    ("Tirta mengaku menjadi korban fitnah.", "state"),
    ("Tirta bersumpah tidak pernah mengambil uang itu.", "deny"),
    ("Tirta bersumpah akan pulang.", "commit"),
    ('"Jangan pulang dulu," kata Tirta.', "demand"),
    ('"Tidak ada. Kapal itu di dermaga," kata Tirta.', "deny"),
    ('"Nggak benar itu," kata Tirta.', "deny"),
    (
        '"Kami sudah di sana sejak pagi, jadi kalau dibilang kami terlambat datang, itu tidak benar," kata Tirta.',
        "deny",
    ),
    ('Tirta menyebut tuduhan itu "dikarang".', "deny"),
    ('"Bukan kami yang lambat," kata Tirta.', "state"),
    ('"Perahunya kecil," elak Tirta.', "deny"),
    ('"Betul, kapal itu karam," kata Tirta.', "confirm"),
    ('"Apakah kapal itu karam?" kata Tirta.', "ask"),
    ('"Siapa yang tahu? Kapal itu karam," kata Tirta.', "state"),
    ("Tirta bersikukuh kapal itu tidak karam.", "deny"),
    ("Tirta bersikukuh kapal itu karam.", "state"),
    ('"Saya tidak pernah mengambil itu," kata Tirta.', "deny"),
    ("Permintaan itu disampaikan Tirta.", "demand"),
    ("Tirta menyatakan kesediaan untuk pulang.", "commit"),
    ("Tirta mengatakan permintaan warga dipenuhi.", "state"),
    ("Tirta mengingatkan nelayan agar pulang.", "demand"),
    ("Tirta mengingatkan ombak masih tinggi.", "state"),
    ("Tirta memperingatkan ombak masih tinggi.", "state"),
    ("Tirta mempertimbangkan menutup dermaga.", "commit"),
    ("Mahkamah menyatakan aturan itu batal.", "decide"),
    ("Tujuh hakim menyatakan aturan itu batal.", "decide"),
    ("Mahkamah menilai aturan itu lemah.", "state"),
    ("Mahkamah menolak permohonan nelayan.", "decide"),
    ("Tirta menolak permohonan nelayan.", "attitude"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_the_act_of_the_cue_and_its_shifts(text: str, act: str) -> None:
    assert [a.act for a in read(text)] == [act]


def test_a_plan_of_the_body_that_the_speaker_belongs_to_is_a_commitment() -> None:
    acts = [
        a.act for a in read("Ketua DPRD Larai Sarta Wibisana mengaku prihatin. Sarta mengatakan DPRD akan memanggil bupati.")
    ]
    assert acts[-1] == "commit"


def test_a_plan_of_others_is_none() -> None:
    assert [a.act for a in read("Sarta mengatakan Velmora akan mengirim kapal.")] == ["state"]


# Act, negated, hedged.
FLAGS = [
    ("Tirta membantah kabar itu.", "deny", False, False),
    ("Tirta menutup kemungkinan menaikkan tarif.", "deny", False, False),
    ("Tirta tidak membantah kabar itu.", "confirm", True, False),
    ("Tirta tak menampik kabar itu.", "confirm", True, False),
    ("Tirta tidak secara eksplisit membantah kabar itu.", "confirm", True, False),
    ("Tirta belum membantah kabar itu.", "state", True, False),
    ("Tirta tidak mau membantah kabar itu.", "state", True, False),
    ("Tirta membenarkan kabar itu.", "confirm", False, False),
    ("Tirta tidak membenarkan kabar itu.", "deny", True, False),
    ("Tirta enggan mengonfirmasi kabar itu.", "state", True, False),
    ("Tirta tidak bisa mengonfirmasi kabar itu.", "state", True, False),
    ("Tirta tidak menolak tudingan itu.", "state", True, False),
    ("Tirta menolak tudingan itu.", "deny", False, False),
    ("Tirta tidak mengatakan bahwa kabar itu bohong.", "state", True, False),
    ("Tirta tidak meminta nelayan pulang.", "demand", True, False),
    ("Tirta tidak bersikukuh bahwa kapal itu tidak karam.", "state", True, False),
    ("Konon, kapal itu karam.", "state", False, True),
    ("Tirta disebut-sebut membantah kabar itu.", "deny", False, True),
    ("Kabarnya Tirta membantah kabar itu.", "deny", False, True),
    ("Tirta mungkin tidak membantah kabar itu.", "confirm", True, True),
    ("Tirta mengatakan kapal itu mungkin karam.", "state", False, False),
]


@pytest.mark.parametrize(("text", "act", "negated", "hedged"), FLAGS)
def test_negation_and_hedges_are_flagged(text: str, act: str, negated: bool, hedged: bool) -> None:
    assert (act, negated, hedged) in [(a.act, a.negated, a.hedged) for a in read(text)]


def test_who_never_denied_it_does_not_deny_it() -> None:
    assert "deny" not in {a.act for a in read('"Saya tidak pernah membantah itu," kata Tirta.')}


def test_a_negation_belongs_to_the_cue() -> None:
    text = "Tirta tidak membantah kabar itu."
    assert read(text)[0].cue[0].slice(text) == "tidak membantah"


def test_who_neither_confirms_nor_denies_does_neither() -> None:
    found = read("Tirta tidak membenarkan maupun membantah kabar itu.")
    assert {(a.act, a.negated) for a in found} == {("state", True)}
