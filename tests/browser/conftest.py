"""A real browser, and the web application that it looks at. `scripts/install-browser` installs the browser."""

import shutil
import threading
import time
from contextlib import contextmanager

import pytest
import uvicorn

from menurut.ledger import Ledger
from menurut.pipeline import add_sources
from menurut.views.web import make_app
from menurut.views.web.access import Access
from tests.views.web.site import SAMPLES

CHROMIUM = shutil.which("chromium")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@contextmanager
def serve(app):
    """The application on a free port of this machine; gives its address."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture(scope="session")
def chromium():
    if CHROMIUM is None:
        pytest.skip("needs Chromium: scripts/install-browser installs it")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The address of the application over the samples of one story, and the ledger; each module of tests has its own."""
    path = tmp_path_factory.mktemp("served") / "news.db"
    with Ledger.open(path, create=True) as ledger:
        add_sources([SAMPLES / "kapal"], ledger)
        with serve(make_app(ledger, Access(editor="uji"))) as address:
            yield address, ledger


def is_complaint(message, page):
    """Whether the console tells of a fault; that the page itself is one about a failure is none."""
    return message.type == "error" and message.location["url"] != page.url


@pytest.fixture
def open_page(chromium, served):
    """Opens pages as a reader would; the test fails where a page complains, or asks for anything from elsewhere."""
    address, _ = served
    contexts, complaints = [], []

    def open_at(path="/", *, language="id-ID", width=1280, height=900, dark=False, script=True, **options):
        context = chromium.new_context(
            locale=language,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            java_script_enabled=script,
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: complaints.append(message.text) if is_complaint(message, page) else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda asked: complaints.append(asked.url) if not asked.url.startswith((address, "data:")) else None)
        page.goto(address + path)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert complaints == []
