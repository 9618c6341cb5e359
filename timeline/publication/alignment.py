"""Sentences of two articles that tell the same thing in much the same words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from timeline.publication.profiles import Profile, Told

ALIKE = 0.45
"""Share of the weight of the words of the sentence with fewer."""
LEAST = 4
"""Words that two sentences must share."""
COMMON = 0.13
"""Share of the articles in which a word stands from which on it brings no sentences together."""
_HOLDERS = 400
_BEST = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of an undated article, and one of a dated article that tells the same."""

    place: int
    """Index of the first."""
    source: int
    """Index of the dated article."""
    other: int
    likeness: float


class Sources:
    """The sentences of all dated articles, found by their words."""

    def __init__(self, profiles: Sequence[Profile], undated: Sequence[Profile]) -> None:
        self.profiles = profiles
        self._weights = _weights([*profiles, *undated])
        self._most = max(20.0, COMMON * (len(profiles) + len(undated)))
        self._frequency = _frequency([*profiles, *undated])
        self._holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for source, profile in enumerate(profiles):
            for place, told in enumerate(profile.sentences):
                for word in sorted(told.words) if told.is_prose else ():
                    if self._frequency[word] <= self._most:
                        self._holders[word].append((source, place))

    def like(self, profile: Profile) -> list[Pair]:
        """The pairs of an article's sentences, of each with the sentences most like it."""
        return [pair for place, told in enumerate(profile.sentences) for pair in self._like(place, told)]

    def _like(self, place: int, told: Told) -> list[Pair]:
        if len(told.words) < LEAST or not told.is_prose:
            return []
        met = Counter(holder for word in sorted(told.words) for holder in self._holders.get(word, ())[:_HOLDERS])
        pairs = [
            Pair(place, source, other, likeness)
            for (source, other), count in met.items()
            if count >= LEAST - 1 and (likeness := self.likeness(told, self.profiles[source].sentences[other])) >= ALIKE
        ]
        return sorted(pairs, key=lambda pair: (-pair.likeness, pair.source, pair.other))[:_BEST]

    def likeness(self, one: Told, other: Told) -> float:
        """The weight of the shared words, by that of the sentence with less; 0 for too few of them."""
        shared = one.words & other.words
        if len(shared) < LEAST:
            return 0.0
        least = min(self._weight(one.words), self._weight(other.words))
        return self._weight(shared) / least if least else 0.0

    def _weight(self, words: frozenset[str]) -> float:
        return sum(sorted(self._weights.get(word, 1.0) for word in words))


def _frequency(profiles: Sequence[Profile]) -> Counter[str]:
    """In how many articles a word stands."""
    return Counter(word for profile in profiles for word in set().union(*(told.words for told in profile.sentences)))


def _weights(profiles: Sequence[Profile]) -> dict[str, float]:
    """How much a word tells: the fewer articles hold it, the more (Spärck Jones 1972)."""
    return {word: log((len(profiles) + 10) / (count + 0.5)) for word, count in sorted(_frequency(profiles).items())}
