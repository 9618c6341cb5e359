"""The command as a process: how it starts, how it ends, what it never prints."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TIMELINE = (sys.executable, "-c", "from timeline.cli import main; main()")
ARTICLE = "---\npublished: 2025-03-14\n---\nThe bridge was opened in Springfield on Tuesday.\n"


def run(
    *arguments: str, cwd: Path, env: dict[str, str] | None = None, timeout: float = 60
) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"TIMELINE_CACHE": str(cwd / "cache")} | (env or {})
    command = [*TIMELINE, *arguments]
    return subprocess.run(
        command, check=False, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", timeout=timeout
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["export", "nowhere"], 2),
        (["export", "articles", "--format", "nonsense"], 2),
        (["export", "articles", "-o", "no/such/folder.json"], 2),
        (["build", "articles", "--out", "articles"], 2),
        (["tag", "nowhere.jsonl"], 2),
        (["export", "bad"], 1),
        (["export", "overridden"], 1),
        (["export"], 0),
    ],
)
def test_mistakes_are_one_line(tmp_path: Path, arguments: list[str], status: int) -> None:
    """No traceback for what a person did, and the status says of which kind it was."""
    for folder in ("articles", "bad", "overridden"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.md").write_text(ARTICLE if folder != "bad" else "No date.\n")
    (tmp_path / "overridden" / "overrides.toml").write_text("x = [")
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_help_is_quick(tmp_path: Path) -> None:
    """Half a second of CPU at most: nothing heavy is imported for it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert run("--help", cwd=tmp_path).returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime < 0.5


def test_heavy_libraries_wait_until_they_are_needed() -> None:
    """Importing the commands loads no parser, no site builder, no records."""
    heavy = ("mkdocs", "pydantic", "spacy", "yaml")
    code = f"import sys, timeline.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[]\n"


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    """`| head -1` ends quietly."""
    command = [*TIMELINE, "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_interrupt(tmp_path: Path) -> None:
    """Ctrl-C ends without a traceback."""
    with subprocess.Popen(
        [*TIMELINE, "export", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    ) as process:
        time.sleep(1.5)  # it waits for standard input by then
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert b"Traceback" not in errors
    assert process.returncode != 0


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_output_is_utf8_whatever_the_locale(tmp_path: Path, locale: str) -> None:
    """A title with accents comes out as it went in."""
    (tmp_path / "a.md").write_text(ARTICLE.replace("---\np", "---\ntitle: Brücke in Malmö\np"), encoding="utf-8")
    done = run("export", "a.md", cwd=tmp_path, env={"LC_ALL": locale, "PYTHONUTF8": "0"})
    assert "Brücke in Malmö" in done.stdout
