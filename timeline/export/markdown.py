"""The timeline as a document in Markdown (CommonMark), to be read, pasted or turned into other forms.

Whatever Markdown could take for a mark is written with a backslash before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from timeline.export.door import Exporter, shown
from timeline.export.telling import Articles, articles_of, event_address, sources
from timeline.links import web_address
from timeline.model import ArticleRecord, Event, Status, Timeline
from timeline.wording import STATUS_WORDS, counted, date_words, day_words, unique

_MARKS = re.compile(r"[\\`*_{}\[\]<>&|~$^=@]|:(?=\S)(?!(?<=\d:)\d)|(?<=www)\.|!(?=\[)")
"""What CommonMark and its common extensions read inside a line."""
_FIRST_MARK = re.compile(r"^(?=[#+\-!?:%])|^(\d+)(?=[.)](?:\s|$))")
"""What they read at the beginning of one: headings, items, rules, boxes."""


def render(timeline: Timeline, site_url: str) -> str:
    """Title, then each date with its events; titles link to their pages where the site's address is known."""
    return "\n".join(_lines(timeline, site_url)).rstrip() + "\n"


def _lines(timeline: Timeline, site_url: str) -> Iterator[str]:
    articles = articles_of(timeline)
    yield f"# {escaped(timeline.title)}\n"
    yield f"{counted(len(timeline.events), 'event')} from {counted(len(timeline.articles), 'article')}.\n"
    for when, events in groupby(timeline.events, key=lambda event: event.date):
        yield f"## {escaped(date_words(when))}\n"
        for event in events:
            yield from _event(event, articles, site_url)


def _event(event: Event, articles: Articles, site_url: str) -> Iterator[str]:
    title = escaped(event.title)
    status = "" if event.status is Status.OCCURRED else f" ({STATUS_WORDS[event.status]})"
    yield f"### {f'[{title}](<{event_address(event, site_url)}>)' if site_url else title}{status}\n"
    if event.summary != event.title:
        yield f"{escaped(event.summary)}\n"
    named = unique([place.name for place in event.places] + [one.name for one in event.participants])
    if named:
        yield f"Who and where: {', '.join(map(escaped, named))}\n"
    yield from (f"- {_source(article)}" for article in sources(event, articles))
    yield ""


def _source(article: ArticleRecord) -> str:
    title, url = escaped(article.title or article.id), web_address(article.url)
    parts = [f"[{title}](<{url}>)" if url else title, escaped(article.source)]
    return ", ".join([*filter(None, parts), *([day_words(article.published)] if article.published else [])])


def escaped(text: str) -> str:
    """`text` as Markdown that shows it literally, on one line."""
    marked = _MARKS.sub(lambda mark: f"\\{mark[0]}", shown(text))
    return _FIRST_MARK.sub(lambda start: f"{start[1] or ''}\\", marked)


MARKDOWN = Exporter("md", "timeline.txt", "The timeline as a document in Markdown", render)
