"""Readings of English expressions that count from an anchor."""

from __future__ import annotations

from timeline.timex.languages.en.lengths import length_value, unit_of
from timeline.timex.languages.en.periods import shift_of
from timeline.timex.numbers import count_of, ordinal_of
from timeline.timex.readings import (
    Ago,
    Clock,
    Day,
    Fixed,
    Later,
    Length,
    Month,
    NthWeekday,
    OfYear,
    PartOfDay,
    Reading,
    Same,
    UnitRef,
    Vague,
    Weekday,
    WeekdayOf,
    WeekOf,
)
from timeline.timex.rules import Groups, Read


def day_shift(groups: Groups) -> Reading:
    """ "yesterday", "the day after tomorrow"; with a part of the day, a TIME."""
    day = Day(int(groups.args["shift"]))
    code = groups.args.get("code") or (groups.look_up("part") if "part" in groups else None)
    return PartOfDay(str(code), day) if code else day


def weekday(groups: Groups) -> Reading:
    """A weekday, bare or with last, this, next; with a part of the day, a TIME."""
    day: Reading = Weekday(int(groups.find("weekday", "weekday", "weekday_short")), shift_of(groups))
    return PartOfDay(str(groups.look_up("part")), day) if "part" in groups else day


def weekday_before(groups: Groups) -> Reading:
    """ "the previous Friday", "the following Monday": counted from the date that the text speaks of."""
    return Same(f"weekday{groups.look_up('weekday')}", int(groups.args["shift"]))


def weekday_of_week(groups: Groups) -> Reading:
    """ "Tuesday of last week"."""
    return WeekdayOf(int(groups.look_up("weekday")), shift_of(groups) or 0)


def nth_weekday(groups: Groups) -> Reading:
    """ "the first Tuesday of November"."""
    which = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}[groups.word("which")]
    month = int(groups.find("month", "month", "month_short"))
    of: Reading = Fixed(f"{int(groups.word('year')):04}-{month:02}") if "year" in groups else Month(month)
    return NthWeekday(int(groups.look_up("weekday")), which, of)


def weekday_week(groups: Groups) -> Reading:
    """ "Monday week", "a week on Tuesday"."""
    return Weekday(int(groups.look_up("weekday")), 0, 1)


def week_of(groups: Groups) -> Reading:
    """ "the week of", "the weekend of", which the day after it completes."""
    return WeekOf(weekend=bool(groups.args.get("weekend")))


def unit_ref(groups: Groups) -> Reading:
    """ "last week", "this year", "next month"."""
    return UnitRef(unit_of(groups), shift_of(groups) or 0)


def month_of_year(groups: Groups) -> Reading:
    """ "July last year", "3 July of that year"."""
    day = f"-{ordinal_of(groups.tokens['day'], groups.lexicon):02}" if "day" in groups else ""
    tail = f"-{groups.find('month', 'month', 'month_short'):02}{day}"
    return OfYear(tail, shift_of(groups) or 0, bool(groups.args.get("narrative")))


def ago(groups: Groups) -> Reading:
    """ "three years ago", "two weeks from now"."""
    count = count_of(groups.tokens["count"], groups.lexicon) if "count" in groups else 1.0
    if count is not None and "half" in groups:
        count = 0.5 if groups.args.get("only_half") else count + 0.5
    sign = int(groups.args.get("shift", -1))
    return Ago(None if count is None else sign * count, unit_of(groups))


def same_time(groups: Groups) -> Reading:
    """ "this time last year": the month, a year away."""
    return Ago(12.0 * (shift_of(groups) or 0), "M")


def later(groups: Groups) -> Reading:
    """ "two days later", "a year earlier"."""
    count = count_of(groups.tokens["count"], groups.lexicon) if "count" in groups else 1.0
    sign = int(groups.args["shift"])
    return Later(None if count is None else sign * count, unit_of(groups))


def same(groups: Groups) -> Reading:
    """ "that month", "the following day"."""
    unit = str(groups.args.get("unit") or unit_of(groups))
    reading: Reading = Same(unit, int(groups.args.get("shift", 0)))
    return PartOfDay(str(groups.look_up("part")), reading) if "part" in groups else reading


def part_of_day(groups: Groups) -> Reading:
    """ "this morning", "tonight", "the morning"."""
    code = groups.args.get("code") or groups.look_up("part")
    return PartOfDay(str(code), Day(0))


def part_alone(groups: Groups) -> Reading:
    """ "mid-afternoon": of the day named beside it, else of the anchor's."""
    return Clock(str(groups.look_up("part")))


def vague_adjective(groups: Groups) -> Reading:
    """ "current", "recent"."""
    return Vague(str(groups.look_up("adjective_now")))


def unit_ref_the(groups: Groups) -> Reading:
    """ "the past year" is a year of the calendar, "the past week" and "the past decade" a length that ends now."""
    unit = unit_of(groups)
    if unit in ("Q", "Y") or (unit == "CE" and groups.word("shift") == "last"):
        shift = shift_of(groups) or 0
        return UnitRef(unit, shift, narrative=shift > 0)
    return Length(length_value(1, unit))


def the_unit_before(groups: Groups) -> Reading:
    """ "the day before", "the year after"."""
    return Same(unit_of(groups), int(groups.args["shift"]))


RELATIVE_READERS: dict[str, Read] = {
    reader.__name__: reader
    for reader in (
        day_shift,
        weekday,
        weekday_before,
        weekday_of_week,
        nth_weekday,
        weekday_week,
        week_of,
        same_time,
        unit_ref,
        month_of_year,
        ago,
        later,
        same,
        part_of_day,
        part_alone,
        vague_adjective,
        unit_ref_the,
        the_unit_before,
    )
}
