"""`timeline digest`: a story's most important days, in the articles' own words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.building import Articles, NoCache, Output, Workers, finish, read
from timeline.cli.messages import counted, progress, say
from timeline.cli.results import write_result

if TYPE_CHECKING:
    from timeline.digest import DayDigest


def digest(  # noqa: PLR0913, PLR0917 - a command's parameters are its options
    articles: Articles = None,
    days: Annotated[int | None, typer.Option(min=1, help="How many days; chosen by the story otherwise.")] = None,
    sentences: Annotated[int | None, typer.Option(min=1, help="How many sentences a day at most; 2 otherwise.")] = None,
    query: Annotated[str, typer.Option(metavar="WORDS", help="Only articles that hold one of these words.")] = "",
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="First and last day, such as 2025-03-01 2025-05-19.")
    ] = None,
    output: Output = None,
    workers: Workers = None,
    no_cache: NoCache = False,
) -> None:
    """Print the most important days with sentences of the articles: [[date, [sentence, …]], …]."""
    from timeline.digest import Wanted
    from timeline.digest import digest as make

    wanted = Wanted(days, sentences, tuple(query.split()), _span(between))
    project, reading = read(articles, workers, no_cache)
    with progress("articles") as advance:
        found = make(reading.articles, wanted, project.settings, advance)
    if undated := sum(article.published is None for article in reading.articles):
        say(f"{counted(undated, 'article')} without a publication date not counted")
    write_result(_lines(found), output)
    finish(reading)


def _span(between: tuple[str, str] | None) -> tuple[date, date] | None:
    """The two days; raises SettingsError where they are none."""
    from timeline.errors import SettingsError

    if between is None:
        return None
    try:
        first, last = (date.fromisoformat(day) for day in between)
    except ValueError as error:
        raise SettingsError(f"--between: {error}; write two days such as 2025-03-01 2025-05-19") from None
    if last < first:
        raise SettingsError(f"--between: {last} is before {first}; name the earlier day first")
    return first, last


def _lines(found: Sequence[DayDigest]) -> Iterator[str]:
    """JSON with a day on each line."""
    rows = [json.dumps([one.day.isoformat(), one.sentences], ensure_ascii=False) for one in found]
    yield "[" + ",\n ".join(rows) + "]\n"
