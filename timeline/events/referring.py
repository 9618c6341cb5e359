"""Nouns that only refer back ("the talks"), and the events told elsewhere that they are most like."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from timeline.events.lexicon import SPEECH
from timeline.events.likeness import IMPOSSIBLE, LATE_REPORT, Likeness, Telling, actors_agree, places_agree, types_agree
from timeline.model import Status

THRESHOLD = 0.5
SAME_TYPE = 0.8
"""How well two words agree that name events of one type, at the least."""
LEAST_WORDS = 0.2
"""The least cosine of the content words of a reference and of what it means; twice that where it is long ago."""
FRESH_WORDS = 0.1
"""The same where a fact too slight to stand by itself is told of the same days."""
ALIKE = 0.8
"""The least probability that a fact too slight to stand by itself is of the same event as another."""
UNNAMED_SHARED = 2
"""Content words besides its own that a reference must share with an event where no name speaks for it."""
RECENT_DAYS = 45
"""A noun without a date and without a name rather refers to something of the last weeks."""


class Told:
    """What the groups of a story tell, looked up by its rare words."""

    def __init__(self, groups: Sequence[Sequence[Telling]], likeness: Likeness) -> None:
        self._likeness = likeness
        self._homes = {
            telling: number
            for number, group in enumerate(groups)
            if not all(telling.is_reported_day for telling in group)
            for telling in group
        }
        self._rows: dict[str, list[Telling]] = {}
        for telling in sorted(self._homes, key=_first_day):
            for word in likeness.rare_words(telling):
                self._rows.setdefault(word, []).append(telling)

    def home_of(self, reference: Telling) -> int | None:
        """The number of the group that a reference is most like; None where it is like none."""
        scores = ((self._score(reference, telling), -self._homes[telling]) for telling in self._near(reference))
        best, number = max(scores, default=(0.0, 0))
        return -number if best >= THRESHOLD else None

    def _near(self, reference: Telling) -> list[Telling]:
        """What begins no later than a reference is published, and may have words enough in common with it."""
        rare = self._likeness.rare_words(reference) - {reference.mention.lemma}
        unseen = self._likeness.weight(self._likeness.all_words([reference]) - rare)
        shared: dict[Telling, int] = {}
        for word in sorted(rare):
            weight, row = self._likeness.weight([word]), self._rows.get(word, [])
            for telling in row[: bisect_right(row, reference.published, key=_first_day)]:
                shared[telling] = shared.get(telling, unseen) + weight
        share = self._likeness.share
        return [
            telling
            for telling, weight in shared.items()
            if share(weight, reference, telling) >= _least(reference, telling)
        ]

    def _score(self, reference: Telling, telling: Telling) -> float:
        """How well a telling fits, 0 to 1, or IMPOSSIBLE: by what it says of its day too, if it tells a fact."""
        words = self._likeness.words(reference, telling)
        if words < _least(reference, telling):
            return IMPOSSIBLE
        if _is_fresh(reference, telling) and types_agree(reference, telling) >= SAME_TYPE:
            likeness = self._likeness(reference, telling)
            if likeness >= ALIKE and not _means_another(reference, telling, SAME_TYPE):
                return likeness
        if (
            telling.is_reported_day
            or words < _long_after(reference, telling)
            or not self._says_enough(reference, telling)
        ):
            return IMPOSSIBLE
        return _fit(reference, telling, words)

    def _says_enough(self, reference: Telling, telling: Telling) -> bool:
        """A verb without a day that names nobody in common needs words that say more than what the story is about."""
        if reference.mention.definite or reference.actors & telling.actors:
            return True
        shared = self._likeness.rare_words(telling).intersection(reference.mention.words) - {reference.mention.lemma}
        return len(shared) >= UNNAMED_SHARED


def _fit(reference: Telling, telling: Telling, words: float) -> float:
    """How well kinds, participants, places and words fit, 0 to 1, or IMPOSSIBLE."""
    parts = (types_agree(reference, telling), actors_agree(reference, telling), places_agree(reference, telling))
    if min(parts) <= IMPOSSIBLE or _means_another(reference, telling, parts[0]):
        return IMPOSSIBLE
    shared = set(reference.mention.words) & set(telling.mention.words) - {reference.mention.lemma}
    named = bool(reference.actors & telling.actors or reference.places & telling.places)
    if len(shared) < (1 if named else UNNAMED_SHARED):
        return IMPOSSIBLE
    type_, actors, place = parts
    return 0.25 * type_ + 0.3 * actors + 0.1 * place + 0.35 * min(1.0, 2 * words)


def _least(reference: Telling, telling: Telling) -> float:
    return FRESH_WORDS if _is_fresh(reference, telling) else _long_after(reference, telling)


def _long_after(reference: Telling, telling: Telling) -> float:
    recent = (reference.published - telling.interval.last).days <= RECENT_DAYS
    return LEAST_WORDS if recent else 2 * LEAST_WORDS


def _is_fresh(reference: Telling, telling: Telling) -> bool:
    """Whether it tells what happened of late, only too little of it to stand by itself."""
    mention = reference.mention
    fact = mention.date is not None and mention.status in (Status.OCCURRED, Status.CLAIMED) and not mention.definite
    return fact and abs(reference.published - telling.interval.last) <= LATE_REPORT


def _means_another(reference: Telling, telling: Telling, type_: float) -> bool:
    """Whether a statement is not known to be by the same speaker, or the words are of two types in two sentences."""
    first, second = reference.mention, telling.mention
    if {first.type, second.type} <= SPEECH:
        return not reference.agents & telling.agents
    return type_ < SAME_TYPE and (first.article, first.sentence) != (second.article, second.sentence)


def _first_day(telling: Telling) -> date:
    return telling.interval.first
