"""What goes on right behind a title where the parse has it elsewhere."""

from __future__ import annotations

import pytest

from tests.events.parsing import titles


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Olav Dahl [spoke] on Monday with the heads of other ports on a common answer to the strike.",
            "Olav Dahl speaks with heads of other ports on common answer to strike",
        ),
        (
            "Norway’s miners [grew] more realistic on Monday about finding money for the yard.",
            "Norway’s miners grow more realistic about finding money for the yard",
        ),
        ("Norway’s banks [invested] $16 billion abroad on Monday.", "Norway’s banks invest $16 billion abroad"),
    ],
)
def test_a_title_goes_on_with_what_stands_right_behind_it(text: str, wanted: str) -> None:
    assert wanted in titles(text)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Olav Dahl [spoke] with miners on Monday, to the anger of Chile.", "anger"),
        ("Norway’s ferry [sank] on Monday following a fire By Anna Berg and Olav Dahl.", "By"),
    ],
)
def test_not_behind_a_sign_nor_with_what_tells_when_or_who_wrote_it(text: str, lost: str) -> None:
    assert not any(lost in title for title in titles(text))
