"""Verbs below others that tell no fact of their own."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg had long resisted [adopting] a plan to sell the yard in Lima.",
        "The council considered [selling] the yard to Olav Dahl on Monday.",
        "Olav Dahl has proposed [spending] almost $11 million on the harbour of Lima.",
        "The harbour board is facing criticism at home for [failing] to rescue the crew.",
        "Anna Berg came under fire on Monday for [closing] the port of Lima.",
        "Regarding a trading house Olav Dahl had [started] with a friend in 2011, she asked nothing.",
        "Northwind says 6m litres of oil has spilled into the waters of Lima since an explosion, [killing] two.",
        "On Monday Anna Berg [suggested] something could be in the way.",
    ],
)
def test_what_was_only_weighed_blamed_or_cut_from_its_object_is_no_title(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The council [considered] selling the yard to Olav Dahl on Monday.", "Council considers selling the yard"),
        ("Anna Berg [began] selling the yard on Monday.", "Anna Berg begins selling the yard"),
        ("Olav Dahl [started] a trading house with a friend in 2011.", "Olav Dahl starts trading house"),
        (
            "Alan Berg, a veteran politician [made] foreign minister on Sunday, told the house to wait.",
            "Alan Berg made foreign minister",
        ),
        ("Oil has leaked since a blast [wrecked] the rig on Monday.", "Blast wrecks rig"),
        ("Anna Berg said that the guards feel safe and [cited] a report of the council.", "Anna Berg cites report"),
    ],
)
def test_what_was_done_is_told_of_who_did_it(text: str, wanted: str) -> None:
    assert [title[: len(wanted)] for title in titles(text)] == [wanted]


def test_what_a_court_heard_is_told_as_heard() -> None:
    assert titles("The doctor [told] a guard to hide a box, a trial has heard.")[0].endswith(", trial hears")
