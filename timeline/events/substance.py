"""What a title leaves its reader to ask: which company, whose letter, met whom.

A sentence inside its article may lean on those before it; a title cannot. Each sign that it does takes from
its quality, so that it is told only where nothing fuller is and other things speak for it.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.events.inflection import is_plural
from timeline.events.lexicon import noun_type
from timeline.events.referents import is_explained, is_numbered
from timeline.events.vocabulary import words
from timeline.events.works import is_in_work
from timeline.language.clauses import RELATIVE, case_of, is_patient_subject, objects, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

GRAVE = 0.6
"""What is taken from the quality of a title that can hardly be told by itself."""
SLIGHT = 0.1
_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "same"})
_TOLD = frozenset({"NOUN", "PROPN", "NUM", "VERB"})


def faintness(view: SentenceView, verb: Token, holder: Token, kept: Collection[int]) -> float:
    """How much a clause's title lacks, 0 or more; `kept` are the words that it keeps of the sentence."""
    behind = [view.doc[i] for i in kept if i > verb.i]
    named = any(token.i in view.names for token in behind)
    lacking = _unknown_subject(view, holder, named=named)
    lacking += GRAVE * (not named and _is_hollow(verb, holder, kept))
    lacking += GRAVE * any(_points_nowhere(view, noun, kept) for noun in _told_nouns(view, verb, kept))
    lacking += GRAVE * (not named and _is_bare_date(verb, holder, kept, view))
    lacking += GRAVE * _wants_more(verb, holder, behind)
    lacking += GRAVE * (not _has_name(view, holder, kept) and _describes(verb, holder))
    return lacking


def _told_nouns(view: SentenceView, verb: Token, kept: Collection[int]) -> list[Token]:
    """What the verb of a title has behind it, and the verb of what somebody says."""
    inside = [view.doc[i] for i in kept if i > verb.i]
    return [noun for noun in inside if relation(noun) in ("obj", "obl", "xcomp") and noun.pos_ == "NOUN"]


def _points_nowhere(view: SentenceView, noun: Token, kept: Collection[int]) -> bool:
    """ "praises the same plan", "did not heed the request": like what, or which, stands in another sentence."""
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    behind = [child for child in noun.children if child.i > noun.i and child.i in kept]
    if behind or noun.i in view.names or any(token.i in view.names for token in noun.subtree):
        return False
    if "the" in before and "same" in before:
        return lemma_of(noun) not in words("time_nouns") | {"way"}
    return bool(before & {"such", "this", "these", "those"}) or ("the" in before and lemma_of(noun) in words("hollow"))


def _is_bare_date(verb: Token, holder: Token, kept: Collection[int], view: SentenceView) -> bool:
    """ "First flight scheduled": of what."""
    dated = lemma_of(verb) in words("scheduling") and is_patient_subject(verb)
    return dated and not any(token.i in view.names for token in holder.subtree) and max(kept, default=0) <= verb.i


def is_idle_noun(view: SentenceView, head: Token, kept: Collection[int]) -> bool:
    """ "Mary's trade", "ceremony in Lima", "in charge of", "the week's last visit": no event by itself.

    An occasion needs whoever it is of or with; damages are paid, and what stands bare behind its preposition is
    part of a phrase.
    """
    before = [child for child in head.children if child.i < head.i]
    bare = head.tag_ == "NN" and head.i > 0 and head.doc[head.i - 1].lower_ in words("governing")
    timed = any(relation(child) == "nmod:poss" and view.tells_when(child) for child in before)
    timed = timed and any(child.lower_ in words("apart") for child in before)
    owned = [child for child in before if relation(child) == "nmod:poss" and child.i in kept]
    gap = head.doc[max((child.right_edge.i for child in owned), default=head.i) + 1 : head.i]
    alone = bool(owned) and all(i <= head.i for i in kept) and all(token.tag_ == "POS" for token in gap)
    like = any(c.lower_ in words("comparing") | words("unreal") and relation(c) == "amod" for c in before)
    like = like and head.i not in view.names
    if (
        bare
        or timed
        or like
        or is_in_work(head)
        or lemma_of(head) in words("no_events")
        or (alone and lemma_of(head) in words("lasting"))
    ):
        return True
    return lemma_of(head) in words("occasions") and not owned and not _takes_part(view, head, kept)


def _takes_part(view: SentenceView, head: Token, kept: Collection[int]) -> bool:
    """Whether somebody or something stands behind a noun as part of it: "of Berg", "between Oslo and Lima"."""
    return any(
        noun.i > head.i and noun.i in kept and case_of(noun) in ("of", "between", "by", "from", "for")
        for noun in head.children
        if noun.i not in view.names or view.names[noun.i].kind != "place" or case_of(noun) != "for"
    )


def _unknown_subject(view: SentenceView, holder: Token, *, named: bool) -> float:
    """ "The airline signed", "similar protests": which one, or like what, stands in another sentence."""
    if any(child.lower_ in words("comparing") for child in holder.children) and holder.i not in view.names:
        return GRAVE
    if not _points_back(view, holder, named=named):
        return 0.0
    compound = any(relation(child) == "compound" for child in holder.children)
    known = lemma_of(holder) not in words("told_before") | words("hollow") and (named or compound)
    sort = compound or any(relation(c) == "amod" and c.lower_ not in words("apart") for c in holder.children)
    return SLIGHT if known and (sort or not is_numbered(holder)) else GRAVE


def _points_back(view: SentenceView, noun: Token, *, named: bool) -> bool:
    """A noun with "the" that nothing beside it explains and that not everybody knows; an event is known by a name."""
    pointing = any(child.lower_ in _POINTING and relation(child) == "det" for child in noun.children)
    pointing = pointing or any(view.tells_when(child) for child in with_relation(noun, frozenset({"nmod:poss"})))
    event = named and noun_type(lemma_of(noun)) is not None and lemma_of(noun) not in words("told_before")
    known = event or lemma_of(noun) in words("known_alone")
    return pointing and not known and noun.i not in view.names and not is_explained(view, noun)


def _is_hollow(verb: Token, holder: Token, kept: Collection[int]) -> bool:
    """ "issues statement", "speech given": nothing of what was in it."""
    about = [holder] if is_patient_subject(verb) else objects(verb)
    return any(lemma_of(noun) in words("hollow") and not _is_filled(noun, verb, kept) for noun in about)


def _is_filled(noun: Token, verb: Token, kept: Collection[int]) -> bool:
    """Whether something is told behind a noun: "efforts to regain the town"."""
    return any(noun.doc[i].pos_ in _TOLD for i in kept if i > noun.i and i != verb.i)


def _wants_more(verb: Token, holder: Token, behind: Collection[Token]) -> bool:
    """ "Berg meets", "Berg prepares", "Berg joined"."""
    if any(token.pos_ in _TOLD for token in behind):
        return False
    if is_patient_subject(verb):
        return lemma_of(verb) in words("needs_more_passive")
    alone = lemma_of(verb) in words("needs_more_of_all") or not is_plural(holder)
    return lemma_of(verb) in words("needs_more") and alone


def _has_name(view: SentenceView, noun: Token, kept: Collection[int]) -> bool:
    return any(token.i in view.names and token.i in kept for token in noun.subtree if token.i <= noun.i) or (
        noun.i in view.names
    )


def _describes(verb: Token, holder: Token) -> bool:
    """ "the issues that occupy the fans": a clause without a comma says which ones, not what happened."""
    top = verb.head if relation(verb) == "conj" else verb
    edge = verb.doc[holder.i + 1 : top.i]
    return relation(top) in RELATIVE and top.head == holder and not any(token.text in (",", "–", "—") for token in edge)
