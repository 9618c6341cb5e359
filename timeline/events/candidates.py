"""Which tellings are worth comparing: blocking by words and days, so that a long story costs no square of its mentions.

Two tellings can only be alike if their words are kin or they share a rare word, and if their days come near each
other; both are looked up, and nothing is lost by it: all other pairs have a likeness of nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from timeline.events.families import kin_keys
from timeline.events.likeness import DISAGREEMENT, LATE_REPORT, Likeness, Telling
from timeline.events.votes import votes_won

REACH = max(DISAGREEMENT, LATE_REPORT).days
"""Days that two tellings of one event may be apart."""


class _Entry(NamedTuple):
    first: int
    last: int
    number: int


def near_pairs(tellings: Sequence[Telling], likeness: Likeness) -> list[tuple[int, int]]:
    """Pairs of indices, the lower first, in order."""
    blocks: dict[str, list[_Entry]] = {}
    for number, telling in enumerate(tellings):
        first, last = _span(telling)
        for key in keys_of(telling, likeness):
            blocks.setdefault(key, []).append(_Entry(first, last, number))
    return sorted(set(chain.from_iterable(map(_sweep, blocks.values()))))


def _span(telling: Telling) -> tuple[int, int]:
    """The days that it may be about; a report without a day is also compared by the day of publication."""
    days = [telling.interval.first, telling.interval.last]
    days += [telling.published] if telling.is_reported_day else []
    return min(days).toordinal(), max(days).toordinal()


def keys_of(telling: Telling, likeness: Likeness) -> list[str]:
    """What a telling is looked up by: its rare words, what its trigger is kin by, and the vote that it tells won."""
    words = (f"word {word}" for word in sorted(likeness.rare_words(telling)))
    named = (telling.mention.lemma, *votes_won(telling.mention))
    return [*words, *dict.fromkeys(f"kin {key}" for lemma in named for key in kin_keys(lemma))]


def _sweep(block: list[_Entry]) -> Iterator[tuple[int, int]]:
    """Pairs of a block whose days come within reach."""
    active: list[_Entry] = []
    for entry in sorted(block):
        active = [other for other in active if other.last + REACH >= entry.first]
        yield from ((min(other.number, entry.number), max(other.number, entry.number)) for other in active)
        active.append(entry)
