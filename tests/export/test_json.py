"""events.json and its schema."""

from __future__ import annotations

import json

import jsonschema
import pytest

from tests.site.story import Story
from timeline.export import export, schema
from timeline.model import Timeline


def test_the_file_keeps_to_its_schema(story: Story) -> None:
    """Every event of the story is valid, and a missing field is not."""
    data = json.loads(export(story.timeline, "json"))
    jsonschema.Draft202012Validator.check_schema(json.loads(schema()))
    jsonschema.validate(data, json.loads(schema()))
    del data["events"][0]["date"]["start"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json.loads(schema()))


def test_the_shape_is_the_documented_one(story: Story) -> None:
    """Keys stand in a fixed order; optional ones are absent where they hold nothing."""
    data = json.loads(export(story.timeline, "json"))
    assert list(data) == ["version", "title", "articles", "events"]
    kursk = next(event for event in data["events"] if "kursk" in event["id"])
    assert kursk["places"] == [{"name": "Kursk", "country": "Russia"}]
    assert kursk["date"] == {
        "start": "2025-03-12",
        "end": "2025-03-12",
        "granularity": "day",
        "approximate": False,
        "edtf": "2025-03-12",
    }
    assert kursk["mentions"][0]["claimed_by"] is None
    assert kursk["mentions"][0]["expression"]["anchor"] == "2025-03-14"


def test_letters_stay_letters_and_the_file_ends_with_a_newline(story: Story) -> None:
    """No escapes for what UTF-8 can say."""
    text = export(story.timeline, "json")
    assert "Daily Ünïcode" in text
    assert text.startswith('{\n "version": 1,')
    assert text.endswith("}\n")


def test_what_was_written_reads_back(story: Story) -> None:
    """The export holds the whole timeline: the derived EDTF form apart, it loads into an equal one."""
    data = json.loads(export(story.timeline, "json"))
    for event in data["events"]:
        for date in [event["date"], *(other["date"] for other in event["other_dates"])]:
            del date["edtf"]
    assert Timeline.model_validate_json(json.dumps(data)) == story.timeline
