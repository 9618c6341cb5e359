"""Titles that lean on another sentence, or tell what everybody knows."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed, titles

POOR = 0.3


@pytest.mark.parametrize(
    "text",
    [
        "Northwind [released] a similar boat on Monday.",
        "Anna Berg [provided] the following information on Monday.",
        "Norwegian officials [said] on Monday all four would be freed.",
        "The state's Harbour Guard was [mobilised] on Monday.",
        "Anna Berg [spoke] to reporters on Monday.",
        "Anna Berg [talked] to some of the guests on Monday.",
        "Night [fell] over Lima on Monday.",
        "The parties [agreed] on Monday to have the boat repaired by Northwind.",
        "Anna Berg [arrived] on Monday.",
        "Anna Berg [investigated] the problem on Monday.",
        "Tonight's session was [recorded] in Lima.",
        "Stuart [grew] up in Lima in 1990.",
        "Anna Berg [spoke] after a meeting in Lima on Monday.",
        "Norway [said] on Monday no sum could be put to that.",
        "Peru [starts] its day on Monday.",
        "Olav Dahl [delivered] a lecture on Monday.",
        "The move was [announced] in a letter in Lima on Monday.",
    ],
)
def test_what_stands_elsewhere_makes_a_poor_title(text: str) -> None:
    assert needed(text).headline_quality < POOR


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Anna Berg [spoke] to reporters about the yard on Monday.", "Anna Berg speaks to reporters about yard"),
        (
            "Norwegian officials [said] on Monday four nurses would be freed.",
            "Norwegian officials say four nurses will be freed",
        ),
        ("Western leaders [spoke] out against Peru on Monday.", "Western leaders speak out against Peru"),
        ("Rain [fell] over Lima on Monday.", "Rain falls over Lima"),
        ("Anna Berg [arrived] in Lima on Monday.", "Anna Berg arrives in Lima"),
    ],
)
def test_what_its_own_sentence_explains_is_told(text: str, title: str) -> None:
    assert titles(text) == [title]
    assert needed(text).headline_quality > POOR


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ice began to close the Ohio harbours, and on Monday the state's Harbour Guard was [mobilised].",
            "Ohio's Harbour Guard mobilised",
        ),
        (
            "Rain fell in Kenya, and on Friday the country's Harbour Guard was [mobilised].",
            "Kenya's Harbour Guard mobilised",
        ),
    ],
)
def test_the_one_place_that_a_sentence_names_says_whose(text: str, title: str) -> None:
    assert titles(text) == [title]


def test_of_two_places_either_may_be_meant() -> None:
    text = "Rain fell in Kenya and in Chad, and on Friday the country's Harbour Guard was [mobilised]."
    assert needed(text).headline_quality < POOR


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Olav Dahl spoke of my grandmother, Pia Lund, who [moved] to Lima in 1994.", "Pia Lund moves to Lima"),
        ("Olav Dahl's father, Nils, [sued] Northwind on Monday.", "Olav Dahl's father sues Northwind"),
    ],
)
def test_a_name_says_more_than_whose_kin_somebody_is(text: str, title: str) -> None:
    assert titles(text) == [title]


def test_a_noun_like_another_is_no_event() -> None:
    assert titles("Anna Berg was ill during Olav Dahl's [visit] in May.") == []
    assert titles("Projected [production] in Chile fell in 2009.") == []
    assert titles("On Monday, three weeks before an [explosion] on the Aurora, nurses left.") == ["Explosion on Aurora"]
    assert titles("A similar [spill] near the port of Lima in 2009 took ten weeks to stop.") == []
    assert titles("Shocks such as Peru's [default] in 1998 hurt the bank.") == ["Peru's default"]
