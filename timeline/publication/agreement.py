"""What an article says whichever of its candidate days it is of."""

from __future__ import annotations

from collections.abc import Callable

from timeline.model import Article, EventMention

Mentions = tuple[EventMention, ...]


def by_every_day(article: Article, find: Callable[[Article], Mentions]) -> Mentions:
    """The mentions that `find` gives with the same date and status on each day the article may be of.

    "On Tuesday" is the same for an article of the 13th or the 14th, "yesterday" is not and is left out.
    An article whose day is known has all its mentions.
    """
    days = article.published_candidates
    if len(days) < 2:
        return find(article)
    first, *others = [find(article.model_copy(update={"published": day})) for day in days]
    known = [{(one.start, one.end): one for one in mentions} for mentions in others]
    kept = [one for one in first if all(_agree(one, mentions.get((one.start, one.end))) for mentions in known)]
    starts = {one.start for one in kept}
    return tuple(one if one.target in starts else one.model_copy(update={"target": None}) for one in kept)


def _agree(one: EventMention, other: EventMention | None) -> bool:
    return other is not None and (one.date, one.status) == (other.date, other.status)
