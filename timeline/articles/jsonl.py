"""JSONL: one object a line, such as {"id", "title", "text", "published"}; null counts as not given."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from timeline.articles.files import MAX_BYTES, decode, show
from timeline.articles.origin import Origin
from timeline.errors import ArticleError, SettingsError

STDIN = "-"
STDIN_SHOWN = "standard input"


@dataclass(frozen=True, slots=True)
class Record:
    """One line's object and where it stands."""

    values: dict[str, Any]
    origin: Origin

    def string(self, key: str) -> str | None:
        """The value of `key`, None where it is not given; raises ArticleError where it is no string."""
        value = self.values.get(key)
        if value is None or isinstance(value, str):
            return value
        raise self.origin.error(f'"{key}" must be a string')

    def text(self) -> str:
        """The value of "text", without which a line says nothing; raises ArticleError."""
        text = self.string("text")
        if text is None:
            raise self.origin.error('no "text"; every line needs one, as a string')
        return text


def read_records(source: str | Path) -> Iterator[Record | ArticleError]:
    """The objects of a JSONL file or of standard input ("-"), an error in the place of each unusable line.

    Raises SettingsError where there is no such file, OSError where it cannot be read.
    """
    if str(source) == STDIN:
        yield from records(sys.stdin.buffer, Origin(STDIN_SHOWN, "", "stdin"))
        return
    path = Path(source)
    if not path.exists() or path.is_dir():
        raise SettingsError(f"{show(path)}: no such file; name a JSONL file")
    with path.open("rb") as stream:
        yield from records(stream, Origin(show(path), show(path), path.stem))


def records(stream: BinaryIO, origin: Origin) -> Iterator[Record | ArticleError]:
    """The objects of a stream; blank lines are passed over."""
    for line, number in _lines(stream):
        here = Origin(origin.shown, origin.path, f"{origin.name}-{number}", number, number)
        try:
            yield Record(_parse(line, here), here)
        except ArticleError as error:
            yield error


def _lines(stream: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Each line that is not blank, with its number; of one over the limit, as much as shows that it is."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        rest = line
        while len(rest) > MAX_BYTES or (rest is not line and rest and not rest.endswith(b"\n")):
            rest = stream.readline(MAX_BYTES + 1)
        if line.strip():
            yield line, number


def _parse(line: bytes, origin: Origin) -> dict[str, Any]:
    if len(line) > MAX_BYTES:
        raise origin.error(f"the line is longer than {MAX_BYTES:,} bytes; split the article")
    try:
        record = json.loads(decode(line, origin, origin.line), object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise origin.error(f"not valid JSON: {error.msg} at column {error.colno}") from None
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, _DuplicateKeyError) else "numbers too long or values nested too deep"
        raise origin.error(f"not usable JSON: {reason}") from None
    if not isinstance(record, dict):
        raise origin.error('expected an object such as {"id": …, "published": …, "text": …}')
    return record


class _DuplicateKeyError(ValueError):
    pass


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _DuplicateKeyError(f"{json.dumps(next(k for k in keys if keys.count(k) > 1))} is given twice; keep one")
    return record
