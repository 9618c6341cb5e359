"""CSV: a line of field names, then an article a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from timeline.articles.files import MAX_BYTES, decode
from timeline.articles.jsonl import Record
from timeline.articles.origin import KNOWN_FIELDS, Origin, printable, suggestion
from timeline.errors import ArticleError

_SEPARATORS = ",;\t"
_MAX_COLUMNS = 500


def rows(stream: BinaryIO, origin: Origin) -> Iterator[Record | ArticleError]:
    """The articles of a table, an error in the place of each unusable row; empty rows are passed over."""
    csv.field_size_limit(MAX_BYTES)
    lines = _Lines(stream, origin)
    try:
        header = next(lines, "")
        separator = max(_SEPARATORS, key=header.count)
        names = [name.strip().lower() for name in next(csv.reader([header], delimiter=separator), [])]
        if problem := _unusable(names, origin):
            yield problem
            return
        table = csv.reader(lines, delimiter=separator)
        for number, row in enumerate(table, 1):
            if any(cell.strip() for cell in row):
                yield _record(names, row, Origin(origin.shown, origin.path, f"{origin.name}-{number}", lines.number))
    except csv.Error as error:
        yield origin.error(f"not usable as CSV from here on: {error}; correct the row", lines.number)
    except ArticleError as error:
        yield error


class _Lines:
    """The table's lines as text, counted."""

    def __init__(self, stream: BinaryIO, origin: Origin) -> None:
        self._stream, self._origin = stream, origin
        self.number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(MAX_BYTES + 1)
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) > MAX_BYTES:
            raise self._origin.error(f"the line is longer than {MAX_BYTES:,} bytes; split the article", self.number)
        return decode(line, self._origin, self.number)


def _unusable(names: list[str], origin: Origin) -> ArticleError | None:
    if "text" in names and len(names) <= _MAX_COLUMNS:
        return None
    guess = next((name for name in names if suggestion(name, ("text", *KNOWN_FIELDS)) == "text"), None)
    hint = f'; is "{printable(guess)}" meant to be it?' if guess else ""
    return origin.error(
        f'no column "text": the first line must name the columns, such as id,published,title,text{hint}'
    )


def _record(names: list[str], row: list[str], origin: Origin) -> Record | ArticleError:
    if len(row) > len(names):
        return origin.error(
            f"{len(row)} cells for {len(names)} columns; put what holds a separator into quotation marks"
        )
    return Record({name: cell for name, cell in zip(names, row, strict=False) if cell.strip()}, origin)
