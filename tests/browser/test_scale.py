"""A thousand events on a page, and a site anywhere on a server."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Quiet, Visit, serve
from tests.site.story import make_long_story, make_story
from timeline.site.build import build_site

THOUSAND = 1000


@pytest.fixture(scope="module")
def long_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a thousand events."""
    story = make_long_story(THOUSAND)
    out = tmp_path_factory.mktemp("long") / "site"
    build_site(story.timeline, story.articles, config=None, out=out)
    return out


@pytest.fixture(scope="module")
def long_site(long_folder: Path) -> Iterator[str]:
    yield from serve(long_folder)


def test_a_thousand_events_are_light(long_folder: Path) -> None:
    """The page packed, and the whole site on the disk."""
    assert len(gzip.compress((long_folder / "index.html").read_bytes())) <= 320_000
    assert sum(path.stat().st_size for path in long_folder.rglob("*") if path.is_file()) <= 30_000_000


def test_a_thousand_events_are_filtered_at_once(visit: Visit, long_site: str) -> None:
    """The script's own work for a letter typed, of which the best of five counts: the machine may be busy."""
    page = visit.page
    page.goto(long_site)
    page.wait_for_selector("form[data-ready]", state="attached")
    took = """() => {
      const field = document.getElementById("tl-text");
      const times = ["t", "town 7", "delegation 31", "x", "town 12"].map((words) => {
        field.value = words;
        const start = performance.now();
        field.dispatchEvent(new Event("input", { bubbles: true }));
        return performance.now() - start;
      });
      return Math.min(...times.slice(1));
    }"""
    assert page.evaluate(took) <= 50
    assert page.locator(".tl-shown").inner_text().endswith(f" of {THOUSAND:,} events")


def test_the_page_does_not_jump_while_it_loads(visit: Visit, long_site: str) -> None:
    """The filter that the script puts in is there before anything is painted below it."""
    page = visit.page
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((one) => {"
        "window.shift += one.value })).observe({ type: 'layout-shift', buffered: true })"
    )
    page.goto(long_site, wait_until="networkidle")
    assert page.evaluate("window.shift") <= 0.05


class InAFolder(Quiet):
    """Serves the site below /some/where/ and nothing else."""

    prefix = "/some/where/"

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self.prefix) if path.startswith(self.prefix) else "nothing/here"
        return super().translate_path(f"/{inside}")


def test_a_site_works_in_a_folder_of_a_server(visit: Visit, folder: Path) -> None:
    """Every link, style and script is found below the folder; what is filtered there stays there."""
    handler = functools.partial(InAFolder, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}{InAFolder.prefix}"
        visit.page.goto(f"{base}index.html?where=Kursk", wait_until="networkidle")
        assert visit.page.locator(".tl-entry:visible").count() == 1
        visit.page.locator(".tl-title a:visible").click()
        assert visit.page.url == f"{base}events/2025-03-12-visit-to-kursk.html"
        server.shutdown()
    assert visit.elsewhere(base) == []
    assert visit.complaints == []


def test_pages_of_a_long_timeline_lead_on_with_what_was_asked(visit: Visit, tmp_path: Path) -> None:
    """From the overview into a year, filtered there, and on to the next year with the same question."""
    story, config = make_story(), tmp_path / "mkdocs.yml"
    (tmp_path / "docs").mkdir()
    config.write_text(
        "site_name: Parted\nuse_directory_urls: false\ntheme: {name: material, font: false}\n"
        "plugins: [search, {timeline: {paging: year}}]\nnot_in_nav: /**/\n",
        encoding="utf-8",
    )
    build_site(story.timeline, story.articles, config=config, out=tmp_path / "site")
    page = visit.page
    page.goto((tmp_path / "site/index.html").as_uri())
    page.get_by_role("link", name="2024", exact=True).click()
    page.wait_for_selector("form[data-ready]", state="attached")
    assert page.locator(".tl-entry:visible").count() == 3
    page.get_by_label("Search these events").fill("kursk")
    page.wait_for_function("location.search === '?text=kursk'")
    page.get_by_role("link", name="2025 →").first.click()
    page.wait_for_selector("form[data-ready]", state="attached")
    assert page.locator(".tl-entry:visible .tl-title a").all_inner_texts() == ["The president visits Kursk"]
    assert visit.complaints == []
