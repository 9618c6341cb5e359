"""Cross-document event coreference: which mentions tell of one event.

Agglomerative, the likeliest groups first. Two groups join where their mentions are alike on average and no pair
between them is impossible (so that one wrong pair does not chain two events).
Nouns that only refer back ("the talks") are not allowed to found a group; they join one afterwards.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from datetime import timedelta

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
    types_agree,
)

THRESHOLD = 0.38
"""The least mean probability that the mentions of two groups are of one event."""
REFERENCE_THRESHOLD = 0.5
REFERENCE_WORDS = 0.2
GROUP_WORDS = 0.35
SPEAKER_WORDS = 0.15
UNNAMED_SHARED = 2
"""Content words besides its own that a reference must share with an event where no name speaks for it."""
RECENT_DAYS = 45
"""A noun without a date and without a name rather refers to something of the last weeks."""
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
    _refer(found, references, likeness)
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
    united: list[Group] = []
    homes: dict[str, list[int]] = {}
    for group in sorted(groups, key=lambda group: (-len(group), group[0].order)):
        days = sorted({day for telling in group for day in _news_days(telling)})
        near = sorted({number for day in days for number in homes.get(day, ())})
        home = next((number for number in near if _is_same_day(united[number], group, likeness)), len(united))
        if home == len(united):
            united.append([])
        united[home] += group
        for day in days:
            homes.setdefault(day, []).append(home)
    return [sorted(group, key=lambda telling: telling.order) for group in united]


def _news_days(telling: Telling) -> list[str]:
    """What two groups that may share a day have one of in common: a date, or a day on which it may be reported."""
    if telling.is_reported_day:
        return [str(telling.interval.first)]
    if telling.interval.days > LONGEST_NEWS:
        return [telling.interval.value]
    span = (telling.interval.last - telling.interval.first + LATE_REPORT).days
    return [telling.interval.value, *(str(telling.interval.first + timedelta(days=day)) for day in range(span + 1))]


def _is_same_day(a: Group, b: Group, likeness: Likeness) -> bool:
    if not _may_share_day(a, b) or _is_speech(a) != _is_speech(b):
        return False
    if any(IMPOSSIBLE in (actors_agree(x, y), places_agree(x, y)) for x in _voting(a) for y in _voting(b)):
        return False
    one_speaker = _is_speech(a) and bool({x for t in a for x in t.agents} & {y for t in b for y in t.agents})
    return likeness.of_groups(a, b) >= (SPEAKER_WORDS if one_speaker else GROUP_WORDS)


def _is_speech(group: Group) -> bool:
    """Whether most of a group's mentions are of somebody saying something."""
    return 2 * sum(telling.mention.type in SPEECH for telling in group) > len(group)


def _may_share_day(a: Group, b: Group) -> bool:
    """Both say the same days, or one gives none and is published when the other may still be news."""
    days = [{telling.interval for telling in group if not telling.is_reported_day} for group in (a, b)]
    if days[0] and days[1]:
        return bool(days[0] & days[1])
    return bool(days[0] or days[1]) and all(dates_agree(x, y) > IMPOSSIBLE for x in a for y in b)


def _voting(group: Group) -> Group:
    """Those who say themselves what the event is; a noun that points back to one has nothing to add."""
    return [telling for telling in group if telling.mention.target is None] or group


def _refer(groups: list[Group], references: Sequence[Telling], likeness: Likeness) -> None:
    """Let each back reference join the group that it is most like."""
    told: dict[str, list[tuple[int, Telling]]] = {}
    for number, group in enumerate(groups):
        for telling in group:
            if not telling.is_reported_day:
                for word in sorted(likeness.rare_words(telling)):
                    told.setdefault(word, []).append((number, telling))
    joining = [
        (best, reference) for reference in references if (best := _best_home(reference, told, likeness)) is not None
    ]
    for number, reference in joining:
        groups[number].append(reference)


def _best_home(reference: Telling, told: Mapping[str, Sequence[tuple[int, Telling]]], likeness: Likeness) -> int | None:
    near = {
        (number, telling.order): telling
        for word in sorted(likeness.rare_words(reference) - {reference.mention.lemma})
        for number, telling in told.get(word, ())
    }
    scores = ((_reference_score(reference, telling, likeness), -number) for (number, _), telling in near.items())
    best, number = max(scores, default=(0.0, 0))
    return -number if best >= REFERENCE_THRESHOLD else None


def _reference_score(reference: Telling, telling: Telling, likeness: Likeness) -> float:
    if telling.interval.first > reference.published or telling.is_reported_day:
        return IMPOSSIBLE
    parts = (types_agree(reference, telling), actors_agree(reference, telling), places_agree(reference, telling))
    if min(parts) <= IMPOSSIBLE:
        return IMPOSSIBLE
    type_, actors, place = parts
    words = min(1.0, 2 * likeness.words(reference, telling))
    shared = set(reference.mention.words) & set(telling.mention.words) - {reference.mention.lemma}
    recent = (reference.published - telling.interval.last).days <= RECENT_DAYS
    named = bool(reference.actors & telling.actors or reference.places & telling.places)
    enough = words >= 2 * REFERENCE_WORDS * (1 if recent else 2)
    if not enough or len(shared) < (1 if named else UNNAMED_SHARED):
        return IMPOSSIBLE
    return 0.25 * type_ + 0.3 * actors + 0.1 * place + 0.35 * words
