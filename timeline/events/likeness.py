"""How likely two mentions tell of one event.

Dates, types, speakers and places can each rule a pair out. What remains is weighed by logistic regression over
the kinship of the two words, how much of their content words the sentences share (cosine of inverse document
frequencies), who takes part, where, and whether the articles are about the same thing. The weights were fitted
on gold coreference of unrelated news and rounded; what speaks for dates was set by hand, since those have none.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property

from timeline.events.apartness import Apartness, is_told_by_day, stand_together
from timeline.events.families import are_kin
from timeline.events.lexicon import SPEECH, UNKNOWN, may_join
from timeline.events.votes import is_of_vote, may_be_of_vote
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
YEAR = 365
DISAGREE = 0.7
"""How well two dates agree that are different days close to each other."""
KIN = 0.95
"""How well two words agree that may name one event."""
BIAS = -5.2
TYPE_EVIDENCE = {1.0: 1.5, KIN: 1.1, 0.8: -0.8, 0.6: -1.9, 0.3: -2.0}
"""Agreement of types → logarithm of odds."""
COMMON = 50
"""A word in more mentions than this, and in more than one of this many, is common to the whole story."""
TELLING_WORDS = 2
"""Content words besides its verb that a sentence must have to say what it is about."""
NEUTRAL = 0.1
"""How related two articles are taken to be that nobody compared."""
_UNIT = 1_000_000
TALKS = frozenset({"meet", "call"})
"""Types whose event is that some met or spoke with each other."""
SYMMETRIC = frozenset({"meet", "call", "agree", "fight", "disaster", "elect", "vote"})


_Order = tuple[date, str, int]


@dataclass(frozen=True, eq=False)
class Telling:
    """A mention with what the comparison needs: names as the whole story knows them.

    Each is itself only, so that millions of look-ups by it cost no comparison of its parts.
    """

    mention: EventMention
    published: date
    interval: Interval
    actors: frozenset[str]
    agents: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    """Countries of its places."""
    reprint_of: str | None = None
    """The article whose text its own article only prints again."""

    @cached_property
    def source(self) -> str:
        """The article that it ultimately comes from: that of a reprint is the one whose text it prints."""
        return self.reprint_of or self.mention.article

    @cached_property
    def is_reported_day(self) -> bool:
        """Dated by the day of its article's news only."""
        return self.mention.assumed or self.mention.date is None

    @cached_property
    def order(self) -> _Order:
        """Order of publication; no two mentions of a story share it."""
        return self.published, self.mention.article, self.mention.start


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well two tellings agree in each respect, 0 to 1 or IMPOSSIBLE."""

    dates: float
    types: float
    actors: float
    places: float

    @classmethod
    def of(cls, a: Telling, b: Telling) -> Agreement | None:
        """None where one of them is impossible; the others are then not asked."""
        found = []
        for agree in (dates_agree, types_agree, actors_agree, places_agree):
            found.append(agree(a, b))
            if found[-1] <= IMPOSSIBLE:
                return None
        return cls(*found)


class Likeness:
    """Compares tellings of one story; word weights come from the story as a whole.

    `related` says how much two articles, given by id, are about the same thing, from 0 to 1.
    """

    def __init__(self, tellings: Sequence[Telling], related: Callable[[str, str], float] | None = None) -> None:
        frequency = Counter(word for telling in tellings for word in telling.mention.words)
        # Whole numbers, because adding floats in another order may change the last bit, and so the output.
        self._square = {
            word: round(_UNIT * math.log(1 + len(tellings) / count) ** 2) for word, count in frequency.items()
        }
        self._words = {telling: frozenset(telling.mention.words) for telling in tellings}
        self._norm = {telling: math.sqrt(self.weight(words)) for telling, words in self._words.items()}
        often = max(COMMON, len(tellings) // COMMON)
        common = frozenset(word for word, count in frequency.items() if count > often)
        self._rare = {telling: words - common for telling, words in self._words.items()}
        self._apart = Apartness(tellings)
        self._related = related or _unknown_relation

    def __call__(self, a: Telling, b: Telling) -> float:
        """The probability that both tell of one event, 0 to 1, or IMPOSSIBLE."""
        agreement = Agreement.of(a, b)
        if agreement is None or _of_other_sides(a, b):
            return IMPOSSIBLE
        words = self.words(a, b)
        if agreement.dates == DISAGREE and (agreement.actors < 0.3 or not _may_disagree(a, b, agreement.types, words)):
            return IMPOSSIBLE
        if agreement.dates == LATE and not (a.actors & b.actors or a.places & b.places) and words < 0.3:
            return IMPOSSIBLE
        if agreement.types < KIN and (stand_together(a, b) or self._rare[a].isdisjoint(self._rare[b])):
            return 0.0
        if _are_talks_elsewhere(a, b) and self._share_only_a_verb(a, b, least=0):
            return 0.0
        return 1 / (1 + math.exp(-self._evidence(a, b, agreement, words)))

    def _evidence(self, a: Telling, b: Telling, agreement: Agreement, words: float) -> float:
        """The logarithm of the odds that two tellings are of one event."""
        first, second = a.mention, b.mention
        bare = self._share_only_a_verb(a, b, TELLING_WORDS)
        # One verb told twice in few words is told of two things; of words that are kin it is too few to say so.
        alone = bare or (agreement.types == 1.0 and self._share_only_a_verb(a, b, least=1))
        dated = not a.is_reported_day and not b.is_reported_day and (is_told_by_day(a, b) or not bare)
        return (
            BIAS
            + TYPE_EVIDENCE[agreement.types]
            + self._source_evidence(first, second, kin=agreement.types >= KIN)
            + 3.0 * min(words, 0.2)
            + 0.7 * words
            + 0.6 * min(2, len(a.actors & b.actors))
            - 0.2 * (bool(a.actors and b.actors) and not a.actors & b.actors)
            - 0.2 * (bool(a.agents and b.agents) and not a.agents & b.agents)
            + 1.3 * bool(a.places & b.places)
            - 1.9 * (first.type in SPEECH and second.type in SPEECH)
            - 1.0 * _by_unknown_speakers(a, b)
            - 1.0 * (bare and _is_loose(first, second, agreement.types))
            - self._apart(a, b, bare=alone)
            + 1.1 * (agreement.types < KIN and _are_the_same_two(a, b))
            + 3.0 * (agreement.dates - 0.9)
            + 2.0 * (agreement.dates >= DISAGREE and dated)
        )

    def _share_only_a_verb(self, a: Telling, b: Telling, least: int) -> bool:
        """Whether two sentences, with at least so many other words each, share only what names their events."""
        if a.actors & b.actors or a.places & b.places:
            return False
        first, second = (self._words[telling] - {a.mention.lemma, b.mention.lemma} for telling in (a, b))
        return first.isdisjoint(second) and min(len(first), len(second)) >= least

    def _source_evidence(self, first: EventMention, second: EventMention, *, kin: bool) -> float:
        """What it says that both stand in one sentence, in one article, or in articles about the same thing."""
        if first.article == second.article:
            return 3.4 + 0.9 * kin - 2.0 * (first.sentence == second.sentence)
        related = self._related(first.article, second.article)
        return 11.0 * min(related, 0.3) + 2.5 * related * kin

    def rare_words(self, telling: Telling) -> frozenset[str]:
        """Those of its content words that say more than that it belongs to this story."""
        return self._rare[telling]

    def words(self, a: Telling, b: Telling) -> float:
        """Cosine of the weighted content words."""
        shared = self._words[a] & self._words[b]
        return self.share(self.weight(shared), a, b) if shared else 0.0

    def share(self, weight: int, a: Telling, b: Telling) -> float:
        """What the cosine of two tellings is whose common words have this weight."""
        return weight / (self._norm[a] * self._norm[b])

    def all_words(self, group: Iterable[Telling]) -> frozenset[str]:
        """The content words of a group taken as a whole."""
        return frozenset().union(*(self._words[telling] for telling in group))

    def of_words(self, first: frozenset[str], second: frozenset[str]) -> float:
        """Cosine of the weighted content words of two groups."""
        norm = math.sqrt(self.weight(first) * self.weight(second))
        return self.weight(first & second) / norm if norm else 0.0

    def weight(self, words: Iterable[str]) -> int:
        """The sum of the squared weights of words."""
        return sum(map(self._square.__getitem__, words))


def _by_unknown_speakers(a: Telling, b: Telling) -> bool:
    """Whether two articles tell of statements that they do not say to be by one speaker."""
    speech = a.mention.type in SPEECH and b.mention.type in SPEECH
    return speech and a.mention.article != b.mention.article and not a.agents & b.agents


def _of_other_sides(a: Telling, b: Telling) -> bool:
    """Whether two meetings were between others."""
    meetings = {a.mention.type, b.mention.type} <= TALKS
    return meetings and bool(a.actors) and bool(b.actors) and not a.actors & b.actors


def _is_loose(first: EventMention, second: EventMention, type_: float) -> bool:
    """Whether the words that name two events say little of what they are, or are only kin, in two articles."""
    return UNKNOWN in (first.type, second.type) or (type_ == KIN and first.article != second.article)


def _are_talks_elsewhere(a: Telling, b: Telling) -> bool:
    """Whether two articles tell of meetings, of which there are many on one day: only names tell them apart."""
    return {a.mention.type, b.mention.type} <= TALKS and a.mention.article != b.mention.article


def _unknown_relation(first: str, second: str) -> float:
    return 1.0 if first == second else NEUTRAL


def _may_disagree(a: Telling, b: Telling, type_: float, words: float) -> bool:
    """Whether two sources may mean one event by two days: never one article, nor what is said daily.

    Either the words are much the same, or it is a meeting of the same two.
    """
    if a.mention.article == b.mention.article or {a.mention.type, b.mention.type} & (SPEECH | {UNKNOWN}):
        return False
    return _are_the_same_two(a, b) or (type_ >= 0.8 and words >= 0.3)


def _are_the_same_two(a: Telling, b: Telling) -> bool:
    """Whether the same two met or spoke: of one meeting some say that they met, others that they talked."""
    return len(a.actors) == 2 and a.actors == b.actors and {a.mention.type, b.mention.type} <= TALKS


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
    return IMPOSSIBLE if _told_in_turn(a, b) else _days_agree(a.interval, b.interval)


def _told_in_turn(a: Telling, b: Telling) -> bool:
    """One article that gives a year for one thing and a month or day for another tells two things."""
    same = a.mention.article != b.mention.article or a.mention.lemma == b.mention.lemma
    long, short = max(a.interval.days, b.interval.days), min(a.interval.days, b.interval.days)
    return not same and long >= YEAR > short and not (a.interval.open or b.interval.open)


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
    if _is_across(a, b) or _is_across(b, a):
        return 0.9
    gap = max(a.first, b.first) - min(a.last, b.last)
    return DISAGREE if gap <= DISAGREEMENT and a.granularity == b.granularity == Granularity.DAY else IMPOSSIBLE


def _is_across(week: Interval, month: Interval) -> bool:
    """Whether most days of a week lie in a month: "last week" of the first days of September is August too."""
    shared = (min(week.last, month.last) - max(week.first, month.first)).days + 1
    return (week.granularity, month.granularity) == (Granularity.WEEK, Granularity.MONTH) and 2 * shared > week.days


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
    """How well the words agree that name two events, 1 for the same word."""
    first, second = a.mention, b.mention
    found = _words_agree(first.lemma, second.lemma, first.type, second.type)
    return max(found, KIN) if is_of_vote(first, second) or is_of_vote(second, first) else found


@cache
def _words_agree(lemma: str, other: str, type_: str, others_type: str) -> float:
    if lemma == other:
        return 1.0
    if are_kin(lemma, other) and not _talks_and_says(type_, others_type):
        return KIN
    if UNKNOWN in (type_, others_type):
        return 0.3
    if type_ == others_type:
        return 0.8
    return 0.6 if may_join(type_, others_type) or may_be_of_vote(type_, others_type) else IMPOSSIBLE


def _talks_and_says(first: str, second: str) -> bool:
    """Who spoke with somebody did another thing than who said something, though both may be called speaking."""
    return (first in TALKS and second in SPEECH) or (second in TALKS and first in SPEECH)


def actors_agree(a: Telling, b: Telling) -> float:
    """Overlap of the participants; speakers, acting countries and the sides of a meeting must not be others."""
    if not a.actors or not b.actors:
        return 0.2
    shared = len(a.actors & b.actors)
    if a.mention.type in SPEECH and b.mention.type in SPEECH and not a.agents & b.agents:
        return IMPOSSIBLE
    if not shared and _countries(a.agents) and _countries(b.agents):
        return IMPOSSIBLE
    two_sided = {a.mention.type, b.mention.type} & SYMMETRIC and len(a.actors) > 1 and len(b.actors) > 1
    if two_sided and shared < 2:
        return IMPOSSIBLE
    return 0.5 * shared / min(len(a.actors), len(b.actors)) + 0.5 * shared / len(a.actors | b.actors)


def _countries(actors: frozenset[str]) -> bool:
    """Whether only countries act, which are known by their codes."""
    return bool(actors) and all(len(actor) == 2 and actor.isupper() for actor in actors)


def places_agree(a: Telling, b: Telling) -> float:
    """How well the places agree; two countries cannot hold one event."""
    if not a.places or not b.places:
        return 0.3
    if a.places & b.places:
        return 1.0
    if a.countries and b.countries and not a.countries & b.countries:
        return IMPOSSIBLE
    return 0.5 if a.countries & b.countries else 0.2
