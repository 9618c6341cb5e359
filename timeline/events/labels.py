"""Days that stand before what happened on them: "September 11: The court rules ...", as in chronologies.

The sentence behind such a label is read without it, because no parser knows what to make of a date with a colon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.interval import Granularity
from timeline.language.sentences import Sentence
from timeline.model import Timex

_BULLET = re.compile(r"[•*▪●–—-]?\s*")
_SEPARATOR = re.compile(r"\s*(?::|\s[–—-])\s+(?=[\"“‘]?[A-Z])")


def find_labels(text: str, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> dict[int, tuple[Timex, int]]:
    """Index of each sentence that opens with a labelling date → that date, and where the sentence behind it begins."""
    days = {timex.start: timex for timex in timexes if timex.interval and timex.interval.granularity == Granularity.DAY}
    found: dict[int, tuple[Timex, int]] = {}
    for i, sentence in enumerate(sentences):
        bullet = _BULLET.match(text, sentence.start)
        timex = days.get(bullet.end()) if bullet else None
        if timex is not None and (separator := _SEPARATOR.match(text, timex.end, sentence.end)):
            found[i] = (timex, separator.end())
    return found


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
