"""Which event a time expression dates.

The parse says which word governs the expression. Two kinds of repair are applied to it:
a noun that names no event passes the expression upward ("told Trump on Sunday"), except where the
expression belongs to that noun's name ("the 2016 campaign"); and an expression that stands between a
subject and its verb belongs to the subject where that is an event ("the talks in Oslo last week put ...").
Quotation marks are walls: what is inside dates nothing outside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from timeline.events.certainty import confidence
from timeline.events.lexicon import UNKNOWN, may_join
from timeline.events.triggers import Trigger
from timeline.events.vocabulary import words
from timeline.interval import Interval
from timeline.language.clauses import (
    AUXILIARIES,
    FINITE_TAGS,
    RELATIVE,
    SUBJECTS,
    VERBAL_TAGS,
    Modality,
    case_of,
    clause_governor,
    conjuncts,
    modality,
    own_subject,
    with_relation,
)
from timeline.language.labels import governor, relation
from timeline.language.lemmas import lemma_of
from timeline.model import Basis, Expression, Timex

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_PREMODIFIERS = frozenset({"compound", "nummod", "amod", "nmod:poss", "nmod:unmarked", "nmod:desc", "flat"})
_WALLS = RELATIVE | {"ccomp", "advcl", "parataxis", "csubj", "conj"}
"""A clause whose verb names no event keeps its time expressions to itself."""
_FINITE = FINITE_TAGS | {"MD"}
_PHRASE = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM"})
_LONGEST_CHAIN = 2
"""Steps over which a date is handed on: "agreed on Tuesday after Kyiv said at talks"."""
_SUDDEN = frozenset({"accident", "attack", "disaster"})
_PARTS_OF_DAYS = frozenset({"second", "minute", "hour", "moment", "time"})
"""What stands such a distance apart may well be of one day."""
_STRETCHES = frozenset(
    {"start", "end", "beginning", "middle", "course", "rest", "close", "eve", "spring", "summer", "autumn"}
)
"""Parts of a time: "the start of May" says when something was, as "May" does."""
_APPOINTED = frozenset({"date"})
"""What is set for something else: "back the mayor's date of 12 May" is not done on that day."""
_SINCE_NOUNS = frozenset({"time", "first", "most", "least", "record"})


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties an event to its date: the expression's days, the preposition it stands under, and the basis."""

    interval: Interval
    expression: Expression
    case: str = ""
    basis: Basis = Basis.EXPLICIT
    target: int | None = None
    """Where the trigger begins that a noun which points back takes its date from."""
    confidence: float = 1.0
    """How probable it is that the expression belongs to the event, from 0 to 1; see `certainty`."""

    @property
    def is_bound(self) -> bool:
        """ "before Friday" says when an event was not."""
        return self.case in words("bounds")

    @property
    def is_open(self) -> bool:
        """ "since Monday"."""
        return self.case in words("opens")


Attached = dict[int, list[Tie]]
"""Index of the trigger's token → what dates it."""


def attach(view: SentenceView, triggers: Sequence[Trigger], published: date | None) -> Attached:
    """The expressions that date each trigger, as far as they name days."""
    owners = {trigger.token.i: trigger for trigger in triggers}
    owners |= {trigger.light.i: trigger for trigger in triggers if trigger.light}
    attached: Attached = {}
    for root, timex in view.time_roots():
        if timex.interval is None or timex.type in ("DURATION", "SET"):
            continue
        owner = find_owner(view, root, timex, owners, published)
        if owner is not None:
            sure = confidence(root, owner.token, owner.light)
            tie = Tie(timex.interval, expression_of(timex), preposition(root), confidence=sure)
            attached.setdefault(owner.token.i, []).append(tie)
    return attached


def find_owner(
    view: SentenceView, root: Token, timex: Timex, owners: Mapping[int, Trigger], published: date | None
) -> Trigger | None:
    """The event that an expression dates; `owners` maps the words of each event to it."""
    owner = _owner(view, root, owners)
    if owner is not None and published is not None and timex.interval is not None and timex.interval.last <= published:
        owner = _not_ahead(owner, root, _same_side(view, root, owners))
    return _cause(owner, root, owners) if owner is not None else None


def preposition(root: Token) -> str:
    """The preposition that an expression stands under, its own or that of the words before it."""
    case = case_of(root)
    if relation(root) == "conj" and not case:
        return next((child.lower_ for child in root.children if relation(child) == "cc"), "")
    return case or next((child.lower_ for child in root.children if relation(child) == "mark"), "")


def _owner(view: SentenceView, root: Token, owners: Mapping[int, Trigger]) -> Trigger | None:
    subject = with_relation(root, SUBJECTS) or _due(root)
    if subject:
        return owners.get(subject[0].i)
    quoted, reachable = view.is_quoted(root), _same_side(view, root, owners)
    parted = _parted_noun(view, root)
    if parted is not None and parted.i in reachable:
        return reachable[parted.i]
    following = verb_behind(view, root)
    if following is not None:
        return reachable.get(following.i)
    owner = _between(view, root, reachable) or _climb(root, reachable) or _adjacent(root, reachable)
    if owner is None and quoted:
        owner = next((reachable[token.i] for token in view.doc[root.i :] if token.i in reachable), None)
    return owner


def _same_side(view: SentenceView, root: Token, owners: Mapping[int, Trigger]) -> dict[int, Trigger]:
    """The events on the expression's side of the quotation marks."""
    quoted = view.is_quoted(root)
    return {i: trigger for i, trigger in owners.items() if view.is_quoted(view.doc[i]) == quoted}


def _parted_noun(view: SentenceView, root: Token) -> Token | None:
    """ "his decision last month to resign": the noun that the time parts from its infinitive."""
    inside = [i for i, other in view.timexes.items() if other is view.timexes[root.i]]
    before, behind = view.doc[max(0, min(inside) - 1)], view.doc[max(inside) + 1 :][:1]
    owned = any(relation(child) == "nmod:poss" for child in before.children)
    return before if owned and not case_of(root) and [token.tag_ for token in behind] == ["TO"] else None


def _due(root: Token) -> list[Token]:
    """ "The trial is due on 3 June": the subject of the adjective has the day."""
    predicate = governor(root)
    return with_relation(predicate, SUBJECTS) if predicate.lower_ == "due" and predicate.tag_ == "JJ" else []


def _adjacent(root: Token, owners: Mapping[int, Trigger]) -> Trigger | None:
    """The event noun before the expression, nothing but a chain of phrases between: "talks in Oslo on Friday"."""
    for i in range(root.i - 1, -1, -1):
        if i in owners and owners[i].is_noun:
            return owners[i] if case_of(owners[i].token) not in words("topical") else None
        if root.doc[i].pos_ not in _PHRASE:
            return None
    return None


def _happens_first(trigger: Trigger) -> bool:
    """ "following consultations", "after talks"."""
    before = {case_of(trigger.token), *(child.lower_ for child in trigger.token.children)}
    return trigger.is_noun and bool(before & words("same_day"))


def _cause(owner: Trigger, root: Token, owners: Mapping[int, Trigger]) -> Trigger:
    """ "the war triggered by the invasion in May": May is when the invasion was."""
    agents = with_relation(owner.token, frozenset({"obl:agent"})) if relation(owner.token) == "acl" else []
    named = [owners[noun.i] for noun in agents if noun.i in owners and noun.i < root.i]
    return named[0] if named else owner


def _not_ahead(owner: Trigger, root: Token, owners: Mapping[int, Trigger]) -> Trigger:
    """A past day does not date what lies ahead: rather the event noun between the two, or the verb above.

    "would accept it following consultations in Oslo on Tuesday": Tuesday is the day of the consultations.
    """
    if owner.verb is None or modality(owner.verb) in (Modality.ACTUAL, Modality.CONDITIONAL):
        return owner
    reached = range(owner.verb.i + 1, root.i)
    between = [owners[i] for i in reached if i in owners and owners[i] is not owner and _happens_first(owners[i])]
    if between:
        return between[-1]
    above = (owners[token.i] for token in owner.verb.ancestors if token.i in owners)
    actual = (other for other in above if not other.is_noun and modality(other.token) == Modality.ACTUAL)
    return next(actual, owner) if relation(owner.verb) != "ccomp" else owner


def verb_behind(view: SentenceView, root: Token) -> Token | None:
    """ "The firm on Tuesday sold it", "is now falling", "and by 1900 had grown": the verb right behind the expression.

    Where the parse gives the expression to a noun before it that names something, or to a clause that is over.
    """
    above, last = governor(root), _last_of(view, root)
    rest = [token for token in view.doc[last.i + 1 : last.i + 4] if token.tag_ != "RB"][:1]
    if not rest or above.i >= last.i or rest[0].tag_ not in _FINITE:
        return None
    first = min(token.i for token in root.subtree if token.i <= last.i)
    opens = first > 0 and view.doc[first - 1].dep_ == "cc"
    named = above.i in view.names or above.pos_ == "PROPN"
    if not (opens or (named and above.right_edge.i <= last.i)):
        return None
    verb = rest[0].head if relation(rest[0]) in AUXILIARIES else rest[0]
    return verb if verb.i > last.i else None


def _last_of(view: SentenceView, root: Token) -> Token:
    timex = view.timexes[root.i]
    return view.doc[max(i for i, other in view.timexes.items() if other is timex)]


def is_inside(root: Token) -> bool:
    """ "their deadline of June 30": the day belongs to the noun before "of", and to nothing above it."""
    noun = governor(root)
    measured = lemma_of(noun) in (words("time_nouns") | _STRETCHES) - _APPOINTED
    return case_of(root) == "of" and relation(root) == "nmod" and noun.tag_ not in VERBAL_TAGS and not measured


def _clause_inside(token: Token, root: Token, owners: Mapping[int, Trigger]) -> Trigger | None:
    """ "It is the producer and launched the shop, on Monday": the clause between predicate noun and expression."""
    if not _is_predicate(token):
        return None
    verbs = [c for c in token.children if relation(c) == "conj" and c.tag_ in VERBAL_TAGS and token.i < c.i < root.i]
    return owners.get(verbs[-1].i) if verbs else None


def _climb(root: Token, owners: Mapping[int, Trigger]) -> Trigger | None:
    token = governor(root)
    if preposition(root) == "since" and token.lower_ in _SINCE_NOUNS:
        return None
    if is_inside(root) and token.i not in owners:
        return None
    modifies = relation(root) in _PREMODIFIERS and root.i < token.i and not case_of(root)
    while modifies and token.i not in owners and relation(token) in _PREMODIFIERS and token.i < token.head.i:
        token = governor(token)
    while token.i not in owners:
        clause = _clause_inside(token, root, owners)
        if clause is not None:
            return clause
        walled = token.tag_ in VERBAL_TAGS and relation(token) in _WALLS
        if walled or token.head.i == token.i or (modifies and token.tag_ not in VERBAL_TAGS):
            return None
        inside = [noun.i for noun in token.subtree if noun.i in owners and owners[noun.i].is_noun and noun.i < root.i]
        if inside and token.tag_ not in VERBAL_TAGS:
            return owners[inside[-1]]
        if _is_predicate(token) and not is_simultaneous(token):
            return None
        token = governor(token)
    return owners[token.i]


def _is_predicate(token: Token) -> bool:
    """ "is a producer", "was on leave": what a copula makes a clause of its own."""
    return any(relation(child) == "cop" for child in token.children)


def _between(view: SentenceView, root: Token, owners: Mapping[int, Trigger]) -> Trigger | None:
    """The event subject that the expression follows, where it stands between subject and verb."""
    verb = governor(root)
    if verb.tag_ not in VERBAL_TAGS or root.i > verb.i:
        return None
    first = min(i for i, timex in view.timexes.items() if timex is view.timexes[root.i])
    subject = own_subject(verb)
    if subject is None or subject.i > root.i:
        return None
    starts = [token.i for token in root.children if token.i < first]
    touches = subject.right_edge.i >= min([first, *starts]) - 1
    return owners.get(subject.i) if touches else None


def expression_of(timex: Timex) -> Expression:
    """The expression as it is published with a mention."""
    return Expression(
        text=timex.text,
        start=timex.start,
        end=timex.end,
        value=timex.value,
        anchor=timex.anchor,
        anchor_basis=timex.anchor_basis,
        rule=timex.rule,
    )


def inherit(triggers: Sequence[Trigger], attached: Attached) -> Attached:
    """The ties of all triggers, with what those without their own take over from others in the sentence.

    A coordinated verb takes that of the first; a clause or noun under "after", "at", "during" … shares the
    day with the verb that it hangs on, in both directions; the subject of an aspectual verb shares its date.
    """
    by_index = {trigger.token.i: trigger for trigger in triggers}
    by_index |= {trigger.light.i: trigger for trigger in triggers if trigger.light}
    taken = dict(attached)
    for _ in range(_LONGEST_CHAIN):
        for trigger in triggers:
            ties = [
                tie
                for other, close in _relatives(trigger, by_index)
                for tie in taken.get(other.token.i, ())
                if (close or tie.interval.days == 1) and not tie.is_bound and not tie.is_open
            ]
            if ties and trigger.token.i not in taken:
                taken[trigger.token.i] = ties[:1]
    return taken


def _relatives(trigger: Trigger, by_index: Mapping[int, Trigger]) -> list[tuple[Trigger, bool]]:
    """The triggers that happen when this one does, the closest first; False for those only on the same day.

    What follows talks on a Tuesday is of that Tuesday; what follows talks of last week may be of any later day.
    """
    verb = trigger.light or trigger.token
    related = []
    if relation(verb) == "conj":
        related.append((clause_governor(verb), True))
    elif is_simultaneous(verb):
        related.append((clause_governor(verb), _is_within(verb)))
    for child in verb.subtree:
        if is_simultaneous(child) and clause_governor(child).i == verb.i:
            related += [(event, _is_within(child)) for event in _events_of(child, by_index)]
    if trigger.is_noun and trigger.light is None and (effect := _effect(trigger, by_index)) is not None:
        related.append((effect, True))
    if relation(trigger.token) in SUBJECTS | {"obj"} and lemma_of(governor(trigger.token)) in words("aspect"):
        related.append((governor(trigger.token), True))
    if lemma_of(trigger.token) in words("aspect"):
        related += [(noun, True) for child in with_relation(trigger.token, SUBJECTS) for noun in conjuncts(child)]
    return [(by_index[token.i], close) for token, close in related if token.i in by_index]


def _events_of(clause: Token, by_index: Mapping[int, Trigger]) -> list[Token]:
    """What a clause tells: its verb, or the event noun in "when he was the victim of a crash Sunday"."""
    if clause.i in by_index or not _is_predicate(clause):
        return [clause]
    nouns = with_relation(clause, frozenset({"nmod"}))
    # A bare day behind a noun is often taken for the head of both.
    nouns += [before for noun in nouns for before in with_relation(noun, frozenset({"compound"}))]
    return [noun for noun in nouns if noun.i in by_index]


def _effect(trigger: Trigger, by_index: Mapping[int, Trigger]) -> Token | None:
    """ "An earthquake struck Chile on Tuesday": what a sudden event does, it does on its day."""
    verb = by_index.get(governor(trigger.token).i)
    sudden = trigger.type in _SUDDEN and relation(trigger.token) == "nsubj"
    if not sudden or verb is None or verb.is_noun or not may_join(trigger.type, verb.type) or verb.type == UNKNOWN:
        return None
    return verb.token


def _is_within(token: Token) -> bool:
    """ "at the talks", "when they met", rather than after them."""
    words_before = {case_of(token), *(child.lower_ for child in token.children if relation(child) == "mark")}
    return not words_before & {"after", "following", "since"}


def is_apart(token: Token) -> bool:
    """ "two years after the ceasefire", "a week before they met": what stands at a distance in time."""
    marks = [child for child in token.children if child.lower_ in ("after", "before") and child.i < token.i]
    return bool(marks) and marks[0].i > 0 and lemma_of(marks[0].nbor(-1)) in words("time_nouns") - _PARTS_OF_DAYS


def is_simultaneous(token: Token) -> bool:
    """Whether a clause or phrase happens on the day of what it hangs on."""
    if is_apart(token):
        return False
    if relation(token) == "advcl":
        marks = {child.lower_ for child in token.children if relation(child) in ("mark", "advmod", "case")}
        return bool(marks & {"after", "when", "as", "while", "following"}) or (token.tag_ == "VBG" and not marks)
    return relation(token) == "obl" and case_of(token) in words("same_day")
