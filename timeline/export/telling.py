"""What several formats say of an event: when it was last told of, where it stands, who tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from timeline.interval import Granularity
from timeline.model import ArticleRecord, DateRecord, Event, Timeline
from timeline.wording import date_words, unique

Articles = Mapping[str, ArticleRecord]


def articles_of(timeline: Timeline) -> Articles:
    """The timeline's articles by id."""
    return {article.id: article for article in timeline.articles}


def newest_article(timeline: Timeline) -> date | None:
    """The day of the newest article: the nearest thing to a time of making that the same input repeats."""
    return max((article.published for article in timeline.articles if article.published), default=None)


def told_on(event: Event, articles: Articles) -> list[date]:
    """The days on which articles that tell of the event were published, in order."""
    days = {articles[mention.article].published for mention in event.mentions if mention.article in articles}
    return sorted(day for day in days if day)


def sources(event: Event, articles: Articles) -> list[ArticleRecord]:
    """The articles that tell of the event, each once, in the order of its mentions."""
    return [articles[key] for key in unique(mention.article for mention in event.mentions) if key in articles]


def event_address(event: Event, base: str) -> str:
    """Where the event's page stands below `base`, the site's address or a way to it."""
    return f"{base}events/{event.id}.html"


def day_unknown(when: DateRecord) -> bool:
    """Whether the words do not name the day itself."""
    return when.approximate or when.granularity not in (Granularity.DAY, Granularity.SPAN)


def dated_title(event: Event) -> str:
    """The title, with the date in words where a plain day would say too much."""
    return f"{event.title} ({date_words(event.date)})" if day_unknown(event.date) else event.title
