"""Persons and places of real news texts, against lists made by hand before any output was looked at."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from benchmarks.names.people_and_places import LISTS, score

SHARED = os.environ.get("TIMELINE_SHARED")
FLOORS = {
    "five": (0.95, 0.95),
    "ten": (0.92, 0.88),
    "first": (0.92, 0.88),
    "second": (0.92, 0.88),
    "third": (0.90, 0.88),
    "fourth": (0.92, 0.88),
}
"""Least precision and recall of each kind, by list."""


@pytest.mark.skipif(not SHARED, reason="TIMELINE_SHARED names no folder with the texts")
@pytest.mark.parametrize("group", list(FLOORS))
def test_persons_and_places_are_found_and_nothing_else(group: str) -> None:
    precision, recall = FLOORS[group]
    for found in score(tomllib.loads(LISTS.read_text("utf-8"))[group], Path(str(SHARED))):
        assert found.precision >= precision, found.wrong
        assert found.recall >= recall, found.missed
