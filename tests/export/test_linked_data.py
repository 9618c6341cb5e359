"""events.jsonld and what an event's page carries of it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.site.payloads import hostile_story
from tests.site.story import Story
from timeline.export import event_linked_data, export
from timeline.export.telling import articles_of
from timeline.model import Participant

SITE = "https://timeline.example.org/story/"
PROPERTIES = {
    "Event": {
        "@id", "url", "name", "startDate", "endDate", "description", "disambiguatingDescription", "eventStatus",
        "location", "about", "subjectOf",
    },
    "NewsArticle": {"@id", "url", "headline", "inLanguage", "datePublished", "publisher"},
    "Place": {"name", "address", "geo", "sameAs"},
    "PostalAddress": {"addressCountry"},
    "GeoCoordinates": {"latitude", "longitude"},
    "Organization": {"name"},
    "Person": {"name"},
    "Country": {"name"},
    "Thing": {"name"},
}  # fmt: skip
"""Of each type of schema.org the properties that it has and that are used here."""
REQUIRED = {"Event": {"name", "startDate"}, "NewsArticle": {"headline"}, "Place": {"name"}}
ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def check(node: Any) -> None:
    """Every typed node has properties of its type only, and those that it needs; dates are ISO 8601."""
    for held in node if isinstance(node, list) else node.values() if isinstance(node, dict) else []:
        check(held)
    if isinstance(node, dict) and "@graph" not in node and {*node} != {"@id"}:
        kind = node["@type"]
        assert {*node} - {"@type", "@context"} <= PROPERTIES[kind], kind
        assert {*node} >= REQUIRED.get(kind, set()), kind
        assert all(
            ISO.fullmatch(text) for key, text in node.items() if key in ("startDate", "endDate", "datePublished")
        )


def graph(story: Story, site_url: str = SITE) -> dict[str, dict[str, Any]]:
    """The graph's nodes by address."""
    data = json.loads(export(story.timeline, "jsonld", site_url))
    check(data)
    assert data["@context"] == "https://schema.org"
    return {node["@id"]: node for node in data["@graph"]}


@pytest.mark.parametrize("site_url", [SITE, ""])
def test_every_event_and_every_article_is_a_node(story: Story, site_url: str) -> None:
    """And what an event says of its articles leads to them."""
    nodes = graph(story, site_url)
    kinds = [node["@type"] for node in nodes.values()]
    assert (kinds.count("Event"), kinds.count("NewsArticle")) == (
        len(story.timeline.events),
        len(story.timeline.articles),
    )
    named = [one["@id"] for node in nodes.values() for one in node.get("subjectOf", [])]
    assert {*named} <= {*nodes}
    assert len(named) >= len(story.timeline.events)


def test_an_event_says_when_where_and_who(story: Story) -> None:
    """In the terms of schema.org."""
    event = next(event for event in story.timeline.events if "jeddah" in event.id)
    people = (Participant(name="Ada", kind="person"), Participant(name="Kyiv", kind="country"), Participant(name="It"))
    named = event.model_copy(update={"participants": people})
    node = graph(Story(story.timeline.model_copy(update={"events": (named,)}), ()))[f"{SITE}events/{event.id}.html"]
    assert node["startDate"] == node["endDate"] == "2025-03-11"
    assert [one["@type"] for one in node["about"]] == ["Person", "Country", "Thing"]
    assert node["location"] == [
        {
            "@type": "Place",
            "name": "Jeddah",
            "address": {"@type": "PostalAddress", "addressCountry": "Saudi Arabia"},
            "geo": {"@type": "GeoCoordinates", "latitude": 21.5, "longitude": 39.2},
            "sameAs": "https://sws.geonames.org/105343/",
        }
    ]


def test_a_date_is_as_fine_as_it_is_known(story: Story) -> None:
    """A month stays a month; what is approximate says so in words; what is planned is scheduled."""
    nodes = graph(story)
    august = nodes[f"{SITE}events/2024-08-01-troops-cross-the-border.html"]
    assert (august["startDate"], august["disambiguatingDescription"]) == ("2024-08", "Date: August 2024")
    assert nodes[f"{SITE}events/2025-05-30-leaders-gather-in-tirana.html"]["eventStatus"].endswith("/EventScheduled")


def test_a_page_can_carry_its_event() -> None:
    """Whatever the articles say, nothing in it ends the element that it stands in."""
    story = hostile_story()
    for event in story.timeline.events:
        text = event_linked_data(event, articles_of(story.timeline))
        assert not re.search("[<>&\u2028\u2029\n]", text)
        data = json.loads(text)
        check(data)
        assert data["@id"] == f"../events/{event.id}.html"
        assert data["subjectOf"][0]["@type"] == "NewsArticle"
