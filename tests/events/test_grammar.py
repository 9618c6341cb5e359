"""Titles agree in number and tense and keep the small words without which a phrase is none."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles
from timeline.events.soundness import is_well_formed


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The British [raided] Lima on Monday.", "British raid Lima"),
        ("Demonstrators, who want more water, [attacked] the guards on Monday.", "Demonstrators attack guards"),
        ("Chile [released] their first record on Monday.", "Chile release their first record"),
        ("Chile [released] its first record on Monday.", "Chile releases its first record"),
        (
            "The jump was thanks to Norway's research and sales arm, which [gained] from oil prices on Monday.",
            "Norway's research and sales arm gains from oil prices",
        ),
        ("On Monday Anna Berg and Olav Dahl [left] Lima.", "Anna Berg and Olav Dahl leave Lima"),
        ("Doug Hastings left. On Monday Hastings [sold] his yard.", "Hastings sells his yard"),
    ],
)
def test_a_verb_agrees_with_its_subject(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway [announced] that the former envoy had been kidnapped.",
            "Norway announces the former envoy has been kidnapped",
        ),
        (
            "Anna Berg [said] that a number of guards had been freed.",
            "Anna Berg says a number of guards have been freed",
        ),
        (
            "Anna Berg [warned] on Monday that the flood threatened the whole town.",
            "Anna Berg warns the flood threatens the whole town",
        ),
        (
            "Olav Dahl made a brief [appearance] on Monday to announce that he was still in charge.",
            "Olav Dahl makes brief appearance to announce that he is still in charge",
        ),
        ("Anna Berg [testified] on Monday that she helped Olav Dahl.", "Anna Berg testifies she helped Olav Dahl"),
    ],
)
def test_what_is_told_follows_into_the_present(text: str, wanted: str) -> None:
    """What was so then is so now; a deed stays a deed of then."""
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On Friday, Anna Berg [discussed] the Chilean strike with Kenyan Prime Minister Olav Dahl.",
            "Anna Berg discusses Chilean strike with Olav Dahl",
        ),
        ("On Monday Anna Berg [talked] to some of the guards.", "Anna Berg talks to some of the guards"),
        ("The first of the new ships was [delivered] to Chile on Monday.", "First of the new ships delivered to Chile"),
        (
            "The choir was [joined] on Monday by guests for the Monday Night Club.",
            "Choir joined by guests for Monday Night Club",
        ),
        (
            "Anna Berg [won] the Young Singer of the Year competition in 2006.",
            "Anna Berg wins Young Singer of the Year competition",
        ),
        (
            "At noon the storm was [centred] about 95 miles south by southwest of Lima.",
            "Storm centred 95 miles south by southwest of Lima",
        ),
        (
            "Norway [said] on Monday it is neither for nor against the deal.",
            "Norway says it is neither for nor against the deal",
        ),
        (
            "Norway is [facing] growing American criticism over the spill in Lima on Monday.",
            "Norway faces growing American criticism over spill in Lima",
        ),
        (
            "South Korea said hundreds of Libyans, some armed with knives, [attacked] a yard in Lima on Monday.",
            "Hundreds of Libyans attack yard in Lima, South Korea says",
        ),
        ("On Monday Harbour - Mart [sold] its yard.", "Harbour-Mart sells its yard"),
        ("Demand for the song has [surged] since his death on Monday.", "Demand for song surges since his death"),
        (
            "Norway received a harshly worded [complaint] from Chile on Monday.",
            "Norway receives harshly worded complaint from Chile",
        ),
    ],
)
def test_a_phrase_keeps_its_small_words(text: str, wanted: str) -> None:
    assert titles(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg Anna Berg sings in Lima",
        "Dahl born born",
        "Iran says it is for nor against deal",
    ],
)
def test_what_is_said_twice_or_halved_is_no_title(text: str) -> None:
    assert not is_well_formed(text)


def test_what_is_said_twice_apart_is_a_title() -> None:
    assert is_well_formed("Anna Berg and Pia Berg sing in Duran Duran")
    assert is_well_formed("Iran says it is neither for nor against deal")


@pytest.mark.parametrize(
    "text",
    [
        "Norway [said] after the vote to seize control of the town on Monday that it was done.",
        "Hetty Dahl, [born] 1897 her birth was registered in Lima, is dead.",
    ],
)
def test_two_clauses_run_together_are_no_title(text: str) -> None:
    assert not any("vote" in title or "registered" in title for title in titles(text))
