"""The order of reading."""

from __future__ import annotations

from tests.site.story import Story
from timeline.site.chronicle import chronicle
from timeline.wording import date_words


def test_a_coarse_date_comes_before_its_days(story: Story) -> None:
    """A month stands before its first day's events, mid-2024 between spring and August, a week before its days."""
    order = chronicle(story.timeline)
    assert [date_words(group.date) for group in order.told] == [
        "Thursday 24 February 2022",
        "about mid-2024",
        "August 2024",
        "Thursday 1 August 2024",
        "Monday 3 March 2025",
        "Tuesday 11 March 2025",
        "Wednesday 12 March 2025",
        "Thursday 13 March 2025",
        "week of 12 May 2025",
        "Monday 19 May 2025",
    ]


def test_what_is_planned_after_the_newest_article_stands_apart(story: Story) -> None:
    """The future is not told among what happened."""
    order = chronicle(story.timeline)
    assert [event.id for group in order.ahead for event in group.events] == ["2025-05-30-leaders-gather-in-tirana"]
    assert {event.id for event in order.events} == {event.id for event in story.timeline.events}


def test_an_empty_story_has_an_empty_order(story: Story) -> None:
    """No event, no days."""
    order = chronicle(story.timeline.model_copy(update={"events": (), "articles": ()}))
    assert (order.told, order.ahead, order.newest, order.ends) == ((), (), None, None)
