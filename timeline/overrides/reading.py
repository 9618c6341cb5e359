"""overrides.toml → decisions, with file and line for whatever is wrong with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from timeline.errors import OverrideError
from timeline.overrides.applying import Overrides
from timeline.overrides.decisions import Address, Override
from timeline.settings import Settings

FILE_NAME = "overrides.toml"
MAX_BYTES = 4 * 1024 * 1024

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*event[ \t]*\]\]", re.MULTILINE)
_LINE_OF_SYNTAX_ERROR = re.compile(r" \(at line (\d+), column \d+\)")


def find_overrides(settings: Settings) -> Path | None:
    """The file that the settings name, otherwise overrides.toml beside the articles, where there is one."""
    if settings.overrides is not None:
        return settings.overrides
    if str(settings.articles) == "-":
        return None
    folder = settings.articles if settings.articles.is_dir() else settings.articles.parent
    return folder / FILE_NAME if (folder / FILE_NAME).is_file() else None


def read_overrides(path: Path | None) -> Overrides:
    """The decisions of a file; none where there is no file to read.

    Raises OverrideError, with file and line, for a file that cannot be read or says what cannot be done.
    """
    if path is None:
        return Overrides(Path(FILE_NAME))
    text = _read(path)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _LINE_OF_SYNTAX_ERROR.search(str(error))
        reason = _LINE_OF_SYNTAX_ERROR.sub("", str(error))
        raise OverrideError(f"{path}:{line[1] if line else 1}: not valid TOML: {reason}") from None
    except RecursionError:
        raise OverrideError(f"{path}: not usable: values nested too deep") from None
    return Overrides(path, tuple(_entries(tables, text, path)))


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise OverrideError(f"{path}: cannot be read: {error.strerror or error}") from None
    if len(data) > MAX_BYTES:
        raise OverrideError(f"{path}: larger than {MAX_BYTES:,} bytes")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise OverrideError(f"{path}:{line}: not UTF-8 text; save the file as UTF-8") from None


def _entries(tables: dict[str, Any], text: str, path: Path) -> Iterator[Override]:
    for key in tables:
        if key != "event":
            raise OverrideError(f'{path}:{_line_of_key(text, key, 1)}: unknown "{key}"; decisions are [[event]] tables')
    entries = tables.get("event", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise OverrideError(f"{path}:{_line_of_key(text, 'event', 1)}: write [[event]] with two brackets on each side")
    lines = [text.count("\n", 0, match.start()) + 1 for match in _HEADER.finditer(text)]
    # A header inside a multi-line string, or tables written inline, leave the places unknown.
    places = lines if len(lines) == len(entries) else [1] * len(entries)
    for entry, line in zip(entries, places, strict=True):
        try:
            yield Override.model_validate(entry | {"line": line})
        except ValidationError as error:
            raise OverrideError(_invalid(error, text, path, line)) from None


def _invalid(error: ValidationError, text: str, path: Path, line: int) -> str:
    """The first thing wrong with a table, in a person's words."""
    first = error.errors(include_url=False)[0]
    names = [str(part) for part in first["loc"]]
    here = f"{path}:{_line_of_key(text, names[0], line) if names else line}"
    name = ".".join(names)
    match first["type"]:
        case "extra_forbidden":
            known = list((Address if len(names) > 1 else Override).model_fields)
            guess = get_close_matches(names[-1], known, n=1)
            return f'{here}: unknown "{name}"' + (f'; did you mean "{guess[0]}"?' if guess else "")
        case "missing":
            return f'{path}:{line}: "{name}" is missing; an event is addressed by "article" and "quote"'
    reason = first["msg"].removeprefix("Value error, ")
    return f"{here}: {name}: {reason}" if name else f"{here}: {reason}"


def _line_of_key(text: str, key: str, first: int) -> int:
    """The line, from `first` on, that begins with `key`."""
    pattern = re.compile(rf"[ \t]*\[*[ \t]*[\"']?{re.escape(key)}\b")
    lines = text.split("\n")
    return next((number for number, line in enumerate(lines, 1) if number >= first and pattern.match(line)), first)
