"""Who speaks in a quotation."""

from __future__ import annotations

import pytest

from timeline.language.names import name_article
from timeline.language.quotations import find_quotations
from timeline.language.sentences import split
from timeline.language.speakers import attribute

LEAD = "Mayor Rui Paz met Governor Ann Quill on Monday.\n"


def speakers(text: str) -> list[str]:
    whole = LEAD + text
    names = name_article(whole, split(whole), {}).names
    return [q.speaker.canonical if q.speaker else "" for q in attribute(whole, find_quotations(whole), names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It will rain,” Paz said.", ["Rui Paz"]),
        ("“It will rain,” said Ms Quill.", ["Ann Quill"]),
        ("Quill said: “It will rain.”", ["Ann Quill"]),
        ('"It will rain," Quill told reporters. "Ships will wait."', ["Ann Quill", "Ann Quill"]),
        ("“It will rain,” Quill said.\n“Ships will wait.”", ["Ann Quill", "Ann Quill"]),
        ("“It will rain,” Quill said.\n“Ships will wait,” Paz added.", ["Ann Quill", "Rui Paz"]),
        ("“It will rain,” Quill said.\nThen it rained. “Ships” is a long word.", ["Ann Quill", ""]),
        ("“It will rain.\n“Ships will wait,” Paz said.", ["Rui Paz", "Rui Paz"]),
        ("“It will rain,” Quill said. “Ships will wait,” she added.", ["Ann Quill", "Ann Quill"]),
        ("Quill's death was a loss. “It will rain,” he said.", ["Rui Paz"]),
        ("The “storm” was over.", [""]),
        ("“It will rain,” a sailor said.", [""]),
    ],
)
def test_the_speaker_stands_beside_the_verb_of_saying(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_what_one_person_says_of_another_is_not_the_others() -> None:
    assert speakers("“Paz is tired,” Quill said.") == ["Ann Quill"]
