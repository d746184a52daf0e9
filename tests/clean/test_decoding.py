"""From bytes to characters."""

import pytest

from menurut.clean.decoding import decode_body

TEXT = "Ia berkata: “Air sudah surut” – kafé itu buka lagi."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_an_encoding_that_nobody_declares_is_found(encoding):
    decoded = decode_body(TEXT.encode(encoding))
    assert (decoded.text, decoded.broken) == (TEXT, 0)


@pytest.mark.parametrize("declaration", ['<meta charset="koi8-r">', "<meta http-equiv=x content='text/html; charset=koi8-r'>"])
def test_a_declared_charset_is_believed_where_utf_8_fails(declaration):
    page = f"{declaration} Вода спала".encode("koi8-r")
    assert "Вода спала" in decode_body(page).text
    assert "Вода спала" in decode_body("Вода спала".encode("koi8-r"), content_type="text/html; charset=koi8-r").text


def test_utf_8_is_believed_against_a_wrong_declaration():
    assert "surut” – kafé" in decode_body(b'<meta charset="iso-8859-1">' + TEXT.encode()).text


@pytest.mark.parametrize("name", ["base64", "no-such-charset", "hex", "undefined", "zlib"])
def test_a_declaration_that_is_no_charset_is_passed_over(name):
    assert "surut" in decode_body(f"<meta charset={name}>{TEXT}".encode("cp1252")).text


def test_mostly_sound_utf_8_stays_utf_8_and_says_how_much_is_broken():
    decoded = decode_body((TEXT * 3).encode() + b" \xff\xfe lagi \xc3(")
    assert decoded.text.startswith(TEXT)
    assert (decoded.encoding, decoded.broken) == ("utf-8", 3)


def test_a_cyrillic_text_is_guessed():
    text = "Министр сказал журналистам, что корабль находился в нейтральных водах. " * 4
    assert decode_body(text.encode("cp1251")).text == text


def test_a_sealed_text_keeps_its_byte_order_mark():
    assert decode_body(TEXT.encode("utf-8-sig"), exact=True).text == "\ufeff" + TEXT
