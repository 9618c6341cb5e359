"""Whom an article tells of as dead."""

from __future__ import annotations

import pytest

from timeline.language.deaths import the_dead
from timeline.language.names import name_article
from timeline.language.sentences import split

LEAD = "Mayor Rui Paz met Governor Ann Quill on Monday.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paz died on Tuesday.", {"Rui Paz"}),
        ("Quill's sudden death was a loss.", {"Ann Quill"}),
        ("The town mourned the death of Mr Paz.", {"Rui Paz"}),
        ("Paz's death toll was wrong.", set()),
        ("Paz said that a sailor died.", set()),
    ],
)
def test_the_dead_are_those_of_whose_death_it_tells(text: str, expected: set[str]) -> None:
    whole = LEAD + text
    assert the_dead(whole, name_article(whole, split(whole), {}).names) == expected
