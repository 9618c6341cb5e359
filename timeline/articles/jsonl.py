"""JSONL: one article a line, {"id", "title", "text", "published", …}; null counts as not given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from timeline.articles.files import MAX_BYTES, decode
from timeline.articles.origin import KNOWN_FIELDS, Field, Origin
from timeline.errors import ArticleError


def read_lines(stream: BinaryIO, origin: Origin) -> Iterator[tuple[bytes | ArticleError, int]]:
    """Each line that is not blank, with its number; one over the limit is skipped to its end and named."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) > MAX_BYTES:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_BYTES)
            yield origin.error(f"the line is longer than {MAX_BYTES:,} bytes; split the article", number), number
        elif line.strip():
            yield line, number


def read_object(line: bytes, number: int, origin: Origin) -> tuple[dict[str, Field], str]:
    """The fields and the text of one line; raises ArticleError."""
    record = _parse(decode(line, origin, number), number, origin)
    text = record.get("text")
    if not isinstance(text, str):
        raise origin.error('no "text"; every line needs one, as a string', number)
    return {key: field for key in KNOWN_FIELDS if (field := _field(record, key, number, origin))}, text


def _parse(line: str, number: int, origin: Origin) -> dict[str, Any]:
    try:
        record = json.loads(line, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise origin.error(f"not valid JSON: {error.msg} at column {error.colno}", number) from None
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, _DuplicateKeyError) else "numbers too long or values nested too deep"
        raise origin.error(f"not usable JSON: {reason}", number) from None
    if not isinstance(record, dict):
        raise origin.error('expected an object such as {"id": …, "published": …, "text": …}', number)
    return record


class _DuplicateKeyError(ValueError):
    pass


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _DuplicateKeyError(f"{json.dumps(next(k for k in keys if keys.count(k) > 1))} is given twice; keep one")
    return record


def _field(record: dict[str, Any], key: str, number: int, origin: Origin) -> Field | None:
    value = record.get(key)
    if value is None:
        return None
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise origin.error(f'"{key}" must be a string', number)
    return Field(value, number)
