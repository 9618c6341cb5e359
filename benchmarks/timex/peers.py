"""Other taggers, each as a function from a text and its publication date to expressions.

A peer that gives a moment where TIMEX3 wants a value as fine as the words gets the benefit of what it
tells beside the moment: dateparser its period, parsedatetime its flag, Recognizers-Text its TIMEX.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from benchmarks.timex.scoring import Expression

Tagger = Callable[[str, str], Sequence[Expression]]
FORMS = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V", "day": "%Y-%m-%d", "time": "%Y-%m-%dT%H:%M"}


def moment(dct: str) -> datetime:
    """The publication date as the peers want it."""
    return datetime.fromisoformat(dct).replace(tzinfo=None)


def timeline() -> Tagger:
    """This project."""
    from timeline.timex import tag

    return lambda text, dct: [Expression(t.start, t.end, t.value) for t in tag(text, dct)]


def dateparser() -> Tagger:
    """`search_dates`, with the period that `DateDataParser` tells of each string that it found."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def find(text: str, dct: str) -> list[Expression]:
        settings: Any = {"RELATIVE_BASE": moment(dct)}
        reader = DateDataParser(languages=["en"], settings=settings)
        found, reached = [], 0
        for words, day in search_dates(text, languages=["en"], settings=settings) or ():
            start = text.find(words, reached)
            if start >= 0:
                reached = start + len(words)
                period = reader.get_date_data(words).period
                found.append(Expression(start, reached, day.strftime(FORMS.get(period or "day", "%Y-%m-%d"))))
        return found

    return find


def parsedatetime() -> Tagger:
    """`Calendar.nlp`."""
    import parsedatetime as library

    calendar = library.Calendar()

    def find(text: str, dct: str) -> list[Expression]:
        found = calendar.nlp(text, sourceTime=moment(dct).timetuple()) or ()
        return [
            Expression(start, end, day.strftime(FORMS["day" if flag == 1 else "time"]))
            for day, flag, start, end, _ in found
        ]

    return find


def datefinder() -> Tagger:
    """`find_dates`."""
    import datefinder as library

    def find(text: str, dct: str) -> list[Expression]:
        found = library.find_dates(text, index=True, base_date=moment(dct))
        return [Expression(start, end, day.strftime(FORMS["day"])) for day, (start, end) in found]

    return find


def timefhuman() -> Tagger:
    """`timefhuman`; of a range or list only the first moment counts."""
    from timefhuman import tfhConfig
    from timefhuman import timefhuman as read

    def find(text: str, dct: str) -> list[Expression]:
        config = tfhConfig(now=moment(dct), return_matched_text=True)
        found = []
        for _, (start, end), reading in read(text, config):
            found.append(Expression(start, end, _first_moment(reading)))
        return found

    return find


def _first_moment(reading: Any) -> str:
    if isinstance(reading, list | tuple):
        return _first_moment(reading[0])
    return reading.strftime(FORMS["day"]) if hasattr(reading, "strftime") else str(reading)


def recognizers_text() -> Tagger:
    """`recognize_datetime`; its TIMEX, or the first resolution where that leaves the year open."""
    warnings.simplefilter("ignore", SyntaxWarning)
    from recognizers_date_time import Culture, recognize_datetime

    def find(text: str, dct: str) -> list[Expression]:
        found = recognize_datetime(text, Culture.English, reference=moment(dct))
        return [Expression(one.start, one.end + 1, _value(one.resolution)) for one in found]

    return find


def _value(resolution: dict[str, Any] | None) -> str:
    first = resolution["values"][0] if resolution else {"timex": ""}
    timex: str = first["timex"]
    return first.get("value", first.get("start", timex)[: len(timex)]) if timex.startswith("XXXX") else timex


PEERS: dict[str, Callable[[], Tagger]] = {
    "timeline": timeline,
    "dateparser search_dates (+ period)": dateparser,
    "parsedatetime": parsedatetime,
    "datefinder": datefinder,
    "timefhuman": timefhuman,
    "Recognizers-Text": recognizers_text,
}
