"""One article → its passages that say on which day something was, and its first sentences that do not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from timeline.language.sentences import Sentence, split
from timeline.model import AnchorBasis, Article, Timex
from timeline.timex import tag

LEAD = 6
"""Sentences at the head of an article that may tell its news without saying when."""


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day that a passage names."""

    day: date
    explicit: bool
    """Named by the calendar ("12 May"), rather than seen from the day of publication ("on Monday")."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence: characters `start` to `end` of the article's text."""

    start: int
    end: int
    position: int
    """Number of the sentence among those of the article's prose, from 0."""
    days: tuple[DayMention, ...] = ()


def find_passages(article: Article) -> tuple[Passage, ...]:
    """The sentences of an article that name a day, and the first ones whether they do or not.

    Every expression of a sentence counts, not only the first; one that names several days names none.
    """
    prose = [sentence for sentence in split(article.text) if sentence.kind == "prose"]
    named: dict[int, list[DayMention]] = {}
    for number, mention in _located(prose, tag(article.text, article.published, article.language)):
        named.setdefault(number, []).append(mention)
    return tuple(
        Passage(sentence.start, sentence.end, number, _once(named.get(number, ())))
        for number, sentence in enumerate(prose)
        if number < LEAD or number in named
    )


def _located(prose: list[Sentence], found: Iterable[Timex]) -> Iterator[tuple[int, DayMention]]:
    """Each day named, with the number of its sentence."""
    starts = [sentence.start for sentence in prose]
    for timex in found:
        number = bisect_right(starts, timex.start) - 1
        interval = timex.interval
        if interval and interval.days == 1 and number >= 0 and timex.end <= prose[number].end:
            yield number, DayMention(interval.first, timex.anchor_basis is AnchorBasis.NONE)


def _once(mentions: Iterable[DayMention]) -> tuple[DayMention, ...]:
    """Each day once, by the most explicit of its names."""
    days: dict[date, bool] = {}
    for mention in mentions:
        days[mention.day] = days.get(mention.day, False) or mention.explicit
    return tuple(DayMention(day, explicit) for day, explicit in sorted(days.items()))
