"""Counts as words and digits."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.timex.rules import Lexicon

_HUNDRED, _THOUSAND = 100, 1000
_SCALES = {"dozen": 12, "hundred": _HUNDRED, "thousand": _THOUSAND}
_FRACTIONS = {"half": 0.5, "quarter": 0.25, "quarters": 0.25}
_SKIPPED = frozenset({"a", "an", "and", "-", "of", "or", "so", "more", "another", "additional", "extra", "full"})


def count_of(words: Sequence[str], lexicon: Lexicon) -> float | None:
    """The number that the words give, None for "a few" and the like.

    "twenty-four" 24, "a hundred" 100, "two and a half" 2.5, "2 1/2" 2.5, "a couple of" 2, "half a dozen" 6.
    """
    if any(word in lexicon["vague_count"] for word in words):
        return None
    total, seen = 0.0, False
    if "/" in words:
        words, total, seen = words[:-3], 0.5, True
    for word in words:
        if word in _SCALES:
            total, seen = (total or 1) * _SCALES[word], True
        elif (value := _value(word, lexicon)) is not None:
            total, seen = total + value, True
    return total if seen else 1.0


def _value(word: str, lexicon: Lexicon) -> float | None:
    if word in _SKIPPED:
        return None
    if word in ("couple", "pair"):
        return 2
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    for name in ("ones", "teens", "tens"):
        if word in lexicon[name]:
            return float(lexicon[name][word])
    digits = word.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdigit() else None


def ordinal_of(words: Sequence[str], lexicon: Lexicon) -> int:
    """The number of an ordinal: "21st", "twenty-first", "third", "5"."""
    total = 0
    for word in words:
        if word in lexicon["ordinal"]:
            total += lexicon["ordinal"][word]
        elif word in lexicon["tens"]:
            total += lexicon["tens"][word]
        elif digits := "".join(character for character in word if character in "0123456789"):
            total += int(digits)
    return total


def shown(count: float) -> str:
    """A count without a needless fraction."""
    return str(int(count)) if count == int(count) else str(count)


def spoken_year(words: Sequence[str], lexicon: Lexicon) -> int:
    """The year of "nineteen ninety-seven" or "two thousand five"."""
    if "thousand" in words:
        cut = list(words).index("thousand")
        return _THOUSAND * _sum(words[:cut], lexicon) + _sum(words[cut + 1 :], lexicon)
    return _HUNDRED * _sum(words[:1], lexicon) + _sum(words[1:], lexicon)


def _sum(words: Sequence[str], lexicon: Lexicon) -> int:
    tables = [lexicon[name] for name in ("ones", "teens", "tens")]
    return sum(table[word] for word in words for table in tables if word in table)
