"""Offsets of the zones whose common name does not tell whether it is summer there.

Only the United States' rule is needed (15 U.S.C. 260a): summer time from the second Sunday of March to the
first of November since 2007, from the first of April to the last of October in the twenty years before.
The time zone database of the machine is not asked: what a text means must not depend on it.
"""

from __future__ import annotations

from datetime import date

from timeline.timex.holidays import nth_weekday

STANDARD = {"et": -5, "ct": -6, "mt": -7, "pt": -8}
"""Hours from UTC in winter."""


def offset_of(zone: str, day: str) -> str:
    """ "-04" for "et" on a day (ISO form) in summer; "" where the day is not known."""
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return ""
    return f"{STANDARD[zone] + _is_summer(on):+03}"


def _is_summer(day: date) -> bool:
    march, second, november = (3, 2, (11, 1)) if day.year >= 2007 else (4, 1, (10, -1))
    return nth_weekday(day.year, march, 7, second) <= day < nth_weekday(day.year, november[0], 7, november[1])
