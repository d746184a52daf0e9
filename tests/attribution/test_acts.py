import pytest

from tests.attribution.sentences import read

ACTS = [
    ("Tirta mengatakan air surut.", "state"),
    ("Tirta membenarkan kabar itu.", "confirm"),
    ("Tirta membantah kabar itu.", "deny"),
    ("Tirta tidak membantah kabar itu.", "confirm"),
    ("Tirta menuding Sarta berbohong.", "accuse"),
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


def test_negation_and_hedges_are_flagged() -> None:
    denied = read("Tirta tidak membantah kabar itu.")[0]
    assert (denied.negated, denied.cue[0].slice("Tirta tidak membantah kabar itu.")) == (True, "tidak membantah")
    assert [a.hedged for a in read("Konon, kapal itu karam.")] == [True]
