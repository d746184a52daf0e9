"""What all HTML pages share: templates with autoescape, and a policy under which a page runs only its own style and script."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib import resources
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from menurut.model import Act, RelayKind
from menurut.views import judged_words, local_forms, wording
from menurut.views.contents.figure_chart import SHAPE_PATHS
from menurut.views.contents.relay_picture import LABEL_WIDTH
from menurut.views.correction_sentences import say_deed
from menurut.views.marking import Opening
from menurut.views.sayings import cut_words
from menurut.views.tongue import gettext, ngettext, tongue

_SHARED = "menurut.views.contents"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SAFE_SCHEMES = ("http", "https")


def make_environment(package: str) -> Environment:
    """The templates of a package and those that all pages share: every value is escaped, an unknown name is an error.

    Messages come in the language that is spoken when a page is rendered.
    """
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader(_SHARED)]),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.tests |= {"text": lambda token: isinstance(token, str), "opening": lambda token: isinstance(token, Opening)}
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.globals |= {
        "wording": wording,
        "judged": judged_words,
        "forms": local_forms,
        "acts": list(Act),
        "relay_kinds": list(RelayKind),
        "label_width": LABEL_WIDTH,
        "chart_shapes": SHAPE_PATHS,
        "plural": wording.plural,
        "tongue": tongue,
        "fill": _fill,
        "say_deed": say_deed,
    }
    environment.filters |= {"safe_url": safe_url, "cut": _cut}
    return environment


def safe_url(url: str | None) -> str | None:
    """The address where a click on it can only open a web page, else None.

    >>> safe_url("https://kabar.example/1"), safe_url("javascript:alert(1)"), safe_url(None)
    ('https://kabar.example/1', None, None)
    """
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in _SAFE_SCHEMES and parts.netloc else None


def hide_controls(page: str) -> str:
    """The page with a sign in place of each control character, which HTML does not know.

    >>> hide_controls("a\\x00b\\x1b[1m\\n")
    'a\ufffdb\ufffd[1m\\n'
    """
    return _CONTROLS.sub("\ufffd", page)


def _fill(message: str, **given: object) -> Markup:
    """The message with these in its blanks; what is no markup is escaped."""
    return escape(message).format(**given)


def _cut(words: str, most_chars: int) -> str:
    return cut_words(words, most_chars=most_chars)


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
