"""Dates that a text gives once and then takes for granted.

A noun that points back ("the talks", "the call") has the date of the nearest event of its kind told
above it in the same article, where the participants do not speak against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.events.attachment import Tie
from timeline.events.families import are_kin
from timeline.events.lexicon import SPEECH, UNKNOWN, may_join
from timeline.events.vocabulary import words
from timeline.model import Actor, Basis, EventMention, Status

STRIDE = 1
"""How many paragraphs on a speaker still speaks on the day given before."""
NEXT = 3
"""Characters between a sentence and the next."""
REACH = 12
"""How many paragraphs back a noun may point."""
ASIDE = 1
"""The same where it points to what happened long before the news."""
BACKGROUND = timedelta(days=120)
"""How long before publication that is."""
_STEM = 5
"""Letters that a verb and its noun share: "suspended", later "the suspension"."""


def point_back(mention: EventMention, told: Sequence[EventMention], published: date | None = None) -> Tie | None:
    """What ties a mention to the date of an earlier one of its article; None if it points to none.

    `told` are the earlier mentions in text order, `published` the day of their article.
    """
    if not mention.definite or not (mention.assumed or mention.date is None):
        return None
    target = next((other for other in reversed(told) if _refers(mention, other, published)), None)
    if target is None or target.date is None or target.expression is None:
        return None
    return Tie(target.date.interval, target.expression, basis=Basis.NARRATIVE, target=target.start)


def say_what_it_was(mention: EventMention, told: Sequence[EventMention]) -> Tie | None:
    """What ties a noun that says what the event told just before was, "It was the worst fire", to that event's date."""
    for other in reversed(told):
        if mention.paragraph - other.paragraph > STRIDE or other.sentence[1] + NEXT < mention.sentence[0]:
            return None
        alike = UNKNOWN not in (mention.type, other.type) and may_join(mention.type, other.type)
        if alike and other.date is not None and other.expression is not None and not other.assumed:
            return Tie(other.date.interval, other.expression, basis=Basis.NARRATIVE, target=other.start)
    return None


def go_on(mention: EventMention, told: Sequence[EventMention]) -> Tie | None:
    """What ties a statement without a day to that of its speaker's last one: "said on Sunday ... He added".

    `told` are the earlier mentions in text order; one paragraph on, nobody remembers the day.
    """
    speakers = {actor.key for actor in mention.actors if actor.agent}
    if mention.type not in SPEECH or not speakers or not (mention.assumed or mention.date is None):
        return None
    for other in reversed(told):
        if mention.paragraph - other.paragraph > STRIDE:
            return None
        if other.type in SPEECH and speakers & {actor.key for actor in other.actors if actor.agent}:
            sure = other.date is not None and other.date.interval.days == 1 and not other.assumed
            if not sure or other.date is None or other.expression is None or other.status == Status.PLANNED:
                return None
            return Tie(other.date.interval, other.expression, basis=Basis.NARRATIVE)
    return None


def _refers(mention: EventMention, other: EventMention, published: date | None) -> bool:
    return (
        other.expression is not None
        and other.date is not None
        and not other.assumed
        and not other.date.open
        and other.status != Status.DENIED
        and _is_said_again(mention, other)
        and mention.paragraph - other.paragraph <= (ASIDE if _is_aside(other, published) else REACH)
        and (not mention.actors or not other.actors or bool(_keys(mention.actors) & _keys(other.actors)))
        and (not mention.places or not other.places or bool(set(mention.places) & set(other.places)))
    )


def _is_aside(other: EventMention, published: date | None) -> bool:
    """Whether it lies so far back that the article only compares its own news with it."""
    return published is not None and other.date is not None and published - other.date.end > BACKGROUND


def _is_said_again(mention: EventMention, other: EventMention) -> bool:
    if mention.lemma == other.lemma:
        return True
    stem = mention.lemma[:_STEM] == other.lemma[:_STEM]
    alike = stem or are_kin(mention.lemma, other.lemma) or mention.lemma in words("general")
    return mention.type == other.type and alike


def _keys(actors: Sequence[Actor]) -> set[str]:
    return {actor.key for actor in actors}
