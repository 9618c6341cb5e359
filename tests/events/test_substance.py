"""What a title must not leave its reader to ask."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed


@pytest.mark.parametrize(
    ("fuller", "fainter"),
    [
        ("Northwind Airlines [signed] the lease on Monday.", "The airline [signed] the lease on Monday."),
        (
            "Protests in Chile [toppled] Olav Dahl on Monday.",
            "Similar protests in Chile [toppled] Olav Dahl on Monday.",
        ),
        ("Anna Berg [met] Olav Dahl on Monday.", "Anna Berg [met] on Monday."),
        ("Anna Berg [wrote] a letter to Olav Dahl on Monday.", "Anna Berg [wrote] a letter on Monday."),
        ("Anna Berg [bought] songs on Monday.", "Critics like the songs that [occupied] the fans on Monday."),
    ],
)
def test_what_only_its_article_explains_makes_a_worse_title(fuller: str, fainter: str) -> None:
    """Which airline, similar to what, met whom, a letter to whom, which songs."""
    assert needed(fuller).headline_quality > needed(fainter).headline_quality + 0.2


@pytest.mark.parametrize(
    "text", ["Police [searched] the yard on Monday.", "The government [raised] the price of bread in Chile on Monday."]
)
def test_whom_everybody_knows_needs_no_explaining(text: str) -> None:
    assert needed(text).headline_quality > 0.2
