"""Which page of the timeline holds which dates: one page, or one a year, a month or a day with an overview."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from timeline.model import Event
from timeline.site.chronicle import Chronicle, Group
from timeline.wording import MONTHS, day_words

Paging = Literal["auto", "none", "year", "month"]
FOLDER = "timeline"
INDEX = "index"
_AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the timeline."""

    name: str
    """Path from the site's root, without ending: `index`, `timeline/2024`, `timeline/2024-03`, `timeline/ahead`."""
    title: str
    """"2024", "March 2024"; empty where the page is the whole timeline."""
    order: Chronicle
    """What stands on it."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The page's events, in reading order."""
        return self.order.events


@dataclass(frozen=True, slots=True)
class Layout:
    """The pages of a timeline, in reading order, and where each date stands."""

    sheets: tuple[Sheet, ...]
    places: dict[str, str]
    """Fragment → `page.html#fragment`, from the site's root."""
    fragments: dict[str, str]
    """Event id → its date's fragment."""

    @property
    def paged(self) -> bool:
        """Whether `index` is an overview of other pages."""
        return any(sheet.name != INDEX for sheet in self.sheets)

    def place(self, event: Event) -> str:
        """Where the event stands on the timeline, from the site's root."""
        return self.places[self.fragments[event.id]]


def layout(order: Chronicle, paging: Paging = "auto", limit: int = 1000) -> Layout:
    """Split a timeline into pages.

    `auto` keeps up to `limit` events on one page; beyond that it makes a page of each year, of a year that is too long
    a page of each month, and of such a month a page of each day.
    """
    count = len(order.events)
    whole = paging == "none" or not count or (paging == "auto" and count <= limit)
    sheets = [Sheet(INDEX, "", order)] if whole else _sheets(order, paging, limit)
    placed = [(sheet, group) for sheet in sheets for group in (*sheet.order.told, *sheet.order.ahead)]
    return Layout(
        tuple(sheets),
        {group.fragment: f"{sheet.name}.html#{group.fragment}" for sheet, group in placed},
        {event.id: group.fragment for _, group in placed for event in group.events},
    )


def _sheets(order: Chronicle, paging: Paging, limit: int) -> list[Sheet]:
    depths = {"year": 1, "month": 2}
    parts = _split(order.told, 1, limit) if paging == "auto" else _by(order.told, depths[paging])
    sheets = [_sheet(key, groups, order) for key, groups in parts]
    ahead = Chronicle((), order.ahead, order.newest)
    return [*sheets, Sheet(f"{FOLDER}/{_AHEAD}", "Still to come", ahead)] if order.ahead else sheets


Part = tuple[tuple[int, ...], tuple[Group, ...]]
"""Year, year and month, or year, month and day; and what begins in it."""


def _split(groups: Sequence[Group], depth: int, limit: int) -> Iterable[Part]:
    """Pages of a year each, of finer units where that is too much for a page."""
    for key, held in _by(groups, depth):
        if depth < 3 and sum(len(group.events) for group in held) > limit:
            yield from _split(held, depth + 1, limit)
        else:
            yield key, held


def _by(groups: Sequence[Group], depth: int) -> Iterable[Part]:
    """Groups by the year, month or day in which they stand in reading order; a year that is known no finer leads."""
    for key, held in groupby(groups, key=lambda group: _key(group, depth)):
        yield key, tuple(held)


def _key(group: Group, depth: int) -> tuple[int, ...]:
    return (group.place.year, group.place.month, group.place.day)[:depth]


def _sheet(key: tuple[int, ...], groups: tuple[Group, ...], order: Chronicle) -> Sheet:
    name = "-".join((f"{key[0]:04}", *(f"{part:02}" for part in key[1:])))
    return Sheet(f"{FOLDER}/{name}", _title(key), Chronicle(groups, (), order.newest))


def _title(key: tuple[int, ...]) -> str:
    if len(key) == 1:
        return str(key[0])
    if len(key) == 2:
        return f"{MONTHS[key[1] - 1]} {key[0]}"
    return day_words(date(*key))
