"""Where an article and each of its fields stand, so that every message can name file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from timeline.errors import ArticleError

KNOWN_FIELDS = ("title", "published", "source", "url", "language", "id", "published_evidence")

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Origin:
    """One article's place in its file."""

    shown: str
    """The file as a person would name it."""
    path: str
    """The file relative to the articles' folder."""
    name: str
    """The id of an article that states none."""
    line: int = 1
    """Where the article begins."""
    first_line: int = 1
    """Where its text begins."""

    def error(self, message: str, line: int | None = None) -> ArticleError:
        """What is wrong, at `line` of the file, or where the article begins."""
        return ArticleError(message, path=self.shown, line=line or self.line)


@dataclass(frozen=True, slots=True)
class Field:
    """One stated value and the line of the file it stands on."""

    value: str
    line: int


def printable(text: str, limit: int = 60) -> str:
    """`text` as it can stand in a message: one line, no control characters, at most `limit` characters."""
    clean = _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def suggestion(key: str, known: Iterable[str] = KNOWN_FIELDS) -> str | None:
    """The known word that `key` is most likely a slip of."""
    matches = get_close_matches(key.strip().lower(), list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None
