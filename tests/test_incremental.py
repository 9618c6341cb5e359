"""A build touches only what changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from timeline.cli import app

BRIDGE = "---\ntitle: Bridge opens\npublished: 2025-03-14\n---\nThe bridge was opened in Springfield on Tuesday.\n"
FIRE = "---\ntitle: Fire destroys mill\npublished: 2025-03-17\n---\nA fire destroyed a mill in Springfield on Sunday.\n"
CONFIG = """site_name: Springfield
use_directory_urls: false
theme: {name: material, font: false}
nav: [index.md, method.md]
not_in_nav: "*"
plugins: [search, timeline]
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two articles and a page of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path / "cache"))
    for folder in ("articles", "docs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    (tmp_path / "docs/method.md").write_text("# Method\n\nBy hand.\n")
    (tmp_path / "articles/bridge.md").write_text(BRIDGE)
    (tmp_path / "articles/fire.md").write_text(FIRE)
    return tmp_path


def build(*options: str) -> Result:
    return CliRunner().invoke(app, ["build", *options])


def state(folder: Path) -> dict[str, tuple[str, int]]:
    """Bytes and time of every file below `folder`."""
    return {
        path.relative_to(folder).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_nothing_new_means_nothing_is_done(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file is written, nothing is built, and the same is said and returned as before."""
    (project / "articles/bad.md").write_text("No date.\n")
    first = build()
    before = {**state(project / "site"), **state(project / "docs")}
    monkeypatch.setattr("timeline.site.build.build_site", lambda *_, **__: pytest.fail("built again"))
    again = build()
    assert {**state(project / "site"), **state(project / "docs")} == before
    assert again.stderr == f"{first.stderr}nothing is new since the last build; site stays as it is\n"
    assert (first.exit_code, again.exit_code) == (1, 1)


@pytest.mark.parametrize("name", ["articles/fire.md", "docs/method.md", "mkdocs.yml", "articles/overrides.toml"])
def test_a_change_to_any_input_is_seen(project: Path, name: str) -> None:
    """An article, a page by hand, the settings, a decision."""
    build()
    with (project / name).open("a") as file:
        file.write("\n# x\n")
    assert "nothing is new" not in build().stderr


def test_a_damaged_site_is_built_again(project: Path) -> None:
    """The record is of the files as they were left."""
    build()
    (project / "site/method.html").write_text("")
    assert "nothing is new" not in build().stderr
    assert "By hand." in (project / "site/method.html").read_text()


def test_a_new_article_leaves_other_files_alone(project: Path) -> None:
    """Unchanged files are the very same ones, times included, and the result is that of a cold build."""
    build()
    before = state(project / "site")
    text = "---\ntitle: Mayor resigns\npublished: 2025-03-20\n---\nThe mayor of Springfield resigned on Wednesday.\n"
    (project / "articles/mayor.md").write_text(text)
    build()
    after = state(project / "site")
    assert {name for name in before if after.get(name) == before[name]} > {"method.html", "assets/timeline.css"}
    assert after["index.html"] != before["index.html"]
    build("--no-cache", "--out", "cold")
    cold = state(project / "cold")
    assert {name: digest for name, (digest, _) in after.items()} == {name: digest for name, (digest, _) in cold.items()}


def test_an_article_withdrawn_takes_its_pages_along(project: Path) -> None:
    """Nothing stale remains, in the site or among the generated pages."""
    build()
    held = {path.name for path in (project / "docs/events").iterdir()}
    (project / "articles/fire.md").unlink()
    build()
    left = {path.name for path in (project / "docs/events").iterdir()}
    assert left < held
    assert {path.stem for path in (project / "site/events").iterdir()} == {Path(name).stem for name in left}


def test_without_a_cache_every_build_is_done(project: Path) -> None:
    """`--no-cache` neither reads nor leaves a record, and changes no byte."""
    build("--no-cache")
    before = state(project / "site")
    assert "nothing is new" not in build("--no-cache").stderr
    assert state(project / "site") == before
    assert not (project / "cache").exists()


def test_values_from_the_environment_cannot_be_told(project: Path) -> None:
    """Then every build is done."""
    text = CONFIG.replace("site_name: Springfield", "site_name: !ENV [STORY, Springfield]")
    (project / "mkdocs.yml").write_text(text)
    build()
    assert "nothing is new" not in build().stderr
