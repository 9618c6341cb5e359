"""Arithmetic of the calendar that the standard library leaves to its users."""

from __future__ import annotations

import re
from datetime import date, timedelta

_SEPARATORS = re.compile(r"[/.-]")


def day_value(year: int, month: int, day: int) -> str | None:
    """The ISO form of a day; None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def iso_from_digits(text: str, *, month_first: bool) -> str | None:
    """The day that "5/19/2025", "19.05.2025" or "2025/05/19" names.

    Dots always mean day first; a number above 12 decides by itself; a year of two digits lies in 1950–2049.
    """
    first, second, third = _SEPARATORS.split(text)
    if len(first) == 4:
        return day_value(int(first), int(second), int(third))
    if len(first) > 2 or len(third) == 3:
        return None
    year = int(third) if len(third) == 4 else int(third) + (1900 if int(third) >= 50 else 2000)
    one, two = int(first), int(second)
    if (month_first and "." not in text and one <= 12) or two > 12:
        return day_value(year, one, two)
    return day_value(year, two, one)


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last; raises ValueError outside years 1–9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - timedelta(days=1)).day


def add_days(day: date, days: int) -> date:
    """Raises ValueError, not OverflowError, outside years 1–9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError as error:
        raise ValueError(f"{days} days from {day} leave the calendar") from error


def week_value(day: date) -> str:
    """The ISO week that a day lies in, 2025-W20."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def quarter_of(day: date) -> int:
    """1 to 4."""
    return (day.month + 2) // 3


SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season_start(year: int, code: str) -> date:
    """First day of a meteorological season of the northern half; winter starts in December of its year."""
    return date(year, SEASON_MONTHS[code], 1)


def season_at(day: date) -> tuple[int, str]:
    """The season that a day lies in, with the year that names it."""
    if day.month < 3:
        return day.year - 1, "WI"
    return day.year, next(code for code in ("WI", "FA", "SU", "SP") if day.month >= SEASON_MONTHS[code])
