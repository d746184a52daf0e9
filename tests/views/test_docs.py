"""Every command, option, error and reason of refusal is in docs/commands.md."""

import ast
import re
from pathlib import Path

import pytest
from typer.main import get_command

from menurut import errors
from menurut.views.cli import app

ROOT = Path(__file__).resolve().parents[2]
DOCS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
COMMANDS = get_command(app).commands


OPTIONS = [
    (name, option)
    for name, command in COMMANDS.items()
    for one in (command, *getattr(command, "commands", {}).values())
    for parameter in one.params
    for option in parameter.opts
    if option.startswith("-") and option not in {"--help", "-h"}
]


def find_section(name):
    return re.split(r"^## ", DOCS.split(f"## menurut {name}\n")[1], flags=re.MULTILINE)[0]


def find_reasons():
    """The reasons with which pages are refused anywhere in the source."""
    for path in (ROOT / "src" / "menurut").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"PageRefused", "Refusal"}:
                for argument in node.args[:2]:
                    if isinstance(argument, ast.Constant):
                        yield argument.value


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_section_with_all_its_options(name):
    section = find_section(name)
    for option in (option for command, option in OPTIONS if command == name):
        assert option in section, f"docs/commands.md: {name} lacks {option}"
    for under in getattr(COMMANDS[name], "commands", {}):
        assert under in section, f"docs/commands.md: {name} lacks {under}"


def test_the_docs_name_no_command_that_is_not_there():
    assert set(re.findall(r"^## menurut ([\w-]+)$", DOCS, flags=re.MULTILINE)) == set(COMMANDS)


def test_every_error_is_there():
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.MenurutError)]
    assert len(kinds) > 5
    for kind in kinds:
        assert f"| `{kind.__name__}` |" in DOCS


def test_every_reason_of_refusal_is_there():
    reasons = set(find_reasons())
    assert "empty" in reasons
    table = DOCS.split("| reason | when |")[1]
    assert set(re.findall(r"^\| `(\w+)` \|", table, flags=re.MULTILINE)) == reasons
