"""Which days of a story matter most, by who speaks of them and when.

What is still spoken of weeks later mattered; what is only announced may not even have happened.
So each article adds to a day the more, the longer after it the article was published, and the number of
sentences that it spends on the day adds nothing: a report by the minute would outweigh all others.
Counting documents and looking at how long after a day they are written goes back to Chieu and Lee (2004)
and to Tran et al. (2015); the weights are this project's own, docs/digest.md has their figures.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.digest.counting import Passage

SAME_DAY = 0.5
"""What an article adds to the day of its own publication; a later one adds the binary logarithm of 1 + days more."""
LONGEST_LAG = 60
"""Days after which looking back adds no more."""
EXPLICIT = 0.5
"""How much more it adds where it names the day by the calendar, as a chronicler does."""
PUBLICATIONS = 2.0
"""What publications of the day add, for each doubling of their number: they decide where few articles look back."""
CROWD = 0.3
"""Power of the local number of publications that a day's weight is divided by, so that quiet months show."""
CROWD_REACH = 15
"""Days before and after that are local."""
CROWD_BASE = 3.0
"""Articles a day up to which nothing is crowded."""
BEFORE_FIRST = timedelta(days=31)
"""How far before the first article a story may begin."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A passage with its article."""

    source: str
    """The article's id; of a reprint that of its original, because one text on one day is one voice."""
    published: date
    passage: Passage
    text: str


def span_of(publications: Mapping[date, int]) -> tuple[date, date]:
    """First and last day of a story by its publications: older history and announcements are no part of it."""
    return min(publications) - BEFORE_FIRST, max(publications)


def rank_days(told: Iterable[Told], publications: Mapping[date, int], span: tuple[date, date]) -> list[date]:
    """The days of the span that articles speak of or appear on, the most important first."""
    weights: defaultdict[date, float] = defaultdict(float)
    for day, count in publications.items():
        if _within(day, span):
            weights[day] = PUBLICATIONS * math.log2(1 + count)
    for (day, *_), weight in _votes(told, span).items():
        weights[day] += weight
    worth = {day: weight / _crowd(day, publications) ** CROWD for day, weight in weights.items()}
    return sorted((day for day in worth if worth[day] > 0), key=lambda day: (-worth[day], day))


def looking_back(day: date, published: date) -> float:
    """What an article adds that speaks of a day; nothing where it was published before."""
    lag = (published - day).days
    return SAME_DAY + math.log2(1 + min(lag, LONGEST_LAG)) if lag >= 0 else 0.0


def _votes(told: Iterable[Told], span: tuple[date, date]) -> dict[tuple[date, str, date], float]:
    """What each text adds to each day, once however often it speaks of it.

    Published again on a later day, it looks back again.
    """
    votes: dict[tuple[date, str, date], float] = {}
    for one in told:
        for mention in one.passage.days:
            if _within(mention.day, span):
                weight = looking_back(mention.day, one.published) * (1 + EXPLICIT * mention.explicit)
                key = (mention.day, one.source, one.published)
                votes[key] = max(weight, votes.get(key, 0.0))
    return votes


def _crowd(day: date, publications: Mapping[date, int]) -> float:
    """Articles a day around that day, and something for the days when nothing appears."""
    around = (publications.get(day + timedelta(days=days), 0) for days in range(-CROWD_REACH, CROWD_REACH + 1))
    return CROWD_BASE + sum(around) / (2 * CROWD_REACH + 1)


def _within(day: date, span: tuple[date, date]) -> bool:
    return span[0] <= day <= span[1]
