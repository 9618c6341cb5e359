"""The day of an article that states none: from what it tells as others do, and from the weekdays in it.

What is looked for is N, the day of its news: the weekday named in its lead, in the one week that fits.
Three kinds of evidence put it there, all of them sentences told in the same words elsewhere:

- *agreeing days*: "on Wednesday" here, a Wednesday that is known there;
- *the same news*: lead sentences here, told in an article whose own news is of that weekday;
- *the same days*: most of what is told here is told in articles published around N.

An article is published on the day of its news or on the next one, which is nearly always so and cannot be
told apart by such evidence; so both days are candidates, unless a "yesterday" or "today" leaves only one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline.publication.alignment import LEAST, Pair, Sources
from timeline.publication.lines import named_years
from timeline.publication.profiles import DAY, Named, Profile, Told

BEGINNING = 12
"""Sentences of an article that may tell its news."""
OWN = 0.2
"""Share of the words that two sentences of one article must have in common to tell the same."""
SOON = 2
"""Days by which the news may follow the latest full date of a text that puts it into its week."""
MARGIN = 2
"""Times that the best day must have the support of the next one."""


@dataclass(frozen=True, slots=True)
class Inferred:
    """The days that an article can be of, in order, and why."""

    days: tuple[date, ...]
    why: str


@dataclass(slots=True)
class _Case:
    """What speaks for one day as that of the news."""

    agreeing: set[int] = field(default_factory=set)
    """Sentences whose weekday is a known day of the week before."""
    same_news: set[int] = field(default_factory=set)
    nearby: float = 0.0
    """Share of the sentences told elsewhere that are told in articles of those days."""
    told: int = 0
    """Sentences that are told elsewhere at all."""
    sources: Counter[str] = field(default_factory=Counter)
    named: list[tuple[str, date]] = field(default_factory=list)

    @property
    def support(self) -> int:
        return 2 * len(self.agreeing) + len(self.same_news)

    @property
    def is_sound(self) -> bool:
        """Measured on dated news: of the days that passed, more than 95 in 100 were right."""
        agreeing, same = len(self.agreeing), len(self.same_news)
        return (
            (agreeing >= 1 and self.nearby >= 0.6 and self.told >= 3)
            or (agreeing >= 2 and self.nearby >= 0.3)
            or (same >= 2 and self.nearby >= 0.5)
        )


def infer(profile: Profile, sources: Sources) -> Inferred | str:
    """The days that fit an undated article by the dated ones, or why none can be told."""
    pairs = sources.like(profile)
    if not pairs:
        return "no dated article tells the same"
    news = profile.news_day
    if news is not None and news.kind == "weekday":
        cases = _cases(profile, sources, pairs, news)
    else:
        cases = _cases_without_weekday(sources, pairs)
    return _decided(cases, profile, sources, pairs)


def infer_alone(profile: Profile) -> Inferred | None:
    """The days that an article's own words leave: its latest full date, named by its weekday too; None without.

    "He visited the front on March 12, 2025" and "he visited the front on Wednesday" put the news, which is of a
    Thursday, on the thirteenth.
    """
    news = profile.news_day
    if news is None or news.kind != "weekday" or not profile.dates:
        return None
    latest = max(named.day for named in profile.dates)
    day = _next(latest, news.day.isoweekday())
    if day - latest > SOON * DAY or max(named_years(profile.article.text), default=0) > latest.year:
        return None
    dated = [told for told in profile.sentences if any(named.day == latest for named in told.days)]
    for told in dated:
        if text := _weekday_of(told, profile, latest, news):
            why = f"“{text}” is {latest} in its own text, and its news is of “{news.text}”"
            return Inferred((day, day + DAY), f"{why}; {day} or {day + DAY}")
    return None


def _weekday_of(told: Told, profile: Profile, day: date, news: Named) -> str:
    """The weekday by which sentences that tell the same as another one name its day; empty where more name others.

    A date long past shares its weekday with the news in one case of seven, and its words with it more often:
    where the two are of one weekday, the sentence most like the other must name it.
    """
    held = Counter(word for one in profile.sentences for word in one.words)
    alike: list[tuple[float, Named]] = []
    for other in profile.sentences:
        shared = told.words & other.words
        if other is not told and len(shared) >= max(LEAST, OWN * min(len(told.words), len(other.words))):
            weight = sum(sorted(1 / held[word] for word in shared))
            alike += [(weight, named) for named in other.days if _is_weekday(named)][:1]
    same = [named for _, named in alike if named.day.isoweekday() == day.isoweekday()]
    if not same or 2 * len(same) < len(alike):
        return ""
    best = max(alike, key=lambda row: row[0])[1]
    if day.isoweekday() == news.day.isoweekday() != best.day.isoweekday():
        return ""
    return same[0].text


def _decided(cases: dict[date, _Case], profile: Profile, sources: Sources, pairs: Sequence[Pair]) -> Inferred | str:
    ranked = sorted(cases.items(), key=lambda row: (-row[1].support, -row[1].nearby, row[0]))
    if not ranked or not ranked[0][1].is_sound:
        return "too little of it is told in dated articles to tell its day"
    day, case = ranked[0]
    if len(ranked) > 1 and case.support < MARGIN * ranked[1][1].support:
        return f"it may be of {day} or of {ranked[1][0]}, and nothing decides between them"
    days = _narrowed((day, day + DAY), profile, sources, pairs)
    if not days:
        return f"it tells of {day} as other articles do, but names days that do not fit"
    return Inferred(days, _why(case, days))


def _cases(profile: Profile, sources: Sources, pairs: Sequence[Pair], news: Named) -> dict[date, _Case]:
    """The days of that weekday which something speaks for, with what it is."""
    cases: dict[date, _Case] = defaultdict(_Case)
    weekday = news.day.isoweekday()
    for pair in pairs:
        source = sources.profiles[pair.source]
        own = {named.day.isoweekday(): named for named in profile.sentences[pair.place].days if _is_weekday(named)}
        for known in source.sentences[pair.other].days:
            if known.is_past and known.day.isoweekday() in own:
                case = cases[_next(known.day, weekday)]
                case.agreeing.add(pair.place)
                case.named.append((own[known.day.isoweekday()].text, known.day))
                case.sources[source.article.id] += 1
        there = source.news_day
        if there is not None and pair.place < BEGINNING and there.day.isoweekday() == weekday:
            cases[there.day].same_news.add(pair.place)
            cases[there.day].sources[source.article.id] += 1
    return _with_nearby(cases, sources, pairs)


def _is_weekday(named: Named) -> bool:
    return named.kind == "weekday" and named.is_past


def _next(day: date, weekday: int) -> date:
    """The first day of that weekday from `day` on."""
    return day + DAY * ((weekday - day.isoweekday()) % 7)


def _cases_without_weekday(sources: Sources, pairs: Sequence[Pair]) -> dict[date, _Case]:
    """News told without a day is of the day of the same news elsewhere; more of it must be told there."""
    told: dict[date, set[int]] = defaultdict(set)
    cases: dict[date, _Case] = defaultdict(_Case)
    for pair in pairs:
        there = sources.profiles[pair.source].news_day
        if there is not None and pair.place < BEGINNING + 3 and pair.other < BEGINNING + 3:
            told[there.day].add(pair.place)
            cases[there.day].sources[sources.profiles[pair.source].article.id] += 1
    for day, places in told.items():
        cases[day].same_news = places if len(places) >= 3 else set()
    return {day: case for day, case in _with_nearby(cases, sources, pairs).items() if case.nearby >= 0.7}


def _with_nearby(cases: dict[date, _Case], sources: Sources, pairs: Sequence[Pair]) -> dict[date, _Case]:
    best: dict[int, Pair] = {}
    for pair in pairs:
        if pair.place not in best or pair.likeness > best[pair.place].likeness:
            best[pair.place] = pair
    published = [sources.profiles[pair.source].article.published for pair in best.values()]
    for day, case in cases.items():
        near = sum(one is not None and -1 <= (one - day).days <= 2 for one in published)
        case.nearby, case.told = near / len(published), len(published)
    return cases


def _narrowed(days: Iterable[date], profile: Profile, sources: Sources, pairs: Sequence[Pair]) -> tuple[date, ...]:
    """The days that full dates in the text and "yesterday" leave."""
    latest = max((named.day for named in profile.dates if named.is_past), default=date.min)
    fitting = [day for day in days if day >= latest]
    counted = Counter(day for day in _by_relative(profile, sources, pairs) if day in fitting)
    if counted and len(set(counted.values())) == len(fitting) == 1:
        return tuple(counted)
    return tuple(fitting)


def _by_relative(profile: Profile, sources: Sources, pairs: Sequence[Pair]) -> Iterable[date]:
    """The days that "yesterday" and "today" give, where the same is told elsewhere with its day."""
    for pair in pairs:
        own = [named for named in profile.sentences[pair.place].days if named.kind == "relative"]
        known = [named.day for named in sources.profiles[pair.source].sentences[pair.other].days if named.is_past]
        yield from (day - DAY * named.shift for named in own for day in known)


def _why(case: _Case, days: Sequence[date]) -> str:
    ids = [id_ for id_, _ in sorted(case.sources.items(), key=lambda row: (-row[1], row[0]))[:3]]
    told = f"it tells the same as {', '.join(ids)}"
    if case.named:
        text, day = sorted(case.named, key=lambda row: (row[1], row[0]))[-1]
        told += f", where “{text}” is {day}"
    return told + (f"; {' or '.join(map(str, days))}" if len(days) > 1 else "")
