"""What is asked of a digest, and how much is shown where nobody says.

Newsroom timelines differ widely in length, and neither the story's span nor its number of articles explains much of it.
What they share is that a longer story has more days in it, but fewer of its days: the square root of the days
that are spoken of follows both.  The number of sentences a day does not follow the day's weight at all.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

DAYS_PER_ROOT = 3.0
SENTENCES = 2
"""Sentences a day, the median of newsroom timelines."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A digest as asked for; None leaves the choice to the program."""

    days: int | None = None
    sentences: int | None = None
    query: tuple[str, ...] = ()
    """Words of which an article must hold at least one; none asks for nothing."""
    between: tuple[date, date] | None = None
    """First and last day, both included."""

    def number_of_days(self, known: int) -> int:
        """How many days to show, of `known` days that the articles speak of."""
        return self.days if self.days is not None else round(DAYS_PER_ROOT * math.sqrt(known))

    @property
    def sentences_a_day(self) -> int:
        """How many sentences to show at most for a day."""
        return self.sentences if self.sentences is not None else SENTENCES
