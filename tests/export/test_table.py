"""events.csv."""

from __future__ import annotations

import csv
import io

import pytest

from tests.site.story import Story
from timeline.export import export
from timeline.export.table import COLUMNS, guarded


def test_one_row_an_event(story: Story) -> None:
    """The header, then every event once, with the date in words too."""
    rows = list(csv.DictReader(io.StringIO(export(story.timeline, "csv"), newline="")))
    assert [row["id"] for row in rows] == [event.id for event in story.timeline.events]
    istanbul = next(row for row in rows if "istanbul" in row["id"])
    assert (istanbul["date"], istanbul["start"], istanbul["places"]) == (
        "week of 12 May 2025",
        "2025-05-12",
        "Istanbul",
    )
    assert tuple(rows[0]) == COLUMNS


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =HYPERLINK()", "\u200b=1", "＝1", "\ufeff@x", "\n-2"]
)
def test_a_formula_becomes_text(cell: str) -> None:
    """Whatever a spreadsheet would run begins with an apostrophe."""
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Talks - day two", "a=b", "", "2025-03-11", "“quoted”"])
def test_plain_text_stays_as_it_is(cell: str) -> None:
    """The guard touches nothing else."""
    assert guarded(cell) == cell


def test_line_breaks_and_quotes_stay_in_their_cell(story: Story) -> None:
    """A cell with commas, quotes and line breaks reads back whole."""
    event = story.timeline.events[0].model_copy(update={"summary": 'a "b",\nc'})
    timeline = story.timeline.model_copy(update={"events": (event,)})
    (row,) = csv.DictReader(io.StringIO(export(timeline, "csv"), newline=""))
    assert row["summary"] == 'a "b",\nc'
