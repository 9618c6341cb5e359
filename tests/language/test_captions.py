"""Where a sentence begins behind a caption that a page ran into it."""

from __future__ import annotations

import pytest

from timeline.language.captions import beginnings


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The singer Anna Berg Anna Berg sings.", "Anna Berg sings."),
        ("The conductor, Anna Berg A friend of his sings.", "A friend of his sings."),
        ("Anna Berg died in June aged 50 Lawyers want a trial.", "Lawyers want a trial."),
        ("By the Northwind Wire Staff Berg offers to leave.", "Berg offers to leave."),
        ("Envoy to leave, guard says The U.S. Senate votes.", "The U.S. Senate votes."),
        ("Guards leave Lima, envoy says (CNN) -- At least 20 ships sank.", "At least 20 ships sank."),
        ("(By Anna Berg -- Northwind News) LIMA, June 16 -- The ship sank.", "The ship sank."),
        ("The permanent guest of the yard, Rauni Berg A long-time friend sings.", "A long-time friend sings."),
        ("7.00pm BBC RADIO 9 LIVE Mark Berg tells the news.", "Mark Berg tells the news."),
    ],
)
def test_a_sentence_begins_behind_its_caption(line: str, told: str) -> None:
    assert [line[at:] for at in beginnings(line)] == [told]


def test_the_dateline_of_a_despatch_is_no_part_of_what_stands_around_it() -> None:
    line = "Guards Leave Yard Early OSLO -- The guards left the yard."
    assert [line[at:] for at in beginnings(line)] == ["OSLO -- The guards left the yard.", "The guards left the yard."]


@pytest.mark.parametrize(
    "line",
    [
        "He joined UNESCO -- The guards did not.",
        "She sang in New York New York.",
        "She was given Vitamin A and a Grade A loan.",
        "Anna Berg, aged 50, sang.",
        "(By the harbour) Guards sang.",
        "He bought bonds, Series A and B.",
        "By the harbour the Staff met.",
        "The NATO envoy Anna Berg sang.",
    ],
)
def test_a_sentence_of_its_own_stays_whole(line: str) -> None:
    assert not list(beginnings(line))
