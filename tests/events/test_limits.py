"""Words that take from what a title says stay in it."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Even half the army has [defected] to Norway.", "Half the army defects to Norway"),
        (
            "Pia Lund [phoned] nearly every member of the Norwegian council.",
            "Pia Lund phones nearly every member of Norwegian council",
        ),
        (
            "In 2006, only the Office of the Harbour Master [pushed] for any level of control.",
            "Only Office of the Harbour Master pushes for any level of control",
        ),
        ("Only Pia Lund [voted] for the bill on Monday.", "Only Pia Lund votes for bill"),
        (
            "Tromsø [played] its first match in the top league since 1971 on Monday.",
            "Tromsø plays its first match in top league since 1971",
        ),
        (
            "On Monday Olav Dahl [became] the youngest winner of the Lima Prize in 40 years.",
            "Olav Dahl becomes the youngest winner of the Lima Prize in 40 years",
        ),
        (
            "The yard [got] off far more lightly after the fire in Lima.",
            "Yard gets off far more lightly after fire in Lima",
        ),
        ("The army [moved] less quickly into Lima on Monday.", "Army moves less quickly into Lima"),
        ("The army initially [refused] to leave Lima on Monday.", "Army initially refuses to leave Lima"),
    ],
)
def test_what_limits_a_title_stays_in_it(text: str, title: str) -> None:
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On Monday the yard [sold] its last ship in March.", "Yard sells its last ship"),
        ("The first ship [arrived] in Lima in 1998.", "First ship arrives in Lima"),
        ("Norway has [left] the union since 1998.", "Norway leaves union"),
        ("Even Pia Lund [voted] for the bill.", "Pia Lund votes for bill"),
    ],
)
def test_a_plain_date_is_no_limit(text: str, title: str) -> None:
    assert titles(text) == [title]
