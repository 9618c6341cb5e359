"""How much two articles are about the same thing: which names, in the widest sense, both use.

Cosine of the inverse document frequencies of the words that they write with a capital. Two reports of one
happening share its people and places; two happenings of one kind do not, however alike their verbs are.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from timeline.model import Article

_WORD = re.compile(r"\b[^\W\d_]{3,}")


class Relatedness:
    """Compares articles of one story by id; 0 for nothing in common, 1 for the same names."""

    def __init__(self, articles: Iterable[Article]) -> None:
        words = {article.id: Counter(_WORD.findall(article.text)) for article in articles}
        names = _names(words)
        frequency = Counter(name for found in names.values() for name in found)
        known = sorted(name for name, count in frequency.items() if count > 1)
        self._weights = [math.log(1 + len(names) / frequency[name]) ** 2 for name in known]
        numbers = {name: number for number, name in enumerate(known)}
        self._names = {
            id_: frozenset(numbers[name] for name in found if name in numbers) for id_, found in names.items()
        }
        self._norm = {id_: math.sqrt(self._sum(found)) for id_, found in self._names.items()}
        self._known: dict[tuple[str, str], float] = {}

    def __call__(self, first: str, second: str) -> float:
        """The cosine of two articles; 1 for one with itself."""
        pair = (first, second) if first < second else (second, first)
        if pair not in self._known:
            self._known[pair] = 1.0 if first == second else self._compare(first, second)
        return self._known[pair]

    def _compare(self, first: str, second: str) -> float:
        shared = self._names[first] & self._names[second]
        return self._sum(shared) / (self._norm[first] * self._norm[second]) if shared else 0.0

    def _sum(self, names: Iterable[int]) -> float:
        # Sorted, because adding floats in another order may change the last bit, and so the output.
        return sum(map(self._weights.__getitem__, sorted(names)))


def _names(words: Mapping[str, Counter[str]]) -> dict[str, frozenset[str]]:
    """Those words of each article that the articles together write with a capital more often than without.

    What only begins a sentence is a small letter's word elsewhere.
    """
    written: Counter[str] = Counter()
    for found in words.values():
        written.update(found)
    usual: Counter[str] = Counter()
    for word, count in written.items():
        usual[word.lower()] += count if word[0].isupper() else -count
    return {id_: frozenset(low for word in found if usual[low := word.lower()] > 0) for id_, found in words.items()}
