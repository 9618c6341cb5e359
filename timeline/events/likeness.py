"""How likely two mentions tell of one event.

Dates, types, participants and places can each rule a pair out; what remains is weighed together with
how much of their content words the two sentences share (cosine of inverse document frequencies).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.lexicon import SPEECH, UNKNOWN, may_join
from timeline.interval import Granularity, Interval
from timeline.model import Basis, EventMention, Status

IMPOSSIBLE = -1.0
LATE_REPORT = timedelta(days=2)
"""How long after an event an article may still report it as news, giving no day."""
DISAGREEMENT = timedelta(days=2)
"""How far apart two sources may date one event."""
TOP = 3
"""The last paragraph, counted from 0, that belongs to the top of an article."""
LATE = 0.8
"""How well the day of a report agrees with a day shortly before."""
DISAGREE = 0.7
"""How well two dates agree that are different days close to each other."""
SYMMETRIC = frozenset({"meet", "call", "agree", "fight", "disaster", "elect", "vote"})


_Order = tuple[date, str, int]


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention with what the comparison needs: names as the whole story knows them."""

    mention: EventMention
    published: date
    interval: Interval
    actors: frozenset[str]
    agents: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    """Countries of its places."""

    @property
    def is_reported_day(self) -> bool:
        """Dated by the day of its article's news only."""
        return self.mention.assumed or self.mention.date is None

    @property
    def order(self) -> _Order:
        """Order of publication; no two mentions of a story share it."""
        return self.published, self.mention.article, self.mention.start


class Likeness:
    """Compares tellings of one story; word weights come from the story as a whole."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        frequency = Counter(word for telling in tellings for word in telling.mention.words)
        self._square = {word: math.log(1 + len(tellings) / count) ** 2 for word, count in frequency.items()}
        self._words = {telling.order: frozenset(telling.mention.words) for telling in tellings}
        self._norm = {order: math.sqrt(self._sum(words)) for order, words in self._words.items()}
        self._known: dict[tuple[_Order, _Order], float] = {}

    def __call__(self, a: Telling, b: Telling) -> float:
        """0 (unlike) to 1 (the same), or IMPOSSIBLE."""
        if b.order < a.order:
            a, b = b, a
        pair = (a.order, b.order)
        if pair not in self._known:
            self._known[pair] = self._compare(a, b)
        return self._known[pair]

    def _compare(self, a: Telling, b: Telling) -> float:
        parts = []
        for agree in (dates_agree, types_agree, actors_agree, places_agree):
            parts.append(agree(a, b))
            if parts[-1] <= IMPOSSIBLE:
                return IMPOSSIBLE
        near, type_, actors, place = parts
        words = self.words(a, b)
        if near == DISAGREE and (actors < 0.3 or not _may_disagree(a, b, type_, words)):
            return IMPOSSIBLE
        if near == LATE and not (a.actors & b.actors or a.places & b.places) and words < 0.3:
            return IMPOSSIBLE
        return near * (0.25 * type_ + 0.3 * actors + 0.1 * place + 0.35 * min(1.0, 2 * words))

    def words(self, a: Telling, b: Telling) -> float:
        """Cosine of the weighted content words."""
        shared = self._words[a.order] & self._words[b.order]
        return self._sum(shared) / (self._norm[a.order] * self._norm[b.order]) if shared else 0.0

    def of_groups(self, a: Sequence[Telling], b: Sequence[Telling]) -> float:
        """Cosine of the weighted content words of two groups taken as a whole."""
        first, second = (frozenset().union(*(self._words[telling.order] for telling in group)) for group in (a, b))
        norm = math.sqrt(self._sum(first) * self._sum(second))
        return self._sum(first & second) / norm if norm else 0.0

    def _sum(self, words: Iterable[str]) -> float:
        # Sorted, because adding floats in another order may change the last bit, and so the output.
        return sum(self._square[word] for word in sorted(words))


def _may_disagree(a: Telling, b: Telling, type_: float, words: float) -> bool:
    """Whether two sources may mean one event by two days: never one article, nor what is said daily.

    Either the words are much the same, or it is a meeting of the same two.
    """
    if a.mention.article == b.mention.article or {a.mention.type, b.mention.type} & (SPEECH | {UNKNOWN}):
        return False
    same_two = len(a.actors) == 2 and a.actors == b.actors and {a.mention.type, b.mention.type} <= {"meet", "call"}
    return same_two or (type_ >= 0.9 and words >= 0.3)


def dates_agree(a: Telling, b: Telling) -> float:
    """How well two dates agree, up to 1 for the same days."""
    if a.is_reported_day and b.is_reported_day:
        apart = abs((a.published - b.published).days)
        return (1.0, 0.7)[apart] if apart < 2 else IMPOSSIBLE
    if a.is_reported_day or b.is_reported_day:
        if _tells_days_apart(a, b):
            return IMPOSSIBLE
        reported, dated = (a, b) if a.is_reported_day else (b, a)
        return _reported_agrees(reported, dated)
    return _days_agree(a.interval, b.interval)


def _tells_days_apart(a: Telling, b: Telling) -> bool:
    """A statement dated further down its article is told in contrast to those of the day of publication.

    One dated at the top is the news itself, and what its speaker says below it belongs to its day.
    """
    if a.mention.article != b.mention.article or not {a.mention.type, b.mention.type} <= SPEECH:
        return False
    dated = b if a.is_reported_day else a
    return dated.mention.paragraph > TOP and not a.interval.overlaps(b.interval)


def _days_agree(a: Interval, b: Interval) -> float:
    if a != b and (a.open or b.open):
        return IMPOSSIBLE
    if a.contains(b) or b.contains(a):
        return 1.0 if a.days == b.days else 0.9 if min(a.days, b.days) * 40 >= max(a.days, b.days) else 0.6
    gap = max(a.first, b.first) - min(a.last, b.last)
    return DISAGREE if gap <= DISAGREEMENT and a.granularity == b.granularity == Granularity.DAY else IMPOSSIBLE


def _reported_agrees(reported: Telling, dated: Telling) -> float:
    """A report that gives no day may come on the day itself or a day or two later."""
    day = reported.interval.first
    if dated.mention.status == Status.PLANNED and dated.interval.first > day:
        return IMPOSSIBLE
    if dated.interval.days > 8:
        return IMPOSSIBLE
    if dated.interval.first <= day <= dated.interval.last:
        return 0.9
    if reported.mention.basis == Basis.NARRATIVE:
        return IMPOSSIBLE
    return LATE if timedelta(0) < day - dated.interval.last <= LATE_REPORT else IMPOSSIBLE


def types_agree(a: Telling, b: Telling) -> float:
    """How well the types of two events agree, 1 for the same word."""
    first, second = a.mention, b.mention
    if first.lemma == second.lemma and first.type == second.type:
        return 1.0
    if UNKNOWN in (first.type, second.type):
        return 0.3
    if first.type == second.type:
        return 0.9
    return 0.6 if may_join(first.type, second.type) else IMPOSSIBLE


def actors_agree(a: Telling, b: Telling) -> float:
    """Overlap of the participants; those who act must not be others altogether."""
    if not a.actors or not b.actors:
        return 0.2
    shared = len(a.actors & b.actors)
    if not shared:
        return IMPOSSIBLE
    if a.mention.type in SPEECH and b.mention.type in SPEECH and not a.agents & b.agents:
        return IMPOSSIBLE
    if a.agents and b.agents and not a.agents & b.actors and not b.agents & a.actors:
        return IMPOSSIBLE
    two_sided = {a.mention.type, b.mention.type} & SYMMETRIC and len(a.actors) > 1 and len(b.actors) > 1
    if two_sided and shared < 2:
        return IMPOSSIBLE
    if not two_sided and a.agents and b.agents and not a.agents & b.agents:
        return 0.2
    return 0.5 * shared / min(len(a.actors), len(b.actors)) + 0.5 * shared / len(a.actors | b.actors)


def places_agree(a: Telling, b: Telling) -> float:
    """How well the places agree; two countries cannot hold one event."""
    if not a.places or not b.places:
        return 0.3
    if a.places & b.places:
        return 1.0
    return 0.5 if a.countries & b.countries else IMPOSSIBLE
