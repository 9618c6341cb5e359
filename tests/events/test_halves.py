"""Clauses that go on with what changes them, and so cannot be told by half."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed, titles

POOR = 0.3


@pytest.mark.parametrize(
    "text",
    [
        "Northwind [sold] the Lima yard or leased it on Monday.",
        "The guards of Chile [claimed] peace with Peru on Monday, only to open fire on the crowd.",
        "Anna Berg, who has [sued] Northwind before, spoke in Lima on Monday.",
        "The boat lay near the spot where the Ebro river [meets] the sea on Monday.",
        "Olav Dahl spoke of the boat (for which Norway has [received] grants since 1986), which sank.",
        "Opening statements of Norway, due to [commence] on 24 May, will now begin on 9 June.",
        "Anna Berg is changing the way Norwegians use and [produce] energy.",
    ],
)
def test_half_of_it_makes_a_poor_title(text: str) -> None:
    assert needed(text).headline_quality < POOR


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Anna Berg, who [sued] Northwind on Monday, spoke in Lima.", "Anna Berg sues Northwind"),
        ("The guards [claimed] peace with Peru on Monday.", "Guards claim peace with Peru"),
    ],
)
def test_a_whole_one_is_told(text: str, title: str) -> None:
    assert titles(text) == [title]
    assert needed(text).headline_quality > POOR


def test_not_only_goes_without_its_only_too() -> None:
    text = "Lawmakers [took] aim not only at Northwind on Monday, but also at Norway."
    assert titles(text) == ["Lawmakers take aim at Northwind"]


def test_what_stands_behind_a_comma_is_no_object() -> None:
    assert titles("Olav Dahl [notes], 11 paragraphs in: “The yard is lost.”") == []
