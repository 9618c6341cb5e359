"""Writing a result to the named file or to standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from timeline.errors import SettingsError

STDOUT = Path("-")


def write_result(pieces: Iterable[str], output: Path | None) -> None:
    """Write text as it comes; a file appears under its name only when it is whole."""
    if output is None or output == STDOUT:
        for piece in pieces:
            sys.stdout.write(piece)
        return
    if not output.parent.is_dir():
        raise SettingsError(f"{output.parent}: no such folder; make it first or name another file")
    if output.is_dir():
        raise SettingsError(f"{output} is a folder; name a file")
    if output.exists() and not output.is_file():
        _write(pieces, output)  # a device or a pipe keeps its place
        return
    partial = output.with_name(f".{output.name}.{os.getpid()}.partial")
    try:
        _write(pieces, partial)
        partial.replace(output)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _write(pieces: Iterable[str], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n", errors="replace") as file:
        file.writelines(pieces)


def json_line(record: dict[str, Any]) -> str:
    """One record as one line of JSONL."""
    return json.dumps(record, ensure_ascii=False) + "\n"
