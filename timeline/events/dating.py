"""The date of a mention, and on what it rests.

Its own expression, or one that it shares with what it hangs on in the sentence, is `explicit`.
Without one, what happened (and is not told as lying further back) happened on the day of publication
as far as anybody can tell: basis `publication`, the last resort. All else has no date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.attachment import Tie
from timeline.events.triggers import Trigger
from timeline.interval import Interval
from timeline.language.clauses import Modality, is_negated
from timeline.model import Article, Basis, DateRecord, Expression

if TYPE_CHECKING:
    from spacy.tokens import Token

RANGES = {("from", "to"), ("from", "until"), ("between", "and"), ("from", "through"), ("", "to"), ("", "through")}
_HAVE_PAST = frozenset({"had", "'d", "’d"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its basis; no date where nothing sound can be said."""

    date: DateRecord | None
    basis: Basis
    expression: Expression | None = None


UNDATED = Dated(None, Basis.PUBLICATION)


def date_of(article: Article, trigger: Trigger, ties: Sequence[Tie], stance: Modality) -> Dated:
    """The date of a mention from what ties it to one, else from the day of publication."""
    if ties:
        return _from_ties(article, ties)
    if stance != Modality.ACTUAL or article.published is None or _lies_further_back(trigger):
        return UNDATED
    return Dated(DateRecord.of(Interval.of_day(article.published)), Basis.PUBLICATION)


def _from_ties(article: Article, ties: Sequence[Tie]) -> Dated:
    if len(ties) > 1 and (span := _range(ties[0], ties[1])):
        return span
    usable = [tie for tie in ties if not tie.is_bound]
    if not usable:
        return UNDATED
    tie = min(usable, key=lambda tie: tie.interval.days)
    interval = tie.interval
    if tie.is_open:
        if article.published is None or article.published < interval.first:
            return UNDATED
        interval = interval.until(article.published, open=True)
    return Dated(DateRecord.of(interval), tie.basis, tie.expression)


def _range(first: Tie, last: Tie) -> Dated | None:
    """ "from 3 to 5 May": one span of days; the expression shown is the first."""
    if (first.case, last.case) not in RANGES or first.interval.first > last.interval.last:
        return None
    return Dated(DateRecord.of(first.interval.until(last.interval.last)), first.basis, first.expression)


def _lies_further_back(trigger: Trigger) -> bool:
    """Told in the pluperfect, or no event at all (negated): the day of publication says nothing of it."""
    verb: Token | None = trigger.verb
    if verb is None:
        return False
    return is_negated(verb) or any(child.lower_ in _HAVE_PAST and child.dep_ == "aux" for child in verb.children)
