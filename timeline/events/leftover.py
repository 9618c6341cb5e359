"""What was found in an article and stands in no event, and why: the page of an article says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from timeline.events.foreign import DATE_ONLY
from timeline.model import Event, EventMention, LeftOut, Status


def left_out(mentions: Iterable[EventMention], events: Iterable[Event]) -> Mapping[str, LeftOut]:
    """Article id → how many of its mentions no event cites; articles all of whose mentions are cited are missing."""
    cited = {(held.article, held.start, held.end) for event in events for held in event.mentions}
    counts: dict[str, Counter[str]] = {}
    for mention in mentions:
        if mention.type != DATE_ONLY and (mention.article, mention.start, mention.end) not in cited:
            counts.setdefault(mention.article, Counter())[_reason(mention)] += 1
    return {article: LeftOut(**count) for article, count in counts.items()}


def _reason(mention: EventMention) -> str:
    if mention.status is Status.DENIED:
        return "denied"
    return "undated" if mention.date is None or mention.assumed else "slight"
