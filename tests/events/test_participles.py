"""Participles that tell no deed of the subject above them."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    "text",
    [
        "Northwind's shares rose on Monday after a strong report, [suggesting] the trade grows.",
        "A tanker of Northwind sank off Lima on Monday, [leaving] two sailors missing.",
        "The agency reported 20 fires on Monday, [resulting] in two deaths.",
        "Anna Berg and Olav Dahl gave a concert in Lima on Monday, [featuring] songs from Chile.",
        "The five crimes include two thefts in Lima, hiding money abroad in 2012 and [defrauding] two banks in 2013.",
        "Members of the council told Anna Berg on Monday to drop her plans for [expanded] drilling.",
        "The council acted under the Harbour Act, [signed] into law in May.",
        "Anna Berg returns to Lima on Monday to sing with the Harbour Orchestra, [conducted] by Olav Dahl.",
    ],
)
def test_what_a_participle_says_of_something_else_is_no_title(text: str) -> None:
    """An outcome, what a concert holds, a list that goes on, a quality, and what is said of the noun before."""
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The flood spread to Lima on Monday, [forcing] 300 people to flee.", "Flood forces 300 people to flee"),
        ("Anna Berg came to Norway in 1990 after [leaving] Chile in 1989.", "Anna Berg leaves Chile"),
        ("Northwind closed its yard in Lima on Monday, [dismissing] 300 workers.", "Northwind dismisses 300 workers"),
        ("Olav Dahl was seen in Lima on Monday, [guarded] by two men.", "Olav Dahl guarded by two men"),
    ],
)
def test_a_participle_of_the_subject_stays(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]
