"""`menurut accounts`, and how `menurut serve` refuses to start."""

import os
import socket
import stat
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from menurut.ledger import Ledger
from menurut.views.cli import app
from menurut.views.web.gate import passwords
from menurut.views.web.gate.accounts import read_accounts
from menurut.views.web.gate.passwords import is_password

PASSWORD = "kapal lari malam"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(passwords, "_COST", 2)
    monkeypatch.delenv("MENURUT_PASSWORD", raising=False)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "accounts.json"


@pytest.fixture
def ledger(tmp_path):
    Ledger.open(tmp_path / "news.db", create=True).close()
    return tmp_path / "news.db"


def run(*arguments, password=None):
    return CliRunner(env={"NO_COLOR": "1"}).invoke(
        app, [*map(str, arguments)], input=None if password is None else password + "\n"
    )


def add(file, name, *more, password=PASSWORD):
    return run("accounts", "add", name, "--accounts", file, *more, password=password)


def test_accounts_are_added_listed_changed_and_removed(file):
    assert add(file, "Sari", "--role", "editor").exit_code == 0
    assert add(file, " Budi ").exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert run("accounts", "--accounts", file).output.split() == ["editor", "Sari", "reader", "Budi"]
    assert run("accounts", "password", "sari", "--accounts", file, password="kata sandi lain").exit_code == 0
    sari, _ = read_accounts(file)
    assert is_password("kata sandi lain", sari.password)
    assert PASSWORD not in file.read_text(encoding="utf-8")
    assert run("accounts", "remove", "BUDI", "--accounts", file).exit_code == 0
    assert [one.name for one in read_accounts(file)] == ["Sari"]


@pytest.mark.parametrize(
    ("arguments", "password", "words"),
    [
        (("add", "sari"), PASSWORD, "already"),
        (("add", "Budi"), "pendek", "6 characters"),
        (("add", "Budi"), "", "0 characters"),
        (("add", "\n"), PASSWORD, "no name"),
        (("remove", "Tono"), None, "there is Sari"),
        (("password", "Tono"), PASSWORD, "there is Sari"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_changes_nothing(file, arguments, password, words):
    add(file, "Sari")
    before = file.read_bytes()
    result = run("accounts", *arguments, "--accounts", file, password=password)
    assert result.exit_code == 1
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert file.read_bytes() == before


def test_nobody_else_reaches_a_ledger_without_a_password(ledger, file, tmp_path):
    add(file, "Sari")
    short = tmp_path / "short.txt"
    short.write_text("pendek\n")
    for arguments, words in [
        (("--host", "0.0.0.0"), "--accounts FILE"),
        (("--host", "192.0.2.1"), "--accounts FILE"),
        (("--behind-proxy",), "--accounts FILE"),
        (("--host", "0.0.0.0", "--password-file", short), "6 characters"),
        (("--host", "0.0.0.0", "--password-file", tmp_path / "none"), "No such file"),
        (("--accounts", file, "--password-file", short), "exclude one another"),
        (("--accounts", tmp_path / "none"), "No such file"),
        (("--accounts", file, "--allow-host", "https://news.example/"), "no name of a machine"),
        (("--host", "192.0.2.1", "--accounts", file), "no address of this machine"),
        (("--host", "nowhere.invalid", "--accounts", file), "no address"),
    ]:
        result = run("serve", "--ledger", ledger, *arguments)
        assert (result.exit_code, words in result.stderr, result.stderr.count("\n")) == (1, True, 1), (arguments, result.stderr)


def test_a_ledger_that_is_none_and_a_port_that_is_taken_are_told_in_a_line(ledger, tmp_path):
    (tmp_path / "letter.txt").write_text("bukan buku besar" * 100)
    for file, words in [(tmp_path / "none.db", "there is no ledger"), (tmp_path / "letter.txt", "is no Menurut ledger")]:
        result = run("serve", "--ledger", file)
        assert (result.exit_code, words in result.stderr, result.stderr.count("\n")) == (1, True, 1)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", "--ledger", ledger, "--port", taken.getsockname()[1])
    assert (result.exit_code, "another program does" in result.stderr, result.stderr.count("\n")) == (1, True, 1)


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_ends_it_quietly_with_the_ledger_in_one_file(ledger, name):
    command = [
        sys.executable,
        "-c",
        "from menurut.views.cli import main; main()",
        "serve",
        "--ledger",
        str(ledger),
        "--port",
        "0",
    ]
    environment = os.environ | {"MENURUT_PASSWORD": PASSWORD}
    with subprocess.Popen(command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as server:
        assert "http://127.0.0.1:" in server.stdout.readline()
        subprocess.run(["kill", f"-{name}", str(server.pid)], check=True)
        _, said = server.communicate(timeout=60)
    assert (server.returncode, said) == (0, "")
    assert [path.name for path in ledger.parent.iterdir()] == ["news.db"]
