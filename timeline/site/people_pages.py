"""`people/`: everyone and everything that acts in the story, on one page, and the more often named on their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.site.edition import Edition
from timeline.site.event_list import company, event_link, event_list, extent, facts, name_link
from timeline.site.markup import Html, join, page, plain, tag
from timeline.site.named import Named, actors, people_in, places, places_in
from timeline.wording import counted

_GROUPS = {
    "person": "People",
    "organisation": "Organisations",
    "country": "Countries",
    "place": "Cities and regions",
    None: "Others",
}
"""Kind of actor → its heading, in the order of the page."""
_KINDS = {"person": "Person", "organisation": "Organisation", "country": "Country", "place": "Place"}


def people_pages(edition: Edition) -> Mapping[str, str]:
    """The page of all, and one for each actor that is told of often enough."""
    everyone, everywhere = actors(edition), places(edition)
    pages = {"people/index.md": _index(everyone)}
    for one in everyone:
        if one.has_page:
            pages[one.address.replace(".html", ".md")] = _page(one, everyone, everywhere, edition)
    return pages


def _index(everyone: Sequence[Named]) -> str:
    front = {
        "title": "People",
        "description": f"{counted(len(everyone), 'name')} of people, organisations and countries in the timeline",
        "hide": ["navigation", "toc"],
    }
    groups = ((kind, [one for one in everyone if one.kind == kind]) for kind in _GROUPS)
    said = f"{counted(len(everyone), 'name')}, those with the most events first."
    deck = tag("p", said, class_="tl-deck tl-deck--ruled", data_search_exclude="")
    sections = (_group(_GROUPS[kind], held) for kind, held in groups if held)
    return page(front, tag("h1", "People, organisations, countries", id="people"), deck, *sections)


def _group(heading: str, held: Sequence[Named]) -> Html:
    count = tag("span", f"{len(held):,}", class_="tl-quiet")
    return tag(
        "section",
        tag("h2", heading, " ", count, id=f"kind-{heading.partition(' ')[0].lower()}"),
        tag("ul", *map(index_entry, held), class_="tl-names"),
        data_search_exclude="",
    )


def index_entry(named: Named) -> Html:
    """A name on the page of all; one without a page of its own names its events there."""
    if named.has_page:
        told = tag("span", counted(len(named.events), "event"), class_="tl-quiet")
        return tag("li", name_link(named), Html(" "), told, id=f"p-{named.slug}")
    links = join(*map(event_link, named.events), by="; ")
    return tag("li", tag("bdi", named.name), Html(" "), tag("span", links, class_="tl-only"), id=f"p-{named.slug}")


def _page(one: Named, everyone: Sequence[Named], everywhere: Sequence[Named], edition: Edition) -> str:
    front = {"title": plain(one.name) or one.slug, "description": extent(one), "hide": ["navigation", "toc"]}
    kind = f"{_KINDS[one.kind]} · " if one.kind else ""
    return page(
        front,
        tag("h1", one.name, id="name", dir="auto"),
        tag("p", f"{kind}{extent(one)}.", class_="tl-deck tl-deck--ruled", data_search_exclude=""),
        *facts(
            company(one, everyone, people_in, "With"),
            company(one, everywhere, places_in, "Where"),
        ),
        event_list(one.events, edition),
    )
