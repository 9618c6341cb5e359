"""Cross-document event coreference: which mentions tell of one event.

Agglomerative, the likeliest pair first. Two groups join where no pair between them is impossible
(complete link, so that one wrong pair does not chain two events) and the pairs are alike on average.
Nouns that only refer back ("the talks") are not allowed to found a group; they join one afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from timeline.events.lexicon import SPEECH
from timeline.events.likeness import (
    IMPOSSIBLE,
    Likeness,
    Telling,
    actors_agree,
    dates_agree,
    places_agree,
    types_agree,
)

THRESHOLD = 0.42
REFERENCE_THRESHOLD = 0.5
REFERENCE_WORDS = 0.2
GROUP_WORDS = 0.35
SPEAKER_WORDS = 0.15
UNNAMED_SHARED = 2
"""Content words besides its own that a reference must share with an event where no name speaks for it."""
RECENT_DAYS = 45
"""A noun without a date and without a name rather refers to something of the last weeks."""

Group = list[Telling]


def merge(tellings: Sequence[Telling], references: Sequence[Telling], likeness: Likeness | None = None) -> list[Group]:
    """Groups of tellings, each one event; every telling in exactly one, a reference in at most one."""
    tellings = sorted(tellings, key=lambda telling: telling.order)
    likeness = likeness or Likeness([*tellings, *references])
    owner = _pointed(tellings)
    groups: dict[int, Group] = {}
    for i, telling in enumerate(tellings):
        groups.setdefault(owner[i], []).append(telling)
    for _, i, j in sorted(_alike(tellings, likeness), key=lambda row: (-row[0], row[1], row[2])):
        first, second = sorted((owner[i], owner[j]))
        if first != second and _may_unite(groups[first], groups[second], likeness):
            groups[first] += groups.pop(second)
            owner = [first if group == second else group for group in owner]
    found = _unite_same_days([sorted(group, key=lambda telling: telling.order) for group in groups.values()], likeness)
    _refer(found, references, likeness)
    return found


def _pointed(tellings: Sequence[Telling]) -> list[int]:
    """For each telling the one that founds its group: that to which a noun points back, else itself."""
    places = {(telling.mention.article, telling.mention.start): i for i, telling in enumerate(tellings)}
    owner = list(range(len(tellings)))
    for i, telling in enumerate(tellings):
        target = places.get((telling.mention.article, telling.mention.target)) if telling.mention.target else None
        if target is not None and target < i:
            owner[i] = owner[target]
    return owner


def _alike(tellings: Sequence[Telling], likeness: Likeness) -> Iterator[tuple[float, int, int]]:
    """Pairs above the threshold."""
    for i, j in combinations(range(len(tellings)), 2):
        score = likeness(tellings[i], tellings[j])
        if score >= THRESHOLD or _same_speech(tellings[i], tellings[j], score):
            yield score, i, j


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


def _may_unite(a: Group, b: Group, likeness: Likeness) -> bool:
    scores = [likeness(x, y) for x in _voting(a) for y in _voting(b)]
    if min(scores) <= IMPOSSIBLE:
        return False
    same = any(_same_speech(x, y, 0.0) for x in a for y in b)
    return same or sum(scores) / len(scores) >= THRESHOLD * 0.8


def _unite_same_days(groups: list[Group], likeness: Likeness) -> list[Group]:
    """Join groups of one date whose words as a whole are alike, whatever the type of their triggers.

    One ruling is told as "rules", "finds" and "strikes down": pair by pair the verbs speak against it,
    all sentences together do not.
    """
    united: list[Group] = []
    for group in sorted(groups, key=lambda group: (-len(group), group[0].order)):
        home = next((other for other in united if _is_same_day(other, group, likeness)), None)
        if home is None:
            united.append(list(group))
        else:
            home += group
    return [sorted(group, key=lambda telling: telling.order) for group in united]


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
    for reference in references:
        scored = [
            (max(_reference_score(reference, telling, likeness) for telling in group), -number)
            for number, group in enumerate(groups)
        ]
        best, number = max(scored, default=(0.0, 0))
        if best >= REFERENCE_THRESHOLD:
            groups[-number].append(reference)


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
