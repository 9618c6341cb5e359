"""Expressions that do not say which of several days they mean: bare weekdays, months, seasons, holidays.

What decides was measured on news (see docs): a bare weekday is the publication day or the last such day,
bare months and days of a month are the nearest; a verb beside them overrides.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.timex import calendar as cal
from timeline.timex.holidays import MONTHS, holiday_in
from timeline.timex.place import Anchored, Place
from timeline.timex.readings import DayOfMonth, Holiday, Month, MonthDay, Season, Weekday, WeekdayOf, Weekend
from timeline.timex.tense import Cue


def weekday(reading: Weekday, place: Place) -> Anchored:
    """The publication day itself or the last such day, unless the words or the verb point forward."""
    if place.day is None:
        return Anchored(f"XXXX-WXX-{reading.day}")
    back = (place.day.isoweekday() - reading.day) % 7
    if reading.shift == -1:
        return place.anchored(cal.add_days(place.day, -(back or 7)).isoformat())
    if reading.shift == 1:
        return place.anchored(cal.add_days(place.day, 7 - back).isoformat())
    if reading.shift == 0:
        return _this_weekday(reading, back, place.day, place)
    cue = _ahead(place) if back else None
    days = 7 - back if cue else -back
    return place.anchored(cal.add_days(place.day, days).isoformat(), cue)


def _this_weekday(reading: Weekday, back: int, today: date, place: Place) -> Anchored:
    """ "this Tuesday" is the next one, but after a verb in the past the one of the week that runs."""
    cue = place.cue if back and not reading.weeks else None
    if cue and cue.direction == "past":
        return place.anchored(cal.add_days(today, -back).isoformat(), cue)
    return place.anchored(cal.add_days(today, (7 - back) % 7 + 7 * reading.weeks).isoformat())


def _ahead(place: Place) -> Cue | None:
    """A strong cue for the future: the verb that governs the expression is in the future."""
    cue = place.cue
    return cue if cue and cue.direction == "future" else None


def weekday_of(reading: WeekdayOf, place: Place) -> Anchored:
    """A weekday of the week that lies so many weeks away."""
    if place.day is None:
        return Anchored(f"XXXX-WXX-{reading.day}")
    days = reading.day - place.day.isoweekday() + 7 * reading.weeks
    return place.anchored(cal.add_days(place.day, days).isoformat())


def weekend(reading: Weekend, place: Place) -> Anchored:
    """The plain one is the last, or the publication day's own; after a verb in the future the next."""
    if place.day is None:
        return Anchored("XXXX-WXX-WE")
    day, cue = place.day, None
    on_weekend = day.isoweekday() >= 6
    if reading.shift is None:
        cue = None if on_weekend else _ahead(place)
        weeks = 0 if on_weekend or cue else -1
    else:
        weeks = reading.shift if on_weekend or reading.shift < 1 else 0
    return place.anchored(f"{cal.week_value(cal.add_days(day, 7 * weeks))}-WE", cue)


def month_day(reading: MonthDay, place: Place) -> Anchored:
    """The nearest such day, or the one that the verb or a weekday beside it asks for."""
    month, day = reading.month, reading.day
    if place.day is None:
        return Anchored(f"XXXX-{month:02}-{day:02}")
    years = [year for year in range(place.day.year - 1, place.day.year + 2) if cal.day_value(year, month, day)]
    days = [date(year, month, day) for year in years]
    if reading.weekday and (agreeing := [d for d in days if d.isoweekday() == reading.weekday]):
        days = agreeing
    if not days:
        return Anchored(f"XXXX-{month:02}-{day:02}")
    return place.anchored(*_nearest(days, place.day, place))


def _nearest(days: list[date], today: date, place: Place) -> tuple[str, Cue | None]:
    """The nearest day, unless the verb beside it is in the other direction."""
    nearest = min(days, key=lambda day: (abs((day - today).days), day > today))
    cue = place.cue
    if cue and cue.direction == "past" and nearest > today:
        return max((day for day in days if day <= today), default=nearest).isoformat(), cue
    if cue and cue.direction == "future" and nearest < today:
        return min((day for day in days if day >= today), default=nearest).isoformat(), cue
    return nearest.isoformat(), None


def day_of_month(reading: DayOfMonth, place: Place) -> Anchored:
    """ "the 15th" of the month spoken of, else of the anchor's."""
    base = place.narrative.last(place.start, 2)
    day, narrative = (base, True) if base else (place.day, False)
    value = cal.day_value(day.year, day.month, reading.day) if day else None
    if value is None:
        return Anchored(f"XXXX-XX-{reading.day:02}")
    return place.narrated(value, base) if narrative and base else place.anchored(value)


def month(reading: Month, place: Place) -> Anchored:
    """The nearest such month, unless the words or the verb say which."""
    if place.day is None:
        return Anchored(f"XXXX-{reading.month:02}")
    back = (place.day.month - reading.month) % 12
    months, cue = _months_away(back, reading.shift, place)
    return place.anchored(_month_value(cal.add_months(place.day, months)), cue)


def _months_away(back: int, shift: int | None, place: Place) -> tuple[int, Cue | None]:
    if shift == -1:
        return -(back or 12), None
    if shift == 1:
        return 12 - back, None
    ahead = (12 - back) % 12
    if shift == 0:
        assert place.day is not None
        return (-back if place.day.month - back >= 1 else ahead), None
    cue = place.cue
    if back <= ahead:
        return (ahead, cue) if cue and cue.direction == "future" and back else (-back, None)
    return (-back, cue) if cue and cue.direction == "past" else (ahead, None)


def _month_value(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def season(reading: Season, place: Place) -> Anchored:
    """The publication year's, unless the words or the verb say another."""
    if place.day is None:
        return Anchored(f"XXXX-{reading.code}")
    here = cal.season_at(place.day)
    start = cal.season_start(place.day.year, reading.code)
    if reading.recent:
        return place.anchored(f"{start.year - (start > place.day):04}-{reading.code}")
    if reading.shift == -1:
        year = start.year if start <= place.day and (start.year, reading.code) != here else start.year - 1
        return place.anchored(f"{year:04}-{reading.code}")
    if reading.shift == 1:
        return place.anchored(f"{start.year + (start <= place.day):04}-{reading.code}")
    if here[1] == reading.code:
        return place.anchored(f"{here[0]:04}-{reading.code}")
    cue = place.cue if reading.shift is None else None
    past = cue is not None and cue.direction == "past" and start > place.day
    return place.anchored(f"{start.year - past:04}-{reading.code}", cue if past else None)


def holiday(reading: Holiday, place: Place) -> Anchored:
    """The nearest such day, unless the words or the verb say which."""
    anchored = _holiday(reading, place)
    if reading.name not in MONTHS or anchored.value.startswith("X"):
        return anchored
    middle = cal.add_days(date.fromisoformat(anchored.value), 14)
    return replace(anchored, value=_month_value(middle))


def _holiday(reading: Holiday, place: Place) -> Anchored:
    if reading.year is not None:
        return Anchored(holiday_in(reading.name, reading.year).isoformat())
    if place.day is None:
        return Anchored("XXXX-XX-XX")
    today = place.day
    days = [holiday_in(reading.name, year) for year in range(today.year - 1, today.year + 2)]
    if reading.shift == -1:
        return place.anchored(max(d for d in days if d < today).isoformat())
    if reading.shift == 1:
        return place.anchored(min(d for d in days if d > today).isoformat())
    if reading.shift == 0:
        return place.anchored(holiday_in(reading.name, today.year).isoformat())
    return place.anchored(*_nearest(days, today, place))
