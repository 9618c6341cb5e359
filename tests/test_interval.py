"""Intervals: the days that a value names, the value and the EDTF form of the days, and what holds what."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.interval import Granularity, Interval, Part

VALUES = [
    ("2025-05-12", "2025-05-12", "2025-05-12", "day", "2025-05-12"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "day", "2024-02-29"),
    ("2025-W20", "2025-05-12", "2025-05-18", "week", "2025-05-12/2025-05-18"),
    ("2025-W01", "2024-12-30", "2025-01-05", "week", "2024-12-30/2025-01-05"),
    ("2020-W53", "2020-12-28", "2021-01-03", "week", "2020-12-28/2021-01-03"),
    ("2025-W20-WE", "2025-05-17", "2025-05-18", "weekend", "2025-05-17/2025-05-18"),
    ("2024-02", "2024-02-01", "2024-02-29", "month", "2024-02"),
    ("2025-12", "2025-12-01", "2025-12-31", "month", "2025-12"),
    ("2025-Q1", "2025-01-01", "2025-03-31", "quarter", "2025-33"),
    ("2025-Q4", "2025-10-01", "2025-12-31", "quarter", "2025-36"),
    ("2025-H1", "2025-01-01", "2025-06-30", "half", "2025-01-01/2025-06-30"),
    ("2025-H2", "2025-07-01", "2025-12-31", "half", "2025-07-01/2025-12-31"),
    ("2025-SP", "2025-03-01", "2025-05-31", "season", "2025-21"),
    ("2024-SU", "2024-06-01", "2024-08-31", "season", "2024-22"),
    ("2024-FA", "2024-09-01", "2024-11-30", "season", "2024-23"),
    ("2023-WI", "2023-12-01", "2024-02-29", "season", "2023-24"),
    ("2022", "2022-01-01", "2022-12-31", "year", "2022"),
    ("0987", "0987-01-01", "0987-12-31", "year", "0987"),
    ("9999", "9999-01-01", "9999-12-31", "year", "9999"),
    ("197", "1970-01-01", "1979-12-31", "decade", "197X"),
    ("19", "1900-01-01", "1999-12-31", "century", "19XX"),
]


@pytest.mark.parametrize(("value", "first", "last", "granularity", "edtf"), VALUES)
def test_a_value_names_days_and_is_told_by_them(value: str, first: str, last: str, granularity: str, edtf: str) -> None:
    """Both ways: TIMEX3 value to days, days to TIMEX3 value and EDTF."""
    interval = Interval.of_value(value)
    assert interval == Interval(date.fromisoformat(first), date.fromisoformat(last), Granularity(granularity))
    assert (interval.value, interval.edtf) == (value, edtf)


@pytest.mark.parametrize("value", ["2025-05-12T14:30", "2025-05-12TMO", "2025-05-12T24:00"])
def test_a_time_of_day_names_its_day(value: str) -> None:
    assert Interval.of_value(value) == Interval.of_day(date(2025, 5, 12))


@pytest.mark.parametrize(
    "value",
    [
        "2025-02-29",
        "2025-13",
        "2025-00",
        "2025-00-10",
        "2025-04-31",
        "2021-W53",
        "2025-W00",
        "2025-Q5",
        "2025-H3",
        "0000-01-01",
        "0000",
        "0000-12",
        "000",
        "9999-WI",
        "9999-W53",
    ],
)
def test_a_value_without_a_calendar_names_nothing(value: str) -> None:
    assert Interval.of_value(value) is None


@pytest.mark.parametrize(
    "value", ["", "P3D", "P1Y2M", "XXXX-WXX-1", "PAST_REF", "FUTURE_REF", "T14:30", "25-5-12", "x"]
)
def test_durations_sets_and_vague_values_name_no_days(value: str) -> None:
    assert Interval.of_value(value) is None


def test_digits_of_other_scripts_are_no_value() -> None:
    assert Interval.of_value("٢٠٢٥") is None


@pytest.mark.parametrize(
    ("value", "mod", "part", "edtf"),
    [
        ("2024", "MID", Part.MID, "2024~"),
        ("2024-05", "START", Part.EARLY, "2024-05~"),
        ("2024-05", "END", Part.LATE, "2024-05~"),
        ("2024-05-12", "APPROX", None, "2024-05-12~"),
        ("2025-W20", "APPROX", None, "2025-05-12~/2025-05-18~"),
    ],
)
def test_a_modifier_makes_a_value_approximate(value: str, mod: str, part: Part | None, edtf: str) -> None:
    interval = Interval.of_value(value, mod)
    assert interval is not None
    assert (interval.approximate, interval.part, interval.edtf) == (True, part, edtf)


@pytest.mark.parametrize("mod", [None, "", "EQUAL_OR_MORE", "ON_OR_BEFORE"])
def test_other_modifiers_leave_a_value_exact(mod: str | None) -> None:
    interval = Interval.of_value("2024", mod)
    assert interval is not None
    assert not interval.approximate


def test_an_interval_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Interval(date(2025, 5, 13), date(2025, 5, 12))


def test_a_span_is_told_by_its_ends() -> None:
    span = Interval.of_day(date(2025, 5, 3)).until(date(2025, 5, 5))
    assert (span.granularity, span.days) == (Granularity.SPAN, 3)
    assert (span.value, span.edtf) == ("2025-05-03/2025-05-05", "2025-05-03/2025-05-05")


def test_what_still_goes_on_has_no_end() -> None:
    span = Interval.of_day(date(2025, 5, 3)).until(date(2025, 5, 5), open=True)
    assert span.edtf == "2025-05-03/.."
    assert span.last == date(2025, 5, 5)


def test_approximate_and_open_at_once() -> None:
    since = Interval.of_value("2022-02", "START")
    assert since is not None
    assert since.until(date(2025, 5, 5), open=True).edtf == "2022-02-01~/.."


def test_a_week_begins_on_monday_whatever_its_day() -> None:
    days = [date(2025, 5, 12) + timedelta(days=i) for i in range(7)]
    assert {Interval.of_week(day) for day in days} == {Interval.of_value("2025-W20")}


def test_containing_and_sharing_days() -> None:
    week, day, next_day = (Interval.of_value(value) for value in ("2025-W20", "2025-05-18", "2025-05-19"))
    assert week
    assert day
    assert next_day
    assert week.contains(day)
    assert week.contains(week)
    assert not day.contains(week)
    assert week.overlaps(day)
    assert day.overlaps(week)
    assert not week.overlaps(next_day)


DAYS = st.dates(min_value=date(1, 1, 8), max_value=date(9999, 12, 20))
ANY = st.builds(
    lambda first, length: Interval.of_day(first).until(first + timedelta(days=length)),
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
    st.integers(min_value=0, max_value=900),
)


@given(DAYS)
def test_every_day_goes_through_its_value_and_back(day: date) -> None:
    for interval in (Interval.of_day(day), Interval.of_week(day)):
        assert Interval.of_value(interval.value) == interval
        assert interval.contains(Interval.of_day(day))


@given(st.integers(min_value=1, max_value=9998), st.integers(min_value=1, max_value=12))
def test_every_month_goes_through_its_value_and_back(year: int, month: int) -> None:
    interval = Interval.of_months(year, month, 1, Granularity.MONTH)
    assert Interval.of_value(interval.value) == interval
    assert interval.edtf == interval.value
    assert 28 <= interval.days <= 31
    assert interval.last + timedelta(days=1) == Interval.of_months(year, month + 1, 1, Granularity.MONTH).first


@given(ANY, ANY)
def test_containing_implies_sharing_and_sharing_is_mutual(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert not one.contains(other) or (one.overlaps(other) and one.days >= other.days)
    assert (one.contains(other) and other.contains(one)) == ((one.first, one.last) == (other.first, other.last))


@given(st.text(alphabet="0123456789-WQHSPUFAIETX/.:", max_size=16))
def test_no_value_is_trouble(value: str) -> None:
    """Anything is either days or nothing, and what names days can be told again."""
    assume(not value.startswith("0000"))
    interval = Interval.of_value(value)
    assert interval is None or Interval.of_value(interval.value) == interval
