"""Quotations in running text, by their marks alone, also where one runs over several paragraphs."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.language.names import Name

_LONGEST = 3000
"""Characters; a mark that finds no partner within them opens nothing."""
# Every branch begins with its mark, so that the search passes over other characters quickly.
_QUOTATION = re.compile(
    r"“([^“”]{1,3000})”"
    r"|«([^«»]{1,3000})»"
    r"|„([^„“”\"]{1,3000})[“”\"]"
    r"|\"(?<![\w\"]\")(?=\S)((?:[^\"\n]|\n(?!\s*\n)){1,3000})\""
    r"|‘(?<!\w‘)((?:[^‘’\n]|’(?=\w)){1,3000})’(?!\w)"
)
_GOING_ON = re.compile(r"[“\"](?=\S)([^“”\"\n]{1,3000})\n(?=\s*(?P<again>[“\"])[^“”\"\n]{1,3000}(?:[”\"]|\n\s*[“\"]))")
"""A paragraph whose quotation is not closed, before one that opens it again: so long quotations are printed."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """The text inside a pair of marks: characters `start` to `end` (exclusive)."""

    start: int
    end: int
    speaker: Name | None = None
    """Who says it, where that is clear; `speakers.attribute` finds it."""


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, in order, none inside another.

    Curly, angled, low-high, straight double and single curly marks are known; straight single ones are
    left alone, since most of them are apostrophes. One that runs over several paragraphs, each of which opens it
    again, is found as one quotation for each paragraph.
    """
    return tuple(Quotation(start, end) for start, end in _spans(text))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Closed quotations, and before them the paragraphs that the next one goes on with."""
    running = deque(match.span(1) for match in _GOING_ON.finditer(text) if _opens(text, match.start()))
    position = 0
    closed = _QUOTATION.search(text)
    while running or closed:
        if running and (closed is None or running[0][0] <= closed.start(closed.lastindex or 0)):
            span = running.popleft()
        elif closed is not None:
            span = closed.span(closed.lastindex or 0)
        if span[0] >= position:
            yield span
            position = span[1] + 1
        if closed is not None and closed.start() < position:
            closed = _QUOTATION.search(text, position)


def _opens(text: str, mark: int) -> bool:
    """Whether a mark opens something: behind a blank or at the start of a line."""
    return mark == 0 or text[mark - 1].isspace() or text[mark - 1] in "([—–-"
