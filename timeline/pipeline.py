"""The whole flow: articles in, timeline out.

    articles ─▶ mentions of each (cached, spread over processes) ─▶ events of the story ─▶ human decisions

An article that cannot be processed is logged as an error and left out; the others go on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from functools import partial
from hashlib import sha256

from pydantic import TypeAdapter

from timeline.cache import ResultCache, cache_folder, code_fingerprint, result_key
from timeline.engine import map_articles
from timeline.errors import ArticleError
from timeline.model import Article, ArticleRecord, EventMention, LeftOut, Timeline
from timeline.overrides import find_overrides, read_overrides
from timeline.quotation import published
from timeline.settings import Settings

LOGGER = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
Mentions = tuple[EventMention, ...]
Keep = Callable[[int, Mentions | ArticleError], None]

_STORED = TypeAdapter(Mentions)


def build(articles: Sequence[Article], settings: Settings, progress: Progress | None = None) -> Timeline:
    """The timeline of a story as published, human decisions applied; `progress(done, total)` is told of each article.

    Raises OverrideError for a file of decisions that cannot be read, PipelineError for a missing pipeline.
    """
    overrides = read_overrides(find_overrides(settings))
    return published(overrides.apply(undecided(articles, settings, progress)), settings.quotation)


def undecided(articles: Sequence[Article], settings: Settings, progress: Progress | None = None) -> Timeline:
    """The timeline before human decisions."""
    from timeline.events.leftover import left_out
    from timeline.events.story import make_events

    mentions = [mention for found in extract(articles, settings, progress) for mention in found]
    events = make_events([article for article in articles if article.published], mentions)
    left = left_out(mentions, events)
    records = tuple(_record(article, left.get(article.id)) for article in articles)
    return Timeline(title=settings.title, articles=records, events=events)


def extract(articles: Sequence[Article], settings: Settings, progress: Progress | None = None) -> list[Mentions]:
    """The event mentions of each article, in the order of the articles; none of one that failed."""
    fingerprint = code_fingerprint(settings)
    keys = [result_key(article, fingerprint=fingerprint) for article in articles]
    with ResultCache(cache_folder()) if settings.cache else nullcontext() as cache:
        known = {i: found for i, key in enumerate(keys) if cache and (found := cache.get(key, _STORED)) is not None}
        missing = [i for i in range(len(articles)) if i not in known]

        def keep(place: int, result: Mentions | ArticleError) -> None:
            if cache and not isinstance(result, ArticleError):
                cache.put(keys[missing[place]], result, _STORED)

        fresh = _fresh([articles[i] for i in missing], settings, progress, keep)
    known |= zip(missing, map(_told, fresh), strict=True)
    return [known[i] for i in range(len(articles))]


def _told(result: Mentions | ArticleError) -> Mentions:
    """The mentions of an article; one that failed has none, and an error is logged."""
    if isinstance(result, ArticleError):
        LOGGER.error("%s", result)
        return ()
    return result


def without_events(articles: Sequence[Article], settings: Settings) -> list[Article]:
    """The articles whose language the pipeline does not read: they give dates, but no events."""
    from timeline.language.pipeline import load, reads

    if settings.pipeline is None and all(article.language == "en" for article in articles):
        return []
    return [article for article in articles if not reads(load(settings.pipeline), article.language)]


def _fresh(
    articles: Sequence[Article], settings: Settings, progress: Progress | None, keep: Keep
) -> list[Mentions | ArticleError]:
    function = partial(_mentions_of, pipeline=settings.pipeline)
    return map_articles(function, articles, workers=settings.workers, progress=progress, keep=keep)


def _mentions_of(article: Article, *, pipeline: str | None) -> Mentions:
    from timeline.events.mentions import find_mentions
    from timeline.language.pipeline import load
    from timeline.publication import by_every_day

    nlp = load(pipeline)
    return by_every_day(article, lambda dated: find_mentions(dated, nlp))


def _record(article: Article, left: LeftOut | None) -> ArticleRecord:
    digest = sha256(f"{article.title}\n{article.text}".encode(errors="surrogatepass")).hexdigest()
    fields = article.model_dump(include=set(ArticleRecord.model_fields))
    return ArticleRecord.model_validate(fields | {"digest": digest, "left_out": left})
