"""Which names have pages of their own."""

from __future__ import annotations

from tests.site.story import Story
from timeline.model import Participant, Place
from timeline.site.directory import Directory


def test_a_name_told_of_twice_has_a_page(story: Story) -> None:
    """The others lead to their entry on the page of all."""
    first, second, *rest = story.timeline.events
    busy, rare = Participant(name="Busy Body"), Participant(name="Rare Bird")
    events = (
        first.model_copy(update={"participants": (busy, rare)}),
        second.model_copy(update={"participants": (Participant(name="busy body"),)}),
        *rest,
    )
    directory = Directory.of(story.timeline.model_copy(update={"events": events}))
    assert directory.person(busy) == "people/busy-body.html"
    assert directory.person(rare) == "people/index.html#p-rare-bird"
    assert directory.place(Place(name="Nowhere")) == "places/index.html#p-nowhere"


def test_two_spellings_in_one_event_are_told_of_once(story: Story) -> None:
    """What counts is events, in however many articles and spellings."""
    told_twice = next(event for event in story.timeline.events if event.id.endswith("deliveries-halted"))
    where = Place(name="Odd Town")
    event = told_twice.model_copy(update={"places": (where, Place(name="odd town"))})
    directory = Directory.of(story.timeline.model_copy(update={"events": (event,)}))
    assert directory.place(where) == "places/index.html#p-odd-town"
