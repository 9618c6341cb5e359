"""`mkdocs serve`: a new article appears, and then the server comes to rest."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONFIG = """
site_name: Served
use_directory_urls: false
theme: {name: material, font: false}
not_in_nav: /events/
hooks: [quick.py]
plugins: [search, {timeline: {articles: texts}}]
"""
QUICK = '''
"""Reading and building that take no time: an article is its file's first line."""
import sys, types
from tests.site.story import article, day, event, quote, timeline_of

def read_articles(source, cache):
    found = [article(path.stem, "2025-03-14", path.read_text()) for path in sorted(source.glob("*.txt"))]
    return types.SimpleNamespace(articles=tuple(found), problems=(), warnings=())

def build(articles, settings):
    told = [event(f"2025-03-11-{one.id}", one.id, day("2025-03-11"), quote(one, one.text, "met")) for one in articles]
    return timeline_of(settings.title, articles, told)

for name, function in (("articles", read_articles), ("pipeline", build)):
    module = types.ModuleType(f"timeline.{name}")
    setattr(module, function.__name__, function)
    sys.modules[module.__name__] = module
'''


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Path]:
    """A project that MkDocs serves; its log is beside it."""
    for folder in ("docs", "texts"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "quick.py").write_text(QUICK, encoding="utf-8")
    (tmp_path / "texts/first.txt").write_text("They met.", encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    given = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=tmp_path, env=given, stderr=log)
        try:
            yield tmp_path
        finally:
            process.terminate()
            process.wait(timeout=20)


def wait_for(holds: Callable[[], bool], what: str, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, f"waited for {what}"
        time.sleep(0.2)


def test_a_new_article_is_built_and_then_all_is_quiet(server: Path) -> None:
    """Two builds a change: one for the article, one for the pages that the first has written; then none."""

    def said() -> str:
        return (server / "log").read_text(encoding="utf-8")

    def written() -> list[str]:
        return re.findall(r"(\d+) pages written", said())

    wait_for(lambda: "Serving on" in said(), "the server")
    (server / "texts/second.txt").write_text("Others met.", encoding="utf-8")
    wait_for((server / "docs/events/2025-03-11-second.md").exists, "the new page")
    wait_for(lambda: written()[-1] == "0", "a build that writes nothing")
    builds = len(written())
    time.sleep(2.5)
    assert len(written()) == builds
    assert "WARNING" not in said()
