"""The date of a mention, and on what it rests.

Its own expression, or one that it shares with what it hangs on in the sentence, is `explicit`.
Without one, what happened (and is not told as lying further back) happened on the day of publication
as far as anybody can tell: basis `publication`, the last resort. All else has no date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.triggers import Trigger
from timeline.events.vocabulary import words
from timeline.interval import Interval
from timeline.language.clauses import Modality, is_negated
from timeline.model import Article, Basis, DateRecord, Expression, Timex

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


def date_of(article: Article, trigger: Trigger, attached: list[tuple[str, Timex]], stance: Modality) -> Dated:
    """The date of a mention from the expressions attached to it, else from the day of publication."""
    if attached:
        return _from_expressions(article, attached)
    if stance != Modality.ACTUAL or article.published is None or _lies_further_back(trigger):
        return UNDATED
    return Dated(DateRecord.of(Interval.of_day(article.published)), Basis.PUBLICATION)


def _from_expressions(article: Article, attached: list[tuple[str, Timex]]) -> Dated:
    if len(attached) > 1 and (span := _range(attached)):
        return span
    usable = [(case, timex) for case, timex in attached if case not in words("bounds") and timex.interval]
    if not usable:
        return UNDATED
    case, timex = min(usable, key=lambda pair: pair[1].interval.days if pair[1].interval else 0)
    interval = timex.interval
    assert interval is not None
    if case in words("opens"):
        if article.published is None or article.published < interval.first:
            return UNDATED
        interval = interval.until(max(interval.last, article.published), open=True)
    return Dated(DateRecord.of(interval), Basis.EXPLICIT, expression_of(timex))


def _range(attached: list[tuple[str, Timex]]) -> Dated | None:
    """ "from 3 to 5 May": one span of days; the expression shown is the first."""
    (case, first), (other, last) = attached[:2]
    if first.interval is None or last.interval is None or (case, other) not in RANGES:
        return None
    if first.interval.first > last.interval.last:
        return None
    return Dated(DateRecord.of(first.interval.until(last.interval.last)), Basis.EXPLICIT, expression_of(first))


def expression_of(timex: Timex) -> Expression:
    return Expression(
        text=timex.text,
        start=timex.start,
        end=timex.end,
        value=timex.value,
        anchor=timex.anchor,
        anchor_basis=timex.anchor_basis,
        rule=timex.rule,
    )


def _lies_further_back(trigger: Trigger) -> bool:
    """Told in the pluperfect, or no event at all (negated): the day of publication says nothing of it."""
    verb: Token | None = trigger.verb
    if verb is None:
        return False
    return is_negated(verb) or any(child.lower_ in _HAVE_PAST and child.dep_ == "aux" for child in verb.children)

