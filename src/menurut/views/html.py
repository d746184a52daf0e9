"""What all HTML pages share: templates with autoescape, and a policy under which a page runs only its own style and script."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from menurut.views.marking import Opening


def make_environment(package: str) -> Environment:
    """The templates of a package: every value is escaped, and a name that is not given is an error."""
    environment = Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.tests |= {"text": lambda token: isinstance(token, str), "opening": lambda token: isinstance(token, Opening)}
    return environment


def read_part(package: str, name: str) -> str:
    """A style or script among the templates of a package."""
    return resources.files(package).joinpath("templates", name).read_text(encoding="utf-8")


def write_policy(*, style: str, script: str | None = None) -> str:
    """A content security policy under which only this style and this script work, and nothing is loaded.

    >>> write_policy(style="p {}").split("; ")[0]
    "default-src 'none'"
    """
    allowed = {"default-src": "none", "style-src": _digest(style)}
    if script is not None:
        allowed["script-src"] = _digest(script)
    allowed |= {"base-uri": "none", "form-action": "none"}
    return "; ".join(f"{what} '{source}'" for what, source in allowed.items())


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
