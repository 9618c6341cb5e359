"""An address that an event once had leads on, and says where to."""

from __future__ import annotations

from html import unescape

from tests.site.story import Story
from timeline.site.alias_page import GONE, MOVED
from timeline.site.pages import all_pages


def test_a_former_id_leads_to_the_event_that_has_moved(story: Story) -> None:
    pages = all_pages(story.timeline, story.articles)
    former = next(event for event in story.timeline.events if event.aliases)
    page = unescape(pages[f"events/{former.aliases[0]}.html"])
    assert f'url={former.id}.html"' in page
    assert MOVED.strip() in page


def test_the_address_of_what_is_told_no_more_leads_to_the_nearest_event(story: Story) -> None:
    """And does not pretend that this is the same one."""
    first, *rest = story.timeline.events
    heir = first.model_copy(update={"succeeds": ("2025-03-11-nobody-says-so-any-more-0a1b2c",)})
    timeline = story.timeline.model_copy(update={"events": (heir, *rest)})
    page = unescape(all_pages(timeline, story.articles)["events/2025-03-11-nobody-says-so-any-more-0a1b2c.html"])
    assert f'url={first.id}.html"' in page
    assert GONE.strip() in page
    assert MOVED.strip() not in page
