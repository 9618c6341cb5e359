"""Times that a page gives of itself: "Last updated at 06:28", which say nothing of what its text tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Timex

_STAMP = re.compile(
    r"\b(?:page\s+)?last\s+(?:updated|modified|edited)\b(?:\s+(?:at|on))?:?"
    r"|^\W*(?:first\s+)?(?:updated|published|posted|modified|created)(?:\s+(?:at|on))?\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_GAP = re.compile(r"[\s,;|·–—-]*(?:(?:GMT|UTC|BST|[ECMP][SD]?T)\b[\s,;|·–—-]*)?(?:(?:at|on)\s+)?")


def without_stamps(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """The expressions of a text, in order, but for those before or behind a stamp with nothing else between."""
    stamps = [match.span() for match in _STAMP.finditer(text)]
    if not stamps:
        return list(timexes)
    dropped = {timex.start for stamp in stamps for timex in _beside(text, stamp, timexes)}
    return [timex for timex in timexes if timex.start not in dropped]


def _beside(text: str, stamp: tuple[int, int], timexes: Sequence[Timex]) -> list[Timex]:
    start, end = stamp
    before = [timex for timex in timexes if timex.end <= start and _GAP.fullmatch(text, timex.end, start)]
    behind: list[Timex] = []
    for timex in timexes:
        if timex.start >= end and _GAP.fullmatch(text, end, timex.start):
            behind.append(timex)
            end = timex.end
    return before + behind
