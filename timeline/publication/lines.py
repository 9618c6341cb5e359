"""Lines of a text that say when it was published: labelled ones, bylines, bare dates, and datelines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from timeline.model import Timex
from timeline.publication.clues import Clue, Kind, is_plausible
from timeline.publication.labels import labels
from timeline.publication.stamps import is_ambiguous
from timeline.timex import tag

HEAD_LINES = 14
"""Lines that may stand above a text."""
FOOT_LINES = 8
STAMP = 130
"""Characters at the beginning of a long line in which a label or a time stamp may stand before the text."""
PROSE = 200
"""Characters from which on a line is no label."""
MAX_LINE = 400
_NAME_WORDS = 9

_BETWEEN = re.compile(r"[\s:,;|•·–—\-/()\[\]]|\b(?:on|at|am|le|el|den|um|à|o|il|by|of)\b", re.IGNORECASE)
_ZONE = re.compile(
    r"\b(?:[A-Z]{2,5}|a\.?m\.?|p\.?m\.?|[ap]m|hrs?|hours|[Uu]hr|h)\b(?:\s?[+-]\d{1,2}(?::?\d{2})?)?", re.ASCII
)
_CLOCK = re.compile(r"\d{1,2}\s?[.:h]\s?\d{2}(?:[.:]\d{2})?", re.ASCII)
_MOMENT = re.compile(r"\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?\s?)?\(?[A-Z]{2,4}T?\b", re.ASCII)
_IN_SENTENCE = re.compile(r"\b(?:on|at|by|since|until|of|in|from)\s*$", re.IGNORECASE)
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)(?:T\S*)?", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)
_PLACE = re.compile(r"(?:[^\W\d_]*[A-ZÀ-ÞА-Я]{3,}|(?-i:[A-Z]\.){2})[\w\s.,'’/()\-]{0,60}")
_AFTER_DATE = re.compile(r"\s*(?:,?\s*(?:19|20)\d{2})?\s*,?\s*(?:[(/][^()/]{2,40}[)/])?\s*(?:—|–|--|-)\s", re.ASCII)
_DATELINE_START = 120
_DATELINE_PARAGRAPHS = 3


def line_clues(text: str, language: str) -> list[Clue]:
    """The days that lines of a text state as those of publication, the most telling first.

    A label of publication goes before a byline or a bare date, and those before a label of revision.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    head = _head(lines)
    foot = lines[max(len(head), len(lines) - FOOT_LINES) :]
    found = sorted(_ranked(head, foot, language), key=lambda one: one[0])
    return [clue for _, clue in found]


def _head(lines: Sequence[str]) -> list[str]:
    """The lines above the text, and two below its first paragraph, where some print the date."""
    prose = next((i for i, line in enumerate(lines) if len(line) > PROSE), len(lines))
    return list(lines[: min(prose + 3, HEAD_LINES)])


def _ranked(head: Sequence[str], foot: Sequence[str], language: str) -> Iterator[tuple[int, Clue]]:
    for base, zone in ((0, head), (10, foot)):
        for line in zone:
            is_long = len(line) > PROSE
            start = line[:STAMP] if is_long else line
            if any(character.isdigit() for character in start):
                for rank, day in _days_of(start, language, strict=is_long or zone is foot):
                    if is_plausible(day):
                        yield base + rank, Clue(day, Kind.LINE, f"the line “{_shown(line)}”")


def _days_of(line: str, language: str, *, strict: bool) -> Iterator[tuple[int, date]]:
    """Each full date of a line that is one of publication, with its rank: 0 labelled, 1 by itself, 2 of a revision."""
    timexes = tag(line, None, language)
    for index, timex in enumerate(timexes):
        if not _is_full(timex) or _contradicts(timexes, index, line, language):
            continue
        before = _stripped(line[: timex.start], timexes)
        rank = _label_rank(before, alone=strict)
        if rank is None and (_is_stamp(line, timexes, index) or (not strict and _is_furniture(line, timexes))):
            rank = 1
        if rank is not None and timex.interval is not None:
            yield rank, timex.interval.first


def _is_full(timex: Timex) -> bool:
    return (
        bool(re.match(r"\d{4}-\d{2}-\d{2}", timex.value))
        and timex.interval is not None
        and not is_ambiguous(timex.text)
    )


def _contradicts(timexes: Sequence[Timex], index: int, line: str, language: str) -> bool:
    """Whether a weekday beside the date is another one."""
    timex, day = timexes[index], timexes[index].interval
    beside = [one for one in timexes[max(0, index - 1) : index + 2] if _gap(line, timex, one) <= 3]
    inside = tag(re.split(r"\d", timex.text, maxsplit=1)[0], None, language)
    named = [match for one in (*beside, *inside) if (match := _WEEKDAY.fullmatch(one.value))]
    return day is not None and any(int(match[1]) != day.first.isoweekday() for match in named)


def _is_stamp(line: str, timexes: Sequence[Timex], index: int) -> bool:
    """Whether a date stands with a time of day and its zone, as of printing: "Wed Apr 6, 2011 7:55 pm EDT"."""
    timex = timexes[index]
    around = line[max(0, timex.start - 24) : timex.end + 24]
    return timex.start < STAMP and bool(_MOMENT.search(around)) and not _IN_SENTENCE.search(line[: timex.start])


def _gap(line: str, one: Timex, other: Timex) -> int:
    return len(line[min(one.end, other.end) : max(one.start, other.start)])


def _stripped(before: str, timexes: Sequence[Timex]) -> str:
    """What stands before a date, without the times and the weekdays in it."""
    for timex in reversed(timexes):
        if timex.end <= len(before) and not _is_full(timex):
            before = before[: timex.start] + " " * (timex.end - timex.start) + before[timex.end :]
    return before


def _label_rank(before: str, *, alone: bool) -> int | None:
    """The rank of the label that ends just before a date; `alone`: it must begin the line too."""
    for rank, pattern in ((2, labels().updated), (0, labels().published)):
        for match in reversed(list(pattern.finditer(before))):
            rest = _CLOCK.sub(" ", _ZONE.sub(" ", before[match.end() :]))
            if not _BETWEEN.sub("", rest) and (not alone or not before[: match.start()].strip()):
                return rank if _begins_part(before, match.start()) else None
    return None


def _begins_part(before: str, start: int) -> bool:
    """Whether a label begins the line, or a part of it after a separator; "was last published" does not."""
    lead = before[:start].rstrip()
    return not lead or lead[-1] in "|•·–—-:;,/)" or before[start].isupper()


def _is_furniture(line: str, timexes: Sequence[Timex]) -> bool:
    """Whether a line holds nothing but dates, times, zones, a byline and the names in it."""
    rest = line
    for timex in reversed(timexes):
        rest = f"{rest[: timex.start]} | {rest[timex.end :]}"
    rest = _CLOCK.sub(" ", _ZONE.sub(" ", rest))
    for pattern in (labels().updated, labels().published):
        rest = pattern.sub(" ", rest)
    byline = labels().byline.match(rest.lstrip(" |•·–—-"))
    words = re.findall(r"[^\W\d_][\w.'’\-]*", rest)
    if not byline:
        return not words and not re.search(r"\d", rest)
    names = [word for word in words[len(byline[0].split()) :] if word not in labels().particles]
    return len(names) <= _NAME_WORDS and all(word[0].isupper() for word in names)


def dateline_clues(text: str, language: str, years: Sequence[int] = ()) -> list[Clue]:
    """The day in "MOSCOW, May 19 (AFP) —" at the beginning of a paragraph.

    A dateline without a year has that of `years` in which its day is told of by the weekday that the
    paragraph names; where that leaves none or several, it says nothing.
    """
    prose = [line.strip() for line in text.splitlines() if len(line.strip()) > _DATELINE_START // 2]
    for paragraph in prose[:_DATELINE_PARAGRAPHS]:
        for timex in tag(paragraph[:MAX_LINE], None, language)[:2]:
            if not _is_dateline(paragraph, timex):
                continue
            day = _dated(paragraph, timex, years, language)
            if day is not None and is_plausible(day):
                end = paragraph.find(" ", timex.end + 1)
                return [Clue(day, Kind.DATELINE, f"dateline “{_shown(paragraph[: max(end, timex.end)])}”")]
    return []


def _is_dateline(paragraph: str, timex: Timex) -> bool:
    before = paragraph[: timex.start]
    return (
        timex.start <= _DATELINE_START
        and bool(re.match(r"(?:\d{4}|XXXX)-\d{2}-\d{2}$", timex.value))
        and bool(_PLACE.fullmatch(before))
        and bool(_AFTER_DATE.match(paragraph, timex.end))
        and not is_ambiguous(timex.text)
    )


def _dated(paragraph: str, timex: Timex, years: Sequence[int], language: str) -> date | None:
    month, day = int(timex.value[5:7]), int(timex.value[8:10])
    if timex.value[:4].isdigit():
        return _calendar(int(timex.value[:4]), month, day)
    weekdays = {
        found[-1] for one in tag(paragraph[:MAX_LINE], None, language) if (found := one.value).startswith("XXXX-WXX-")
    }
    fits = [one for year in years if (one := _calendar(year, month, day)) and str(one.isoweekday()) in weekdays]
    return fits[0] if len(fits) == 1 else None


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def named_years(text: str) -> list[int]:
    """Years that a text names in figures, in order."""
    return sorted({int(found) for found in _YEAR.findall(text)})


def _shown(text: str) -> str:
    return text if len(text) <= 90 else text[:89] + "…"
