"""One thing to look at, and where it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.model import Event, Evidence, Timeline
from timeline.overrides import Address

NEAR_WORDS = (4, 8, 16)
"""Words on each side of the trigger that are quoted: the fewest that point at one event."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is uncertain about an event, and what would settle it."""

    weight: float
    """0 to 1: how uncertain; what is listed first."""
    event: Event
    reason: str
    """In a person's words, without a full stop."""
    address: Address
    evidence: tuple[Evidence, ...]
    """The passage, or the two that are compared."""
    title: str | None = None
    date: str | None = None
    split: bool = False
    merge_with: Address | None = None


def address_of(event: Event, mention: Evidence, timeline: Timeline) -> Address | None:
    """The shortest address that leads to this event alone; None where only the editor could tell them apart."""
    for quote in _quotes(mention):
        address = Address(article=mention.article, quote=quote, trigger=mention.trigger)
        if [one.id for one in timeline.events if any(map(address.matches, one.mentions))] == [event.id]:
            return address
    return None


def alone(address: Address, event: Event) -> bool:
    """Whether the address leads to one mention of the event only."""
    return sum(map(address.matches, event.mentions)) == 1


def _quotes(mention: Evidence) -> Iterator[str]:
    """Ever longer stretches of the sentence around the trigger."""
    start = mention.start - mention.sentence_start
    before, after = mention.sentence[:start].split(" "), mention.sentence[start:].split(" ")
    for words in NEAR_WORDS:
        yield " ".join([*before[-1 - words : -1], before[-1] + after[0], *after[1 : 1 + words]]).strip()
    yield mention.sentence


def first_addressed(event: Event, mentions: Sequence[Evidence], timeline: Timeline) -> tuple[Evidence, Address] | None:
    """The first of an event's mentions that can be addressed, with its address."""
    found = ((mention, address_of(event, mention, timeline)) for mention in mentions)
    return next(((mention, address) for mention, address in found if address and address.quote), None)
