"""`timeline explain`, `timeline check` and `timeline schema`: what is known, and how it is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.building import Articles, NoCache, read, tell
from timeline.cli.messages import FAILED, counted, had_errors, say
from timeline.cli.results import write_result

if TYPE_CHECKING:
    from timeline.articles import Reading
    from timeline.model import ArticleRecord, Event, Evidence, Timeline
    from timeline.settings import Settings


def explain(
    event: Annotated[str, typer.Argument(help="Id of an event, a former id, or words of its title.")],
    articles: Articles = None,
    no_cache: NoCache = False,
) -> None:
    """Say why an event has its date, its title and its sources, step by step."""
    project, reading = read(articles, None, no_cache)
    timeline = tell(reading, project.settings.model_copy(update={"quotation": "sentence"}))
    found = _find(event, timeline)
    if len(found) != 1:
        say(f"{counted(len(found), 'event')} for “{event}”" + ("; give the id of one:" if found else ""))
        for one in found:
            say(f"  {one.id}  {one.title}")
        raise typer.Exit(FAILED)
    write_result(_explanation(found[0], timeline), None)


def _find(wanted: str, timeline: Timeline) -> list[Event]:
    """The event of that id or former id, otherwise all whose title holds the words."""
    named = [event for event in timeline.events if wanted in (event.id, *event.aliases, *event.succeeds)]
    words = wanted.casefold().split()
    return named or [event for event in timeline.events if all(word in event.title.casefold() for word in words)]


def _explanation(event: Event, timeline: Timeline) -> Iterator[str]:
    from timeline.wording import STATUS_WORDS, confidence_words, date_words, support_words

    articles = {article.id: article for article in timeline.articles}
    yield f"{event.title}\n"
    yield f"  {date_words(event.date)} ({STATUS_WORDS[event.status]})\n"
    yield f"  id: {event.id}\n"
    yield from (f"  also reached as: {alias}\n" for alias in event.aliases)
    yield f"  date: {confidence_words(event.confidence)}; {support_words(event)}\n"
    for other in event.other_dates:
        yield f"  another date: {date_words(other.date)}, in {', '.join(other.articles)}\n"
    yield f"  title: {'set by hand' if 'title' in event.edited else 'made from the passages below'}\n"
    yield f"  set by hand: {', '.join(event.edited)}\n" if event.edited else ""
    yield from _named("participants", [participant.name for participant in event.participants])
    yield from _named("places", [place.name for place in event.places])
    for number, evidence in enumerate(event.mentions, 1):
        yield from _passage(number, evidence, articles[evidence.article])


def _named(what: str, names: list[str]) -> Iterator[str]:
    if names:
        yield f"  {what}: {', '.join(names)}\n"


def _passage(number: int, evidence: Evidence, article: ArticleRecord) -> Iterator[str]:
    from timeline.wording import day_words, reasoning

    published = f", {day_words(article.published)}" if article.published else ""
    source = f" ({article.source})" if article.source else ""
    yield f"\n  {number}. {article.title}{source}{published} [{article.id}]\n"
    yield f"     “{' '.join(evidence.sentence.split())}”\n"
    yield f"     trigger: “{evidence.trigger}”\n"
    yield f"     date: {reasoning(evidence, article)}\n"
    if evidence.claimed_by:
        yield f"     according to {evidence.claimed_by}\n"


def check(articles: Articles = None, no_cache: NoCache = False) -> None:
    """Say what is wrong with the articles, the overrides and the settings, by file and line."""
    from timeline.articles import read_articles
    from timeline.cli.configuration import project

    settings = project(articles, cache=False if no_cache else None).settings
    reading = read_articles(*settings.sources, cache=settings.cache)
    problems = [*map(str, reading.problems), *reading.warnings, *_wrong_overrides(reading, settings)]
    if not reading.articles and not problems:
        problems.append(f"{', '.join(map(str, settings.sources))}: there are no articles")
    write_result((f"{line}\n" for line in (*problems, *reading.notes)), None)
    say(f"{counted(len(reading.articles), 'article')} can be used; {counted(len(problems), 'problem')} found")
    if problems or had_errors():
        raise typer.Exit(FAILED)


def _wrong_overrides(reading: Reading, settings: Settings) -> list[str]:
    """What the file of decisions says that cannot be done, or what it points at in vain."""
    from timeline.errors import OverrideError
    from timeline.overrides import find_overrides, read_overrides

    try:
        overrides = read_overrides(find_overrides(settings))
    except OverrideError as error:
        return [str(error)]
    if not overrides.entries or not reading.articles:
        return []
    from timeline.pipeline import undecided

    return [str(problem) for problem in overrides.stale(undecided(reading.articles, settings))]


def schema() -> None:
    """Print the JSON Schema of events.json."""
    from timeline.export import schema as draw

    write_result([draw()], None)
