"""Times that a page gives of itself: "Last updated at 06:28", which say nothing of what its text tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.model import Timex

_STAMP = re.compile(
    r"\b(?:page\s+)?last\s+(?:updated|modified|edited)\b(?:\s+(?:at|on))?:?"
    r"|^[^\w\n]*(?:first\s+)?(?:updated|published|posted|modified|created)(?:\s+(?:at|on))?\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_GAP = re.compile(r"[\s,;|·–—-]*(?:(?:GMT|UTC|BST|[ECMP][SD]?T)\b[\s,;|·–—-]*)?(?:(?:at|on)\s+)?")


def without_stamps(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """The expressions of a text, in order, but for those before or behind a stamp with nothing else between."""
    starts = [timex.start for timex in timexes]
    dropped = {
        number
        for stamp in _STAMP.finditer(text)
        for number in _beside(text, stamp.span(), timexes, bisect_left(starts, stamp.end()))
    }
    return [timex for number, timex in enumerate(timexes) if number not in dropped]


def _beside(text: str, stamp: tuple[int, int], timexes: Sequence[Timex], following: int) -> Iterator[int]:
    """The number of the expression right before a stamp, and of those right behind it, the first being `following`."""
    start, end = stamp
    before = next((number for number in range(following - 1, -1, -1) if timexes[number].end <= start), None)
    if before is not None and _GAP.fullmatch(text, timexes[before].end, start):
        yield before
    for number in range(following, len(timexes)):
        if not _GAP.fullmatch(text, end, timexes[number].start):
            break
        yield number
        end = timexes[number].end
