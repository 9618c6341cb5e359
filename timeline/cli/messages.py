"""What is said to the person at the terminal, all of it on standard error."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from timeline.articles import Reading

FAILED = 1
"""Exit status where something was left out or found wrong."""
USAGE = 2
"""Exit status where the command line or a setting is mistaken."""


_HEARD: ContextVar[list[str] | None] = ContextVar("heard", default=None)


def say(message: str) -> None:
    """One line to standard error."""
    typer.echo(message, err=True)
    heard = _HEARD.get()
    if heard is not None:
        heard.append(message)


@contextmanager
def overheard() -> Iterator[list[str]]:
    """What is said meanwhile, line by line, so that it can be said again."""
    heard: list[str] = []
    token = _HEARD.set(heard)
    try:
        yield heard
    finally:
        _HEARD.reset(token)


def counted(number: int, noun: str) -> str:
    """ "1 article", "1,204 articles"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def report(reading: Reading) -> None:
    """Every article that is left out and everything odd, by file and line."""
    for problem in reading.problems:
        say(f"left out: {problem}")
    for warning in reading.warnings:
        say(f"warning: {warning}")


class _Handler(logging.Handler):
    """Warnings and errors as lines; remembers whether an error was among them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.failed = False

    def emit(self, record: logging.LogRecord) -> None:
        self.failed |= record.levelno >= logging.ERROR
        say(f"{record.levelname.lower()}: {record.getMessage()}")


def log_to_stderr() -> None:
    """Let the package's own warnings and errors through, one line each."""
    logger = logging.getLogger("timeline")
    logger.handlers = [_Handler()]
    logger.propagate = False


def had_errors() -> bool:
    """Whether a stage has logged an error, which it does for an article that it has to leave out."""
    return any(handler.failed for handler in logging.getLogger("timeline").handlers if isinstance(handler, _Handler))


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on a terminal, nothing elsewhere; gives what is called with the number done and the total."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
