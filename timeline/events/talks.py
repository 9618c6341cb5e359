"""Titles of meetings and calls by their sides: "Russia–Ukraine talks in Istanbul", "Trump–Putin call".

Names that merely stand in one sentence, or in the mentions of one event, are no sides: a mention must say itself
that two met or spoke by phone, and name these two and nobody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.likeness import Telling
from timeline.events.people import StoryNames
from timeline.events.vocabulary import words
from timeline.model import Actor, EventMention

PLAIN = 0.65
"""The quality of a title that names two sides; a place and a phone add to it."""
NO_SIDES = 0.5
"""The quality of one that only says where."""
_TWO = 2


def talks_of(founders: Sequence[Telling], names: StoryNames, group: Sequence[Telling] = ()) -> list[tuple[str, float]]:
    """What such titles the mentions of an event give it, each with its quality; its whole `group` may say where."""
    told = [telling.mention for telling in founders]
    all_told = [*told, *(telling.mention for telling in group)]
    calls = [pair for mention in told if is_call(mention) and (pair := _sides(mention.actors, names))]
    met = [mention for mention in told if is_meeting(mention)]
    offers = [(f"{'–'.join(pair)} call", PLAIN + 0.05) for pair in calls]
    offers += [offer for mention in met for offer in _of_two(mention, all_told, names)]
    offers += [_titled(pair, "talks", _where((), met)) for pair in _from_all(met, names)]
    anywhere = next((mention.places[0] for mention in met if mention.places and _is_named(mention)), "")
    return [*offers, (f"Talks in {anywhere}", NO_SIDES)] if anywhere else offers


def _of_two(mention: EventMention, told: Sequence[EventMention], names: StoryNames) -> list[tuple[str, float]]:
    """What one mention gives; people who met need not have talked, and "Berg meets Dahl" is said by its verb."""
    pair = _sides(mention.actors, names)
    official = _is_named(mention) or all(actor.kind == "country" for actor in mention.actors)
    if not pair or (mention.lemma == "meet" and not official):
        return []
    return [_titled(pair, "talks" if official else "meeting", _where(mention.actors, [mention, *told]))]


def _titled(pair: Sequence[str], noun: str, place: str) -> tuple[str, float]:
    there = f" in {place}" if place else ""
    return f"{'–'.join(pair)} {noun}{there}", PLAIN + 0.1 * bool(place) + 0.1 * (noun == "talks")


def is_meeting(mention: EventMention) -> bool:
    """Whether a mention says that sides met: "talks", "met"; neither "conference" nor "gathered"."""
    return mention.type == "meet" and (mention.lemma in words("talks") or mention.lemma == "meet")


def is_call(mention: EventMention) -> bool:
    """Whether it says that it was a call: people who speak to each other may stand side by side."""
    by_phone = any(word.startswith(("phone", "telephon")) for word in (mention.lemma, *mention.words))
    return mention.type == "call" and (mention.lemma == "call" or by_phone)


def _is_named(mention: EventMention) -> bool:
    """Whether the noun itself says that there were talks, as "meeting" does not."""
    return mention.lemma in words("talks") - {"meeting"}


def _where(sides: Sequence[Actor], told: Sequence[EventMention]) -> str:
    """Where the first mention says that it was that names somebody of these sides and tells of people who met."""
    here = {actor.key for actor in sides}
    met = [mention for mention in told if mention.type == "meet" and mention.places]
    return next((m.places[0] for m in met if not here or here & {actor.key for actor in m.actors}), "")


def _sides(actors: Sequence[Actor], names: StoryNames) -> list[str]:
    """The two people, or the two countries, that take part; none where anybody else does, or where none acts."""
    if len(actors) != _TWO or len({actor.kind for actor in actors}) > 1 or not any(actor.agent for actor in actors):
        return []
    return [name for actor in actors if (name := _short(actor, names))] if actors[0].key != actors[1].key else []


def _short(actor: Actor, names: StoryNames) -> str:
    if actor.kind == "country":
        return names.country_short(actor.key)
    return names.bynames.headline_name(actor.name) if actor.kind == "person" else ""


def _from_all(met: Sequence[EventMention], names: StoryNames) -> list[list[str]]:
    """The two countries that all mentions name together, where they name nobody else."""
    actors = {actor.key: actor for mention in met for actor in mention.actors}
    countries = all(actor.kind == "country" for actor in actors.values())
    pair = _sides([actor.model_copy(update={"agent": True}) for actor in actors.values()], names) if countries else []
    return [pair] if pair else []
