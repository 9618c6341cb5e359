"""A timeline → the built site in a folder, whole or not at all."""

from __future__ import annotations

import filecmp
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from timeline.errors import SettingsError
from timeline.model import Article, Timeline
from timeline.site.markup import escape
from timeline.site.pages import GENERATED_FOLDERS
from timeline.site.story import Story

DEFAULT_CONFIG = Path(__file__).parent / "defaults" / "mkdocs.yml"
_SIGN_OF_A_SITE = "sitemap.xml"


def build_site(
    timeline: Timeline, articles: Sequence[Article], *, config: Path | None, out: Path, in_place: bool = False
) -> None:
    """Build the site of `timeline` into `out`, which it replaces as a whole; files with the same bytes are kept.

    `config` is the project's mkdocs.yml; None takes the package's own pages and looks.
    Pages are made in a temporary copy of the project's docs folder, or with `in_place` in the folder itself.
    A folder at `out` that is neither empty nor a site, or a config that cannot be used, raises SettingsError.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    out = out.absolute()
    _check_target(out)
    with _workshop(out) as room:
        loaded = _load(timeline, config, room)
        if not in_place or config is None:
            _move_docs(loaded, room / "docs", copy=config is not None)
        with _handed_in(loaded, Story(timeline, articles)):
            _run(loaded)
        if not _keep_unchanged(room / "site", out):
            _swap(room / "site", out, room / "before")


def hand_written(docs: Path) -> list[Path]:
    """Files and folders right below a docs folder that are not the program's own, sorted."""
    return sorted(path for path in docs.iterdir() if path not in generated(docs)) if docs.is_dir() else []


def generated(docs: Path) -> list[Path]:
    """Where the program writes below a docs folder, sorted."""
    return sorted(docs / name for name in (*GENERATED_FOLDERS, "index.md"))


def _check_target(out: Path) -> None:
    """Never throw away a folder that holds something else."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise SettingsError(f"{out} is no folder; name another for the site")
    if out.exists() and any(out.iterdir()) and not (out / _SIGN_OF_A_SITE).is_file():
        raise SettingsError(f"{out} holds something that is no site; name another folder, or empty it")


@contextmanager
def _workshop(out: Path) -> Iterator[Path]:
    """A temporary folder beside `out`, on the same disk, so that the finished site can be renamed into place."""
    out.parent.mkdir(parents=True, exist_ok=True)
    room = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    (room / "docs").mkdir()
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _load(timeline: Timeline, config: Path | None, room: Path) -> Any:
    """MkDocs' configuration, writing into `room`."""
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    own = {} if config else {"docs_dir": str(room / "docs"), "site_name": str(escape(timeline.title))}
    try:
        return load_config(config_file=str(config or DEFAULT_CONFIG), site_dir=str(room / "site"), **own)
    except MkDocsException as error:
        raise SettingsError(f"{config}: {error}") from error


def _move_docs(loaded: Any, docs: Path, *, copy: bool) -> None:
    """Let MkDocs read `docs`, which gets a copy of the hand-written pages where the project has some."""
    if copy:
        top = Path(loaded.docs_dir)
        own = {path.name for path in generated(top)}
        shutil.copytree(top, docs, dirs_exist_ok=True, ignore=lambda folder, _: own if Path(folder) == top else ())
    loaded.docs_dir = str(docs)


@contextmanager
def _handed_in(loaded: Any, story: Story) -> Iterator[None]:
    """Give the plugin its timeline for one build; MkDocs keeps the plugin for every later one in this process."""
    from timeline.site.plugin import TimelinePlugin

    plugins = [plugin for plugin in loaded.plugins.values() if isinstance(plugin, TimelinePlugin)]
    if not plugins:
        raise SettingsError(f"{loaded.config_file_path} must list the plugin `timeline` under `plugins`")
    plugins[0].given = story
    try:
        yield
    finally:
        plugins[0].given = None


def _run(loaded: Any) -> None:
    from mkdocs.commands.build import build
    from mkdocs.exceptions import MkDocsException

    loaded.plugins.on_startup(command="build", dirty=False)
    try:
        build(loaded)
    except MkDocsException as error:
        raise SettingsError(f"the site cannot be built: {error}") from error
    finally:
        loaded.plugins.on_shutdown()


def _keep_unchanged(new: Path, out: Path) -> bool:
    """Let files of `new` that `out` has too be those very files, their times included; whether all are.

    They are linked rather than moved, so that the old site stays whole until it is replaced.
    """
    made = {path.relative_to(new) for path in new.rglob("*") if path.is_file()}
    there = {path.relative_to(out) for path in out.rglob("*") if path.is_file()}
    same = sorted(name for name in made & there if filecmp.cmp(new / name, out / name, shallow=False))
    for name in same:
        _take_over(out / name, new / name)
    return len(same) == len(made) == len(there)


def _take_over(old: Path, new: Path) -> None:
    linked = new.with_name(f"{new.name}.kept")
    try:
        os.link(old, linked)
        linked.replace(new)
    except OSError:  # a file system without links: the time at least stays
        with suppress(OSError):
            os.utime(new, ns=(old.stat().st_atime_ns, old.stat().st_mtime_ns))


def _swap(new: Path, out: Path, before: Path) -> None:
    """Put `new` where `out` is; what was there goes to `before`."""
    if out.exists():
        out.rename(before)
    new.rename(out)
