from tests.attribution.sentences import parts


def test_a_quotation_alone_goes_on_from_the_speaker_before() -> None:
    assert parts('"Air surut," kata Tirta.\n"Lumpur masih tinggal di rumah warga."')[1] == (
        "",
        "",
        '"Lumpur masih tinggal di rumah warga."',
    )


def test_a_dependent_fragment_belongs_to_the_content_before() -> None:
    assert parts("Tirta mengatakan jalan putus. Sehingga bantuan terlambat.") == [
        ("Tirta", "mengatakan", "jalan putus. Sehingga bantuan terlambat")
    ]


def test_a_quotation_over_two_paragraphs_is_one_content() -> None:
    text = '"Air surut. Kami lega.\n\n"Lumpur masih tinggal," kata Tirta.'
    assert parts(text) == [("Tirta", "kata", '"Air surut. Kami lega. … "Lumpur masih tinggal,"')]


def test_a_quotation_in_the_paragraph_behind_a_colon_is_the_content() -> None:
    assert parts('Tirta mengatakan:\n"Air sudah surut."') == [("Tirta", "mengatakan", '"Air sudah surut."')]


def test_a_quotation_never_closed_ends_before_its_cue() -> None:
    assert parts("“Air sudah surut, kata Tirta kepada wartawan.") == [("Tirta", "kata", "“Air sudah surut,")]
