"""What a title must not leave its reader to ask."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed, titles


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
        ("Anna Berg [praised] Olav Dahl on Monday.", "Anna Berg [praised] the same plan on Monday."),
        ("Anna Berg [agreed] a plan with Lima on Monday.", "Anna Berg [agreed] such a plan on Monday."),
        ("Anna Berg [said] on Monday she was ill.", "Anna Berg [said] on Monday she did not heed the request."),
        (
            "The first [flight] of Northwind Airlines was scheduled for June.",
            "The first [flight] is scheduled for June.",
        ),
        ("Norwegian leaders [resigned] on Monday.", "Norwegian leaders [met] on Monday."),
        ("The parliament of Chile [met] Olav Dahl on Monday.", "The parliament of Chile [voted] on Monday."),
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


@pytest.mark.parametrize(
    "text",
    [
        "Olav Dahl will be honoured at a [ceremony] in Lima on 14 June.",
        "In a [visit] to Lima on Monday, Olav Dahl spoke of his youth.",
        "Olav Dahl was put in [charge] of the Chilean yard in 1994.",
        "The town in 1881 was Lima and Mary's [occupation] was cook.",
        "A jury of Lima on Monday gave the band 3m in [damages] to Northwind.",
    ],
)
def test_a_noun_without_whoever_takes_part_tells_no_event(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("After the [death] of Olav Dahl in 1994 the yard closed.", "Death of Olav Dahl"),
        ("Since the [bombing] of a train in Lima in 1994 the line is shut.", "Bombing of train in Lima"),
        ("Pia Lund was [buried] next to Olav Dahl on Monday.", "Pia Lund buried next to Olav Dahl"),
        ("The Heron [lost] about a thousand barrels of oil on Monday.", "Heron loses about a thousand barrels of oil"),
    ],
)
def test_what_is_told_is_told_whole(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]
