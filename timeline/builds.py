"""What the last build into a folder was made from: where nothing is new, nothing needs to be done.

A record holds a digest of everything that went in, and size and time of every file that came out.
It lies beside the cached results and never in the site itself.
Whatever is wrong with it, the answer is to build.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

from pydantic import ValidationError

from timeline.cache import cache_folder
from timeline.model import Record
from timeline.settings import Settings

_HOW_ONLY = {"workers", "cache"}
"""Settings that change how a build is done, and not what comes out."""
_NEVER_INPUT = frozenset({"__pycache__", ".git"})
_INSTALLED = (".dist-info", ".egg-info", ".egg-link")

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


class BuildRecord(Record):
    """One build: what went in, what came out, and what was said about it."""

    inputs: str
    files: dict[str, Stamp]
    said: tuple[str, ...] = ()
    failed: bool = False

    @classmethod
    def of(cls, inputs: str, outputs: Iterable[Path], said: Iterable[str], *, failed: bool) -> Self:
        """The record of a build that has just been done; `outputs` are the files and folders that it wrote."""
        return cls(inputs=inputs, files=_stamps(outputs), said=tuple(said), failed=failed)

    def stands(self, outputs: Iterable[Path]) -> bool:
        """Whether `outputs` hold what that build left there, and nothing else."""
        return _stamps(outputs) == self.files


def build_inputs(settings: Settings, files: Iterable[Path], *options: str) -> str | None:
    """The sha256 (hexadecimal) of everything that a site depends on; None where that cannot be told.

    `files` are those of the project, each a file or a folder; a missing one counts as missing.
    `options` are those of the command line that change the result.
    """
    digest = hashlib.sha256()
    digest.update(settings.model_dump_json(exclude=_HOW_ONLY).encode())
    digest.update("\n".join([*options, *_versions()]).encode())
    try:
        for path in (Path(__file__).parent, *files):
            for name, content in _contents(path):
                digest.update(f"\0{name}\0{hashlib.sha256(content).hexdigest()}".encode(errors="surrogatepass"))
    except OSError:
        return None
    return digest.hexdigest()


def last_build(out: Path) -> BuildRecord | None:
    """The record of the last build into `out`, where there is one."""
    try:
        return BuildRecord.model_validate_json(_place(out).read_bytes())
    except (OSError, ValidationError):
        return None


def keep_record(out: Path, record: BuildRecord) -> None:
    """Remember a build into `out`; where that fails, the next one is simply done again."""
    place = _place(out)
    partial = place.with_suffix(f".{os.getpid()}.partial")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(record.model_dump_json(), encoding="utf-8")
        partial.replace(place)


def _place(out: Path) -> Path:
    name = hashlib.sha256(str(out.absolute()).encode(errors="surrogatepass")).hexdigest()[:32]
    return cache_folder() / "builds" / f"{name}.json"


def _versions() -> list[str]:
    """Everything that is installed, with its version: any of it may be a plugin of the site.

    The names of the folders say it; reading what is in them takes longer than all the rest.
    """
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            found.update(entry.name for entry in os.scandir(folder or ".") if entry.name.endswith(_INSTALLED))
    return sorted(found)


def _contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the files below `path`, or of the one file that it is."""
    if not path.exists():
        yield f"{path} is missing", b""
        return
    for name, _ in sorted(_files(path)):
        if _NEVER_INPUT.isdisjoint((file := Path(name)).parts):
            yield name, file.read_bytes()


def _files(path: Path) -> Iterator[tuple[str, Stamp]]:
    """The files below `path`, or the one that it is; walked plainly, because a site has many thousands."""
    if path.is_dir():
        yield from ((entry.path, _stamp(entry.stat())) for entry in _below(str(path)))
    elif path.is_file():
        yield str(path), _stamp(path.stat())


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    with suppress(PermissionError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path)
            elif entry.is_file():
                yield entry


def _stamp(held: os.stat_result) -> Stamp:
    return held.st_size, held.st_mtime_ns


def _stamps(paths: Iterable[Path]) -> dict[str, Stamp]:
    return {name: stamp for path in paths for name, stamp in _files(path)}
