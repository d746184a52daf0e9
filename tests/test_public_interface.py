"""What `import menurut` offers, and what it costs."""

import subprocess
import sys

import pytest

import menurut


@pytest.mark.parametrize("name", menurut.__all__)
def test_every_public_name_is_there(name):
    assert getattr(menurut, name).__name__ == name


def test_an_unknown_name_is_no_attribute():
    with pytest.raises(AttributeError, match="reed_page"):
        menurut.reed_page  # noqa: B018


def test_importing_the_package_loads_no_stage():
    code = "import menurut, sys; print([name for name in sys.modules if name.startswith('menurut.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
