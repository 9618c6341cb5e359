"""Participles that a parse takes for the verb of a sentence: no title is made of them."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    "text",
    [
        "The pacts between Norway and Peru [signed] in 1951 granted Chile the use of Lima Port.",
        "A Northwind legal paper [leaked] online and viewed by the Herald shows the firm was warned on Monday.",
        "Ill-trained guards push to the disputed port, holding land [lost] in a retreat on Monday.",
        "Anna Berg has the news and is joined on Monday by [boxing] promoter Olav Dahl, chairman of the yard.",
        "Anna Berg has the news and is [joined] on Monday by boxing promoter Olav Dahl, chairman of the yard.",
        "Berg family [left] ‘speechless and shaken' by loss of its ship on Monday.",
        "The guild's thoughts have turned on Monday not to cuts but to [buying] a ship.",
    ],
)
def test_a_participle_of_a_noun_is_no_verb_of_the_sentence(text: str) -> None:
    """Of the noun before it, of one inside the subject, of who does something, half of a quotation, or not done yet."""
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The pacts [sank] a port in Peru on Monday.", "Pacts sink port in Peru"),
        ("The guards of Lima [sold] two ships on Monday and left.", "Guards of Lima sell two ships"),
        ("Anna Berg was [hired] on Monday by Olav Dahl, chairman of the yard.", "Anna Berg hired by Olav Dahl"),
        ("Dahl admitted to [killing] two guards on Monday.", "Dahl kills two guards"),
    ],
)
def test_a_verb_of_the_sentence_has_a_title(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]
