"""One function over all articles: in this process, or spread over a pool of processes.

Results come back in the order of the articles, whatever finished first,
so that the number of workers cannot be seen in what is built.
"""

from __future__ import annotations

import logging
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

from timeline.errors import ArticleError, TimelineError
from timeline.model import Article

LOGGER = logging.getLogger(__name__)

Result = TypeVar("Result")
Progress = Callable[[int, int], None]
"""Called with the articles done and their total."""


def map_articles(
    function: Callable[[Article], Result],
    articles: Sequence[Article],
    *,
    workers: int = 1,
    progress: Progress | None = None,
    keep: Callable[[int, Result | ArticleError], None] | None = None,
) -> list[Result | ArticleError]:
    """`function` of each article, in their order; an ArticleError in the place of one that failed.

    `keep` is given each result with its article's index as soon as it is there, so that work cut short is not lost.
    With more than one worker, `function` must be importable by name (spawned processes share nothing).
    A TimelineError that is no ArticleError concerns the whole build and is raised.
    """
    workers = min(workers, len(articles))
    results: dict[int, Result | ArticleError] = {}
    for index, result in _spread(function, articles, workers) if workers > 1 else _here(function, articles):
        results[index] = result
        if keep:
            keep(index, result)
        if progress:
            progress(len(results), len(articles))
    return [results[index] for index in range(len(articles))]


def _here(
    function: Callable[[Article], Result], articles: Sequence[Article]
) -> Iterator[tuple[int, Result | ArticleError]]:
    for index, article in enumerate(articles):
        yield index, _attempt(function, article)


def _attempt(function: Callable[[Article], Result], article: Article) -> Result | ArticleError:
    try:
        return function(article)
    except ArticleError as error:
        return error
    except TimelineError:
        raise
    except Exception as error:
        # One article that no one foresaw must not cost a reader all the others.
        LOGGER.debug("article %s", article.id, exc_info=True)
        return _failure(article, f"{type(error).__name__}: {error}")


def _failure(article: Article, reason: str) -> ArticleError:
    return ArticleError(f"article {article.id!r} cannot be processed ({reason}); please report this", path=article.path)


def _spread(
    function: Callable[[Article], Result], articles: Sequence[Article], workers: int
) -> Iterator[tuple[int, Result | ArticleError]]:
    done: set[int] = set()
    for index, result in _in_pool(function, articles, range(len(articles)), workers):
        done.add(index)
        yield index, result
    # A worker that dies takes the pool along, and nobody knows which article it was: one at a time tells.
    for index in [i for i in range(len(articles)) if i not in done]:
        alone = dict(_in_pool(function, articles, [index], 1))
        yield index, alone.get(index, _failure(articles[index], "its process died"))


def _in_pool(
    function: Callable[[Article], Result], articles: Sequence[Article], indices: Sequence[int], workers: int
) -> Iterator[tuple[int, Result | ArticleError]]:
    """Results as they come, with their article's index; those of a broken pool are missing."""
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_ignore_interrupts)
    try:
        places = {pool.submit(_attempt, function, articles[index]): index for index in indices}
        for future in as_completed(places):
            if not _is_broken(future):
                yield places[future], future.result()
    except BrokenProcessPool:
        LOGGER.debug("the pool broke while work was handed out")
    finally:
        pool.shutdown(cancel_futures=True)


def _is_broken(future: Future[Result | ArticleError]) -> bool:
    return isinstance(future.exception(), BrokenProcessPool)


def _ignore_interrupts() -> None:
    """Ctrl-C is for the parent, which stops its workers without a word from them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
