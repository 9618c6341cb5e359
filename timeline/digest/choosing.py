"""Which sentences tell best what happened on a day.

Candidates are the sentences that name the day, and the undated first sentences of articles published on it or
on the next.  Their centroid says what the day was about; those named in later articles count more in it, as
they do in choosing days.  Sentences are added one by one so that what is chosen stays closest to the centroid
as a whole (Gholipour Ghalandari 2017, "Revisiting the centroid-based method"), never two that say the same.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.digest.days import Told, looking_back
from timeline.terms import Vector, Weights, dot, terms

LOOKING_BACK = 0.3
"""How much a sentence counts for each point of looking back, beside 1 for being there."""
SAME = 0.5
"""Cosine from which two sentences say the same."""
FEWEST_TERMS, MOST_TERMS = 8, 30
"""Terms of a sentence that is neither a scrap nor a list."""
NEWS_DAYS = (0, 1)
"""Days until an undated first sentence about a day is published."""

Terms = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may tell of a day."""

    told: Told
    vector: Vector
    weight: float


class Sentences:
    """The sentences of a story, by the days that they may tell of."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._terms = {one: terms(one.text) for one in told}
        self._weights = Weights(self._terms.values())
        self._naming: dict[date, list[Told]] = {}
        self._leads: dict[date, list[Told]] = {}
        for one in told:
            for mention in one.passage.days:
                self._naming.setdefault(mention.day, []).append(one)
            if not one.passage.days:
                self._leads.setdefault(one.published, []).append(one)

    def choose(self, day: date, number: int) -> tuple[str, ...]:
        """At most `number` sentences for the day, the most telling first."""
        candidates = list(self._candidates(day))
        return tuple(candidates[i].told.text for i in _greedily(candidates, number))

    def _candidates(self, day: date) -> Iterable[Candidate]:
        named = [(one, 1 + LOOKING_BACK * looking_back(day, one.published)) for one in self._naming.get(day, ())]
        leads = [(one, 1.0) for days in NEWS_DAYS for one in self._leads.get(day + timedelta(days=days), ())]
        every = [*named, *leads]
        whole = [pair for pair in every if FEWEST_TERMS <= self._terms[pair[0]].total() <= MOST_TERMS]
        for one, weight in whole or every:
            yield Candidate(one, self._weights.vector(self._terms[one]), weight)


def _greedily(candidates: Sequence[Candidate], number: int) -> list[int]:
    """Places of the chosen, each the one that keeps their sum closest to the centroid."""
    centroid = _sum(candidates)
    likeness = [dot(candidate.vector, centroid) for candidate in candidates]
    overlap = [0.0] * len(candidates)  # scalar product with the sum of the chosen
    left = [i for i, candidate in enumerate(candidates) if candidate.vector]
    chosen: list[int] = []
    gained, length = 0.0, 0.0  # of the sum of the chosen: product with the centroid, squared length
    while left and len(chosen) < number:
        best = max(left, key=lambda i: ((gained + likeness[i]) / math.sqrt(length + 2 * overlap[i] + 1), -i))
        chosen.append(best)
        gained, length = gained + likeness[best], length + 2 * overlap[best] + 1
        same = {i: dot(candidates[i].vector, candidates[best].vector) for i in left}
        left = [i for i in left if i != best and same[i] <= SAME]
        for i in left:
            overlap[i] += same[i]
    return chosen


def _sum(candidates: Sequence[Candidate]) -> Vector:
    total: defaultdict[str, float] = defaultdict(float)
    for candidate in candidates:
        for term, weight in candidate.vector.items():
            total[term] += candidate.weight * weight
    return total
