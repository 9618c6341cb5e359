"""timelinejs.json, for TimelineJS of the Knight Lab, in the form that its documentation calls JSON.

A date is given as finely as it is known, so that a year is not shown as its first of January,
and in words too. TimelineJS puts texts into its page as markup: here they are escaped.
"""

from __future__ import annotations

import html
import json
from datetime import date
from typing import Any

from timeline.export.door import Exporter, shown, storable
from timeline.export.telling import Articles, articles_of, event_address, sources
from timeline.interval import Granularity
from timeline.links import web_address
from timeline.model import ArticleRecord, DateRecord, Event, Timeline
from timeline.wording import date_words

_COARSE = {
    Granularity.MONTH: 2,
    Granularity.QUARTER: 2,
    Granularity.SEASON: 2,
    Granularity.HALF: 2,
    Granularity.YEAR: 1,
    Granularity.DECADE: 1,
    Granularity.CENTURY: 1,
}
"""How many of year, month and day a granularity knows, where not all three."""


def render(timeline: Timeline, site_url: str) -> str:
    """The slides, one a line; they link to their pages where the site's address is known."""
    articles = articles_of(timeline)
    slides = ",\n".join(_written(_slide(event, articles, site_url)) for event in timeline.events)
    title = _written({"text": {"headline": _escaped(timeline.title)}, "unique_id": "title"})
    return f'{{"title":{title},"scale":"human","events":[\n{slides}\n]}}\n'


def _written(data: dict[str, Any]) -> str:
    return storable(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _slide(event: Event, articles: Articles, site_url: str) -> dict[str, Any]:
    dates = {"start_date": _date(event.date, event.date.start)}
    if event.date.start != event.date.end:
        dates["end_date"] = _date(event.date, event.date.end)
    group = {"group": _escaped(event.places[0].name)} if event.places else {}
    return {
        "unique_id": event.id,
        **dates,
        "display_date": date_words(event.date),
        "text": {"headline": _headline(event, site_url), "text": _text(event, articles)},
        **group,
    }


def _date(when: DateRecord, day: date) -> dict[str, int]:
    known = _COARSE.get(when.granularity, 3)
    return dict([("year", day.year), ("month", day.month), ("day", day.day)][:known])


def _headline(event: Event, site_url: str) -> str:
    title = _escaped(event.title)
    return f'<a href="{_escaped(event_address(event, site_url))}">{title}</a>' if site_url else title


def _text(event: Event, articles: Articles) -> str:
    summary = "" if event.summary == event.title else f"<p>{_escaped(event.summary)}</p>"
    return f"{summary}<p>Sources: {'; '.join(_source(article) for article in sources(event, articles))}</p>"


def _source(article: ArticleRecord) -> str:
    title, url = _escaped(article.title or article.id), web_address(article.url)
    return f'<a href="{_escaped(url)}">{title}</a>' if url else title


def _escaped(text: str) -> str:
    return html.escape(shown(text))


TIMELINEJS = Exporter("timelinejs", "timelinejs.json", "Slides for TimelineJS", render)
