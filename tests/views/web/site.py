"""A web application over a small ledger of invented readings, and a client that asks it for pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from starlette.testclient import TestClient

from menurut.ledger import Ledger
from menurut.pipeline import add_sources
from menurut.views.web import make_app
from menurut.views.web.access import Access

SAMPLES = Path(__file__).resolve().parents[3] / "samples"


@contextmanager
def open_site(path: Path, *, sources: tuple[Path, ...] = (SAMPLES / "kapal",)) -> Iterator[tuple[TestClient, Ledger]]:
    """A client of the application over a new ledger with these sources at the path, and the ledger."""
    with Ledger.open(path, create=True) as ledger:
        add_sources(sources, ledger)
        with TestClient(make_app(ledger, Access(editor="uji")), base_url="http://127.0.0.1:8017") as client:
            yield client, ledger
