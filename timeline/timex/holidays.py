"""The days of named holidays, movable ones too."""

from __future__ import annotations

from datetime import date

from timeline.timex.calendar import add_days, days_in_month
from timeline.timex.moons import islamic_day, jewish_new_year

FIXED = {
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "new year": (1, 1),
    "new year eve": (12, 31),
    "halloween": (10, 31),
    "valentine": (2, 14),
    "patrick": (3, 17),
    "may day": (5, 1),
    "boxing day": (12, 26),
    "bastille day": (7, 14),
    "victory day": (5, 9),
    "armistice day": (11, 11),
    "orthodox christmas": (1, 7),
    "women day": (3, 8),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "guy fawkes": (11, 5),
    "all saints": (11, 1),
}
FROM_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit monday": 50,
}
FROM_JEWISH_NEW_YEAR = {"passover": -163, "shavuot": -113, "rosh hashanah": 0, "yom kippur": 9, "sukkot": 14}
"""Days from the new year that begins in the same Gregorian year; the months between have fixed lengths."""
ISLAMIC = {"ramadan": (9, 1), "eid al-fitr": (10, 1), "eid al-adha": (12, 10)}
"""Month and day of the Islamic year."""
MONTHS = frozenset({"ramadan"})
"""Named times that last about a month."""
NTH_WEEKDAY = {
    "thanksgiving": (11, 4, 4),
    "labor day": (9, 1, 1),
    "king day": (1, 1, 3),
    "presidents day": (2, 1, 3),
    "columbus day": (10, 1, 2),
    "memorial day": (5, 1, -1),
}
"""Month, ISO weekday, and which one of the month; −1 is the last."""


def holiday_in(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in FROM_EASTER:
        return add_days(easter(year), FROM_EASTER[name])
    if name == "orthodox easter":
        return orthodox_easter(year)
    if name == "election day":
        return add_days(nth_weekday(year, 11, 1, 1), 1)
    if name in FROM_JEWISH_NEW_YEAR:
        return add_days(jewish_new_year(year), FROM_JEWISH_NEW_YEAR[name])
    if name in ISLAMIC:
        return islamic_day(year, *ISLAMIC[name])
    return nth_weekday(year, *NTH_WEEKDAY[name])


def easter(year: int) -> date:
    """Gregorian Easter Sunday, by the algorithm of Meeus (Astronomical Algorithms, 1991, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * rest) // 433
    month = (h + rest - 7 * m + 90) // 25
    return date(year, month, (h + rest - 7 * m + 33 * month + 19) % 32)


def orthodox_easter(year: int) -> date:
    """Julian Easter in the Gregorian calendar (Meeus, the same chapter); the offset holds for any century."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return add_days(date(year, month, day + 1), year // 100 - year // 400 - 2)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The `which`-th ISO weekday of a month, or its last for −1."""
    if which < 0:
        last = date(year, month, days_in_month(year, month))
        return add_days(last, -((last.isoweekday() - weekday) % 7))
    first = date(year, month, 1)
    return add_days(first, (weekday - first.isoweekday()) % 7 + 7 * (which - 1))
