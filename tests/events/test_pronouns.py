"""Whom "he" and "she" stand for, where the article says how it tells of a person."""

from __future__ import annotations

import pytest

from tests.events.parsing import needed


def who(marked: str) -> list[str]:
    return [actor.name for actor in needed(marked).actors if actor.agent]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Chairman Rui Paz met Ms Ann Quill. She [resigned] on Monday.", "Ann Quill"),
        ("Chairman Rui Paz met Ms Ann Quill. He [resigned] on Monday.", "Rui Paz"),
        ("President Olav Brekke landed in Lima. The president [signed] a treaty on Monday.", "Olav Brekke"),
    ],
)
def test_a_pronoun_or_an_office_is_the_person_whom_it_can_mean(text: str, person: str) -> None:
    assert who(text) == [person]


def test_a_pronoun_that_fits_nobody_stays_open() -> None:
    assert who("Chairman Rui Paz left. She [resigned] on Monday.") == []


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("Rui Paz met Ann Quill.\n“We [closed] the bridge,” Paz said. “It rained.”", "Rui Paz"),
        ("Rui Paz met Ann Quill.\n“It rained,” Paz said. “We [closed] the bridge.”", "Rui Paz"),
        ("Rui Paz met Ann Quill.\n“The dam [collapsed].\n“It rained,” Quill said.", "Ann Quill"),
    ],
)
def test_what_stands_in_a_quotation_is_claimed_by_its_speaker(marked: str, speaker: str) -> None:
    found = needed(marked)
    assert (found.claimed_by, str(found.status)) == (speaker, "claimed")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Rui Paz, a lawyer of Olav Brekke, said he [resigned] on Monday.", "Rui Paz"),
        ("Rui Paz's lawyer, Olav Brekke, said that he [resigned] on Monday.", "Olav Brekke"),
        ("Rui Paz spoke on Monday. He [resigned] on Tuesday.", "Rui Paz"),
        ("Rui Paz spoke hours after a mayor arrived, and he [resigned] on Tuesday.", "Rui Paz"),
        ("The brewers said on Monday that Rui Paz had failed. Later he [resigned].", "Rui Paz"),
    ],
)
def test_a_pronoun_is_the_subject_above_it_or_the_only_person_before_it(text: str, person: str) -> None:
    assert who(text) == [person]


@pytest.mark.parametrize(
    "text",
    [
        "Rui Paz told Olav Brekke on Monday that he [resigned].",
        "Rui Paz met Olav Brekke in Lima before he [resigned] on Monday.",
        "Rui Paz spoke to a mayor who said he [resigned] on Monday.",
        "“He [resigned] on Monday,” Rui Paz said.",
        "said on Monday that he [resigned].",
    ],
)
def test_a_pronoun_that_two_persons_may_be_stays_open(text: str) -> None:
    assert [name for name in who(text) if name in ("Rui Paz", "Olav Brekke")] == []
