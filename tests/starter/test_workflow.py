"""The workflows: valid, safe, and doing here what they will do there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
OWN = ROOT / ".github/workflows/timeline.yml"
STARTER = ROOT / "timeline/starter/files/workflow.yml"
BIN = Path(sys.executable).parent
WORKFLOWS = [*sorted((ROOT / ".github/workflows").glob("*.yml")), STARTER]


def jobs(path: Path) -> dict[str, Any]:
    held: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return held


def steps(path: Path) -> dict[tuple[str, str], Any]:
    """Every step by its job and its name."""
    return {(job, step["name"]): step for job, held in jobs(path).items() for step in held["steps"]}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_named_by_a_commit_and_every_job_by_its_rights(path: Path) -> None:
    """A tag can be moved; a job without rights of its own would have those of the repository."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert document["permissions"] == {}
    for name, job in document["jobs"].items():
        assert "permissions" in job, name
        for step in job["steps"]:
            assert "uses" not in step or len(step["uses"].partition("@")[2]) == 40, step


def test_a_project_of_ones_own_has_the_same_workflow() -> None:
    """But for where the program comes from, and which folder holds the articles."""
    own, starter = steps(OWN), steps(STARTER)
    program = {"Say where the program comes from", "Fetch the program"}
    assert set(starter) - set(own) == {(job, name) for job in ("pull", "build") for name in program}
    differing = {name for place, step in own.items() for name in [place[1]] if step != starter[place]}
    assert differing == {"Install", "Keep new articles"}
    heads = [{key: value for key, value in job.items() if key != "steps"} for job in jobs(OWN).values()]
    assert heads == [{key: value for key, value in job.items() if key != "steps"} for job in jobs(STARTER).values()]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A new project with its example, as a checkout has it."""
    folder = tmp_path / "story"
    subprocess.run([BIN / "timeline", "new", folder], check=True, capture_output=True)
    return folder


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A folder on loopback that stands for what is published."""
    folder = tmp_path / "published"
    folder.mkdir()

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", folder
        server.shutdown()


def run_steps(project: Path, out: Path, site_url: str) -> None:
    """The steps `Build` and `Compare` of the job, as the runner would run them."""
    out.mkdir()
    environment = {
        **os.environ,
        "TIMELINE": str(BIN / "timeline"),
        "TIMELINE_CACHE": str(out.parent / "cache"),
        "SITE_URL": site_url,
        "GITHUB_OUTPUT": str(out / "output"),
        "GITHUB_STEP_SUMMARY": str(out / "summary"),
    }
    for name in ("Build", "Compare with what is published"):
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", steps(STARTER)["build", name]["run"]]
        done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_the_steps_publish_a_site_and_say_what_changed(project: Path, served: tuple[str, Path], tmp_path: Path) -> None:
    """First with nothing published, then with an article more than what is."""
    address, published = served
    run_steps(project, tmp_path / "first", address)
    assert json.loads((project / "site/data/events.json").read_text())["events"]
    assert "1 article new" in (tmp_path / "first/summary").read_text()
    shutil.copytree(project / "site", published, dirs_exist_ok=True)
    text = "---\ntitle: Fire at mill\npublished: 2025-03-20\n---\nA fire destroyed a mill in Springfield on Monday.\n"
    (project / "articles/mill.md").write_text(text)
    run_steps(project, tmp_path / "second", address)
    summary = (tmp_path / "second/summary").read_text()
    assert summary.startswith("**1 article new; 1 event new**")
    assert f"({address}/events/2025-03-17-" in summary
    output = (tmp_path / "second/output").read_text().splitlines()
    assert output[0] == f"changes<<{output[-1]}"
    assert "\n".join(output[1:-1]) == summary.rstrip("\n")


def test_what_is_published_may_be_anything(project: Path, served: tuple[str, Path], tmp_path: Path) -> None:
    """A page of an error is no reason not to publish."""
    address, published = served
    (published / "data").mkdir()
    (published / "data/events.json").write_text("<html>not found</html>")
    run_steps(project, tmp_path / "out", address)
    assert "cannot be compared" in (tmp_path / "out/summary").read_text()


def test_an_article_left_out_fails_the_build(project: Path, tmp_path: Path) -> None:
    """What is published stays."""
    (project / "articles/bad.md").write_text("No date.\n")
    with pytest.raises(AssertionError, match="nothing is built: 1 article left out"):
        run_steps(project, tmp_path / "out", "http://127.0.0.1:9")
