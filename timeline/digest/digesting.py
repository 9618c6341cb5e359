"""Articles → the digest of their story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.digest.choosing import Sentences
from timeline.digest.days import Told, rank_days, span_of
from timeline.digest.gathering import gather
from timeline.digest.wanting import Wanted
from timeline.model import Article
from timeline.settings import Settings
from timeline.terms import terms

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class DayDigest:
    """A day of a story and what the articles say of it, in their own words."""

    day: date
    sentences: tuple[str, ...]


def digest(
    articles: Sequence[Article], wanted: Wanted, settings: Settings, progress: Progress | None = None
) -> tuple[DayDigest, ...]:
    """The most important days of a story, in their order, each with sentences exactly as the articles have them.

    Articles without a publication date do not count, nor does one without a word of the query;
    what is reprinted on one day counts once.
    `progress(done, total)` is told of each article that has to be read.
    """
    counted = [article for article in articles if article.published and _holds(article, wanted.query)]
    if not counted:
        return ()
    told = list(_told(counted, settings, progress))
    publications = _publications(counted)
    ranked = rank_days(told, publications, wanted.between or span_of(publications))
    return tuple(sorted(_filled(ranked, Sentences(told), wanted), key=lambda found: found.day))


def _filled(ranked: Sequence[date], sentences: Sentences, wanted: Wanted) -> Iterator[DayDigest]:
    """The first days of the ranking of which something can be told."""
    left = wanted.number_of_days(len(ranked))
    for day in ranked:
        if not left:
            return
        if found := sentences.choose(day, wanted.sentences_a_day):
            yield DayDigest(day, found)
            left -= 1


def _told(articles: Sequence[Article], settings: Settings, progress: Progress | None) -> Iterator[Told]:
    for article, passages in zip(articles, gather(articles, settings, progress), strict=True):
        for passage in passages:
            if article.published:
                text = article.text[passage.start : passage.end]
                yield Told(article.reprint_of or article.id, article.published, passage, text)


def _publications(articles: Sequence[Article]) -> Counter[date]:
    """How many texts appear on each day."""
    texts = {(article.reprint_of or article.id, article.published) for article in articles if article.published}
    return Counter(day for _, day in texts)


def _holds(article: Article, query: Sequence[str]) -> bool:
    """Whether an article holds one of the words, in any of their forms."""
    wanted = {term for word in query for term in terms(word)}
    return not wanted or not wanted.isdisjoint(terms(f"{article.title} {article.text}"))
