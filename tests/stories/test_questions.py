"""Which statements bear on one question."""

from dataclasses import replace

from menurut.model import Act, Span
from tests.told_stories import Said, link, tell


def ask(*readings):
    """For each claim with several statements, what they say."""
    texts = {one.id: one.content[0].slice(reading.article.text) for reading in readings for one in reading.attributions}
    return [[texts[key] for key in claim.attributions] for claim in link(*readings).claims if len(claim.statements) > 1]


def say(content, speaker, *, act=Act.STATE, hour=0, outlet="Kabar Satu"):
    text = f"Banjir di Lembah Wungu belum surut. {speaker} mengatakan {content}."
    return tell(text, Said(speaker, content, act), hour=hour, outlet=outlet)


def test_counts_of_people_to_whom_the_same_happened_answer_one_question_over_days():
    one = say("1140 jiwa mengungsi ke balai desa", "Taruno Seputra")
    other = say("pengungsi sudah 2431 warga", "Jalu Prawira", hour=30, outlet="Warta Dua")
    assert ask(one, other) == [["1140 jiwa mengungsi ke balai desa", "pengungsi sudah 2431 warga"]]


def test_counts_of_people_to_whom_other_things_happened_do_not():
    one = say("1140 jiwa mengungsi ke balai desa", "Taruno Seputra")
    other = say("korban tewas bertambah menjadi 12 orang", "Jalu Prawira", hour=30, outlet="Warta Dua")
    assert ask(one, other) == []


def test_a_bare_count_of_people_is_compared_by_what_happened_to_them():
    one = say("1140 jiwa mengungsi ke balai desa", "Taruno Seputra")
    other = say("pasar masih tutup dan jembatan rusak berat; pengungsi 2431 jiwa", "Jalu Prawira", hour=30, outlet="Warta Dua")
    (attribution,) = other.attributions
    (content,) = attribution.content
    fact = replace(attribution.facts[0], span=Span(content.end - len("pengungsi 2431 jiwa"), content.end), counted="pengungsi")
    bare = replace(other, attributions=(replace(attribution, facts=(fact,)),))
    assert len(ask(one, bare)) == 1


def test_the_dead_are_counted_whether_a_word_for_people_stands_there_or_not():
    one = say("5 meninggal", "Taruno Seputra")
    other = say("korban meninggal tetap 2 orang", "Jalu Prawira", hour=30, outlet="Warta Dua")
    assert ask(one, other) == [["5 meninggal", "korban meninggal tetap 2 orang"]]


def test_long_figures_of_one_thing_that_are_near_to_each_other_answer_one_question():
    one = say("pabrik jeli itu menarik 46000 karton dari toko di seluruh provinsi", "Taruno Seputra")
    near = say("yang keluar dari gudang sejak kemarau hanya 42000 karton", "Jalu Prawira", hour=5, outlet="Warta Dua")
    far = say("yang keluar dari gudang sejak kemarau hanya 4200 karton", "Jalu Prawira", hour=5, outlet="Warta Dua")
    assert len(ask(one, near)) == 1
    assert ask(one, far) == []


def test_one_thing_shared_is_enough_where_neither_says_much_else():
    one = say("pengelola bendungan tidak lalai", "Taruno Seputra")
    other = say("“Kami memang lalai”", "Jalu Prawira", hour=5, outlet="Warta Dua")
    longer = say("“Kalau lalai, pompa pasar tidak akan menyala semalaman”", "Jalu Prawira", hour=5, outlet="Warta Dua")
    assert len(ask(one, other)) == 1
    assert ask(one, longer) == []


def test_a_quotation_mark_before_a_figure_ends_no_sentence():
    one = say("pengungsi “sekitar 2500 orang”", "Taruno Seputra")
    other = say("1140 jiwa mengungsi ke balai desa", "Jalu Prawira", hour=30, outlet="Warta Dua")
    assert len(ask(one, other)) == 1


def test_two_who_are_asked_the_same_stand_in_one_claim():
    one = say("penarikan minuman itu sukarela", "Taruno Seputra")
    other = say("penarikan minuman jeli tersebut tidak sukarela", "Jalu Prawira", act=Act.DENY, hour=5, outlet="Warta Dua")
    assert len(ask(one, other)) == 1


def test_the_same_place_makes_no_question():
    one = say("jembatan di Lembah Wungu akan dicat", "Taruno Seputra")
    other = say("hujan di Lembah Wungu turun semalaman", "Jalu Prawira", hour=5, outlet="Warta Dua")
    assert ask(one, other) == []


def test_who_denies_that_answers_what_another_said_just_before():
    text = (
        "Banjir di Lembah Wungu belum surut. Jalu Prawira menuding pengelola bendungan menutup pintu air terlambat. "
        "Wening Larasati membantah tudingan tersebut."
    )
    accused, denied = "pengelola bendungan menutup pintu air terlambat", "tudingan tersebut"
    reading = tell(text, Said("Jalu Prawira", accused, Act.ACCUSE), Said("Wening Larasati", denied, Act.DENY))
    assert ask(reading) == [[accused, denied]]


def test_who_denies_that_with_words_of_its_own_is_compared_by_them():
    text = (
        "Banjir di Lembah Wungu belum surut. Jalu Prawira mengatakan jembatan gantung akan dicat. "
        "“Itu tidak benar, pompa kami menyala semalaman,” kata Wening Larasati."
    )
    said = "jembatan gantung akan dicat", "“Itu tidak benar, pompa kami menyala semalaman,”"
    reading = tell(text, Said("Jalu Prawira", said[0]), Said("Wening Larasati", said[1], Act.DENY))
    assert ask(reading) == []


def test_who_speaks_of_himself_is_who_others_speak_of():
    met, denied = "ia bertemu dengan Jalu Prawira Santika", "bertemu bupati"
    text = "Banjir di Lembah Wungu belum surut. {} {}."
    one = tell(text.format("Taruno Seputra mengakui", met), Said("Taruno Seputra", met, Act.CONFIRM))
    other = tell(
        text.format("Jalu Prawira Santika membantah", denied),
        Said("Jalu Prawira Santika", denied, Act.DENY),
        outlet="Warta Dua",
        hour=5,
    )
    assert ask(one, other) == [[met, denied]]


def test_what_a_bare_denial_answers_stands_in_one_claim_with_it():
    said = "gubernur sudah menerima laporan soal rembesan bendungan"
    bare = "“Tidak ada laporan seperti itu,”"
    text = f"Banjir di Lembah Wungu belum surut. Jalu Prawira mengatakan {said}."
    answer = f"Mengenai laporan rembesan bendungan yang diterima gubernur, {bare} kata Wening Larasati di Lembah Wungu."
    readings = (
        tell(text, Said("Jalu Prawira", said)),
        tell(answer, Said("Wening Larasati", bare, Act.DENY), outlet="Warta Dua", hour=5),
    )
    assert ask(*readings) == [[said, bare]]
