"""The colours of the page can be read: contrast as WCAG 2.2 counts it, at least 4.5 for text."""

import re
from importlib import resources

import pytest

from menurut.model import Act

STYLE = resources.files("menurut.views.contents").joinpath("templates", "page.css").read_text(encoding="utf-8")
_ROOTS = re.findall(r":root \{(.*?)\}", STYLE, flags=re.DOTALL)
LIGHT = dict(re.findall(r"--(\w+): (#[0-9a-f]{6}|\d+%);", _ROOTS[0]))
DARK = LIGHT | dict(re.findall(r"--(\w+): (#[0-9a-f]{6}|\d+%);", _ROOTS[1]))


def channels(colour):
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def mix(colour, other, share):
    return "#" + "".join(
        f"{round(a * share + b * (1 - share)):02x}" for a, b in zip(channels(colour), channels(other), strict=True)
    )


def luminance(colour):
    parts = [value / 255 for value in channels(colour)]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["ink", "soft", "link", *Act])
def test_text_stands_out_from_the_paper(scheme, name):
    assert contrast(scheme[name], scheme["paper"]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("act", list(Act))
def test_words_stand_out_from_a_content_within_a_content(scheme, act):
    share = int(scheme["tint"].rstrip("%")) / 100
    once = mix(scheme[act], scheme["paper"], share)
    twice = mix(scheme[act], once, share)
    assert contrast(scheme["ink"], twice) >= 7
    assert contrast(scheme[act], once) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("act", list(Act))
def test_the_sign_of_an_act_stands_out_from_its_disc(scheme, act):
    assert contrast(scheme["sheet"], scheme[act]) >= 4.5


def test_every_act_has_its_colour():
    for act in Act:
        assert re.search(rf"\.{act.value} {{ --act: var\(--{act.value}\); }}", STYLE)
