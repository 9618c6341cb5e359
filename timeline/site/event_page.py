"""`events/<id>.md`: one event, and how we know of it."""

from __future__ import annotations

from timeline.model import Event, OtherDate, Status
from timeline.site.address import date_fragment, event_page
from timeline.site.labels import badges, certainty, source_count, when_words
from timeline.site.markup import Html, join, page, plain, tag
from timeline.site.quotation import Source, quotations
from timeline.wording import STATUS_WORDS, counted, date_words, support_words, unique

_ROOT = "../"
_DESCRIPTION = 200
"""Characters of the description that search engines and link previews show."""


def event_page_text(event: Event, before: Event | None, after: Event | None, sources: dict[str, Source]) -> str:
    """The page's Markdown; `before` and `after` are its neighbours in reading order."""
    front = {
        "title": plain(event.title) or event.id,
        "description": _shortened(f"{date_words(event.date)}: {event.summary}"),
        "hide": ["navigation", "toc"],
    }
    return page(
        front,
        tag("h1", event.title, id="event", dir="auto"),
        *_under_title(event),
        _facts(event, sources),
        _evidence(event, sources),
        _neighbours(before, after),
    )


def _shortened(text: str) -> str:
    text = plain(text)
    return text if len(text) <= _DESCRIPTION else f"{text[:_DESCRIPTION].rpartition(' ')[0]} …"


def _under_title(event: Event) -> list[Html]:
    """Date and summary; the style sheet sets the date above the title, which the search wants first."""
    back = f"{_ROOT}index.html#{date_fragment(event.date)}"
    line = join(tag("a", date_words(event.date), href=back), badges(event), by=" ")
    date = tag("p", line, class_="tl-kicker", data_search_exclude="")
    summary = None if event.summary == event.title else event.summary
    return [date, tag("p", summary, class_="tl-deck tl-deck--ruled", dir="auto")]


def _facts(event: Event, sources: dict[str, Source]) -> Html:
    """What is known, as a list of terms."""
    rows = [
        _fact("When", when_words(event)),
        _fact("Where", _run(_places(event))),
        _fact("Who", _run(unique(participant.name for participant in event.participants))),
        _aside("Status", None if event.status is Status.OCCURRED else STATUS_WORDS[event.status]),
        _aside("How sure", f"{certainty(event)} – {support_words(event)}"),
        *(_other_date(other, sources) for other in event.other_dates),
        _aside("Set by an editor", ", ".join(event.edited) if event.edited else None),
    ]
    return tag("dl", *rows, class_="tl-facts")


def _fact(name: str, value: str | None) -> Html | None:
    """A row that the search finds by its value."""
    return tag("div", _term(name), tag("dd", tag("p", value))) if value else None


def _aside(name: str, value: str | None) -> Html | None:
    """A row that the search passes over."""
    return tag("div", _term(name), tag("dd", tag("p", value)), data_search_exclude="") if value else None


def _term(name: str) -> Html:
    return tag("dt", name, data_search_exclude="")


def _run(names: tuple[str, ...]) -> Html | None:
    return join(*(tag("bdi", name) for name in names), by=", ") if names else None


def _places(event: Event) -> tuple[str, ...]:
    named = ((place.name, place.country) for place in event.places)
    return unique(f"{name}, {country}" if country and country != name else name for name, country in named)


def _other_date(other: OtherDate, sources: dict[str, Source]) -> Html | None:
    """What some sources say instead, and which."""
    names = unique(sources[key].title for key in other.articles if key in sources)
    said = tag("span", date_words(other.date), " – according to ", _run(names)) if names else date_words(other.date)
    return _aside("Other date", said)


def _evidence(event: Event, sources: dict[str, Source]) -> Html:
    quoted = quotations(event, sources, root=_ROOT)
    head = f"{counted(len(quoted), 'passage')} from {source_count(event)}"
    return tag(
        "section",
        tag("h2", "How we know", data_search_exclude=""),
        tag("p", head, class_="tl-count", data_search_exclude=""),
        *quoted,
        class_="tl-how",
    )


def _neighbours(before: Event | None, after: Event | None) -> Html:
    """Links to what came before and after."""
    return tag(
        "nav",
        _neighbour("Before", before),
        _neighbour("After", after),
        class_="tl-neighbours",
        aria_label="Events before and after",
        data_search_exclude="",
    )


def _neighbour(side: str, event: Event | None) -> Html | None:
    if event is None:
        return None
    return tag(
        "a",
        tag("span", f"{side} – {date_words(event.date)}", class_="tl-side"),
        tag("span", event.title, class_="tl-name", dir="auto"),
        href=f"{_ROOT}{event_page(event.id)}",
        class_=f"tl-{side.lower()}",
    )
