"""A day that stands before a sentence, as chronologies write, dates what the sentence tells."""

from __future__ import annotations

import pytest

from tests.events.parsing import article, mentions, needed
from timeline.events.mentions import find_mentions
from timeline.language.pipeline import load
from timeline.model import Basis


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("May 3: Miners [enter] the new shaft.", "2025-05-03"),
        ("3 May 2024 – Miners [enter] the new shaft.", "2024-05-03"),
        ("• Monday: Miners [entered] the new shaft.", "2025-05-12"),
        ("May 3: The council met. May 4: Miners [enter] the new shaft.", "2025-05-04"),
    ],
)
def test_a_label_dates_the_main_clause(text: str, day: str) -> None:
    found = needed(text)
    assert found.date
    assert (found.date.edtf, found.basis, found.assumed) == (day, Basis.EXPLICIT, False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 November: Miners [enter] the new shaft.\n\n4 March: The council meets.", "2024-11-03"),
        ("3 November: Miners [enter] the new shaft.", "2024-11-03"),
        ("3 June: Miners [enter] the new shaft.", "2025-06-03"),
        ("2 June: The council meets.\n\n3 June: Miners [enter] the new shaft.", "2025-06-03"),
        ("3 November 2025: Miners [enter] the new shaft.\n\n4 March: The council meets.", "2025-11-03"),
    ],
)
def test_a_line_without_a_year_is_of_the_year_that_its_list_has_come_to(text: str, day: str) -> None:
    found = needed(text)
    assert found.date
    assert found.date.edtf == day


def test_what_follows_in_the_paragraph_is_assumed_to_be_of_that_day() -> None:
    found = needed("May 3: Miners enter the new shaft. A band [played].")
    assert found.date
    assert (found.date.edtf, found.assumed) == ("2025-05-03", True)


def test_the_next_paragraph_is_not() -> None:
    found = needed("Tolls fell.\n\nLorries queued.\n\nMay 3: Miners enter the new shaft.\n\nA band [played].")
    assert found.basis == Basis.PUBLICATION


def test_the_sentence_keeps_its_label() -> None:
    text = "May 3: Miners enter the new shaft."
    assert {found.sentence for found in mentions(text)} == {(0, len(text))}


@pytest.mark.parametrize(
    "text", ["Ratio 3: Miners [enter] the new shaft.", "The May plan: Miners [enter] the new shaft."]
)
def test_other_words_before_a_colon_are_no_label(text: str) -> None:
    assert needed(text).basis == Basis.PUBLICATION


def test_a_sentence_may_end_with_its_label() -> None:
    assert find_mentions(article("May 3: "), load(None)) == ()
