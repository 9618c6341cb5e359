"""Clauses that a parse joined though nothing in the sentence joins them, and such whose doer stands between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.holders import event_above
from timeline.events.inflection import is_plural
from timeline.events.participles import first_of
from timeline.events.phrases import is_infinitive
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    ADVERBIAL_MARKS,
    AUXILIARIES,
    FINITE_TAGS,
    OBLIQUES,
    RELATIVE,
    VERBAL_TAGS,
    case_of,
    is_passive,
    objects,
    own_subject,
    subject,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_ASKING = frozenset({"WRB", "WP", "WDT"})
_OPENING = frozenset({":", ";", "–", "—", "--"})
_JOINING = frozenset({",", ";", "–", "—", "--", "and", "or", "but", "then", "nor", "yet"})


def is_doubtful_join(view: SentenceView, verb: Token, holder: Token) -> bool:
    """Whether the clause hangs where it cannot, or its subject is none that acts."""
    return (
        _is_unmarked(verb)
        or _is_unjoined(verb)
        or _is_misjoined(verb)
        or _is_for_another(verb, holder)
        or _is_of_the_nearer_name(view, verb, holder)
        or _is_asked(verb)
        or _is_no_actor(view, holder)
        or _is_no_participle(verb, holder)
        or _is_of_one_of_many(verb, holder)
    )


def _is_unmarked(verb: Token) -> bool:
    """A clause with a subject that "after", "as" or "when" would have to open, and nothing does."""
    verb = first_of(verb)
    if relation(verb) != "advcl" or verb.tag_ not in FINITE_TAGS or own_subject(verb) is None:
        return False
    above = own_subject(verb.head)
    torn = above is None or lemma_of(above) in words("time_nouns")  # "hours before it rained, the guild met"
    if verb.head.i > verb.i or (verb.head.tag_ in VERBAL_TAGS and torn):
        return False
    if any(relation(child) == "mark" or child.tag_ in _ASKING for child in verb.children if child.i < verb.i):
        return False
    if any(token.text in _OPENING for token in verb.doc[verb.head.i : verb.i]):
        return False
    before = verb.doc[max(0, verb.left_edge.i - 1) : verb.i]
    return not any(token.lower_ in ADVERBIAL_MARKS | {"when", "once", "where"} for token in before)


def _is_unjoined(verb: Token) -> bool:
    """ "suffered a blow in June Berg's post has been cut": a second finite verb that no word or comma joins."""
    finite = verb.tag_ in FINITE_TAGS or any(child.tag_ in FINITE_TAGS for child in with_relation(verb, AUXILIARIES))
    if relation(verb) != "conj" or not finite or own_subject(verb) is not None:
        return False
    between = verb.doc[verb.head.i + 1 : verb.i]
    return not any(token.lower_ in _JOINING and not _joins_others(token, verb) for token in between)


def _joins_others(token: Token, verb: Token) -> bool:
    """ "left silent and shaken guards say", "wrote for guards, like Berg, whose": what stands for a word between."""
    between = verb.head.i < token.i < token.head.i < verb.i and token.head.head.i < token.i
    return between and (token.lower_ == "and" or any(other.lower_ == "whose" for other in verb.doc[token.i : verb.i]))


def _is_misjoined(verb: Token) -> bool:
    """ "the crimes include two thefts … and defrauding a bank": verbs of two forms, of which one is not the other's."""
    bare = relation(verb) == "conj" and own_subject(verb) is None and not with_relation(verb, AUXILIARIES)
    if not bare or is_infinitive(verb):
        return False
    if any(relation(child) == "obl:agent" for child in with_relation(verb, OBLIQUES)):
        return verb.head.tag_ in FINITE_TAGS and own_subject(verb.head) is not None and not is_passive(verb.head)
    if verb.tag_ == "VBG":
        return bool(verb.head.tag_ in FINITE_TAGS) and not with_relation(verb.head, AUXILIARIES)
    # "prompting the king to cut off the gas and threaten her": whoever is prompted does.
    return bool(verb.tag_ == "VB" and first_of(verb).tag_ == "VBG")


def _is_for_another(verb: Token, holder: Token) -> bool:
    """ "clearing the way for the House to begin": who stands between "for" and "to" is to do it."""
    if not is_infinitive(verb) or own_subject(verb) is not None:
        return False
    mark = next(child for child in verb.children if child.lower_ == "to" and relation(child) == "mark")
    before = verb.doc[mark.i - 1] if mark.i else verb
    return before.i != holder.i and before.pos_ in ("NOUN", "PROPN") and case_of(before) == "for"


def _is_of_the_nearer_name(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "the example of Northwind Corp., which sold …": it is the name that did so, not the noun above it.

    Nor is a person "which".
    """
    name = view.names.get(holder.i)
    if relation(verb) not in RELATIVE or (name is not None and name.kind != "person"):
        return False
    opening = next((token for token in verb.subtree if token.tag_ in _ASKING and token.i < verb.i), None)
    below = subject(verb)
    if below is not None and event_above(verb, below) == holder:
        return False
    if opening is None or opening.i < holder.i or opening.lower_ != "which":
        return False
    if name is not None:
        return True
    before = [token for token in verb.doc[holder.i + 1 : opening.i] if not token.is_punct][-1:]
    named = any(token.i in view.names and view.names[token.i].kind != "person" for token in before)
    return named and lemma_of(verb) not in words("aspect")


def _is_asked(verb: Token) -> bool:
    """ "Where are the guards headed?", "who knows where he is buried": asked, not told."""
    places = [child for child in verb.children if child.lower_ in ("where", "why") and child.i < verb.i]
    helpers = with_relation(verb, AUXILIARIES)
    own = own_subject(verb)
    inverted = own is not None and any(helper.i < own.i for helper in helpers)
    question = verb.doc[-1].text == "?" and (inverted or relation(verb) == "root")
    return question or (bool(places) and relation(verb) in ("ccomp", "xcomp"))


def _is_no_actor(view: SentenceView, holder: Token) -> bool:
    """ "Hours before the tide turned", "No. 97 was composed": a time, or a number that its noun was cut from."""
    if holder.i in view.names:
        return False
    numbered = holder.tag_ == "CD" and holder.i > 0 and holder.doc[holder.i - 1].text in (".", "#", "No.", "no.")
    return numbered or (lemma_of(holder) in words("time_nouns") - {"second"} and holder.tag_ == "NNS")


def _is_no_participle(verb: Token, holder: Token) -> bool:
    """ "a crowd weary from the flood set aside its grief": what has an object was not done to the noun before it."""
    undergone = relation(verb) == "acl" and verb.tag_ == "VBN" and not with_relation(verb, AUXILIARIES)
    unknown = verb.tag_ == "VBZ" and not verb.lower_.endswith("s")
    undergone = undergone and any(relation(child) == "case" and child.i < holder.i for child in holder.children)
    return unknown or (undergone and any(noun.i > verb.i for noun in objects(verb)))


def _is_of_one_of_many(verb: Token, holder: Token) -> bool:
    """ "the calls for Irma, which has grown": one thing did it, and not many."""
    top = first_of(verb)
    one = any(child.lower_ in ("has", "is", "was") for child in with_relation(top, AUXILIARIES))
    return one and relation(top) in RELATIVE and holder.tag_ == "NNS" and is_plural(holder)
