"""Collections in one file, packed by gzip or not: a stream of their lines."""

from __future__ import annotations

import errno
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

MAX_UNPACKED = 2 * 1024**3
"""Bytes that a packed file may hold: a few hundred thousand articles."""
PACKED = ".gz"
DAMAGED = (EOFError, zlib.error)
"""What a packed file raises that was cut off or spoiled, besides OSError."""


def kind_of(path: Path) -> str:
    """The ending that tells what a file holds: ".jsonl" for "all.jsonl.gz"."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes[-1:] == [PACKED]:
        return suffixes[-2] + PACKED if len(suffixes) > 1 else PACKED
    return suffixes[-1] if suffixes else ""


@contextmanager
def open_lines(path: Path) -> Iterator[BinaryIO]:
    """A file's bytes, unpacked where its name ends in .gz; raises OSError."""
    if path.suffix.lower() != PACKED:
        with path.open("rb") as stream:
            yield stream
        return
    with gzip.open(path, "rb") as stream:
        yield cast(BinaryIO, _Bounded(cast(BinaryIO, stream)))


class _Bounded(io.RawIOBase):
    """A stream that ends in an error where it gives more than anyone packs."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._given = stream, 0

    def readline(self, size: int | None = -1, /) -> bytes:
        line = self._stream.readline(-1 if size is None else size)
        self._given += len(line)
        if self._given > MAX_UNPACKED:
            raise OSError(errno.EFBIG, f"it holds more than {MAX_UNPACKED:,} bytes when unpacked; split it")
        return line
