"""The date of a mention, and on what it rests.

Its own expression, or one that it shares with what it hangs on in the sentence, is `explicit`.
Without one, what happened (and is not told as lying further back) happened on the day of publication
as far as anybody can tell: basis `publication`, the last resort. All else has no date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.events.attachment import Attached, Tie, is_apart
from timeline.events.stance import is_made_way_for, stance_of
from timeline.events.triggers import Trigger
from timeline.events.vocabulary import words
from timeline.interval import Interval
from timeline.language.clauses import SUBJECTS, Modality, is_negated, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.model import Article, Basis, DateRecord, EventMention, Expression, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

RANGES = {
    ("between", ""),
    ("from", "to"),
    ("from", "until"),
    ("between", "and"),
    ("from", "through"),
    ("", "to"),
    ("", "through"),
}
_HAVE_PAST = frozenset({"had", "'d", "’d"})
_HAVE_PRESENT = frozenset({"has", "have", "'ve", "’ve"})
_PERFECT = frozenset({"have", "'ve", "’ve"})
_OPEN_QUESTION = frozenset({"may", "might", "should", "could", "can", "must"})
_UNDONE = frozenset({Modality.FUTURE, Modality.POSSIBLE})
_BARE_WEEKDAY = "<weekday>"
"""How the names of the rules begin that read a weekday without "last" or "next"."""
_WITHIN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its basis; no date where nothing sound can be said."""

    date: DateRecord | None
    basis: Basis
    expression: Expression | None = None
    assumed: bool = False


LEAD = 1
"""The last paragraph, counted from 0, that may say of which day an article's news is."""
FRESH = timedelta(days=3)
"""How long before publication that day may be."""
_TOLD_AS_FACT = frozenset({Status.OCCURRED, Status.CLAIMED})
UNDATED = Dated(None, Basis.PUBLICATION)


def date_of(
    article: Article, trigger: Trigger, ties: Sequence[Tie], stance: Modality, news: Tie | None = None
) -> Dated:
    """The date of a mention from what ties it to one, else from its article's `news` day, else from publication."""
    if ties:
        return _from_ties(article, ties)
    if stance != Modality.ACTUAL or article.published is None or _lies_further_back(trigger):
        return UNDATED
    if news is not None:
        return Dated(DateRecord.of(news.interval), Basis.NARRATIVE, news.expression, assumed=True)
    return Dated(DateRecord.of(Interval.of_day(article.published)), Basis.PUBLICATION, assumed=True)


def assumed(dated: Dated) -> Dated:
    """The same date, said of something else: what is decided on a day may be done on another."""
    return replace(dated, assumed=dated.date is not None)


def news_day(article: Article, told: Sequence[EventMention]) -> Tie | None:
    """The day that an article's lead says its news is of: "said on Thursday", in a paper of Friday.

    What the article goes on to tell without a date happened on that day rather than on that of publication.
    None where that is the day of publication itself.
    """
    for mention in told:
        if mention.paragraph > LEAD or article.published is None:
            return None
        if (tie := _told_of_a_day(mention)) and timedelta(0) <= article.published - tie.interval.last <= FRESH:
            return tie if tie.interval.last < article.published else None
    return None


def _told_of_a_day(mention: EventMention) -> Tie | None:
    """What its own words say of the day of something that happened."""
    day, shown = mention.date, mention.expression
    if day is None or shown is None or mention.basis != Basis.EXPLICIT or mention.status not in _TOLD_AS_FACT:
        return None
    return Tie(day.interval, shown, basis=Basis.NARRATIVE) if day.interval.days == 1 else None


def look_ahead(attached: Attached, triggers: Sequence[Trigger]) -> Attached:
    """The next such weekday instead of the last one for what lies ahead: "was expected to strengthen on Sunday".

    The words before an expression may leave open which of the two it is; the clauses that it dates do not,
    if none of them tells what has happened.
    """
    by_index = {trigger.token.i: trigger for trigger in triggers}
    done = {tie.expression.start for i, ties in attached.items() for tie in ties if not _is_undone(by_index.get(i))}
    return {
        i: [tie if tie.expression.start in done else _next_week(tie) for tie in ties] for i, ties in attached.items()
    }


def _is_undone(trigger: Trigger | None) -> bool:
    if trigger is not None and trigger.is_noun and is_made_way_for(trigger.token):
        return True
    if trigger is None or trigger.verb is None or stance_of(trigger) not in _UNDONE:
        return False
    return not any(child.lower_ in _PERFECT | _OPEN_QUESTION for child in trigger.verb.children)


def _next_week(tie: Tie) -> Tie:
    shown, day = tie.expression, tie.interval.first
    bare = shown.rule.startswith(_BARE_WEEKDAY) and tie.interval.days == 1
    if not bare or shown.anchor is None or day >= shown.anchor:
        return tie
    ahead = day + timedelta(weeks=1)
    value = shown.value.replace(day.isoformat(), ahead.isoformat())
    interval = replace(tie.interval, first=ahead, last=ahead)
    return replace(tie, interval=interval, expression=shown.model_copy(update={"value": value}))


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
    """Told in the pluperfect or at a distance in time, or negated: the day of publication says nothing of it."""
    verb: Token | None = trigger.verb
    if _is_in_review(trigger.token):
        return True
    if verb is None:
        return is_apart(trigger.token) or _is_starting_point(trigger.token)
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if is_apart(verb) or (any(is_apart(child) for child in verb.children) and not auxiliaries & _HAVE_PRESENT):
        return True
    return is_negated(verb) or bool((auxiliaries or _shared_auxiliaries(verb)) & _HAVE_PAST)


def _shared_auxiliaries(verb: Token) -> set[str]:
    """ "had denied it and pleaded not guilty": those of the verb before, whose subject it shares too."""
    shared = relation(verb) == "conj" and not with_relation(verb, SUBJECTS) and verb.tag_ in ("VBN", "VBD")
    return {child.lower_ for child in verb.head.children if child.dep_ == "aux"} if shared else set()


def _is_in_review(token: Token) -> bool:
    """ "a wild week that started with a march and ended in strikes": all of it was on days of that week."""
    for clause in (token, *token.ancestors):
        if relation(clause) == "acl:relcl" and lemma_of(clause) in words("aspect"):
            return any(lemma_of(noun) in words("time_nouns") for noun in (clause.head, clause.head.head))
    return False


def _is_starting_point(noun: Token) -> bool:
    """ "since its launch", "five years after the merger": read off the words before it, where parses go wrong."""
    i = noun.i - 1
    while i >= 0 and noun.doc[i].pos_ in _WITHIN_PHRASE:
        i -= 1
    before = noun.doc[max(i, 0)]
    if before.lower_ == "since":
        return True
    return before.lower_ in ("after", "before") and before.i > 0 and lemma_of(before.nbor(-1)) in words("time_nouns")
