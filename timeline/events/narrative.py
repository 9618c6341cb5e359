"""Dates that a text gives once and then takes for granted.

A noun that points back ("the talks", "the call") has the date of the nearest event of its kind told
above it in the same article, where the participants do not speak against it.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.attachment import Tie
from timeline.model import Actor, Basis, EventMention, Status

REACH = 12
"""How many paragraphs back a noun may point."""
_TALKS = frozenset({"meet", "call"})
"""Types whose nouns stand for each other: "the negotiations", later "the talks"."""


def point_back(mention: EventMention, told: Sequence[EventMention]) -> Tie | None:
    """What ties a mention to the date of an earlier one of its article; None if it points to none.

    `told` are the earlier mentions in text order.
    """
    if not mention.definite or not (mention.assumed or mention.date is None):
        return None
    target = next((other for other in reversed(told) if _refers(mention, other)), None)
    if target is None or target.date is None or target.expression is None:
        return None
    return Tie(target.date.interval, target.expression, basis=Basis.NARRATIVE, target=target.start)


def _refers(mention: EventMention, other: EventMention) -> bool:
    return (
        other.expression is not None
        and other.date is not None
        and not other.assumed
        and not other.date.open
        and other.status != Status.DENIED
        and (mention.lemma == other.lemma or (mention.type == other.type and mention.type in _TALKS))
        and mention.paragraph - other.paragraph <= REACH
        and (not mention.actors or not other.actors or bool(_keys(mention.actors) & _keys(other.actors)))
        and (not mention.places or not other.places or bool(set(mention.places) & set(other.places)))
    )


def _keys(actors: Sequence[Actor]) -> set[str]:
    return {actor.key for actor in actors}
