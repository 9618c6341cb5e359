"""Whom a pronoun in a title stands for: one person only, or nobody."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Angela Merkel fell ill. She [flew] to Lima on Monday.", "Angela Merkel flies to Lima"),
        ("Angela Merkel said that she [resigned] on Monday.", "Angela Merkel resigns"),
        ("Olav Dahl left. He [sold] his ship, adding “I am sure I want rest”.", "Olav Dahl sells his ship"),
        ("Norway [sold] its ships on Monday.", "Norway sells its ships"),
        ("Angela Merkel [sold] her ship on Monday.", "Angela Merkel sells her ship"),
        ("Norway and Chile [sold] their ships on Monday.", "Norway and Chile sell their ships"),
    ],
)
def test_a_pronoun_whose_name_is_sure_stays_or_gives_way_to_it(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg was born in Lima. Her sister Pia Berg left. She [married] Olav Dahl on Monday.",
        "Anna Berg wrote: “I look for my uncle, born in 1859.\nHe [married] Pia Lund in Lima in 1881.",
        "The guild spoke of Olav Dahl. He [found] out on Monday why Dahl had sold his ship.",
        "Rui Paz met Pia Lund. It rained. He wrote. His tale moved readers of Olav Dahl. He [resigned] on Monday.",
        "I asked my aunt about Anna Berg. She [married] Olav Dahl in 1925, I think.",
        "Norway and Chile [rejected] her proposals on Monday.",
        "Angela Merkel was [introduced] to it on Monday.",
        "“He [resigned] on Monday,” Angela Merkel said.",
    ],
)
def test_a_pronoun_that_leaves_a_choice_gives_no_title(text: str) -> None:
    """Two of one family, a letter that speaks loosely, and what no word of the title can be meant by."""
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A spokeswoman for Olav Dahl said he was [freed] on Monday.", "Olav Dahl freed"),
        ("Anna Berg spoke. Dahl said he will [travel] on Saturday to Lima.", "Dahl to travel to Lima"),
        ("A guard of the bank said he [left] Lima on Monday.", "Guard of bank leaves Lima"),
    ],
)
def test_who_is_spoken_for_is_meant_and_who_speaks_of_himself(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


def test_who_only_spoke_is_not_meant_where_another_is_the_chief_person() -> None:
    told = "Mark Ellison fell ill. Mark Ellison left. Mark Ellison was 50. "
    assert titles(f"{told}Olav Dahl told the court of the theft. He was [arrested] in 2003 in Lima.") == []
    assert titles(f"{told}Olav Dahl left the court. He was [arrested] in 2003 in Lima.") == [
        "Olav Dahl arrested in Lima"
    ]
