"""The door to the formats."""

from __future__ import annotations

import pytest

from tests.site.story import Story
from timeline.errors import SettingsError
from timeline.export import EXPORTERS, export


def test_every_format_is_reached_by_its_name(story: Story) -> None:
    """`export` finds what `EXPORTERS` lists, and gives the same text twice."""
    for exporter in EXPORTERS:
        text = export(story.timeline, exporter.name)
        assert text == exporter.render(story.timeline)
        assert text.endswith("\n")


def test_file_names_differ_and_stay_in_their_folder() -> None:
    """No two formats write one file, and none writes elsewhere."""
    names = [exporter.filename for exporter in EXPORTERS]
    assert len({*names}) == len(names)
    assert not any("/" in name or "\\" in name for name in names)


def test_an_unknown_format_names_the_known_ones(story: Story) -> None:
    """The message tells what would have worked."""
    with pytest.raises(SettingsError, match="known: json, csv"):
        export(story.timeline, "pdf")


def test_half_a_surrogate_pair_does_not_stop_the_writing(story: Story) -> None:
    """Text that UTF-8 cannot hold is replaced, character for character."""
    event = story.timeline.events[0].model_copy(update={"title": "a\ud800b"})
    timeline = story.timeline.model_copy(update={"events": (event,)})
    for exporter in EXPORTERS:
        assert "a\ufffdb".encode() in exporter.render(timeline).encode("utf-8")
