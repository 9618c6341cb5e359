"""The `timeline` command: its parts assembled, and mistakes turned into one line and an exit status."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import Annotated, NoReturn

import typer

from timeline import __version__
from timeline.cli.adding import add, pull
from timeline.cli.asking import check, explain, schema
from timeline.cli.building import build, export
from timeline.cli.comparing import diff
from timeline.cli.digesting import digest
from timeline.cli.extracting import mentions, tag
from timeline.cli.messages import FAILED, USAGE, log_to_stderr, say
from timeline.cli.reviewing import review
from timeline.cli.starting import new
from timeline.errors import SettingsError, TimelineError

COLLECT_AFTER = 2_000_000
"""New objects after which Python looks for those that nobody needs: a story's mentions are many and all stay."""

app = typer.Typer(
    help="Dated, sourced, searchable timelines from news articles.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # drawing boxes costs more than all the rest of a command that only tells its options
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (new, add, pull, build, export, tag, mentions, digest, explain, review, check, diff, schema):
    app.command()(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[  # noqa: ARG001 - the option acts by its callback
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Dated, sourced, searchable timelines from news articles."""
    log_to_stderr()


def main() -> None:
    """Run the command line; a person's mistake is one line, never a traceback."""
    gc.set_threshold(COLLECT_AFTER)
    for stream in (sys.stdout, sys.stderr):
        # Output is the same bytes whatever the machine's locale is.
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]
    try:
        app()
    except SettingsError as error:
        _stop(str(error), USAGE)
    except TimelineError as error:
        _stop(str(error), FAILED)
    except OSError as error:
        _stop(f"{error.filename or 'the system says'}: {error.strerror or error}", FAILED)
    finally:
        _let_go_of_stdout()


def _stop(message: str, status: int) -> NoReturn:
    say(f"error: {message}")
    sys.exit(status)


def _let_go_of_stdout() -> None:
    """A reader that has gone away, as `head` does, is no error to speak of at exit."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
