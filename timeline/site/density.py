"""How densely the events lie in time: the bars of the strip above a timeline, in reading order.

The axis is one of dates told, not of days passed: long stretches without an event are left out and marked, so that
a year of background does not squeeze the week that the story is about.
A date coarser than a bar has a bar of its own, where the list has it: no month is drawn on its first day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from timeline.interval import Granularity, Interval
from timeline.model import DateRecord
from timeline.site.chronicle import Chronicle, Group
from timeline.wording import counted, short_date_words

MOST = 84
"""Bars and gaps that a strip may have; the finest unit that keeps to it is taken."""
SHORT_GAP = 2
"""Units without an event that are drawn as they are; longer stretches become one mark."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One bar."""

    date: DateRecord
    groups: tuple[Group, ...]
    coarse: bool
    """A date coarser than the strip's unit."""
    ahead: bool
    """Planned for days after the newest article."""
    empty_before: int
    """Units without an event between this bar and the one before it."""

    @property
    def count(self) -> int:
        """Its events."""
        return sum(len(group.events) for group in self.groups)

    @property
    def words(self) -> str:
        """What it stands for: "11 March 2025: 3 events"."""
        return f"{short_date_words(self.date)}: {counted(self.count, 'event')}"


def slots(order: Chronicle) -> tuple[Slot, ...]:
    """The bars of a timeline in the finest unit that fits; none where there is no event."""
    found: tuple[Slot, ...] = ()
    for unit in _UNITS:
        found = (*_slots(order.told, unit, ahead=False), *_slots(order.ahead, unit, ahead=True))
        if sum(1 + drawn_gap(slot) for slot in found) <= MOST:
            break
    return found


def drawn_gap(slot: Slot) -> int:
    """How many places the emptiness before a bar takes: itself where it is short, otherwise one for the mark."""
    return slot.empty_before if slot.empty_before <= SHORT_GAP else 1


def _slots(groups: Sequence[Group], unit: Granularity, *, ahead: bool) -> list[Slot]:
    held: dict[DateRecord, list[Group]] = {}
    for group in groups:
        held.setdefault(_bar(group.date, unit) or group.date, []).append(group)
    bars = {when: _bar(when, unit) is not None for when in held}
    empty = _emptiness([when for when in held if bars[when]], unit)
    return [Slot(when, tuple(held[when]), not bars[when], ahead, empty.get(when, 0)) for when in held]


def _emptiness(bars: Iterable[DateRecord], unit: Granularity) -> dict[DateRecord, int]:
    """Units between each bar and the one before it."""
    return {after: max(_between(before, after, unit), 0) for before, after in pairwise(bars)}


def _between(before: DateRecord, after: DateRecord, unit: Granularity) -> int:
    days = (after.start - before.end).days - 1
    return round(days / _DAYS[unit])


def _bar(when: DateRecord, unit: Granularity) -> DateRecord | None:
    """The whole unit in which `when` begins; None where the words are coarser, so that it may be another."""
    whole = _whole(when.start, unit)
    sharp = when.open or when.granularity in (Granularity.DAY, Granularity.SPAN)
    return DateRecord.of(whole) if sharp or when.end <= whole.last else None


def _whole(day: date, unit: Granularity) -> Interval:
    match unit:
        case Granularity.DAY:
            return Interval.of_day(day)
        case Granularity.WEEK:
            return Interval.of_week(day)
        case Granularity.MONTH:
            return Interval.of_months(day.year, day.month, 1, unit)
        case Granularity.QUARTER:
            return Interval.of_months(day.year, (day.month - 1) // 3 * 3 + 1, 3, unit)
        case Granularity.YEAR:
            return Interval.of_months(day.year, 1, 12, unit)
    years = {Granularity.DECADE: 10, Granularity.CENTURY: 100}[unit]
    return Interval.of_months(max(day.year // years * years, 1), 1, 12 * years, unit)


_DAYS = {
    Granularity.DAY: 1,
    Granularity.WEEK: 7,
    Granularity.MONTH: 30.44,
    Granularity.QUARTER: 91.31,
    Granularity.YEAR: 365.24,
    Granularity.DECADE: 3652.4,
    Granularity.CENTURY: 36524,
}
_UNITS = tuple(_DAYS)
