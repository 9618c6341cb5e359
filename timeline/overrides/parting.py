"""One event → two: the mentions that a person says are an event of their own, and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.interval import Interval
from timeline.model import Basis, DateRecord, Event, Evidence, Participant, Place, Timeline
from timeline.overrides.decisions import Address
from timeline.overrides.joining import called_by, in_order

LONGEST_TITLE = 90
"""Characters of a title that is made of a sentence, because nobody gave one."""


def parted(event: Event, addresses: Sequence[Address], timeline: Timeline) -> tuple[Event, Event]:
    """What the addressed mentions tell, and what is left of the event; both have mentions.

    The part has the day that its own first mention gives, and the title that its sentence gives:
    a decision may say both better.  Every address goes with its mention.
    """
    apart = [mention for mention in event.mentions if any(address.matches(mention) for address in addresses)]
    part = in_order(apart, timeline)
    rest = tuple(mention for mention in event.mentions if mention not in part)
    own = {mention.address for mention in part if mention.address}
    new = _of(event, part, own, called_by(part) or _unnamed(event, part[0]))
    names = {event.id, *event.aliases} - own
    left = called_by(rest) or (event.id if event.id in names else _unnamed(event, rest[0]))
    return new.model_copy(update=_told_alone(event, part, timeline)), _of(event, rest, names, left)


def _told_alone(event: Event, part: Sequence[Evidence], timeline: Timeline) -> dict[str, object]:
    """What the part says of itself."""
    sentence = " ".join(part[0].sentence.split())
    return {
        "title": _title(sentence),
        "summary": sentence,
        "date": _date(part[0], event, timeline),
        "salience": event.salience * len(part) / len(event.mentions),
        "other_dates": (),
        "succeeds": (),
    }


def _of(event: Event, mentions: Sequence[Evidence], names: set[str], id_: str) -> Event:
    """The event with some of its mentions only, and with what they name; `names` lead to it."""
    articles = {mention.article for mention in mentions}
    return event.model_copy(
        update={
            "id": id_,
            "aliases": tuple(sorted(names - {id_})),
            "participants": tuple(one for one in event.participants if _is_named(one, mentions)),
            "places": tuple(one for one in event.places if _is_named(one, mentions)),
            "other_dates": tuple(one for one in event.other_dates if articles & set(one.articles)),
            "edited": tuple(sorted({*event.edited, "mentions"})),
            "mentions": tuple(mentions),
        }
    )


def _unnamed(event: Event, first: Evidence) -> str:
    """The id of an event none of whose mentions gives one."""
    return f"{event.id}-{first.start}"


def _is_named(one: Participant | Place, mentions: Sequence[Evidence]) -> bool:
    """Whether the last word of a name, which is what repeated names keep, stands in one of the sentences."""
    last = one.name.split()[-1].casefold()
    return any(last in mention.sentence.casefold() for mention in mentions)


def _date(first: Evidence, event: Event, timeline: Timeline) -> DateRecord:
    """The day of the mention by itself; the event's, where its words give none."""
    if first.basis is Basis.PUBLICATION:
        published = next((article.published for article in timeline.articles if article.id == first.article), None)
        return DateRecord.of(Interval.of_day(published)) if published else event.date
    interval = Interval.of_value(first.expression.value) if first.expression else None
    return DateRecord.of(interval) if interval else event.date


def _title(sentence: str) -> str:
    """The beginning of a sentence, whole words of it."""
    if len(sentence) <= LONGEST_TITLE:
        return sentence.rstrip(".")
    return sentence[:LONGEST_TITLE].rpartition(" ")[0].rstrip(",;:") + "…"
