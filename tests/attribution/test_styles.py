"""How newsrooms print what somebody said: every style of marks, every place of the cue. Marks: `marked.py`."""

import pytest

from tests.attribution.marked import assert_read

MARKS = [
    '{"Tarif tidak naik tahun ini,"} |kata| [Darma].',
    '{"Tarif tidak naik tahun ini"}, |kata| [Darma].',
    '{"Tarif tidak naik tahun ini"} |kata| [Darma].',
    '{"Tarif tidak naik tahun ini."} |kata| [Darma].',
    '{"Tarif tidak naik tahun ini"}. |kata| [Darma].',
    '{"Tarif tidak naik tahun ini"}. |jelasnya|. Lalu ia pergi.',
    '{"Mengapa tarif naik?,"} |tanya| [seorang penumpang].',
    '{"Tarif tidak naik tahun ini,”} |kata| [Darma].',
    "{“Tarif tidak naik tahun ini,”} |kata| [Darma].",
    "{”Tarif tidak naik tahun ini,”} |kata| [Darma].",
    "{„Tarif tidak naik tahun ini,“} |kata| [Darma].",
    "{«Tarif tidak naik tahun ini,»} |kata| [Darma].",
    "{``Tarif tidak naik tahun ini,''} |kata| [Darma].",
    "{''Tarif tidak naik tahun ini,''} |kata| [Darma].",
    "{'Tarif tidak naik tahun ini,'} |kata| [Darma].",
    "{‘Tarif tidak naik Jum’at ini,’} |kata| [Darma].",
    "{’’Tarif tidak naik tahun ini,’’} |kata| [Darma].",
    "{´´Tarif tidak naik tahun ini,´´} |kata| [Darma].",
    "{'Tarif \"murah meriah\" tidak naik tahun ini,'} |kata| [Darma].",
    '- {"Tarif tidak naik tahun ini,"} |kata| [Darma].',
    '{"Tarif tidak naik tahun ini,"}\n|kata| [Darma].',
    "{&quot;Tarif tidak naik tahun ini,&quot;} |kata| [Darma].",
    '{"Tarif tidak naik tahun ini,"}|kata| [Darma].',
    '{"Tarif tidak naik tahun ini, "}|kata| [Darma].',
    '{"Tarif tidak naik tahun ini, "}|kata| [Darma]. {2"Operator setuju,"} |2imbuhnya|.',
    '{" Tarif tidak naik tahun ini , "} |kata| [Darma] . {2" Operator setuju , "} |2imbuhnya| .',
    'Darma bercanda.{" Tarif tidak naik tahun ini,"} |katanya|.',
    '{"Tarif tidak naik tahun ini,} |kata| [Darma]. {2"Operator setuju,"} |2katanya|.',
    "{Tarif tidak naik tahun ini},” |kata| [Darma].",
    '{"Tarif "murah meriah" tidak naik tahun ini,"} |kata| [Darma]. {2"Operator setuju,"} |2imbuhnya|.',
    "{“Tarif ‘murah meriah’ tidak naik tahun ini,”} |kata| [Darma].",
    "{\"Tarif 'murah meriah' tidak naik tahun ini,\"} |kata| [Darma].",
]

PLACES = [
    '[Darma] |berkata|, {"Tarif tidak naik."}',
    '[Darma] |berkata|: {"Tarif tidak naik. Operator setuju."}',
    '[Darma], dalam akun Facebook-nya, |menulis|: {"Tarif tidak naik."}',
    'Dalam unggahannya, [Darma] |menulis|, {"Tarif tidak naik."}',
    '|Menurut| [Darma], {"tarif tidak naik tahun ini."}',
    '{"Tarif tidak naik,"} [Darma] |menegaskan|.',
    '{"Tarif tidak naik,"} |Kata| [Darma].',
    '{"Tarif tidak naik,"} |kata| [Darma] menegaskan.',
    '{"Tarif tidak naik,"} |kata| [Darma] sambil tersenyum.',
    '{"Tarif tidak naik,"} demikian |kata| [Darma].',
    '{"Tarif tidak naik,"} begitu |ujar| [Darma].',
    '{"Tarif tidak naik,"} begitu |ditegaskan| [Darma] di Watu, Senin.',
    '{"Tarif tidak naik,"} sebagaimana |disampaikan| oleh [Darma].',
    '{"Tarif tidak naik,"} |kata| [Darma] dalam acara "Mata Kita" di TV Hilir, Senin.',
    '|Kata| [Darma], {"Tarif tidak naik."}',
    '|Dikatakan| [Darma], {"tarif tidak naik."}',
    '{"Tarif tidak naik,"} |jelas| [dia], Rabu (22/10/2025) malam.',
    '{"Tarif tidak naik,"} |kata| [Darma], {"karena operator setuju."}',
    '{"Tarif tidak naik,"} |kata| [Darma] kepada wartawan di Watu, Senin, {"karena operator setuju."}',
    '{"Tarif tidak naik,"} |kata| [Darma]. {2"Operator setuju. Semua senang."}',
    '{"Tarif tidak naik,"} |kata| [Darma]. {2"Kami senang."}',
    '{"Tarif tidak naik,"} [Darma] |mengatakan| kepada kantor berita itu. {2"Operator setuju."}',
    '{"Tarif tidak naik. Operator setuju. Penumpang senang,"} [Darma] |menambahkan| dalam pidato yang disiarkan langsung itu.',
    '{"Tarif tidak naik,"} |kata| [Darma]. [2Ia] |2menambahkan|, {2"Operator setuju."}',
    '{"Mengapa tarif naik?"} |tanya| [seorang penumpang].',
    '[Darma] lantas |bertanya|, {"Siapa yang mau menjamin?"}',
    '[Darma] |menyebut| {tarif itu sebagai "kado akhir tahun" bagi penumpang}.',
    '[12Darma] |mengatakan| {bahwa "tarif tidak naik"} dan |2meminta| {2penumpang "tidak gusar"}.',
    'Kepada majalah itu, [Darma] |mengaku| {"tidak pernah menerima uang"}.',
]

SOURCES = [
    '{"Semua setuju,"} |kata| [Ketua RT 05 RW 02 Kelurahan Watu Ireng, Sumarni], 47, saat ditemui di rumahnya.',
    '{"Semua setuju,"} |pinta| [Sekretaris Daerah (Sekda) Kabupaten Lembayung, H. Rusdi Amran], S.E., M.Si., usai rapat.',
    '{"Semua setuju,"} |kata| [juru bicara Darma], yang enggan disebut namanya.',
    '{"Semua setuju,"} |kata| [seorang pejabat] yang tidak mau disebut namanya karena tidak berwenang berbicara.',
    '{"Semua setuju,"} [Sumarni, seorang warga], |mengatakan| kepada kantor berita itu.',
    '[Seorang warga, Sumarni (47)], |menuturkan|, {"Airnya naik cepat."}',
    '[Pejabat itu], yang berbicara dengan syarat anonim, |mengatakan|: {"Airnya naik cepat."}',
    '{"Semua setuju,"} |kata| [Sumarni, warga RT 05]. {2"Saya lari,"} |2ujar| [2suaminya, Parto].',
    '{"Semua setuju,"} |ujar| [Darma] kepada Kabar6.com, Rabu.',
    '{"Semua setuju,"} |ujar| [Darma] saat dihubungi Kabar Hilir, Rabu (22/10).',
    '{"Semua setuju,"} |kata| [Darma] dalam keterangan tertulisnya, Senin.',
    '{"Semua setuju,"} |tulis| [Darma] di akun X miliknya, Senin (20/10/2025).',
    '{"Semua setuju,"} |tulisnya| dalam unggahan di Instagram.',
    '{"Semua setuju,"} |cuit| [@darmawira].',
    '{"Semua setuju,"} |bunyi| [keterangan tersebut].',
    '{"Semua setuju,"} |bunyi| [pernyataan Kantor Bupati] yang diterima redaksi.',
    '{"Semua setuju,"} demikian |bunyi| [Pasal 12 ayat (3) UU Kereta].',
    '{"Semua setuju,"} |tertulis dalam| [surat edaran itu].',
    '{"Semua setuju,"} |menurut| [sebuah pernyataan dari Kantor Bupati].',
]

RELAYS = [
    '{2{"Semua setuju,"} |ujar| [Darma]}, |2dikutip dari| [2Antara], Senin (20/10/2025).',
    '{2{"Semua setuju,"} |ucapnya|} seperti |2dikutip| [2Antara], Rabu.',
    '{"Semua setuju,"} |kata| [Darma]. Demikian dikutip dari Antara, Senin (20/10).',
    '{2{"Semua setuju,"} |kata| [Darma]}, demikian |2dilaporkan| [2Antara].',
]

ALONE = [
    '[Rusdi] |membantah| {kabar itu}.\n\n{2"Tidak benar. Pintu tidak ditutup.}\n\n{2"Semua sesuai prosedur."}\n\nWarga pulang.',
    '{"Kita harus sabar. Air akan surut.}\n{"Dan warga boleh pulang.}\n{"Jalan dibuka,"} |kata| [Rusdi].',
    'Rusdi angkat bicara soal banjir. {"Semua bekerja sesuai prosedur yang berlaku di sini."}',
    'Sumarni punya cerita lain. {"Airnya naik cepat sekali sampai ke atap rumah."}',
    'Lalu apa tanggapan Rusdi? {"Semua bekerja sesuai prosedur yang berlaku."}',
    'Begini isi lengkapnya:\n\n{"Selamat malam. Semua bekerja sesuai prosedur."}',
    'Berikut isi lengkapnya:\n{"Selamat malam.\nSemua bekerja sesuai prosedur.\nSalam."}\nWarga pulang.',
    'Di dalam surat itu ada kalimat: {"Semua pintu air akan dibuka malam ini."} Warga panik.',
    '{"Airnya naik cepat sekali sampai ke atap,"} warga Watu sambil menangis.',
]

UNKNOWN = [
    '{"Airnya naik cepat sekali,"} |gelegar| [Sumarni].',
    '{"Airnya naik cepat sekali,"} |gelegarnya|.',
    '{"Airnya naik cepat sekali."} |gelegarnya| lewat pengeras suara.',
]

SILENT = [
    'Lagu "Hujan di Bulan Mei" menjadi pembuka acara itu.',
    'Ia tampil dalam acara "Malam Seribu Lilin di Kota Tua Watu" pekan lalu.',
    'Tagar "Bebaskan Rusdi" menjadi topik terhangat.',
    'Film "Hujan", "Angin", dan "Badai di Ujung Musim Kemarau Panjang" diputar.',
    'Kota berjuluk "Kota Seribu Jembatan di Atas Air", Watu, kebanjiran.',
]


@pytest.mark.parametrize("marked", MARKS)
def test_quotation_marks(marked: str) -> None:
    assert_read(marked)


@pytest.mark.parametrize("marked", PLACES)
def test_places_of_the_cue(marked: str) -> None:
    assert_read(marked)


@pytest.mark.parametrize("marked", SOURCES)
def test_sources(marked: str) -> None:
    assert_read(marked)


@pytest.mark.parametrize("marked", RELAYS)
def test_relays(marked: str) -> None:
    assert_read(marked)


@pytest.mark.parametrize("marked", ALONE)
def test_quotations_without_a_cue(marked: str) -> None:
    assert_read(marked)


@pytest.mark.parametrize("marked", UNKNOWN)
def test_cues_that_no_list_knows(marked: str) -> None:
    assert_read(marked)


@pytest.mark.parametrize("text", SILENT)
def test_names_and_titles_of_works_in_marks_are_no_speech(text: str) -> None:
    assert_read(text)
