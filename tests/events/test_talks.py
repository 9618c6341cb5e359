"""Titles of meetings and calls by their two sides, and what gives none."""

from __future__ import annotations

import pytest

from tests.events.building import telling
from tests.events.parsing import needed, titles
from timeline.events.likeness import Telling
from timeline.events.people import StoryNames
from timeline.events.talks import talks_of


def offers(*group: Telling) -> list[str]:
    names = StoryNames.of([telling.mention for telling in group])
    return [text for text, _ in sorted(talks_of(group, names), key=lambda offer: -offer[1])]


TALKS = {"word": "talks", "lemma": "talk"}


def test_talks_are_called_by_their_sides_and_their_place() -> None:
    assert offers(telling(**TALKS, where=["Lima"])) == ["Chile–Peru talks in Lima"] * 2 + ["Talks in Lima"]
    assert offers(telling(**TALKS, who="*Anna Berg, Olav Dahl")) == ["Anna Berg–Olav Dahl talks"]


def test_where_only_one_side_is_named_only_the_place_is_told() -> None:
    assert offers(telling(**TALKS, who="*Chile", where=["Lima"])) == ["Talks in Lima"]


def test_several_mentions_of_the_same_talks_give_both_sides_together() -> None:
    group = [telling(**TALKS, who="*Chile"), telling(**TALKS, who="*Peru", where=["Lima"], article="b")]
    assert offers(*group)[0] == "Chile–Peru talks in Lima"


def test_a_news_conference_says_where_talks_were_that_it_tells_of() -> None:
    conference = telling(word="conference", lemma="conference", who="*Anna Berg", where=["Lima"])
    assert offers(conference) == []
    assert offers(conference, telling(**TALKS, who="*Anna Berg, Olav Dahl"))[0] == "Anna Berg–Olav Dahl talks in Lima"


@pytest.mark.parametrize(
    "made",
    [
        {"word": "session", "lemma": "session", "who": "*Anna Berg, Olav Dahl"},
        {"word": "gathered", "lemma": "gather", "where": ["Lima"]},
        {"word": "met", "lemma": "meet", "who": "*Anna Berg, Olav Dahl"},
        {"word": "talks", "lemma": "talk", "who": "Anna Berg, Olav Dahl"},
        {"word": "talks", "lemma": "talk", "who": "*Chile, Olav Dahl"},
        {"word": "talks", "lemma": "talk", "who": "*Chile, *Peru, *Norway"},
        {"word": "spoke", "lemma": "speak", "type_": "call", "who": "*Anna Berg, Olav Dahl"},
    ],
)
def test_who_is_merely_named_beside_each_other_held_no_talks(made: dict[str, object]) -> None:
    """A concert, a crowd, two friends, whom nobody leads, a country and a person, three, two who speak."""
    assert offers(telling(**made)) == []


def test_a_meeting_of_persons_is_called_one() -> None:
    assert offers(telling(word="meeting", lemma="meeting", who="*Anna Berg, *Olav Dahl")) == [
        "Anna Berg–Olav Dahl meeting"
    ]


@pytest.mark.parametrize("preposition", ["after", "following"])
def test_whoever_acts_after_talks_with_somebody_held_them(preposition: str) -> None:
    found = needed(
        f"Chile said it would sign the treaty {preposition} [talks] with Peruvian envoys in Quito on Monday."
    )
    assert [(actor.name, actor.agent) for actor in found.actors] == [("Chile", True), ("Peru", False)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Its fruit was a [meeting] on Monday between Olav Dahl, mayor Pia Lund and leaders of the miners.",
            ["Meeting between Olav Dahl, Pia Lund and leaders of miners"],
        ),
        ("The talks on Monday between Peru and Chile [failed].", ["Talks between Peru and Chile fail"]),
        ("The [talks] on Monday between Peru, Chile and Norway failed.", ["Talks between Peru, Chile and Norway"]),
    ],
)
def test_what_was_between_many_names_them_all(text: str, wanted: list[str]) -> None:
    assert titles(text) == wanted
