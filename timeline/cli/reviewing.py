"""`timeline review`: where a person's look is worth most."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli.building import Articles, NoCache, Output, Workers, finish, read, tell
from timeline.cli.messages import counted, say
from timeline.cli.results import write_result

LISTED = 20


def review(
    articles: Articles = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to list.")] = LISTED,
    output: Output = None,
    workers: Workers = None,
    no_cache: NoCache = False,
) -> None:
    """List the least certain events and merges, each with the lines to paste into overrides.toml."""
    from timeline.review import doubts_of, listing

    project, reading = read(articles, workers, no_cache)
    doubts = doubts_of(tell(reading, project.settings))
    write_result([listing(doubts[:limit])], output)
    say(f"{counted(len(doubts), 'doubt')}, {min(limit, len(doubts)):,} listed; paste what is right into overrides.toml")
    finish(reading)
