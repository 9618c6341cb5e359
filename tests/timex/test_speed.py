"""The cost of tagging grows no faster than the text, whatever the text is made of."""

from __future__ import annotations

import gc
import time
from statistics import median

import pytest

from timeline.timex import tag

PIECES = {
    "weekdays": "Monday ",
    "digits": "1",
    "digits and commas": "1,",
    "digits and dots": "1.",
    "digits and slashes": "1/",
    "digits and hyphens": "2024-05-",
    "clock times": "12:30 ",
    "shifts": "last ",
    "articles": "the ",
    "months": "May ",
    "blanks": " ",
    "lines": " \n",
    "empty lines": "\n",
    "apostrophes": "'",
    "owners": "’s",
    "halves": "a.m. ",
    "letters": "x",
    "letters that grow when folded": "İ",
    "lone surrogates": "\ud800Monday",
    "open quotation marks": "“ a",
    "open single marks": "‘ a",
    "open angles": "« a",
    "straight marks": '"a ',
    "quotations": '"Monday," he said Tuesday. ',
    "quoted days": "“Monday” ",
    "quoted dates": "“on 3 May 2024” ",
    "years ago": "a year ago ",
    "days later": "two days later ",
    "quarters": "the third quarter ",
    "halves of counts": "and a half ",
}
_TOKENS = 2_400
_LEAST = 0.004
"""Seconds below which a clock tells nothing about growth."""


def seconds(text: str) -> float:
    """CPU time of one reading: the median of three, with the garbage collector at rest."""
    taken = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            started = time.process_time()
            tag(text, "2025-03-14")
            taken.append(time.process_time() - started)
    finally:
        gc.enable()
    return median(taken)


@pytest.mark.parametrize("piece", PIECES.values(), ids=list(PIECES))
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """Four times the text takes well under the sixteen times of a quadratic scan.

    A busy machine can slow one of the two measurements: only growth seen three times over counts.
    """
    tag(piece * 50, "2025-03-14")
    growth = []
    for _ in range(3):
        short = max(seconds(piece * (_TOKENS // 4)), _LEAST)
        growth.append(seconds(piece * _TOKENS) / short)
        if growth[-1] < 6.5:
            return
    raise AssertionError(f"four times the text took {growth} times as long")


def test_quoted_dates_cost_little_more_than_plain_ones() -> None:
    """The stretch around each quotation is searched for verbs of speech once, not once a quotation."""
    tag("“Monday” Monday", "2025-03-14")
    assert seconds("“Monday” " * 2_000) < 5 * seconds("Monday " * 2_000) + 0.02
