"""The words that publication dates are labelled with, from labels.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Labels:
    """Words of pages and of lines, ready to be looked for."""

    metas: tuple[str, ...]
    """Names of meta tags, the most telling first."""
    modified: frozenset[str]
    particles: frozenset[str]
    published_class: re.Pattern[str]
    modified_class: re.Pattern[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    byline: re.Pattern[str]


@lru_cache(maxsize=1)
def labels() -> Labels:
    """The labels of all languages: a word that is a label in one is hardly anything else in another."""
    data = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
    return Labels(
        tuple(data["metas"]),
        frozenset(data["modified"]),
        frozenset(data["particles"]),
        re.compile(data["published_class"], re.IGNORECASE),
        re.compile(data["modified_class"], re.IGNORECASE),
        _words(data["published"].values()),
        _words(data["updated"].values()),
        _words(data["byline"].values()),
    )


def _words(lists: Iterable[Iterable[str]]) -> re.Pattern[str]:
    """Any of the words, the longest first, as whole words."""
    words = sorted({word for words in lists for word in words}, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
