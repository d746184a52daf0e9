import json
import stat

import pytest

from menurut.errors import BrokenAccounts
from menurut.views.roles import Role
from menurut.views.web.gate.accounts import Account, Accounts, check_name, read_accounts, write_accounts

HASH = "scrypt$2$8$1$AAAAAAAAAAA=$AAAAAAAAAAAAAAAAAAAAAA=="
SARI, BUDI = Account("Sari Dewi", Role.EDITOR, HASH), Account("Budi", Role.READER, HASH)


def test_what_is_written_is_read_again_and_by_its_owner_alone(tmp_path):
    path = tmp_path / "accounts.json"
    write_accounts(path, [BUDI])
    write_accounts(path, [SARI, BUDI])
    assert read_accounts(path) == [SARI, BUDI]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_left_and_nothing_lost_where_writing_fails(tmp_path, monkeypatch):
    path = tmp_path / "accounts.json"
    write_accounts(path, [SARI])

    def fail(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_accounts(path, [SARI, BUDI])
    assert read_accounts(path) == [SARI]
    assert list(tmp_path.iterdir()) == [path]


def test_accounts_are_found_whatever_the_case_and_the_spaces(tmp_path):
    path = tmp_path / "accounts.json"
    write_accounts(path, [SARI, BUDI])
    accounts = Accounts.open(path)
    assert accounts.find("  sari   DEWI ") == SARI
    assert accounts.find("Sari") is None
    assert accounts.only is None


def test_changes_of_the_file_count_at_once_and_a_broken_one_does_not(tmp_path):
    path = tmp_path / "accounts.json"
    write_accounts(path, [SARI, BUDI])
    accounts = Accounts.open(path)
    write_accounts(path, [BUDI])
    assert accounts.find("Sari Dewi") is None
    path.write_text('{"accounts": [', encoding="utf-8")
    assert accounts.find("Budi") == BUDI
    path.unlink()
    assert accounts.find("Budi") == BUDI


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no file of accounts"),
        ("[]", "no file of accounts"),
        ('{"accounts": [1]}', "no file of accounts"),
        ('{"accounts": [{"name": "Sari", "role": "owner", "password": "x"}]}', "no file of accounts"),
        ('{"accounts": [{"name": "Sari", "role": "reader", "password": "rahasia"}]}', "no hash"),
        ('{"accounts": [{"name": "Sari", "role": "reader", "password": 7}]}', "no hash"),
        (json.dumps({"accounts": [{"name": name, "role": "reader", "password": HASH} for name in ("Sari", "SARI")]}), "two"),
        ('{"accounts": []}', "has no account"),
    ],
)
def test_a_file_that_is_none_is_told_in_a_line(tmp_path, text, words):
    path = tmp_path / "accounts.json"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    with pytest.raises(BrokenAccounts, match=words) as raised:
        Accounts.open(path)
    assert "\n" not in str(raised.value)


def test_a_file_that_other_users_reach_is_not_used(tmp_path):
    path = tmp_path / "accounts.json"
    write_accounts(path, [SARI])
    path.chmod(0o644)
    with pytest.raises(BrokenAccounts, match="chmod 600"):
        read_accounts(path)


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "Sari\x07", "Sari\u202e"])
def test_nobody_is_called_so(name):
    with pytest.raises(BrokenAccounts):
        check_name(name)


def test_a_sign_in_outlives_neither_the_password_nor_the_role():
    other = HASH.replace("AAAAAAAAAAA=", "BAAAAAAAAAA=")
    accounts = [SARI, Account("Sari Dewi", Role.READER, HASH), Account("Sari Dewi", Role.EDITOR, other)]
    assert len({one.stamp for one in accounts}) == 3
