"""Where it was, said before the clause, which a title says behind it."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In Kenya this week, the government [unveiled] a harvest plan.", "Government unveils harvest plan in Kenya"),
        (
            "In the northern city of Lima, home of the miners, thousands [filled] the streets on Sunday.",
            "Thousands fill streets in Lima",
        ),
    ],
)
def test_a_title_without_a_name_says_where(text: str, title: str) -> None:
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In Lima, Anna Berg [met] Olav Dahl on Monday.", "Anna Berg meets Olav Dahl"),
        ("In a letter to Kenya, the government [unveiled] a rescue plan.", "Government unveils rescue plan"),
        ("In Lima, the ministry [said] on Monday the plan was lost.", "Ministry says the plan was lost"),
    ],
)
def test_who_is_named_or_speaks_is_told_as_he_is(text: str, title: str) -> None:
    assert titles(text) == [title]
