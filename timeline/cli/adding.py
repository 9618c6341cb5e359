"""`timeline add` and `timeline pull`: articles from files, web addresses and feeds into the articles folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.messages import FAILED, counted, say

if TYPE_CHECKING:
    from timeline.articles import Found, Placed, Shelf
    from timeline.model import Article
    from timeline.web import Fetcher

To = Annotated[Path | None, typer.Option("--to", help="Folder to write into; the articles folder otherwise.")]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from this machine and the network around it too.")
]


def add(
    sources: Annotated[list[str], typer.Argument(metavar="FILE|URL…", help="Web addresses, saved pages, files.")],
    to: To = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Write web pages and files into the articles folder, as Markdown with front matter."""
    from timeline.articles import Shelf
    from timeline.web import Fetcher

    shelf, fetcher = Shelf(_folder(to)), Fetcher(allow_private=allow_private)
    failed = sum(not _add(source, shelf, fetcher) for source in sources)
    if failed:
        raise typer.Exit(FAILED)


def _add(source: str, shelf: Shelf, fetcher: Fetcher) -> bool:
    """Whether everything in one source could be put on the shelf."""
    from timeline.errors import TimelineError

    whole = True
    try:
        for found in _found(source, fetcher):
            for warning in found.warnings:
                say(f"warning: {warning}")
            if found.article is None:
                say(f"left out: {found.problem}")
                whole = False
            else:
                placed = shelf.put(found.article)
                say(_told(placed, found.article))
    except TimelineError as error:
        say(f"left out: {error}")
        return False
    return whole


def _found(source: str, fetcher: Fetcher) -> Iterator[Found]:
    from timeline.articles import found_in
    from timeline.web import take

    if "://" in source:
        yield take(source, fetcher)
    else:
        yield from found_in(source)


def _told(placed: Placed, article: Article) -> str:
    if article.published is None:
        day = "no publication date is stated; write it into the file"
    else:
        day = f"published {article.published}" + (
            f", by {article.published_evidence}" if article.published_evidence else ""
        )
    return f"{placed.fate.value}: {placed.path} ({day})"


def pull(to: To = None, allow_private: AllowPrivate = False) -> None:
    """Read the feeds named in mkdocs.yml, and write what is new into the articles folder."""
    from timeline.articles import Shelf
    from timeline.cli.configuration import project
    from timeline.web import Fetcher, load, save
    from timeline.web import pull as read_feeds

    feeds = project(None).settings.feeds
    if not feeds:
        say("no feeds are named; list their addresses in mkdocs.yml, in the plugin's option `feeds` (docs/feeds.md)")
        raise typer.Exit(FAILED)
    memory = load()
    try:
        told = read_feeds(feeds, Shelf(_folder(to)), Fetcher(allow_private=allow_private), memory, say)
    finally:
        save(memory)
    say(f"{counted(told.added, 'article')} added, {told.known:,} known already, {told.failed:,} left out")
    if told.failed:
        raise typer.Exit(FAILED)


def _folder(to: Path | None) -> Path:
    """Where articles are written."""
    from timeline.cli.configuration import project

    return to or project(None).settings.articles
