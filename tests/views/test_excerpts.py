"""The part of a saying that shows why it was found is the same on the pages and in the terminal."""

import io
from dataclasses import replace

import pytest

from menurut.ledger import Ledger
from menurut.views.excerpts import CONTEXT_CHARS, MOST_CHARS, find_excerpt
from menurut.views.terminal.lists import print_hits
from menurut.views.terminal.screen import open_screen
from tests.invented_readings import make_reading

LONG = " ".join(f"kata{number}" for number in range(60))


def search(tmp_path, marked, typed):
    reading = make_reading(marked, name="a-1", title="Hujan")
    with Ledger.open(tmp_path / "news.db", create=True) as ledger:
        ledger.add(replace(reading, article=replace(reading.article, outlet="Harian Tepian")))
        return ledger.search_page(typed)


def show(page):
    stream = io.StringIO()
    screen = open_screen(stream)
    screen.width = 400
    print_hits(screen, page, typed="", skipped=0)
    return stream.getvalue().splitlines()[1].strip()


@pytest.mark.parametrize(
    "marked",
    [
        "[Sari Melati] ‹mengatakan› {bantuan datang dan bantuan cukup}.",
        f"[Sari Melati] ‹mengatakan› {{{LONG} bantuan datang, bantuan cukup {LONG}}}.",
        f"[Sari Melati] ‹mengatakan› {{bantuan datang {LONG} {LONG}}}.",
        "{Bantuan\ndatang}, ‹kata› [Sari Melati]",
    ],
)
def test_the_terminal_shows_the_pieces_that_the_pages_show(tmp_path, marked):
    page = search(tmp_path, marked, "bantuan")
    (hit,) = page.hits
    excerpt = find_excerpt(hit)
    assert any(piece.met for piece in excerpt.pieces)
    words = "".join(f"*{piece.words}*" if piece.met else piece.words for piece in excerpt.pieces)
    assert show(page) == f"{'' if excerpt.opens else '… '}{words}{'' if excerpt.closes else ' …'}"


def test_of_a_long_saying_stands_what_is_around_the_first_mark(tmp_path):
    page = search(tmp_path, f"[Sari Melati] ‹mengatakan› {{{LONG} {LONG} bantuan {LONG} {LONG}}}.", "bantuan")
    excerpt = find_excerpt(page.hits[0])
    before, met, after = excerpt.pieces
    assert (met.words, len(before.words)) == ("bantuan", CONTEXT_CHARS)
    assert len(before.words + met.words + after.words) == MOST_CHARS
    assert not excerpt.opens
    assert not excerpt.closes


def test_what_could_steer_a_terminal_is_shown_as_a_sign(tmp_path):
    page = search(tmp_path, "[Sari Melati] ‹mengatakan› {bantuan \x9b2J datang}.", "bantuan")
    assert "\ufffd2J" in show(page)
