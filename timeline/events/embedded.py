"""Verbs below others that tell no fact of their own: only weighed, blamed on somebody, or cut from their object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.vocabulary import words
from timeline.language.clauses import AUXILIARIES, case_of, is_passive, objects, own_subject, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_BELOW = frozenset({"xcomp", "advcl", "acl", "conj", "ccomp"})
_INNER = frozenset({"VB", "VBG"})
_NEAREST = 6
"""How many words before a participle the blame may stand."""
_TOPICAL = frozenset({"regarding", "concerning", "about", "of", "for", "with", "to"})


def is_embedded(view: SentenceView, verb: Token) -> bool:
    """Whether what governs a verb, or what stands before its subject, leaves nothing to be told of it."""
    return _is_only_weighed(verb) or _is_beside_its_object(view, verb)


def _is_only_weighed(verb: Token) -> bool:
    """ "resisted selling the yard", "criticism for failing to sell it": nobody says that it was, or was not, sold."""
    token = verb
    while token.tag_ in _INNER and relation(token) in _BELOW and token.head.i < token.i:
        if token.tag_ == "VBG" and own_subject(token) is None and (_is_weighed(token) or _is_blamed(token)):
            return True
        token = token.head
    return False


def _is_weighed(verb: Token) -> bool:
    return relation(verb) in ("xcomp", "ccomp") and lemma_of(verb.head) in words("weighing")


def _is_blamed(verb: Token) -> bool:
    marks = [child for child in with_relation(verb, frozenset({"mark", "case"})) if child.i < verb.i]
    before = verb.doc[max(0, verb.i - _NEAREST) : verb.i]
    return any(mark.lower_ in ("for", "over") for mark in marks) and any(
        lemma_of(token) in words("blaming") for token in before
    )


def _is_beside_its_object(view: SentenceView, verb: Token) -> bool:
    """ "about a firm Anna Berg had started with a friend": what somebody started stands right before the name."""
    own = own_subject(verb)
    if own is None or own.tag_ != "NNP" or objects(verb) or is_passive(verb) or not own.left_edge.i:
        return False
    before = own.left_edge.nbor(-1)
    helped = any(child.lower_ == "had" for child in with_relation(verb, AUXILIARIES))
    labile = lemma_of(verb) in words("aspect") | words("transitive")
    plain = before.tag_ in ("NN", "NNS") and not view.tells_when(before)
    return plain and labile and (helped or case_of(before) in _TOPICAL) and before.head.i != own.i
