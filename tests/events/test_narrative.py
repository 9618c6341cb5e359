"""A noun that points back has the date of what it points to."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.building import mention
from tests.events.parsing import needed
from timeline.events.narrative import REACH, point_back
from timeline.model import Basis, EventMention, Status

TOLD = mention("2025-05-12", word="talks", lemma="talk", where=["Lima"], start=10)


def back(**facts: object) -> EventMention:
    """“The talks”, two paragraphs on, without a date."""
    given: dict[str, object] = {"word": "talks", "lemma": "talk", "who": "", "start": 500, "paragraph": 2, "title": ""}
    made = given | {"basis": Basis.PUBLICATION, "definite": True} | facts
    return mention("", **made)  # type: ignore[arg-type]


def test_a_definite_noun_has_the_date_of_its_like() -> None:
    tie = point_back(back(), [TOLD])
    assert tie is not None
    assert (tie.interval.edtf, tie.basis, tie.expression) == ("2025-05-12", Basis.NARRATIVE, TOLD.expression)


def test_another_word_for_talks_is_talks() -> None:
    assert point_back(back(word="negotiations", lemma="negotiation"), [TOLD]) is not None


@pytest.mark.parametrize(
    ("word", "points"), [("blast", True), ("accident", True), ("leak", False), ("shipwreck", False)]
)
def test_only_kin_and_general_words_stand_for_another_word(word: str, points: bool) -> None:
    told = mention("2025-05-12", word="exploded", lemma="explode", type_="accident", start=10)
    tie = point_back(back(word=word, lemma=word, type_="accident"), [told])
    assert (tie is not None) == points


@pytest.mark.parametrize(
    "facts",
    [
        {"definite": False},
        {"word": "fire", "lemma": "fire", "type_": "accident"},
        {"who": "*Norway, *Kenya"},
        {"where": ["Oslo"]},
        {"paragraph": REACH + 1},
    ],
    ids=["“talks in general”", "another kind", "other sides", "another place", "too far away"],
)
def test_what_speaks_against_it_is_heard(facts: dict[str, object]) -> None:
    assert point_back(back(**facts), [TOLD]) is None


@pytest.mark.parametrize(
    "told",
    [
        mention("", word="talks", lemma="talk", basis=Basis.PUBLICATION),
        mention("2025-05-12", word="talks", lemma="talk", status=Status.DENIED),
    ],
    ids=["no date", "denied"],
)
def test_nothing_is_taken_from_what_has_no_day_or_was_not(told: EventMention) -> None:
    assert point_back(back(), [told]) is None


def test_the_nearest_one_counts() -> None:
    later = mention("2025-05-13", word="talks", lemma="talk", start=100)
    tie = point_back(back(), [TOLD, later])
    assert tie is not None
    assert tie.interval.edtf == "2025-05-13"


@pytest.mark.parametrize(("paragraph", "points"), [(1, True), (2, False)])
def test_what_lies_far_back_is_soon_left_again(paragraph: int, points: bool) -> None:
    told = mention("1989", word="talks", lemma="talk", start=10)
    assert (point_back(back(paragraph=paragraph), [told], date(2025, 5, 15)) is not None) == points


def test_nothing_told_nothing_to_point_to() -> None:
    assert point_back(back(), []) is None


def test_the_verdict_of_the_lead_in_a_later_sentence() -> None:
    found = needed("The trial of the pilot began on Monday. Nobody else watched. The [trial] drew no crowd.")
    assert (found.date and found.date.edtf, found.basis) == ("2025-05-12", Basis.NARRATIVE)


@pytest.mark.parametrize("which", ["worst", "next", "other", "second"])
def test_a_noun_that_is_set_apart_does_not_point_back(which: str) -> None:
    found = needed(
        f"The fire in the mill broke out on Monday. Nobody was hurt. The {which} [fire] destroyed a village."
    )
    assert found.target is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Guards attacked the port on 3 May. It was the worst [assault] in years.", "2025-05-03"),
        ("Guards attacked the port on 3 May. This was the second [raid] in a week.", "2025-05-03"),
        ("Guards attacked the port on 3 May. It was the [wedding] of the king.", "none"),
        ("Guards attacked the port on 3 May. Nobody was hurt there. It was the worst [assault] in years.", "none"),
    ],
)
def test_what_it_was_is_of_the_day_of_what_was_told_just_before(text: str, date: str) -> None:
    found = needed(text)
    told = found.date if found.basis == Basis.NARRATIVE and not found.assumed else None
    assert (told.edtf if told else "none") == date
