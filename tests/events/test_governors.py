"""What each time expression belongs to, by sentences made for the purpose and by labels made by hand."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from benchmarks.governors.hand import answers, labels
from tests.events.parsing import THURSDAY, views
from timeline.events.governors import Governor, find_governors
from timeline.events.triggers import find_triggers

SHARED = os.environ.get("TIMELINE_SHARED")
LEAST_RIGHT = 0.88


def governors(text: str) -> list[Governor]:
    return [
        found
        for view in views(text)
        for found in find_governors(view, find_triggers(view), date.fromisoformat(THURSDAY))
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The clerk has served in the castle since 2012.", ["served"]),
        ("The deadline for the bids is 3 June 2025.", ["deadline"]),
        ("The game will be available in shops on 3 June.", ["available"]),
        ("The bill missed its original deadline of 30 April.", ["deadline"]),
        ("Shares fell after Wednesday's close.", ["close"]),
        ("Deputies will back a ballot on the mayor's chosen date of 12 December.", ["date"]),
        ("He has been ill since 2019 and sold the farm on Monday.", ["ill", "sold"]),
        ("Marlow Tarn Holdings on Tuesday sold the mill.", ["sold"]),
        ("The trial was short, and by 1900 had been forgotten.", ["forgotten"]),
        ("The hikers were crossing the bridge when they were the victims of a crash on Sunday.", ["crash"]),
        ("The nurse said on Monday that the clinic closed on Sunday.", ["said", "closed"]),
    ],
)
def test_every_expression_belongs_to_a_word(text: str, words: list[str]) -> None:
    assert [found.word.text for found in governors(text)] == words


def test_what_dates_no_event_has_no_trigger() -> None:
    (found,) = governors("The deadline for the bids is 3 June 2025.")
    assert found.trigger is None


def test_every_label_says_where_its_words_stand() -> None:
    """The file of labels is whole: 150 or more, each with a word."""
    found = labels()
    assert len(found) >= 150
    assert all(label.governors for label in found)


@pytest.mark.skipif(not SHARED, reason="TIMELINE_SHARED names no folder with the labelled texts")
def test_nine_in_ten_of_the_labelled_expressions_belong_to_the_labelled_word() -> None:
    right = [answer.is_right for answer in answers(Path(str(SHARED)))]
    assert sum(right) >= LEAST_RIGHT * len(right)
