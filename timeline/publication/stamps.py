"""Dates and times as machines write them: ISO 8601, RFC 2822, digits run together, seconds since 1970."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from timeline.timex import tag

_ISO = re.compile(
    r"(?P<day>\d{4}-\d{1,2}-\d{1,2})(?:[Tt ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2}(?:[.,]\d+)?)?"
    r"\s*(?P<zone>[Zz]|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?.{0,12}",
    re.ASCII,
)
_SLASHES = re.compile(r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})(?!\d).{0,20}", re.ASCII)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?:[Tt]?\d{4,6}Z?)?", re.ASCII)
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?", re.ASCII)
_AMBIGUOUS = re.compile(r"\s*(\d{1,2})[/.\-](\d{1,2})[/.\-]\d{2,4}\b", re.ASCII)
_MAX = 80


@dataclass(frozen=True, slots=True)
class Stamp:
    """A calendar day as written, and the moment where a time and a zone are given."""

    day: date
    instant: datetime | None = None


def read_stamp(text: str, language: str = "en") -> Stamp | None:
    """What a machine's date says; None for what is none, for half of one, and for 05/06/2025."""
    clean = " ".join(text.split())
    if not clean or len(clean) > _MAX:
        return None
    try:
        return _iso(clean) or _digits(clean) or _rfc(clean) or _in_words(clean, language)
    except (ValueError, OverflowError):
        return None


def _iso(text: str) -> Stamp | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    day = date(*map(int, match["day"].split("-")))
    if not match["hour"] or not match["zone"]:
        return Stamp(day)
    zone = "+00:00" if match["zone"].upper() in ("Z", "UTC", "GMT") else match["zone"]
    return Stamp(day, datetime.fromisoformat(f"{day}T{int(match['hour']):02}:{match['minute']}{zone}"))


def _digits(text: str) -> Stamp | None:
    if match := _SLASHES.fullmatch(text) or _COMPACT.fullmatch(text):
        return Stamp(date(int(match["year"]), int(match["month"]), int(match["day"])))
    if _EPOCH.fullmatch(text):
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return Stamp(moment.date(), moment)
    return None


def _rfc(text: str) -> Stamp | None:
    if not text[:1].isalnum() or ":" not in text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, IndexError):
        return None
    except ValueError:
        return None
    return Stamp(moment.date(), moment if moment.tzinfo else None)


def _in_words(text: str, language: str) -> Stamp | None:
    """ "19 May 2025": the one full date, where it is only one and reads only one way."""
    days = full_days(text, language)
    return Stamp(days[0]) if len(set(days)) == 1 else None


def full_days(text: str, language: str = "en") -> list[date]:
    """The days that a text names with day, month and year, in order; never 05/06/2025, which is two days."""
    found = [timex for timex in tag(text, None, language) if timex.interval is not None and timex.anchor is None]
    single = [timex.interval.first for timex in found if timex.interval and _is_one_day(timex.value, timex.text)]
    return [day for day in single if day]


def _is_one_day(value: str, text: str) -> bool:
    return bool(re.match(r"\d{4}-\d{2}-\d{2}", value)) and not is_ambiguous(text)


def is_ambiguous(text: str) -> bool:
    """Whether a date in figures could be read with day and month in either order."""
    match = _AMBIGUOUS.match(text)
    return match is not None and int(match[1]) <= 12 and int(match[2]) <= 12 and int(match[1]) != int(match[2])
