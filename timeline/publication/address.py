"""The day that an address bears: /2025/05/19/, /2019/sep/03/, /2019/0924/, story-2025-05-19."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import unquote, urlsplit

from timeline.publication.clues import Clue, Kind

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<year>19[5-9]\d|20[0-3]\d)"
_NAMES = "|".join(
    ("january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december")
)
_FORMS = tuple(
    re.compile(pattern, re.ASCII | re.IGNORECASE)
    for pattern in (
        rf"/{_YEAR}/(?P<month>\d{{1,2}}|{'|'.join(_MONTHS)}|sept|{_NAMES})/(?P<day>\d{{1,2}})(?=[/_.-]|$)",
        rf"/{_YEAR}/(?P<month>\d{{2}})-?(?P<day>\d{{2}})(?=/|$)",
        rf"(?<!\d)(?<!\d-){_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?!-?\d)",
        rf"(?<!\d)(?<!\d-){_YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}})(?!-?\d)",
    )
)


def address_clues(address: str) -> list[Clue]:
    """The day in an address's path; nothing where it bears none, or two that differ.

    Only the path counts: a query may hold any date.
    """
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return []
    for form in _FORMS:
        days = {day for match in form.finditer(path) if (day := _day(match))}
        if days:
            return [Clue(min(days), Kind.ADDRESS, "the address")] if len(days) == 1 else []
    return []


def _day(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
