"""From a timeline to a folder that a server, or a disk, can show."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.site.reading import Reading
from tests.site.story import Story, make_long_story
from timeline.errors import SettingsError
from timeline.site.build import build_site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(story: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hand-made story, built with the package's own pages."""
    out = tmp_path_factory.mktemp("built") / "site"
    build_site(story.timeline, story.articles, config=None, out=out)
    return out


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_folder_without_a_config_gets_a_whole_site(site: Path) -> None:
    """Timeline, events, sources, method, data, styles and script come from the package."""
    for name in ("index", "method", "for-programs", "articles/index", "events/2025-03-11-talks-in-jeddah"):
        assert (site / f"{name}.html").is_file(), name
    for name in ("data/events.json", "data/events.schema.json", "data/events.csv"):
        assert (site / name).is_file(), name
    assert (site / "assets/timeline.css").stat().st_size > 5000
    assert (site / "assets/timeline.js").stat().st_size > 500


def test_every_link_and_fragment_resolves(site: Path) -> None:
    """Each link leads to a file of the site, and to an element of it where it names one."""
    outside = check_links(site)
    assert {urlsplit(link).netloc for link in outside} == {"example.org"}


def check_links(site: Path) -> list[str]:
    """Fail where a link within the site leads nowhere; give those that lead elsewhere."""
    pages = {path: Reading.of(path) for path in sorted(site.rglob("*.html")) if path.name != "404.html"}
    outside = []
    for path, page in pages.items():
        for link in page.links():
            parts = urlsplit(link)
            if parts.scheme:
                outside.append(link)
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{path.name}: {link}"
            if parts.fragment and target in pages:
                assert parts.fragment in pages[target].ids(), f"{path.name}: {link}"
    return outside


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    """Styles, scripts and images are the site's own."""
    for path in site.rglob("*.html"):
        for name, held in Reading.of(path).elements:
            if name in ("script", "img", "iframe") or (name == "link" and held.get("rel") != "canonical"):
                assert not urlsplit(held.get("src", held.get("href", ""))).netloc, path


def test_event_pages_are_found_and_the_timeline_does_not_hide_them(site: Path) -> None:
    """The search index holds each event page once, and not the timeline that repeats them all."""
    index = (site / "search/search_index.json").read_text(encoding="utf-8")
    assert index.count('"location":"events/2025-03-11-talks-in-jeddah.html"') == 1
    assert '"location":"events/2025-03-11-talks-in-jeddah.html#' not in index
    assert '"location":"index.html' not in index
    assert '"location":""' not in index


def test_the_head_says_what_a_page_is(site: Path) -> None:
    """Title, description and their social forms."""
    page = Reading.of(site / "events/2025-03-13-moscow-agrees-in-principle.html")
    metas = {
        held.get("property") or held.get("name"): held.get("content") for name, held in page.elements if name == "meta"
    }
    assert metas["og:title"] == "Moscow agrees “in principle”"
    assert metas["og:description"] == metas["description"]
    assert metas["description"] == (
        "Thursday 13 March 2025: On Thursday he said that Moscow agreed in principle "
        "but wanted “guarantees & <details>”."
    )
    assert page.texts["title"] == "Moscow agrees “in principle” - The sample story"


def test_a_former_address_leads_to_the_event_without_a_script(site: Path) -> None:
    """Refresh, canonical address and a link say the same."""
    page = Reading.of(site / "events/2025-03-12-delegations-meet.html")
    target = "2025-03-11-talks-in-jeddah.html"
    assert [held["href"] for _, held in page.elements if "href" in held and held.get("rel") != "icon"] == [
        target,
        target,
    ]
    assert any(held.get("content") == f"0; url={target}" for name, held in page.elements if name == "meta")
    assert not any(name == "script" for name, _ in page.elements)


def test_the_new_site_replaces_the_old_one_whole(story: Story, tmp_path: Path) -> None:
    """Nothing of an earlier site remains, nothing temporary is left beside it."""
    out = tmp_path / "site"
    build_site(story.timeline, story.articles, config=None, out=out)
    (out / "left-over.html").write_text("old", encoding="utf-8")
    fewer = story.timeline.model_copy(update={"events": story.timeline.events[:2]})
    build_site(fewer, story.articles, config=None, out=out)
    assert not (out / "left-over.html").exists()
    assert not (out / "events/2025-03-11-talks-in-jeddah.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_no_site_is_not_thrown_away(story: Story, tmp_path: Path) -> None:
    """Somebody's files are worth more than a build."""
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(SettingsError, match="no site"):
        build_site(story.timeline, story.articles, config=None, out=tmp_path)
    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_a_failing_build_leaves_the_old_site(story: Story, tmp_path: Path) -> None:
    """Whole or not at all."""
    out = tmp_path / "site"
    build_site(story.timeline, story.articles, config=None, out=out)
    before = digests(out)
    wrong = story.timeline.events[0].model_copy(update={"id": "../x"})
    with pytest.raises(SettingsError):
        build_site(story.timeline.model_copy(update={"events": (wrong,)}), (), config=None, out=out)
    assert digests(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_project_of_its_own_keeps_its_pages_and_its_docs_folder(story: Story, tmp_path: Path) -> None:
    """Hand-written pages are in the site; the docs folder stays as it was, unless it is asked for in place."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/method.md").write_text("# Our method\n\nBy hand.\n", encoding="utf-8")
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        "site_name: Ours\nuse_directory_urls: false\ntheme: {name: material, font: false}\n"
        "plugins: [search, timeline]\nnot_in_nav: /events/\n",
        encoding="utf-8",
    )
    build_site(story.timeline, story.articles, config=config, out=tmp_path / "site")
    assert "By hand." in (tmp_path / "site/method.html").read_text(encoding="utf-8")
    assert [path.name for path in (tmp_path / "docs").iterdir()] == ["method.md"]
    build_site(story.timeline, story.articles, config=config, out=tmp_path / "site", in_place=True)
    assert (tmp_path / "docs/index.md").is_file()
    assert "By hand." in (tmp_path / "site/method.html").read_text(encoding="utf-8")


def test_a_config_without_the_plugin_is_told_so(story: Story, tmp_path: Path) -> None:
    """The message says what to add."""
    (tmp_path / "docs").mkdir()
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: x\nplugins: [search]\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="must list the plugin"):
        build_site(story.timeline, story.articles, config=config, out=tmp_path / "site")


@pytest.mark.parametrize(
    "environment", [{"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"}]
)
def test_the_same_story_gives_the_same_bytes(site: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    """Hash seed, time zone, locale, day and environment change nothing."""
    script = (
        "import sys; from pathlib import Path; from tests.site.story import make_story; "
        "from timeline.site.build import build_site; story = make_story(); "
        "build_site(story.timeline, story.articles, config=None, out=Path(sys.argv[1]))"
    )
    given = {**os.environ, **environment, "SOURCE_DATE_EPOCH": "86400", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-W", "ignore", "-c", script, str(tmp_path / "again")]
    subprocess.run(command, check=True, cwd=ROOT, env=given, timeout=120)
    assert digests(tmp_path / "again") == digests(site)


def test_a_site_holds_nothing_that_no_reader_needs(site: Path) -> None:
    """Neither maps of the theme's scripts, nor words to the search that has read the page already."""
    assert list(site.rglob("*.map")) == []
    pages = [path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")) if path.name != "404.html"]
    assert not [page for page in pages if "data-search-exclude" in page]


def test_three_hundred_events_build_fast(tmp_path: Path) -> None:
    """Event pages are outside the navigation, which would cost the square of their number."""
    story = make_long_story(300)
    started = time.process_time()
    build_site(story.timeline, story.articles, config=None, out=tmp_path / "site")
    assert time.process_time() - started < 8
    size = sum(path.stat().st_size for path in (tmp_path / "site").rglob("*") if path.is_file())
    assert size < 12_000_000
