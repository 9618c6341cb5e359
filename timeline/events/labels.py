"""Days that stand before what happened on them: "September 11: The court rules ...", as in chronologies.

The sentence behind such a label is read without it, because no parser knows what to make of a date with a colon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.interval import Granularity, Interval
from timeline.language.sentences import Sentence
from timeline.model import Timex

_BULLET = re.compile(r"[•*▪●–—-]?\s*")
_SEPARATOR = re.compile(r"\s*(?::|\s[–—-])\s+(?=[\"“‘]?[A-Z])")
_YEARLESS = re.compile(r"(?=.*\d)(?!.*\d{4})")
_AHEAD = timedelta(days=92)
"""How far ahead the day of a line without a year may be; the same day of the last year is hardly farther back."""


def find_labels(text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> dict[int, tuple[Timex, int]]:
    """Index of each sentence that opens with a labelling date → that date, and where the sentence behind it begins."""
    days = {timex.start: timex for timex in timexes if timex.interval and timex.interval.granularity == Granularity.DAY}
    found: dict[int, tuple[Timex, int]] = {}
    for i, sentence in enumerate(sentences):
        bullet = _BULLET.match(text, sentence.start)
        timex = days.get(bullet.end()) if bullet else None
        if timex is not None and (separator := _SEPARATOR.match(text, timex.end, sentence.end)):
            found[i] = (timex, separator.end())
    return _in_turn(found)


def _in_turn(labels: dict[int, tuple[Timex, int]]) -> dict[int, tuple[Timex, int]]:
    """The labels, those without a year in the year that they must be of: chronologies go from old to new.

    Told in the present, as chronologies do, the nearest such day may well lie ahead: it is then a year too late.
    """
    placed: dict[int, tuple[Timex, int]] = {}
    following: date | None = None
    for i in sorted(labels, reverse=True):
        timex, behind = labels[i]
        if _is_too_late(timex, following):
            timex = _a_year_before(timex)
        placed[i] = (timex, behind)
        following = timex.interval.first if timex.interval else following
    return dict(sorted(placed.items()))


def _is_too_late(timex: Timex, following: date | None) -> bool:
    if timex.interval is None or timex.anchor is None or not _YEARLESS.match(timex.text):
        return False
    if timex.interval.first <= timex.anchor:
        return False
    return timex.interval.first > (following or timex.anchor + _AHEAD)


def _a_year_before(timex: Timex) -> Timex:
    """The same day of the year before; itself where that year has none."""
    day = timex.interval.first if timex.interval else None
    if day is None or (day.month, day.day) == (2, 29):
        return timex
    before = day.replace(year=day.year - 1)
    return replace(
        timex, value=timex.value.replace(day.isoformat(), before.isoformat()), interval=Interval.of_day(before)
    )


def behind_labels(sentences: Sequence[Sentence], labels: dict[int, tuple[Timex, int]]) -> list[Sentence]:
    """The sentences without their labels."""
    return [replace(one, start=labels[i][1]) if i in labels else one for i, one in enumerate(sentences)]


def label_of(i: int, sentences: Sequence[Sentence], labels: dict[int, tuple[Timex, int]]) -> Timex | None:
    """The label of a sentence, or that of an earlier one in its paragraph."""
    while i not in labels:
        if i == 0 or sentences[i - 1].paragraph != sentences[i].paragraph:
            return None
        i -= 1
    return labels[i][0]
