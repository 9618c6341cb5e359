"""The title and the summary of an event, chosen from what its mentions offer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from timeline.events.headlines import LONGEST, words_of
from timeline.events.likeness import Likeness, Telling
from timeline.events.people import StoryNames
from timeline.events.ranking import title_share
from timeline.model import Actor, Article

LONGEST_SUMMARY = 420
LONGEST_ABBREVIATION = 5
"""Characters of an abbreviation with its full stop: "Corp."."""
LEAD = 2
"""How many paragraphs at the top may be what an article's title is about."""
TOLD = 0.6
"""The least share of a title's words that a clause must have for the title to be about it."""
ENOUGH = 0.45
"""The least quality of a title that may be printed."""
_NOUNS = {"call": "call", "meet": "talks"}


def title_of(telling: Telling, short: Mapping[str, str]) -> str:
    """The mention's own title with names as a headline has them; empty if it has none."""
    pieces = tuple(
        piece.model_copy(update={"text": short.get(piece.text, piece.text)}) if piece.name else piece
        for piece in telling.mention.headline
    )
    return _without_stop(words_of(pieces)) if pieces else ""


def _without_stop(title: str) -> str:
    """A title ends without a full stop, unless that belongs to an abbreviation: "visits the U.S."."""
    last = title.rsplit(" ", 1)[-1]
    ends = last.endswith(".") and "." not in last[:-1] and len(last) > LONGEST_ABBREVIATION
    return title[:-1] if ends else title


def best_title(
    group: Sequence[Telling], founders: Sequence[Telling], names: StoryNames, titles: Mapping[str, str]
) -> tuple[str, float]:
    """The title of an event and its quality, 0 where none of its mentions has one.

    A mention that only refers to the event is not asked first; `titles` are those of the articles by id,
    one of which may tell the event best.
    """
    offers = [(titles[t.mention.article], 1.05) for t in founders if _tells(t, titles[t.mention.article])]
    offers += [
        (title_of(telling, names.short), _quality(telling, group) - 0.25 * (telling not in founders))
        for telling in group
    ]
    offers += _structured(founders, names)
    offers = [(title, quality) for title, quality in offers if 0 < len(title) <= LONGEST]
    return max(offers, key=lambda offer: (round(offer[1], 4), -len(offer[0]), offer[0]), default=("", 0.0))


def _tells(telling: Telling, title: str) -> bool:
    """Whether an article's own title tells what its lead says of this event."""
    named = any(name.lower() in title.lower() for actor in telling.mention.actors for name in actor.name.split()[-1:])
    fresh = timedelta(0) <= telling.published - telling.interval.last <= timedelta(days=1)
    return telling.mention.paragraph < LEAD and named and fresh and title_share(telling, title) >= TOLD


def headline_of(article: Article) -> str:
    """An article's title without the name of its source behind it: "Bridge reopens - Harbour Gazette"."""
    title = _without_stop(" ".join(article.title.split()))
    source = " ".join(article.source.split())
    if source and title.casefold().endswith(source.casefold()):
        return title[: -len(source)].rstrip(" |–—-") or title
    return title


def _quality(telling: Telling, group: Sequence[Telling]) -> float:
    """The mention's own, better where the event's date stands beside it and where others say the same."""
    mention = telling.mention
    if not mention.headline:
        return 0.0
    others = [other for other in group if other is not telling]
    shared = sum(bool(set(mention.words) & set(other.mention.words)) for other in others)
    central = shared / len(others) if others else 0.0
    return (
        mention.headline_quality
        + 0.3 * (not telling.is_reported_day)
        + 0.1 * central
        - 0.15 * (mention.claimed_by is not None)
    )


def _structured(group: Sequence[Telling], names: StoryNames) -> list[tuple[str, float]]:
    """ "Trump–Putin call", "Russia–Ukraine talks in Istanbul": from who takes part and where.

    The sides are those of one mention, or the two countries that all mentions together name.
    """
    kinds = {telling.mention.type for telling in group}
    noun = next((_NOUNS[kind] for kind in ("meet", "call") if kind in kinds), "")
    if not noun:
        return []
    pairs = [(found, telling.actors) for telling in group if (found := _sides(telling.mention.actors, names))]
    countries = list(dict.fromkeys(a.key for t in group for a in t.mention.actors if a.kind == "country"))
    if "meet" in kinds and len(countries) == 2:
        pairs.append(([names.country_short(key) for key in countries], frozenset(countries)))
    offers = []
    for pair, actors in pairs:
        where = _where(group, actors) if noun == "talks" else ""
        there = f" in {where}" if where else ""
        offers.append((f"{'–'.join(pair)} {noun}{there}", 0.65 + 0.1 * bool(there) + 0.05 * (noun == "call")))
    anywhere = _where(group, frozenset()) if noun == "talks" else ""
    return [*offers, (f"Talks in {anywhere}", 0.5)] if anywhere else offers


def _where(group: Sequence[Telling], actors: frozenset[str]) -> str:
    """Where a mention says that it was, one that names some of these actors; empty where none does."""
    telling_of = [telling for telling in group if not actors or actors & telling.actors]
    return next((place for telling in telling_of for place in telling.mention.places), "")


def _sides(actors: Sequence[Actor], names: StoryNames) -> list[str]:
    """The two people, or the two countries, that take part; none where there are more or fewer, or of both kinds."""
    people = [names.short.get(actor.name, actor.name) for actor in actors if actor.kind == "person"]
    countries = [names.country_short(actor.key) for actor in actors if actor.kind == "country"]
    if len(people) + len(countries) != 2 or (people and countries):
        return []
    return people or countries


def summary_of(group: Sequence[Telling], articles: Mapping[str, Article], likeness: Likeness) -> str:
    """One or two whole sentences: the best mention's, and one of another source that adds to it."""
    ranked = sorted(group, key=lambda telling: (-_telling_quality(telling), telling.order))
    first = _sentence(ranked[0], articles)
    for other in ranked[1:]:
        sentence = _sentence(other, articles)
        new_source = other.mention.article != ranked[0].mention.article
        if new_source and likeness.words(ranked[0], other) < 0.6 and len(first) + len(sentence) < LONGEST_SUMMARY:
            return f"{first} {sentence}"
    return first


def _telling_quality(telling: Telling) -> float:
    mention = telling.mention
    length = mention.sentence[1] - mention.sentence[0]
    return (
        mention.headline_quality
        + 0.3 * (not telling.is_reported_day)
        + 0.1 * (mention.paragraph < 2)
        - 0.3 * (length > LONGEST_SUMMARY)
        - 0.2 * (length < 40)
    )


def _sentence(telling: Telling, articles: Mapping[str, Article]) -> str:
    start, end = telling.mention.sentence
    return " ".join(articles[telling.mention.article].text[start:end].split())
