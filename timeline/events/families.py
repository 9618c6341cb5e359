"""Which words may name one event: "robbery" and "heist", "explode" and "explosion"."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from itertools import takewhile

SHORTEST_STEM = 4
"""Letters that a verb and its noun must have in common."""
SHORTEST_WORD = 3
"""Letters of a word whose inflected forms are known by their endings."""
INFLECTIONS = frozenset({"s", "es", "d", "ed", "ing"})
VERB_ENDINGS = frozenset({"", "e", "y", "d", "de"})
NOUN_ENDINGS = frozenset(
    ["ion", "tion", "ation", "sion", "ment", "ement", "al", "ance", "ence", "ing", "y", "ery", "ure", "s", "es", "ed"]
)
"""What a verb and its noun have behind their common stem: "explo-de", "explo-sion"."""


@cache
def _families() -> dict[str, frozenset[str]]:
    """Lemma → the families it belongs to."""
    text = files(__package__).joinpath("families.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)["families"]
    lemmas = {lemma for members in table.values() for lemma in members}
    return {lemma: frozenset(name for name, members in table.items() if lemma in members) for lemma in lemmas}


@cache
def are_kin(first: str, second: str) -> bool:
    """Whether two lemmas may name one event: the same word, words of one stem, or of one family."""
    if first == second or _share_stem(first, second):
        return True
    families = _families()
    return not families.get(first, frozenset()).isdisjoint(families.get(second, frozenset()))


@cache
def kin_keys(lemma: str) -> tuple[str, ...]:
    """What two lemmas that are kin have at least one of in common; others may have it too."""
    return (lemma[:SHORTEST_WORD], *sorted(_families().get(lemma, frozenset())))


def _share_stem(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=lambda word: (len(word), word))
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    if stem == len(short) >= SHORTEST_WORD and long[stem:] in INFLECTIONS:
        return True
    return stem >= SHORTEST_STEM and short[stem:] in VERB_ENDINGS and long[stem:] in NOUN_ENDINGS
