"""Whom a clause tells of, where the parse names what stands nearer: the blast on the ship, not the ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.lexicon import noun_type, verb_type
from timeline.events.vocabulary import words
from timeline.language.clauses import NOMINAL, RELATIVE, own_subject, subject
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_HARM = frozenset({"kill", "injure", "destroy"})


def holder_of(verb: Token) -> Token | None:
    """The subject of a verb as a title has it."""
    holder = subject(verb)
    if holder is None:
        return None
    return _affirmed(holder) or event_above(verb, holder) or holder


def _affirmed(holder: Token) -> Token | None:
    """ "it was Berg, not Olav Dahl, who signed": the first of two of whom the second is denied."""
    start = holder.i
    while start > 1 and holder.doc[start - 1].tag_ == "NNP":
        start -= 1
    before = holder.doc[max(0, start - 3) : start]
    if [token.lower_ for token in before[1:]] != [",", "not"]:
        return None
    noun = before[0].head if relation(before[0]) == "flat" else before[0]
    return noun if noun.pos_ in NOMINAL else None


def event_above(verb: Token, holder: Token) -> Token | None:
    """ "the blast on the ship, which killed two": what happened did so, and not where it happened."""
    own = own_subject(verb)
    if own is None or own.lower_ != "which" or relation(verb) not in RELATIVE or holder.i > own.i:
        return None
    if verb_type(lemma_of(verb)) not in _HARM and lemma_of(verb) not in words("outcomes"):
        return None
    if noun_type(lemma_of(holder)) is not None:
        return None
    case = next((child for child in holder.children if relation(child) == "case" and child.i < holder.i), None)
    if case is None or case.i == 0 or case.lower_ not in words("locative") | {"on", "aboard", "of"}:
        return None
    before = case.nbor(-1)
    return before if before.pos_ == "NOUN" and noun_type(lemma_of(before)) is not None else None


def is_of_a_place(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "a pipe in the Lake of Tahoe which leaks": without a comma it may be the pipe that does."""
    own, name = own_subject(verb), view.names.get(holder.i)
    if own is None or own.lower_ not in ("which", "that") or relation(verb) not in RELATIVE or name is None:
        return False
    governed = any(child.lower_ in words("locative") for child in holder.children if relation(child) == "case")
    comma = any(token.text in (",", "–", "—", "--") for token in verb.doc[holder.i + 1 : own.i])
    return governed and not comma and name.kind != "person"
