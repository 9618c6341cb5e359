"""The order in which a reader meets the events: by date, the coarser date before the finer, what is planned last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from timeline.interval import Granularity, Interval, Part
from timeline.model import DateRecord, Event, Status, Timeline
from timeline.site.address import date_fragment

Day = date
_SHARE = {Part.EARLY: 0.0, Part.MID: 0.4, Part.LATE: 0.75}
"""How far into its unit a part of it is sorted."""


@dataclass(frozen=True, slots=True)
class Group:
    """Events under one heading."""

    date: DateRecord
    events: tuple[Event, ...]
    fragment: str
    """Of the heading; no other group has the same."""

    @property
    def place(self) -> Day:
        """The day at which the group is sorted in: of mid-2024 a day in its middle."""
        return _sorted_at(self.date)


@dataclass(frozen=True, slots=True)
class Chronicle:
    """All events in reading order."""

    told: tuple[Group, ...]
    ahead: tuple[Group, ...]
    """Planned for days after the newest article."""
    newest: date | None
    """The newest article's day of publication."""

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event once, in reading order."""
        return tuple(event for group in (*self.told, *self.ahead) for event in group.events)

    @property
    def ends(self) -> tuple[DateRecord, DateRecord] | None:
        """The dates that begin first and end last among what has been told, as fine as they are known."""
        records = [group.date for group in self.told or self.ahead]
        if not records:
            return None
        last = max(records, key=lambda one: one.end)
        return _edge(records[0], records[0].start), _edge(last, last.end)


def _edge(when: DateRecord, day: date) -> DateRecord:
    """The date itself, or of one with two named ends the one in question."""
    named = when.open or when.granularity is Granularity.SPAN
    return DateRecord.of(Interval.of_day(day)) if named else when


def chronicle(timeline: Timeline) -> Chronicle:
    """Sort and group the timeline's events."""
    newest = newest_day(timeline)
    ahead = [event for event in timeline.events if _is_ahead(event, newest)]
    keys = {event.id for event in ahead}
    told = [event for event in timeline.events if event.id not in keys]
    return Chronicle(_groups(told, ""), _groups(ahead, "ahead-"), newest)


def newest_day(timeline: Timeline) -> date | None:
    """When the newest article was published."""
    return max((article.published for article in timeline.articles if article.published), default=None)


def _is_ahead(event: Event, newest: date | None) -> bool:
    return event.status is Status.PLANNED and newest is not None and event.date.start > newest


def _groups(events: Sequence[Event], prefix: str) -> tuple[Group, ...]:
    ordered, taken = sorted(events, key=_place), Counter[str]()
    return tuple(
        Group(when, tuple(held), _fragment(f"{prefix}{date_fragment(when)}", taken))
        for when, held in groupby(ordered, key=lambda event: event.date)
    )


def _fragment(wished: str, taken: Counter[str]) -> str:
    """`wished`, or with a number behind it; two dates of different fineness can bear the same days."""
    taken[wished] += 1
    return wished if taken[wished] == 1 else f"{wished}-n{taken[wished]}"


def _place(event: Event) -> tuple[date, int, str, bool, bool, float, str]:
    """Sort key: a month stands before its first day, mid-2024 in the middle of the year; then the weightier event."""
    when = event.date
    length = (when.end - when.start).days
    return _sorted_at(when), -length, when.granularity, when.approximate, when.open, -event.salience, event.id


def _sorted_at(when: DateRecord) -> date:
    share = _SHARE[when.part] if when.part else 0.0
    return when.start + timedelta(days=int((when.end - when.start).days * share))
