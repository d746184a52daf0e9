"""JSON lines: one page a line, and a broken line costs no more than itself."""

import json
from pathlib import Path

import pytest

from menurut.intake import find_pages
from menurut.model import Page, Refusal


def read(tmp_path: Path, *lines: str | bytes, **options) -> list:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b"\n".join(line.encode() if isinstance(line, str) else line for line in lines))
    return list(find_pages([path], **options))


def test_every_line_is_a_page_with_its_number(tmp_path):
    first, second = read(tmp_path, '{"text": "Air surut."}', "", '{"text": "Warga pulang."}')
    assert (first.path, second.path) == (f"{tmp_path}/news.jsonl#1", f"{tmp_path}/news.jsonl#3")
    assert second.body == b"Warga pulang."


@pytest.mark.parametrize("field", ["text", "content", "body", "article"])
def test_the_text_goes_by_many_names(tmp_path, field):
    (page,) = read(tmp_path, json.dumps({field: "Air surut — ya."}))
    assert page.body.decode() == "Air surut — ya."
    assert page.content_type == "text/plain; charset=utf-8"


def test_markup_is_seen_wherever_it_stands(tmp_path):
    named, unnamed = read(tmp_path, '{"html": "<p>Air surut.</p>"}', '{"content": "<p>Air surut.</p>"}')
    assert named.content_type == unnamed.content_type == "text/html; charset=utf-8"


def test_the_metadata_goes_by_many_names_too(tmp_path):
    fields = {
        "text": "x y",
        "headline": "Air surut",
        "source": {"name": "Kulminasi"},
        "date": "2025-11-10 09:15",
        "link": "https://k.example/1",
    }
    fields |= {"author": [{"name": "Rina"}, "Adi"], "lang": "id"}
    (page,) = read(tmp_path, json.dumps(fields))
    known = page.metadata
    assert (known.title, known.outlet, known.byline, known.language) == ("Air surut", "Kulminasi", "Rina, Adi", "id")
    assert known.published_at.isoformat() == "2025-11-10T09:15:00"
    assert page.url == known.url == "https://k.example/1"


@pytest.mark.parametrize(
    ("printed", "moment"),
    [
        ("2025-11-10T02:15:00Z", "2025-11-10T02:15:00+00:00"),
        ("1731204900", "2024-11-10T02:15:00+00:00"),
        (1731204900, "2024-11-10T02:15:00+00:00"),
    ],
)
def test_dates_for_machines_are_read(tmp_path, printed, moment):
    (page,) = read(tmp_path, json.dumps({"text": "x y", "published": printed}))
    assert page.metadata.published_at.isoformat() == moment


def test_a_date_in_words_is_kept_for_who_knows_the_words(tmp_path):
    (page,) = read(tmp_path, '{"text": "x y", "published": "Senin, 10 Nov 2025 12:30 WIB"}')
    assert (page.metadata.published_at, page.metadata.published) == (None, "Senin, 10 Nov 2025 12:30 WIB")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "broken_line"),
        ("[1, 2]", "broken_line"),
        ("[" * 100_000, "broken_line"),
        ('{"title": "x"}', "no_text"),
        ('{"text": ""}', "empty"),
        ('{"text": 12}', "no_text"),
        ('{"text": "' + "x" * 2000 + '"}', "oversized"),
        ("9" * 5000, "oversized"),
    ],
)
def test_a_broken_line_costs_no_more_than_itself(tmp_path, line, reason):
    limit = 200_000 if line.startswith("[") else 1500
    first, broken, last = read(tmp_path, '{"text": "Air surut."}', line, '{"text": "Warga pulang."}', max_bytes=limit)
    assert isinstance(first, Page)
    assert isinstance(last, Page)
    assert isinstance(broken, Refusal)
    assert (broken.reason, broken.address) == (reason, f"{tmp_path}/news.jsonl#2")
    assert "\n" not in broken.message


def test_broken_bytes_in_a_string_reach_the_cleaning_as_they_are(tmp_path):
    (page,) = read(tmp_path, b'{"text": "Air \xff surut", "title": "A\xffB"}')
    assert page.body == b"Air \xff surut"
    page.metadata.title.encode()


def test_half_a_surrogate_pair_becomes_a_question_mark(tmp_path):
    (page,) = read(tmp_path, r'{"text": "Air \ud800 surut", "title": "A \ud800"}')
    assert page.body == b"Air ? surut"
    assert page.metadata.title == "A ?"
