"""`timeline build` and `timeline export`: articles → the site, articles → one file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.messages import FAILED, counted, had_errors, overheard, progress, report, say
from timeline.cli.results import write_result

if TYPE_CHECKING:
    from timeline.articles import Reading
    from timeline.cli.configuration import Project
    from timeline.model import Timeline
    from timeline.settings import Settings

Articles = Annotated[
    list[str] | None,
    typer.Argument(help="Folders or files of articles, or - for standard input; mkdocs.yml names the default."),
]
Workers = Annotated[int | None, typer.Option(min=1, help="Processes to spread articles over.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Neither read nor keep results of earlier builds.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="File to write; standard output otherwise.")]


def build(
    articles: Articles = None,
    out: Annotated[Path, typer.Option(help="Folder of the site; replaced whole.")] = Path("site"),
    workers: Workers = None,
    no_cache: NoCache = False,
    strict: Annotated[bool, typer.Option("--strict", help="Build nothing where an article is left out.")] = False,
) -> None:
    """Build the site, with events.json and all exports, from a folder of articles; do nothing where nothing is new."""
    from timeline.cli.unchanged import job_of

    project = project_of(articles, workers, no_cache)
    job = job_of(project, out, strict=strict)
    if before := job.done_before():
        for line in before.said:
            say(line)
        say(f"nothing is new since the last build; {out} stays as it is")
        raise typer.Exit(FAILED if before.failed else 0)
    with overheard() as said:
        failed = _build(project, out, strict=strict)
    job.remember(said, failed=failed)
    if failed:
        raise typer.Exit(FAILED)


def _build(project: Project, out: Path, *, strict: bool) -> bool:
    """Read, tell, and build the site; whether something was left out."""
    reading = read_for(project)
    if strict and reading.problems:
        say(f"nothing is built: {counted(len(reading.problems), 'article')} left out, and --strict is set")
        raise typer.Exit(FAILED)
    timeline = tell(reading, project.settings)
    from timeline.export import without_address
    from timeline.quotation import publishable
    from timeline.site.build import build_site

    articles_shown = publishable(reading.articles, project.settings.quotation)
    build_site(timeline, articles_shown, config=project.config, out=out, in_place=True)
    _summarise(reading, timeline, project.settings)
    _say_missing(without_address(project.settings.site_url))
    say(f"the site is in {out}; open {out / 'index.html'}")
    return bool(reading.problems) or had_errors()


def export(
    articles: Articles = None,
    output: Output = None,
    format: Annotated[str | None, typer.Option(help="Name of a format; by the file's ending, otherwise json.")] = None,
    workers: Workers = None,
    no_cache: NoCache = False,
) -> None:
    """Write the timeline as one file, events.json unless told otherwise."""
    from timeline.export import export as rendered
    from timeline.export import exporter_of, format_of

    project = project_of(articles, workers, no_cache)
    exporter = exporter_of(format or (format_of(output.name) if output else "") or "json", project.settings.site_url)
    reading = read_for(project)
    timeline = tell(reading, project.settings)
    write_result([rendered(timeline, exporter.name, project.settings.site_url)], output)
    _summarise(reading, timeline, project.settings)
    finish(reading)


def read(articles: Sequence[str] | None, workers: int | None, no_cache: bool) -> tuple[Project, Reading]:
    """Settings and articles for a command; says what is left out, and stops where nothing remains."""
    found = project_of(articles, workers, no_cache)
    return found, read_for(found)


def project_of(articles: Sequence[str] | None, workers: int | None, no_cache: bool) -> Project:
    """What a command works on, from its arguments."""
    from timeline.cli.configuration import project

    return project(articles, workers=workers, cache=False if no_cache else None)


def read_for(project: Project) -> Reading:
    """The articles of a project; says what is left out, and stops where nothing remains."""
    from timeline.articles import read_articles

    reading = read_articles(*project.settings.sources, cache=project.settings.cache)
    report(reading)
    if not reading.articles:
        sources = ", ".join(map(str, project.settings.sources))
        say(f"{sources}: no article can be used; docs/articles.md tells what one looks like")
        raise typer.Exit(FAILED)
    return reading


def tell(reading: Reading, settings: Settings) -> Timeline:
    """The timeline of what was read, with a bar on a terminal."""
    from timeline.pipeline import build as build_timeline

    with progress("articles") as advance:
        return build_timeline(reading.articles, settings, advance)


def _summarise(reading: Reading, timeline: Timeline, settings: Settings) -> None:
    mentions = [mention for event in timeline.events for mention in event.mentions]
    dated = sum(1 for mention in mentions if mention.expression)
    say(
        f"{counted(len(reading.articles), 'article')} read, {len(reading.problems):,} left out; "
        f"{counted(len(timeline.events), 'event')} from {counted(len(mentions), 'mention')}, "
        f"{dated:,} of them dated by an expression of their own"
    )
    _say_languages(reading, settings)


def _say_missing(names: Sequence[str]) -> None:
    """Which files could not be written, for want of the site's address."""
    if names:
        say(f"left out, because mkdocs.yml gives no site_url: {', '.join(names)}")


def _say_languages(reading: Reading, settings: Settings) -> None:
    """Which articles gave dates but no events, because the pipeline reads another language."""
    from timeline.pipeline import without_events

    counts = Counter(article.language for article in without_events(reading.articles, settings))
    for language, count in sorted(counts.items()):
        say(
            f"{counted(count, 'article')} in language {language}: dates only, no events; "
            "name a pipeline for that language in the setting `pipeline` to have them"
        )


def finish(reading: Reading) -> None:
    """The exit status: an article that was left out shows in it, early or late."""
    if reading.problems or had_errors():
        raise typer.Exit(FAILED)
