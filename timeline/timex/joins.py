"""Neighbours that are one expression, or that date each other.

"9 p.m." and "Wednesday" are one time, "Friday" and "13 October" one day; in "Thursday (13 March)" and
"between 9 a.m. and 11 a.m. Friday" there are two expressions, and the one tells the day of the other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from timeline.interval import Interval
from timeline.timex.readings import Clock, Day, Fixed, MonthDay, PartOfDay, Reading, Weekday, WeekOf
from timeline.timex.scanner import Found

_FARTHEST = 12
_TIME_THEN_DAY = re.compile(r",?\s+(?:on\s+)?|,\s*(?:on\s+)?")
_DAY_THEN_TIME = re.compile(r",?\s+(?:at\s+)?|,\s*(?:at\s+)?")
_WEEKDAY_THEN_DATE = re.compile(r",?\s+(?:the\s+)?|,\s*")
_OPENING = re.compile(r"\s*[(,]\s*(?:on\s+)?")
_INTO = re.compile(r"\s+(?:(?:on|into|to|from)\s+)?")
_OVERNIGHT = PartOfDay("TNI", Day(0))
_RANGE = re.compile(r"\s*(?:to|and|until|till|through|-|–|—)\s*")


def join(found: list[Found], text: str) -> list[Found]:
    """Merge neighbours that name one time, and lend a day to neighbours that have none."""
    joined: list[Found] = []
    for one in found:
        merged = _merged(joined[-1], one, text) if joined else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(one)
    return [_lent(one, other, text) for one, other in zip_longest(joined, joined[1:])]


def _merged(left: Found, right: Found, text: str) -> Found | None:
    if right.start - left.end > _FARTHEST:
        return None
    reading = _joined_reading(left.reading, right.reading, text[left.end : right.start])
    if reading is None:
        return None
    return Found(left.start, right.end, reading, f"{left.rule} + {right.rule}", left.mod or right.mod)


def _joined_reading(left: Reading, right: Reading, between: str) -> Reading | None:
    if isinstance(left, Clock) and left.of is None and _is_day(right) and _TIME_THEN_DAY.fullmatch(between):
        return replace(left, of=right)
    if isinstance(right, Clock) and right.of is None and _is_day(left) and _DAY_THEN_TIME.fullmatch(between):
        return replace(right, of=left)
    if isinstance(left, WeekOf) and left.of is None and _is_day(right) and between.isspace():
        return replace(left, of=right)
    if isinstance(left, Weekday | PartOfDay) and _WEEKDAY_THEN_DATE.fullmatch(between):
        return _dated(left, right)
    return None


def _dated(weekday: Weekday | PartOfDay, date: Reading) -> Reading | None:
    """A weekday, or a part of one, on the date that stands beside it."""
    if isinstance(weekday, PartOfDay):
        inner = _dated(weekday.of, date) if isinstance(weekday.of, Weekday) else None
        return replace(weekday, of=inner) if inner else None
    if isinstance(date, MonthDay):
        return replace(date, weekday=weekday.day)
    return date if _is_fixed_day(date) else None


def _lent(one: Found, other: Found | None, text: str) -> Found:
    """The first of two neighbours with the second's day, where it lacks one."""
    if other is None or other.start - one.end > _FARTHEST:
        return one
    between = text[one.end : other.start]
    if isinstance(one.reading, Clock) and one.reading.of is None and _RANGE.fullmatch(between):
        day = other.reading.of if isinstance(other.reading, Clock) else None
        return replace(one, reading=replace(one.reading, of=day))
    if one.reading == _OVERNIGHT and _is_day(other.reading) and _INTO.fullmatch(between):
        return replace(one, reading=replace(_OVERNIGHT, of=other.reading))
    if isinstance(one.reading, Weekday) and _OPENING.fullmatch(between):
        reading = _dated(one.reading, other.reading)
        return replace(one, reading=reading) if reading else one
    return one


def _is_fixed_day(reading: Reading) -> bool:
    if not isinstance(reading, Fixed) or reading.type != "DATE":
        return False
    interval = Interval.of_value(reading.value)
    return interval is not None and interval.days == 1


def _is_day(reading: Reading) -> bool:
    return isinstance(reading, Day | Weekday | MonthDay) or _is_fixed_day(reading)
