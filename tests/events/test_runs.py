"""A run of capitals is told whole or not at all."""

from __future__ import annotations

import pytest

from tests.events.parsing import views
from timeline.events.runs import is_cut_name, says_twice


def is_cut(text: str, *kept: str) -> bool:
    """Whether a title of these words of the sentence parts a name."""
    view = views(text)[0]
    return is_cut_name(view, {token.i for token in view.doc if token.text in kept})


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The version for OX Y appears in June.", ["Y"]),
        ("He turned down the Ships and Harbours Board on Monday.", ["Ships"]),
        ("She sang Storm In-a Teacup on Monday.", ["sang", "Storm", "In"]),
        ("The yard announced re-designs on Monday.", ["yard", "re"]),
    ],
)
def test_a_name_without_a_part_of_it_is_cut(text: str, kept: list[str]) -> None:
    assert is_cut(text, *kept)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The version for OX Y appears in June.", ["OX", "Y"]),
        ("Senator Berg spoke in Lima on Monday.", ["Berg"]),
        ("In May Foreign Secretary Olav Dahl resigned.", ["Olav", "Dahl"]),
        ("Olav Dahl resigned Monday.", ["Olav", "Dahl"]),
        ("On Monday Olav Dahl, Northwind chairman, resigned.", ["Olav", "Dahl"]),
        ("The Heron sank on Monday.", ["Heron"]),
    ],
)
def test_titles_times_and_what_a_comma_parts_are_no_part_of_a_name(text: str, kept: list[str]) -> None:
    assert not is_cut(text, *kept)


def test_the_number_of_a_name_is_told_with_it() -> None:
    """ "OX 4" without its number is another; a number that counts is none of a name."""
    assert is_cut("Harbour OX 4 was sold on Monday.", "OX")
    assert not is_cut("Harbour OX 4 was sold on Monday.", "Harbour", "OX", "4")
    assert not is_cut("On Monday Norway sold Lima 4 ships.", "sold", "Lima")


@pytest.mark.parametrize("text", ["Anna Berg Anna Berg sings", "Dahl born born"])
def test_a_run_that_is_said_twice_is_found(text: str) -> None:
    assert says_twice(text.split())
    assert not says_twice(["Anna", "Berg", "and", "Pia", "Berg", "sing"])
