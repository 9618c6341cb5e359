"""The door to the formats."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.story import Story
from timeline.errors import SettingsError
from timeline.export import EXPORTERS, export, export_files, exporter_of, exporters, format_of, without_address
from timeline.export.door import base_address, installed

SITE = "https://timeline.example.org/story/"
OTHERS = """
from timeline.export import Exporter

def render(timeline, site_url):
    return f"{len(timeline.events)} events at {site_url}\\n"

COUNT = Exporter("count", "count.txt", "How many events", render, absolute=True)
PAGE = Exporter("page", "page.md", "Taken for a page", render)
OUTSIDE = Exporter("outside", "../outside.txt", "Written elsewhere", render)
TWICE = Exporter("json", "other.json", "A name that is taken", render)
NOTHING = "no exporter"
"""


def test_every_format_is_reached_by_its_name(story: Story) -> None:
    """`export` finds what `EXPORTERS` lists, and gives the same text twice."""
    for exporter in EXPORTERS:
        text = export(story.timeline, exporter.name, SITE)
        assert text == exporter.render(story.timeline, SITE)
        assert text.endswith("\n")


def test_file_names_differ_and_stay_in_their_folder() -> None:
    """No two formats write one file, and none writes elsewhere."""
    names = [exporter.filename for exporter in EXPORTERS]
    assert len({*names}) == len(names)
    assert not any("/" in name or "\\" in name for name in names)


def test_an_unknown_format_names_the_known_ones(story: Story) -> None:
    """The message tells what would have worked."""
    with pytest.raises(SettingsError, match="known: json, csv, ics, atom, jsonfeed, timelinejs, jsonld, md"):
        export(story.timeline, "pdf")


@pytest.mark.parametrize(
    ("filename", "name"),
    [("a.ics", "ics"), ("A.MD", "md"), ("feed.json", "jsonfeed"), ("atom.xml", "atom"), ("a.json", "json"), ("-", "")],
)
def test_a_files_name_tells_its_format(filename: str, name: str) -> None:
    """The names that the site uses, then the ending."""
    assert format_of(filename) == name


def test_half_a_surrogate_pair_does_not_stop_the_writing(story: Story) -> None:
    """Text that UTF-8 cannot hold is replaced, character for character."""
    event = story.timeline.events[0].model_copy(update={"title": "a\ud800b"})
    timeline = story.timeline.model_copy(update={"events": (event,)})
    for exporter in EXPORTERS:
        assert "a\ufffdb".encode() in exporter.render(timeline, SITE).encode("utf-8")


def test_feeds_need_the_sites_address(story: Story) -> None:
    """Without it their files are left out, and asking for one says what to set."""
    assert without_address("") == ("atom.xml", "feed.json")
    assert without_address(SITE) == ()
    assert {*export_files(story.timeline, SITE)} - {*export_files(story.timeline)} == {"atom.xml", "feed.json"}
    with pytest.raises(SettingsError, match="site_url"):
        export(story.timeline, "atom")
    with pytest.raises(SettingsError, match="site_url"):
        exporter_of("jsonfeed", "not an address")


def test_an_address_ends_with_a_slash() -> None:
    """However it is written in mkdocs.yml; what no reader could follow is none."""
    assert base_address(" https://example.org/a ") == "https://example.org/a/"
    assert base_address("https://example.org/") == "https://example.org/"
    for odd in ("example.org", "javascript:alert(1)", "https://", "https://u@example.org", "FILE:///x", "http://[", ""):
        assert base_address(odd) == ""


@pytest.fixture
def others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path, in which packages with exporters can be installed."""
    (tmp_path / "their_exports.py").write_text(OTHERS, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    installed.cache_clear()
    yield tmp_path
    installed.cache_clear()
    sys.modules.pop("their_exports", None)


def install(folder: Path, attribute: str) -> None:
    """What a package's installer leaves behind for `[project.entry-points."timeline.exporters"]`."""
    info = folder / "their_exports-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: their-exports\nVersion: 1.0\n", encoding="utf-8")
    line = f"[timeline.exporters]\nx = their_exports:{attribute}\n"
    (info / "entry_points.txt").write_text(line, encoding="utf-8")


def test_an_installed_package_brings_its_format(story: Story, others: Path) -> None:
    """By the entry point alone it is a format like any other."""
    install(others, "COUNT")
    assert [exporter.name for exporter in exporters()] == [*(one.name for one in EXPORTERS), "count"]
    assert export(story.timeline, "count", SITE) == f"11 events at {SITE}\n"
    assert export_files(story.timeline, SITE)["count.txt"] == f"11 events at {SITE}\n"
    assert "count.txt" in without_address("")


@pytest.mark.parametrize(
    ("attribute", "message"),
    [
        ("MISSING", "“x” of the package their-exports cannot be loaded"),
        ("NOTHING", r"“x” of the package their-exports is no timeline\.export\.Exporter"),
        ("PAGE", "“x” of the package their-exports cannot be written to 'page.md'"),
        ("OUTSIDE", "“x” of the package their-exports cannot be written to '../outside.txt'"),
        ("TWICE", "two export formats have the name “json”"),
    ],
)
def test_a_format_that_cannot_be_used_names_its_package(others: Path, attribute: str, message: str) -> None:
    """One line, that says whom to ask."""
    install(others, attribute)
    with pytest.raises(SettingsError, match=message):
        exporters()
