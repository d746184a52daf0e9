import unicodedata

import pytest

from menurut.views.web.gate import passwords
from menurut.views.web.gate.passwords import hash_password, is_hash, is_password


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(passwords, "_COST", 2)


def test_a_hash_is_another_one_each_time_and_knows_its_password():
    one, other = hash_password("kapal lari malam"), hash_password("kapal lari malam")
    assert one != other
    assert is_password("kapal lari malam", one)
    assert is_password("kapal lari malam", other)
    assert not is_password("kapal lari malan", one)
    assert "kapal" not in one


def test_letters_count_and_not_how_a_keyboard_writes_them():
    assert is_password(
        unicodedata.normalize("NFD", "café au laït"), hash_password(unicodedata.normalize("NFC", "café au laït"))
    )


def test_a_hash_that_was_made_at_another_price_still_counts(monkeypatch):
    kept = hash_password("kapal lari malam")
    monkeypatch.setattr(passwords, "_COST", 4)
    assert is_password("kapal lari malam", kept)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kapal lari malam",
        "scrypt$3$8$1$AAAAAAAAAAA=$AAAAAAAAAAAAAAAAAAAAAA==",
        "scrypt$1073741824$8$1$AAAAAAAAAAA=$AAAAAAAAAAAAAAAAAAAAAA==",
        "scrypt$2$8$1$$AAAAAAAAAAAAAAAAAAAAAA==",
        "scrypt$2$8$1$AAAAAAAAAAA=$",
        "scrypt$2$8$1$AAAAAAAAAAA=$é",
        "bcrypt$2$8$1$AAAAAAAAAAA=$AAAAAAAAAAAAAAAAAAAAAA==",
    ],
)
def test_what_is_no_hash_is_not_taken_for_one(text):
    assert not is_hash(text)
    assert is_hash(hash_password("kapal lari malam"))
