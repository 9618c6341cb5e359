"""Holidays fall on their days."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.timex.holidays import FIXED, FROM_EASTER, NTH_WEEKDAY, holiday_in


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", date(2024, 3, 31)),
        ("easter", date(2025, 4, 20)),
        ("easter", date(2038, 4, 25)),
        ("easter", date(1818, 3, 22)),
        ("orthodox easter", date(2024, 5, 5)),
        ("orthodox easter", date(2025, 4, 20)),
        ("good friday", date(2025, 4, 18)),
        ("thanksgiving", date(2024, 11, 28)),
        ("memorial day", date(2025, 5, 26)),
        ("labor day", date(2024, 9, 2)),
        ("king day", date(2025, 1, 20)),
        ("christmas", date(2025, 12, 25)),
    ],
)
def test_a_holiday_falls_on_its_day(name: str, day: date) -> None:
    assert holiday_in(name, day.year) == day


@pytest.mark.parametrize("name", [*FIXED, *FROM_EASTER, *NTH_WEEKDAY, "orthodox easter"])
def test_every_holiday_falls_in_its_year(name: str) -> None:
    assert all(holiday_in(name, year).year == year for year in range(1900, 2100))
