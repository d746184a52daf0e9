from menurut.model import SpeakerKind


def test_short_names_and_pronouns_have_the_fullest_name(names):
    assert (
        names(
            "<S1>Kepala Dinas Kesehatan Bona Sitorus</S1> <Q1>mengatakan</Q1> <C1>wabah mereda</C1>.\n"
            "<S2>Bona</S2> <Q2>menilai</Q2> <C2>warga tenang</C2>.\n<S3>Ia</S3> <Q3>berharap</Q3> <C3>obat cukup</C3>.\n"
            '<C4>"Stok aman,"</C4> <Q4>katanya</Q4>.\n<C5>"Jangan panik."</C5>'
        )
        == ["Bona Sitorus"] * 5
    )


def test_the_full_name_may_stand_outside_all_sources(names):
    text = "<S1>Rano</S1> <Q1>menilai</Q1> <C1>aturan itu baik</C1>. Rapat dipimpin Ketua Komisi III DPR Rano Betara."
    assert names(text) == ["Rano Betara"]


def test_a_role_alone_stands_for_its_holder_of_whom_the_text_tells(names):
    text = (
        "Hadir pula Panglima TNI Jenderal Wira Kusumo. <S1>Panglima TNI</S1> <Q1>menegaskan</Q1> <C1>pasukan siap</C1>. "
        "<S2>Menteri Energi (Menergi) Dewi Palar</S2> <Q2>mengatakan</Q2> <C2>listrik cukup</C2>. "
        "<S3>Menergi</S3> <Q3>menambahkan</Q3> <C3>tarif tetap</C3>."
    )
    assert names(text) == ["Wira Kusumo", "Dewi Palar", "Dewi Palar"]


def test_a_title_with_a_place_that_nobody_knows_is_the_role_of_its_holder(names):
    text = (
        "<S1>Wali Kota Lemburan</S1> <Q1>bantah</Q1> <C1>pasar dijual</C1>.\n"
        "<S2>Wali Kota Lemburan Sekar Wiyati</S2> <Q2>mengatakan</Q2> <C2>pasar itu diperbaiki</C2>."
    )
    assert names(text) == ["Sekar Wiyati", "Sekar Wiyati"]


def test_a_role_without_holder_is_its_own_name(resolve):
    (speaker,) = resolve("<S1>Wakil Tetap Swiss untuk PBB</S1> <Q1>mengatakan</Q1> <C1>rapat dimulai sore</C1>.")
    assert speaker.name == "Wakil Tetap Swiss untuk PBB"


def test_acronyms_and_clipped_words_have_their_long_form(names):
    text = (
        "Komisi Pemilihan Umum (KPU) bersidang. <S1>KPU</S1> <Q1>menyatakan</Q1> <C1>pemilu siap</C1>. "
        "Pemerintah Provinsi (Pemprov) Banten rapat. <S2>Pemprov Banten</S2> <Q2>berharap</Q2> <C2>pajak naik</C2>."
    )
    assert names(text) == ["Komisi Pemilihan Umum", "Pemerintah Provinsi Banten"]


def test_one_identity_for_both_forms_of_an_alliance(resolve):
    first, second = resolve(
        "<S1>Pakta Pertahanan Atlantik Utara (NATO)</S1> <Q1>menyatakan</Q1> <C1>siaga</C1>. "
        "<S2>NATO</S2> <Q2>menolak</Q2> <C2>usul itu</C2>."
    )
    assert first == second
    assert first.forms == ("Pakta Pertahanan Atlantik Utara", "NATO")


def test_countries_by_short_form_and_capital(names):
    text = (
        "<S1>AS</S1> <Q1>menilai</Q1> <C1>gencatan rapuh</C1>. <S2>Seoul</S2> <Q2>membantah</Q2> <C2>tuduhan itu</C2>. "
        "<S3>Korut</S3> <Q3>mengancam</Q3> <C3>balasan</C3>."
    )
    assert names(text) == ["Amerika Serikat", "Korea Selatan", "Korea Utara"]
    assert names("<S1>UK</S1> <Q1>said</Q1> <C1>talks went on</C1>.", "en") == ["Britain"]


def test_first_persons_inside_a_quotation_are_its_speaker(names):
    text = (
        '<C1>"<S2>Saya</S2> <Q2>yakin</Q2> <C2>panen berhasil</C2>, <S3>kami</S3> <Q3>berharap</Q3> <C3>harga naik</C3>,"</C1> '
        "<Q1>kata</Q1> <S1>petani Sarpin Wagi</S1>."
    )
    assert names(text) == ["Sarpin Wagi"] * 3


def test_a_relay_does_not_hide_who_speaks_next(names):
    text = (
        "<Q1>Dilansir</Q1> <S1>Reuters</S1>, <C1><S2>Presiden Putri Lestari</S2> <Q2>menolak</Q2> <C2>usul damai</C2></C1>. "
        "<S3>Ia</S3> <Q3>menilai</Q3> <C3>usul itu lemah</C3>."
    )
    assert names(text) == ["Reuters", "Putri Lestari", "Putri Lestari"]


def test_the_subject_of_the_sentence_between_is_meant(names):
    text = (
        "<S1>Menteri Dewi Palar</S1> <Q1>menolak</Q1> <C1>usul itu</C1>.\n"
        "Gubernur Karsa Wibawa tidak tinggal diam. <S2>Ia</S2> <Q2>menilai</Q2> <C2>usul itu adil</C2>."
    )
    assert names(text) == ["Dewi Palar", "Karsa Wibawa"]


def test_plurals_go_to_bodies_and_groups(names):
    text = (
        "<S1>Para petani</S1> <Q1>menuntut</Q1> <C1>pupuk murah</C1>. <S2>Menteri Dewi Palar</S2> <Q2>berjanji</Q2> "
        "<C2>pupuk tiba</C2>. <S3>Mereka</S3> <Q3>menolak</Q3> <C3>janji itu</C3>."
    )
    assert names(text) == ["para petani", "Dewi Palar", "para petani"]


def test_a_relative_pronoun_is_the_person_before_it(names):
    text = "<S1>Tor Hask</S1> <Q1>thanked</Q1> <C1>Edda Morwen</C1>, <S2>who</S2> <Q2>said</Q2> <C2>it was late</C2>."
    assert names(text, "en") == ["Tor Hask", "Edda Morwen"]
    assert names("Hadir pula Ketua RT Bona Sitorus, <S1>yang</S1> <Q1>menilai</Q1> <C1>air surut</C1>.") == ["Bona Sitorus"]


def test_reporters_ask_and_do_not_answer(names):
    text = (
        '<S1>Gubernur Karsa Wibawa</S1> <Q1>menolak</Q1> <C1>usul</C1>. <C2>"Kenapa?"</C2> <Q2>tanya</Q2> <S2>wartawan</S2>. '
        '<C3>"Mahal,"</C3> <Q3>jawabnya</Q3>.'
    )
    assert names(text) == ["Karsa Wibawa", "wartawan", "Karsa Wibawa"]


def test_english_pronouns_know_gender(names):
    text = (
        "<S1>Prime Minister Edda Morwen</S1> <Q1>said</Q1> <C1>the bridge would open</C1>. "
        "<S2>She</S2> <Q2>hoped</Q2> <C2>for rain</C2>. "
        "<S3>Mr. Tor Hask</S3> <Q3>said</Q3> <C3>it would not</C3>. <S4>She</S4> <Q4>insisted</Q4> <C4>it would</C4>. "
        "<S5>He</S5> <Q5>laughed</Q5> <C5>at that</C5>."
    )
    assert names(text, "en") == ["Edda Morwen", "Edda Morwen", "Tor Hask", "Edda Morwen", "Tor Hask"]


def test_a_slip_of_the_pen_is_the_same_person(names):
    text = (
        "<S1>Hakim Afifurrahman</S1> <Q1>menolak</Q1> <C1>gugatan</C1>. "
        "<S2>Afifurahman</S2> <Q2>menilai</Q2> <C2>bukti lemah</C2>. "
        "Sidang Afifurrahman ditutup."
    )
    assert names(text) == ["Afifurrahman", "Afifurrahman"]


def test_what_points_forward_or_to_nobody(names):
    assert names('<C1>"Air naik,"</C1> <Q1>ujarnya</Q1>. <S2>Lurah Sarpin Wagi</S2> <Q2>meminta</Q2> <C2>bantuan</C2>.') == [
        "Sarpin Wagi",
        "Sarpin Wagi",
    ]
    assert names('<C1>"Air naik,"</C1> <Q1>ujarnya</Q1>.') == [None]


def test_forms_and_roles_are_kept_as_printed(resolve):
    speaker = resolve(
        "<S1>Sekretaris Jenderal NATO Marten Rutger</S1> <Q1>mengatakan</Q1> <C1>pasukan siap</C1>. "
        "<S2>Rutger</S2> <Q2>menilai</Q2> <C2>lawan lemah</C2>. <S3>Dia</S3> <Q3>menolak</Q3> <C3>usul</C3>."
    )[2]
    assert speaker.name == "Marten Rutger"
    assert speaker.kind is SpeakerKind.PERSON
    assert speaker.forms == ("Marten Rutger", "Rutger")
    assert speaker.roles == ("Sekretaris Jenderal NATO",)


def test_the_same_name_has_the_same_id_in_every_article(resolve):
    one = resolve("<S1>Bona Sitorus</S1> <Q1>mengatakan</Q1> <C1>ya</C1>.")[0]
    other = resolve("<S1>Ketua RT Bona Sitorus</S1> <Q1>mengatakan</Q1> <C1>tidak</C1>.")[0]
    assert one.id == other.id


def test_they_in_reported_speech_are_the_body_that_reports(names):
    text = (
        "<S1>Lurah Bona Sitorus</S1> <Q1>mengatakan</Q1> <C1><S2>para nelayan</S2> <Q2>menolak</Q2> <C2>relokasi</C2></C1>. "
        "<S3>Kementerian Perikanan</S3> <Q3>mengatakan</Q3> "
        "<C3><S4>mereka</S4> <Q4>menilai</Q4> <C4>relokasi perlu</C4></C3>."
    )
    assert names(text) == ["Bona Sitorus", "para nelayan", "Kementerian Perikanan", "Kementerian Perikanan"]


def test_it_is_the_body_or_document_that_spoke_last_and_no_person(names):
    text = (
        "<S1>The Ministry of Fisheries</S1> <Q1>said</Q1> <C1>boats may leave</C1>. "
        "<S2>Mayor Bona Sitorus</S2> <Q2>said</Q2> <C2>no</C2>. <S3>It</S3> <Q3>added</Q3> <C3>that storms were near</C3>."
    )
    assert names(text, "en") == ["The Ministry of Fisheries", "Bona Sitorus", "The Ministry of Fisheries"]


def test_a_title_that_stands_for_a_person_is_a_role_and_no_form(resolve):
    text = (
        "<S1>Kapolresta Dumai Kombes Bona Sitorus</S1> <Q1>mengatakan</Q1> <C1>aman</C1>. "
        "<S2>Kapolresta</S2> <Q2>menambahkan</Q2> <C2>sepi</C2>."
    )
    speaker = resolve(text)[1]
    assert speaker.forms == ("Bona Sitorus",)
    assert "Kapolresta" in speaker.roles


def test_headings_name_nobody(names):
    text = "<S1>Bona</S1> <Q1>menilai</Q1> <C1>air surut</C1>.\nLihat Bona Ajarkan Menanam\nHujan turun."
    assert names(text) == ["Bona"]


def test_a_capital_at_the_head_of_a_sentence_is_no_name(names):
    text = "<S1>Bona</S1> <Q1>menilai</Q1> <C1>air surut</C1>.\nSelorohan Bona disambut tawa."
    assert names(text) == ["Bona"]


def test_a_short_name_that_opens_a_sentence_is_its_subject(names):
    text = (
        "<S1>Petani Bona Sitorus</S1> <Q1>menilai</Q1> <C1>air surut</C1>. <S2>Lurah Sarpin Wagi</S2> <Q2>meminta</Q2> "
        "<C2>bantuan</C2>. Bona tidak puas. <Q3>Menurutnya</Q3>, <C3>bantuan kurang</C3>."
    )
    assert names(text) == ["Bona Sitorus", "Sarpin Wagi", "Bona Sitorus"]


def test_a_name_between_commas_behind_a_role_is_the_subject(names):
    text = (
        "<S1>Menteri Dewi Palar</S1> <Q1>menolak</Q1> <C1>usul itu</C1>. "
        "Presiden Velmora, Mirela Tosan, tiba pagi. <S2>Ia</S2> <Q2>meminta</Q2> <C2>warga tenang</C2>. "
        "Pelatihnya, Karsa Wibawa, tertawa. <C3>Sembilan puluh</C3>, <Q3>timpalnya</Q3>."
    )
    assert names(text) == ["Dewi Palar", "Mirela Tosan", "Karsa Wibawa"]


def test_a_passive_without_agent_goes_on_from_a_body_and_a_clitic_from_a_person(names):
    text = (
        "<S1>Menteri Dewi Palar</S1> <Q1>menolak</Q1> <C1>usul itu</C1>. "
        "<S2>Badan Audit</S2> <Q2>menemukan</Q2> <C2>selisih</C2>. "
        "<C3>Kerugian</C3> <Q3>ditaksir</Q3> <C3>besar</C3>. <C4>Itu wajar</C4>, <Q4>ujarnya</Q4>."
    )
    assert names(text) == ["Dewi Palar", "Badan Audit", "Badan Audit", "Dewi Palar"]


def test_a_relative_by_the_name_of_another_is_whoever_has_that_role(names):
    text = (
        "<S1>Kuasa hukum Bona, Sarpin Wagi</S1>, <Q1>menilai</Q1> <C1>bukti lemah</C1>. "
        "<S2>Kuasa hukum Bona</S2> <Q2>meminta</Q2> <C2>sidang ulang</C2>."
    )
    assert names(text) == ["Sarpin Wagi", "Sarpin Wagi"]


def test_a_name_in_capital_letters_is_the_same_person(names):
    text = (
        "<S1>SARPIN WAGI</S1> <Q1>menolak</Q1> <C1>usul</C1>. <S2>Lurah Sarpin Wagi</S2> <Q2>menilai</Q2> <C2>usul lemah</C2>. "
        "<S3>KARSA</S3> <Q3>diam</Q3> <C3>saja</C3>."
    )
    assert names(text) == ["Sarpin Wagi", "Sarpin Wagi", "KARSA"]


def test_an_acronym_without_brackets_is_the_body_with_these_initials(names):
    text = "Badan Audit Program Negara bersidang. <S1>BAPN</S1> <Q1>menemukan</Q1> <C1>selisih</C1>."
    assert names(text) == ["Badan Audit Program Negara"]


def test_whoever_is_presented_between_two_attributions_is_meant(names):
    text = (
        "<S1>Menteri Dewi Palar</S1> <Q1>menolak</Q1> <C1>usul itu</C1>. Pemilik gerai, Halmana, tersenyum. "
        '<C2>"Ya begitu,"</C2> <Q2>ujarnya</Q2>. Kritik itu diterima Kepala Dinas Air Bona Sitorus. '
        "<S3>Ia</S3> <Q3>berjanji</Q3> <C3>air mengalir</C3>."
    )
    assert names(text) == ["Dewi Palar", "Halmana", "Bona Sitorus"]


def test_somebody_named_only_where_a_sentence_opens_is_meant(names):
    text = "Sarpin Wagi mengungkap pesan. <S1>Dia</S1> <Q1>menegaskan</Q1> <C1>tim harus semangat</C1>."
    assert names(text) == ["Sarpin Wagi"]


def test_a_body_has_the_longer_name_that_a_role_holds_and_the_short_form_of_another_language(names):
    text = (
        "Wakil Ketua Komisi X DPR RI Bona Sitorus hadir. <S1>Komisi X</S1> <Q1>meminta</Q1> <C1>data</C1>. "
        "Pasukan Dukungan Larai (RSL) maju. <S2>RSL</S2> <Q2>menolak</Q2> <C2>tuduhan</C2>. "
        "Bank Larasana naik. <S3>BL</S3> <Q3>menahan</Q3> <C3>bunga</C3>."
    )
    assert names(text) == ["Komisi X DPR RI", "Pasukan Dukungan Larai", "Bank Larasana"]


def test_a_noun_alone_is_the_body_of_that_noun_and_not_its_holder(names):
    text = (
        "Dinas Pertanian Larai siaga. <S1>Dinas</S1> <Q1>mencatat</Q1> <C1>panen naik</C1>. "
        "Anggota Ombudsman Pratiwa Handana hadir. <S2>Ombudsman</S2> <Q2>menilai</Q2> <C2>itu wajar</C2>."
    )
    assert names(text) == ["Dinas Pertanian Larai", "Ombudsman"]


def test_who_speaks_in_a_relative_clause_is_not_whom_the_next_pronoun_means(names):
    text = (
        "<S1>Hakim Sarpin Wagi</S1> <Q1>meminta</Q1> <C1>laporan</C1>. Dalam sidang, Sarpin menegur pengacara Edda Morwana, "
        "<S2>yang</S2> <Q2>menyebut</Q2> <C2>gugatan lemah</C2>. <S3>Ia</S3> <Q3>menilai</Q3> <C3>itu keliru</C3>."
    )
    assert names(text) == ["Sarpin Wagi", "Edda Morwana", "Sarpin Wagi"]


def test_several_are_the_group_or_body_with_which_a_sentence_opens(names):
    text = (
        "<S1>Menteri Dewi Palar</S1> <Q1>berjanji</Q1> <C1>pupuk tiba</C1>. Puluhan warga menutup jalan. "
        "<S2>Mereka</S2> <Q2>menolak</Q2> <C2>janji itu</C2>. Kepolisian Larai menyita kapal. "
        "<S3>Mereka</S3> <Q3>mencurigai</Q3> <C3>awaknya</C3>. <S4>Lembaga itu</S4> <Q4>menolak</Q4> <C4>usul</C4>."
    )
    assert names(text) == ["Dewi Palar", "puluhan warga", "Kepolisian Larai", "Kepolisian Larai"]


def test_a_work_that_points_back_is_whoever_wrote_it_and_a_rule_has_its_number(names):
    text = (
        "Survei Helitrana melihat hal lain. <Q1>Berdasarkan</Q1> <S1>hasil survei itu</S1>, <C1>harga naik</C1>. "
        "Bupati menandatangani Keputusan Bupati Nomor 71 Tahun 2025. <S2>Keputusan itu</S2> <Q2>menyebut</Q2> <C2>tarif</C2>."
    )
    assert names(text) == ["Helitrana", "Keputusan Bupati Nomor 71 Tahun 2025"]


def test_somebody_bound_to_a_person_has_that_name(names):
    text = "<S1>Menteri Dewi Palar</S1> <Q1>menolak</Q1> <C1>usul</C1>. <S2>Pengacaranya</S2> <Q2>menyebut</Q2> <C2>ini</C2>."
    assert names(text) == ["Dewi Palar", "pengacara Dewi Palar"]


def test_the_side_of_a_body_is_the_body(names):
    text = "<S1>Universitas Laraiana</S1> <Q1>menepis</Q1> <C1>isu</C1>. <S2>Pihak kampus</S2> <Q2>menilai</Q2> <C2>aman</C2>."
    assert names(text) == ["Universitas Laraiana", "Universitas Laraiana"]


def test_we_is_the_office_before_what_an_office_does_and_else_the_speaker(names):
    text = (
        '<C1>"<S2>Kami</S2> <Q2>usulkan</Q2> <C2>anggaran naik</C2>, <S3>kami</S3> <Q3>berharap</Q3> <C3>disetujui</C3>,"</C1> '
        "<Q1>kata</Q1> <S1>Wakil Menteri Keuangan Bona Sitorus</S1>."
    )
    assert names(text) == ["Bona Sitorus", "Kementerian Keuangan", "Bona Sitorus"]


def test_a_quotation_goes_on_from_whoever_was_quoted_and_not_from_somebody_unnamed_between(names):
    text = (
        '<C1>"Air naik,"</C1> <Q1>kata</Q1> <S1>Lurah Sarpin Wagi</S1>. '
        "<S2>Seorang warga</S2> <Q2>meminta</Q2> <C2>bantuan</C2>. "
        '<C3>"Bantuan tiba besok,"</C3> <Q3>tambahnya</Q3>. '
        '<C4>"Semua aman,"</C4> <Q4>katanya</Q4>. '
        "<S5>Presiden Bona Sitorus</S5> <Q5>berharap</Q5> <C5>air surut</C5>."
    )
    assert names(text) == ["Sarpin Wagi", "seorang warga", "Sarpin Wagi", "Sarpin Wagi", "Bona Sitorus"]


def test_a_noun_with_a_clitic_means_the_body_in_the_role_of_the_speaker(names):
    text = (
        "<S1>Ketua Lembaga Ukur Larai Bona Sitorus</S1> <Q1>mengatakan</Q1> <C1>air surut</C1>. "
        "<S2>Lembaganya</S2> <Q2>menemukan</Q2> <C2>dua retakan</C2>."
    )
    assert names(text) == ["Bona Sitorus", "Lembaga Ukur Larai"]


def test_a_passive_that_only_prosecutors_do_is_theirs(names):
    text = (
        "Jaksa penuntut umum membacakan berkas. <S1>Hakim Bona Sitorus</S1> <Q1>mengatakan</Q1> <C1>sidang ditunda</C1>. "
        "Togar <Q2>dituntut</Q2> <C2>tiga tahun penjara</C2>."
    )
    assert names(text) == ["Bona Sitorus", "jaksa penuntut umum"]


def test_a_bare_noun_means_the_law_that_was_named_in_full(names):
    text = (
        "<S1>Bona Sitorus</S1> <Q1>merujuk</Q1> <C1>Undang-Undang Air Tanah</C1>. "
        "<S2>Undang-undang itu</S2> <Q2>melarang</Q2> <C2>sumur bor</C2>."
    )
    assert names(text)[1] == "Undang-Undang Air Tanah"


def test_they_inside_a_quotation_are_the_group_named_last(names):
    text = (
        "<S1>Bona Sitorus</S1> <Q1>mengatakan</Q1> <C1>bahwa listrik padam dan para nelayan Larai mengeluh</C1>. "
        '<C2>"<S3>Mereka</S3> <Q3>minta</Q3> <C3>genset</C3>,"</C2> <Q2>katanya</Q2>.'
    )
    assert "para nelayan Larai" in names(text)


def test_a_clause_that_slipped_in_before_a_source_is_no_part_of_it(names):
    text = "<S1>Bona Sitorus menyebut ada sejumlah warga</S1> <Q1>menolak</Q1> <C1>pindah</C1>."
    assert names(text) == ["sejumlah warga"]


def test_a_description_and_an_honorific_before_a_name_open_a_sentence(names):
    text = (
        "<S1>Togar Manurung</S1> <Q1>mengatakan</Q1> <C1>air surut</C1>. "
        "Dosen pembimbing, Prof. Bona Sitorus, tertawa. <S2>Dia</S2> <Q2>mengakui</Q2> <C2>sempat ragu</C2>."
    )
    assert names(text) == ["Togar Manurung", "Bona Sitorus"]


def test_what_an_english_noun_with_an_article_means(names):
    text = (
        "The Larai Polar Institute opened. <S1>Norbank</S1> <Q1>said</Q1> <C1>it would pay</C1>. "
        "<S2>The institute</S2> <Q2>denied</Q2> <C2>it</C2>. <S3>The city council</S3> <Q3>said</Q3> <C3>no</C3>."
    )
    assert names(text, "en")[1:] == ["Larai Polar Institute", "the city council"]


def test_a_nationality_with_an_article_is_a_person_and_its_chairman_is_not_who_spoke_last(names):
    text = (
        "<S1>Coach Bona Sitorus</S1> <Q1>said</Q1> <C1>they will win</C1>. <S2>The Spaniard</S2> <Q2>added</Q2> <C2>no</C2>. "
        "Norbank paid. <S3>Its chairman</S3> <Q3>hoped</Q3> <C3>for more</C3>."
    )
    assert names(text, "en") == ["Bona Sitorus", "Bona Sitorus", "Its chairman"]


def test_of_a_source_that_runs_over_the_end_of_a_sentence_the_part_beside_the_cue_counts(names):
    text = (
        "<C1>Enough</C1>, <Q1>said</Q1> <S1>Bona Sitorus of Larai. His wife agreed</S1>. "
        "<S2>Nobody listened to them again. Togar Manurung</S2> <Q2>said</Q2> <C2>he had</C2>."
    )
    assert names(text, "en") == ["Bona Sitorus", "Togar Manurung"]
