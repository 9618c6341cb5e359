"""The dates that a text has spoken of so far, for the few expressions that refer back to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from timeline.interval import Granularity, Interval

_REACH = 1200
"""Characters that a reference back may span: about eight sentences."""
_BESIDE = 200
"""Characters between a day and a time of day without one: hardly more than a sentence."""
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
FINENESS = {
    Granularity.DAY: 0,
    Granularity.WEEKEND: 1,
    Granularity.WEEK: 1,
    Granularity.MONTH: 2,
    Granularity.QUARTER: 3,
    Granularity.SEASON: 3,
    Granularity.HALF: 4,
    Granularity.YEAR: 5,
    Granularity.DECADE: 6,
    Granularity.CENTURY: 7,
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A date that the text names, and where."""

    interval: Interval
    end: int

    @property
    def fineness(self) -> int:
        """0 for a day, more for what is coarser."""
        return FINENESS.get(self.interval.granularity, 9)


@dataclass(slots=True)
class Narrative:
    """What has been named before the expression at hand; grows as the resolver walks on."""

    spoken: list[Spoken] = field(default_factory=list)
    quarters: list[tuple[int, int, int]] = field(default_factory=list)
    """Year, quarter and end of every quarter that was named."""

    def hear(self, interval: Interval | None, value: str, end: int) -> None:
        """Remember a resolved expression."""
        if interval is not None:
            self.spoken.append(Spoken(interval, end))
        if match := _QUARTER.fullmatch(value):
            self.quarters.append((int(match[1]), int(match[2]), end))

    def last(self, position: int, finest: int) -> date | None:
        """The first day of the nearest date before `position` that is at least as fine as asked."""
        for spoken in reversed(self.spoken[-12:]):
            if position - spoken.end > _REACH:
                return None
            if spoken.fineness <= finest and spoken.end <= position:
                return spoken.interval.first
        return None

    def day_beside(self, position: int) -> date | None:
        """The day that was named last before `position`, if right beside it."""
        if not self.spoken or position - self.spoken[-1].end > _BESIDE or self.spoken[-1].fineness:
            return None
        return self.spoken[-1].interval.first

    def quarter(self, position: int) -> tuple[int, int] | None:
        """The quarter last named, if near."""
        if self.quarters and position - self.quarters[-1][2] <= _REACH:
            return self.quarters[-1][:2]
        return None
