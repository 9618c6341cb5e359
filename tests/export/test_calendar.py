"""events.ics, read back with a calendar library."""

from __future__ import annotations

from datetime import UTC, date, datetime

import icalendar
import pytest

from tests.site.payloads import hostile_story
from tests.site.story import Story, day
from timeline.export import export
from timeline.interval import Interval
from timeline.model import DateRecord, Timeline

SITE = "https://timeline.example.org/story/"
PROPERTIES = {
    "CATEGORIES", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "GEO", "LAST-MODIFIED", "LOCATION", "STATUS", "SUMMARY",
    "TRANSP", "UID", "URL",
}  # fmt: skip


def read(timeline: Timeline, site_url: str = SITE) -> dict[str, icalendar.Event]:
    """The calendar's entries by the events' ids."""
    calendar = icalendar.Calendar.from_ical(export(timeline, "ics", site_url))
    return {str(entry["UID"]).removesuffix("@timeline"): entry for entry in calendar.walk("VEVENT")}


@pytest.fixture(scope="module")
def entries(story: Story) -> dict[str, icalendar.Event]:
    return read(story.timeline)


def test_it_is_a_calendar(story: Story) -> None:
    """One entry an event, lines of at most 75 octets, CRLF, nothing that the reader could not take."""
    text = export(story.timeline, "ics", SITE)
    calendar = icalendar.Calendar.from_ical(text)
    assert (calendar["VERSION"], calendar.errors) == ("2.0", [])
    assert len(calendar.walk("VEVENT")) == len(story.timeline.events)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    for entry in calendar.walk("VEVENT"):
        assert entry.errors == []
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= {*entry}


def test_a_day_is_an_all_day_entry(entries: dict[str, icalendar.Event]) -> None:
    """The end of an all-day entry is the day after."""
    entry = entries["2025-03-11-talks-in-jeddah"]
    assert (entry.decoded("DTSTART"), entry.decoded("DTEND")) == (date(2025, 3, 11), date(2025, 3, 12))
    assert entry["SUMMARY"] == "Talks in Jeddah"
    assert entry["LOCATION"] == "Jeddah, Saudi Arabia"
    assert entry["GEO"].to_ical() == "21.5;39.2"
    assert "Source: Article talks https://example.org/talks" in entry["DESCRIPTION"]
    assert entry["URL"] == f"{SITE}events/2025-03-11-talks-in-jeddah.html"


def test_a_week_is_an_entry_of_several_days_that_says_so(entries: dict[str, icalendar.Event]) -> None:
    """Nobody takes the bar for a meeting of seven days."""
    entry = entries["2025-05-12-talks-in-istanbul"]
    assert (entry.decoded("DTSTART"), entry.decoded("DTEND")) == (date(2025, 5, 12), date(2025, 5, 19))
    assert entry["SUMMARY"] == "Talks in Istanbul (week of 12 May 2025)"
    assert entry["DESCRIPTION"].startswith("The day itself is not known: week of 12 May 2025.")


def test_what_is_only_claimed_or_planned_is_tentative(entries: dict[str, icalendar.Event]) -> None:
    """And the text says which."""
    assert entries["2025-03-11-talks-in-jeddah"]["STATUS"] == "CONFIRMED"
    assert entries["2025-05-30-leaders-gather-in-tirana"]["STATUS"] == "TENTATIVE"
    assert "Status: claimed." in entries["2024-05-01-village-taken"]["DESCRIPTION"]


def test_stamps_come_from_the_articles(entries: dict[str, icalendar.Event]) -> None:
    """The newest article dates the calendar, the newest that tells of an event its last change."""
    assert {entry.decoded("DTSTAMP") for entry in entries.values()} == {datetime(2025, 5, 20, tzinfo=UTC)}
    assert entries["2025-03-11-talks-in-jeddah"].decoded("LAST-MODIFIED") == datetime(2025, 3, 14, tzinfo=UTC)


def test_an_entry_keeps_its_name_wherever_the_site_stands(story: Story) -> None:
    """Moving the site must not double every entry; without an address there is no link."""
    moved, nowhere = read(story.timeline, "https://elsewhere.example"), read(story.timeline, "")
    assert [*moved] == [*nowhere] == [event.id for event in story.timeline.events]
    assert not any("URL" in entry for entry in nowhere.values())


def test_the_last_day_of_the_calendar_has_no_day_after(story: Story) -> None:
    """The form lets the end be left out."""
    last = story.timeline.events[0].model_copy(update={"date": DateRecord.of(Interval.of_day(date.max))})
    first = story.timeline.events[1].model_copy(update={"date": day("0001-01-01")})
    found = read(story.timeline.model_copy(update={"events": (last, first)}))
    assert "DTEND" not in found[last.id]
    assert found[first.id].decoded("DTSTART") == date(1, 1, 1)


def test_hostile_text_stays_text() -> None:
    """Line breaks, controls and colons open no property of their own."""
    story = hostile_story()
    found = read(story.timeline)
    assert [*found] == [event.id for event in story.timeline.events]
    assert {name for entry in found.values() for name in entry} <= PROPERTIES


def test_a_story_without_events_is_an_empty_calendar() -> None:
    """It can be subscribed to before anything has happened."""
    assert read(Timeline(title="Empty", articles=(), events=())) == {}
