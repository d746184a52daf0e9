from menurut.attribution.tokens import read_tokens


def test_numbers_times_and_hyphenated_words_are_one_token() -> None:
    assert read_tokens("Rp118.000 pukul 15.00 disebut-sebut Jum'at", ()).low == [
        "rp118.000",
        "pukul",
        "15.00",
        "disebut-sebut",
        "jum'at",
    ]


def test_offsets_give_back_the_words() -> None:
    text = "Kata dia,\n«ya»."
    tokens = read_tokens(text, ())
    assert [text[s:e].lower() for s, e in zip(tokens.start, tokens.end, strict=True)] == tokens.low
