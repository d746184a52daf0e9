"""The header block of a text file."""

import pytest

from menurut.clean.headers import Header, read_header


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("Judul: A\nMedia: B\nTerbit: C\nURL: D\n\nx", Header("A", "B", "C", None, "D", lines=4)),
        ("url: D\nTITLE : A\nOutlet:B\nPublished: C\nx", Header("A", "B", "C", None, "D", lines=4)),
        ("Title: A: b\n\nx", Header("A: b", lines=1)),
        ("Judul:\nMedia: B\n\nx", Header(None, "B", lines=2)),
        ("Title: A\nx", Header()),
        ("Catatan: A\n\nx", Header()),
        ("", Header()),
        (":\n\nx", Header()),
    ],
)
def test_read(text, header):
    assert read_header(text.split("\n")) == header
