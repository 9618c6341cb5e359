"""Which lines state a day of publication, and which only hold a date."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.publication.address import address_clues
from timeline.publication.clues import Kind, choose
from timeline.publication.lines import dateline_clues, line_clues, named_years
from timeline.publication.stamps import read_stamp

LINES: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("lines.toml").read_text(encoding="utf-8")
)
READ = [(language, line) for language, found in LINES.items() for line in found["read"]]
LEAVE = [(language, line) for language, found in LINES.items() for line in found["leave"]]
PROSE = "The old bridge over the harbour was opened to traffic again, and the mayor was there with her dog. " * 4
DAY = date(2025, 5, 19)


def found(line: str, language: str) -> date | None:
    clue = choose(line_clues(f"Bridge reopens\n{line}\n\n{PROSE}\n\n{PROSE}", language))
    return clue.day if clue else None


@pytest.mark.parametrize(("language", "line"), READ)
def test_read(language: str, line: str) -> None:
    """The day of publication."""
    assert found(line, language) == DAY


@pytest.mark.parametrize(("language", "line"), LEAVE)
def test_leave(language: str, line: str) -> None:
    """A date of something else, or none."""
    assert found(line, language) is None


@pytest.mark.parametrize("line", ["Published: 19 May 2025", "Last modified on 19 May 2025"])
def test_lines_below_the_text(line: str) -> None:
    """A labelled line at the end counts, a bare date or a reader's comment there does not."""
    text = "\n\n".join([PROSE] * 12)
    assert [clue.day for clue in line_clues(f"{text}\n\n{line}", "en")] == [DAY]
    assert line_clues(f"{text}\n\n19 May 2025", "en") == []
    assert line_clues(f"{text}\n\nbob_1971 posted this on 19 May 2025", "en") == []


def test_lines_amid_the_text_are_left() -> None:
    """What stands in the middle of a text is told, and not of the text."""
    text = "\n\n".join([PROSE] * 12)
    assert line_clues(f"{text}\n\nPublished: 19 May 2025\n\n{text}", "en") == []


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("PORT HARBOUR, May 19, 2025 (AP) — The", DAY),
        ("KYIV, Ukraine, 19 May 2025 – The", DAY),
        ("WASHINGTON, D.C., May 19, 2025 /PRNewswire/ -- The", DAY),
        ("WASHINGTON (Reuters) - On May 19, 2025 the", None),
        ("On Monday, May 19, 2025 - a day like others - the", None),
        ("The NATO summit of May 19, 2025 - the", None),
        ("MOSCOW, May 19 (AFP) — The", None),
    ],
)
def test_datelines(start: str, expected: date | None) -> None:
    """A place in capitals, a full date, an agency or none, a dash."""
    clues = dateline_clues(
        f"{start} bridge was opened, said the mayor, who had come with her dog and two children.", "en"
    )
    assert [clue.day for clue in clues] == [expected] * bool(expected)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("was opened on Monday, after two years, as planned in 2023 for the year 2025.", DAY),
        ("was opened on Tuesday, after two years, as planned in 2023 for the year 2025.", None),
        ("was opened, after two years, as planned in 2023 for the year 2025 by the council.", None),
        ("was opened on Monday; in 2014 and in 2025, both years alike, the council had voted for it.", None),
    ],
)
def test_the_year_of_a_dateline(rest: str, expected: date | None) -> None:
    """Of the years that the text names, the only one whose 19 May is the weekday told; otherwise none."""
    text = f"MOSCOW, May 19 (AFP) — The old bridge {rest}"
    assert [clue.day for clue in dateline_clues(text, "en", named_years(text))] == [expected] * bool(expected)


@pytest.mark.parametrize(
    ("stamp", "day", "zone"),
    [
        ("2025-05-19", DAY, None),
        ("2025-05-19T23:30:00-04:00", DAY, -4),
        ("2025-05-19T23:30:00.123Z", DAY, 0),
        ("2025-05-19 23:30:00 +0530", DAY, 5.5),
        ("Mon, 19 May 2025 23:30:00 -0400", DAY, -4),
        ("20250519", DAY, None),
        ("1747650000", DAY, 0),
        ("May 19, 2025", DAY, None),
        ("05/06/2025", None, None),
        ("2025-05", None, None),
        ("2025-02-30", None, None),
        ("yesterday", None, None),
        ("", None, None),
        ("x" * 1000, None, None),
        ("99999999999999999999", None, None),
    ],
)
def test_stamps(stamp: str, day: date | None, zone: float | None) -> None:
    """Dates as machines write them: the day as written, and the zone where there is one."""
    read = read_stamp(stamp)
    assert (read.day if read else None) == day
    offset = read.instant.utcoffset() if read and read.instant else None
    assert (offset.total_seconds() / 3600 if offset is not None else None) == zone


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://n.example/2025/05/19/bridge", True),
        ("https://n.example/2025/5/19", True),
        ("https://n.example/news/2025/may/19/bridge", True),
        ("https://n.example/2025/0519/bridge", True),
        ("https://n.example/bridge-2025-05-19", True),
        ("https://n.example/la-me-bridge-20250519-story.html", True),
        ("https://n.example/2025/05/bridge", False),
        ("https://n.example/2025/13/45/bridge", False),
        ("https://n.example/bridge?d=2025-05-19", False),
        ("https://n.example/120250519/bridge", False),
        ("https://n.example/2025-05-19-20/bridge", False),
        ("https://n.example/2025-05-19/from-2025-05-12", False),
        ("http://[bad", False),
        ("", False),
    ],
)
def test_addresses(address: str, expected: bool) -> None:
    """A whole day in the path; nothing half, doubled or asked for."""
    assert [(clue.day, clue.kind) for clue in address_clues(address)] == [(DAY, Kind.ADDRESS)] * expected
