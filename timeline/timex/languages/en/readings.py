"""How English rules read what they matched: one small function a shape."""

from __future__ import annotations

from itertools import pairwise

from timeline.timex.calendar import day_value, iso_from_digits
from timeline.timex.languages.en.lengths import LENGTH_READERS
from timeline.timex.languages.en.periods import PERIOD_READERS
from timeline.timex.languages.en.relative import RELATIVE_READERS
from timeline.timex.numbers import count_of, ordinal_of, spoken_year
from timeline.timex.readings import (
    Clock,
    DayOfMonth,
    Fixed,
    Holiday,
    Month,
    MonthDay,
    OfYear,
    Piece,
    Reading,
    Recurring,
    Vague,
)
from timeline.timex.rules import Groups, Read

MONTHS = ("month", "month_short")
WEEKDAYS = ("weekday", "weekday_short")


def nothing(_: Groups) -> None:
    """Modifiers have no reading of their own."""


def month_of(groups: Groups, group: str = "month") -> int:
    """The month's number, whichever way it is written."""
    return int(groups.find(group, *MONTHS))


def day_of(groups: Groups, group: str = "day") -> int:
    """The number of the day, in digits or words."""
    return ordinal_of(groups.tokens[group], groups.lexicon)


def full_year(groups: Groups, group: str = "year") -> int:
    """A year of four digits, or of two after an apostrophe or an abbreviation (1950–2049)."""
    year = int(groups.word(group).lstrip("fyq'"))
    return year if year > 99 else year + (1900 if year >= 50 else 2000)


def weekday_of(groups: Groups) -> int | None:
    """The weekday before a date, 1 to 7."""
    return int(groups.find("weekday", *WEEKDAYS)) if "weekday" in groups.tokens else None


def calendar_day(groups: Groups) -> Reading | None:
    """ "May 19, 2025" in any order."""
    value = day_value(full_year(groups), month_of(groups), day_of(groups))
    return Fixed(value) if value else None


def month_day(groups: Groups) -> Reading | None:
    """ "May 19"."""
    month, day = month_of(groups), day_of(groups)
    return MonthDay(month, day, weekday_of(groups)) if day_value(2024, month, day) else None


def day_of_month(groups: Groups) -> Reading | None:
    """ "the 15th"."""
    day = day_of(groups)
    return DayOfMonth(day) if 1 <= day <= 31 else None


def calendar_month(groups: Groups) -> Reading:
    """ "August 2024"."""
    return Fixed(f"{full_year(groups):04}-{month_of(groups):02}")


def month_only(groups: Groups) -> Reading:
    """ "August", "last August"."""
    shift = groups.look_up("shift") if "shift" in groups else groups.args.get("shift")
    return Month(month_of(groups), shift)


def month_range(groups: Groups) -> tuple[Piece, ...] | None:
    """ "3 to 5 May", "May 3-5", "3, 4 and 7 May 2025": every day its own expression."""
    names = [name for name in ("day", "day2", "day3", "day4") if name in groups]
    month = month_of(groups)
    year = full_year(groups) if "year" in groups else None
    values = [(name, day_of(groups, name)) for name in names]
    if not all(day_value(year or 2024, month, day) for _, day in values) or not rising([day for _, day in values]):
        return None
    last = names[-1]
    before = groups.args.get("month") == "before"
    pieces = []
    for name, day in values:
        reading: Reading = MonthDay(month, day) if year is None else Fixed(day_value(year, month, day) or "")
        first = "month" if before and name == names[0] else name
        end = last_group(groups) if name == last else name
        pieces.append(Piece(first, end if name == last else name, reading))
    return tuple(pieces)


def rising(days: list[int]) -> bool:
    """Whether each day comes after the one before it."""
    return all(one < other for one, other in pairwise(days))


def last_group(groups: Groups) -> str:
    """The group that ends a list of days: the year, else whatever the pattern has last."""
    if "year" in groups:
        return "year"
    return "month" if groups.args.get("month") != "before" else [n for n in groups.tokens if n.startswith("day")][-1]


def month_pair(groups: Groups) -> tuple[Piece, ...]:
    """ "March-May 2024", "March and April 2024": the year belongs to both."""
    year = full_year(groups)
    first, second = month_of(groups, "month"), month_of(groups, "month2")
    return (
        Piece("month", "month", Fixed(f"{year - (first > second):04}-{first:02}")),
        Piece("month2", "year", Fixed(f"{year:04}-{second:02}")),
    )


def year_range(groups: Groups) -> tuple[Piece, ...] | None:
    """ "1939–45"; an end up to 12 could be a month."""
    first, end = int(groups.word("year")), int(groups.word("year2"))
    if end <= max(12, first % 100):
        return None
    return Piece("year", "year", Fixed(str(first))), Piece("year2", "year2", Fixed(str(first // 100 * 100 + end)))


def year_only(groups: Groups) -> Reading:
    """ "2024"."""
    return Fixed(f"{full_year(groups):04}")


def year_words(groups: Groups) -> Reading:
    """ "nineteen ninety-seven", "two thousand five"."""
    return Fixed(f"{spoken_year(groups.tokens['spoken'], groups.lexicon):04}")


def calendar_month_words(groups: Groups) -> Reading:
    """ "January nineteen ninety-seven"."""
    return Fixed(f"{spoken_year(groups.tokens['spoken'], groups.lexicon):04}-{month_of(groups):02}")


def era_year(groups: Groups) -> Reading:
    """ "44 BC", "AD 79"."""
    year = int(next(groups.word(name) for name in ("int", "year") if name in groups))
    return Fixed(f"{groups.args['prefix']}{year:04}")


def fixed_day(groups: Groups) -> Reading:
    """ "9/11": a day that has become a name."""
    return Fixed(str(groups.args["value"]))


def year_end(_: Groups) -> Reading:
    """ "year-end": the anchor's year."""
    return OfYear("", 0)


def iso_day(groups: Groups) -> Reading | None:
    """ "2025-05-19"."""
    year, month, day = groups.word("iso_day").split("-")
    value = day_value(int(year), int(month), int(day))
    return Fixed(value) if value else None


def iso_time(groups: Groups) -> Reading | None:
    """ "2025-05-19T10:00Z"."""
    day, _, time = groups.word("iso_time").upper().partition("T")
    value = day_value(*(int(part) for part in day.split("-")))
    return Fixed(f"{value}T{time}", "TIME") if value else None


def numeric_day(groups: Groups) -> Reading | None:
    """ "5/19/2025", "19.05.2025"."""
    value = iso_from_digits(groups.word("numeric_day"), month_first=True)
    return Fixed(value) if value else None


def holiday(groups: Groups) -> Reading:
    """ "Christmas", "Easter 2024", "last Thanksgiving"."""
    shift = groups.look_up("shift") if "shift" in groups else None
    year = full_year(groups) if "year" in groups else None
    if "holiday_shift" in groups.args:
        shift = int(groups.args["holiday_shift"])
    return Holiday(str(groups.args["holiday"]), shift, year)


def vague(groups: Groups) -> Reading:
    """What the rule says: PAST_REF, PRESENT_REF or FUTURE_REF."""
    return Vague(str(groups.args["value"]))


def recurring(groups: Groups) -> Reading:
    """What the rule says, such as every weekend."""
    return Recurring(str(groups.args["value"]))


def clock_of(groups: Groups) -> str | None:
    """ "T21:00", with its zone, from digits, words and "p.m."."""
    hour, minute, second = _digits(groups)
    if groups.args.get("half") or "clock_half" in groups:
        half = groups.args.get("half") or groups.look_up("clock_half")
        hour = hour % 12 + (12 if half == "pm" else 0)
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    seconds = f":{second:02}" if second is not None else ""
    zone = groups.look_up("zone") if "zone" in groups else ""
    return f"T{hour:02}:{minute:02}{seconds}{zone}"


def _digits(groups: Groups) -> tuple[int, int, int | None]:
    if "hour" in groups:
        return (_hour(groups), 0, None)
    text = next(groups.word(name) for name in ("clock", "clock_glued", "hour_minute", "hhmm") if name in groups)
    half = "pm" if text.endswith("pm") else "am" if text.endswith("am") else ""
    text = text.rstrip("apmz").replace(".", ":")
    parts = [int(part) for part in (text.split(":") if ":" in text else _unglued(text))]
    hour = parts[0] % 12 + (12 if half == "pm" else 0) if half else parts[0]
    return hour, parts[1] if len(parts) > 1 else 0, parts[2] if len(parts) > 2 else None


def _unglued(text: str) -> list[str]:
    return [text[:-2], text[-2:]] if len(text) > 2 else [text]


def _hour(groups: Groups) -> int:
    return int(count_of(groups.tokens["hour"], groups.lexicon) or 0)


def clock(groups: Groups) -> Reading | None:
    """ "9 p.m.", "21:00 GMT"."""
    time = clock_of(groups)
    return Clock(time) if time else None


def clock_range(groups: Groups) -> tuple[Piece, ...]:
    """ "9-11 a.m.": the half of the day belongs to both."""
    half = groups.look_up("clock_half")
    first, last = (int(groups.word(name)) % 12 + (12 if half == "pm" else 0) for name in ("hour", "hour2"))
    return (
        Piece("hour", "hour", Clock(f"T{first:02}:00")),
        Piece("hour2", "clock_half", Clock(f"T{last:02}:00")),
    )


def oclock(groups: Groups) -> Reading | None:
    """ "nine o'clock", "8 o'clock in the evening"."""
    hour = _hour(groups)
    if "half" in groups and groups.word("half") != "morning":
        hour = hour % 12 + 12
    return Clock(f"T{hour:02}:00") if hour <= 24 else None


def fixed_clock(groups: Groups) -> Reading:
    """ "noon", "midnight"."""
    return Clock(str(groups.args["value"]))


READERS: dict[str, Read] = {
    reader.__name__: reader
    for reader in (
        nothing,
        calendar_day,
        month_day,
        day_of_month,
        calendar_month,
        calendar_month_words,
        era_year,
        fixed_day,
        year_end,
        clock_range,
        oclock,
        month_only,
        month_range,
        month_pair,
        year_only,
        year_range,
        year_words,
        iso_day,
        iso_time,
        numeric_day,
        holiday,
        vague,
        recurring,
        clock,
        fixed_clock,
    )
}
READERS |= LENGTH_READERS | PERIOD_READERS | RELATIVE_READERS
