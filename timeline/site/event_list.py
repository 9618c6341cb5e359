"""Events as a plain list of dates and titles, for the pages of actors, places and articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from timeline.model import Event
from timeline.site.address import event_page
from timeline.site.edition import Edition
from timeline.site.labels import badges, is_approximate, source_count
from timeline.site.markup import Html, join, tag
from timeline.site.named import Named
from timeline.wording import counted, date_words, short_date_words

ROOT = "../"
"""From a page in a folder to the site's root."""
_COMPANY = 8
"""Names shown of those that share events."""


def event_list(events: Iterable[Event], edition: Edition) -> Html:
    """Each event's date, title and number of sources, in the order given."""
    return tag("ol", *(tag("li", _item(event, edition)) for event in events), class_="tl-list")


def _item(event: Event, edition: Edition) -> Html:
    kind = "tl-list-date tl-list-date--about" if is_approximate(event.date) else "tl-list-date"
    return join(
        tag("span", date_words(event.date), class_=kind),
        tag("span", event_link(event), Html(" "), badges(event), class_="tl-list-title"),
        tag("span", source_count(event, edition.sources), class_="tl-quiet", data_search_exclude=""),
        by=" ",
    )


def event_link(event: Event) -> Html:
    """The title, leading to the event's page."""
    return tag("a", event.title, href=f"{ROOT}{event_page(event.id)}", dir="auto")


def extent(named: Named) -> str:
    """How much is told, and of which days: "9 events from 4 articles, 2022 to 20 May 2025"."""
    counts = f"{counted(len(named.events), 'event')} from {counted(len(named.articles), 'article')}"
    first, last = named.events[0].date, max((event.date for event in named.events), key=lambda when: when.end)
    begin, end = short_date_words(first), short_date_words(last)
    return f"{counts}, {begin} to {end}" if begin != end else f"{counts}, {begin}"


def company(
    named: Named, all_named: Sequence[Named], slugs: Callable[[Event], Iterable[str]], label: str
) -> Html | None:
    """A row that names those who share the most events with `named`; `slugs` tells who stands in an event."""
    shared = Counter(slug for event in named.events for slug in slugs(event) if slug != named.slug)
    closest = sorted((other for other in all_named if other.slug in shared), key=lambda other: -shared[other.slug])
    if not closest:
        return None
    links = [join(name_link(other), f" ({shared[other.slug]})") for other in closest[:_COMPANY]]
    return tag("div", tag("dt", label), tag("dd", tag("p", join(*links, by=", "))), data_search_exclude="")


def facts(*rows: Html | None) -> list[Html]:
    """The rows as one list of terms; nothing where there are none."""
    return [tag("dl", *rows, class_="tl-facts")] if any(rows) else []


def name_link(named: Named) -> Html:
    """The name, leading to its page or entry."""
    return tag("a", tag("bdi", named.name), href=f"{ROOT}{named.address}")
