"""What a word names where that depends on who does it: a storm strikes, an army strikes, nurses strike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.lexicon import noun_type
from timeline.events.vocabulary import words
from timeline.language.clauses import case_of, conjuncts, is_passive, objects, obliques, subject, with_relation
from timeline.language.labels import governor, relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from timeline.language.names import Name

DISASTER = "disaster"
LABOUR = "protest"
VISIT = "visit"
STATEMENT = "statement"
_DONE = frozenset({"VBD", "VBG", "VBN"})
_MOTION = frozenset({"go", "come", "get"})
_WHERETO = frozenset({"to", "into", "from"})
_PERSONS = frozenset({"he", "she", "they", "we", "i", "who"})
_PLURALS = frozenset({"NNS", "NNPS"})
_OWNERS = frozenset({"nmod:poss", "compound", "nmod:desc", "amod"})


def sense_of_verb(verb: Token, type_: str, names: Mapping[int, Name]) -> str:
    """The type of a verb: that of a disaster which strikes, that of a protest where nobody is struck by workers."""
    lemma = lemma_of(verb)
    if lemma in _MOTION and _goes_to_a_place(verb, names):
        return VISIT
    if lemma in words("speaking") and _tells_of_something(verb):
        return STATEMENT
    if lemma not in words("striking"):
        return type_
    holder = subject(verb)
    if holder is not None and noun_type(lemma_of(holder)) == DISASTER:
        return DISASTER
    at_rest = lemma == "strike" and not objects(verb) and holder is not None and _works(holder)
    return LABOUR if at_rest else type_


def _tells_of_something(verb: Token) -> bool:
    """ "He spoke of progress", but not "They spoke about trade" or "He spoke with her about it"."""
    cases = {case for case, _ in obliques(verb)}
    holder = subject(verb)
    together = holder is not None and (holder.tag_ in _PLURALS or holder.lower_ == "they" or len(conjuncts(holder)) > 1)
    return bool(cases & words("subject_matter")) and not cases & words("partners") and not together


def is_state(verb: Token, names: Mapping[int, Name]) -> bool:
    """Whether a verb says how something is rather than what happened.

    Some do so of things only: "police used tear gas" tells a deed, "the engine uses diesel" does not. With a
    particle ("took off"), or on the way to a place, even the most general of them tells an event.
    """
    lemma = lemma_of(verb)
    if lemma not in words("states") or with_relation(verb, frozenset({"compound:prt"})):
        return False
    if lemma in _MOTION and _goes_to_a_place(verb, names):
        return False
    return not (lemma in words("deeds") and _is_told_as_done(verb) and _somebody_does(verb, names))


def _goes_to_a_place(verb: Token, names: Mapping[int, Name]) -> bool:
    return any(case in _WHERETO and noun.i in names and names[noun.i].kind == "place" for case, noun in obliques(verb))


def _is_told_as_done(verb: Token) -> bool:
    """In the past, going on, or still to be done; the plain present tells a habit."""
    if verb.tag_ == "VB":
        return bool(with_relation(verb, frozenset({"aux"}))) or relation(verb) in ("xcomp", "advcl")
    return verb.tag_ in _DONE and relation(verb) not in ("amod", "acl")


def _somebody_does(verb: Token, names: Mapping[int, Name]) -> bool:
    holder = subject(verb)
    if holder is None or is_passive(verb):
        return is_passive(verb) and bool(
            objects(verb) or with_relation(verb, frozenset({"xcomp", "obl:agent", "advcl"}))
        )
    name = names.get(holder.i)
    acts = holder.lower_ in _PERSONS or lemma_of(holder) in words("doers") or _works(holder)
    return name is not None or acts


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
