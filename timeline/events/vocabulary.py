"""The word lists of `words.toml`, each as a set."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """The list of that name; raises KeyError for one that does not exist."""
    return frozenset(_lists()[name])


def table(name: str) -> dict[str, str]:
    """The table of that name; raises KeyError for one that does not exist."""
    found: dict[str, str] = _lists()[name]
    return found
