import json
import os
import signal
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner

from menurut.ledger import Ledger
from menurut.views.cli import app
from tests.shared_data import SAMPLES
from tests.views.html_page import read_page
from tests.views.invented_story import ATTACK, make_hostile_story, make_story

COMMANDS = (
    *("read", "add", "stories", "claims", "origins", "speakers", "attributions", "corrections"),
    *("search", "serve", "accounts", "dossier", "export", "score", "score-stories", "train"),
)
SENTENCE = "Banjir di kota\n\nWali Kota Sari Dewi mengatakan 12 rumah rusak.\n"


def run(*arguments, stdin=None):
    return CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"}).invoke(app, [str(a) for a in arguments], input=stdin)


def run_process(*arguments, **environment):
    command = [sys.executable, "-c", "from menurut.views.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ | environment, timeout=60, check=False)


def save(path, made):
    story, readings, links = made
    with Ledger.open(path, create=True) as ledger:
        for reading in readings:
            ledger.add(reading)
        ledger.save_links(links)
    return story


@pytest.fixture
def ledger(tmp_path):
    save(tmp_path / "story.db", make_story())
    return tmp_path / "story.db"


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)])
def test_help_fits_80_columns(arguments):
    result = run(*arguments, "--help")
    assert result.exit_code == 0
    assert max(map(len, result.output.splitlines())) <= 80


def test_help_says_in_full_what_each_command_does():
    assert "..." not in run("--help").output.split("Commands:")[1]


def test_help_lists_the_commands_in_the_order_in_which_one_meets_them():
    listed = run("--help").output.split("Commands:")[1].split("\n")
    assert tuple(line.split()[0] for line in listed if line.strip()) == COMMANDS


def test_help_comes_at_once():
    run_process("--help")
    begun = time.perf_counter()
    assert run_process("--help").returncode == 0
    assert time.perf_counter() - begun < 1.5


def test_help_loads_no_stage():
    code = "import sys, menurut.views.cli; print(*(m for m in sys.modules if m in ('trafilatura', 'sqlalchemy', 'jinja2')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_version_is_printed():
    assert run("--version").output.startswith("menurut 0.")


def test_stories_are_listed_with_days_and_counts(ledger):
    output = run("stories", "--ledger", ledger).output
    assert "Tanggul jebol di Lembang Raya" in output
    assert "3–4 Mar 2025 · 2 articles · 2 outlets · 3 claims" in output
    assert "denied 1" in output


def test_claims_show_positions_figures_and_origins(ledger):
    output = run("claims", "--ledger", ledger).output
    assert "PT Air Jernih denies" in output
    assert "Budi Santika says: at least 120 warga, 120 warga" in output
    assert "1 independent origin" in output


def test_claims_are_chosen_by_act(ledger):
    output = run("claims", "--ledger", ledger, "--act", "deny").output
    assert "tanggul itu rapuh" in output
    assert "120 warga" not in output


def test_speakers_are_listed_most_quoted_first(ledger):
    lines = run("speakers", "--ledger", ledger).output.splitlines()
    assert lines[1].split()[:3] == ["4", "Budi", "Santika"]


def test_what_is_found_stands_between_asterisks(ledger):
    output = run("search", "mengungsi", "--ledger", ledger).output
    assert "*mengungsi*" in output
    assert "Kabar Kawat · 3 Mar 2025" in output


@pytest.mark.parametrize("command", [["stories"], ["claims"], ["speakers"], ["search", "warga"]])
def test_lists_come_as_json(ledger, command):
    records = json.loads(run(*command, "--ledger", ledger, "--format", "json").output)
    assert records
    assert all(isinstance(record, dict) for record in records)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["stories", "zebra"], "No stories found"),
        (["claims", "--speaker", "zebra"], "No claims found"),
        (["speakers", "zebra"], "No speakers found"),
        (["search", "zebra"], "Nothing found for: zebra"),
    ],
)
def test_an_empty_result_says_so(ledger, command, words):
    result = run(*command, "--ledger", ledger)
    assert result.exit_code == 0
    assert words in result.output


@pytest.mark.parametrize("command", [["stories"], ["claims"], ["speakers"], ["search", "x"], ["export", "--to", "x"]])
def test_without_a_ledger_one_line_says_what_to_do(tmp_path, command):
    result = run(*command, "--ledger", tmp_path / "none.db")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert "menurut add" in result.stderr


def test_a_dossier_is_written_by_id_and_by_words(ledger, tmp_path):
    for index, name in enumerate(("st-tanggul", "tanggul")):
        page = tmp_path / f"{index}" / "page.html"
        result = run("dossier", name, "-o", page, "--ledger", ledger)
        assert result.exit_code == 0, result.output
        assert read_page(page.read_text(encoding="utf-8")).errors == []


def test_all_dossiers_are_named_by_story(ledger, tmp_path):
    assert run("dossier", "--all", "--to", tmp_path / "pages", "--ledger", ledger).exit_code == 0
    assert [path.name for path in (tmp_path / "pages").iterdir()] == ["st-tanggul.html"]


def test_an_unknown_story_is_one_line(ledger, tmp_path):
    result = run("dossier", "zebra", "-o", tmp_path / "x.html", "--ledger", ledger)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["dossier"],
        ["dossier", "x"],
        ["dossier", "--all"],
        ["dossier", "x", "--all", "--to", "y"],
        ["dossier", "x", "-o", "y", "--to", "z"],
        ["read"],
        ["read", "x.txt", "--format", "brat"],
        ["read", "x.txt", "--format", "pdf"],
        ["claims", "--act", "sing"],
        ["sing"],
    ],
)
def test_wrong_usage_is_exit_code_2(arguments):
    assert run(*arguments).exit_code == 2


def test_an_export_stands_in_its_folder(ledger, tmp_path):
    result = run("export", "--ledger", ledger, "--to", tmp_path / "out")
    assert result.exit_code == 0
    assert "2 articles, 7 attributions" in result.output
    assert (tmp_path / "out" / "claims.jsonl").is_file()


def test_read_shows_who_says_what_of_what_is_piped_in():
    result = run("read", "-", "--language", "id", stdin=SENTENCE)
    assert result.exit_code == 0
    assert "‹mengatakan›¹ {¹12 rumah rusak¹}" in result.output
    assert "Sari Dewi" in result.output
    assert "\x1b" not in result.output


def test_read_as_json_gives_spans_that_hold():
    (record,) = json.loads(run("read", "-", "--language", "id", "--format", "json", stdin=SENTENCE).output)
    (attribution,) = record["attributions"]
    start, end = attribution["content"][0]
    assert record["article"]["text"][start:end] == "12 rumah rusak"


@pytest.mark.parametrize(
    ("form", "names"), [("brat", {".txt", ".ann"}), ("html", {".html"}), ("json", {".json"}), ("text", {".txt"})]
)
def test_read_writes_a_file_for_each_article_and_none_over_another(tmp_path, form, names):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "banjir.txt").write_text(SENTENCE, encoding="utf-8")
    result = run("read", tmp_path / "a", tmp_path / "b", "--language", "id", "--format", form, "--to", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert {p.name for p in (tmp_path / "out").iterdir()} == {f"{stem}{s}" for stem in ("banjir", "banjir-2") for s in names}


def test_a_number_is_no_name_of_another_article(tmp_path):
    for name in ("a/banjir.txt", "b/banjir-2.txt", "c/banjir.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(SENTENCE, encoding="utf-8")
    sources = [tmp_path / name for name in "abc"]
    assert run("read", *sources, "--language", "id", "--format", "html", "--to", tmp_path / "out").exit_code == 0
    assert {path.stem for path in (tmp_path / "out").iterdir()} == {"banjir", "banjir-2", "banjir-3"}


@pytest.mark.parametrize(("source", "to"), [("news/a.txt", "news"), ("news", "news"), ("news", "news/out")])
@pytest.mark.parametrize("form", ["text", "brat", "json", "jsonl", "html"])
def test_read_never_writes_among_the_articles(tmp_path, monkeypatch, source, to, form):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(SENTENCE, encoding="utf-8")
    result = run("read", source, "--language", "id", "--format", form, "--to", to)
    assert result.exit_code == 2
    assert "another folder" in result.stderr
    assert [path.name for path in (tmp_path / "news").iterdir()] == ["a.txt"]
    assert (tmp_path / "news" / "a.txt").read_text(encoding="utf-8") == SENTENCE


def test_read_as_html_of_two_articles_wants_a_folder(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SENTENCE, encoding="utf-8")
    result = run("read", tmp_path, "--format", "html")
    assert result.exit_code == 2
    assert "--to DIR" in result.stderr


def test_a_page_that_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(SENTENCE, encoding="utf-8")
    result = run("read", tmp_path, "--language", "id")
    assert result.exit_code == 1
    assert "a.txt: empty" in result.stderr
    assert "12 rumah rusak" in result.stdout


def test_add_keeps_the_rest_and_says_what_was_refused(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    first = run("add", tmp_path, "--ledger", tmp_path / "l.db", "--language", "id", "--jobs", 1)
    assert first.exit_code == 1
    assert "1 article added" in first.stdout
    assert "1 page refused: empty 1" in first.stdout
    assert "a.txt: empty" in first.stderr
    (tmp_path / "a.txt").unlink()
    again = run("add", tmp_path, "--ledger", tmp_path / "l.db", "--language", "id", "--jobs", 1)
    assert again.exit_code == 0
    assert "0 articles added, 1 known already" in again.stdout


def test_a_source_that_does_not_exist_is_one_line(tmp_path):
    result = run("add", tmp_path / "none", "--ledger", tmp_path / "l.db")
    assert result.exit_code == 1
    assert "no such file or folder" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", [["read"], ["add", "--ledger", "l.db"]])
def test_an_empty_name_is_not_the_current_folder(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run(*command, "")
    assert result.exit_code == 1
    assert "empty name" in result.stderr


@pytest.mark.parametrize("command", [["read"], ["add", "--jobs", 1, "--ledger", "l.db"]])
def test_whether_a_file_can_be_read_is_found_out_by_reading_it(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "access", lambda *_arguments, **_options: False)
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    result = run(*command, "a.txt", "--language", "id")
    assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize(
    "command", [["read"], ["add", "--ledger", "l.db"], ["dossier", "st-tanggul", "-o"], ["export", "--to"]]
)
def test_what_the_system_will_not_do_is_one_line(command, ledger, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    extra = ["--ledger", ledger] if command[0] in ("dossier", "export") else []
    result = run(*command, "x" * 300 + ".txt", *extra)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_one_line(ledger):
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-c", "from menurut.views.cli import main; main()", "stories", "--ledger", str(ledger)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("menurut: writing failed: ")


def test_an_unknown_language_is_one_line():
    result = run("read", "-", "--language", "tlh", stdin=SENTENCE)
    assert result.exit_code == 1
    assert "tlh" in result.stderr


def test_a_folder_in_place_of_a_file_is_one_line(ledger, tmp_path):
    result = run("dossier", "st-tanggul", "-o", tmp_path, "--ledger", ledger)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"menurut: {tmp_path}: ")


@pytest.mark.parametrize("command", [["stories"], ["claims"], ["speakers"], ["search", "alert"]])
def test_nothing_in_the_ledger_can_steer_the_terminal(tmp_path, command):
    save(tmp_path / "evil.db", make_hostile_story())
    output = run(*command, "--ledger", tmp_path / "evil.db").output
    assert "alert(1)" in output
    assert not {"\x1b", "\u202e"} & set(output)


def test_hostile_words_in_json_are_json(tmp_path):
    save(tmp_path / "evil.db", make_hostile_story())
    output = run("stories", "--ledger", tmp_path / "evil.db", "--format", "json").output
    assert json.loads(output)[0]["title"] == ATTACK
    assert "\x1b" not in output


def test_colour_comes_when_asked_for_and_never_into_a_pipe(ledger):
    clean = dict.fromkeys(("NO_COLOR", "FORCE_COLOR"), "")
    assert "\x1b[" not in run_process("stories", "--ledger", ledger, **clean).stdout
    assert "\x1b[" in run_process("stories", "--ledger", ledger, **(clean | {"FORCE_COLOR": "1"})).stdout


def test_no_line_is_wider_than_80_columns_or_ends_in_a_space(ledger):
    for command in (["stories"], ["claims"], ["speakers"], ["search", "warga"]):
        for line in run(*command, "--ledger", ledger).output.splitlines():
            assert len(line) <= 80
            assert line == line.rstrip()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_a_pipe_that_closes_early_is_quiet(ledger):
    menurut = f"{sys.executable} -c 'from menurut.views.cli import main; main()'"
    command = f"{menurut} claims --ledger {ledger} --format json | head -c 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_an_interruption_is_quiet():
    # Whoever runs the tests in the background has them ignore interruptions, and so would this process.
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heeding}; from menurut.views.cli import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "read", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(3)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert errors == b""


def test_a_failure_within_a_command_becomes_one_line(monkeypatch, ledger):
    from menurut.errors import LedgerBusy

    def busy(*_arguments, **_options):
        raise LedgerBusy("the ledger is held\nby another process")

    monkeypatch.setattr("menurut.ledger.Ledger.open", busy)
    result = run("stories", "--ledger", ledger)
    assert result.exit_code == 1
    assert result.stderr == "menurut: the ledger is held by another process\n"


def test_the_samples_make_a_dossier_below_a_megabyte(tmp_path):
    database = tmp_path / "samples.db"
    assert run("add", SAMPLES / "bendungan", "--ledger", database, "--jobs", 1).exit_code == 0
    assert run("dossier", "--all", "--to", tmp_path / "pages", "--ledger", database).exit_code == 0
    pages = sorted((tmp_path / "pages").iterdir(), key=lambda path: path.stat().st_size)
    assert pages[-1].stat().st_size < 1_000_000
    reader = read_page(pages[-1].read_text(encoding="utf-8"))
    assert reader.errors == []
    assert {link[1:] for link in reader.links if link.startswith("#")} <= set(reader.ids)


def test_a_dossier_is_written_in_a_language_that_pages_have(tmp_path):
    with Ledger.open(tmp_path / "news.db", create=True) as ledger:
        story, readings, links = make_story()
        for reading in readings:
            ledger.add(reading)
        ledger.save_links(links)
    page = tmp_path / "page.html"
    assert run("dossier", story.id, "-o", page, "--ledger", tmp_path / "news.db", "--language", "id").exit_code == 0
    assert '<html lang="id">' in page.read_text(encoding="utf-8")
    refused = run("dossier", story.id, "-o", page, "--ledger", tmp_path / "news.db", "--language", "xx")
    assert refused.exit_code == 2
    assert "pages are written in en or id, not in 'xx'" in " ".join(refused.stderr.replace("│", " ").split())


def test_an_add_that_did_not_end_is_said(tmp_path):
    with Ledger.open(tmp_path / "half.db", create=True) as ledger:
        ledger.add(make_story()[1][0])
    result = run("stories", "--ledger", tmp_path / "half.db")
    assert result.exit_code == 0
    assert "run it again" in result.stderr
