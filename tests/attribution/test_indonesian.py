"""Indonesian cues by their class: light verbs, open verbs, passives with agents, topics before the cue, what is no content."""

import pytest

from tests.attribution.sentences import parts, read

FOUND = [
    # a light verb and a noun
    ("Balai Iklim mengeluarkan peringatan gelombang tinggi.", "Balai Iklim", "mengeluarkan peringatan", "gelombang tinggi"),
    ("Sarta memberi jaminan bahwa tanggul aman.", "Sarta", "memberi jaminan", "bahwa tanggul aman"),
    ("Tirta melayangkan protes atas denda itu.", "Tirta", "melayangkan protes", "atas denda itu"),
    ("Sarta memberikan sejumlah saran agar air surut.", "Sarta", "memberikan sejumlah saran", "agar air surut"),
    # a verb that no list holds, right before a complementiser
    ("Tirta mengorasikan bahwa pasar ditutup.", "Tirta", "mengorasikan", "bahwa pasar ditutup"),
    # laws and treaties
    ("Pasal 4 melarang perahu melintas.", "Pasal 4", "melarang", "perahu melintas"),
    ("UU Perikanan mengatur ukuran jaring.", "UU Perikanan", "mengatur", "ukuran jaring"),
    # attitudes without a clause
    ("Korban merasa tertipu.", "Korban", "merasa", "tertipu"),
    ("Sarta mendukung jika pasar dipindah.", "Sarta", "mendukung", "jika pasar dipindah"),
    # a passive with its agent behind a noun phrase
    ("Rencana pelebaran jalan diumumkan Bupati Sarta.", "Bupati Sarta", "diumumkan", "Rencana pelebaran jalan"),
    ("Usul itu disampaikan dalam rapat oleh Sarta.", "Sarta", "disampaikan", "Usul itu"),
    ("Air mulai surut, seperti yang disampaikan Tirta.", "Tirta", "disampaikan", "Air mulai surut"),
    ("Jembatan itu dijelaskan Sarta sebagai jalan darurat.", "Sarta", "dijelaskan", "Jembatan itu … sebagai jalan darurat"),
    ("Tarif perahu dicontohkan Sarta sudah turun.", "Sarta", "dicontohkan", "Tarif perahu … sudah turun"),
    ("Langkah itu dinilai gegabah oleh nelayan Larai.", "nelayan Larai", "dinilai", "Langkah itu … gegabah"),
    ("Tuduhan penipuan dibantahnya.", "", "dibantahnya", "Tuduhan penipuan"),
    ("Nelayan yang belum terdaftar diminta melapor.", "", "diminta", "Nelayan yang belum terdaftar … melapor"),
    # nouns, wishes, media and writings that are cues
    ("Sarta ditahan atas tuduhan penipuan lelang.", "", "tuduhan", "penipuan lelang"),
    ("Harapannya, dermaga itu selesai.", "", "Harapannya", "dermaga itu selesai"),
    ("Larai adalah kota terbersih versi Jurnal Pesisir.", "Jurnal Pesisir", "versi", "Larai adalah kota terbersih"),
    ("Pantauan Harian Tepian, antrean mengular.", "Harian Tepian", "Pantauan", "antrean mengular"),
    ("Bupati Sarta, yang turut hadir juga mengucapkan selamat.", "Bupati Sarta", "mengucapkan", "selamat"),
    # what foreign desks write
    ("Velmora menggambarkan tudingan itu sebagai dongeng.", "Velmora", "menggambarkan", "tudingan itu sebagai dongeng"),
    ("Serangan itu diklaim oleh kelompok Arung.", "kelompok Arung", "diklaim", "Serangan itu"),
    ("Keputusan itu disambut dingin oleh Tasgara.", "Tasgara", "disambut dingin", "Keputusan itu"),
    ("Tasgara menyuarakan kekhawatiran atas sanksi itu.", "Tasgara", "menyuarakan", "kekhawatiran atas sanksi itu"),
    (
        "Menurut laporan yang dirilis pada Selasa, harga gandum naik.",
        "laporan yang dirilis pada Selasa",
        "Menurut",
        "harga gandum naik",
    ),
    # a topic in front of the source
    ("Dengan tanggul ini, saya yakin akan aman.", "saya", "yakin", "Dengan tanggul ini … akan aman"),
    # a noun phrase ends before a contrast
    ("Sarta menjanjikan lampu dermaga, tetapi listrik padam.", "Sarta", "menjanjikan", "lampu dermaga"),
    # what is asked for ends before a contrast, what is told goes on
    ("Sarta meminta perahunya dikembalikan, namun gagal.", "Sarta", "meminta", "perahunya dikembalikan"),
    ("Sarta menyebut perahunya sudah rusak, tetapi aman.", "Sarta", "menyebut", "perahunya sudah rusak, tetapi aman"),
    ("Sarta tidak berharap kaya, tetapi cukup.", "Sarta", "tidak berharap", "kaya"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), FOUND)
def test_one_attribution(text: str, source: str, cue: str, content: str) -> None:
    assert parts(text) == [(source, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Tanda itu berarti bahwa pasar tutup.",
        "Lukisan itu menggambarkan kehidupan nelayan.",
        "Sarta melapor dan pulang.",
        "Sarta merasa lapar.",
        "Sarta memberikan saran kepada Tirta.",
        "Aliran listrik tercantum Sarta.",
        "Kondisi itu mendorong pasar tutup.",
        "Warga tidak perlu khawatir tersesat.",
        "Perahu tiba dalam hitungan jam.",
        "Tidak ada keluhan yang disampaikan Tirta.",
    ],
)
def test_no_attribution(text: str) -> None:
    assert parts(text) == []


def test_wishes_and_verbs_without_prefix_in_a_quotation_are_nested() -> None:
    assert parts('"Kita ingin dermaga bersih," kata Tirta.')[1] == ("Kita", "ingin", "dermaga bersih")
    assert parts('"Pak Menteri sampaikan harga akan turun," kata Tirta.')[1] == ("Pak Menteri", "sampaikan", "harga akan turun")


def test_statements_joined_by_a_mere_comma_stand_apart() -> None:
    assert parts("Dua fraksi menyetujui perpanjangan, satu fraksi ngotot izin dicabut.") == [
        ("Dua fraksi", "menyetujui", "perpanjangan"),
        ("satu fraksi", "ngotot", "izin dicabut"),
    ]


def test_a_relative_passive_names_what_was_promised() -> None:
    assert ("pemerintah kabupaten", "dijanjikan", "jalan penghubung") in parts(
        "Warga menagih jalan penghubung yang dijanjikan pemerintah kabupaten."
    )


def test_a_judgement_in_a_relative_clause_is_of_its_head() -> None:
    assert parts("Warga mempertanyakan data yang dinilai kedaluwarsa.")[1] == ("", "dinilai", "data … kedaluwarsa")


def test_what_follows_the_speaker_between_commas_is_the_speakers() -> None:
    assert parts('"Airnya surut," kata Tirta, nelayan, membantah kabar banjir.') == [
        ("Tirta, nelayan", "kata", '"Airnya surut,"'),
        ("Tirta, nelayan", "membantah", "kabar banjir"),
    ]


def test_a_contrast_behind_a_comma_shares_the_source_with_a_weak_cue() -> None:
    assert parts("Ia setuju dengan usul itu, tetapi mengkritik biaya jembatan.") == [
        ("Ia", "setuju", "dengan usul itu"),
        ("Ia", "mengkritik", "biaya jembatan"),
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ('"Bukan langka, tetapi terlambat," kata Tirta.', "deny"),
        ('"Bukan hanya langka," kata Tirta.', "state"),
        ('"Mengadili, menyatakan terdakwa bersalah," kata hakim Sarta.', "decide"),
        ('"Kami mengajak warga menanam bakau," kata Tirta.', "demand"),
        ('"Saya janji, jalan itu rampung," kata Tirta.', "commit"),
        ('"Nanti perahu itu akan kami perbaiki," kata Tirta.', "commit"),
        ("Velmora memperingatkan akan menutup selat.", "commit"),
        ("Velmora memperingatkan kapal agar menjauh.", "demand"),
        ("Tirta menolak tudingan itu.", "deny"),
        ("Tirta menolak tawaran itu.", "attitude"),
        ("Undang-Undang Perikanan melarang pukat.", "decide"),
    ],
)
def test_acts_that_the_content_or_the_source_shows(text: str, act: str) -> None:
    assert read(text)[0].act == act


def test_the_answer_behind_who_asked_is_no_question() -> None:
    assert parts("Ditanya wartawan, Tirta mengatakan dermaga itu aman.") == [("Tirta", "mengatakan", "dermaga itu aman")]
