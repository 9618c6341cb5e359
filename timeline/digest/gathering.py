"""Passages of all articles: from the cache, otherwise counted here or in several processes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import nullcontext

from pydantic import TypeAdapter

from timeline.cache import ResultCache, cache_folder, code_fingerprint, result_key
from timeline.digest.counting import Passage, find_passages
from timeline.engine import map_articles
from timeline.errors import ArticleError
from timeline.model import Article
from timeline.settings import Settings

LOGGER = logging.getLogger(__name__)

Passages = tuple[Passage, ...]
Progress = Callable[[int, int], None]

STAGES = ("digest/counting.py", "articles", "language", "timex", "interval.py", "model.py")
"""The parts of the package that passages depend on; mentions, kept in the same file, depend on others."""

_STORED = TypeAdapter(Passages)


def gather(articles: Sequence[Article], settings: Settings, progress: Progress | None = None) -> list[Passages]:
    """The passages of each article, in the order of the articles; none of one that failed, which is logged."""
    fingerprint = code_fingerprint(settings, STAGES)
    keys = [result_key(article, fingerprint=fingerprint) for article in articles]
    with ResultCache(cache_folder()) if settings.cache else nullcontext() as cache:
        known = {i: found for i, key in enumerate(keys) if cache and (found := cache.get(key, _STORED)) is not None}
        missing = [i for i in range(len(articles)) if i not in known]
        fresh = map_articles(find_passages, [articles[i] for i in missing], workers=settings.workers, progress=progress)
        for i, result in zip(missing, fresh, strict=True):
            if isinstance(result, ArticleError):
                LOGGER.error("%s", result)
            elif cache:
                cache.put(keys[i], result, _STORED)
            known[i] = () if isinstance(result, ArticleError) else result
    return [known[i] for i in range(len(articles))]
