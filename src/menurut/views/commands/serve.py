"""`menurut serve`: the ledger as web pages."""

from __future__ import annotations

from typing import Annotated

import typer

from menurut.views.commands.options import DEFAULT_LEDGER, Ledger


def serve(
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="Where to listen.")] = 8017,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Show the ledger as web pages, on this machine alone.

    Open the address that it prints in a browser; stop it with Ctrl+C.
    """
    import getpass

    import uvicorn

    from menurut.ledger import Ledger as Opened
    from menurut.views.web import make_app
    from menurut.views.web.access import Access

    with Opened.open(ledger) as opened:
        app = make_app(opened, Access(editor=getpass.getuser()))
        print(f"Menurut shows {ledger} on http://127.0.0.1:{port}/ (stop with Ctrl+C)", flush=True)
        uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")
