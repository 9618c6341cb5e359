"""A folder, a file or standard input → articles, and a message for each that had to be left out."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from timeline.articles.fields import make_article, unknown_fields
from timeline.articles.files import LINE_ENDINGS, decode, list_folder, read_bytes, show, unreadable
from timeline.articles.frontmatter import line_of, read_fields, split_front_matter
from timeline.articles.jsonl import STDIN, STDIN_SHOWN, Record, records
from timeline.articles.origin import KNOWN_FIELDS, Field, Origin, printable
from timeline.errors import ArticleError, SettingsError
from timeline.model import Article


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: articles sorted by publication date and id, and what is to be said about the others."""

    articles: tuple[Article, ...]
    problems: tuple[ArticleError, ...] = ()
    """One for each article that is left out."""
    warnings: tuple[str, ...] = ()
    """What is odd in articles that stay, by file and line."""


@dataclass(frozen=True, slots=True)
class _Found:
    """One article, or why it is left out."""

    origin: Origin
    article: Article | None = None
    problem: ArticleError | None = None
    warnings: tuple[str, ...] = ()


def read_articles(source: str | Path) -> Reading:
    """Read a folder with all that is under it, one file, or standard input ("-").

    A wrong article becomes one of `problems` and the rest goes on.
    Raises SettingsError where there is no such file or folder.
    """
    if str(source) == STDIN:
        return _gather(_from_stream(sys.stdin.buffer), ())
    path = Path(source)
    if path.is_dir():
        listing = list_folder(path)
        found = (item for file in listing.files for item in _from_file(file, path))
        return _gather(found, listing.warnings)
    if not path.is_file():
        raise SettingsError(f"{show(path)}: no such file or folder; name the folder that holds the articles")
    return _gather(_from_file(path, path.parent), ())


def _gather(items: Iterable[_Found], warnings: tuple[str, ...]) -> Reading:
    kept: dict[str, _Found] = {}
    problems: list[ArticleError] = []
    for item in items:
        if item.article is None:
            problems.extend([item.problem] if item.problem else [])
        elif (first := kept.get(item.article.id)) is not None:
            problems.append(_same_id(item, first))
        else:
            kept[item.article.id] = item
    articles = sorted((found.article for found in kept.values() if found.article), key=_order)
    warnings += tuple(warning for found in kept.values() for warning in found.warnings)
    return Reading(tuple(articles), tuple(problems), warnings)


def _order(article: Article) -> tuple[date, str]:
    return article.published or date.min, article.id


def _same_id(item: _Found, first: _Found) -> ArticleError:
    name = printable(item.article.id) if item.article else ""
    where = f"{first.origin.shown}:{first.origin.line}"
    return item.origin.error(f'the id "{name}" is already that of {where}; give one of the two another "id"')


def _from_file(path: Path, folder: Path) -> Iterator[_Found]:
    origin = Origin(show(path), show(path.relative_to(folder)), printable(path.stem, 250))
    if path.suffix.lower() not in LINE_ENDINGS:
        yield _attempt(origin, lambda: read_bytes(path, origin))
        return
    try:
        with path.open("rb") as stream:
            yield from _from_lines(stream, origin)
    except OSError as error:
        yield _Found(origin, problem=unreadable(error, origin))


def _from_stream(stream: BinaryIO) -> Iterator[_Found]:
    """Standard input is JSONL where it begins with a brace, otherwise one text with front matter."""
    origin = Origin(STDIN_SHOWN, "", "stdin")
    data = stream.read()
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _from_lines(io.BytesIO(data), origin)
    else:
        yield _attempt(origin, lambda: data)


def _from_lines(stream: BinaryIO, origin: Origin) -> Iterator[_Found]:
    for record in records(stream, origin):
        if isinstance(record, ArticleError):
            yield _Found(origin, problem=record)
            continue
        try:
            article, warnings = make_article(_stated(record), record.text(), record.origin)
            yield _Found(record.origin, article, warnings=warnings)
        except ArticleError as problem:
            yield _Found(record.origin, problem=problem)


def _stated(record: Record) -> dict[str, Field]:
    """The known fields of a line; an id may be a whole number."""
    number = record.values.get("id")
    named = {"id": str(number)} if type(number) is int else {}
    stated = {key: named.get(key) or record.string(key) for key in KNOWN_FIELDS}
    return {key: Field(value, record.origin.line) for key, value in stated.items() if value is not None}


def _attempt(origin: Origin, supply: Callable[[], bytes]) -> _Found:
    try:
        return _read_text(decode(supply(), origin), origin)
    except ArticleError as problem:
        return _Found(origin, problem=problem)


def _read_text(content: str, origin: Origin) -> _Found:
    if not content.strip():
        raise origin.error("the file is empty; write the article or remove the file")
    front, text = split_front_matter(content, origin)
    first_line = line_of(content, len(content) - len(text))
    here = Origin(origin.shown, origin.path, origin.name, 1, first_line)
    fields = read_fields(front, here)
    article, warnings = make_article(fields, text, here)
    return _Found(here, article, warnings=(*unknown_fields(fields, here), *warnings))
