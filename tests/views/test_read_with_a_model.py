"""`menurut read` and `menurut add` with a model: how sure it is, what is left out, and why each attribution is there."""

import json

import pytest
from typer.testing import CliRunner

from menurut.attribution.learned import decide_candidates
from menurut.attribution.learned.candidates import EVIDENCE
from menurut.attribution.learned.network import find_network
from menurut.attribution.rules import read_by_rules
from menurut.language import load_pack
from menurut.language.cue_words import Frame
from menurut.model import Article
from menurut.views.cli import app
from menurut.views.terminal.reasons import reason_words, rule_words
from tests.invented_models import make_model

TEXT = """Bendungan Jebol

"Airnya surut," kata Sari Wulandari. Ia berharap hujan reda.

Menurut Tirta, warga diminta bersiap. "Posko dibuka sampai malam."
"""


def run(*arguments, stdin=None):
    return CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"}).invoke(app, [str(a) for a in arguments], input=stdin)


@pytest.fixture
def model(tmp_path):
    traits = {"cue berharap": -2.5, "source pro left": -0.4, "content word hujan": 0.6, "cue berh": 9.0, "cue ber-": 0.01}
    make_model(traits=traits).save(tmp_path / "tiny.npz")
    return tmp_path / "tiny.npz"


@pytest.fixture
def article(tmp_path):
    (tmp_path / "bendungan.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "bendungan.txt"


def test_only_a_low_confidence_is_shown(model, article):
    heads = [line for line in run("read", article, "--model", model).output.splitlines() if line[:1].isdecimal()]
    assert heads[0] == "1  Sari Wulandari (person) says ‹kata›"
    assert heads[1] == "2  Sari Wulandari (person) thinks or feels ‹berharap› · 67% sure"
    assert not [line for line in heads if "95%" in line]


def test_what_is_less_sure_is_left_out(model, article):
    output = run("read", article, "--model", model, "--min-confidence", "0.9").output
    assert "kata" in output
    assert "‹berharap›" not in output
    record = json.loads(run("read", article, "--model", model, "--min-confidence", 0.9, "--format", "json").output)[0]
    assert [one["confidence"] for one in record["attributions"]] == [0.953] * 3


def test_an_explanation_names_the_rule_the_agreement_and_the_strongest_reasons(model, article):
    output = run("read", article, "--model", model, "--explain").output
    (why,) = [part for part in output.split("\n\n") if "hujan reda\n" in part and "why" in part]
    assert [line.strip() for line in why.splitlines()[2:]] == [
        "why rule subject/believe: a cue behind its subject",
        "67% sure; the model agrees with the parts that the rule gave it",
        "for     +6.0  content exactly as the rule has it",
        "+0.6  content that begins with ‘hujan’",
        "against -3.0  what any find begins with",
        "-2.5  the cue ‹berharap›",
        "-0.4  a pronoun as source before the cue",
    ]
    assert "log odds" in output
    assert max(map(len, output.splitlines())) <= 80


def test_the_rules_alone_are_explained_too(article, monkeypatch):
    monkeypatch.setattr("menurut.attribution.extractor.load_model", lambda pack: None)
    output = run("read", article, "--explain").output
    assert "why rule inverted/say-after: a cue behind what is said\n       no model weighed it" in output
    assert "log odds" not in output


def test_explanations_go_into_files_too(model, article, tmp_path):
    assert run("read", article, "--model", model, "--explain", "--to", tmp_path / "out").exit_code == 0
    assert "why rule" in (tmp_path / "out" / "bendungan.txt").read_text(encoding="utf-8")


def test_without_explain_nothing_is_explained(model, article):
    assert "why" not in run("read", article, "--model", model).output


@pytest.mark.parametrize("least", ["-0.1", "1.01", "nan", "high"])
@pytest.mark.parametrize("command", ["read", "add"])
def test_a_confidence_that_is_none_is_wrong_usage(article, command, least):
    result = run(command, article, "--min-confidence", least)
    assert result.exit_code == 2
    assert "--min-confidence" in result.stderr


def test_only_text_is_explained(model, article):
    result = run("read", article, "--model", model, "--explain", "--format", "json")
    assert result.exit_code == 2
    assert "--explain" in result.stderr


def test_where_no_model_was_trained_a_confidence_cannot_be_asked_for(article, tmp_path, monkeypatch):
    monkeypatch.setattr("menurut.attribution.extractor.load_model", lambda pack: None)
    result = run("read", article, "--min-confidence", 0.5)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"menurut: {article}: no model for 'id' was trained, so nothing in it has a confidence\n"
    added = run("add", article, "--min-confidence", 0.5, "--ledger", tmp_path / "l.db", "--jobs", 1)
    assert "1 page refused: no model 1" in added.stdout


def test_a_file_that_is_no_model_is_one_line(article, tmp_path):
    (tmp_path / "no.npz").write_text("no", encoding="utf-8")
    for path in (tmp_path / "no.npz", tmp_path / "none.npz"):
        for command in (["read"], ["add", "--ledger", tmp_path / "l.db"]):
            result = run(*command, article, "--model", path)
            assert (result.exit_code, result.stdout) == (1, "")
            assert result.stderr.startswith(f"menurut: {path}: ")
            assert result.stderr.count("\n") == 1


def test_a_model_for_another_language_is_one_line(model, article):
    result = run("read", article, "--model", model, "--language", "en")
    assert result.exit_code == 1
    assert result.stderr == f"menurut: {model}: is a model for 'id', not for 'en'\n"


def test_a_ledger_can_be_filled_with_what_is_sure(model, article, tmp_path):
    for least, known in ((0, 5), (0.9, 3)):
        ledger = tmp_path / f"{least}.db"
        result = run("add", article, "--model", model, "--min-confidence", least, "--ledger", ledger, "--jobs", 1)
        assert f"{known} attributions" in result.stdout


def test_every_reason_of_a_model_has_words():
    text = TEXT + (
        'Wali Kota Rina, Senin (3/2/2025), membantah bahwa "tanggul itu rapuh". Ia tidak menampik kabar itu, tetapi marah.\n'
        "Menurutnya, tanggul yang dibangun oleh Dinas harus dijaga karena hujan. Hal itu disampaikan Tirta dan Bagas.\n"
        'Warga diduga menolak. Dilansir Kabar Lamur, klaim Rina bahwa air surut dibantah. "Siapa?" tanyanya, tersenyum.\n'
    )
    pack = load_pack("id")
    reading = read_by_rules(Article("a", text, "id"), pack)
    candidates = [candidate for _, candidate in decide_candidates(reading, find_network(pack, make_model()))]
    names = {trait for candidate in candidates for trait in candidate.traits} | set(EVIDENCE)
    assert len(names) > 300
    assert {name for name in names if reason_words(name) == name or "{" in reason_words(name)} == set()


def test_a_reason_or_rule_without_words_is_shown_as_it_is():
    assert reason_words("phase of the moon") == "phase of the moon"
    assert rule_words("shouted/say") == "a cue shouted"
    assert {rule_words(frame) for frame in Frame}.isdisjoint(f"a cue {frame}" for frame in Frame)
