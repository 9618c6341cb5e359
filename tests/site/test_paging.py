"""Which page holds what."""

from __future__ import annotations

import pytest

from tests.site.reading import Reading
from tests.site.story import Story, make_long_story
from timeline.settings import Settings
from timeline.site.chronicle import chronicle
from timeline.site.pages import all_pages
from timeline.site.paging import Layout, Paging, layout


def parted(story: Story, paging: Paging = "auto", limit: int = 1000) -> Layout:
    return layout(chronicle(story.timeline), paging, limit)


def names(found: Layout) -> list[str]:
    return [sheet.name for sheet in found.sheets]


def test_up_to_the_limit_there_is_one_page(story: Story) -> None:
    """The limit itself still fits; `none` keeps any number together."""
    count = len(story.timeline.events)
    assert names(parted(story, limit=count)) == ["index"]
    assert names(parted(story, "none", limit=1)) == ["index"]
    assert not parted(story).paged


def test_beyond_it_each_year_has_its_page(story: Story) -> None:
    """What is still to come has one of its own."""
    found = parted(story, limit=6)
    assert names(found) == ["timeline/2022", "timeline/2024", "timeline/2025", "timeline/ahead"]
    assert [sheet.title for sheet in found.sheets] == ["2022", "2024", "2025", "Still to come"]
    assert found.paged


def test_a_year_that_is_too_long_is_parted_by_month_and_a_month_by_day() -> None:
    """Only where it must be: the other years stay whole."""
    story = make_long_story(800)
    assert names(parted(story, limit=400))[:2] == ["timeline/2023-01", "timeline/2023-02"]
    assert names(parted(story, limit=400))[-1] == "timeline/2024"
    days = names(parted(story, limit=30))
    assert days[:2] == ["timeline/2023-01-02", "timeline/2023-01-03"]


@pytest.mark.parametrize("paging", ["year", "month", "auto"])
def test_every_event_stands_on_one_page(paging: Paging) -> None:
    """None is lost, none doubled, and each is where the layout says."""
    story = make_long_story(90)
    found = parted(story, paging, 20)
    assert [event.id for sheet in found.sheets for event in sheet.events] == [
        event.id for event in chronicle(story.timeline).events
    ]
    pages = all_pages(story.timeline, story.articles, "", Settings(paging=paging, page_limit=20))
    ids = {sheet.name: Reading(pages[f"{sheet.name}.md"]).ids() for sheet in found.sheets}
    for event in story.timeline.events:
        page, _, fragment = found.place(event).partition(".html#")
        assert fragment in ids[page]


def test_the_overview_names_every_page_and_its_weightiest_events(story: Story) -> None:
    """Links to the pages, how much each holds, and a strip of the whole whose bars lead into them."""
    pages = all_pages(story.timeline, story.articles, "", Settings(page_limit=6))
    overview = Reading(pages["index.md"])
    links = overview.links()
    assert {"timeline/2022.html", "timeline/2024.html", "timeline/2025.html", "timeline/ahead.html"} <= {*links}
    assert "timeline/2024.html#2024-08" in links
    assert "events/2025-05-30-leaders-gather-in-tirana.html" in links
    assert pages["index.md"].count("tl-entry") == 0


def test_pages_lead_to_each_other_and_events_to_their_page(story: Story) -> None:
    """Before, after, all; and the date above an event."""
    pages = all_pages(story.timeline, story.articles, "", Settings(paging="year"))
    links = Reading(pages["timeline/2024.md"]).links()
    assert {"../timeline/2022.html", "../index.html", "../timeline/2025.html"} <= {*links}
    event = Reading(pages["events/2024-08-01-first-convoys-leave.md"])
    assert "../timeline/2024.html#2024-08-01" in event.links()
