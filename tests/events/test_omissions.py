"""Words that a title may leave out, and such as it may not."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    "text",
    [
        "Pia Lund's mind has [turned] not to boats but to buying a flat in Lima.",
        "The Harbour Gazette [conducted] a long interview with her on Monday.",
        "Pia Lund [used] her speech on Monday to argue that the council must step in against the habits of the banks "
        "and the lenders of the whole northern coast.",
        "To date, Anna Berg has [released] 40 albums.",
        "Anna Berg will [replace] only half of the guards who retire on Monday.",
        "Anna Berg sings the Norwegian music that was [born] there around 1990.",
    ],
)
def test_what_turns_round_the_clause_is_missed(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Police [used] tear gas on Monday to clear the square.", "Police use tear gas to clear the square"),
        ("Anna Berg will [replace] half of the guards on Monday.", "Anna Berg to replace half of the guards"),
        ("Anna Berg has [released] 40 albums.", "Anna Berg releases 40 albums"),
        ("Anna Berg's son was [born] there in 1990.", "Anna Berg's son born"),
    ],
)
def test_other_words_are_not(text: str, title: str) -> None:
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Nine sailors have been [killed] off Chile in 2009, including four slain by rebels in Peru.",
            "Nine sailors killed off Chile",
        ),
        (
            "Northwind [held] 19 percent of the Chilean flour market with Aurora at 15 percent in 2011.",
            "Northwind holds 19 percent of Chilean flour market",
        ),
        ("Anna Berg [said] on Monday, however, that the yard had closed.", "Anna Berg says the yard closed"),
        ("Nine miners, including Olav Dahl, were [rescued] in Lima on Monday.", "Nine miners rescued in Lima"),
    ],
)
def test_illustrations_are_left_out_whole(text: str, title: str) -> None:
    assert titles(text) == [title]


def test_a_preposition_is_not_parted_from_its_first_word() -> None:
    for title in titles("Anna Berg [opens] the Harbour Show ahead of this afternoon's boat race."):
        assert " of " not in title
