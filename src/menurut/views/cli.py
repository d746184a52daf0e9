"""The command `menurut`: its commands in the order in which a newcomer meets them, and what becomes of an error."""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from typer.core import TyperGroup

from menurut.errors import MenurutError
from menurut.views.commands.accounts import accounts
from menurut.views.commands.accounts import app as accounts_app
from menurut.views.commands.add import add
from menurut.views.commands.attributions import app as attributions_app
from menurut.views.commands.attributions import attributions
from menurut.views.commands.claims import app as claims_app
from menurut.views.commands.claims import claims
from menurut.views.commands.corrections import app as corrections_app
from menurut.views.commands.corrections import corrections
from menurut.views.commands.dossier import dossier
from menurut.views.commands.export import export
from menurut.views.commands.origins import app as origins_app
from menurut.views.commands.origins import origins
from menurut.views.commands.read import read
from menurut.views.commands.search import ExcludingCommand, search
from menurut.views.commands.serve import serve
from menurut.views.commands.speakers import app as speakers_app
from menurut.views.commands.speakers import speakers
from menurut.views.commands.stories import app as stories_app
from menurut.views.commands.stories import stories
from menurut.views.score import score
from menurut.views.score_stories import score_stories
from menurut.views.terminal.screen import write_error
from menurut.views.train import train


class MenurutGroup(TyperGroup):
    """Runs a command; what Menurut raises on purpose becomes one line on standard error and exit code 1."""

    def invoke(self, ctx: typer.Context) -> object:
        try:
            return super().invoke(ctx)
        except MenurutError as error:
            write_error(str(error))
            raise typer.Exit(1) from error
        except BrokenPipeError:
            # Whoever reads our output has seen enough; click ends quietly.
            raise
        except OSError as error:
            write_error(f"{error.filename or 'writing failed'}: {error.strerror or error}")
            raise typer.Exit(1) from error

    def list_commands(self, ctx: typer.Context) -> list[str]:
        return [command.__name__.replace("_", "-") for command in COMMANDS]


app = typer.Typer(
    name="menurut",
    cls=MenurutGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
COMMANDS = (
    read,
    add,
    stories,
    claims,
    origins,
    speakers,
    attributions,
    corrections,
    search,
    serve,
    accounts,
    dossier,
    export,
    score,
    score_stories,
    train,
)
GROUPS = {
    "stories": stories_app,
    "claims": claims_app,
    "origins": origins_app,
    "speakers": speakers_app,
    "attributions": attributions_app,
    "corrections": corrections_app,
    "accounts": accounts_app,
}
for command in COMMANDS:
    if command.__name__ in GROUPS:
        app.add_typer(GROUPS[command.__name__], name=command.__name__)
    else:
        app.command(cls=ExcludingCommand if command is search else None)(command)


def print_version(wanted: bool) -> None:
    """The version is printed and nothing else happens."""
    if wanted:
        from importlib.metadata import version

        print(f"menurut {version('menurut')}")
        raise typer.Exit


@app.callback()
def menurut(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=print_version)
    ] = False,
) -> None:
    """Who said what in the news, according to whom, and who says otherwise.

    Start with `menurut add FOLDER`, then `menurut stories`, then
    `menurut dossier STORY -o FILE.html`.
    """


def main() -> None:
    """The command line. Exit codes: 0 all well, 1 bad input, 2 wrong usage, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    app()
