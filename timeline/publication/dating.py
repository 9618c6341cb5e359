"""Every article's day: as given, as stated elsewhere in it, as inferred; or why it has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

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

    A pure function of the articles; those with a day keep it. What was inferred from another article is no
    evidence for a third.
    """
    from timeline.publication.stating import stated_day

    known: dict[str, Article] = {article.id: article for article in articles if article.published is not None}
    for article in articles:
        if article.id not in known and (clue := stated_day(article)):
            known[article.id] = _with_day(article, (clue.day,), clue.words, "given")
    why = _infer_all([article for article in articles if article.id not in known], known)
    return Dated(
        tuple(known[article.id] for article in articles if article.id in known),
        tuple(Undated(article, why[article.id]) for article in articles if article.id not in known),
    )


def _infer_all(undated: Sequence[Article], known: dict[str, Article]) -> dict[str, str]:
    """Add to the known articles what can be inferred; for each other article, why it cannot."""
    from timeline.publication.alignment import Sources
    from timeline.publication.inference import Inferred, infer, infer_alone
    from timeline.publication.profiles import profile_of

    if not undated:
        return {}
    profiles = [profile_of(article) for article in undated]
    for profile in profiles:
        if alone := infer_alone(profile):
            known[profile.article.id] = _with_day(profile.article, alone.days, alone.why, "inferred")
    rest = [profile for profile in profiles if profile.article.id not in known]
    if not known:
        return {profile.article.id: "no article of the story has a day to compare it with" for profile in rest}
    sources = Sources([profile_of(article) for _, article in sorted(known.items())], rest)
    why: dict[str, str] = {}
    for profile in rest:
        found = infer(profile, sources)
        if isinstance(found, Inferred):
            known[profile.article.id] = _with_day(profile.article, found.days, found.why, "inferred")
        else:
            why[profile.article.id] = found
    return why


def _with_day(article: Article, days: Sequence[date], words: str, basis: str) -> Article:
    update = {
        "published": days[0],
        "published_basis": basis,
        "published_evidence": words,
        "published_candidates": tuple(days) if len(days) > 1 else (),
    }
    return article.model_copy(update=update)
