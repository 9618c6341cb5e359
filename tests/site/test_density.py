"""The bars of the strip: each date where the list has it, long silences left out."""

from __future__ import annotations

from datetime import date, timedelta

from tests.site.story import Story, article, day, event, make_long_story, quote, timeline_of
from timeline.interval import Granularity
from timeline.model import DateRecord, Status, Timeline
from timeline.site.chronicle import chronicle
from timeline.site.density import MOST, Slot, drawn_gap, slots

SOURCE = article("a", "2025-06-01", "They met.")
MET = quote(SOURCE, "They met.", "met")


def told(*values: str) -> Timeline:
    """A story with an event at each TIMEX3 value."""
    events = [event(f"event-{at}", f"Event {at}", day(value), MET) for at, value in enumerate(values)]
    return timeline_of("Dates", (SOURCE,), events)


def bars(timeline: Timeline) -> tuple[Slot, ...]:
    return slots(chronicle(timeline))


def test_bars_stand_in_the_order_of_the_list(story: Story) -> None:
    """A week and a month have bars of their own before their days; what is to come stands last."""
    assert [(bar.date.interval.value, bar.coarse, bar.ahead) for bar in bars(story.timeline)] == [
        ("2022-02-24", False, False),
        ("2024", True, False),
        ("2024-08", True, False),
        ("2024-08-01", False, False),
        ("2025-03-03", False, False),
        ("2025-03-11", False, False),
        ("2025-03-12", False, False),
        ("2025-03-13", False, False),
        ("2025-W20", True, False),
        ("2025-05-19", False, False),
        ("2025-05-30", False, True),
    ]


def test_a_bar_says_what_it_stands_for() -> None:
    """Its date and how many events."""
    assert [bar.words for bar in bars(told("2025-03-11", "2025-03-11", "2025-03"))] == [
        "March 2025: 1 event",
        "11 March 2025: 2 events",
    ]


def test_a_long_silence_takes_one_place_and_a_short_one_its_own() -> None:
    """Two empty days are drawn, thirty are a mark."""
    found = bars(told("2025-03-01", "2025-03-04", "2025-04-04"))
    assert [bar.empty_before for bar in found] == [0, 2, 30]
    assert [drawn_gap(bar) for bar in found] == [0, 2, 1]


def test_the_finest_unit_that_fits_is_taken() -> None:
    """Days for weeks, weeks for a year, months for years, years for centuries; never more bars than fit."""
    units = {}
    for step, count in ((1, 50), (4, 100), (20, 120), (400, 120), (3000, 250)):
        days = [date(1500, 1, 1) + timedelta(days=step * at) for at in range(count)]
        found = bars(told(*(one.isoformat() for one in days)))
        units[step] = found[0].date.granularity
        assert sum(1 + drawn_gap(bar) for bar in found) <= MOST
        assert sum(bar.count for bar in found) == count
    assert list(units.values()) == [
        Granularity.DAY,
        Granularity.WEEK,
        Granularity.MONTH,
        Granularity.DECADE,
        Granularity.CENTURY,
    ]


def test_a_month_is_not_coarse_among_months() -> None:
    """Its bar is the month's own, with that of its days; a year among months keeps a bar of its own."""
    story = make_long_story(600)
    extra = [event(f"extra-{at}", "Extra", day(value), MET) for at, value in enumerate(("2023-05", "2023"))]
    timeline = story.timeline.model_copy(update={"events": (*story.timeline.events, *extra)})
    found = bars(timeline)
    coarse = [bar.date.interval.value for bar in found if bar.coarse]
    assert found[1].date.granularity is not Granularity.DAY
    assert "2023" in coarse
    assert sum(bar.count for bar in found) == 602


def test_what_lasts_stands_where_it_begins() -> None:
    """“Since 3 March” and “3 to 9 March” have a known first day, and no bar of their own."""
    begun, ended = date(2025, 3, 3), date(2025, 3, 9)
    lasting = DateRecord(start=begun, end=ended, granularity=Granularity.DAY, open=True)
    span = DateRecord(start=begun, end=ended, granularity=Granularity.SPAN)
    events = [event(f"e{at}", "E", when, MET) for at, when in enumerate((lasting, span, day("2025-03-03")))]
    assert [bar.words for bar in bars(timeline_of("Lasting", (SOURCE,), events))] == ["3 March 2025: 3 events"]


def test_nothing_gives_no_bars() -> None:
    """And one planned event alone is still to come."""
    assert bars(told()) == ()
    planned = event(
        "p", "P", DateRecord(start=date(2026, 1, 1), end=date(2026, 1, 1), granularity=Granularity.DAY), MET
    )
    timeline = timeline_of("P", (SOURCE,), [planned.model_copy(update={"status": Status.PLANNED})])
    assert [bar.ahead for bar in bars(timeline)] == [True]
