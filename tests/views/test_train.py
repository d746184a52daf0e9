"""`menurut train` and `menurut score --cross-validate`: the same file from the same seed, an honest score, plain errors."""

from functools import partial

import pytest
from typer.testing import CliRunner

from menurut.attribution import read_model
from menurut.measure import digest_text, find_gold
from menurut.views.cli import app
from tests.invented_models import make_model

TEXTS = (
    'Wali Kota Sari Dewi mengatakan {n} rumah rusak. "Kami kirim tenda," kata Bagas.',
    'Menurut Tirta, {n} warga mengungsi. Rina membantah kabar itu. "Tanggul aman," ujarnya.',
    "Sari menegaskan bahwa {n} pompa menyala. Ia berharap hujan reda.",
)
ENGLISH = "The mayor of the town said on Monday that the bridge would be closed because the river had risen again."
TINY = {"width": 8, "window_width": 4, "dilations": (1,), "rounds": 1}


def run(*arguments):
    return CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1"}).invoke(app, [str(a) for a in arguments])


def mark(folder, texts, *, language="id"):
    """A folder of gold, marked by the rules themselves."""
    (folder / "texts").mkdir(parents=True)
    for n, text in enumerate(texts):
        (folder / "texts" / f"{folder.name}-{n}.txt").write_text(text, encoding="utf-8")
    options = ("--sealed", "--language", language, "--format", "brat", "--to", folder / "gold")
    assert run("read", folder / "texts", *options).exit_code == 0
    return folder / "gold"


@pytest.fixture
def gold(tmp_path):
    return mark(tmp_path / "banjir", [text.format(n=n) for n in (12, 40) for text in TEXTS])


@pytest.fixture
def tiny(monkeypatch):
    """Training that takes seconds; where its packages are missing, the test is skipped."""
    for name in ("scipy", "sklearn", "torch"):
        pytest.importorskip(name, reason="training needs the extra `train`")
    import menurut.training

    recipe = partial(menurut.training.Recipe, **TINY)
    monkeypatch.setattr(menurut.training, "Recipe", recipe)
    return recipe


def test_the_same_seed_gives_the_same_file_by_any_number_of_processes(gold, tmp_path, tiny):
    files = []
    for name, jobs, seed in (("a", 1, 3), ("b", 2, 3), ("c", 2, 4)):
        path = tmp_path / "models" / f"{name}.npz"
        result = run("train", gold, "--language", "id", "--folds", 2, "--jobs", jobs, "--seed", seed, "--to", path)
        assert result.exit_code == 0, result.stderr
        files.append(path.read_bytes())
    assert files[0] == files[1]
    assert files[0] != files[2]
    assert {path.name for path in (tmp_path / "models").iterdir()} == {"a.npz", "b.npz", "c.npz"}


def test_training_tells_what_it_learns_from_how_it_goes_and_how_good_it_is(gold, tmp_path, tiny):
    beside = mark(tmp_path / "lain", ["Bagas mengatakan air surut.", ENGLISH, TEXTS[0].format(n=12)])
    path = tmp_path / "id.npz"
    result = run("train", gold, "--language", "id", "--beside", beside, "--folds", 2, "--to", path)
    assert result.exit_code == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0].startswith("6 articles, ")
    assert lines[1] == "1 article beside them, each counting 0.4; 1 left out: in another language; 1 left out: known already"
    assert lines[3].startswith("6 articles, ")
    assert lines[4] == "cross-validated in 2 folds: each article read by a model that has not seen it"
    assert [line.split()[0] for line in lines if line.startswith("full ")] == ["full"] * 5
    assert [line for line in lines if line.startswith("confidence: expected calibration error")]
    assert not [line for line in lines if line.startswith("by kind") or "fitted" in line]
    assert lines[-1].startswith(f"{path}: 0.")
    assert [line.split("  ")[1] for line in result.stderr.splitlines()] == [
        "the whole is trained",
        "fold 1 of 2 is trained",
        "fold 2 of 2 is trained",
    ]
    model = read_model(path)
    assert model.language == "id"
    assert model.fitted >= {digest_text(article.read_text()) for article in find_gold(gold)}
    assert len(model.fitted) == 7


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"gold": "none"}, "no such folder"),
        ({"gold": "empty"}, "holds no .ann file"),
        ({"--language": "tlh"}, "tlh"),
        ({"--beside": "empty"}, "holds no .ann file"),
        ({"--to": "file/m.npz"}, "file"),
        ({"--to": "folder.npz"}, "folder.npz: "),
        ({"gold": "one"}, "1 marked articles are too few for 2 folds"),
    ],
)
def test_what_cannot_be_trained_is_one_line_before_any_training(gold, tmp_path, tiny, change, words):
    for name in ("empty", "folder.npz"):
        (tmp_path / name).mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    mark(tmp_path / "satu", [TEXTS[0]]).rename(tmp_path / "one")
    options = {"--language": "id", "--to": tmp_path / "m.npz", "--folds": 2}
    options |= {name: value if name == "--language" else tmp_path / value for name, value in change.items() if name != "gold"}
    folder = tmp_path / change["gold"] if "gold" in change else gold
    result = run("train", folder, *(part for option in options.items() for part in option))
    assert result.exit_code == 1
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert "is trained" not in result.stderr
    assert not (tmp_path / "m.npz").exists()


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["train", "x", "--language", "id", "--to", "model.bin"], "ends in .npz"),
        (["train", "x", "--language", "id", "--to", "m.npz", "--folds", 1], "--folds"),
        (["train", "x", "--to", "m.npz"], "--language"),
        (["score", "x", "--cross-validate", 2, "--rules"], "only one of"),
        (["score", "x", "--model", "m.npz", "--rules"], "only one of"),
        (["score", "x", "--beside", "y"], "--cross-validate"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(command, words):
    result = run(*command)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())


def test_what_to_train_must_be_said(gold):
    result = run("score", gold, "--cross-validate", 2)
    assert result.exit_code == 2
    assert "--language" in result.stderr


def test_articles_that_the_model_was_fitted_to_are_told(gold, tmp_path, monkeypatch):
    articles = find_gold(gold)
    model = make_model(fitted=[digest_text(article.read_text()) for article in articles[:4]])
    model.save(tmp_path / "m.npz")
    lines = run("score", gold, "--language", "id", "--model", tmp_path / "m.npz").stdout.splitlines()
    assert lines[1] == f"read by the model {tmp_path / 'm.npz'}"
    assert lines[2] == "fitted: 4 of these are what the model was trained on;"
    monkeypatch.setattr("menurut.attribution.extractor.load_model", lambda pack: model if pack.tag == "id" else None)
    assert run("score", gold, "--language", "id").stdout.splitlines()[1] == lines[2]


def test_a_model_that_is_scored_reads_every_article_whatever_its_language_seems(tmp_path):
    folder = mark(tmp_path / "news", [ENGLISH])
    make_model(language="id").save(tmp_path / "id.npz")
    assert (
        run("score", folder, "--model", tmp_path / "id.npz").stdout
        == run("score", folder, "--model", tmp_path / "id.npz", "--language", "id").stdout
    )


def test_the_rules_alone_are_fitted_to_nothing_and_sure_of_nothing(gold, monkeypatch):
    model = make_model(fitted=[digest_text(article.read_text()) for article in find_gold(gold)])
    monkeypatch.setattr("menurut.attribution.extractor.load_model", lambda pack: model if pack.tag == "id" else None)
    output = run("score", gold, "--language", "id", "--rules").stdout
    assert output.splitlines()[1] == "read by the rules alone, without a model"
    assert "fitted" not in output
    assert "calibration" not in output
