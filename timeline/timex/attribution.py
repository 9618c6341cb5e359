"""Quotations and the clauses that attribute them: who speaks when."""

from __future__ import annotations

import re
from bisect import bisect_right

from timeline.language.quotations import Quotation, find_quotations

_SENTENCE = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")


class Quotes:
    """The quotations of a text and the clauses that attribute them."""

    def __init__(self, text: str, speech: frozenset[str]) -> None:
        self._text, self._speech = text, speech
        self.spans: tuple[Quotation, ...] = find_quotations(text)
        self._starts = [quotation.start for quotation in self.spans]

    def around(self, position: int) -> int | None:
        """Index of the quotation that holds a position."""
        index = bisect_right(self._starts, position) - 1
        return index if index >= 0 and position < self.spans[index].end else None

    def attribution(self, index: int) -> tuple[tuple[int, int], ...]:
        """The stretches of the quotation's sentence outside its marks that hold a verb of speech."""
        quotation = self.spans[index]
        stretches = (self._before(quotation), self._after(quotation))
        return tuple(stretch for stretch in stretches if self._speaks(stretch))

    def _before(self, quotation: Quotation) -> tuple[int, int]:
        floor = max(0, quotation.start - 300)
        window = self._text[floor : quotation.start]
        cut = max((match.end() for match in _SENTENCE.finditer(window)), default=0)
        return floor + cut, quotation.start

    def _after(self, quotation: Quotation) -> tuple[int, int]:
        end = quotation.end + 1
        if self._text[quotation.end - 1 : quotation.end] == ".":
            return end, end
        match = _SENTENCE.search(self._text, end, end + 300)
        return end, match.start() if match else min(end + 300, len(self._text))

    def _speaks(self, stretch: tuple[int, int]) -> bool:
        words = _WORD.findall(self._text[stretch[0] : stretch[1]])
        return any(word.lower() in self._speech for word in words)

    def continues(self, index: int) -> bool:
        """Whether a quotation goes on with the one before it: '"A," he said. "B."'"""
        if index == 0:
            return False
        gap = self._text[self.spans[index - 1].end : self.spans[index].start]
        return len(gap) < 200 and "\n\n" not in gap and not _SENTENCE.search(gap.rstrip(' "“').rstrip(".") + " ")
