"""Clauses of which a title tells but half, and the other half changes what it says.

"sailed or were to sail", "claimed peace, only to open fire", "has sued before", "not only at the yard".
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.events.substance import GRAVE
from timeline.events.vocabulary import words
from timeline.language.clauses import RELATIVE, VERBAL_TAGS, Modality, case_of, modality, objects, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CONJUNCTS = frozenset({"conj"})
_EARLIER = frozenset({"before", "previously"})
_MERELY = frozenset({"only", "just", "merely", "simply", "solely"})
_PERFECT = frozenset({"has", "have", "had", "'s", "’s", "'ve", "’ve"})
_ANEW = frozenset({"now", "instead"})
_SETTING = frozenset({"in", "at", "during", "on", "after", "before", "by", "near", "under", "through"})
_PRESENT = frozenset({"VBZ", "VBP"})


def halved(verb: Token, told: Collection[int]) -> float:
    """What a title loses whose clause goes on with what takes back, opens or dates what it says."""
    either = any(other.i not in told for other in _alternatives(verb))
    return GRAVE * (
        either
        or _is_undone(verb)
        or _is_history(verb)
        or _is_placing(verb)
        or _is_put_off(verb)
        or _loses_relative(verb)
        or _is_manner(verb)
    )


def _alternatives(verb: Token) -> list[Token]:
    """ "have sailed or were set to sail": of two verbs that "or" joins neither is a fact."""
    pairs = [(child, verb) for child in with_relation(verb, _CONJUNCTS)]
    pairs += [(verb, verb.head)] if relation(verb) == "conj" else []
    joined = [(second, first) for second, first in pairs if any(cc.lower_ == "or" for cc in second.children)]
    return [second if first == verb else first for second, first in joined if first.tag_ in VERBAL_TAGS]


def _is_undone(verb: Token) -> bool:
    """ "claimed peace, only to open fire"."""
    behind = [child for child in with_relation(verb, frozenset({"advcl", "xcomp"})) if child.i > verb.i]
    return any(_begins_with_only(child) for child in behind)


def _begins_with_only(infinitive: Token) -> bool:
    marks = [child for child in infinitive.children if child.lower_ == "to" and child.i > 0]
    return any(mark.nbor(-1).lower_ == "only" for mark in marks)


def _is_history(verb: Token) -> bool:
    """ "Berg, who has sued oil firms before": told of whoever does something now."""
    perfect = any(child.lower_ in _PERFECT for child in with_relation(verb, frozenset({"aux"})))
    end = next((token.i for token in verb.doc[verb.i :] if token.text in (",", ".", ";")), len(verb.doc))
    return perfect and verb.tag_ == "VBN" and verb.doc[end - 1].lower_ in _EARLIER


def _is_put_off(verb: Token) -> bool:
    """ "The hearing, due to begin on 4 May, will now be held in June"."""
    main = verb.head.head
    put_off = any(child.lower_ in _ANEW for child in main.children) and modality(main) == Modality.FUTURE
    return (
        relation(verb) in RELATIVE and put_off and bool({c.lower_ for c in verb.children} & {"due", "scheduled", "set"})
    )


def _loses_relative(verb: Token) -> bool:
    """ "the missile (for which Chile received a grant)": what for stands before the clause, where no title takes it."""
    which = [child for child in verb.children if child.tag_ in ("WDT", "WP") and child.i < verb.i]
    return any(case_of(child) not in _SETTING for child in which if case_of(child))


def _is_placing(verb: Token) -> bool:
    """ "near where the river meets the sea": in the present, where something always is."""
    where = any(child.lower_ == "where" for child in verb.children)
    return where and verb.tag_ in _PRESENT and not with_relation(verb, frozenset({"aux", "aux:pass"}))


def _is_manner(verb: Token) -> bool:
    """ "the way people use and make power": how somebody always does it."""
    first = verb.head if relation(verb) == "conj" else verb
    habitual = verb.tag_ in _PRESENT | {"VB"}
    return habitual and relation(first) in RELATIVE and lemma_of(first.head) in words("manners")


def is_torn_object(verb: Token) -> bool:
    """ "Berg notes, 11 pages on: “…”": behind a comma that nothing closes stands no object of the verb."""
    comma = verb.i + 2 < len(verb.doc) and verb.nbor(1).text == ","
    return comma and any(verb.i < noun.left_edge.i <= verb.i + 2 for noun in objects(verb))


def correlatives(doc: Doc) -> frozenset[int]:
    """ "not only at the yard, but also in the town": words without which either half is as true as with them."""
    pairs = ((i, i + 1) for i in range(len(doc) - 1) if doc[i].lower_ == "not" and doc[i + 1].lower_ in _MERELY)
    return frozenset(i for pair in pairs for i in pair)
