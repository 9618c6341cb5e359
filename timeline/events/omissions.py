"""What a title leaves out of its sentence, and so says something else: "turns | not | to cuts but to …".

Words that only illustrate or compare are left out with all that hangs on them; without others nothing is told.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.events.lexicon import SPEECH, verb_type
from timeline.events.phrases import is_set_off
from timeline.events.vocabulary import words
from timeline.language.clauses import FINITE_TAGS, OBLIQUES, RELATIVE, is_patient_subject, objects, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_RIVAL = 5
"""Words of whoever is compared: "with the Harbour Guard of Peru at 15 percent"."""
_SHARES = frozenset({"half", "most", "all", "one", "two", "none", "third", "quarter", "some", "many", "few"})
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PUNCT"})
_PARTNERS = frozenset({"with", "against", "for", "about", "of", "on", "between", "to"})
_THIRD = frozenset({"him", "her", "them", "it"})


def distorts(verb: Token, told: Collection[int]) -> bool:
    """Whether a clause means something else by the words that its title leaves out."""
    inside = [verb.doc[i] for i in sorted(told)]
    return (
        any(_is_contrasted(token, told) for token in inside if token.i > verb.i)
        or any(_is_share_of_some(noun, told) for noun in inside)
        or _happens_there(verb, told)
        or _is_total(verb)
        or _drops_whom(verb, told)
        or _drops_what_for(verb, told)
    )


def _is_contrasted(token: Token, told: Collection[int]) -> bool:
    """ "turned not to boats but to cars"."""
    before = token.doc[token.i - 1] if token.i else token
    return before.lower_ == "not" and before.i not in told and token.pos_ in ("ADP", "DET", "NOUN", "PROPN")


def _is_share_of_some(noun: Token, told: Collection[int]) -> bool:
    """ "replaces only half of the guards | who retire": of those alone."""
    share = noun.head
    part = relation(noun) == "nmod" and share.i in told and share.lower_ in _SHARES
    return part and any(
        child.i not in told and relation(child) in RELATIVE and not is_set_off(child) for child in noun.children
    )


def _happens_there(verb: Token, told: Collection[int]) -> bool:
    """ "the music that was born | there"."""
    there = any(child.lower_ == "there" and child.i > verb.i and child.i not in told for child in verb.children)
    return there and relation(verb) in RELATIVE and not is_set_off(verb)


def _is_total(verb: Token) -> bool:
    """ "To date she has released 40 albums": the work of a life."""
    active = verb.tag_ == "VBN" and not is_patient_subject(verb)
    nouns = (child for child in verb.children if child.lower_ == "date" and relation(child) in OBLIQUES)
    return active and any(noun.i > 0 and noun.nbor(-1).lower_ == "to" for noun in nouns)


def _drops_whom(verb: Token, told: Collection[int]) -> bool:
    """ "held an interview | with her"."""
    behind = (noun.i + 1 for noun in objects(verb) if noun.i in told and noun.i + 2 < len(verb.doc))
    return any(
        verb.doc[i].lower_ in _PARTNERS and verb.doc[i + 1].lower_ in _THIRD and not {i, i + 1} & set(told)
        for i in behind
        if verb.doc[i + 1].tag_ == "PRP"
    )


def _drops_what_for(verb: Token, told: Collection[int]) -> bool:
    """ "used her office | to argue that the plan was unsafe"."""
    said = [child for child in with_relation(verb, frozenset({"advcl"})) if child.i > verb.i and child.tag_ == "VB"]
    return lemma_of(verb) == "use" and any(
        child.i not in told and (verb_type(lemma_of(child)) in SPEECH or lemma_of(child) in words("claiming"))
        for child in said
    )


def is_parted_preposition(token: Token, kept: Collection[int]) -> bool:
    """ "a show ahead | of the match": an "of" that says the contrary without the word before it."""
    before = token.doc[token.i - 1] if token.i else token
    return token.lower_ == "of" and before.lower_ in words("before_of") and before.i not in kept


def illustrations(doc: Doc) -> list[frozenset[int]]:
    """Phrases that no title needs: ", including two by rebels", "with Northwind at 15 percent", ", however,"."""
    found = [_example(token) for token in doc if token.lower_ == "including" and token.i and token.nbor(-1).text == ","]
    found += [_rival(token) for token in doc if token.lower_ == "with"]
    found += [frozenset({token.i}) for token in doc if token.lower_ == "however" and _is_between_commas(token)]
    return [phrase for phrase in found if phrase]


def _example(including: Token) -> frozenset[int]:
    doc = including.doc
    end = next((token.i for token in doc[including.i :] if token.text == ";" or _opens_verb(token)), len(doc))
    return frozenset(range(including.i, end))


def _opens_verb(comma: Token) -> bool:
    """ ", including Anna Berg, | were hurt": where the clause goes on behind its illustration."""
    behind = comma.doc[comma.i + 1 : comma.i + 2]
    return comma.text == "," and bool(behind) and behind[0].tag_ in FINITE_TAGS | {"MD"}


def _rival(preposition: Token) -> frozenset[int]:
    """ "with Northwind at 15 percent", behind what another has."""
    doc, first = preposition.doc, preposition.i + 1
    end = next((token.i for token in doc[first : first + LONGEST_RIVAL + 1] if token.lower_ == "at"), first)
    named = end > first and all(token.pos_ in _NAMING or token.text == "-" for token in doc[first:end])
    number = doc[end + 1 : end + 2]
    if not named or not number or not number[0].like_num:
        return frozenset()
    percent = doc[end + 2 : end + 3].text.lower() in ("percent", "per", "%")
    return frozenset(range(preposition.i, end + 3)) if percent else frozenset()


def _is_between_commas(token: Token) -> bool:
    return token.doc[token.i + 1 : token.i + 2].text == "," and bool(token.i) and token.nbor(-1).text == ","
