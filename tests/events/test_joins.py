"""Clauses that nothing in the sentence joins, and deeds whose doer stands between."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    "text",
    [
        "The port could follow the example of the Harbour Bank Corp., which in 1930 [issued] loans to the poor.",
        "With the council vote clearing the way for the guild to [begin] the repair of the bridge soon, it rained.",
        "However could anybody tell me where Anna Berg is [buried] in Lima?",
        "Where are the ships [headed] in Lima on Monday?",
        "City councils in areas no longer loyal to Dahl [chose] Anna Berg to head the town on Monday.",
        "A town weary from the worst Norwegian oil spill [set] aside its grief for a few hours on Monday.",
        "John: “I am writing of Alban Berg, a child of Olav Berg of Lima, who [arrived] in Chile in 1855.",
        "On Monday the captain reports Oil spill now [threatening] the marshes of Lima.",
        "Neither man [resigned] on Monday.",
        "Hours before the tide [turned] in Lima on Monday, the crew left.",
        "The trial of Anna Berg, which [began] on Monday in Lima, goes on.",
        "The police jailed the son of Dahl in 2008, prompting him to cut off the gas and [threaten] the town.",
    ],
)
def test_a_clause_that_hangs_loose_is_no_title(text: str) -> None:
    """The nearer name did it, another is to do it, it is asked, nobody did it, or nothing joins it."""
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The farthest back she got was that Olav Dahl [married] Anna Berg in 1873.", "Olav Dahl marries Anna Berg"),
        ("Anna Berg was in Lima when Olav Dahl [resigned] on Monday.", "Olav Dahl resigns"),
        ("The guild bought the yard in 1990 and [sold] it in 1995 to Northwind.", "Guild sells it to Northwind"),
        ("The king lost his friends: Olav Dahl [left] Lima on Monday.", "Olav Dahl leaves Lima"),
        ("The firm, which [sold] its yard on Monday, is rich.", "Firm sells its yard"),
    ],
)
def test_a_clause_that_is_joined_stays(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]
