"""Clues to a publication date, and the choice among them: the best kind first, placeholders refused.

Nothing here guesses: a clue is a date that a page or a text states, together with the words that say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from enum import IntEnum

EARLIEST = date(1600, 1, 1)
LATEST = date(2037, 12, 31)
"""Beyond it lie the ends of 32-bit clocks and the years that templates bear; no clock is read to know better."""
PLACEHOLDERS = frozenset({date(1900, 1, 1), date(1969, 12, 31), date(1970, 1, 1), date(1970, 1, 2), date(1980, 1, 1)})
"""Days on which computers begin to count."""

WESTMOST, EASTMOST = -8, 13
"""Hours from UTC between which most of what is published is written."""
_REPUBLISHED = timedelta(days=366)


class Kind(IntEnum):
    """Where a clue stands; the lower, the better."""

    MARKUP = 0
    """JSON-LD, OpenGraph, meta tags: in their own order."""
    TIME = 1
    """A `<time>` element."""
    ADDRESS = 2
    LINE = 3
    """A labelled line of the text, or one that holds little but a date."""
    DATELINE = 4


@dataclass(frozen=True, slots=True)
class Clue:
    """A day that something states."""

    day: date
    kind: Kind
    words: str
    """What states it, in a person's words: "JSON-LD datePublished"."""
    instant: datetime | None = None
    """The moment with its zone, where that is stated too."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Days that a publication cannot lie after."""

    modified: date | None = None
    """Last change that the page itself states."""
    seen: date | None = None
    """The day on which the page's server handed it out, by the server's word."""

    def allow(self, day: date) -> bool:
        """Whether a page may have been published on that day; a day more is left to time zones."""
        known = [bound for bound in (self.modified, self.seen) if bound is not None]
        return is_plausible(day) and all(day <= bound + timedelta(days=1) for bound in known)


def is_plausible(day: date) -> bool:
    """Whether a day can be one of publication, rather than a placeholder."""
    return EARLIEST <= day <= LATEST and day not in PLACEHOLDERS


def choose(clues: Iterable[Clue], bounds: Bounds | None = None) -> Clue | None:
    """The best clue, on the calendar day of the place where the page was published; None without any."""
    limits = bounds or Bounds()
    usable = sorted((clue for clue in clues if limits.allow(clue.day)), key=lambda clue: clue.kind)
    if not usable:
        return None
    return _localised(_first_published(usable), usable)


def _first_published(clues: Sequence[Clue]) -> Clue:
    """The first clue, unless it is a year and more after the day in the address: then it is of a later edition."""
    best = clues[0]
    address = next((clue for clue in clues if clue.kind is Kind.ADDRESS), best)
    return address if best.day - address.day > _REPUBLISHED else best


def _localised(best: Clue, clues: Sequence[Clue]) -> Clue:
    """A moment in UTC belongs to the day that the page elsewhere gives to it, where a time zone explains that."""
    if best.instant is None or best.instant.utcoffset():
        return best
    for other in clues:
        if other.day != best.day and _is_local(other, best.instant):
            return replace(best, day=other.day, words=f"{best.words}, a time in UTC; its day by {other.words}")
    return best


def _is_local(other: Clue, instant: datetime) -> bool:
    if other.instant is not None:
        return bool(other.instant.utcoffset()) and abs(other.instant - instant) < timedelta(hours=1)
    days = {(instant.astimezone(timezone(timedelta(hours=hours)))).date() for hours in range(WESTMOST, EASTMOST + 1)}
    return other.day in days
