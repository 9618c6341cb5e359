"""What went into a build and what came out of it, so that nothing is done where nothing is new."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline.builds import BuildRecord, build_inputs, keep_record, last_build
from timeline.settings import Settings


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own."""
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    (folder / "more").mkdir(parents=True)
    (folder / "a.md").write_text("a")
    (folder / "more/b.md").write_text("b")
    return folder


def test_the_same_input_has_the_same_digest(texts: Path) -> None:
    """The number of workers, the time of a file and what lies in no named folder say nothing."""
    before = build_inputs(Settings(), [texts])
    os.utime(texts / "a.md", (1, 1))
    assert build_inputs(Settings(workers=4), [texts]) == before


@pytest.mark.parametrize("change", ["edit", "add", "remove", "rename", "swap", "setting", "option"])
def test_whatever_could_change_the_site_changes_the_digest(texts: Path, change: str) -> None:
    """Contents, names, settings and options."""
    before = build_inputs(Settings(), [texts])
    match change:
        case "edit":
            (texts / "more/b.md").write_text("c")
        case "add":
            (texts / "c.md").write_text("")
        case "remove":
            (texts / "a.md").unlink()
        case "rename":
            (texts / "a.md").rename(texts / "z.md")
        case "swap":
            (texts / "a.md").write_text("b")
            (texts / "more/b.md").write_text("a")
    settings = Settings(title="Other") if change == "setting" else Settings()
    assert build_inputs(settings, [texts], *(["strict"] if change == "option" else [])) != before


def test_a_file_that_appears_later_counts(texts: Path) -> None:
    """What is named and missing is an input too."""
    before = build_inputs(Settings(), [texts / "overrides.toml"])
    (texts / "overrides.toml").write_text("")
    assert build_inputs(Settings(), [texts / "overrides.toml"]) != before


def test_a_record_stands_while_its_files_are_as_they_were(texts: Path) -> None:
    """A touched, changed, missing or additional file means that somebody else was there."""
    record = BuildRecord.of("x", [texts], ["said"], failed=False)
    assert record.stands([texts])
    held = (texts / "a.md").stat()
    (texts / "c.md").write_text("c")
    assert not record.stands([texts])
    (texts / "c.md").unlink()
    os.utime(texts / "a.md", ns=(held.st_atime_ns, held.st_mtime_ns + 1))
    assert not record.stands([texts])
    (texts / "a.md").unlink()
    assert not record.stands([texts])


def test_a_record_is_kept_for_each_folder(texts: Path, tmp_path: Path) -> None:
    """And comes back whole."""
    record = BuildRecord.of("x", [texts], ["one", "two"], failed=True)
    keep_record(tmp_path / "site", record)
    assert last_build(tmp_path / "site") == record
    assert last_build(tmp_path / "other") is None


def test_a_damaged_record_means_to_build(cache: Path, texts: Path, tmp_path: Path) -> None:
    """It is a convenience and never an error."""
    keep_record(tmp_path / "site", BuildRecord.of("x", [texts], [], failed=False))
    (kept,) = (cache / "builds").iterdir()
    kept.write_text("{")
    assert last_build(tmp_path / "site") is None


def test_a_cache_that_cannot_be_written_loses_nothing(texts: Path, tmp_path: Path, cache: Path) -> None:
    """The next build is simply done again."""
    cache.write_text("a file where a folder is needed")
    keep_record(tmp_path / "site", BuildRecord.of("x", [texts], [], failed=False))
    assert last_build(tmp_path / "site") is None
