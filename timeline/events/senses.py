"""What a word names where that depends on who does it: a storm strikes, an army strikes, nurses strike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.lexicon import noun_type
from timeline.events.vocabulary import words
from timeline.language.clauses import case_of, conjuncts, objects, obliques, subject, with_relation
from timeline.language.labels import governor, relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

DISASTER = "disaster"
LABOUR = "protest"
_OWNERS = frozenset({"nmod:poss", "compound", "nmod:desc", "amod"})


def sense_of_verb(verb: Token, type_: str) -> str:
    """The type of a verb: that of a disaster which strikes, that of a protest where nobody is struck by workers."""
    lemma = lemma_of(verb)
    if lemma not in words("striking"):
        return type_
    holder = subject(verb)
    if holder is not None and noun_type(lemma_of(holder)) == DISASTER:
        return DISASTER
    at_rest = lemma == "strike" and not objects(verb) and holder is not None and _works(holder)
    return LABOUR if at_rest else type_


def sense_of_noun(noun: Token) -> str | None:
    """The type of an event noun: "the nurses' strike", "a strike by miners" and "on strike" are protests."""
    type_ = noun_type(lemma_of(noun), case_of(noun))
    if lemma_of(noun) != "strike":
        return type_
    doers = [*with_relation(noun, _OWNERS), *(other for case, other in obliques(noun) if case in ("by", "of"))]
    if relation(noun) == "obj" and (holder := subject(governor(noun))) is not None:
        doers.append(holder)
    return LABOUR if any(_works(doer) for doer in doers) else type_


def _works(noun: Token) -> bool:
    """Whether the noun names people by the work that they do."""
    # A plural at the beginning of a sentence is easily taken for a name, which has no lemma.
    return any(lemma_of(token).removesuffix("s") in words("employees") for token in conjuncts(noun))
