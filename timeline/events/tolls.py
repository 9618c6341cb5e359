"""The dead and the hurt of one sentence, which a title tells together: "Nine miners killed, 30 wounded in blast".

Told of the hurt alone it would say that nobody died.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.lexicon import verb_type
from timeline.events.phrases import noun_phrase, pieces
from timeline.language.clauses import FINITE_TAGS, OBLIQUES, own_subject, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_CONJUNCTS = frozenset({"conj"})
_COUNTS = frozenset({"nummod"})

LONGEST_NUMBER = 3
"""Words of a number: "30 more people"."""
LONGEST_PHRASE = 5
"""Words of where they were hurt."""

Toll = tuple[HeadlinePiece, ...]


def toll_behind(view: SentenceView, verb: Token) -> Toll:
    """ ", 30 wounded in blast" behind the clause that counts the dead; nothing behind any other."""
    hurt = next((child for child in with_relation(verb, _CONJUNCTS) if _counts(child, "injure")), None)
    number = _number_before(hurt) if hurt is not None else set()
    holder = own_subject(hurt) if hurt is not None else None
    if hurt is None or not (holder or number) or not _counts(verb, "kill") or hurt.tag_ != "VBN":
        return ()
    told = (number or noun_phrase(view, holder)) | {hurt.i}
    if not any(child.i > verb.i and not view.tells_when(child) for child in with_relation(verb, OBLIQUES)):
        behind = [noun for noun in with_relation(hurt, OBLIQUES) if noun.i > hurt.i and not view.tells_when(noun)]
        told |= set().union(*(_short_phrase(view, noun) for noun in behind[:1]))
    return HeadlinePiece(text=",", glued=True), *pieces(view, told, {})


def _short_phrase(view: SentenceView, noun: Token) -> set[int]:
    """ "in Lima" for "in the old northern port of Lima"."""
    whole = noun_phrase(view, noun)
    if not whole or view.doc[min(whole)].tag_ != "IN":
        return set()
    if len(whole) <= LONGEST_PHRASE:
        return whole
    places = [view.names[i] for i in sorted(whole) if i in view.names and view.names[i].kind == "place"]
    named = {i for i in whole if places and view.names.get(i) is places[-1]}
    return {min(whole)} | named if named else noun_phrase(view, noun, 0)


def greater_toll(verb: Token) -> Token:
    """The clause that counts the dead, for one behind it that counts the hurt; any other clause itself."""
    lesser = relation(verb) == "conj" and _counts(verb, "injure") and _counts(verb.head, "kill")
    return verb.head if lesser else verb


def _number_before(verb: Token) -> set[int]:
    """ "and 30 more were wounded", "and 30 wounded": their number, which parsers count among the dead."""
    first = max((token.i + 1 for token in verb.doc[verb.head.i + 1 : verb.i] if token.lower_ == "and"), default=verb.i)
    inside = [token for token in verb.doc[first : verb.i] if token.tag_ not in FINITE_TAGS]
    counted = bool(inside) and inside[0].tag_ == "CD" and len(inside) <= LONGEST_NUMBER
    return {token.i for token in inside} if counted else set()


def _counts(verb: Token, type_: str) -> bool:
    holder = own_subject(verb)
    if relation(verb) == "conj" and _number_before(verb):
        return verb_type(lemma_of(verb)) == type_
    counted = holder is not None and (holder.tag_ == "CD" or bool(with_relation(holder, _COUNTS)))
    return counted and verb_type(lemma_of(verb)) == type_
