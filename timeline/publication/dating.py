"""Every article's day: as given, as stated elsewhere in it, as inferred; or why it has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Article


@dataclass(frozen=True, slots=True)
class Undated:
    """An article without a day, and why none could be inferred."""

    article: Article
    why: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Articles that have a day, in the order given, and those that have none."""

    articles: tuple[Article, ...]
    undated: tuple[Undated, ...] = ()


def date_articles(articles: Sequence[Article]) -> Dated:
    """Give each article a day where there is sound evidence of one: its own statement, else inference.

    A pure function of the articles; those with a day keep it.
    """
    from timeline.publication.stating import stated_day

    known: dict[str, Article] = {}
    for article in articles:
        if article.published is not None:
            known[article.id] = article
        elif clue := stated_day(article):
            update = {"published": clue.day, "published_basis": "given", "published_evidence": clue.words}
            known[article.id] = article.model_copy(update=update)
    undated = [article for article in articles if article.id not in known]
    return Dated(
        tuple(known[article.id] for article in articles if article.id in known),
        tuple(Undated(article, "nothing tells its day") for article in undated),
    )
