"""The same input gives the same bytes: other hash seed, time zone, locale, number of workers, cache or none."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"
MACHINES = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Anchorage", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"},
)
WORKERS = ("1", "2")


def digests(folder: Path) -> dict[str, str]:
    """Every file under `folder` by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """The sample story's site, built at once on two machines that differ in everything but their input."""
    top = tmp_path_factory.mktemp("sites")
    running = []
    for number, (machine, workers) in enumerate(zip(MACHINES, WORKERS, strict=True)):
        folder = top / str(number)
        folder.mkdir()
        command = [sys.executable, "-c", "from timeline.cli import main; main()", "build", str(SEEDS), "--out", "site"]
        environment = os.environ | machine | {"TIMELINE_CACHE": str(folder / "cache")}
        running.append(subprocess.Popen([*command, "--workers", workers], cwd=folder, env=environment))
    assert [process.wait(120) for process in running] == [0, 0]
    return [digests(top / str(number) / "site") for number in range(len(MACHINES))]


def test_two_machines_one_site(sites: list[dict[str, str]]) -> None:
    """Byte-identical, file by file."""
    first, second = sites
    assert {path for path in {*first, *second} if first.get(path) != second.get(path)} == set()


def test_the_site_is_whole(sites: list[dict[str, str]]) -> None:
    """What was compared is a site with its data."""
    assert {"index.html", "data/events.json"} <= set(sites[0])
