"""A project of one's own, from nothing to a site."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from timeline.articles import read_articles
from timeline.cli import app
from timeline.errors import SettingsError
from timeline.overrides import read_overrides
from timeline.site.build import generated
from timeline.starter import start_project

ROOT = Path(__file__).parents[2]


def test_it_holds_what_a_project_needs(tmp_path: Path) -> None:
    """Settings, an article that can be used, decisions that can be read, a workflow, and what git leaves out."""
    written = start_project(tmp_path / "my-story")
    names = {path.relative_to(tmp_path / "my-story").as_posix() for path in written}
    assert names >= {"mkdocs.yml", "articles/overrides.toml", ".github/workflows/timeline.yml", ".gitignore"}
    reading = read_articles(tmp_path / "my-story/articles")
    assert (len(reading.articles), reading.problems) == (1, ())
    assert read_overrides(tmp_path / "my-story/articles/overrides.toml").entries == ()
    assert yaml.safe_load((tmp_path / "my-story/mkdocs.yml").read_text())["site_name"] == "My story"


def test_the_title_may_hold_anything(tmp_path: Path) -> None:
    """Quotation marks and colons are the settings' own signs."""
    title = 'The "bridge": # what & why'
    start_project(tmp_path / "x", title)
    assert yaml.safe_load((tmp_path / "x/mkdocs.yml").read_text())["site_name"] == title


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    """An empty one is welcome."""
    (tmp_path / "empty").mkdir()
    assert start_project(tmp_path / "empty")
    with pytest.raises(SettingsError, match="holds something already"):
        start_project(tmp_path / "empty")


def test_it_builds_strictly_and_git_sees_no_generated_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a build writes is what .gitignore names."""
    result = CliRunner().invoke(app, ["new", str(tmp_path / "s")])
    assert result.exit_code == 0
    assert "timeline build" in result.stderr
    monkeypatch.chdir(tmp_path / "s")
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path / "cache"))
    subprocess.run(["git", "init", "-q"], check=True)
    before = untracked()
    assert CliRunner().invoke(app, ["build", "--strict"]).exit_code == 0
    assert (tmp_path / "s/site_src/index.md").is_file()
    assert (tmp_path / "s/site/about.html").is_file()
    assert untracked() == before


def untracked() -> str:
    command = ["git", "status", "--short", "--untracked-files=all"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_the_page_of_docs_can_be_followed_to_the_letter(tmp_path: Path) -> None:
    """Every command of “Publish your own timeline in ten minutes”, and every file, in its order."""
    script = [f"set -e\ncd '{ROOT}'"]
    name = ""
    text = (ROOT / "docs/publish.md").read_text(encoding="utf-8")
    for number, piece in enumerate(text.split("```")):
        kind, _, body = piece.partition("\n")
        if number % 2 == 0:
            last = piece.strip().splitlines()[-1]
            name = last.strip("`:") if last.startswith("`") and last.endswith(":") else ""
        elif kind == "sh":
            script.append(body)
        else:
            assert name, f"no file is named before {body[:40]!r}"
            script.append(f"cat > '{name}' <<'END'\n{body}END")
    environment = os.environ | {"HOME": str(tmp_path), "TIMELINE_CACHE": str(tmp_path / "cache")}
    done = subprocess.run(
        ["bash"], input="\n".join(script), env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "2 articles read, 0 left out" in done.stderr
    site = tmp_path / "my-story/site"
    assert "Springfield" in (site / "index.html").read_text(encoding="utf-8")
    assert "Monday 2 June 2025" in done.stdout


def test_the_sample_leaves_generated_pages_out_of_git_too() -> None:
    """One list for both: what the program writes below the docs folder."""
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    for path in generated(Path("site_src")):
        assert f"/{path.as_posix()}{'' if path.suffix else '/'}" in ignored
