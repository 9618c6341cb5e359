"""`articles/index.md`: every article, and the events that it tells of."""

from __future__ import annotations

from datetime import date

from timeline.links import web_address
from timeline.model import ArticleRecord, Event, Timeline
from timeline.site.address import article_fragment, article_page, event_page
from timeline.site.markup import Html, join, page, tag, web_link
from timeline.wording import counted, date_words, day_words

_ROOT = "../"


def sources_page(timeline: Timeline) -> str:
    """The page's Markdown, the newest article first."""
    articles = sorted(timeline.articles, key=lambda article: article.id)
    articles.sort(key=lambda article: article.published or date.min, reverse=True)
    told = _events_by_article(timeline)
    front = {
        "title": "Sources",
        "description": f"The {counted(len(articles), 'article')} behind the timeline",
        "hide": ["navigation", "toc"],
    }
    return page(
        front,
        tag("h1", "Sources", id="sources"),
        _deck(timeline),
        *(_article(one, told.get(one.id, [])) for one in articles),
    )


def _events_by_article(timeline: Timeline) -> dict[str, list[Event]]:
    told: dict[str, list[Event]] = {}
    for event in timeline.events:
        for key in dict.fromkeys(mention.article for mention in event.mentions):
            told.setdefault(key, []).append(event)
    return told


def _deck(timeline: Timeline) -> Html:
    names = dict.fromkeys(article.source for article in timeline.articles if article.source)
    said = counted(len(timeline.articles), "article")
    said += f" from {counted(len(names), 'publisher')}" if names else ""
    return tag("p", f"{said}, the newest first.", class_="tl-deck tl-deck--ruled", data_search_exclude="")


def _article(article: ArticleRecord, events: list[Event]) -> Html:
    return tag(
        "section",
        tag("h2", _title(article), id=article_fragment(article.id), dir="auto"),
        tag("p", join(*_credit(article), by=" · "), class_="tl-credit"),
        tag(
            "details",
            tag("summary", counted(len(events), "event")),
            tag("ol", *(tag("li", _event(event)) for event in events)),
            data_search_exclude="",
        )
        if events
        else tag("p", "No event of the timeline rests on it.", class_="tl-quiet"),
        class_="tl-source",
    )


def _title(article: ArticleRecord) -> Html:
    return tag("a", tag("bdi", article.title or article.id), href=f"{_ROOT}{article_page(article.id)}")


def _credit(article: ArticleRecord) -> list[str]:
    """Publisher and day; the link to the original."""
    published = day_words(article.published) if article.published else "undated"
    inferred = article.published is not None and article.published_basis != "given"
    parts = [tag("bdi", article.source)] if article.source else []
    original = [web_link("original", article.url)] if web_address(article.url) else []
    return [*parts, f"{published} (date inferred)" if inferred else published, *original]


def _event(event: Event) -> Html:
    link = tag("a", event.title, href=f"{_ROOT}{event_page(event.id)}", dir="auto")
    return join(link, tag("span", f" {date_words(event.date)}", class_="tl-quiet"))
