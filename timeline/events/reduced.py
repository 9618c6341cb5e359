"""Participles that a parse takes for the verb of a sentence: "The pacts signed in May gave Peru a port".

A participle that describes the noun before it looks like the past tense. What gives it away is a second verb behind
it that nothing joins to the first, or a comma before it that no other closes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.lexicon import SPEECH, verb_type
from timeline.events.vocabulary import words
from timeline.language.clauses import AUXILIARIES, FINITE_TAGS, is_passive, objects, own_subject, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_PAST = frozenset({"VBD", "VBN"})
_BELOW = frozenset({"conj", "advcl", "ccomp", "xcomp", "parataxis"})
_JOINING = frozenset({",", ";", ":", "–", "—", "--", "-", "and", "or", "but", "then", "nor", "yet", "”", "''", "."})
_OPENING = frozenset({"‘", "“", "'", '"'})
_CLOSING = frozenset({"’", "”", "'", '"'})


def is_reduced(view: SentenceView, verb: Token, holder: Token) -> bool:
    """Whether a verb is a participle of the noun before it, or of one that stands inside the subject."""
    return (
        _stands_before_the_verb(verb)
        or _is_unclosed(view, verb, holder)
        or _is_of_the_agent(view, verb)
        or _is_half_quoted(verb)
    )


def _stands_before_the_verb(verb: Token) -> bool:
    """ "pacts signed in May gave Peru a port", "a paper sent by Berg shows …": no sentence has two such verbs."""
    if verb.tag_ not in _PAST or with_relation(verb, AUXILIARIES) or own_subject(verb) is None or objects(verb):
        return False
    return any(_is_unjoined(child) for child in with_relation(verb, _BELOW) if child.i > verb.i)


def _is_unjoined(verb: Token) -> bool:
    """Whether a tensed verb has neither a subject nor a word that joins it to the one above it."""
    said = verb_type(lemma_of(verb)) in SPEECH  # "…, the radio reported"
    if said or verb.tag_ not in FINITE_TAGS or own_subject(verb) is not None or with_relation(verb, AUXILIARIES):
        return False
    own = {relation(child) for child in verb.children if child.i < verb.i}
    edge = verb.left_edge
    before = edge.doc[edge.i - 1 : edge.i + 1]
    return not own & {"cc", "mark", "punct"} and not any(token.lower_ in _JOINING for token in before)


def _is_unclosed(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "Guards push to the port, holding land lost in May": a comma behind the subject that no other closes."""
    bare = verb.tag_ == "VBN" and not with_relation(verb, AUXILIARIES) and own_subject(verb) == holder
    if not bare or holder.i + 1 >= verb.i:
        return False
    commas = [token for token in verb.doc[holder.i + 1 : verb.i] if token.text == ","]
    gerund = any(token.tag_ == "VBG" for token in verb.doc[holder.i + 1 : verb.i])
    before = verb.nbor(-1)
    return len(commas) == 1 and gerund and before.pos_ == "NOUN" and not view.tells_when(before)


def _is_of_the_agent(view: SentenceView, verb: Token) -> bool:
    """ "is joined by | boxing promoter Olav Dahl": a word of the one who does it, taken for what the subject does."""
    below = [child for child in with_relation(verb, frozenset({"advcl"})) if is_passive(verb)]
    return any(_is_agents(view, child) for child in [verb, *below] if is_passive(child.head))


def _is_agents(view: SentenceView, verb: Token) -> bool:
    by = any(child.lower_ == "by" and child.i == verb.i - 1 for child in verb.children)
    if verb.tag_ != "VBG" or not by or verb.i + 2 >= len(verb.doc):
        return False
    noun, named = verb.nbor(1), view.names.get(verb.i + 2)
    return noun.tag_ == "NN" and named is not None and named.kind == "person"


def _is_half_quoted(verb: Token) -> bool:
    """ "left ‘silent and shaken' by the news": no quotation holds an object and a second verb."""
    return any(_opens_before_a_verb(top) for top in {verb.i: verb, verb.head.i: verb.head}.values())


def _opens_before_a_verb(top: Token) -> bool:
    """Whether a quotation right behind a verb holds another that "and" joins to it."""
    if top.doc[top.i + 1 : top.i + 2].text not in _OPENING:
        return False
    closed = next((token.i for token in top.doc[top.i + 2 : top.i + 9] if token.text in _CLOSING), top.i)
    pair = (child for child in with_relation(top, frozenset({"conj"})) if child.tag_ in _PAST)
    return any(top.i < child.i < closed for child in pair)


def is_gerund_behind(verb: Token) -> bool:
    """ "turned not to cuts but to buying a flat": what a verb goes to is not done yet, unless somebody admits it."""
    marks = with_relation(verb, frozenset({"mark", "case"}))
    to = any(mark.lower_ == "to" and mark.i < verb.i for mark in marks)
    return verb.tag_ == "VBG" and to and lemma_of(verb.head) not in words("admitting")
