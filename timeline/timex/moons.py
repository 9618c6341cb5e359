"""First days of the years and months that follow the moon, by arithmetic.

After Reingold and Dershowitz, Calendrical Calculations (4th edition, 2018), chapters 7 and 8.  The Islamic
calendar here is the tabular one; where the crescent is awaited, the day may be the next or the one before.
"""

from __future__ import annotations

from datetime import date

_JEWISH_EPOCH = -1_373_427
_ISLAMIC_EPOCH = 227_015
"""Ordinals as `date.toordinal` counts them."""


def jewish_new_year(year: int) -> date:
    """1 Tishri of the Jewish year that begins in a Gregorian year."""
    jewish = year + 3761
    before, this, after = (_elapsed(jewish + offset) for offset in (-1, 0, 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return date.fromordinal(_JEWISH_EPOCH + this + delay)


def _elapsed(jewish: int) -> int:
    """Days from the epoch to the new moon of Tishri, put off where it would fall on a forbidden weekday."""
    months = (235 * jewish - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def islamic_day(year: int, month: int, day: int) -> date:
    """A day of the Islamic year in a Gregorian one: the first, where it falls twice; ValueError before 623."""
    earliest = (year - 622) * 33 // 32
    days = (_islamic(islamic, month, day) for islamic in range(max(earliest - 1, 1), earliest + 3))
    found = next((candidate for candidate in days if candidate.year == year), None)
    if found is None:
        raise ValueError(f"no such day in {year}")
    return found


def _islamic(year: int, month: int, day: int) -> date:
    months = 29 * (month - 1) + (6 * month - 1) // 11
    return date.fromordinal(_ISLAMIC_EPOCH - 1 + day + months + 354 * (year - 1) + (3 + 11 * year) // 30)
