"""timelinejs.json."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import pytest

from tests.site.payloads import hostile_story
from tests.site.story import Story, day
from timeline.export import export
from timeline.interval import Interval
from timeline.model import DateRecord

DATE = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "dependentRequired": {"day": ["month"]},
    "additionalProperties": False,
}
TEXT = {"type": "object", "properties": {"headline": {"type": "string"}, "text": {"type": "string"}}}
SLIDE = {
    "type": "object",
    "required": ["start_date", "text", "unique_id"],
    "properties": {
        "start_date": DATE,
        "end_date": DATE,
        "text": TEXT,
        "unique_id": {"type": "string", "minLength": 1},
        "display_date": {"type": "string"},
        "group": {"type": "string"},
    },
    "additionalProperties": False,
}
FORM = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "title": {"type": "object", "required": ["text"]},
        "events": {"type": "array", "items": SLIDE},
        "scale": {"enum": ["human", "cosmological"]},
    },
    "additionalProperties": False,
}
"""Of the documented JSON form of TimelineJS the part that is used here."""


def read(story: Story, site_url: str = "") -> dict[str, Any]:
    """The slides by their events' ids, the whole checked by its form."""
    data = json.loads(export(story.timeline, "timelinejs", site_url))
    jsonschema.validate(data, FORM, cls=jsonschema.Draft202012Validator)
    return {slide["unique_id"]: slide for slide in data["events"]}


def test_every_event_is_a_slide(story: Story) -> None:
    """In the documented form, in order."""
    assert [*read(story)] == [event.id for event in story.timeline.events]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        (day("2025-03-11"), {"year": 2025, "month": 3, "day": 11}, None),
        (day("2024-08"), {"year": 2024, "month": 8}, {"year": 2024, "month": 8}),
        (day("2022"), {"year": 2022}, {"year": 2022}),
        (day("2025-W20"), {"year": 2025, "month": 5, "day": 12}, {"year": 2025, "month": 5, "day": 18}),
        (day("199"), {"year": 1990}, {"year": 1999}),
        (DateRecord.of(Interval.of_day(day("2022-02-24").start)), {"year": 2022, "month": 2, "day": 24}, None),
    ],
)
def test_a_date_is_as_fine_as_it_is_known(story: Story, when: DateRecord, start: object, end: object) -> None:
    """A year is not shown as its first of January."""
    event = story.timeline.events[0].model_copy(update={"date": when})
    (slide,) = read(Story(story.timeline.model_copy(update={"events": (event,)}), ())).values()
    assert (slide["start_date"], slide.get("end_date")) == (start, end)


def test_words_say_what_the_numbers_cannot(story: Story) -> None:
    """The date in words, the place as the slide's group, a link to the page where the site's address is known."""
    slide = read(story, "https://t.example.org")["2025-05-12-talks-in-istanbul"]
    assert (slide["display_date"], slide["group"]) == ("week of 12 May 2025", "Istanbul")
    assert slide["text"]["headline"].startswith('<a href="https://t.example.org/events/2025-05-12-talks')
    assert read(story)["2025-05-12-talks-in-istanbul"]["text"]["headline"] == "Talks in Istanbul"


def test_texts_carry_no_markup_of_an_article() -> None:
    """TimelineJS puts them into its page as they are."""
    for slide in read(hostile_story()).values():
        for text in [*slide["text"].values(), slide.get("group", "")]:
            assert {*re.findall(r"<([^ >]*)", text)} <= {"p", "/p", "a", "/a"}
            assert all(link.startswith(("https://", "http://")) for link in re.findall(r'href="([^"]*)"', text))
