"""Participles that no subject did: what came of a whole event, what describes the noun before, what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.lexicon import noun_type, verb_type
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    ADVERBIAL_MARKS,
    AUXILIARIES,
    NOMINAL,
    OBLIQUES,
    is_passive,
    objects,
    obliques,
    own_subject,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_CASUALTIES = frozenset({"kill", "injure"})
_SET_OFF = frozenset({",", "–", "—", "--"})


def is_doubtful_participle(view: SentenceView, verb: Token, holder: Token) -> bool:
    """Whether a participle without a subject of its own tells no deed of the subject above it."""
    top = first_of(verb)
    if _is_of_the_noun_before(view, verb, holder):
        return True
    if own_subject(top) is not None or with_relation(top, AUXILIARIES):
        return False
    if top.tag_ == "VBG":
        told_of_another = _describes_another(verb, top) or _lists(top) or _is_of_the_nearer_clause(top)
        return told_of_another or _is_outcome(verb, top, holder)
    return top.tag_ in ("VBN", "VBD") and (_is_quality(top) or _is_of_the_noun_before(view, top, holder))


def first_of(verb: Token) -> Token:
    """The first of the verbs that "and" joins, as far as none has a subject of its own."""
    while relation(verb) == "conj" and own_subject(verb) is None and verb.head.i < verb.i:
        verb = verb.head
    return verb


def _is_outcome(verb: Token, top: Token, holder: Token) -> bool:
    """ "drew support from the news, suggesting …", "sank, leaving two missing": not done by whoever the subject is.

    Nor is "taking the fall to $5 billion". Of an event that is the subject itself it may be told: "the fire spread,
    forcing 300 to flee".
    """
    apart = relation(top) == "advcl" and is_behind_comma(top)
    counted = lemma_of(verb) == "take" and any(
        case == "to" and any(token.like_num for token in noun.subtree) for case, noun in obliques(verb)
    )
    return apart and (counted or lemma_of(verb) in words("outcomes")) and noun_type(lemma_of(holder)) is None


def _describes_another(verb: Token, top: Token) -> bool:
    """ "plays a concert, featuring a choir": what the noun before it holds."""
    apart = relation(top) == "advcl" and is_behind_comma(top)
    before = [noun for noun in (*objects(top.head), *with_relation(top.head, OBLIQUES)) if top.head.i < noun.i < top.i]
    return apart and lemma_of(verb) in words("describing") and bool(before)


def _is_of_the_nearer_clause(top: Token) -> bool:
    """ "has leaked since a blast wrecked the rig, killing two": the nearer of two clauses may have done so."""
    between = [child for child in top.head.children if relation(child) == "advcl" and top.head.i < child.i < top.i]
    nearer = any(child.tag_ in ("VBD", "VBN") and own_subject(child) is not None for child in between)
    if verb_type(lemma_of(top)) in _CASUALTIES:
        events = [noun for case, noun in obliques(top.head) if case in ADVERBIAL_MARKS and top.head.i < noun.i < top.i]
        nearer = nearer or any(noun_type(lemma_of(noun)) is not None for noun in events)
    return relation(top) == "advcl" and nearer and is_behind_comma(top)


def _lists(top: Token) -> bool:
    """ "the crimes include fraud, hiding his accounts": members of a list, which the subject does not do."""
    return relation(top) == "advcl" and lemma_of(top.head) in words("listing") and is_behind_comma(top)


def _is_quality(top: Token) -> bool:
    """ "his plans for expanded drilling": a participle before its noun, which the parse took for a verb."""
    marks = {mark.lower_ for mark in with_relation(top, frozenset({"mark"})) if mark.tag_ == "IN"}
    return relation(top) == "advcl" and not marks.isdisjoint(words("governing"))


def _is_of_the_noun_before(view: SentenceView, top: Token, holder: Token) -> bool:
    """ "acted under the Act, signed in May", "goes beyond the “truce” first proposed by Peru": said of that noun."""
    if top.tag_ != "VBN" or is_passive(top) or objects(top):
        return False
    apart = relation(top) in ("advcl", "conj") and is_behind_comma(top) and not with_relation(top, frozenset({"cc"}))
    if not apart and (relation(top) != "advcl" or with_relation(top, AUXILIARIES | {"mark"})):
        return False
    between = reversed(list(top.doc[holder.i + 1 : top.i]))
    before = next((token for token in between if not token.is_punct and token.tag_ != "RB"), holder)
    return before.pos_ in NOMINAL and before.i > holder.right_edge.i and not view.tells_when(before)


def is_behind_comma(verb: Token) -> bool:
    """Whether a comma or dash opens the clause."""
    edge = verb.left_edge.i
    return any(token.text in _SET_OFF for token in verb.doc[max(0, edge - 1) : verb.i])
