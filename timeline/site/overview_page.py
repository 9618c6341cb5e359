"""`index.md` of a timeline of many pages: all of it in one picture, and what weighs most on each page."""

from __future__ import annotations

from timeline.model import Event
from timeline.site.density import slots
from timeline.site.edition import Edition
from timeline.site.entry import title_line
from timeline.site.markup import Html, join, page, tag
from timeline.site.paging import Sheet
from timeline.site.strip import strip
from timeline.wording import counted, short_date_words

MOST_EVENTS = 3
"""Events named under each page."""


def overview_page(edition: Edition, said: str) -> str:
    """The page's Markdown; `said` is the one line that tells what the timeline is."""
    front = {
        "description": f"{edition.timeline.title}: {said}",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    return page(front, _masthead(edition, said), *(_sheet(sheet) for sheet in edition.layout.sheets))


def _masthead(edition: Edition, said: str) -> Html:
    return tag(
        "header",
        tag("h1", edition.timeline.title, id="timeline", dir="auto"),
        tag("p", said, class_="tl-deck"),
        strip(slots(edition.order), edition.layout.places),
        class_="tl-masthead",
    )


def _sheet(sheet: Sheet) -> Html:
    """A page's name, how much it holds, and its weightiest events in the order of reading."""
    heavy = {event.id for event in sorted(sheet.events, key=lambda one: (-one.salience, one.id))[:MOST_EVENTS]}
    lines = [_line(event) for event in sheet.events if event.id in heavy]
    return tag(
        "section",
        tag(
            "header",
            tag("h2", tag("a", sheet.title, href=f"{sheet.name}.html")),
            tag("p", counted(len(sheet.events), "event"), class_="tl-quiet"),
        ),
        tag("ul", *lines),
        id=sheet.name.rpartition("/")[2],
        class_="tl-sheet",
    )


def _line(event: Event) -> Html:
    return tag("li", join(title_line(event), tag("span", f" {short_date_words(event.date)}", class_="tl-quiet")))
