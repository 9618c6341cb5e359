"""Quotations and the clauses that attribute them: who speaks when."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from timeline.language.quotations import Quotation, find_quotations
from timeline.timex.tense import Verbs

_SENTENCE = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n\s*\n")
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+")
_REACH = 300
"""Characters on either side of a quotation in which its attribution may stand."""
_CLOSE = 70
_BLOCK = 600
"""Characters that are searched for verbs of speech at a time, once: the stretches of neighbours overlap."""
_LONGEST_VERB = 20


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters around a quotation; `resumed` for the sentence before the one that attributes it."""

    start: int
    end: int
    resumed: bool = False


class Speech:
    """Where a text has verbs of speech; each part of it is searched when first asked for, and only once."""

    def __init__(self, text: str, verbs: Verbs) -> None:
        self._text, self._verbs = text, verbs
        self._blocks: dict[int, list[int]] = {}

    def within(self, start: int, end: int) -> bool:
        """Whether a verb of speech begins in these characters."""
        for number in range(start // _BLOCK, (end - 1) // _BLOCK + 1):
            found = self._block(number)
            index = bisect_left(found, start)
            if index < len(found) and found[index] < end:
                return True
        return False

    def _block(self, number: int) -> list[int]:
        found = self._blocks.get(number)
        if found is None:
            start, end = number * _BLOCK, (number + 1) * _BLOCK
            words = _WORD.finditer(self._text, start, end + _LONGEST_VERB)
            speech = self._verbs.speech
            found = [word.start() for word in words if word[0].lower() in speech and word.start() < end]
            self._blocks[number] = found
        return found


class Quotes:
    """The quotations of a text and the clauses that attribute them."""

    def __init__(self, text: str, verbs: Verbs) -> None:
        self._text, self._verbs = text, verbs
        self._speech = Speech(text, verbs)
        self._attributions: dict[int, tuple[Stretch, ...]] = {}
        self.spans: tuple[Quotation, ...] = find_quotations(text)
        self._starts = [quotation.start for quotation in self.spans]

    def around(self, position: int) -> int | None:
        """Index of the quotation that holds a position."""
        index = bisect_right(self._starts, position) - 1
        return index if index >= 0 and position < self.spans[index].end else None

    def attribution(self, index: int) -> tuple[Stretch, ...]:
        """The stretches of the quotation's sentence outside its marks that hold a verb of speech.

        Where that sentence resumes the one before it ("After the call he said: …"), that one too.
        """
        if index not in self._attributions:
            self._attributions[index] = self._stretches(self.spans[index])
        return self._attributions[index]

    def _stretches(self, quotation: Quotation) -> tuple[Stretch, ...]:
        before = self._sentence_before(quotation.start)
        stretches = tuple(stretch for stretch in (before, self._after(quotation)) if self._speaks(stretch))
        if before in stretches and self._resumes(before):
            return (*stretches, replace(self._sentence_before(before.start), resumed=True))
        return stretches

    def tells_when(self, stretch: Stretch, start: int, end: int) -> bool:
        """Whether an expression in an attribution tells its day: it stands close to the verb of speech."""
        before, after = Stretch(max(stretch.start, start - _CLOSE), start), Stretch(end, min(stretch.end, end + _CLOSE))
        return end <= stretch.end and (stretch.resumed or self._speaks(before) or self._speaks(after))

    def _sentence_before(self, position: int) -> Stretch:
        """The sentence, as far as it goes, that ends at a position."""
        floor = max(0, position - _REACH)
        window = self._text[floor:position].rstrip()
        cut = max((match.end() for match in _SENTENCE.finditer(window)), default=0)
        return Stretch(floor + cut, position)

    def _resumes(self, stretch: Stretch) -> bool:
        opening = _WORD.findall(self._text[stretch.start : stretch.end])[:2]
        return " ".join(opening).lower() in self._verbs.resuming

    def _after(self, quotation: Quotation) -> Stretch:
        end = quotation.end + 1
        if self._text[quotation.end - 1 : quotation.end] == ".":
            return Stretch(end, end)
        match = _SENTENCE.search(self._text, end, end + _REACH)
        return Stretch(end, match.start() if match else min(end + _REACH, len(self._text)))

    def _speaks(self, stretch: Stretch) -> bool:
        return self._speech.within(stretch.start, stretch.end)

    def continues(self, index: int) -> bool:
        """Whether a quotation goes on with the one before it: '"A," he said. "B."'"""
        if index == 0:
            return False
        gap = self._text[self.spans[index - 1].end : self.spans[index].start]
        return len(gap) < 200 and "\n\n" not in gap and not _SENTENCE.search(gap.rstrip(' "“').rstrip(".") + " ")
