"""Which spans a sentence touches, found without looking at all of them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from timeline.events.view import touching


@dataclass(frozen=True)
class Stretch:
    start: int
    end: int


SPANS = (Stretch(0, 5), Stretch(5, 9), Stretch(12, 40), Stretch(50, 51))


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        (0, 60, SPANS),
        (5, 12, SPANS[1:2]),
        (9, 12, ()),
        (20, 30, SPANS[2:3]),
        (39, 51, SPANS[2:]),
        (60, 70, ()),
    ],
)
def test_a_stretch_touches_what_shares_a_character_with_it(start: int, end: int, wanted: tuple[Stretch, ...]) -> None:
    assert tuple(touching(SPANS, start, end)) == wanted
