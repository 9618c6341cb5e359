"""Finding the files of articles and turning their bytes into characters."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.articles.origin import Origin, printable
from timeline.articles.packed import kind_of
from timeline.errors import ArticleError

TEXT_ENDINGS = frozenset({".md", ".markdown", ".txt"})
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
SAVED_ENDINGS = frozenset({".mhtml", ".mht"})
LINE_ENDINGS = frozenset({".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"})
TABLE_ENDINGS = frozenset({".csv", ".csv.gz"})
ENDINGS = TEXT_ENDINGS | PAGE_ENDINGS | SAVED_ENDINGS | LINE_ENDINGS | TABLE_ENDINGS
MAX_BYTES = 8 * 1024 * 1024
"""Of one article: about a million words."""

_NOT_ARTICLES = re.compile(r"(?:readme|license|licence|notice|changelog|contributing)(?:\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a folder that hold articles, in order, and what was passed over that a person may miss."""

    files: tuple[Path, ...]
    warnings: tuple[str, ...]


def list_folder(folder: Path) -> Listing:
    """Files under `folder`, sorted by path; hidden ones, notes such as README and other kinds are no articles.

    A link that leads out of the folder is not followed.
    """
    files: list[Path] = []
    warnings: list[str] = []
    root = folder.resolve()
    for path in _walk(folder):
        if path.is_symlink() and (path.is_dir() or not path.resolve().is_relative_to(root)):
            warnings.append(f"{show(path)}: a link out of the folder or to a folder is not followed")
        elif path.is_file():
            files.append(path)
    return Listing(tuple(files), tuple(warnings))


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_of_page(name, names))
        linked = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in sorted(names) + linked:
            if name in linked or _is_article(name):
                yield Path(parent) / name


def _is_of_page(folder: str, names: Sequence[str]) -> bool:
    """Whether a folder holds what a browser saved along with a page: its pictures, styles and frames."""
    page = next(
        (folder.removesuffix(tail) for tail in ("_files", "-Dateien", "_fichiers") if folder.endswith(tail)), ""
    )
    return bool(page) and any(f"{page}{ending}" in names for ending in PAGE_ENDINGS)


def _is_article(name: str) -> bool:
    return kind_of(Path(name)) in ENDINGS and not name.startswith(".") and not _NOT_ARTICLES.fullmatch(name)


def show(path: Path) -> str:
    """A path as it can be printed, whatever bytes its name has."""
    return printable(path.as_posix(), 300)


def read_bytes(path: Path, origin: Origin) -> bytes:
    """The file's content; raises ArticleError where it cannot be read or is over the limit."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise unreadable(error, origin) from None
    if len(data) > MAX_BYTES:
        raise origin.error(f"larger than {MAX_BYTES:,} bytes; is this one article? Split it or use JSONL")
    return data


def unreadable(error: OSError, origin: Origin) -> ArticleError:
    """The message for a file that the system does not let us read."""
    return ArticleError(f"cannot be read: {error.strerror or error}", path=origin.shown)


def decode(data: bytes, origin: Origin, first_line: int = 1) -> str:
    """UTF-8 with or without a byte order mark; raises ArticleError naming the line of the first wrong byte."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = first_line + data.count(b"\n", 0, error.start)
        wrong = f"not UTF-8 text (byte 0x{data[error.start]:02x}); save the file as UTF-8"
        raise origin.error(wrong, line) from None
