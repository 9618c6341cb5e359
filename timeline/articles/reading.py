"""Folders, files or standard input → articles, and a message for each that had to be left out."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from timeline.articles.fields import make_article, slip_of_date, unknown_fields
from timeline.articles.files import (
    LINE_ENDINGS,
    PAGE_ENDINGS,
    SAVED_ENDINGS,
    TABLE_ENDINGS,
    decode,
    list_folder,
    read_bytes,
    show,
    unreadable,
)
from timeline.articles.frontmatter import line_of, read_fields, split_front_matter
from timeline.articles.jsonl import STDIN, STDIN_SHOWN, Record, records
from timeline.articles.memory import Memory
from timeline.articles.mhtml import page_within
from timeline.articles.origin import KNOWN_FIELDS, Field, Origin, printable
from timeline.articles.packed import DAMAGED, PACKED, kind_of, open_lines
from timeline.articles.page import Sent, read_page, text_of_fragment
from timeline.articles.settling import Found, Reading, settle
from timeline.articles.tables import rows
from timeline.cache import ResultCache, cache_folder
from timeline.errors import ArticleError, SettingsError
from timeline.model import Article


def read_articles(*sources: str | Path, cache: bool = False) -> Reading:
    """Read folders with all that is under them, files, or standard input ("-").

    A wrong article becomes one of `problems` and the rest goes on; articles that state no day get it from
    their text, or by inference from the others. With `cache`, files that have not changed are not read anew.
    Raises SettingsError where there is no such file or folder.
    """
    found: list[Found] = []
    warnings: list[str] = []
    with ResultCache(cache_folder()) if cache else nullcontext() as results:
        memory = Memory(results)
        for source in sources:
            found += _from_source(source, warnings, memory)
    return settle(found, tuple(warnings))


def found_in(source: str | Path) -> list[Found]:
    """What one file or folder holds, before days are looked for and the articles set against each other."""
    return list(_from_source(source, [], Memory(None)))


def found_in_bytes(data: bytes, shown: str, sent: Sent, *, is_page: bool) -> Found:
    """The article in what came from an address: a web page, or a text with or without front matter."""
    origin = Origin(printable(shown, 300), "", "article")
    if is_page:
        return _from_page(data, origin, sent)
    found = _from_text(data, origin)
    if found.article is None or found.article.url:
        return found
    return replace(found, article=found.article.model_copy(update={"url": sent.address}))


def article_from(html: str, fields: Mapping[str, str], shown: str) -> Article:
    """An article from a piece of HTML and what is known about it; raises ArticleError where it holds none."""
    origin = Origin(printable(shown, 300), "", "article")
    text = text_of_fragment(html, origin)
    return make_article({name: Field(value, 1) for name, value in fields.items() if value}, text, origin)[0]


def _from_source(source: str | Path, warnings: list[str], memory: Memory) -> Iterator[Found]:
    if str(source) == STDIN:
        yield from _from_stream(sys.stdin.buffer, memory)
        return
    path = Path(source)
    if path.is_dir():
        listing = list_folder(path)
        warnings += listing.warnings
        for file in listing.files:
            yield from _from_file(file, path, memory)
        return
    if not path.is_file():
        raise SettingsError(f"{show(path)}: no such file or folder; name the folder that holds the articles")
    yield from _from_file(path, path.parent, memory)


def _from_file(path: Path, folder: Path, memory: Memory) -> Iterator[Found]:
    kind = kind_of(path)
    name = path.name.removesuffix(path.suffix)
    origin = Origin(show(path), show(path.relative_to(folder)), printable(name, 250))
    if kind in PAGE_ENDINGS:
        yield replace(_from_whole(path, origin, memory, _from_page), is_page=True)
    elif kind in SAVED_ENDINGS:
        yield replace(_from_whole(path, origin, memory, _from_saved), is_page=True)
    elif kind in LINE_ENDINGS | TABLE_ENDINGS:
        packed = Origin(origin.shown, origin.path, Path(origin.name).stem) if kind.endswith(PACKED) else origin
        yield from _from_collection(path, packed, kind, memory)
    else:
        yield _from_whole(path, origin, memory, _from_text)


def _from_whole(path: Path, origin: Origin, memory: Memory, read: Callable[[bytes, Origin], Found]) -> Found:
    """The article of a file that holds one."""
    try:
        data = read_bytes(path, origin)
    except ArticleError as problem:
        return Found(origin, problem=problem)
    return memory.recalled(data, origin, lambda: read(data, origin))


def _from_collection(path: Path, origin: Origin, kind: str, memory: Memory) -> Iterator[Found]:
    """The articles of a file that holds many, as far as it can be read."""
    try:
        with open_lines(path) as stream:
            held = rows(stream, origin) if kind in TABLE_ENDINGS else records(stream, origin)
            yield from _from_records(held, memory)
    except OSError as error:
        yield Found(origin, problem=unreadable(error, origin))
    except DAMAGED as error:
        problem = origin.error(f"the packed file is damaged or cut off ({error}); what came before is used")
        yield Found(origin, problem=problem)


def _from_stream(stream: BinaryIO, memory: Memory) -> Iterator[Found]:
    """Standard input is JSONL where it begins with a brace, otherwise one text with front matter."""
    origin = Origin(STDIN_SHOWN, "", "stdin")
    data = stream.read()
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _from_records(records(io.BytesIO(data), origin), memory)
    else:
        yield _from_text(data, origin)


def _from_records(found: Iterator[Record | ArticleError], memory: Memory) -> Iterator[Found]:
    for record in found:
        if isinstance(record, ArticleError):
            yield Found(Origin(record.path, record.path, ""), problem=record)
        else:
            data = json.dumps(record.values).encode()
            yield memory.recalled(data, record.origin, partial(_from_record, record))


def _from_record(record: Record) -> Found:
    try:
        article, warnings = make_article(_stated(record), record.text(), record.origin)
    except ArticleError as problem:
        return Found(record.origin, problem=problem)
    return Found(record.origin, article, warnings=warnings)


def _stated(record: Record) -> dict[str, Field]:
    """The known fields of a line; an id may be a whole number."""
    number = record.values.get("id")
    named = {"id": str(number)} if type(number) is int else {}
    stated = {key: named.get(key) or record.string(key) for key in KNOWN_FIELDS}
    return {key: Field(value, record.origin.line) for key, value in stated.items() if value is not None}


def _from_page(data: bytes, origin: Origin, sent: Sent | None = None) -> Found:
    """The article of a web page, or why there is none."""
    try:
        page = read_page(data, origin, sent)
        article, warnings = make_article(page.fields, page.text, origin)
        return Found(origin, article, warnings=(*page.warnings, *warnings), is_page=True)
    except ArticleError as problem:
        return Found(origin, problem=problem)


def _from_saved(data: bytes, origin: Origin) -> Found:
    """The article of a page that was saved as one file."""
    try:
        page, sent = page_within(data, origin)
    except ArticleError as problem:
        return Found(origin, problem=problem)
    return _from_page(page, origin, sent)


def _from_text(data: bytes, origin: Origin) -> Found:
    try:
        return _read_text(decode(data, origin), origin)
    except ArticleError as problem:
        return Found(origin, problem=problem)


def _read_text(content: str, origin: Origin) -> Found:
    if not content.strip():
        raise origin.error("the file is empty; write the article or remove the file")
    front, text = split_front_matter(content, origin)
    first_line = line_of(content, len(content) - len(text))
    here = Origin(origin.shown, origin.path, origin.name, 1, first_line)
    fields = read_fields(front, here)
    article, warnings = make_article(fields, text, here)
    said = (*unknown_fields(fields, here), *warnings)
    return Found(here, article, warnings=said, slip=slip_of_date(fields))
