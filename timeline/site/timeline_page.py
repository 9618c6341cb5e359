"""`index.md`: the timeline itself, grouped by date."""

from __future__ import annotations

from timeline.interval import Granularity
from timeline.model import DateRecord, Event, Timeline
from timeline.site.address import date_fragment, event_page
from timeline.site.chronicle import Chronicle, Group, chronicle
from timeline.site.labels import badges, date_badge, going_on, is_approximate, people_and_places, source_count
from timeline.site.markup import Html, join, page, tag
from timeline.site.quotation import Source, quotations
from timeline.wording import DAYS, MONTHS, counted, date_words, day_words, short_date_words

Sources = dict[str, Source]


def timeline_page(timeline: Timeline, sources: Sources) -> str:
    """The page's Markdown. It is left out of the search, where each event's own page is the answer."""
    order = chronicle(timeline)
    front = {
        "description": f"{timeline.title}: {_extent(timeline, order)}",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    return page(front, _masthead(timeline, order), *_told(order, sources), *_ahead(order, sources))


def _masthead(timeline: Timeline, order: Chronicle) -> Html:
    return tag(
        "header",
        tag("h1", timeline.title, id="timeline", dir="auto"),
        tag("p", _extent(timeline, order), class_="tl-deck"),
        class_="tl-masthead",
    )


def _extent(timeline: Timeline, order: Chronicle) -> str:
    """One line that says what this is: how many events from how many articles, over which days."""
    what = f"{counted(len(timeline.events), 'event')} from {counted(len(timeline.articles), 'article')}"
    if order.ends:
        first, last = map(short_date_words, order.ends)
        what += f", {first} to {last}" if first != last else f", {first}"
    return f"{what}. Newest article: {day_words(order.newest)}." if order.newest else f"{what}."


def _told(order: Chronicle, sources: Sources) -> list[Html]:
    return [_group(group, sources, 2, year) for group, year in _with_years(order.told)]


def _ahead(order: Chronicle, sources: Sources) -> list[Html]:
    if not order.ahead or order.newest is None:
        return []
    said = f"Announced in the articles, the newest of which is of {day_words(order.newest)}."
    head = tag("header", tag("h2", "Still to come", id="ahead"), tag("p", said), class_="tl-ahead")
    return [head, *(_group(group, sources, 3, None) for group in order.ahead)]


def _with_years(groups: tuple[Group, ...]) -> list[tuple[Group, int | None]]:
    """Each group with its year where that is another than before."""
    years = [group.date.start.year for group in groups]
    return [
        (group, year if at == 0 or years[at - 1] != year else None)
        for at, (group, year) in enumerate(zip(groups, years, strict=True))
    ]


def _group(group: Group, sources: Sources, level: int, year: int | None) -> Html:
    """One date's heading and events; `level` is the heading's, `year` begins a new one on the rule."""
    entries = [_entry(event, sources, level + 1) for event in group.events]
    fragment = date_fragment(group.date)
    kind = "tl-group tl-group--about" if is_approximate(group.date) else "tl-group"
    section = tag(
        "section",
        _date_heading(group.date, level),
        tag("div", *entries, class_="tl-entries"),
        id=fragment,
        class_=kind,
    )
    mark = tag("div", str(year), class_="tl-year", aria_hidden="true") if year else None
    return join(mark, section)


def _date_heading(when: DateRecord, level: int) -> Html:
    notes = [note for note in (date_badge(when), going_on(when)) if note]
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


def _entry(event: Event, sources: Sources, level: int) -> Html:
    title = tag("a", event.title, href=event_page(event.id), dir="auto")
    summary = None if event.summary == event.title else tag("p", event.summary, class_="tl-summary", dir="auto")
    evidence = tag(
        "details",
        tag("summary", source_count(event)),
        *quotations(event, sources),
        class_="tl-evidence",
    )
    return tag(
        "article",
        tag(f"h{level}", title, Html(" "), badges(event), class_="tl-title"),
        summary,
        tag("div", people_and_places(event), evidence, class_="tl-meta"),
        class_="tl-entry",
    )
