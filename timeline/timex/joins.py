"""Neighbours that are one expression: a time and its day, a weekday and its date."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.interval import Interval
from timeline.timex.readings import Clock, Day, Fixed, MonthDay, PartOfDay, Reading, UnitRef, Weekday
from timeline.timex.scanner import Found

_TIME_THEN_DAY = re.compile(r",?\s+(?:on\s+)?|,\s*(?:on\s+)?")
_DAY_THEN_TIME = re.compile(r",?\s+(?:at\s+)?|,\s*(?:at\s+)?")
_WEEKDAY_THEN_DATE = re.compile(r",?\s+(?:the\s+)?|,\s*|\s*\(")
_DAYS = (Day, Weekday, MonthDay)


def join(found: list[Found], text: str) -> list[Found]:
    """Merge neighbours that name one time; the others stay as they are."""
    joined: list[Found] = []
    for one in found:
        merged = _merged(joined[-1], one, text) if joined else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(one)
    return joined


def _merged(left: Found, right: Found, text: str) -> Found | None:
    between = text[left.end : right.start]
    if len(between) > 8:
        return None
    reading = _joined_reading(left.reading, right.reading, between)
    if reading is None:
        return None
    return Found(left.start, right.end, reading, f"{left.rule} + {right.rule}", left.mod or right.mod)


def _joined_reading(left: Reading, right: Reading, between: str) -> Reading | None:
    if _is_open_time(left) and _is_day(right) and _TIME_THEN_DAY.fullmatch(between):
        return _on(left, right)
    if _is_day(left) and _is_open_time(right) and _DAY_THEN_TIME.fullmatch(between):
        return _on(right, left)
    if isinstance(left, Weekday) and _WEEKDAY_THEN_DATE.fullmatch(between):
        if isinstance(right, MonthDay):
            return replace(right, weekday=left.day)
        if _is_fixed_day(right):
            return right
    if isinstance(left, Weekday) and left.shift is None and isinstance(right, UnitRef) and between.isspace():
        return None
    return None


def _is_fixed_day(reading: Reading) -> bool:
    if not isinstance(reading, Fixed) or reading.type != "DATE":
        return False
    interval = Interval.of_value(reading.value)
    return interval is not None and interval.days == 1


def _is_day(reading: Reading) -> bool:
    return isinstance(reading, _DAYS) or _is_fixed_day(reading)


def _is_open_time(reading: Reading) -> bool:
    """A time that does not say of which day: "9 p.m.", "this afternoon" does."""
    return isinstance(reading, Clock) and reading.of is None


def _on(time: Reading, day: Reading) -> Reading:
    assert isinstance(time, Clock | PartOfDay)
    return replace(time, of=day)
