"""The word lists of the recipe, from words.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path


def read_words(name: str) -> tuple[str, ...]:
    """The words of one list."""
    return tuple(tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))[name])
