"""A floor under what the digest reaches on a newsroom timeline: read only where TIMELINE_SHARED names its folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("TIMELINE_SHARED") or "/nonexistent")
COMMAND = f"{sys.executable} -c 'from timeline.cli import main; main()'"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="TIMELINE_SHARED names no folder with gold timelines")


def test_a_newsroom_timeline(tmp_path: Path) -> None:
    """Days and sentences beside those that journalists chose; the smallest topic of four."""
    call = [sys.executable, SHARED / "tools" / "bench_timelines.py", SHARED / "corpora" / "timelines"]
    options = ["--topics", "mj", "--command", COMMAND]
    environment = os.environ | {"TIMELINE_CACHE": str(tmp_path)}
    printed = subprocess.run([*call, *options], env=environment, capture_output=True, text=True, check=True).stdout
    figures = re.search(r"date (\S+)  align1 (\S+)", printed)
    assert figures is not None
    assert float(figures[1]) >= 0.80
    assert float(figures[2]) >= 0.33
