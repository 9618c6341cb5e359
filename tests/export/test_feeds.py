"""The two feeds, by their own rules."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as Xml

import feedparser
import jsonschema
import pytest

from tests.site.payloads import hostile_story
from tests.site.story import Story, make_long_story
from timeline.export import export
from timeline.export.feeds import LONGEST
from timeline.model import Timeline

SITE = "https://timeline.example.org/story/"
ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
EMPTY = Timeline(title="", articles=(), events=())

STAMP = {
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$",
}
ADDRESS = {"type": "string", "pattern": "^https?://[^ ]+$"}
AUTHORS = {"type": "array", "items": {"type": "object", "minProperties": 1, "properties": {"name": {"type": "string"}}}}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "language": {"type": "string", "pattern": "^[a-z]{2}(-[A-Za-z]+)?$"},
        "authors": AUTHORS,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": ADDRESS,
                    "title": {"type": "string"},
                    "content_html": {"type": "string", "minLength": 1},
                    "summary": {"type": "string"},
                    "date_published": STAMP,
                    "date_modified": STAMP,
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
"""What version 1.1 asks for, and of what it allows the part that is used here."""

STORIES = [
    pytest.param(timeline, id=name) for name, timeline in [("hostile", hostile_story().timeline), ("empty", EMPTY)]
]


def check_atom(text: str) -> Xml.Element:
    """The feed's root, once everything that RFC 4287 requires has been found (sections 4.1.1 and 4.1.2)."""
    feed = Xml.fromstring(text)
    assert feed.tag == f"{ATOM}feed"
    identifiers = []
    for element in [feed, *feed.findall(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text, name
        assert RFC_3339.fullmatch(element.findtext(f"{ATOM}updated", ""))
        identifiers.append(element.findtext(f"{ATOM}id", ""))
        alternates = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len(alternates) == 1
        assert all(link.get("href", "").startswith(("https://", "http://")) for link in element.findall(f"{ATOM}link"))
    assert len({*identifiers}) == len(identifiers)
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"] == [
        f"{SITE}data/atom.xml"
    ]
    return feed


@pytest.mark.parametrize("timeline", STORIES)
def test_atom_is_valid_whatever_the_story(timeline: Timeline) -> None:
    """Well-formed, complete, and read without a complaint."""
    text = export(timeline, "atom", SITE)
    check_atom(text)
    parsed = feedparser.parse(text.encode())
    assert parsed.bozo == 0
    assert parsed.version == "atom10"
    assert len(parsed.entries) == min(len(timeline.events), LONGEST)


@pytest.mark.parametrize("timeline", STORIES)
def test_json_feed_is_valid_whatever_the_story(timeline: Timeline) -> None:
    """By the rules of version 1.1."""
    data = json.loads(export(timeline, "jsonfeed", SITE))
    jsonschema.validate(data, JSON_FEED, cls=jsonschema.Draft202012Validator)
    assert len({item["id"] for item in data["items"]}) == len(data["items"])


def test_the_rules_can_be_broken(story: Story) -> None:
    """The checks of this file see what is wrong."""
    data = json.loads(export(story.timeline, "jsonfeed", SITE))
    del data["items"][0]["content_html"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, JSON_FEED)
    with pytest.raises(ValueError, match="not enough values"):
        check_atom(re.sub("<updated>.*?</updated>", "", export(story.timeline, "atom", SITE)))


def test_the_newest_evidence_comes_first(story: Story) -> None:
    """An old event that a new article tells of is news; dates are those of its articles."""
    data = json.loads(export(story.timeline, "jsonfeed", SITE))
    modified = [item["date_modified"] for item in data["items"]]
    assert modified == sorted(modified, reverse=True)
    halted = next(item for item in data["items"] if item["id"].endswith("deliveries-halted.html"))
    assert (halted["date_published"], halted["date_modified"]) == ("2025-03-14T00:00:00Z", "2025-05-20T00:00:00Z")
    parsed = feedparser.parse(export(story.timeline, "atom", SITE).encode())
    assert [entry.id for entry in parsed.entries] == [item["id"] for item in data["items"]]
    assert parsed.feed.updated == "2025-05-20T00:00:00Z"


def test_an_entry_leads_to_its_page_and_its_sources(story: Story) -> None:
    """Date, summary and a link to each article stand in it."""
    parsed = feedparser.parse(export(story.timeline, "atom", SITE).encode())
    entry = next(entry for entry in parsed.entries if entry.id.endswith("talks-in-jeddah.html"))
    assert entry.link == f"{SITE}events/2025-03-11-talks-in-jeddah.html"
    assert [link.href for link in entry.links if link.rel == "related"] == ["https://example.org/talks"]
    assert "<p>Tuesday 11 March 2025</p>" in entry.content[0].value
    assert '<a href="https://example.org/talks">Article talks</a>, The Sample' in entry.content[0].value


def test_a_feed_holds_the_newest_and_no_more() -> None:
    """Feed readers fetch it again and again."""
    data = json.loads(export(make_long_story(LONGEST + 5).timeline, "jsonfeed", SITE))
    assert len(data["items"]) == LONGEST
