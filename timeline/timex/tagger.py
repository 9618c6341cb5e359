"""`tag`: a text and its publication date → its temporal expressions, resolved."""

from __future__ import annotations

from datetime import date, datetime

from timeline.errors import TimelineError
from timeline.model import Timex
from timeline.timex.joins import join
from timeline.timex.languages.en import english
from timeline.timex.languages.foreign import scanner_of
from timeline.timex.resolver import resolve
from timeline.timex.tense import NO_VERBS


class DateError(TimelineError, ValueError):
    """A publication date that is none."""


def tag(text: str, dct: date | datetime | str | None, language: str = "en") -> list[Timex]:
    """The TIMEX3 expressions of a text, sorted by start, none overlapping.

    `dct` is the publication date: a date, a date with a time, or either in ISO form; None where it is
    unknown, and then nothing relative is resolved.
    `language` is an ISO 639-1 code.  Offsets are characters of `text` exactly as given.
    """
    day = publication_day(dct)
    if language != "en":
        return _foreign(text, day, language)
    rules = english()
    return resolve(join(rules.scanner.scan(text), text), text, day, rules.verbs)


def _foreign(text: str, day: date | None, language: str) -> list[Timex]:
    """Dates of another language; nothing where neither this project nor dateparser has data for it."""
    scanner = scanner_of(language)
    return resolve(scanner.scan(text), text, day, NO_VERBS) if scanner else []


def publication_day(dct: date | datetime | str | None) -> date | None:
    """The day of a publication date in any of its forms; raises DateError."""
    if dct is None:
        return None
    if isinstance(dct, datetime):
        return dct.date()
    if isinstance(dct, date):
        return dct
    try:
        return datetime.fromisoformat(dct.strip()).date()
    except (ValueError, TypeError, AttributeError) as error:
        message = f"the publication date {dct!r} is no date: write it as 2025-05-19 or 2025-05-19T10:00"
        raise DateError(message) from error
