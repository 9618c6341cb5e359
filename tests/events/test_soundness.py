"""What a title must not be: misread, torn apart, shouted, or spoken by the writer himself."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed, titles
from timeline.events.drafts import words_of
from timeline.events.soundness import is_well_formed


@pytest.mark.parametrize(
    "text",
    [
        "And the court frees pilot",
        "Court frees the pilot of",
        "Court frees both the pilot",
        "Court frees our pilot",
        "Yard builds ships between 1990",
        "Flood spreads to Lima but to Quito",
        "Army invades it's land",
        "Because court frees pilot",
        "I free pilot",
        "Dispute begins 's",
        "Pilot is co-",
        "Yard says it had never been",
        "",
    ],
)
def test_what_begins_or_ends_within_a_phrase_is_no_title(text: str) -> None:
    assert not is_well_formed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Court frees both pilot and guard",
        "Talks between rivals",
        "Yard fires between 10 and 20 guards",
        "Pilot fired upon",
        "Pohl: “I am the only one but for my brother”",
        "US acts",
    ],
)
def test_what_is_whole_is_a_title(text: str) -> None:
    assert is_well_formed(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru’s envoy to Norway said on Sunday he [resigned] his post.", "Peru’s envoy to Norway resigns his post"),
        ("In early 2009 the oil price [fell] below $33 a barrel.", "Oil price falls below $33 a barrel"),
        ("Two men [charged] in the death of a guard on Monday.", "Two men charged in death of guard"),
        ("The bank allegedly [sold] the ships on Monday.", "Bank allegedly sells ships"),
        ("More than 200 [died] in the floods on Monday.", "More than 200 die in floods"),
        ("Twelve [died] in the fire in Lima on Monday.", "Twelve die in fire in Lima"),
        (
            "The prosecutors [rested] their case on Monday, and the defence has not said if it will call a witness.",
            "Prosecutors rest their case",
        ),
        ("The bank may [sell] its ships on Friday.", "Bank may sell its ships"),
        ("The yard might be [closed] on Friday.", "Yard might be closed"),
        (
            "Pia Lund [predicted] on Monday more riots if the king steps aside.",
            "Pia Lund predicts more riots if the king steps aside",
        ),
    ],
)
def test_what_the_source_says_is_not_sharpened(text: str, wanted: str) -> None:
    """Hedges, conditions and measures stay, and a deed stays with whoever did it."""
    assert words_of(needed(text).headline) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The singer remembers her headline-[making] show of 2007.",
        "Pia Lund from the Institute of Physics in Lima, who [carried] out the first study in 2009, spoke.",
        "On Monday living with strangers [became] a rule of the guild.",
        "My neighbour [resigned] on Monday.",
        "On Monday, [asked] by reporters why he had not spoken, Olav Dahl was silent.",
        "On Monday Pia Lund [wrote]: Happy birthday Olav!",
        "Olav Dahl steps down The mayor [left] the hall on Monday.",
        "Olav Dahl, father of Pia Lund, who was [rescued] on Monday, spoke.",
        "The mayor spoke on Monday of the merits of [widening] the road.",
        "In 2010 Pia Lund [read] poems such as Storm In-a Teacup.",
        "On Monday the police have said Dr Lund [is] co-operating in the inquiry.",
        "On Monday Olav Dahl and Pia Lund [asked] whether Norway should leave.",
        "Troops loyal to Olav Dahl [took] the hill on Monday.",
        "Pia Lund [phoned] the doctor on Monday only after the guest had died.",
    ],
)
def test_a_doubtful_clause_gives_no_title(text: str) -> None:
    assert titles(text) == []


def test_a_name_written_small_at_first_stays_so() -> None:
    assert words_of(needed("The iPhone was [unveiled] on Monday.").headline).endswith("iPhone unveiled")
