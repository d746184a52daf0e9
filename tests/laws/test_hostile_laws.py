"""What holds of texts that nobody writes: they are read or refused like any other, at once, and always in the same way."""

import hashlib
import os
import subprocess
import sys
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.hostile_texts import HOSTILE_PAGES, HOSTILE_TEXTS, Pieces, write_text
from menurut.errors import PageRefused
from menurut.intake import find_pages
from menurut.model import Page, Reading
from menurut.pipeline import read_page
from tests.shared_data import SAMPLES

CHARS = 1_500
SECONDS = 10  # a thousand times what ordinary news of this length takes
LANGUAGES = ("id", "en")

# Run by another process, whose sets and dictionaries hash in another order.
READ_SAMPLES = "from tests.laws.test_hostile_laws import fingerprint; print(fingerprint())"


def read(body: str, language: str, *, content_type: str = "text/plain", sealed: bool = False) -> Reading | None:
    page = Page(body.encode("utf-8", "surrogatepass"), content_type, path="hostile.txt")
    try:
        return read_page(page, language=language, sealed=sealed)
    except PageRefused:
        return None


def check(reading: Reading) -> None:
    """Every span in the text, in order, with no white space at its ends; every record points at records that exist."""
    text = reading.article.text
    ids = {one.id for one in reading.attributions}
    speakers = {one.id for one in reading.speakers}
    assert len(ids) == len(reading.attributions)
    for one in reading.attributions:
        for role in (one.source, one.cue, one.content):
            assert all(0 <= span.start < span.end <= len(text) for span in role)
            assert all(span.slice(text) == span.slice(text).strip() for span in role)
            assert all(before.end <= after.start for before, after in pairwise(role))
        assert one.content
        assert one.parent is None or one.parent in ids - {one.id}
        assert one.speaker_id is None or one.speaker_id in speakers
        assert all(fact in reading.facts for fact in one.facts)
    assert all(0 <= fact.span.start < fact.span.end <= len(text) for fact in reading.facts)


@pytest.mark.parametrize("name", HOSTILE_TEXTS)
def test_any_hostile_text_is_read_soon_and_its_spans_hold(name: str) -> None:
    started = time.process_time()
    for language in LANGUAGES:
        text = write_text(HOSTILE_TEXTS[name], language, chars=CHARS)
        whole = read(text, language, sealed=True)
        assert whole is None or whole.article.text == text
        for reading in (whole, read(text, language)):
            if reading is not None:
                check(reading)
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize("name", HOSTILE_PAGES)
def test_any_hostile_page_is_read_or_refused_soon(name: str) -> None:
    started = time.process_time()
    for language in LANGUAGES:
        reading = read(write_text(HOSTILE_PAGES[name], language, chars=CHARS), language, content_type="text/html")
        if reading is not None:
            check(reading)
    assert time.process_time() - started < SECONDS


@st.composite
def mixtures(draw: st.DrawFn) -> tuple[str, str]:
    """Pieces of several hostile texts, one after the other."""
    language = draw(st.sampled_from(LANGUAGES))
    chosen = draw(st.lists(st.tuples(st.sampled_from(sorted(HOSTILE_TEXTS)), st.integers(1, 300)), min_size=1, max_size=9))
    seed = draw(st.integers(0, 9))
    return "".join(cut(HOSTILE_TEXTS[name], language, chars, seed) for name, chars in chosen), language


def cut(pieces: Pieces, language: str, chars: int, seed: int) -> str:
    return write_text(pieces, language, chars=chars, seed=seed)


@settings(deadline=None, max_examples=150)
@given(mixtures(), st.booleans())
def test_spans_hold_in_any_mixture(mixture: tuple[str, str], sealed: bool) -> None:
    reading = read(*mixture, sealed=sealed)
    if reading is not None:
        check(reading)


@settings(deadline=None, max_examples=60)
@given(mixtures())
def test_offsets_count_code_points_whatever_their_length_in_bytes(mixture: tuple[str, str]) -> None:
    text, language = mixture
    near, far = (read(text.replace("u", letter), language, sealed=True) for letter in ("\u6f22", "\U00020000"))
    assert (near is None) == (far is None)
    if near is not None and far is not None:
        assert [spans(near), facts(near)] == [spans(far), facts(far)]


def spans(reading: Reading) -> list[tuple]:
    return [(one.source, one.cue, one.content) for one in reading.attributions]


def facts(reading: Reading) -> list[tuple]:
    return [(one.span, one.value) for one in reading.facts]


def fingerprint() -> str:
    """A digest of the readings of the samples and of all hostile texts."""
    digest = hashlib.sha256()
    pages = [page for page in find_pages([str(SAMPLES)]) if isinstance(page, Page)]
    for page in pages:
        digest.update(repr(read_page(page)).encode())
    for name, pieces in HOSTILE_TEXTS.items():
        for language in LANGUAGES:
            digest.update(f"{name} {read(write_text(pieces, language, chars=400), language, sealed=True)!r}".encode())
    return digest.hexdigest()


def test_another_process_reads_the_same_whatever_its_seed_of_hashes() -> None:
    command = [sys.executable, "-c", READ_SAMPLES]
    root = str(SAMPLES.parent)
    runs = [
        subprocess.Popen(command, cwd=root, env=os.environ | {"PYTHONHASHSEED": seed}, stdout=subprocess.PIPE, text=True)
        for seed in ("1", "77")
    ]
    first, second = (run.communicate()[0].strip() for run in runs)
    assert len(first) == 64
    assert first == second
