"""`places/`: a map of the story's places with a list beside it, and pages for those told of more than once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model import Place
from timeline.site.edition import Edition
from timeline.site.event_list import ROOT, company, event_list, extent, facts
from timeline.site.map_view import Dot, place_map
from timeline.site.markup import Html, join, page, plain, tag, web_link
from timeline.site.named import Named, actors, people_in, places, places_in
from timeline.site.people_pages import index_entry
from timeline.wording import counted


def place_pages(edition: Edition) -> Mapping[str, str]:
    """The map with its list, and a page for each place that is told of often enough."""
    everyone, everywhere = actors(edition), places(edition)
    pages = {"places/index.md": _index(everywhere)}
    for one in everywhere:
        if one.has_page:
            pages[one.address.replace(".html", ".md")] = _page(one, everyone, everywhere, edition)
    return pages


def _index(everywhere: Sequence[Named]) -> str:
    front = {
        "title": "Places",
        "description": f"{counted(len(everywhere), 'place')} in the timeline, on a map",
        "hide": ["navigation", "toc"],
    }
    dots = [Dot(one.place, f"{ROOT}{one.address}", len(one.events)) for one in everywhere if one.place]
    return page(
        front,
        tag("h1", "Places", id="places"),
        tag("p", _deck(everywhere), class_="tl-deck tl-deck--ruled", data_search_exclude=""),
        tag("div", _countries(everywhere), place_map(dots), class_="tl-atlas", data_search_exclude=""),
    )


def _deck(everywhere: Sequence[Named]) -> str:
    if not everywhere:
        return "The articles name no place that an event could be put at."
    return f"{counted(len(everywhere), 'place')}, by country; those with the most events first."


def _countries(everywhere: Sequence[Named]) -> Html:
    """The places below their countries, the country with the most events first."""
    held: dict[str, list[Named]] = {}
    for one in everywhere:
        held.setdefault(one.place.country or "" if one.place else "", []).append(one)
    ordered = sorted(held, key=lambda country: (country == "", -sum(len(one.events) for one in held[country]), country))
    return tag("div", *(_country(country, held[country]) for country in ordered), class_="tl-atlas-list")


def _country(country: str, held: Sequence[Named]) -> Html:
    return join(tag("h2", country or "Elsewhere", dir="auto"), tag("ul", *map(index_entry, held), class_="tl-names"))


def _page(one: Named, everyone: Sequence[Named], everywhere: Sequence[Named], edition: Edition) -> str:
    named = _with_country(one)
    front = {"title": plain(named) or one.slug, "description": extent(one), "hide": ["navigation", "toc"]}
    return page(
        front,
        tag("h1", named, id="name", dir="auto"),
        tag("p", f"Place · {extent(one)}.", class_="tl-deck tl-deck--ruled", data_search_exclude=""),
        *facts(
            company(one, everyone, people_in, "Who"),
            company(one, everywhere, places_in, "Also named"),
            _where(one.place),
        ),
        event_list(one.events, edition),
    )


def _with_country(one: Named) -> str:
    country = one.place.country if one.place else None
    return f"{one.name}, {country}" if country and country != one.name else one.name


def _where(place: Place | None) -> Html | None:
    """Coordinates as they are read, and the gazetteer's entry that they come from."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    north, east = "N" if place.latitude >= 0 else "S", "E" if place.longitude >= 0 else "W"
    said = f"{abs(place.latitude):.2f}° {north}, {abs(place.longitude):.2f}° {east}"
    entry = web_link("GeoNames", f"https://www.geonames.org/{place.geonames}") if place.geonames else None
    where = tag("p", join(said, join(" (", entry, ")") if entry else None))
    return tag("div", tag("dt", "Coordinates"), tag("dd", where), data_search_exclude="")
