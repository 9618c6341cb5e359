"""`events/<id>.md`: one event, and how we know of it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import Event, Status
from timeline.site.address import event_page
from timeline.site.edition import Edition
from timeline.site.evidence import by_hand, how_sure, names, reprints, sides
from timeline.site.labels import badges, people_links, place_links, source_count, when_words
from timeline.site.markup import Html, join, page, plain, tag
from timeline.site.quotation import quotations
from timeline.site.related import Relation
from timeline.wording import STATUS_WORDS, counted, date_words, day_words, listed, passages, unique

_ROOT = "../"
_DESCRIPTION = 200
"""Characters of the description that search engines and link previews show."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around an event: its neighbours in reading order, and events with the same people or places."""

    before: Event | None = None
    after: Event | None = None
    related: tuple[Relation, ...] = ()


def event_page_text(event: Event, around: Surroundings, edition: Edition) -> str:
    """The page's Markdown."""
    front = {
        "title": plain(event.title) or event.id,
        "description": description(event),
        "hide": ["navigation", "toc"],
    }
    return page(
        front,
        tag("h1", event.title, id="event", dir="auto"),
        *_under_title(event, edition),
        _facts(event, edition),
        _evidence(event, edition),
        *_related(around.related),
        _use(event, edition),
        _neighbours(around),
    )


def description(event: Event) -> str:
    """Date and summary, as long as link previews show."""
    text = plain(f"{date_words(event.date)}: {event.summary}")
    return text if len(text) <= _DESCRIPTION else f"{text[:_DESCRIPTION].rpartition(' ')[0]} …"


def _under_title(event: Event, edition: Edition) -> list[Html]:
    """Date and summary; the style sheet sets the date above the title, which the search wants first."""
    line = join(tag("a", date_words(event.date), href=f"{_ROOT}{edition.layout.place(event)}"), badges(event), by=" ")
    date = tag("p", line, class_="tl-kicker", data_search_exclude="")
    summary = None if event.summary == event.title else event.summary
    return [date, tag("p", summary, class_="tl-deck tl-deck--ruled", dir="auto")]


def _facts(event: Event, edition: Edition) -> Html:
    """What is known, as a list of terms."""
    rows = [
        _fact("When", when_words(event)),
        _fact("Where", _run([*_places(event, edition)])),
        _fact("Who", _run(people_links(event, edition.directory, _ROOT))),
        _aside("Status", None if event.status is Status.OCCURRED else STATUS_WORDS[event.status]),
        _aside("How sure", how_sure(event)),
        _aside("Sources differ", _differing(event, edition)),
        _aside("Changed by hand", _hand(event)),
        _aside("One text", _reprinted(event, edition)),
    ]
    return tag("dl", *rows, class_="tl-facts")


def _fact(name: str, value: str | None) -> Html | None:
    """A row that the search finds by its value."""
    return tag("div", _term(name), tag("dd", tag("p", value))) if value else None


def _aside(name: str, value: str | None) -> Html | None:
    """A row that the search passes over."""
    return tag("div", _term(name), tag("dd", value), data_search_exclude="") if value else None


def _term(name: str) -> Html:
    return tag("dt", name, data_search_exclude="")


def _run(links: list[Html]) -> Html | None:
    return join(*links, by=", ") if links else None


def _places(event: Event, edition: Edition) -> list[Html]:
    """The places, each with its country where that says more."""
    countries = {place.name: place.country for place in reversed(event.places)}
    links = place_links(event, edition.directory, _ROOT)
    named = zip(unique(place.name for place in event.places), links, strict=True)
    return [join(link, _country(name, countries[name])) for name, link in named]


def _country(name: str, country: str | None) -> Html | None:
    return join(", ", tag("bdi", country)) if country and country != name else None


def _differing(event: Event, edition: Edition) -> Html | None:
    """Each date with the articles that give it; the one that the event bears comes first."""
    found = sides(event, edition.sources)
    rows = [tag("li", tag("b", date_words(when)), " – according to ", names(held)) for when, held in found if held]
    return tag("ul", *rows, class_="tl-sides") if rows else None


def _hand(event: Event) -> str | None:
    said = by_hand(event)
    return f"An editor has set {said}; the quotations below stand as the sources have them." if said else None


def _reprinted(event: Event, edition: Edition) -> Html | None:
    found = reprints(event, edition.sources)
    said = [join(names(held), " reprints ", names([original])) for original, held in found]
    return join(*said, by="; ") if said else None


def _evidence(event: Event, edition: Edition) -> Html:
    quoted = quotations(event, edition.sources, root=_ROOT)
    head = f"{counted(len(passages(event.mentions)), 'passage')} from {source_count(event, edition.sources)}"
    return tag(
        "section",
        tag("h2", "How we know", data_search_exclude=""),
        tag("p", head, class_="tl-count", data_search_exclude=""),
        *quoted,
        id="how-we-know",
        class_="tl-how",
    )


def _related(related: tuple[Relation, ...]) -> list[Html]:
    if not related:
        return []
    head, rows = tag("h2", "With the same people or places"), tag("ul", *map(_relation, related))
    return [tag("section", head, rows, id="related", class_="tl-related", data_search_exclude="")]


def _relation(one: Relation) -> Html:
    link = tag("a", one.event.title, href=f"{_ROOT}{event_page(one.event.id)}", dir="auto")
    shared = join(*(tag("bdi", name) for name in one.names), by=", ")
    return tag("li", link, tag("span", date_words(one.event.date), " · ", shared, class_="tl-quiet"))


def _use(event: Event, edition: Edition) -> Html:
    """How to cite the event, and where its data are."""
    data = tag("a", "this event as JSON", href=f"{event.id}.json")
    more = tag("a", "all formats", href=f"{_ROOT}for-programs.html")
    return tag(
        "section",
        tag("h2", "Cite and use"),
        tag("p", _citation(event, edition), class_="tl-cite", dir="auto"),
        tag("p", join("Data: ", data, ", ", more, "."), class_="tl-quiet"),
        id="cite",
        class_="tl-use",
        data_search_exclude="",
    )


def _citation(event: Event, edition: Edition) -> str:
    """Title, date, timeline, state, sources and address, in the order in which a reference list has them."""
    newest = edition.order.newest
    state = f" As of {day_words(newest)}." if newest else ""
    keys = unique(mention.article for mention in event.mentions)
    publishers = listed(unique(edition.sources[key].name for key in keys if key in edition.sources))
    based = f" Based on {publishers}." if publishers else ""
    where = f"{edition.site_url}{event_page(event.id)}"
    timeline = plain(edition.timeline.title).rstrip(".")
    return f"“{plain(event.title)}”, {date_words(event.date)}. In: {timeline}.{state}{based} {where}"


def _neighbours(around: Surroundings) -> Html:
    """Links to what came before and after."""
    return tag(
        "nav",
        _neighbour("Before", around.before),
        _neighbour("After", around.after),
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
