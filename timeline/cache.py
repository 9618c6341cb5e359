"""Results per article, kept between builds.

The key says everything that a result depends on, so nothing ever needs to be invalidated.
The value is JSON with a checksum and never a pickle: whoever can write the file can spoil a result's
content at most by knowing how it is made, and cannot run code. What is read is validated from its bytes in one go,
which takes a quarter of the time of parsing first and validating then.
A cache is a convenience: whatever goes wrong with it, the build goes on without.
"""

from __future__ import annotations

import hashlib
import logging
import os
import platform
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Self, TypeVar

from pydantic import TypeAdapter, ValidationError

from timeline.model import Article
from timeline.settings import Settings

LOGGER = logging.getLogger(__name__)

Value = TypeVar("Value")

FILE_NAME = "results.sqlite3"
MAX_RESULTS = 200_000
"""Beyond this the results stored first are forgotten."""
WAIT = 10.0
"""Seconds that one process waits for another one's write."""

STAGES = ("articles", "events", "language", "publication", "timex", "interval.py", "model.py", "pipeline.py")
"""The parts of the package that a result per article depends on."""
DEPENDENCIES = ("dateparser", "numpy", "pydantic", "rapidfuzz", "spacy", "thinc")

_IRRELEVANT = {"path", "first_line", "published_basis", "published_evidence", "reprint_of"}
"""What is known about an article and changes none of its mentions."""

_TABLE = "CREATE TABLE IF NOT EXISTS results (key TEXT UNIQUE NOT NULL, value BLOB NOT NULL, checksum TEXT NOT NULL)"


def cache_folder() -> Path:
    """Where results are kept: TIMELINE_CACHE, otherwise .cache/timeline under the working folder."""
    return Path(os.environ.get("TIMELINE_CACHE") or ".cache/timeline")


def result_key(article: Article, *, fingerprint: str) -> str:
    """The sha256 (hexadecimal) of everything that the article's result depends on."""
    content = article.model_dump_json(exclude=_IRRELEVANT)
    return hashlib.sha256(f"{fingerprint}\n{content}".encode()).hexdigest()


def code_fingerprint(settings: Settings, stages: Sequence[str] | None = None) -> str:
    """The sha256 (hexadecimal) of the code, the rules and the versions behind a result per article.

    `stages` are the parts of the package behind another kind of result than mentions, such as a digest's passages.
    """
    pipeline = settings.pipeline or ""
    named = (*DEPENDENCIES, *filter(None, [pipeline]))
    return fingerprint_of(STAGES if stages is None else stages, named, f"pipeline={pipeline}")


def fingerprint_of(stages: Sequence[str], dependencies: Sequence[str], *given: str) -> str:
    """The sha256 (hexadecimal) of parts of the package, of the versions installed, and of what else is given."""
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for path in _sources(package, stages):
        digest.update(f"{path.relative_to(package).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    versions = [f"{name}={_version(name)}" for name in dependencies]
    digest.update("\n".join([f"python={platform.python_version()}", *given, *versions]).encode())
    return digest.hexdigest()


def _sources(package: Path, stages: Sequence[str]) -> Iterator[Path]:
    for stage in stages:
        root = package / stage
        found = sorted(root.rglob("*")) if root.is_dir() else [root]
        yield from (path for path in found if path.is_file() and "__pycache__" not in path.parts)


def _version(name: str) -> str:
    try:
        return version(name)
    except (PackageNotFoundError, ValueError):
        return "none"


class ResultCache:
    """Values by key, as JSON, in an SQLite file under `folder`; several processes may use it at once.

    An unreadable file is replaced by a new one; where that fails too, one warning is logged
    and every look-up is a miss.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE_NAME
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        try:
            self._connection = self._open()
        except sqlite3.DatabaseError as error:
            self._rebuild(error)
        except OSError as error:
            self._give_up(error)
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(sqlite3.Error):
            self._execute("DELETE FROM results WHERE rowid <= (SELECT max(rowid) FROM results) - ?", MAX_RESULTS)
        self._close()

    def get(self, key: str, form: TypeAdapter[Value]) -> Value | None:
        """The value stored under `key`; None where there is none, or it is damaged or of another form."""
        try:
            rows = self._execute("SELECT value, checksum FROM results WHERE key = ?", key)
        except sqlite3.DatabaseError as error:
            self._rebuild(error)
            return None
        return _checked(key, *rows[0], form) if rows else None

    def put(self, key: str, value: Value, form: TypeAdapter[Value]) -> None:
        """Store `value` under `key`, in the place of what stood there; what is a default is not written out."""
        data = form.dump_json(value, round_trip=True, exclude_defaults=True)
        try:
            self._execute("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", key, data, _checksum(key, data))
        except sqlite3.DatabaseError as error:
            self._rebuild(error)

    def _execute(self, statement: str, *values: str | bytes | int) -> list[tuple[object, object]]:
        return self._connection.execute(statement, values).fetchall() if self._connection else []

    def _open(self) -> sqlite3.Connection:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._file, timeout=WAIT, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(_TABLE)
            connection.execute("SELECT key, value, checksum FROM results LIMIT 1").fetchall()
        except sqlite3.DatabaseError:
            connection.close()
            raise
        return connection

    def _rebuild(self, error: sqlite3.DatabaseError) -> None:
        """Start over with an empty file; a file that is only busy or read-only is left as it is."""
        self._close()
        if _is_environment(error):
            self._give_up(error)
            return
        try:
            for suffix in ("", "-wal", "-shm"):
                self._file.with_name(self._file.name + suffix).unlink(missing_ok=True)
            self._connection = self._open()
        except (OSError, sqlite3.Error) as second:
            self._give_up(second)

    def _give_up(self, error: Exception) -> None:
        self._close()
        LOGGER.warning("the cache %s cannot be used (%s); going on without it", self._file, error)

    def _close(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None


def _is_environment(error: sqlite3.DatabaseError) -> bool:
    """Whether the disk or another process is at fault, and not the file's content."""
    codes = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL)
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (*codes, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


def _checksum(key: str, data: bytes) -> str:
    """Of key and value together, so that a value under another key's name is a miss too."""
    return hashlib.sha256(f"{key}\n".encode() + data).hexdigest()


def _checked(key: str, data: object, checksum: object, form: TypeAdapter[Value]) -> Value | None:
    if not isinstance(data, bytes) or _checksum(key, data) != checksum:
        return None
    with suppress(ValidationError):
        return form.validate_json(data)
    return None
