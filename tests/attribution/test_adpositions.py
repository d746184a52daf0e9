from tests.attribution.sentences import parts, read


def test_a_relay_at_the_head_holds_the_statement_and_gives_its_via() -> None:
    relay, statement = read("Dilansir Harian Tepi, Tirta mengatakan air surut.")
    assert (relay.act, statement.act) == ("relay", "state")
    assert (relay.via, statement.via) == (None, "Harian Tepi")
    assert statement.parent == relay.id


def test_a_relay_behind_a_quotation_holds_its_cue_and_source() -> None:
    text = '"Air surut," kata Tirta, dikutip dari Harian Tepi, Senin (3/3/2025).'
    assert parts(text) == [
        ("Harian Tepi", "dikutip dari", '"Air surut," kata Tirta'),
        ("Tirta", "kata", '"Air surut,"'),
    ]
    assert [(a.manner, a.via) for a in read(text)] == [("mixed", None), ("direct", "Harian Tepi")]


def test_a_written_statement_is_no_medium() -> None:
    assert [a.act for a in read('"Air surut," kata Tirta, dikutip dari keterangan tertulis, Senin (3/3/2025).')] == ["state"]


def test_a_function_word_glued_to_the_medium_is_split_off() -> None:
    assert parts('"Air surut," kata Tirta dikutip dariTepi.')[0][:2] == ("Tepi", "dikutip dari")


def test_data_before_a_comma_is_one_source_with_its_relative_clause() -> None:
    assert parts("Berdasarkan data yang kami terima, air surut.") == [("data yang kami terima", "Berdasarkan", "air surut")]


def test_a_relay_behind_a_comma_has_a_medium_that_ends_there() -> None:
    assert parts("Harian Tepi, koran tertua, mewartakan Velmora menarik utusannya.") == [
        ("Harian Tepi, koran tertua", "mewartakan", "Velmora menarik utusannya")
    ]


def test_a_relative_pronoun_is_no_head_of_a_sentence() -> None:
    assert parts("Dalam makalah yang ditulis Tirta, kapal itu aman.") == []
