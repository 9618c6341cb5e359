"""Quotations in running text, by their marks alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Quotation:
    """The text inside a pair of marks: characters `start` to `end` (exclusive)."""

    start: int
    end: int


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, in order, none inside another.

    Curly, angled, low-high, straight double and single curly marks are known; straight single ones are
    left alone, since most of them are apostrophes.
    """
    return tuple(
        Quotation(*match.span(match.lastindex)) for match in _QUOTATION.finditer(text) if match.lastindex is not None
    )
