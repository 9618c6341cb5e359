"""One event drafted twice: two groups of mentions whose titles, sides and days are the same.

Merging compares sentence with sentence. Once each group has a title, it can be asked whether the sentences of
another group already tell all that the title says, on the same day and of the same people or places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.families import are_kin, kin_keys
from timeline.events.lexicon import SPEECH, UNKNOWN, may_join
from timeline.events.likeness import IMPOSSIBLE, LATE_REPORT, Telling, actors_agree, dates_agree, places_agree
from timeline.interval import Interval

TOLD = 0.5
"""The least share of a title's words that the other group's sentences must have."""
WHOLLY = 0.75
"""The same where no name speaks for it."""
NEVER = 2.0
LONGEST = 40
"""Days of the longest date within which a day may be the same event's."""
SHORTEST_WORD = 3
_WORD = re.compile(r"[^\W_]+")
_OWNERS = re.compile(r"['’]s\b")
_SMALL = frozenset(
    {"the", "and", "for", "with", "that", "from", "over", "into", "after", "before", "its", "his", "her"}
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands for an event before it is one: the mentions that say what it is, its title and its date."""

    founders: Sequence[Telling]
    title: str
    interval: Interval
    is_speech: bool
    """Most of its mentions are of somebody saying something."""
    is_undated: bool
    """Only the days of its reports are known."""
    says: tuple[str, ...]
    """The words of its title."""
    told: Mapping[str, tuple[str, ...]]
    """The words of its mentions, by what words that are kin have in common."""
    agents: frozenset[str]
    sides: frozenset[str]
    """Who takes part, and where."""
    wider: frozenset[str]
    """The groups that those are a part of."""

    @classmethod
    def of(cls, founders: Sequence[Telling], title: str, interval: Interval) -> Draft:
        """The draft, with what each comparison asks of it."""
        sides = frozenset().union(*(telling.actors | telling.places for telling in founders))
        sayings = sum(telling.mention.type in SPEECH for telling in founders)
        return cls(
            founders,
            title,
            interval,
            is_speech=2 * sayings > len(founders),
            is_undated=all(telling.is_reported_day for telling in founders),
            says=tuple(word for word in _WORD.findall(_OWNERS.sub("", title.lower())) if _says_something(word)),
            told=_by_kin(founders),
            agents=frozenset().union(*(telling.agents for telling in founders)),
            sides=sides,
            wider=frozenset(group for name in sides for group in _wider(name)),
        )


def periods(interval: Interval) -> list[str]:
    """Two drafts that may tell of one event have one of these in common: a month, or a longer date as a whole."""
    if interval.days > LONGEST:
        return [interval.edtf]
    first = max(interval.first.toordinal() - LATE_REPORT.days, date.min.toordinal())
    last = min(interval.last.toordinal() + LATE_REPORT.days, date.max.toordinal())
    return sorted({date.fromordinal(day).isoformat()[:7] for day in range(first, last + 1)})


def is_double(first: Draft, second: Draft) -> bool:
    """Whether both tell of one event."""
    if not (_share_days(first.interval, second.interval) or _is_late(first, second) or _is_late(second, first)):
        return False
    if _is_one_speaker(first, second) or _is_content(first, second) or _is_content(second, first):
        return True
    needed = _needed(first, second)
    if needed == NEVER or (_told(first, second) < needed and _told(second, first) < needed):
        return False
    return not _stand_apart(first, second)


def _needed(first: Draft, second: Draft) -> float:
    """The least share of one's title that the other must tell: nearly all of it where little else speaks for them."""
    if not _share_sides(first, second):
        return WHOLLY if _is_faceless(first, second) else NEVER
    same_time = first.interval == second.interval or first.is_undated or second.is_undated
    return TOLD if same_time or _are_of_one_kind(first, second) else WHOLLY


def _are_of_one_kind(first: Draft, second: Draft) -> bool:
    """Whether two of their mentions may tell of one event by their types; a verb of none says nothing of its kind."""
    types, others = ({telling.mention.type for telling in draft.founders} - {UNKNOWN} for draft in (first, second))
    return any(may_join(type_, other) for other in others for type_ in types)


def _is_one_speaker(first: Draft, second: Draft) -> bool:
    """Whether one and the same speaks in both, in one article, on one day: the topics may differ."""
    if not (first.is_speech and second.is_speech and first.interval == second.interval and first.interval.days == 1):
        return False
    shared = {telling.mention.article for telling in first.founders} & {t.mention.article for t in second.founders}
    return bool(shared) and _speakers(first) == _speakers(second) != frozenset()


def _speakers(draft: Draft) -> frozenset[str]:
    """Those who act in most of its statements."""
    counts = Counter(agent for telling in draft.founders for agent in telling.agents)
    return frozenset(agent for agent, count in counts.items() if 2 * count > len(draft.founders))


def _is_content(deed: Draft, saying: Draft) -> bool:
    """Whether the deed has no day of its own and is just what the other's speakers say."""
    return deed.is_undated and saying.is_speech and not deed.is_speech and _told(deed, saying) >= WHOLLY


def _is_faceless(first: Draft, second: Draft) -> bool:
    """Whether nothing is said of who takes part in one, or where: storms have no sides."""
    if first.is_speech or second.is_speech:
        return False
    return not (first.sides and second.sides)


def _share_days(first: Interval, second: Interval) -> bool:
    inside = first.contains(second) or second.contains(first)
    return first == second or (inside and max(first.days, second.days) <= LONGEST)


def _is_late(late: Draft, told: Draft) -> bool:
    """Whether one is only known by the day of its reports, which may come a little after the other's day."""
    days = late.interval.first - told.interval.last
    return late.is_undated and told.interval.days == 1 and timedelta(0) < days <= LATE_REPORT


def _share_sides(first: Draft, second: Draft) -> bool:
    """Somebody or some place in common; where something is said, who says it."""
    if first.is_speech or second.is_speech:
        return not first.agents.isdisjoint(second.agents)
    return not (first.sides.isdisjoint(second.sides | second.wider) and first.wider.isdisjoint(second.sides))


def _wider(name: str) -> Iterator[str]:
    """The groups that a name of many is a part of: "democrats" of "senate democrats"."""
    parts = name.split(" ")
    yield from (" ".join(parts[i:]) for i in range(1, len(parts)) if name.endswith("s"))


def _stand_apart(first: Draft, second: Draft) -> bool:
    """Whether two of their mentions exclude each other, or one sentence tells both in words that are not kin."""
    pairs = [(a, b) for a in first.founders for b in second.founders]
    if any(IMPOSSIBLE in (dates_agree(a, b), actors_agree(a, b), places_agree(a, b)) for a, b in pairs):
        return True
    together = any((a.mention.article, a.mention.sentence) == (b.mention.article, b.mention.sentence) for a, b in pairs)
    return together and not any(are_kin(a.mention.lemma, b.mention.lemma) for a, b in pairs)


def _told(first: Draft, second: Draft) -> float:
    """Which share of the words of one's title the other's mentions tell, in these words or in kin."""
    found = sum(
        any(are_kin(word, other) for key in kin_keys(word) for other in second.told.get(key, ())) for word in first.says
    )
    return found / len(first.says) if first.says else 0.0


def _by_kin(founders: Sequence[Telling]) -> dict[str, tuple[str, ...]]:
    told = {word for telling in founders for phrase in telling.mention.words for word in _WORD.findall(phrase)}
    found: dict[str, list[str]] = {}
    for word in sorted(told):
        for key in kin_keys(word):
            found.setdefault(key, []).append(word)
    return {key: tuple(words) for key, words in found.items()}


def _says_something(word: str) -> bool:
    return len(word) >= SHORTEST_WORD and word not in _SMALL
