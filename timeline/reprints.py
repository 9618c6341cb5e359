"""Texts that are nearly the same: one text printed in several places, or an older state of it.

Word shingles, of which those whose number is a multiple of eight bring texts together (the mod sketch of
Broder 1997, "On the resemblance and containment of documents"), so that few pairs are compared in full.
Every number is fixed here: the same texts give the same groups, in whatever order they come.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

SHINGLE = 4
"""Words."""
LEAST = 30
"""Shingles below which a text is too short to tell from another by them."""
ALIKE = 0.72
"""Share of the shorter text's shingles that stand in the longer one."""
LONGEST_RATIO = 3.0
"""Times that the longer text may have the shingles of the shorter one; beyond it, it quotes rather than reprints."""
SAMPLE = 8
"""One shingle of so many decides which texts are compared in full."""
COMMON = 40
"""Texts that share a sampled shingle, from which on it says nothing: a publisher's standing phrases."""
ENOUGH = 0.3
"""Share of the shorter text's sampled shingles that must be in the longer one for a comparison in full."""
_WORD = re.compile(r"[^\W_]+")
_Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Shingles:
    """A text's shingles as sorted numbers."""

    hashes: _Hashes

    @property
    def sample(self) -> list[int]:
        """The shingles that stand for all of them."""
        found: list[int] = self.hashes[self.hashes % np.uint64(SAMPLE) == 0].tolist()
        return found


def shingles_of(text: str) -> Shingles | None:
    """The shingles of a text; None where it is too short."""
    words = _WORD.findall(text.lower())
    if len(words) < LEAST + SHINGLE:
        return None
    numbers = np.array([crc32(word.encode()) for word in words], np.uint64)
    joined = np.zeros(len(words) - SHINGLE + 1, np.uint64)
    for offset in range(SHINGLE):
        joined = joined * np.uint64(1_000_003) + numbers[offset : offset + len(joined)]
    hashes = np.unique(_mixed(joined))
    return Shingles(hashes) if len(hashes) >= LEAST else None


def _mixed(values: _Hashes) -> _Hashes:
    """The finaliser of MurmurHash3 (Appleby), which spreads every bit over all."""
    for shift, factor in ((33, 0xFF51AFD7ED558CCD), (33, 0xC4CEB9FE1A85EC53)):
        values = (values ^ (values >> np.uint64(shift))) * np.uint64(factor)
    return values ^ (values >> np.uint64(33))


def shared(one: Shingles, other: Shingles) -> float:
    """Share of the smaller set that is in the larger one too, 0 to 1."""
    common = np.intersect1d(one.hashes, other.hashes, assume_unique=True)
    return len(common) / min(len(one.hashes), len(other.hashes))


def are_reprints(one: Shingles, other: Shingles) -> bool:
    """Whether two texts are one text, printed with small changes or with its end cut off."""
    lengths = sorted((len(one.hashes), len(other.hashes)))
    return lengths[1] <= LONGEST_RATIO * lengths[0] and shared(one, other) >= ALIKE


def reprinted(texts: Sequence[str]) -> list[int]:
    """For each text, the index of the first text of its group; of one without likes, its own."""
    found = [shingles_of(text) for text in texts]
    first = list(range(len(texts)))
    for earlier, later in _candidates(found):
        one, other = found[earlier], found[later]
        if _root(first, earlier) != _root(first, later) and one and other and are_reprints(one, other):
            low, high = sorted((_root(first, earlier), _root(first, later)))
            first[high] = low
    return [_root(first, index) for index in range(len(texts))]


def _candidates(found: Sequence[Shingles | None]) -> Iterator[tuple[int, int]]:
    """Pairs whose samples overlap, each once, in order."""
    samples = [shingles.sample if shingles else [] for shingles in found]
    holders: dict[int, list[int]] = defaultdict(list)
    for later, sample in enumerate(samples):
        met = Counter(earlier for shingle in sample for earlier in holders[shingle] if len(holders[shingle]) <= COMMON)
        for earlier, count in sorted(met.items()):
            if count >= ENOUGH * min(len(samples[earlier]), len(sample)):
                yield earlier, later
        for shingle in sample:
            holders[shingle].append(later)


def _root(first: list[int], index: int) -> int:
    while first[index] != index:
        index = first[index]
    return index
