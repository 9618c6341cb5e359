"""Calendar intervals: a first day, a last day, and how fine the words were.

An interval is closed: both days belong to it.
The granularity is kept beside the days because they alone do not tell it: Monday to Sunday may be
"last week" or "from 12 to 18 May", and a reader is owed the difference.
The TIMEX3 value (TimeML 1.2.1) and the EDTF form (ISO 8601-2) are derived, never stored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

DAY = timedelta(days=1)


class Granularity(StrEnum):
    """How fine a date is, from the words that gave it."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"
    """Two named ends: "from 3 to 5 May"."""


class Part(StrEnum):
    """Which part of a longer unit the words name: "early May", "mid-2024", "late last year"."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


SEASONS = {"SP": (3, 21), "SU": (6, 22), "FA": (9, 23), "WI": (12, 24)}
"""TIMEX3 code → first month (meteorological, northern) and EDTF season number."""
PARTS = {"START": Part.EARLY, "MID": Part.MID, "END": Part.LATE}
"""TIMEX3 `mod` → part of the unit."""
APPROXIMATE_MODS = frozenset({"APPROX", *PARTS})

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d{2})(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T\S*)?)?))?"
    r"|(?P<decade>\d{3})|(?P<century>\d{2})",
    re.ASCII,
)


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Days `first` to `last`, both inclusive, at a granularity."""

    first: date
    last: date
    granularity: Granularity = Granularity.DAY
    approximate: bool = False
    part: Part | None = None
    open: bool = False
    """Still going on at `last`, which is then the newest day that says so."""

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"an interval cannot end ({self.last}) before it begins ({self.first})")

    @classmethod
    def of_day(cls, day: date) -> Self:
        """One day."""
        return cls(day, day)

    @classmethod
    def of_week(cls, day: date) -> Self:
        """The ISO week, Monday to Sunday, that holds `day`."""
        first = day - DAY * day.weekday()
        return cls(first, first + 6 * DAY, Granularity.WEEK)

    @classmethod
    def of_months(cls, year: int, month: int, count: int, granularity: Granularity) -> Self:
        """`count` whole months from `month` of `year` on; raises ValueError outside years 1–9999."""
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        after = year * 12 + month - 1 + count
        if after > 10_000 * 12:
            raise ValueError("years after 9999 have no calendar here")
        last = date.max if after == 10_000 * 12 else date(after // 12, after % 12 + 1, 1) - DAY
        return cls(date(year, month, 1), last, granularity)

    @classmethod
    def of_value(cls, value: str, mod: str | None = None) -> Self | None:
        """The interval that a TIMEX3 value names; None for durations, sets, vague and impossible ones."""
        match = _VALUE.fullmatch(value)
        if match is None:
            return None
        try:
            interval = cls._of_match(match)
        except (ValueError, OverflowError):
            return None
        if interval.granularity is Granularity.DAY and mod in PARTS:
            return interval  # "late Wednesday" is that day and no other
        return replace(interval, approximate=mod in APPROXIMATE_MODS, part=PARTS.get(mod or ""))

    @classmethod
    def _of_match(cls, match: re.Match[str]) -> Self:
        if decade := match["decade"]:
            return cls.of_months(int(decade) * 10, 1, 120, Granularity.DECADE)
        if century := match["century"]:
            return cls.of_months(int(century) * 100, 1, 1200, Granularity.CENTURY)
        year = int(match["year"])
        if week := match["week"]:
            monday = cls.of_week(date.fromisocalendar(year, int(week), 1))
            weekend = cls(monday.first + 5 * DAY, monday.last, Granularity.WEEKEND)
            return weekend if match["weekend"] else monday
        if day := match["day"]:
            return cls.of_day(date(year, int(match["month"]), int(day)))
        if month := match["month"]:
            if not 1 <= int(month) <= 12:
                raise ValueError(f"no such month: {month}")
            return cls.of_months(year, int(month), 1, Granularity.MONTH)
        if quarter := match["quarter"]:
            return cls.of_months(year, 3 * int(quarter) - 2, 3, Granularity.QUARTER)
        if half := match["half"]:
            return cls.of_months(year, 6 * int(half) - 5, 6, Granularity.HALF)
        if season := match["season"]:
            return cls.of_months(year, SEASONS[season][0], 3, Granularity.SEASON)
        return cls.of_months(year, 1, 12, Granularity.YEAR)

    @property
    def days(self) -> int:
        """How many days the interval has, at least one."""
        return (self.last - self.first).days + 1

    @property
    def value(self) -> str:
        """The TIMEX3 value; a span has none of its own and gives `first/last`."""
        first, year = self.first, f"{self.first.year:04}"
        match self.granularity:
            case Granularity.DAY if self.first == self.last:
                return first.isoformat()
            case Granularity.WEEK | Granularity.WEEKEND:
                iso = first.isocalendar()
                return f"{iso.year:04}-W{iso.week:02}{'-WE' if self.granularity is Granularity.WEEKEND else ''}"
            case Granularity.MONTH:
                return f"{year}-{first.month:02}"
            case Granularity.QUARTER:
                return f"{year}-Q{first.month // 3 + 1}"
            case Granularity.HALF:
                return f"{year}-H{first.month // 6 + 1}"
            case Granularity.SEASON:
                return f"{year}-{self._season}"
            case Granularity.YEAR:
                return year
            case Granularity.DECADE:
                return year[:3]
            case Granularity.CENTURY:
                return year[:2]
        return f"{first.isoformat()}/{self.last.isoformat()}"

    @property
    def edtf(self) -> str:
        """The ISO 8601-2 form: `2024-08`, `2024-22`, `202X`, `2025-05-12/2025-05-18`, `2024~`."""
        match self.granularity:
            case Granularity.QUARTER:
                form = f"{self.first.year:04}-{33 + self.first.month // 3}"
            case Granularity.SEASON:
                form = f"{self.first.year:04}-{SEASONS[self._season][1]}"
            case Granularity.DECADE | Granularity.CENTURY:
                form = self.value.ljust(4, "X")
            case Granularity.DAY | Granularity.MONTH | Granularity.YEAR if not self.open:
                form = self.value
            case _:
                form = f"{self.first.isoformat()}/{'..' if self.open else self.last.isoformat()}"
        return "/".join(end if end == ".." else f"{end}~" for end in form.split("/")) if self.approximate else form

    @property
    def _season(self) -> str:
        return next(code for code, (month, _) in SEASONS.items() if month == self.first.month)

    def contains(self, other: Interval) -> bool:
        """Whether all days of the other are among these."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def until(self, last: date, *, open: bool = False) -> Interval:
        """The span from this interval's first day to `last`."""
        return replace(self, last=last, granularity=Granularity.SPAN, open=open)
