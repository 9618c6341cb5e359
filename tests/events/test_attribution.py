"""Whose word it is: which titles say so, and which need not."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("One witness said Norway [sold] flour to Chile on Monday.", "Norway sells flour to Chile, witness says"),
        ("The police said on Monday that two men were [shot] in Oslo.", "Two men shot in Oslo, police say"),
        ("Reports suggest Anna Berg [sailed] to Lima in 2002.", "Anna Berg sails to Lima, reports suggest"),
        ("The firm [fired] 300 nurses, according to investigators.", "Firm fires 300 nurses, investigators say"),
        ("The army [shelled] the port, other residents said.", "Army shells port, residents say"),
        ("Voters fear the mayor will [close] the port on Monday.", "Mayor to close port, voters fear"),
        ("Pia Lund said the army would [leave] Lima on Monday.", "Army to leave Lima, Pia Lund says"),
        ("Reports: sailors [leave] the harbour.", "Sailors leave harbour, reports say"),
        (
            "The army [shelled] the port “with heavy guns,” the nurse said, adding that it had no reason.",
            "Army shells port, nurse says",
        ),
        (
            "The sailors were [firing] at the guards and throwing stones, according to a nurse.",
            "Sailors fire at guards, nurse says",
        ),
        ("Projections showed that the yard [lost] four ships.", "Yard loses four ships, projections show"),
        ("Officials told the committee that all logs were [lost] on Monday.", "All logs lost, officials say"),
        ("Several nurses at the old central hospital said 70 people were [wounded].", "70 people wounded, nurses say"),
    ],
)
def test_a_claim_names_its_source(text: str, title: str) -> None:
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The ministry said on Monday that the port was [closed].", "Port closed"),
        ("Anna Berg said she [left] Lima on Monday.", "Anna Berg leaves Lima"),
        ("Residents of Lima [heard] shots, a resident said.", "Residents of Lima hear shots"),
        ("Anna Berg, a spokeswoman, announced that Norway [sold] the yard.", "Norway sells yard"),
        ("Voters were angry after the mayor [closed] the port, a witness said.", "Mayor closes port"),
        ("Analysts said the yard was small, with Norway [saying] it will sell.", "Norway says it will sell"),
        ("Olav Dahl [resigned] on Monday.", "Olav Dahl resigns"),
        ("Olav Dahl told guards he had [sold] the yard in March.", "Olav Dahl sells yard"),
        ("My grandmother told me that Olav Dahl was [born] in Lima in 1818.", "Olav Dahl born in Lima"),
    ],
)
def test_what_is_known_or_told_by_those_who_did_it_needs_no_source(text: str, title: str) -> None:
    assert titles(text) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "Pia Lund spoke of fears that the mayor [shelled] the port on Monday.",
        "They believe that the mayor [closed] the port on Monday.",
        "It was feared that the mayor [shelled] the port on Monday.",
        "Popular rumour held that Olav Dahl was [forced] to leave Lima in 2011.",
        "The guard was [murdered] on Monday, says sister Page.",
    ],
)
def test_an_opinion_of_nobody_in_particular_is_no_title(text: str) -> None:
    assert titles(text) == []


def test_who_speaks_above_a_dateline_says_nothing_of_what_is_below() -> None:
    text = (
        "NEW: Anna Berg says all is calm (Harbour Radio) -- The council of Chile [voted] to fine Northwind on Monday."
    )
    assert titles(text) == ["Council of Chile votes to fine Northwind"]


def test_what_somebody_never_said_is_no_title() -> None:
    assert titles("Pia Lund never told investigators that she [found] the boat on Monday.") == []
    assert titles("Pia Lund told investigators that she [found] the boat on Monday.") == ["Pia Lund finds boat"]
