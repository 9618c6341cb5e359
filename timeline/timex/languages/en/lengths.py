"""Readings of English durations and sets."""

from __future__ import annotations

from timeline.timex.numbers import count_of, shown
from timeline.timex.readings import Length, Reading, Recurring
from timeline.timex.rules import Groups, Read

CLOCK_UNITS = {"S": "S", "MIN": "M", "H": "H"}
LONG_UNITS = {"FN": ("W", 2), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000)}
VAGUE_UNITS = {"S": "PTXS", "MIN": "PTXM", "H": "PTXH", "FN": "PXW", "DE": "PXDE", "CE": "PXCE", "ML": "PXML"}


def unit_of(groups: Groups, group: str = "unit") -> str:
    """The unit's code, from the singular or the plural."""
    return str(groups.find(group, "unit", "units"))


def length_value(count: float | None, unit: str) -> str:
    """The ISO 8601 form: 3 and D give P3D, None and Y give PXY, 2.5 and Y give P2Y6M."""
    if count is None:
        return VAGUE_UNITS.get(unit, f"PX{unit}")
    if unit in LONG_UNITS:
        unit, factor = LONG_UNITS[unit]
        count *= factor
    if unit in CLOCK_UNITS:
        return _clock_length(count, CLOCK_UNITS[unit])
    if count != int(count) and unit == "Y":
        return f"P{int(count)}Y{round(count % 1 * 12)}M" if count > 1 else f"P{round(count * 12)}M"
    return f"P{shown(count)}{unit}"


def _clock_length(count: float, unit: str) -> str:
    smaller = {"H": "M", "M": "S"}.get(unit)
    if count != int(count) and smaller:
        whole = f"{int(count)}{unit}" if count > 1 else ""
        return f"PT{whole}{round(count % 1 * 60)}{smaller}"
    return f"PT{shown(count)}{unit}"


def length(groups: Groups) -> Reading:
    """ "three days", "a year and a half", "two-week"."""
    count = count_of(groups.tokens["count"], groups.lexicon) if "count" in groups else 1.0
    if count is not None and "half" in groups:
        count += 0.5
    return Length(length_value(count, unit_of(groups)))


def half_length(groups: Groups) -> Reading:
    """ "half an hour", "half a century"."""
    return Length(length_value(0.5, unit_of(groups)))


def vague_length(groups: Groups) -> Reading:
    """ "weeks", "the coming months"."""
    return Length(length_value(None, unit_of(groups)))


def open_length(groups: Groups) -> Reading:
    """ "a while": a duration of no unit."""
    return Length(str(groups.args.get("value", "PXX")))


def long(groups: Groups) -> Reading:
    """ "day-long", "daylong"."""
    return Length(str(groups.look_up("lasting")) if "lasting" in groups else length_value(1, unit_of(groups)))


def set_of_few(groups: Groups) -> Reading:
    """ "every few years"."""
    return Recurring(length_value(None, unit_of(groups)))


def set_of_unit(groups: Groups) -> Reading:
    """ "every month", "each year", "every two weeks"."""
    count = count_of(groups.tokens["count"], groups.lexicon) if "count" in groups else 1.0
    if groups.args.get("other"):
        count = 2.0
    return Recurring(length_value(count, unit_of(groups)))


def set_of_frequency(groups: Groups) -> Reading:
    """ "daily", "annually"."""
    return Recurring(str(groups.look_up("frequency")))


def set_of_weekday(groups: Groups) -> Reading:
    """ "every Monday", "Tuesday nights"."""
    day = groups.find("weekday", "weekday", "weekdays")
    name = next((name for name in ("part", "parts") if name in groups), None)
    part = groups.find(name, "part", "parts") if name else ""
    return Recurring(f"XXXX-WXX-{day}{part}")


def set_of_month(groups: Groups) -> Reading:
    """ "every July"."""
    return Recurring(f"XXXX-{groups.find('month', 'month', 'month_short'):02}")


def set_of_season(groups: Groups) -> Reading:
    """ "every summer", "the past three summers"."""
    return Recurring(f"XXXX-{groups.find('season', 'season', 'seasons')}")


def set_of_part(groups: Groups) -> Reading:
    """ "every morning", "nights"."""
    return Recurring(f"XXXX-XX-XX{groups.find('part', 'part', 'parts')}")


LENGTH_READERS: dict[str, Read] = {
    reader.__name__: reader
    for reader in (
        length,
        half_length,
        vague_length,
        open_length,
        long,
        set_of_few,
        set_of_unit,
        set_of_frequency,
        set_of_weekday,
        set_of_month,
        set_of_season,
        set_of_part,
    )
}
