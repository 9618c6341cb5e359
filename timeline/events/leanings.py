"""Titles that lean on another sentence: "state's guard", "similar spill", "following information", "all four".

What a word points to stands before or behind its sentence, or everybody knows it already: of neither can a
reader of one line make anything.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.events.referents import is_explained
from timeline.events.substance import GRAVE
from timeline.events.vocabulary import words
from timeline.language.clauses import OBLIQUES, SUBJECTS, case_of, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView
    from timeline.language.names import Name

_LIKE = frozenset({"similar"})
_AHEAD = frozenset({"following"})
_WHOLE = frozenset({"all", "both", "the", "these", "those"})
_TOPICS = frozenset({"about", "of", "on"})


def leaning(view: SentenceView, verb: Token, holder: Token, told: Collection[int]) -> float:
    """What a title loses that leans on what stands elsewhere, or tells what everybody knows."""
    inside = [view.doc[i] for i in sorted(told)]
    nouns = [token for token in inside if token.pos_ == "NOUN" and token.i not in view.names]
    like = any(_is_like_another(noun, told) for noun in nouns if noun != holder)
    ahead = any(_stands_ahead(child) for noun in nouns for child in noun.children)
    counted = any(_is_number_of_those(token) for token in inside if token != holder)
    owned = any(_is_unknown_owner(view, token, told) for token in inside if token.i < verb.i)
    sides = lemma_of(holder) in words("sides") and holder.tag_ == "NNS" and not is_explained(view, holder)
    empty = _speaks_to_anybody(view, verb, told) or _dawns(verb, holder)
    return GRAVE * (like or ahead or counted or owned or sides or empty)


def _is_like_another(noun: Token, told: Collection[int]) -> bool:
    """ "releases a similar ship", but "a ship similar to hers"."""
    like = any(child.lower_ in _LIKE and child.i in told for child in noun.children)
    return like and not any(case_of(token) == "to" and token.i in told for token in noun.subtree)


def _stands_ahead(child: Token) -> bool:
    """ "the following information"."""
    return child.lower_ in _AHEAD and child.i == child.head.i - 1 and relation(child) == "amod"


def _is_number_of_those(token: Token) -> bool:
    """ "says all four will be freed": four of those told of before."""
    number = token.tag_ == "CD" and token.is_alpha and relation(token) in SUBJECTS
    alone = not any(child.i > token.i for child in token.children)
    return number and alone and any(child.lower_ in _WHOLE for child in token.children)


def _is_unknown_owner(view: SentenceView, owner: Token, told: Collection[int]) -> bool:
    """ "the state's guard": of which state, where the sentence does not say so."""
    pointing = any(child.lower_ == "the" for child in owner.children)
    plain = relation(owner) == "nmod:poss" and lemma_of(owner) in words("realms") | words("municipal")
    described = any(child.i in told and child.pos_ in ("ADJ", "PROPN") for child in owner.children)
    return plain and pointing and not described and realm_of(view, owner) is None


def realm_of(view: SentenceView, owner: Token) -> Name | None:
    """The one place of a sentence that its "the state's" or "the country's" may mean, where it names but one before."""
    pointing = any(child.lower_ == "the" for child in owner.children)
    if not pointing or lemma_of(owner) not in words("realms"):
        return None
    sovereign = lemma_of(owner) in words("sovereign")
    places = [view.names[i] for i in sorted(view.names) if i < owner.i and view.names[i].kind == "place"]
    fitting = {name.canonical: name for name in places if bool(name.country) == sovereign}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _speaks_to_anybody(view: SentenceView, verb: Token, told: Collection[int]) -> bool:
    """ "Berg talks to reporters", "Dahl speaks to some of the guests": that somebody is heard, and not what he says."""
    heard = [noun for noun in with_relation(verb, OBLIQUES) if case_of(noun) in words("partners") and noun.i in told]
    topics = any(token.lower_ in _TOPICS | {"at"} and token.i in told for noun in heard for token in _behind(noun))
    anybody = any(
        lemma_of(noun) in words("press") or (noun.lower_ in words("shares") and noun.i not in view.names)
        for noun in heard
    )
    return lemma_of(verb) in words("speaking") and anybody and not topics


def _behind(noun: Token) -> list[Token]:
    return [token for token in noun.head.subtree if token.i > noun.i and token.head.head == noun.head]


def _dawns(verb: Token, holder: Token) -> bool:
    """ "Night falls over Lima"."""
    return lemma_of(holder) in words("daylight") and lemma_of(verb) in words("dawning")
