"""Sentences as vectors of weighted terms.

Terms are words cut to a few letters, which brings forms of one word together in any language with endings
(McNamee, Nicholas and Mayfield 2009) and asks for no stemmer; weights are TF-IDF over the sentences at hand.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

STEM = 7
SHORTEST = 3
"""Letters of a word; what is shorter hardly carries a topic."""

_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"['’]")

Vector = Mapping[str, float]


def terms(text: str) -> Counter[str]:
    """The terms of a text with how often each occurs; digits count as letters.

    >>> sorted(terms("The ministers' meeting, the 2nd"))
    ['2nd', 'meeting', 'ministe', 'the']
    """
    plain = _JOINED.sub("", unicodedata.normalize("NFC", text)).casefold()
    return Counter(word[:STEM] for word in _WORD.findall(plain) if len(word) >= SHORTEST)


class Weights:
    """How telling a term is: the fewer sentences have it, the more."""

    def __init__(self, sentences: Iterable[Mapping[str, int]]) -> None:
        self._having: Counter[str] = Counter()
        self._all = 0
        for sentence in sentences:
            self._having.update(sentence.keys())
            self._all += 1

    def vector(self, sentence: Mapping[str, int]) -> Vector:
        """The TF-IDF vector of a sentence, of length 1; empty where no term tells anything."""
        raw = {term: (1 + math.log(count)) * self._telling(term) for term, count in sentence.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values()))
        return {term: weight / length for term, weight in raw.items()} if length else {}

    def _telling(self, term: str) -> float:
        return math.log((1 + self._all) / (0.5 + self._having[term]))


def dot(one: Vector, other: Vector) -> float:
    """The scalar product; the cosine, where both have length 1."""
    return sum(weight * other.get(term, 0.0) for term, weight in one.items())
