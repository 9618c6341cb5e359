"""What a page says of itself dates nothing that it tells."""

from __future__ import annotations

import time

import pytest

from tests.events.parsing import needed
from timeline.events.stamps import without_stamps
from timeline.model import Basis
from timeline.timex import tag


@pytest.mark.parametrize(
    "text",
    [
        "8 May 2025 Last updated at 06:28 The bridge was closed.",
        "Page last updated at 08:14 GMT, Thursday, 8 May 2025 The bridge was closed.",
        "Last modified on 8 May 2025. The bridge was closed.",
        "Updated: 8 May 2025, 14:03\n\nThe bridge was closed.",
        "First published on: 8 May 2025\n\nThe bridge was closed.",
    ],
)
def test_a_stamp_is_no_time_of_the_text(text: str) -> None:
    assert without_stamps(text, tag(text, "2025-05-15")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The plan, updated on 8 May 2025, was dropped.",
        "She posted on 8 May 2025: the bridge is closed.",
        "The list was last read out on 8 May 2025.",
        "Updated rules took effect on 8 May 2025.",
        "Last updated the rules were, they say, a decade before 8 May 2025.",
    ],
)
def test_what_is_told_with_such_words_keeps_its_time(text: str) -> None:
    timexes = tag(text, "2025-05-15")
    assert without_stamps(text, timexes) == list(timexes) != []


def test_the_sentence_behind_a_stamp_is_dated_by_publication_only() -> None:
    found = needed("8 May 2025 Last updated at 06:28 A court [convicted] the pilot of fraud.")
    assert found.basis == Basis.PUBLICATION


@pytest.mark.parametrize("piece", ["\n", "Updated: 8 May 2025\n", "Last updated ", "8 May 2025 "])
def test_a_page_of_stamps_is_read_in_one_go(piece: str) -> None:
    """Time that grew with the square of the text would be a minute here."""
    text = piece * 40_000
    timexes = tag(text, "2025-05-15")
    started = time.process_time()
    without_stamps(text, timexes)
    assert time.process_time() - started < 2
