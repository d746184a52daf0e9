"""`menurut serve`: the ledger as web pages."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from menurut.views.commands.options import DEFAULT_LEDGER, Ledger


def serve(
    port: Annotated[
        int, typer.Option("--port", metavar="N", min=0, max=65535, help="Where to listen; 0 takes any port that is free.")
    ] = 8017,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Where others reach it, such as 0.0.0.0; needs a password.")
    ] = "127.0.0.1",
    accounts: Annotated[
        Path | None,
        typer.Option("--accounts", metavar="FILE", readable=False, help="Who may sign in; `menurut accounts` writes it."),
    ] = None,
    password_file: Annotated[
        Path | None,
        typer.Option(
            "--password-file",
            metavar="FILE",
            readable=False,
            help="For one person: it holds the password.",
        ),
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option("--allow-host", metavar="NAME", help="A name under which others reach it; may be given more than once."),
    ] = None,
    behind_proxy: Annotated[
        bool, typer.Option("--behind-proxy", help="A proxy on this machine passes requests on, and has the certificate.")
    ] = False,
    ledger: Ledger = DEFAULT_LEDGER,
) -> None:
    """Show the ledger as web pages, to look and to correct.

    Open the address that it prints in a browser; stop it with Ctrl+C. It is for
    this machine alone unless others can sign in.
    """
    from menurut.ledger import Ledger as Opened
    from menurut.views.commands.corrections import name_user
    from menurut.views.web import make_app
    from menurut.views.web.serving import choose_access, open_socket, run_server, warn_of_eavesdroppers

    access = choose_access(
        host,
        editor=name_user(None),
        accounts=accounts,
        password_file=password_file,
        hosts=allow_host or (),
        behind_proxy=behind_proxy,
    )
    with Opened.open(ledger) as opened, open_socket(host, port) as listening:
        address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
        if warning := warn_of_eavesdroppers(host):
            print(warning, file=sys.stderr)

        def announce() -> None:
            print(f"Menurut shows {ledger} on {address} (stop with Ctrl+C)", flush=True)

        run_server(make_app(opened, access), listening, behind_proxy=behind_proxy, announce=announce)
