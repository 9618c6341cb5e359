"""`timeline diff`: what a new build changed in the story."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.building import Output
from timeline.cli.results import write_result
from timeline.errors import SettingsError


def diff(
    old: Annotated[Path, typer.Argument(help="events.json of before, such as the one last published.")],
    new: Annotated[Path, typer.Argument(help="events.json of now.")],
    output: Output = None,
    format: Annotated[str, typer.Option(help="text, or markdown for a pull request or a job's summary.")] = "text",
    site_url: Annotated[str, typer.Option(help="Address of the published site, for links in Markdown.")] = "",
) -> None:
    """Say which events and articles are new, changed, merged and gone."""
    from timeline.comparison import FORMATS, compare, read_timeline, render

    if format not in FORMATS:
        raise SettingsError(f"--format: there is no “{format}”; known: {', '.join(FORMATS)}")
    comparison = compare(read_timeline(old), read_timeline(new))
    write_result([render(comparison, format, site_url)], output)
