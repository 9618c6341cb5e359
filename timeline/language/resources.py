"""The lists and tables of this stage, read from `data/` once per process."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_toml(name: str) -> dict[str, Any]:
    """The table in `data/<name>.toml`."""
    return tomllib.loads((files("timeline.language") / "data" / f"{name}.toml").read_text("utf-8"))


def words(value: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(value.split())


def lines(value: str) -> tuple[str, ...]:
    """The lines of a list whose entries have blanks in them; empty lines are skipped."""
    return tuple(line.strip() for line in value.splitlines() if line.strip())
