"""The formats and the right to quote from the command line to the files."""

from __future__ import annotations

import json
from pathlib import Path

import feedparser
import icalendar
import pytest
from typer.testing import CliRunner, Result

from timeline.cli import app

BRIDGE = """---
title: Bridge opens in Springfield
published: 2025-03-14
---
The old bridge was opened in Springfield on Tuesday after two years of repairs. Mayor Ann Miller cut the ribbon.
"""
CONFIG = "site_name: Bridges\nsite_url: https://bridges.example.org\nplugins:\n  - timeline:\n      quotation: "


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one article, and no mkdocs.yml yet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def test_the_ending_names_the_format(project: Path) -> None:
    """A calendar by `.ics`, with the lines ended as its form asks."""
    assert run("export", "-o", "bridges.ics").exit_code == 0
    text = (project / "bridges.ics").read_bytes()
    assert b"\r\n" in text
    assert b"\r\r" not in text
    assert [str(entry["SUMMARY"]) for entry in icalendar.Calendar.from_ical(text).walk("VEVENT")]


def test_a_feed_needs_the_address_of_mkdocs_yml(project: Path) -> None:
    """Without it the command stops before any article is read, and says what to set."""
    refused = run("export", "--format", "atom")
    assert "site_url" in str(refused.exception)
    assert "read" not in refused.stderr
    (project / "mkdocs.yml").write_text(f"{CONFIG}sentence\n", encoding="utf-8")
    feed = feedparser.parse(run("export", "--format", "atom").stdout.encode())
    assert feed.bozo == 0
    assert feed.entries[0].link.startswith("https://bridges.example.org/events/2025-03-11-")


def test_other_articles_do_not_take_the_projects_address(project: Path) -> None:
    """They are not what stands there."""
    (project / "mkdocs.yml").write_text(f"{CONFIG}sentence\n", encoding="utf-8")
    (project / "other").mkdir()
    (project / "other" / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    assert "site_url" in str(run("export", "other", "--format", "atom").exception)


def test_the_setting_reaches_every_export_and_editors_see_all(project: Path) -> None:
    """No sentence in the data; `explain` shows it all the same."""
    (project / "mkdocs.yml").write_text(f"{CONFIG}none\n", encoding="utf-8")
    text = run("export").stdout
    events = json.loads(text)["events"]
    assert events
    assert "was opened in Springfield" not in text
    assert "after two years of repairs" not in run("export", "--format", "ics").stdout.replace("\r\n ", "")
    shown = [run("explain", event["id"]).stdout for event in events]
    assert all("“The old bridge" in text or "“Mayor Ann Miller cut the ribbon.”" in text for text in shown)


def test_a_build_says_once_what_it_leaves_out(project: Path) -> None:
    """By name, and why; the rest is there."""
    result = run("build", "--out", "site")
    assert result.stderr.count("atom.xml, feed.json") == 1
    assert "site_url" in result.stderr
    assert {path.name for path in (project / "site" / "data").iterdir()} == {
        *("events.csv", "events.ics", "events.json", "events.jsonld", "events.schema.json"),
        *("timeline.txt", "timelinejs.json"),
    }
