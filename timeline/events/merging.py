"""Cross-document event coreference: which mentions tell of one event.

Agglomerative, the likeliest groups first. Two groups join where their mentions are alike on average and no pair
between them is impossible (so that one wrong pair does not chain two events).
Nouns that only refer back ("the talks") are not allowed to found a group; they join one afterwards.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Self

from timeline.events.candidates import near_pairs
from timeline.events.lexicon import SPEECH
from timeline.events.likeness import (
    IMPOSSIBLE,
    LATE_REPORT,
    Likeness,
    Telling,
    actors_agree,
    dates_agree,
    places_agree,
)
from timeline.events.referring import Told
from timeline.interval import Interval

THRESHOLD = 0.36
"""The least mean probability that the mentions of two groups are of one event."""
GROUP_WORDS = 0.35
SPEAKER_WORDS = 0.15
UNNAMED_SHARED = 3
"""Words besides those that name their events that two groups must share where no name speaks for them."""
LONGEST_NEWS = 8
"""Days of the longest date that a report without a day may be about."""

Group = list[Telling]


def merge(tellings: Sequence[Telling], references: Sequence[Telling], likeness: Likeness | None = None) -> list[Group]:
    """Groups of tellings, each one event; every telling in exactly one, a reference in at most one."""
    tellings = sorted(tellings, key=lambda telling: telling.order)
    likeness = likeness or Likeness([*tellings, *references])
    owner = _pointed(tellings)
    groups: dict[int, Group] = {}
    for i, telling in enumerate(tellings):
        groups.setdefault(owner[i], []).append(telling)
    links = _Links(groups, likeness)
    for i, j in near_pairs(tellings, likeness):
        links.add(owner[i], owner[j], tellings[i], tellings[j])
    found = _unite_same_days(links.agglomerate(), likeness)
    told = Told(found, likeness)
    homes = [(told.home_of(reference), reference) for reference in references]
    for number, reference in homes:
        if number is not None:
            found[number].append(reference)
    return found


class _Links:
    """Average-link clustering of groups by number; only pairs that have something in common are linked."""

    def __init__(self, groups: dict[int, Group], likeness: Likeness) -> None:
        self._groups = groups
        self._likeness = likeness
        self._voting = {number: _voting(group) for number, group in groups.items()}
        self._sums: dict[int, dict[int, float]] = {number: {} for number in groups}
        self._queue: list[tuple[float, int, int, int]] = []

    def add(self, first: int, second: int, a: Telling, b: Telling) -> None:
        """Count the likeness of two tellings of two groups."""
        if first == second or a not in self._voting[first] or b not in self._voting[second]:
            return
        score = self._likeness(a, b)
        score = 1.0 if _same_speech(a, b, score) else score
        if score > 0:
            self._sums[first][second] = self._sums[second][first] = self._sums[first].get(second, 0.0) + score

    def agglomerate(self) -> list[Group]:
        """The groups once nothing more joins, each in order."""
        for first, others in self._sums.items():
            for second in others:
                self._offer(first, second)
        while self._queue:
            _, first, second, size = heapq.heappop(self._queue)
            if second not in self._sums.get(first, ()) or size != self._size(first, second):
                continue
            if self._is_impossible(first, second):
                del self._sums[first][second], self._sums[second][first]
            else:
                self._unite(first, second)
        return [sorted(group, key=lambda telling: telling.order) for group in self._groups.values()]

    def _size(self, first: int, second: int) -> int:
        return len(self._voting[first]) * len(self._voting[second])

    def _offer(self, first: int, second: int) -> None:
        size = self._size(first, second)
        mean = self._sums[first][second] / size
        if mean >= THRESHOLD:
            # Rounded, because sums of floats in another order may differ in the last bit.
            heapq.heappush(self._queue, (-round(mean, 9), min(first, second), max(first, second), size))

    def _is_impossible(self, first: int, second: int) -> bool:
        pairs = ((a, b) for a in self._voting[first] for b in self._voting[second])
        return any(self._likeness(a, b) <= IMPOSSIBLE for a, b in pairs)

    def _unite(self, first: int, second: int) -> None:
        self._groups[first] += self._groups.pop(second)
        self._voting[first] = self._voting[first] + self._voting.pop(second)
        for other, total in self._sums.pop(second).items():
            del self._sums[other][second]
            if other != first:
                self._sums[first][other] = self._sums[other][first] = self._sums[first].get(other, 0.0) + total
        for other in self._sums[first]:
            self._offer(first, other)


def _pointed(tellings: Sequence[Telling]) -> list[int]:
    """For each telling the one that founds its group: that to which a noun points back, else itself."""
    places = {(telling.mention.article, telling.mention.start): i for i, telling in enumerate(tellings)}
    owner = list(range(len(tellings)))
    for i, telling in enumerate(tellings):
        target = places.get((telling.mention.article, telling.mention.target)) if telling.mention.target else None
        if target is not None and target < i:
            owner[i] = owner[target]
    return owner


def _same_speech(a: Telling, b: Telling, score: float) -> bool:
    """What one speaker says in one article on one day is one event, whatever the topics."""
    return (
        score > IMPOSSIBLE
        and a.mention.article == b.mention.article
        and a.mention.type in SPEECH
        and b.mention.type in SPEECH
        and a.interval == b.interval
        and bool(a.agents & b.agents)
    )


def _unite_same_days(groups: list[Group], likeness: Likeness) -> list[Group]:
    """Join groups of one date whose words as a whole are alike, whatever the type of their triggers.

    One ruling is told as "rules", "finds" and "strikes down": pair by pair the verbs speak against it,
    all sentences together do not.
    """
    united: list[_Whole] = []
    homes: dict[str, list[int]] = {}
    for group in sorted(groups, key=lambda group: (-len(group), group[0].order)):
        days = sorted({day for telling in group for day in _news_days(telling)})
        near = sorted({number for day in days for number in homes.get(day, ())})
        whole = _Whole.of(group, likeness)
        home = next((number for number in near if _is_same_day(united[number], whole, likeness)), len(united))
        if home == len(united):
            united.append(whole)
        else:
            united[home] = _Whole.of([*united[home].group, *group], likeness)
        for day in days:
            homes.setdefault(day, []).append(home)
    return [sorted(whole.group, key=lambda telling: telling.order) for whole in united]


def _news_days(telling: Telling) -> list[str]:
    """What two groups that may share a day have one of in common: a date, or a day on which it may be reported."""
    if telling.is_reported_day:
        return [str(telling.interval.first)]
    if telling.interval.days > LONGEST_NEWS:
        return [telling.interval.value]
    span = (telling.interval.last - telling.interval.first + LATE_REPORT).days
    return [telling.interval.value, *(str(telling.interval.first + timedelta(days=day)) for day in range(span + 1))]


@dataclass(frozen=True, slots=True)
class _Whole:
    """A group with what is asked of it as a whole."""

    group: Group
    words: frozenset[str]
    agents: frozenset[str]
    sides: frozenset[str]
    """Who takes part, and where, as those say who vote."""
    sentences: frozenset[tuple[str, tuple[int, int]]]
    days: frozenset[Interval]
    """The dates that its mentions say."""
    is_speech: bool
    """Most of its mentions are of somebody saying something."""

    @classmethod
    def of(cls, group: Group, likeness: Likeness) -> Self:
        agents = frozenset().union(*(telling.agents for telling in group))
        days = frozenset(telling.interval for telling in group if not telling.is_reported_day)
        sides = frozenset().union(*(telling.actors | telling.places for telling in _voting(group)))
        sentences = frozenset((telling.mention.article, telling.mention.sentence) for telling in group)
        sayings = sum(telling.mention.type in SPEECH for telling in group)
        return cls(group, likeness.all_words(group), agents, sides, sentences, days, 2 * sayings > len(group))


def _is_same_day(a: _Whole, b: _Whole, likeness: Likeness) -> bool:
    if a.is_speech != b.is_speech or not _may_share_day(a, b):
        return False
    one_speaker = a.is_speech and not a.agents.isdisjoint(b.agents)
    if likeness.of_words(a.words, b.words) < (SPEAKER_WORDS if one_speaker else GROUP_WORDS):
        return False
    if not (a.is_speech or _have_enough_in_common(a, b)):
        return False
    pairs = ((x, y) for x in _voting(a.group) for y in _voting(b.group))
    return not any(IMPOSSIBLE in (actors_agree(x, y), places_agree(x, y)) for x, y in pairs)


def _have_enough_in_common(a: _Whole, b: _Whole) -> bool:
    """A sentence, somebody or some place, or words enough besides those that name their events."""
    if not a.sentences.isdisjoint(b.sentences) or not a.sides.isdisjoint(b.sides):
        return True
    named = {telling.mention.lemma for telling in a.group} & {telling.mention.lemma for telling in b.group}
    return len((a.words & b.words) - named) >= UNNAMED_SHARED


def _may_share_day(a: _Whole, b: _Whole) -> bool:
    """Both say the same days, or one gives none and is published when the other may still be news."""
    if a.days and b.days:
        return not a.days.isdisjoint(b.days)
    return bool(a.days or b.days) and all(dates_agree(x, y) > IMPOSSIBLE for x in a.group for y in b.group)


def _voting(group: Group) -> Group:
    """Those who say themselves what the event is; a noun that points back to one has nothing to add."""
    return [telling for telling in group if telling.mention.target is None] or group
