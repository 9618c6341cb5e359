"""`timeline tag` and `timeline mentions`: single stages, for other programs and for measuring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.building import NoCache, Output, Workers, finish, read
from timeline.cli.messages import FAILED, USAGE, progress, say
from timeline.cli.results import json_line, write_result

if TYPE_CHECKING:
    from timeline.articles import Record
    from timeline.model import DateRecord, EventMention, Timex

LANGUAGE = "en"


def tag(
    docs: Annotated[
        str | None, typer.Argument(help='JSONL of {"doc_id", "dct", "text"}, or - for standard input.')
    ] = None,
    output: Output = None,
    explain: Annotated[str | None, typer.Option(metavar="TEXT", help="Show how one text is read, instead.")] = None,
    dct: Annotated[str | None, typer.Option(metavar="DATE", help="Publication date of that text.")] = None,
) -> None:
    """Find temporal expressions: the same lines with "timexes" added."""
    if (docs is None) == (explain is None):
        say("error: name a JSONL file, or give a text with --explain")
        raise typer.Exit(USAGE)
    if explain is not None:
        write_result(_readings(explain, dct), output)
        return
    problems: list[str] = []
    write_result(_tagged(str(docs), problems), output)
    if problems:
        raise typer.Exit(FAILED)


def _readings(text: str, dct: str | None) -> Iterator[str]:
    """Each expression on a line, then how it was read."""
    from timeline.errors import SettingsError
    from timeline.timex import DateError
    from timeline.timex import tag as find

    try:
        found = find(text, dct)
    except DateError as error:
        raise SettingsError(f"--dct: {error}") from None
    if not found:
        say("no temporal expression found")
    for timex in found:
        yield _reading(timex)


def _reading(timex: Timex) -> str:
    lines = [f"{timex.text}  [{timex.start}:{timex.end}]", f"  {timex.type} {timex.value}"]
    if timex.mod:
        lines.append(f"  mod {timex.mod}")
    if timex.interval:
        lines.append(f"  days {timex.interval.first} to {timex.interval.last} ({timex.interval.granularity})")
    anchor = f" {timex.anchor}" if timex.anchor else ""
    lines += [f"  anchor {timex.anchor_basis}{anchor}", f"  rule {timex.rule}"]
    if timex.evidence:
        lines.append(f"  direction from “{timex.evidence}”")
    return "\n".join(lines) + "\n"


def _tagged(source: str, problems: list[str]) -> Iterator[str]:
    from timeline.articles import read_records
    from timeline.errors import ArticleError

    for record in read_records(source):
        try:
            if isinstance(record, ArticleError):
                raise record
            yield json_line(record.values | {"timexes": _timexes(record)})
        except ArticleError as error:
            problems.append(str(error))
            say(f"left out: {error}")


def _timexes(record: Record) -> list[dict[str, Any]]:
    from timeline.timex import DateError
    from timeline.timex import tag as find

    try:
        found = find(record.text(), record.string("dct"), record.string("language") or LANGUAGE)
    except DateError as error:
        raise record.origin.error(str(error)) from None
    return [_plain_timex(timex) for timex in found]


def _plain_timex(timex: Timex) -> dict[str, Any]:
    record = {"start": timex.start, "end": timex.end, "text": timex.text, "type": timex.type, "value": timex.value}
    return record | ({"mod": timex.mod} if timex.mod else {})


def mentions(
    articles: Annotated[
        list[str], typer.Argument(help="JSONL, folders or files of articles, or - for standard input.")
    ],
    output: Output = None,
    workers: Workers = None,
    no_cache: NoCache = False,
) -> None:
    """Find event mentions: one a line, with its date and why it has it."""
    from timeline.pipeline import extract

    project, reading = read(articles, workers, no_cache)
    with progress("articles") as advance:
        found = extract(reading.articles, project.settings, advance)
    write_result((json_line(_plain_mention(mention)) for group in found for mention in group), output)
    finish(reading)


def _plain_mention(mention: EventMention) -> dict[str, Any]:
    return {
        "article": mention.article,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "sentence": list(mention.sentence),
        "date": _plain_date(mention.date) if mention.date else None,
        "basis": mention.basis.value,
        "status": mention.status.value,
        "participants": [actor.name for actor in mention.actors],
        "places": list(mention.places),
        "timex": mention.expression.model_dump(mode="json") if mention.expression else None,
    }


def _plain_date(date: DateRecord) -> dict[str, Any]:
    """As in events.json: what holds nothing is left out."""
    return date.model_dump(mode="json", exclude_defaults=True) | {"approximate": date.approximate}
