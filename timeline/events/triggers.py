"""Which words of a sentence name an event.

A verb does, unless it names a state; a noun does where the lexicon says so.
A light verb and its noun ("held talks") name one event between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.events.lexicon import UNKNOWN, verb_type
from timeline.events.senses import is_state, sense_of_noun, sense_of_verb
from timeline.events.vocabulary import words
from timeline.language.clauses import AUXILIARIES, VERBAL_TAGS, case_of, obliques, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_COMPLEMENTS = frozenset({"compound:prt", "obj", "xcomp", "obl", "advmod"})
_INSIDE_NAMES = frozenset({"compound", "flat", "amod", "nmod:desc", "goeswith"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that names an event; `light` is the verb that carries an event noun."""

    token: Token
    type: str
    light: Token | None = None

    @property
    def is_noun(self) -> bool:
        """Whether a noun names the event."""
        return self.token.tag_ not in VERBAL_TAGS

    @property
    def verb(self) -> Token | None:
        """The verb whose tense and subject are the event's, if there is one."""
        return self.light if self.is_noun else self.token


def find_triggers(view: SentenceView) -> list[Trigger]:
    """The event triggers of a sentence, in text order."""
    nouns = [trigger for token in view.doc if (trigger := _noun(token, view))]
    carried = {trigger.light.i for trigger in nouns if trigger.light}
    verbs = [trigger for token in view.doc if token.i not in carried and (trigger := _verb(token, view))]
    return sorted(nouns + verbs, key=lambda trigger: trigger.token.i)


def _verb(token: Token, view: SentenceView) -> Trigger | None:
    if token.tag_ not in VERBAL_TAGS or relation(token) in AUXILIARIES | _INSIDE_NAMES | {"case", "mark", "fixed"}:
        return None
    if token.i in view.names or token.i in view.timexes or not token.is_alpha:
        return None
    if token.lower_ in words("auxiliary_forms"):
        return None
    lemma = lemma_of(token)
    complements = [lemma_of(child) for child in with_relation(token, _COMPLEMENTS)]
    prepositions = [case for case, noun in obliques(token) if noun.i not in view.timexes]
    types = [verb_type(lemma, word) for word in [*complements, *prepositions]]
    type_ = next((found for found in types if found != verb_type(lemma)), verb_type(lemma))
    if type_ == UNKNOWN and is_state(token, view.names):
        return None
    return Trigger(token, sense_of_verb(token, type_, view.names))


def _noun(token: Token, view: SentenceView) -> Trigger | None:
    type_ = sense_of_noun(token) if token.pos_ in ("NOUN", "PROPN") else None
    if type_ is None or token.i in view.timexes or (relation(token) in _INSIDE_NAMES and not _before_day(token, view)):
        return None
    if token.i in view.names and view.names[token.i].kind in ("person", "organisation", "place"):
        return None
    return Trigger(token, type_, _light_verb(token, view))


def _before_day(token: Token, view: SentenceView) -> bool:
    """ "in a fatal crash Sunday": a noun before a day is no part of the day's name."""
    return token.head.i in view.timexes and token.i < token.head.i


def _light_verb(noun: Token, view: SentenceView) -> Token | None:
    """The verb that only carries the noun, says when it was, or puts it into the calendar."""
    head, label = noun.head, relation(noun)
    if head.tag_ not in VERBAL_TAGS:
        return None
    lemma = lemma_of(head)
    carries = (label in ("obj", "nsubj:pass") and lemma in words("light")) or (
        label == "obl" and f"{lemma}+{case_of(noun)}" in words("carried")
    )
    spans = label in ("nsubj", "nsubj:pass", "obj") and lemma in words("aspect")
    happens = label == "nsubj" and any(
        f"{lemma}+{lemma_of(child)}" in words("happening") for child in with_relation(head, _COMPLEMENTS)
    )
    return head if carries or spans or happens or is_scheduled(noun, view) else None


def is_scheduled(noun: Token, view: SentenceView) -> bool:
    """ "The hearing is scheduled for 28 May": the subject of a verb that gives it a day."""
    given = [other for case, other in obliques(noun.head) if case in ("for", "on", "to") and other.i in view.timexes]
    return relation(noun) == "nsubj:pass" and lemma_of(noun.head) in words("scheduling") and bool(given)
