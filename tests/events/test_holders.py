"""Who did what a verb says, where somebody or something else stands nearer to it."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


def test_what_happened_kills_and_not_where_it_did() -> None:
    text = "The spill began on Monday after an explosion on the Northwind Star tanker, which [killed] 11 workers."
    assert titles(text) == ["Explosion on Northwind Star tanker kills 11 workers"]


def test_who_is_denied_to_have_done_it_has_not() -> None:
    assert titles("It was Anna Berg, not Olav Dahl, who signed a [treaty] with Peru on Monday.") == []
    assert titles("Anna Berg, not Olav Dahl, [signed] the treaty with Peru on Monday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The results were marred by concerns about a pipe in the Bay of Lima which is [leaking] oil this week.",
        "Concern grew about a pipe in the Lake of Tahoe which is [leaking] 300 gallons a day.",
    ],
)
def test_a_place_does_not_do_what_something_in_it_does(text: str) -> None:
    assert titles(text) == []


def test_a_place_behind_a_comma_may_do_it() -> None:
    text = "The guild met in Norway, which signed the [treaty] on Monday."
    assert titles(text) == ["Norway signs treaty"]
