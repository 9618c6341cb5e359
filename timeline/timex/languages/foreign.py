"""Dates in other languages, through the language data of dateparser.

Candidates are found by the names of months, weekdays and units in those data; `dateparser.parse` then
reads only the candidates.  Its `search_dates` is not used: it takes "we" for Wednesday and gives no
offsets.  Granularity follows the shape of the candidate, since a parsed date does not tell it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from timeline.timex.calendar import iso_from_digits
from timeline.timex.readings import Ago, Day, Fixed, Month, MonthDay, Reading, UnitRef, Weekday
from timeline.timex.scanner import Found

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_BASE = datetime(2001, 6, 15, 12)
"""Any fixed moment: only the difference from it counts."""
_KEY = re.compile(r"(?:(?P<ahead>in) )?(?P<count>\d) (?P<unit>day|week|month|year)(?: ago)?")
_SHORTEST_WEEKDAY, _SHORTEST_MONTH = 4, 3
_DAYS_OF = {"D": 1, "W": 7, "M": 30.44, "Y": 365.25}


@dataclass(frozen=True, slots=True)
class Words:
    """What a language's data say, ready for a pattern."""

    code: str
    month_first: bool
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    relative: Mapping[str, Reading]
    numbers: tuple[str, ...]
    ago: tuple[str, ...]
    extra: Mapping[str, Any] = field(default_factory=dict)


@cache
def words_of(code: str) -> Words | None:
    """The words of a language (ISO 639-1); None where dateparser has no data for it."""
    from dateparser.languages.loader import default_loader  # heavy, and only for other languages

    try:
        info = default_loader.get_locale(code).info
    except ValueError:
        return None
    extra = tomllib.loads((Path(__file__).parent / "foreign.toml").read_text(encoding="utf-8")).get(code, {})
    return Words(
        code=code,
        month_first=str(info.get("date_order", "DMY")).startswith("M"),
        months=_named(info, MONTHS, _SHORTEST_MONTH) | extra.get("months", {}),
        weekdays=_named(info, WEEKDAYS, _SHORTEST_WEEKDAY) | extra.get("weekdays", {}),
        units={word.lower(): unit for name, unit in UNITS.items() for word in info.get(name, ()) if len(word) > 1},
        relative=_relative(info) | _more_relative(extra),
        numbers=tuple(_numbers(info)),
        ago=tuple(info.get("ago", ())),
        extra=extra,
    )


def _named(info: Mapping[str, Any], names: tuple[str, ...], shortest: int) -> dict[str, int]:
    return {
        word.lower(): number
        for number, name in enumerate(names, start=1)
        for word in info.get(name, ())
        if len(word) >= shortest
    }


def _relative(info: Mapping[str, Any]) -> dict[str, Reading]:
    """ "gestern", "la semaine dernière": dateparser's fixed phrases for days, weeks, months and years."""
    phrases: dict[str, Reading] = {}
    for key, words in info.get("relative-type", {}).items():
        if match := _KEY.fullmatch(key):
            shift = int(match["count"]) * (1 if match["ahead"] else -1)
            unit = UNITS[match["unit"]]
            reading: Reading = Day(shift) if unit == "D" else UnitRef(unit, shift)
            phrases |= {word.lower(): reading for word in words if len(word) > _SHORTEST_MONTH - 1}
    return phrases


def _more_relative(extra: Mapping[str, Any]) -> dict[str, Reading]:
    shifts = {"last_units": -1, "this_units": 0, "next_units": 1}
    phrases: dict[str, Reading] = {phrase: Day(shift) for phrase, shift in extra.get("days", {}).items()}
    phrases |= {phrase: Ago(-1.0, unit) for phrase, unit in extra.get("one_ago", {}).items()}
    return phrases | {
        phrase: UnitRef(unit, shift) for name, shift in shifts.items() for phrase, unit in extra.get(name, {}).items()
    }


def _numbers(info: Mapping[str, Any]) -> Iterable[str]:
    """Patterns of the number words that dateparser turns into digits."""
    for table in info.get("simplifications", ()):
        for pattern, replacement in table.items():
            if str(replacement).isdigit() and "\\" not in pattern and "^" not in pattern:
                yield re.sub(r"\((?!\?)", "(?:", pattern)


def _any(words: Iterable[str]) -> str:
    """An alternation, longest first; white space in a phrase may be any."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return (
        "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in ordered) + ")" if ordered else r"(?!)"
    )


@cache
def scanner_of(code: str) -> ForeignScanner | None:
    """The scanner of a language (ISO 639-1); None where there are no data for it."""
    words = words_of(code)
    return ForeignScanner(words) if words else None


class ForeignScanner:
    """Finds dates in texts of one language."""

    def __init__(self, words: Words) -> None:
        self._words = words
        shapes = "|".join(f"(?P<{name}>{shape})" for name, shape in _shapes(words).items())
        self._pattern = re.compile(shapes, re.IGNORECASE)

    def scan(self, text: str) -> list[Found]:
        """All dates of the text in order, none overlapping."""
        return [found for match in self._pattern.finditer(text) if (found := self._read(match))]

    def _read(self, match: re.Match[str]) -> Found | None:
        shape = str(match.lastgroup)
        start, end, mod = match.start(), match.end(), None
        lead = _LEAD.get(shape)
        if lead and (before := match.group(lead)):
            mod, start = self._lead(before, start)
        reading = self._reading(shape, match, " ".join(match.string[start:end].split()))
        return Found(start, end, reading, f"{self._words.code}: {_NAMES[shape]}", mod) if reading else None

    def _lead(self, before: str, start: int) -> tuple[str | None, int]:
        """A modifier belongs to the expression, a preposition does not."""
        word = before.strip().lower()
        for mod in ("start", "mid", "end"):
            if word in self._words.extra.get(mod, ()):
                return mod.upper(), start
        return None, start + len(before)

    def _reading(self, shape: str, match: re.Match[str], text: str) -> Reading | None:
        words = self._words
        match shape:
            case "iso":
                reading: Reading | None = Fixed(text) if _parsed(text, words.code) else None
            case "digits":
                value = iso_from_digits(text, month_first=words.month_first)
                reading = Fixed(value) if value else None
            case "day_month_year":
                parsed = _parsed(match["dmy"], words.code)
                reading = Fixed(parsed.date().isoformat()) if parsed else None
            case "relative":
                reading = words.relative.get(text.lower())
            case "ago":
                reading = self._ago(match, text)
            case "weekday":
                reading = self._weekday(match)
            case _:
                reading = self._part_of_date(shape, match)
        return reading

    def _part_of_date(self, shape: str, match: re.Match[str]) -> Reading | None:
        months = self._words.months
        if shape == "day_month":
            return self._day_month(match)
        if shape == "month_year":
            return Fixed(f"{match['my_year']}-{months[match['my_month'].lower()]:02}")
        if shape == "month":
            return Month(months[match["m_month"].lower()])
        return Fixed(match["y_year"] or match["y_year2"])

    def _day_month(self, match: re.Match[str]) -> Reading | None:
        day, month = int(match["dm_day"]), self._words.months[match["dm_month"].lower()]
        return MonthDay(month, day) if 1 <= day <= 31 else None

    def _weekday(self, match: re.Match[str]) -> Reading:
        day = self._words.weekdays[match["w_day"].lower()]
        around = {(match["w_before"] or "").strip().lower(), (match["w_after"] or "").strip().lower()}
        if around & set(self._words.extra.get("last", ())):
            return Weekday(day, -1)
        return Weekday(day, 1 if around & set(self._words.extra.get("next", ())) else None)

    def _ago(self, match: re.Match[str], text: str) -> Reading | None:
        unit = self._words.units[(match["a_unit"] or match["a_unit2"]).lower()]
        for word, digits in self._words.extra.get("numbers", {}).items():
            text = re.sub(rf"\b{word}\b", str(digits), text, flags=re.IGNORECASE)
        parsed = _parsed(text, self._words.code)
        if parsed is None:
            return None
        return Ago(float(round((parsed - _BASE).days / _DAYS_OF[unit])), unit)


@lru_cache(maxsize=5_000)
def _parsed(text: str, code: str) -> datetime | None:
    """What dateparser reads in a candidate; strict about nothing, since the shape has been checked."""
    import dateparser  # heavy, and only for other languages

    settings: Any = {"RELATIVE_BASE": _BASE, "RETURN_AS_TIMEZONE_AWARE": False, "PREFER_DAY_OF_MONTH": "first"}
    parsed: datetime | None = dateparser.parse(text.lower(), languages=[code], settings=settings)
    return parsed


_YEAR = r"(?:1[6-9]|20)\d\d"
_OF = r"\s{1,3}(?:del?\s{1,3})?"
_DOT = r"(?:\.|º|°|er|ère|-го|-е|-ше|-те)?"
_DAY = rf"\d{{1,2}}{_DOT}"
_YEAR_TAIL = r"(?:\s{1,2}(?:года|году|г\.|року|році|р\.))?"
_LEAD = {"month": "m_in", "month_year": "my_in", "day_month": "dm_in", "year": "y_in"}
_NAMES = {
    "iso": "<year>-mm-dd",
    "digits": "dd.mm.yyyy",
    "day_month_year": "<day> <month> <year>",
    "day_month": "<day> <month>",
    "month_year": "<month> <year>",
    "relative": "<relative>",
    "ago": "<count> <unit> ago",
    "weekday": "<weekday>",
    "month": "<month>",
    "year": "<year>",
}


def _shapes(words: Words) -> dict[str, str]:
    """The patterns of what may be a date, the more telling first; all repetition is bounded."""
    shapes = _absolute_shapes(words) | _counted_shapes(words)
    return shapes | _loose_shapes(words) if words.extra else shapes


def _absolute_shapes(words: Words) -> dict[str, str]:
    month, part = _any(words.months), _part(words)
    named = rf"(?:{_any(words.weekdays)},?\s{{1,3}}(?:(?:den|dem|der|le|el)\s{{1,3}})?)?"
    return {
        "iso": rf"(?<![\w-]){_YEAR}-\d\d-\d\d(?![\w-])",
        "digits": r"(?<![\w.])\d{1,2}(?P<separator>[./-])\d{1,2}(?P=separator)\d{4}(?!\w)",
        "day_month_year": rf"(?<!\w){named}(?P<dmy>{_DAY}{_OF}{month}\.?,?{_OF}{_YEAR})(?!\w){_YEAR_TAIL}",
        "day_month": rf"(?<!\w)(?P<dm_in>{part}\s{{1,3}})?{named}(?P<dm_day>\d{{1,2}}){_DOT}{_OF}"
        rf"(?P<dm_month>{month})(?!\w)",
        "month_year": rf"(?<!\w)(?P<my_in>{part}\s{{0,3}})?(?P<my_month>{month})\.?,?{_OF}(?P<my_year>{_YEAR})"
        rf"(?!\w){_YEAR_TAIL}",
    }


def _counted_shapes(words: Words) -> dict[str, str]:
    number = "(?:" + "|".join([r"\d{1,3}", _any(words.extra.get("numbers", ())), *words.numbers]) + ")"
    units, ago = _any(words.units), _any(words.ago)
    before = rf"{ago}\s{{1,3}}{number}\s{{1,3}}(?P<a_unit>{units})"
    after = rf"{number}\s{{1,3}}(?P<a_unit2>{units})\s{{1,3}}{ago}"
    return {
        "relative": rf"(?<!\w){_any(words.relative)}(?!\w)",
        "ago": rf"(?<!\w)(?:{before}|{after})(?!\w)",
    }


def _loose_shapes(words: Words) -> dict[str, str]:
    """What needs words around it to be a date: bare weekdays, months and years."""
    extra = words.extra
    beside = _any([*extra.get("last", ()), *extra.get("next", ())])
    before_year = _any(extra.get("year_before", ()))
    return {
        "weekday": rf"(?<!\w)(?P<w_before>{beside}\s{{1,3}})?(?P<w_day>{_any(words.weekdays)})"
        rf"(?:{_any(extra.get('glued', ()))})?(?P<w_after>\s{{1,3}}{beside})?(?!\w)",
        "month": rf"(?<!\w)(?P<m_in>{_any(extra.get('inside', ()))}\s{{0,3}})(?P<m_month>{_any(words.months)})"
        rf"(?!\w|\.?,?{_OF}{_YEAR})",
        "year": rf"(?<!\w)(?:(?P<y_in>{before_year}\s{{0,3}})(?P<y_year>{_YEAR})(?![\w-])"
        rf"|(?P<y_year2>{_YEAR})\s{{1,2}}(?:году|года|год|року|році|рік)(?!\w))",
    }


def _part(words: Words) -> str:
    return _any(word for name in ("start", "mid", "end") for word in words.extra.get(name, ()))
