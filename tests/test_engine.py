"""The engine: results in the articles' order, whatever happens to one of them."""

from __future__ import annotations

import os

import pytest

from timeline.engine import map_articles
from timeline.errors import ArticleError, PipelineError
from timeline.model import Article

ARTICLES = [Article(id=name, text=name, path=f"{name}.md") for name in ("one", "two", "three", "four")]


def shout(article: Article) -> str:
    return article.text.upper()


def stumble(article: Article) -> str:
    if article.id == "two":
        raise ZeroDivisionError("by two")
    if article.id == "three":
        raise ArticleError("too odd", path="three.md", line=3)
    return article.text


def die(article: Article) -> str:
    if article.id == "two":
        os._exit(1)
    return article.text


def lack(article: Article) -> str:
    raise PipelineError(f"no parser for {article.id}")


@pytest.mark.parametrize("workers", [1, 2])
def test_order_and_progress(workers: int) -> None:
    """Progress counts up to the total; the order is the input's."""
    seen: list[tuple[int, int]] = []
    results = map_articles(shout, ARTICLES, workers=workers, progress=lambda done, total: seen.append((done, total)))
    assert results == ["ONE", "TWO", "THREE", "FOUR"]
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("workers", [1, 2])
def test_failure_names_its_article(workers: int) -> None:
    """An unforeseen exception costs its own article only; a foreseen one keeps its words."""
    one, two, three, four = map_articles(stumble, ARTICLES, workers=workers)
    assert (one, four) == ("one", "four")
    assert str(two) == "two.md: article 'two' cannot be processed (ZeroDivisionError: by two); please report this"
    assert str(three) == "three.md:3: too odd"
    assert isinstance(three, ArticleError)
    assert three.line == 3


def test_dying_process_costs_its_article_only() -> None:
    """A worker that is killed takes no other article along."""
    results = map_articles(die, ARTICLES, workers=2)
    assert results[::2] == ["one", "three"]
    assert results[3] == "four"
    assert "its process died" in str(results[1])


@pytest.mark.parametrize("workers", [1, 2])
def test_what_concerns_every_article_is_raised(workers: int) -> None:
    """A missing pipeline is no article's fault."""
    with pytest.raises(PipelineError, match="no parser"):
        map_articles(lack, ARTICLES, workers=workers)


def test_nothing_to_do() -> None:
    """No article, no result."""
    assert map_articles(shout, [], workers=4) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_results_are_kept_as_they_come(workers: int) -> None:
    """Each with its article's index, the failed ones among them."""
    kept: dict[int, object] = {}
    results = map_articles(stumble, ARTICLES, workers=workers, keep=kept.__setitem__)
    assert [str(kept[index]) for index in range(4)] == [str(result) for result in results]


def test_work_cut_short_is_not_lost() -> None:
    """What was done before a person stopped it has been kept."""
    kept: dict[int, object] = {}

    def interrupt(article: Article) -> str:
        if article.id == "three":
            raise KeyboardInterrupt
        return article.text

    with pytest.raises(KeyboardInterrupt):
        map_articles(interrupt, ARTICLES, keep=kept.__setitem__)
    assert kept == {0: "one", 1: "two"}
