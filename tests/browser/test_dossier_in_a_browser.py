"""The dossier in a real browser. `scripts/install-browser` installs the one that these tests look for."""

import html
import re
import shutil
import subprocess

import pytest

from menurut.views.dossier import render_article, render_dossier
from tests.views.invented_story import make_hostile_story, make_story, make_wire

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: scripts/install-browser installs it")


@pytest.fixture
def browse(tmp_path):
    """Opens a page without a network; returns what the browser made of it, or what it complained of."""

    def open_page(page, *options, fragment=""):
        path = tmp_path / "page.html"
        path.write_text(page, encoding="utf-8", errors="replace")
        command = [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            f"--user-data-dir={tmp_path / 'profile'}",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--enable-logging=stderr",
            "--virtual-time-budget=2000",
            *options,
            f"{path.as_uri()}{fragment}",
        ]
        return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)

    return open_page


def find_console(done):
    """What pages wrote to the console: refusals of the policy and failures of the script."""
    return [line for line in done.stderr.splitlines() if "CONSOLE" in line]


def test_the_page_is_quiet_and_its_script_runs(browse):
    done = browse(render_dossier(*make_story()), "--dump-dom", fragment="#t-a-wire-2")
    assert find_console(done) == []
    lit = re.findall(r'<mark class="content state lit"[^>]*data-of="([^"]+)"', done.stdout)
    assert lit == ["t-a-wire-2", "t-a-wire-2"]


def test_a_link_into_a_closed_part_opens_it(browse):
    page = render_dossier(*make_story())
    assert '<details class="singles">' in page
    assert '<details class="singles" open="">' in browse(page, "--dump-dom", fragment="#c-alone").stdout


@pytest.mark.parametrize(
    "render", [lambda: render_dossier(*make_hostile_story()), lambda: render_article(make_hostile_story()[1][0])]
)
def test_hostile_words_stay_words(browse, render):
    done = browse(render(), "--dump-dom")
    assert done.stdout.count("<script") == 1
    assert "<img" not in done.stdout
    assert find_console(done) == []


def measure(page, width):
    """A page that shows another at a width and notes how wide it really is."""
    return f"""<!doctype html><body><iframe width="{width}" height="900" srcdoc="{html.escape(page, quote=True)}"></iframe>
<script>document.querySelector("iframe").onload = (event) => {{
  const root = event.target.contentDocument.documentElement;
  document.body.dataset.measured = `${{root.clientWidth}} ${{root.scrollWidth}}`;
}}</script>"""


@pytest.mark.parametrize("width", [320, 390, 768])
@pytest.mark.parametrize("render", [lambda: render_dossier(*make_story()), lambda: render_article(make_wire())])
def test_nothing_sticks_out_at_the_width_of_a_phone(browse, render, width):
    done = browse(measure(render(), width), "--dump-dom")
    shown, needed = re.search(r'data-measured="(\d+) (\d+)"', done.stdout).groups()
    assert int(needed) <= int(shown)


def test_it_prints_on_a4(browse, tmp_path):
    browse(render_dossier(*make_story()), "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'page.pdf'}")
    printed = (tmp_path / "page.pdf").read_bytes()
    width, height = map(float, re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed).groups())
    assert (round(width), round(height)) == (595, 842)
