"""Infinitives in titles: what is only vowed, hoped, asked or attempted is told as that."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed, titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The airport hoped to [reopen] on Tuesday.", "Airport hopes to reopen"),
        (
            "Olav Dahl, who had loudly promised to [sell] the yard, has demanded a vote.",
            "Olav Dahl promises to sell yard",
        ),
        ("Pia Lund decided to [cancel] her trip to Lima.", "Pia Lund decides to cancel her trip to Lima"),
        ("About 300 nurses applied to be [freed] from prison.", "About 300 nurses apply to be freed from prison"),
        ("The mayor asked the channel to [cancel] the show.", "Channel asked to cancel show"),
        ("The doctor was ordered to [stand] trial on Friday.", "Doctor ordered to stand trial"),
        ("Anna Berg wants to try to [sell] the yard.", "Anna Berg wants to try to sell yard"),
        ("Anna Berg is likely to [sell] the yard.", "Anna Berg likely to sell yard"),
        (
            "Nine sailors are missing and presumed to have [drowned] on Monday.",
            "Nine sailors presumed to have drowned",
        ),
        ("Anna Berg claims to have [sold] the yard.", "Anna Berg claims to have sold yard"),
        ("Anna Berg made a last attempt to [sell] the yard.", "Anna Berg makes last attempt to sell yard"),
        (
            "The Senate approved a bill to raise the toll, [fund] the yard and provide $15bn for Lima.",
            "Senate approves bill to fund yard",
        ),
    ],
)
def test_what_governs_an_infinitive_is_told_with_it(text: str, title: str) -> None:
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Anna Berg will [sell] the yard on Monday.", "Anna Berg to sell yard"),
        ("Anna Berg is expected to [sell] the yard on Monday.", "Anna Berg to sell yard"),
        ("Anna Berg agreed to [sell] the yard on Monday.", "Anna Berg to sell yard"),
        ("Anna Berg plans to [sell] the yard on Monday.", "Anna Berg to sell yard"),
        ("Anna Berg won a contract to [build] the bridge.", "Anna Berg to build bridge"),
        ("Anna Berg is preparing to [address] the sailors on Monday.", "Anna Berg to address sailors"),
        ("Anna Berg managed to [land] the plane on Monday.", "Anna Berg lands plane"),
    ],
)
def test_what_is_settled_or_done_is_told_by_itself(text: str, title: str) -> None:
    assert titles(text) == [title]


def test_what_nobody_intends_is_no_title() -> None:
    assert titles("Olav Dahl was forced to rely on pilots of Chile to [bomb] the port in 2011.") == []
    assert titles("Anna Berg did not promise to [sell] the yard on Monday.") == []


@pytest.mark.parametrize(
    ("doubtful", "plain"),
    [
        ("Lima will mourn when the king [leaves] Norway.", "Lima mourned when the king [left] Norway."),
        ("The king may [leave] Lima, but the queen is staying.", "The king may [leave] Lima on Monday."),
        ("The plan of Pia Lund is based on [finding] oil.", "Pia Lund rested after [finding] oil."),
    ],
)
def test_what_is_supposed_or_conceded_makes_a_poorer_title(doubtful: str, plain: str) -> None:
    assert needed(doubtful).headline_quality < needed(plain).headline_quality
