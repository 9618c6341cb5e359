"""The dead and the hurt of one sentence, which a title tells together: "Nine miners killed, 30 wounded in blast".

Told of the hurt alone it would say that nobody died.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.lexicon import verb_type
from timeline.events.phrases import noun_phrase, pieces
from timeline.language.clauses import OBLIQUES, is_passive, own_subject, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_CONJUNCTS = frozenset({"conj"})
_COUNTS = frozenset({"nummod"})

LONGEST_PHRASE = 5
"""Words of where they were hurt."""

Toll = tuple[HeadlinePiece, ...]


def toll_behind(view: SentenceView, verb: Token) -> Toll:
    """ ", 30 wounded in blast" behind the clause that counts the dead; nothing behind any other."""
    hurt = next((child for child in with_relation(verb, _CONJUNCTS) if _counts(child, "injure")), None)
    holder = own_subject(hurt) if hurt is not None else None
    if hurt is None or holder is None or not _counts(verb, "kill") or not is_passive(hurt):
        return ()
    told = noun_phrase(view, holder) | {hurt.i}
    if not any(child.i > verb.i and not view.tells_when(child) for child in with_relation(verb, OBLIQUES)):
        behind = [noun for noun in with_relation(hurt, OBLIQUES) if noun.i > hurt.i and not view.tells_when(noun)]
        told |= set().union(*(_short_phrase(view, noun) for noun in behind[:1]))
    return HeadlinePiece(text=",", glued=True), *pieces(view, told, {})


def _short_phrase(view: SentenceView, noun: Token) -> set[int]:
    """ "in Lima" for "in the old northern port of Lima"."""
    whole = noun_phrase(view, noun)
    if len(whole) <= LONGEST_PHRASE:
        return whole
    places = [view.names[i] for i in sorted(whole) if i in view.names and view.names[i].kind == "place"]
    named = {i for i in whole if places and view.names.get(i) is places[-1]}
    return {min(whole)} | named if named else noun_phrase(view, noun, 0)


def greater_toll(verb: Token) -> Token:
    """The clause that counts the dead, for one behind it that counts the hurt; any other clause itself."""
    lesser = relation(verb) == "conj" and _counts(verb, "injure") and _counts(verb.head, "kill")
    return verb.head if lesser else verb


def _counts(verb: Token, type_: str) -> bool:
    holder = own_subject(verb)
    counted = holder is not None and (holder.tag_ == "CD" or bool(with_relation(holder, _COUNTS)))
    return counted and verb_type(lemma_of(verb)) == type_
