"""An article as inference sees it: its sentences as sets of words, and the days that they name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Literal

from timeline.language.sentences import Sentence, split
from timeline.model import Article, Timex
from timeline.timex import tag

LEAD = 6
"""Sentences of prose at the beginning, in which the day of the news is named."""
_PROBE = date(2001, 8, 8)
"""Any day will do: weekdays are looked at as such, and whether they lie before or after."""
_STEM = 7
_WORD = re.compile(r"[^\W_]+")
_WEEKDAY_RULES = frozenset({"<weekday>", "<weekday> <part>"})
_READ = frozenset({"prose", "caption", "heading"})
_KINDS = {"yesterday": -1, "last night": -1, "today": 0, "this morning": 0, "tomorrow": 1}
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Named:
    """A day as a sentence names it."""

    kind: Literal["date", "weekday", "relative"]
    text: str
    day: date
    """The day it is; of an article without one, as if it were of the probe's day."""
    is_past: bool

    @property
    def shift(self) -> int:
        """Days from publication, of "yesterday", "today" and "tomorrow"."""
        return (self.day - _PROBE).days


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence: its words, cut to their stems, and the days in it."""

    words: frozenset[str]
    days: tuple[Named, ...]
    is_prose: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """An article's sentences."""

    article: Article
    sentences: tuple[Told, ...]

    @property
    def news_day(self) -> Named | None:
        """The first day named in the lead on which something has happened or been said."""
        for told in self.lead:
            for named in told.days:
                if named.kind != "date" and named.is_past:
                    return named
        return None

    @property
    def lead(self) -> tuple[Told, ...]:
        """The first sentences of prose."""
        return tuple(told for told in self.sentences if told.is_prose)[:LEAD]

    @property
    def dates(self) -> tuple[Named, ...]:
        """The full dates of the whole text."""
        return tuple(named for told in self.sentences for named in told.days if named.kind == "date")


def profile_of(article: Article) -> Profile:
    """The profile of an article; days of one without a date are those of the probe."""
    sentences = [sentence for sentence in split(article.text) if sentence.kind in _READ]
    timexes = tag(article.text, article.published or _PROBE, article.language)
    days = _by_sentence(timexes, sentences)
    return Profile(article, tuple(_told(article, one, days[index]) for index, one in enumerate(sentences)))


def _by_sentence(timexes: list[Timex], sentences: list[Sentence]) -> list[list[Timex]]:
    found: list[list[Timex]] = [[] for _ in sentences]
    index = 0
    for timex in timexes:
        while index < len(sentences) and sentences[index].end <= timex.start:
            index += 1
        if index < len(sentences) and sentences[index].start <= timex.start:
            found[index].append(timex)
    return found


def _told(article: Article, sentence: Sentence, timexes: list[Timex]) -> Told:
    text = article.text[sentence.start : sentence.end]
    return Told(_words(text), tuple(_named(timexes, article.published)), sentence.kind == "prose")


def _named(timexes: list[Timex], published: date | None) -> Iterator[Named]:
    """The single days among expressions; a weekday only where nothing but the weekday is said.

    A full date in an article without a day counts as past.
    """
    today = published or _PROBE
    for timex in timexes:
        interval = timex.interval
        if interval is None or interval.first != interval.last:
            continue
        rule = timex.rule.rpartition(": ")[2]
        is_past = interval.first <= today
        if timex.anchor is None:
            yield Named("date", timex.text, interval.first, is_past or published is None)
        elif rule in _WEEKDAY_RULES:
            yield Named("weekday", timex.text, interval.first, is_past)
        elif rule in _KINDS or (rule == "<relative>" and abs((interval.first - today).days) <= 1):
            yield Named("relative", timex.text, interval.first, is_past)


def _words(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if (len(word) > 2 or word.isdigit()) and word not in _common())


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    data = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
    return frozenset(word for line in data["common"]["words"] for word in line.split())
