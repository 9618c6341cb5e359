"""Calendar units counted from the anchor: as fine as the unit, never finer."""

from __future__ import annotations

from datetime import date

from timeline.interval import Interval
from timeline.timex import calendar as cal
from timeline.timex.place import Anchored, Place
from timeline.timex.readings import Ago, Day, Later, OfYear, Period, PeriodOf, Quarter, Same, UnitRef

MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
DAYS = {"D": 1, "W": 7, "FN": 14}
SMALLER = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100)}
"""What a part of a unit is counted in: "half a century ago" is a year."""
UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "FN": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX",
    "CE": "XX",
}  # fmt: skip
FINENESS = {"D": 0, "W": 1, "FN": 1, "M": 2, "Q": 3, "Y": 5, "DE": 6, "CE": 7}


def unit_value(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit that a day lies in."""
    year = f"{day.year:04}"
    if unit in ("W", "FN"):
        return cal.week_value(day)
    values = {"M": f"{year}-{day.month:02}", "Q": f"{year}-Q{cal.quarter_of(day)}", "Y": year, "DE": year[:3]}
    return year[:2] if unit in ("CE", "ML") else values.get(unit, day.isoformat())


def moved(day: date, count: float, unit: str) -> str:
    """The unit's value `count` units away; raises ValueError outside the calendar."""
    if unit in ("S", "MIN", "H"):
        hours = count * {"S": 1 / 3600, "MIN": 1 / 60, "H": 1}[unit]
        return cal.add_days(day, int(hours / 24)).isoformat()
    if unit in DAYS:
        return unit_value(cal.add_days(day, round(count * DAYS[unit])), unit)
    if count != int(count) and unit in SMALLER:
        unit, count = SMALLER[unit][0], count * SMALLER[unit][1]
    return unit_value(cal.add_months(day, round(count * MONTHS[unit])), unit)


def unknown(unit: str) -> str:
    """The value of a unit whose place in the calendar is not known."""
    return UNKNOWN.get(unit, "XXXX-XX-XX")


def day(reading: Day, place: Place) -> Anchored:
    """ "yesterday", "today", "tomorrow"."""
    if place.day is None:
        return Anchored("XXXX-XX-XX")
    return place.anchored(cal.add_days(place.day, reading.shift).isoformat())


def unit_ref(reading: UnitRef, place: Place) -> Anchored:
    """ "last week", "this year"."""
    if place.day is None:
        return Anchored(unknown(reading.unit))
    if reading.narrative and (cue := place.cue) and cue.direction == "past":
        base = place.narrative.last(place.start, FINENESS.get(reading.unit, 0))
        if base and base.year < place.day.year:
            return place.narrated(moved(base, reading.shift, reading.unit), base)
    return place.anchored(moved(place.day, reading.shift, reading.unit))


def of_year(reading: OfYear, place: Place) -> Anchored:
    """A part of the year that lies so many years away, from the anchor or from the year that the text speaks of."""
    if reading.narrative and (base := place.narrative.last(place.start, FINENESS["Y"])):
        value = f"{base.year + reading.shift:04}{reading.tail}"
        return place.narrated(value if Interval.of_value(value) else f"XXXX{reading.tail}", base)
    if place.day is None:
        return Anchored(f"XXXX{reading.tail}")
    return place.anchored(f"{place.day.year + reading.shift:04}{reading.tail}")


def ago(reading: Ago, place: Place) -> Anchored:
    """ "a year ago" takes the granularity of the quarter that the text reports on."""
    if reading.count is None:
        return Anchored("PAST_REF")
    if place.day is None:
        return Anchored(unknown(reading.unit))
    if reading.unit == "Y" and reading.count == -1 and (named := place.narrative.quarter(place.start)):
        return place.narrated(f"{named[0] - 1:04}-Q{named[1]}", _quarter_start(*named))
    return place.anchored(moved(place.day, reading.count, reading.unit))


def _quarter_start(year: int, number: int) -> date:
    return date(year, 3 * number - 2, 1)


def later(reading: Later, place: Place) -> Anchored:
    """Counted from the date that the text speaks of; without one, "a year earlier" counts from today."""
    if reading.count is None:
        return Anchored("PAST_REF" if reading.unit else "FUTURE_REF")
    if reading.unit == "Y" and reading.count == -1 and (named := place.narrative.quarter(place.start)):
        return place.narrated(f"{named[0] - 1:04}-Q{named[1]}", _quarter_start(*named))
    if base := place.narrative.last(place.start, FINENESS.get(reading.unit, 0)):
        return place.narrated(moved(base, reading.count, reading.unit), base)
    if place.day and reading.count < 0:
        return place.anchored(moved(place.day, reading.count, reading.unit))
    return Anchored(unknown(reading.unit))


def same(reading: Same, place: Place) -> Anchored:
    """ "that month", "the following day"."""
    if reading.unit.startswith("weekday"):
        return _weekday_beside(int(reading.unit[-1]), reading.shift, place)
    if base := place.narrative.last(place.start, FINENESS[reading.unit]):
        return place.narrated(moved(base, reading.shift, reading.unit), base)
    if place.day and reading.shift <= 0:
        return place.anchored(moved(place.day, reading.shift, reading.unit))
    return Anchored(unknown(reading.unit))


def _weekday_beside(weekday: int, shift: int, place: Place) -> Anchored:
    """ "the previous Friday", "the following Monday": strictly beside the date spoken of."""
    base = place.narrative.last(place.start, 0)
    start = base or place.day
    if start is None:
        return Anchored(f"XXXX-WXX-{weekday}")
    back = (start.isoweekday() - weekday) % 7
    value = cal.add_days(start, 7 - back if shift > 0 else -(back or 7)).isoformat()
    return place.narrated(value, base) if base else place.anchored(value)


def quarter(reading: Quarter, place: Place) -> Anchored:
    """The publication year's, unless the verb says that it is long over."""
    if reading.number is None:
        return unit_ref(UnitRef("Q", reading.shift or 0), place)
    if place.day is None:
        return Anchored(f"XXXX-Q{reading.number}")
    ahead = reading.number - cal.quarter_of(place.day)
    cue = place.cue
    past = ahead > 1 and cue is not None and cue.direction == "past"
    return place.anchored(f"{place.day.year - past:04}-Q{reading.number}", cue if past else None)


def period(reading: Period, place: Place) -> Anchored:
    """The quarter last named, else the last one that is over."""
    named = None if reading.latest else place.narrative.quarter(place.start)
    if named:
        return place.narrated(f"{named[0] + reading.years:04}-Q{named[1]}", _quarter_start(*named))
    if place.day is None:
        return Anchored("XXXX-QX")
    over = cal.add_months(place.day, -3)
    return place.anchored(f"{over.year + reading.years:04}-Q{cal.quarter_of(over)}")


def period_of(reading: PeriodOf, place: Place) -> Anchored:
    """The quarter last named, in the year that the words give; without one, a quarter not told."""
    named = place.narrative.quarter(place.start)
    if named:
        return place.narrated(f"{reading.year:04}-Q{named[1]}", _quarter_start(*named))
    return Anchored(f"{reading.year:04}-QX" if reading.quarterly else f"{reading.year:04}")
