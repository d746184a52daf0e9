"""Every message of the interface is there in every language, whole and with its blanks."""

import re
from importlib import resources
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from menurut.views.tongue import SOURCE, find_tongues

ROOT = Path(__file__).resolve().parents[2]
REFUSALS = ("CorrectionRefused", "CorrectionConflict")
KEYWORDS = {"_": None, "gettext": None, "N_": None, "ngettext": (1, 2), "NN_": (1, 2)} | dict.fromkeys(REFUSALS)
TONGUES = [tag for tag in find_tongues() if tag != SOURCE]


@pytest.fixture(scope="module")
def messages():
    """The messages in the code and the templates."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(ROOT, methods, options, keywords=KEYWORDS)
    return {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}


@pytest.fixture(params=TONGUES)
def catalogue(request):
    file = resources.files("menurut.views").joinpath("catalogues", request.param, "LC_MESSAGES", "menurut.po")
    with file.open("rb") as opened:
        return read_po(opened, locale=request.param, abort_invalid=True)


def find_blanks(text):
    """The names of the blanks that a message has, in both ways of writing them."""
    braces = {name for _, name, _, _ in Formatter().parse(text) if name} if "%(" not in text else set()
    return braces | set(re.findall(r"%\((\w+)\)s", text))


def test_the_code_has_messages(messages):
    assert len(messages) > 100


def test_nothing_waits_for_its_translation_and_nothing_is_left_over(messages, catalogue):
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.id}
    assert sorted(messages - known) == [], "run scripts/catalogues, and translate what is empty"
    assert sorted(known - messages) == [], "run scripts/catalogues"
    waiting = [message.id for message in catalogue if message.id and not all(_list(message.string))]
    assert waiting == []
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


def test_a_translation_has_the_blanks_of_its_message(catalogue):
    for message in catalogue:
        if message.id:
            blanks = set.union(*map(find_blanks, _list(message.id)))
            for translation in _list(message.string):
                assert find_blanks(translation) == blanks, message.id


def _list(strings):
    return [strings] if isinstance(strings, str) else list(strings)
