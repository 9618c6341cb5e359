"""A headless Chromium, a site built from the hand-made story, and a server for it."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.site.payloads import hostile_story
from tests.site.story import Story
from timeline.site.build import build_site

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = Path(next(filter(None, map(shutil.which, NAMES)), "/usr/bin/chromium"))


def required() -> bool:
    """Whether a missing browser is a failure."""
    return os.environ.get("CI") == "true" or bool(os.environ.get("TIMELINE_REQUIRE_BROWSER"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, or a reason why not."""
    if not CHROMIUM.exists():
        reason = f"no browser at {CHROMIUM}"
        pytest.fail(reason) if required() else pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def folder(story: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hand-made story's site on the disk."""
    out = tmp_path_factory.mktemp("browser") / "site"
    build_site(story.timeline, story.articles, config=None, out=out)
    return out


@pytest.fixture(scope="session")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hostile story's site on the disk."""
    story = hostile_story()
    out = tmp_path_factory.mktemp("hostile") / "site"
    build_site(story.timeline, story.articles, config=None, out=out)
    return out


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def served(folder: Path) -> Iterator[str]:
    """The site's address on this machine."""
    yield from serve(folder)


@pytest.fixture(scope="session")
def hostile(hostile_folder: Path) -> Iterator[str]:
    """The hostile site's address on this machine."""
    yield from serve(hostile_folder)


def serve(folder: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@dataclass
class Visit:
    """A page and what went wrong on it."""

    page: Any
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("dialog", self._dialog)

    def _console(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")

    def _dialog(self, dialog: Any) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def elsewhere(self, own: str) -> list[str]:
        """Requests that left the site."""
        return [url for url in self.requests if not url.startswith((own, "data:", "blob:"))]


@pytest.fixture
def visit(browser: Any, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A fresh page; options of the browser's context come from a `context` mark."""
    mark = request.node.get_closest_marker("context")
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **(mark.kwargs if mark else {})})
    context.set_default_timeout(10_000)
    found = Visit(context.new_page())
    found.watch()
    yield found
    context.close()
