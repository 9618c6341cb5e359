"""Labels along the density strip: as many as fit, and fewer of them on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.interval import Granularity
from timeline.site.density import SHORT_GAP, Slot
from timeline.wording import MONTHS, short_date_words

_DESK, _PHONE = 0.72, 2.2
"""Percent of the strip's width that one letter takes, at most, on a wide screen and on a narrow one."""
_AIR = 2
"""Letters between two labels."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words under the axis."""

    text: str
    place: float
    """Percent."""
    minor: bool
    """Shown only where there is room."""
    anchor: Literal["start", "end"]


def labels(bars: Sequence[Slot], places: Sequence[float], wide: float) -> list[Label]:
    """Labels of the bars, in order; the first and the last, and where something begins, before the others.

    `places` are the bars' left ends and `wide` is the width of their places, in percent.
    """
    major = _fitting(bars, places, {}, _PHONE)
    both = _fitting(bars, places, major, _DESK)
    years = _with_years(bars, sorted(major)), _with_years(bars, sorted(both))
    return [
        Label(years[at not in major][at], places[at] + wide * (anchor == "end"), at not in major, anchor)
        for at in sorted(both)
        for anchor in (_anchor(places[at], _PHONE if at in major else _DESK),)
    ]


def _anchor(place: float, letter: float) -> Literal["start", "end"]:
    return "end" if place > 100 - 11 * letter else "start"


def _fitting(
    bars: Sequence[Slot], places: Sequence[float], held: dict[int, tuple[float, float]], letter: float
) -> dict[int, tuple[float, float]]:
    """Positions of the bars that get a label, each with the stretch of the axis that it takes."""
    taken = {at: _stretch(bars[at], places[at], letter, _anchor(places[at], _PHONE)) for at in held}
    for at in sorted(range(len(bars)), key=lambda at: (_rank(bars, at), at)):
        first, last = _stretch(bars[at], places[at], letter, _anchor(places[at], letter))
        if at not in taken and all(last <= start or end <= first for start, end in taken.values()):
            taken[at] = (first, last)
    return taken


def _stretch(bar: Slot, place: float, letter: float, anchor: str) -> tuple[float, float]:
    width = (len(_words(bar, with_year=True)) + _AIR) * letter
    return (place - width, place) if anchor == "end" else (place, place + width)


def _rank(bars: Sequence[Slot], at: int) -> int:
    """What is labelled first: the ends, then what stands behind a gap, new months and years, then the rest."""
    if at in (0, len(bars) - 1):
        return 0
    bar, before = bars[at], bars[at - 1]
    if bar.empty_before > SHORT_GAP or bar.ahead != before.ahead:
        return 1
    new = (bar.date.start.year, bar.date.start.month) != (before.date.start.year, before.date.start.month)
    return 2 if new and not bar.coarse else 3


def _with_years(bars: Sequence[Slot], labelled: Sequence[int]) -> dict[int, str]:
    """Each label's words, the year said where it is another than at the label before."""
    said, year = dict[int, str](), None
    for at in labelled:
        said[at] = _words(bars[at], with_year=bars[at].date.start.year != year)
        year = bars[at].date.start.year
    return said


def _words(bar: Slot, *, with_year: bool) -> str:
    when, month = bar.date, MONTHS[bar.date.start.month - 1][:3]
    year = f" {when.start.year}" if with_year else ""
    if when.part or when.approximate or when.open:
        return short_date_words(when)
    match when.granularity:
        case Granularity.DAY | Granularity.WEEK | Granularity.WEEKEND | Granularity.SPAN:
            return f"{when.start.day} {month}{year}"
        case Granularity.MONTH:
            return f"{month}{year}"
        case Granularity.YEAR:
            return str(when.start.year)
    return short_date_words(when)
