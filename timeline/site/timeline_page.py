"""`index.md`, or `timeline/<year>.md` and an overview: the timeline itself, grouped by date."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.interval import Granularity
from timeline.model import DateRecord
from timeline.site.chronicle import Chronicle, Group
from timeline.site.density import Slot, slots
from timeline.site.edition import Edition
from timeline.site.entry import entry
from timeline.site.kinds import kind_words
from timeline.site.labels import date_badge, going_on, is_approximate
from timeline.site.markup import Html, join, page, tag
from timeline.site.overview_page import overview_page
from timeline.site.paging import INDEX, Sheet
from timeline.site.strip import strip
from timeline.wording import DAYS, MONTHS, counted, date_words, day_words, listing_words, short_date_words


def timeline_pages(edition: Edition) -> Mapping[str, str]:
    """The one page, or the overview and the pages that it leads to."""
    sheets = edition.layout.sheets
    pages = {f"{sheet.name}.md": sheet_page(sheet, edition) for sheet in sheets}
    return {**pages, "index.md": overview_page(edition, extent(edition))} if edition.layout.paged else pages


def sheet_page(sheet: Sheet, edition: Edition) -> str:
    """The page's Markdown. It is left out of the search, where each event's own page is the answer."""
    root = "" if sheet.name == INDEX else "../"
    said = extent(edition) if sheet.name == INDEX else _extent_of(sheet, edition)
    bars = slots(sheet.order)
    marks = _marks(sheet.order, bars)
    front = {
        **({"title": sheet.title} if sheet.title else {}),
        "description": f"{edition.timeline.title}: {said}",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    return page(
        front,
        _masthead(sheet, edition, said, bars),
        *(_group(group, edition, root, marks[group.fragment]) for group in sheet.order.told),
        *_ahead(sheet.order, edition, root, marks),
        *([_turning(sheet, edition, "After")] if sheet.title else []),
    )


def _masthead(sheet: Sheet, edition: Edition, said: str, bars: Sequence[Slot]) -> Html:
    """Title, one line and the strip; what a filter offers to choose from comes along as data."""
    groups = (*sheet.order.told, *sheet.order.ahead)
    kinds = {event.type: kind_words(event.type) for event in sheet.events}
    name = join(tag("a", edition.timeline.title, href="../index.html"), " ", sheet.title) if sheet.title else None
    return tag(
        "header",
        tag("h1", name or edition.timeline.title, id="timeline", dir="auto"),
        tag("p", said, class_="tl-deck"),
        _turning(sheet, edition, "Pages") if sheet.title else None,
        strip(bars, {group.fragment: f"#{group.fragment}" for group in groups}),
        class_="tl-masthead",
        data_publishers=json.dumps(list(edition.publishers), ensure_ascii=False),
        data_kinds=json.dumps(dict(sorted(kinds.items())), ensure_ascii=False),
    )


def extent(edition: Edition) -> str:
    """One line that says what this is: how many events from how many articles, over which days."""
    timeline, order = edition.timeline, edition.order
    what = f"{counted(len(timeline.events), 'event')} from {counted(len(timeline.articles), 'article')}"
    said = f"{what}{_ends(order)}."
    return f"{said} Newest article: {day_words(order.newest)}." if order.newest else said


def _ends(order: Chronicle) -> str:
    if not order.ends:
        return ""
    first, last = map(short_date_words, order.ends)
    return f", {first} to {last}" if first != last else f", {first}"


def _extent_of(sheet: Sheet, edition: Edition) -> str:
    """The same for one page of several."""
    total = len(edition.order.events)
    return f"{counted(len(sheet.events), 'event')} of {total:,}{_ends(sheet.order)}."


def _turning(sheet: Sheet, edition: Edition, name: str) -> Html:
    """Links to the page before, the overview and the page after."""
    sheets = edition.layout.sheets
    at = sheets.index(sheet)
    before, after = (sheets[at - 1] if at else None), (sheets[at + 1] if at + 1 < len(sheets) else None)
    links = [
        tag("a", f"← {before.title}", href=f"../{before.name}.html", rel="prev") if before else None,
        tag("a", "All pages", href="../index.html"),
        tag("a", f"{after.title} →", href=f"../{after.name}.html", rel="next") if after else None,
    ]
    return tag("nav", join(*links, by=" · "), class_="tl-turning", aria_label=f"Timeline pages, {name.lower()}")


@dataclass(frozen=True, slots=True)
class Mark:
    """How a group stands among the others."""

    bar: int
    """Position of its bar in the strip."""
    first: bool
    """The first of its year."""


def _marks(order: Chronicle, bars: Sequence[Slot]) -> dict[str, Mark]:
    """The mark of each group, by its fragment."""
    held = {group.fragment: at for at, bar in enumerate(bars) for group in bar.groups}
    first = {group.place.year: group.fragment for group in reversed(order.told)}.values()
    return {fragment: Mark(at, fragment in first) for fragment, at in held.items()}


def _ahead(order: Chronicle, edition: Edition, root: str, marks: Mapping[str, Mark]) -> list[Html]:
    """What is planned for days after the newest article, under a heading of its own."""
    if not order.ahead or order.newest is None:
        return []
    said = f"Announced in the articles, the newest of which is of {day_words(order.newest)}."
    head = tag("header", tag("h2", "Still to come", id="ahead"), tag("p", said), class_="tl-ahead")
    return [head, *(_group(group, edition, root, marks[group.fragment]) for group in order.ahead)]


def _group(group: Group, edition: Edition, root: str, mark: Mark) -> Html:
    """One date's heading and events."""
    level = 3 if group.fragment.startswith("ahead-") else 2
    about, first = is_approximate(group.date), mark.first
    kinds = ("tl-group", "tl-group--about" if about else None, "tl-group--first" if first else None)
    return tag(
        "section",
        _date_heading(group.date, level),
        *(entry(event, edition, level + 1, root) for event in group.events),
        id=group.fragment,
        class_=" ".join(filter(None, kinds)),
        data_from=group.date.start.isoformat(),
        data_to=group.date.end.isoformat() if group.date.end != group.date.start else None,
        data_bar=str(mark.bar),
    )


def _date_heading(when: DateRecord, level: int) -> Html:
    said = [tag("span", note) for note in (listing_words(when), going_on(when)) if note]
    notes = [note for note in (date_badge(when), *said) if note]
    return tag(
        "div",
        tag(f"h{level}", *_date_parts(when), class_="tl-date"),
        tag("p", join(*notes, by=" "), class_="tl-date-note") if notes else None,
        class_="tl-when",
    )


def _date_parts(when: DateRecord) -> list[Html]:
    """The date's words, a plain day's weekday and year apart so that they can be set smaller."""
    plain_day = when.granularity is Granularity.DAY and when.start == when.end
    if not plain_day or when.approximate or when.open:
        return [tag("span", date_words(when), class_="tl-date-words")]
    day = when.start
    return [
        tag("span", DAYS[day.weekday()], class_="tl-weekday"),
        Html(" "),
        tag("span", f"{day.day} {MONTHS[day.month - 1]}", class_="tl-day"),
        Html(" "),
        tag("span", str(day.year), class_="tl-of-year"),
    ]
