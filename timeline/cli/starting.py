"""`timeline new`: a project of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.messages import say


def new(
    folder: Annotated[Path, typer.Argument(help="Folder of the project, new or empty.")],
    title: Annotated[str, typer.Option(help="Of the timeline; made from the folder's name otherwise.")] = "",
) -> None:
    """Start a project: mkdocs.yml, an example article, overrides.toml, a page, a workflow."""
    from timeline.starter import start_project

    for path in start_project(folder, title):
        say(f"  {path}")
    say(f"the project is in {folder}; put articles into {folder / 'articles'}, then: cd {folder} && timeline build")
