"""Salience: how much an event matters to the story, from 0 to 1.

Made of things that another article changes little: how many sources tell it and how often, how high up
they tell it, whether they date it, and what kind of event it is. Each source and mention counts less than
the one before, and the sum is squeezed into 0 to 1, so that numbers keep their meaning as a story grows.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from timeline.events.lexicon import weight
from timeline.events.likeness import Telling
from timeline.model import Basis

BACKGROUND = timedelta(days=120)
"""An event so long before the story's first article is background to it, as is a state that still goes on."""
HALF = 4.0
"""The score that gives a salience of one half."""
STEM = 5
"""Letters after which words count as the same: "suspends" and "suspension"."""
_WORD = re.compile(r"\w+")


def salience(group: Sequence[Telling], headlines: Mapping[str, str], story_begins: date) -> float:
    """0 to 1, rounded to four places; `headlines` gives the title of each article by its id."""
    score = _support(group) + _prominence(group) + _substance(group) + _in_headlines(group, headlines)
    if story_begins - max(telling.interval.last for telling in group if _counts(telling)) > BACKGROUND:
        score *= 0.6
    if all(telling.interval.open for telling in group if _counts(telling)):
        score *= 0.6
    return round(score / (score + HALF), 4)


def confidence(group: Sequence[Telling], disagreeing: int) -> float:
    """How sure the date is, 0 to 1: its basis, how many sources say so, how many say otherwise."""
    dated = [telling for telling in group if not telling.is_reported_day]
    base = {Basis.EXPLICIT: 0.8, Basis.NARRATIVE: 0.65, Basis.PUBLICATION: 0.45}
    best = max(base[telling.mention.basis] for telling in group if _counts(telling))
    agreeing = len({telling.source for telling in dated}) - 1
    return round(max(0.1, min(0.98, best + 0.07 * max(0, agreeing) - 0.12 * disagreeing)), 2)


def _counts(telling: Telling) -> bool:
    return telling.mention.date is not None


def _support(group: Sequence[Telling]) -> float:
    """A reprint adds neither a source nor sentences to those of its original."""
    told = {(telling.source, telling.mention.article, telling.mention.sentence) for telling in group}
    sentences: dict[str, int] = {}
    for (source, _), count in Counter((source, article) for source, article, _ in told).items():
        sentences[source] = max(count, sentences.get(source, 0))
    return 1.3 * math.log2(len(sentences)) + 0.35 * math.log2(1 + sum(sentences.values()))


def _prominence(group: Sequence[Telling]) -> float:
    """A lead counts most; an event told far down matters less."""
    return 0.8 * max(1 / (1 + 0.3 * telling.mention.paragraph) for telling in group)


def _in_headlines(group: Sequence[Telling], headlines: Mapping[str, str]) -> float:
    """How much of an article's own title is about the event: the best of its articles."""
    return 1.5 * max(title_share([telling], headlines.get(telling.mention.article, "")) for telling in group)


def title_share(group: Sequence[Telling], title: str) -> float:
    """Which share of a title's words the mentions' clauses have, 0 to 1."""
    stems = {word[:STEM] for word in _WORD.findall(title.lower()) if len(word) > 3}
    told = {word[:STEM] for telling in group for phrase in telling.mention.words for word in _WORD.findall(phrase)}
    return len(stems & told) / len(stems) if stems else 0.0


def _substance(group: Sequence[Telling]) -> float:
    dated = any(not telling.is_reported_day for telling in group)
    kind = max(weight(telling.mention.type) for telling in group)
    title = max(telling.mention.headline_quality for telling in group)
    return 0.8 * kind + 0.9 * title + 0.5 * dated
