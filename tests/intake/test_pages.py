"""From what the user names to pages."""

import io
import json
import os
import stat
from pathlib import Path

import pytest

from menurut.errors import SourceNotFound
from menurut.intake import count_pages, find_pages, folders, read_stdin
from menurut.model import Page, Refusal, Skip


def write(path: Path, content: str | bytes = "Warga pulang.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(*sources: Path | str, **options) -> list[Page | Refusal | Skip]:
    return list(find_pages(sources, **options))


def reasons(found: list) -> dict[str, str]:
    return {Path(one.address).name: one.reason for one in found if not isinstance(one, Page)}


def test_a_folder_is_read_to_its_bottom_in_a_stable_order(tmp_path):
    for name in ("b/z.txt", "b/a.html", "a.txt", "c.HTM"):
        write(tmp_path / name)
    found = read(tmp_path)
    assert [page.path for page in found] == [str(tmp_path / name) for name in ("a.txt", "b/a.html", "b/z.txt", "c.HTM")]
    assert [page.content_type for page in found] == ["text/plain", "text/html", "text/plain", "text/html"]
    assert found == read(tmp_path)


def test_the_path_keeps_the_folder_as_it_was_given(tmp_path, monkeypatch):
    write(tmp_path / "news" / "a.txt")
    monkeypatch.chdir(tmp_path)
    assert [page.path for page in read("news")] == ["news/a.txt"]


def test_in_a_folder_other_files_are_skipped_and_counted(tmp_path):
    write(tmp_path / "a.txt")
    write(tmp_path / "a.json", "{}")
    write(tmp_path / "story.json", "{}")
    write(tmp_path / "notes.md")
    write(tmp_path / ".git" / "x.txt")
    found = read(tmp_path)
    assert reasons(found) == {"a.json": "sidecar", "story.json": "other_type", "notes.md": "other_type", ".git": "hidden"}
    assert all(isinstance(one, Skip | Page) for one in found)
    assert count_pages([tmp_path]) == 1


def test_a_file_of_another_kind_named_by_the_user_is_refused(tmp_path):
    (refusal,) = read(write(tmp_path / "a.pdf"))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == "other_type"
    assert ".txt" in refusal.message


def test_a_missing_source_is_an_error(tmp_path):
    for ask in (read, lambda path: count_pages([path])):
        with pytest.raises(SourceNotFound, match=r"gone\.txt"):
            ask(tmp_path / "gone.txt")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 and more", "binary"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x00" * 100, "binary"),
        (b"x" * 2001, "oversized"),
    ],
)
def test_what_can_be_no_article_is_refused_and_the_rest_goes_on(tmp_path, content, reason):
    write(tmp_path / "a.txt", content)
    write(tmp_path / "b.txt")
    refusal, page = read(tmp_path, max_bytes=2000)
    assert (refusal.reason, refusal.address) == (reason, str(tmp_path / "a.txt"))
    assert refusal.message.startswith(refusal.address)
    assert "\n" not in refusal.message
    assert page.body == b"Warga pulang."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "cp1252"])
def test_text_in_another_encoding_is_not_binary(tmp_path, encoding):
    (page,) = read(write(tmp_path / "a.txt", "Ia berkata: “Air surut”.".encode(encoding)))
    assert isinstance(page, Page)


def test_one_stray_zero_byte_does_not_make_a_text_binary(tmp_path):
    (page,) = read(write(tmp_path / "a.txt", b"Warga pulang ke rumah mereka sesudah air surut.\x00 Lalu hujan."))
    assert isinstance(page, Page)


def test_a_sidecar_tells_what_the_text_does_not(tmp_path):
    write(tmp_path / "a.txt")
    sidecar = {
        "title": "Air surut",
        "outlet": "Kulminasi",
        "published": "2025-11-10T09:15:00+08:00",
        "url": "https://k.example/1",
    }
    write(tmp_path / "a.json", json.dumps(sidecar))
    (page,) = (one for one in read(tmp_path) if isinstance(one, Page))
    assert (page.metadata.title, page.metadata.outlet, page.metadata.url) == ("Air surut", "Kulminasi", "https://k.example/1")
    assert page.metadata.published_at.isoformat() == "2025-11-10T09:15:00+08:00"


def test_a_broken_sidecar_is_said_and_not_guessed_at(tmp_path):
    write(tmp_path / "a.txt")
    write(tmp_path / "a.json", "{broken")
    (refusal,) = (one for one in read(tmp_path) if not isinstance(one, Skip))
    assert refusal.reason == "broken_sidecar"
    assert "a.json" in refusal.message


def test_a_loop_of_links_ends(tmp_path):
    write(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "in" / "self").symlink_to(tmp_path / "in", target_is_directory=True)
    found = read(tmp_path)
    assert len([one for one in found if isinstance(one, Page)]) == 1
    assert set(reasons(found).values()) == {"repeated"}


def test_a_dangling_link_is_refused(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert reasons(read(tmp_path)) == {"a.txt": "unreadable"}


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    assert stat.S_ISFIFO((tmp_path / "a.txt").stat().st_mode)
    assert reasons(read(tmp_path)) == {"a.txt": "other_type"}


def test_a_folder_that_may_not_be_listed_is_refused(tmp_path, monkeypatch):
    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(folders.os, "listdir", refuse)
    (refusal,) = read(tmp_path)
    assert (refusal.reason, refusal.message) == ("unreadable", f"{tmp_path}: cannot be listed: Permission denied")


def test_a_very_deep_folder_is_no_deeper_for_us(tmp_path):
    depth = 150
    write(tmp_path.joinpath(*["d"] * depth) / "a.txt")
    assert len(read(tmp_path)) == 1


def test_a_file_name_that_is_no_unicode_can_be_printed(tmp_path):
    name = os.fsencode(tmp_path) + b"/kab\xe9.txt"
    with open(name, "wb") as file:
        file.write(b"Warga pulang.")
    (page,) = read(tmp_path)
    assert page.path.encode().endswith(rb"kab\xe9.txt")


def test_a_named_file_without_suffix_is_judged_by_its_bytes(tmp_path):
    assert read(write(tmp_path / "page", "<!DOCTYPE html><p>x</p>"))[0].content_type == "text/html"
    assert read(write(tmp_path / "text"))[0].content_type == "text/plain"


def test_sealed_leaves_the_web_pages_of_a_folder_aside(tmp_path):
    write(tmp_path / "a.txt")
    write(tmp_path / "b.html")
    assert reasons(read(tmp_path, sealed=True)) == {"b.html": "other_type"}


def test_standard_input_is_one_page():
    assert read_stdin(io.BytesIO(b"Warga pulang.")).path == "-"
    assert read_stdin(io.BytesIO(b"  <html><p>x</p>")).content_type == "text/html"
    assert read_stdin(io.BytesIO(b"")).reason == "empty"
    assert read_stdin(io.BytesIO(b"x" * 11), max_bytes=10).reason == "oversized"


def test_counting_agrees_with_finding(tmp_path):
    write(tmp_path / "a.txt")
    write(tmp_path / "b.txt", b"")
    write(tmp_path / "c.jsonl", '{"text": "x"}\n\n{broken\n{"text": "y"}')
    write(tmp_path / "d.jsonl", "")
    found = [one for one in read(tmp_path) if not isinstance(one, Skip)]
    assert count_pages([tmp_path]) == len(found) == 6
