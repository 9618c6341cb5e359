"""Events that share people or places."""

from __future__ import annotations

from tests.site.story import article, day, event, make_long_story, quote
from timeline.model import Event, Participant, Place
from timeline.site.related import MOST, Kinship

SOURCE = article("a", "2025-06-01", "They met.")


def told(at: int, *people: str, places: tuple[str, ...] = ()) -> Event:
    return event(
        f"2025-03-{at + 1:02}-event",
        f"Event {at}",
        day(f"2025-03-{at + 1:02}"),
        quote(SOURCE, "They met.", "met"),
        participants=tuple(Participant(name=name) for name in people),
        places=tuple(Place(name=name) for name in places),
    )


def test_who_shares_a_name_is_related_and_the_name_is_said() -> None:
    """People and places count alike; an event is no relation of its own."""
    events = [told(0, "Ana"), told(1, "Ben"), told(2, "Ana", "Cleo", places=("Oslo",)), told(3, places=("Oslo",))]
    found = Kinship(events).of(2)
    assert [(one.event.id, one.names) for one in found] == [(events[0].id, ("Ana",)), (events[3].id, ("Oslo",))]


def test_a_rare_name_says_more_than_one_that_is_everywhere() -> None:
    """Of too many relations those remain that share the rarer name, in order of time."""
    events = [told(at, "Everyone", *(("Rare",) if at in (0, 19) else ())) for at in range(20)]
    found = Kinship(events).of(19)
    assert len(found) == MOST
    assert found[0].event is events[0]
    assert [one.event.id for one in found] == sorted(one.event.id for one in found)


def test_a_name_in_every_event_costs_no_more_than_its_neighbours() -> None:
    """Only events near in time are looked at, however many bear the name."""
    events = make_long_story(400).timeline.events
    kinship = Kinship(events)
    assert all(len(kinship.of(at)) <= MOST for at in range(400))
