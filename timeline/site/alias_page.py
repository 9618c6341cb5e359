"""`events/<former id>.html`: an address that an event once had leads to where it stands now, or to the nearest one.

A page of its own, without the theme: it works from a disk and without a script.
"""

from __future__ import annotations

from timeline.model import Event
from timeline.site.address import event_page
from timeline.site.markup import GENERATED, Html, join, tag

MOVED = "This event has a new address: "
GONE = "What stood here is no event of its own any more. The nearest one is: "


def alias_page(event: Event, said: str = MOVED) -> str:
    """The HTML of a page that leads to the event's, which `said` announces."""
    target = event_page(event.id).removeprefix("events/")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", event.title),
        tag("meta", name="description", content=GENERATED),
        tag("meta", name="viewport", content="width=device-width,initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("link", rel="canonical", href=target),
        tag("link", rel="icon", href="../assets/images/favicon.png"),
        tag("meta", http_equiv="refresh", content=f"0; url={target}"),
    )
    link = tag("a", event.title, href=target, dir="auto")
    body = tag("body", tag("p", said, link))
    return join(Html("<!doctype html>\n"), tag("html", head, body, lang="en"), Html("\n"))
