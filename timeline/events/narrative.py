"""Dates that a text gives once and then takes for granted.

A noun that points back ("the talks", "the call") has the date of the nearest event of its kind told
above it in the same article, where the participants do not speak against it.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Basis, EventMention

REACH = 12
"""How many paragraphs back a noun may point."""


def follow(mentions: Sequence[EventMention]) -> list[EventMention]:
    """The mentions, back references dated by what they refer to, with basis `narrative`."""
    told: list[EventMention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.article, mention.start)):
        target = next((other for other in reversed(told) if _refers(mention, other)), None)
        told.append(_dated_by(mention, target) if target is not None else mention)
    return told


def _refers(mention: EventMention, other: EventMention) -> bool:
    return (
        mention.definite
        and mention.expression is None
        and other.article == mention.article
        and other.expression is not None
        and mention.type == other.type
        and mention.paragraph - other.paragraph <= REACH
        and (not mention.actors or _shares_actor(mention, other))
        and (not mention.places or bool(set(mention.places) & set(other.places)))
    )


def _shares_actor(mention: EventMention, other: EventMention) -> bool:
    return bool({actor.key for actor in mention.actors} & {actor.key for actor in other.actors})


def _dated_by(mention: EventMention, other: EventMention) -> EventMention:
    return mention.model_copy(
        update={"date": other.date, "basis": Basis.NARRATIVE, "expression": other.expression, "status": other.status}
    )
