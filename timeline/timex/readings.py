"""What a rule reads before anything is anchored: small typed values, as the words give them.

A rule knows only its own words, so it says `Weekday(2)` or `Ago(3, "Y")`; which day that is depends on
the publication date and the text around, and is the resolver's business.
The idea of two values, an underspecified one and an anchored one, is HeidelTime's (Strötgen and Gertz
2013); separate types for separate meanings follow timenorm (Bethard 2013).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs no anchor: "12 May 2025", "the 1990s"."""

    value: str
    type: TimexType = "DATE"


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day without its year; `weekday` (1–7) where the words give it too."""

    month: int
    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """ "the 15th": a day whose month is the anchor's."""

    day: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month without its year; `shift` −1, 0, 1 for last, this, next, and None where nothing is said."""

    month: int
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class OfYear:
    """A part of a year that is named from the anchor: "July last year" is `OfYear("-07", -1)`."""

    tail: str
    shift: int
    narrative: bool = False
    """Named from the year that the text speaks of: "July of that year"."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday (Monday 1) without its date; `shift` as in `Month`."""

    day: int
    shift: int | None = None
    weeks: int = 0
    """ "Monday week": so many weeks after the one that is meant."""


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """ "Monday of last week": a weekday in a week that is `weeks` from the anchor's."""

    day: int
    weeks: int


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """ "the first Tuesday of November": `which` from 1, or −1 for the last, of the month that `of` names."""

    day: int
    which: int
    of: Reading


@dataclass(frozen=True, slots=True)
class WeekOf:
    """ "the week of 12 May": the week that holds a day, or its weekend."""

    of: Reading | None = None
    weekend: bool = False


@dataclass(frozen=True, slots=True)
class UnitRef:
    """The calendar unit that lies `shift` units from the anchor's own: "last week", "this year"."""

    unit: str
    shift: int
    narrative: bool = False
    """ "the next year": after a verb in the past, the one after the date that the text speaks of."""


@dataclass(frozen=True, slots=True)
class Day:
    """Days from the anchor: "yesterday" is −1."""

    shift: int


@dataclass(frozen=True, slots=True)
class Ago:
    """`count` units before (negative) or after the anchor, as fine as the unit; None for "a few"."""

    count: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Later:
    """`count` units from the date that the text speaks of: "two days later", "a year earlier"."""

    count: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Same:
    """The unit that the text speaks of, or one beside it: "that month" 0, "the following day" 1."""

    unit: str
    shift: int = 0


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter; `number` None for "this quarter" and the like, `shift` counts years or quarters."""

    number: int | None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """The reporting period under discussion, `years` from it: "the quarter", "the year-earlier period"."""

    years: int = 0
    latest: bool = False


@dataclass(frozen=True, slots=True)
class PeriodOf:
    """ "the 2022 quarter": the reporting period under discussion, in another year."""

    year: int
    quarterly: bool


@dataclass(frozen=True, slots=True)
class Season:
    """A season without its year; `shift` as in `Month`."""

    code: str
    shift: int | None = None
    recent: bool = False
    """ "this past spring": the running one, or the last."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day; `year` where given, else `shift` as in `Month`."""

    name: str
    shift: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend; `shift` in weeks, None for the plain "the weekend"."""

    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Length:
    """A duration in ISO 8601 form with X for a number that is not told: P3D, PT36H, PXM."""

    value: str


@dataclass(frozen=True, slots=True)
class Recurring:
    """A set: P1D for "daily", XXXX-WXX-1 for "every Monday"."""

    value: str


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day (TMO, TAF, TEV, TNI) of the day that `of` names."""

    code: str
    of: Reading


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, `T21:00` with its zone if any, on the day that `of` names."""

    time: str
    of: Reading | None = None


Reading = (
    Fixed
    | MonthDay
    | DayOfMonth
    | Month
    | OfYear
    | Weekday
    | WeekdayOf
    | NthWeekday
    | WeekOf
    | UnitRef
    | Day
    | Ago
    | Later
    | Same
    | Quarter
    | Period
    | PeriodOf
    | Season
    | Holiday
    | Weekend
    | Vague
    | Length
    | Recurring
    | PartOfDay
    | Clock
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One of several expressions in one match: from the first to the last named group, and its reading."""

    first: str
    last: str
    reading: Reading


def type_of(reading: Reading) -> TimexType:
    """The TIMEX3 type that a reading has."""
    match reading:
        case Fixed(type=kind):
            return kind
        case Length():
            return "DURATION"
        case Recurring():
            return "SET"
        case PartOfDay() | Clock():
            return "TIME"
    return "DATE"
