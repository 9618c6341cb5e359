"""Readings → dates: anchors what the rules have read.

The anchor is the publication date, the day on which a quotation was spoken, or, only where the words
say so, a date named before it; which of them, and the words that decided a direction, stay with the value.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from timeline.interval import Granularity, Interval
from timeline.model import AnchorBasis, Timex
from timeline.timex import directions, units
from timeline.timex.attribution import Quotes, Stretch
from timeline.timex.calendar import week_value
from timeline.timex.holidays import nth_weekday
from timeline.timex.narrative import Narrative
from timeline.timex.place import Anchored, Place
from timeline.timex.readings import (
    Ago,
    Clock,
    Day,
    DayOfMonth,
    Fixed,
    Holiday,
    Later,
    Length,
    Month,
    MonthDay,
    NthWeekday,
    OfYear,
    PartOfDay,
    Period,
    PeriodOf,
    Quarter,
    Reading,
    Recurring,
    Same,
    Season,
    UnitRef,
    Vague,
    Weekday,
    WeekdayOf,
    Weekend,
    WeekOf,
    type_of,
)
from timeline.timex.scanner import Found
from timeline.timex.tense import Verbs
from timeline.timex.zones import offset_of

_RANGE = re.compile(r"\s*(?:to|through|until|till|-|–|—)\s*")
_SPLIT = 4
"""Parts of one quotation that an attribution may stand before."""


def resolve(found: list[Found], text: str, day: date | None, verbs: Verbs) -> list[Timex]:
    """Anchor everything that was found in a text of a publication date."""
    return _Walk(text, day, verbs, Quotes(text, verbs)).all(found)


class _Walk:
    """One pass over a text's expressions in order."""

    def __init__(self, text: str, day: date | None, verbs: Verbs, quotes: Quotes) -> None:
        self._text, self._day, self._verbs, self._quotes = text, day, verbs, quotes
        self._narrative = Narrative()
        self._spoken_on: dict[int, date | None] = {}
        self._starts: list[int] = []

    def all(self, found: list[Found]) -> list[Timex]:
        """Each expression's value; those in the attribution of a quotation date what stands in it."""
        self._starts = [one.start for one in found]
        return self._in_order(found, [self._timex(one, self._place(one, found)) for one in found])

    def _in_order(self, found: list[Found], timexes: list[Timex]) -> list[Timex]:
        """ "from Monday to Thursday": where both count back, the first must not come out after the second."""
        for index in range(len(found) - 1):
            one, other = timexes[index], timexes[index + 1]
            if _is_range(found[index], found[index + 1], self._text) and one.value > other.value and one.interval:
                day = one.interval.first - timedelta(days=7)
                timexes[index] = replace(one, value=day.isoformat(), interval=Interval.of_day(day))
        return timexes

    def _place(self, one: Found, found: list[Found]) -> Place:
        quotation = self._quotes.around(one.start)
        spoken = None if quotation is None else self._day_of_quotation(quotation, found)
        day, basis = (spoken, AnchorBasis.QUOTATION) if spoken else (self._day, AnchorBasis.PUBLICATION)
        return Place(self._text, one.start, one.end, day, basis, self._verbs, self._narrative)

    def _day_of_quotation(self, index: int, found: list[Found]) -> date | None:
        """The day that the attribution gives; a quotation that goes on has the one before's."""
        if index not in self._spoken_on:
            first = index
            while not (stretches := self._quotes.attribution(first)) and index - first < _SPLIT:
                if not self._quotes.continues(first):
                    break
                first -= 1
            self._spoken_on[index] = self._day_named(stretches, found)
        return self._spoken_on[index]

    def _day_named(self, stretches: tuple[Stretch, ...], found: list[Found]) -> date | None:
        for stretch in stretches:
            inside = found[bisect_left(self._starts, stretch.start) : bisect_left(self._starts, stretch.end)]
            for one in inside:
                if self._quotes.tells_when(stretch, one.start, one.end):
                    day = self._one_day(one)
                    if day and (self._day is None or day <= self._day):
                        return day
        return None

    def _one_day(self, one: Found) -> date | None:
        place = Place(self._text, one.start, one.end, self._day, AnchorBasis.PUBLICATION, self._verbs, self._narrative)
        interval = _interval(_value(one.reading, place).value, one.mod)
        return interval.first if interval and interval.granularity == Granularity.DAY else None

    def _timex(self, one: Found, place: Place) -> Timex:
        anchored = _value(one.reading, place)
        interval = _interval(anchored.value, one.mod)
        under_discussion = anchored.basis is not AnchorBasis.NARRATIVE
        self._narrative.hear(interval, anchored.value if under_discussion else "", one.end)
        return Timex(
            start=one.start,
            end=one.end,
            text=self._text[one.start : one.end],
            type=type_of(one.reading),
            value=anchored.value,
            mod=one.mod,
            anchor=anchored.anchor,
            anchor_basis=anchored.basis,
            rule=one.rule,
            evidence=anchored.evidence,
            interval=interval,
        )


def _is_range(one: Found, other: Found, text: str) -> bool:
    return all(isinstance(found.reading, Weekday) and found.reading.shift is None for found in (one, other)) and bool(
        _RANGE.fullmatch(text, one.end, other.start)
    )


@lru_cache(maxsize=20_000)
def _interval(value: str, mod: str | None) -> Interval | None:
    """The days that a value names; none for "pre-2014", which names the days before them."""
    return None if mod in ("BEFORE", "AFTER") else Interval.of_value(value, mod)


def _value(reading: Reading, place: Place) -> Anchored:
    """A reading's value; a day that leaves the calendar has none."""
    try:
        return _anchored(reading, place)
    except ValueError:
        return Anchored("XXXX-XX-XX")


def _anchored(reading: Reading, place: Place) -> Anchored:
    match reading:
        case Fixed(value=value) | Length(value=value) | Recurring(value=value) | Vague(value=value):
            return Anchored(value)
        case PartOfDay(code=code, of=of):
            return _with_time(_anchored(of, place), code)
        case Clock(time=time, of=of):
            return _at(_anchored(of, place) if of else _day_spoken_of(place), time)
        case NthWeekday(day=day, which=which, of=of):
            return _in_month(_anchored(of, place), day, which)
        case WeekOf(of=of, weekend=weekend):
            return _week_of(_anchored(of or Day(0), place), "-WE" if weekend else "")
    return READERS[type(reading)](reading, place)


def _day_spoken_of(place: Place) -> Anchored:
    """The day of a bare "9 p.m.": the one just named, else the anchor's."""
    base = place.narrative.day_beside(place.start)
    return place.narrated(base.isoformat(), base) if base else _anchored(Day(0), place)


def _at(day: Anchored, time: str) -> Anchored:
    """A time of day; a zone that has summer time gets the day's own offset."""
    clock, _, zone = time.partition(" ")
    return _with_time(day, clock + offset_of(zone, day.value) if zone else clock)


def _with_time(day: Anchored, time: str) -> Anchored:
    return replace(day, value=day.value.partition("T")[0] + time)


def _in_month(month: Anchored, day: int, which: int) -> Anchored:
    """The n-th weekday of a month; the month itself where its year is not known."""
    interval = _interval(month.value, None)
    if interval is None:
        return replace(month, value=f"{month.value}-XX")
    return replace(month, value=nth_weekday(interval.first.year, interval.first.month, day, which).isoformat())


def _week_of(day: Anchored, tail: str) -> Anchored:
    interval = _interval(day.value, None)
    return replace(day, value=f"{week_value(interval.first) if interval else 'XXXX-WXX'}{tail}")


READERS: dict[type, Callable[[Any, Place], Anchored]] = {
    Weekday: directions.weekday,
    WeekdayOf: directions.weekday_of,
    Weekend: directions.weekend,
    MonthDay: directions.month_day,
    DayOfMonth: directions.day_of_month,
    Month: directions.month,
    Season: directions.season,
    Holiday: directions.holiday,
    Day: units.day,
    UnitRef: units.unit_ref,
    OfYear: units.of_year,
    Ago: units.ago,
    Later: units.later,
    Same: units.same,
    Quarter: units.quarter,
    Period: units.period,
    PeriodOf: units.period_of,
}
