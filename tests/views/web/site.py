"""A web application over a small ledger of invented readings, and a client that asks it for pages."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

from starlette.testclient import TestClient

from menurut.ledger import Ledger
from menurut.pipeline import add_sources
from menurut.views.web import make_app
from menurut.views.web.access import Access

ALONE = Access(editor="uji")
SAMPLES = Path(__file__).resolve().parents[3] / "samples"


class Client(TestClient):
    """A browser: what it posts as `data` holds the token of the forms that it was shown."""

    def read_token(self) -> str:
        return unescape(re.search(r'name="csrf" value="([^"]+)"', self.get("/sign-in", follow_redirects=True).text)[1])

    def post(self, url, *, data=None, **options):
        if data is not None and "csrf" not in data:
            data = {"csrf": self.read_token(), **data}
        return super().post(url, data=data, **options)


@contextmanager
def open_site(
    path: Path, *, sources: tuple[Path, ...] = (SAMPLES / "kapal",), access: Access = ALONE
) -> Iterator[tuple[Client, Ledger]]:
    """A client of the application over a new ledger with these sources at the path, and the ledger."""
    with Ledger.open(path, create=True) as ledger:
        add_sources(sources, ledger)
        with open_client(ledger, access=access) as client:
            yield client, ledger


def open_client(ledger: Ledger, *, access: Access = ALONE) -> Client:
    """A browser that has seen nothing yet of the application over this ledger."""
    return Client(make_app(ledger, access), base_url="http://127.0.0.1:8017")
