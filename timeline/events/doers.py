"""Whether the subject that a parse gives to a verb can have done it: participles seek theirs far and wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.embedded import is_embedded
from timeline.events.holders import is_of_a_place
from timeline.events.inflection import is_plural
from timeline.events.joins import is_doubtful_join
from timeline.events.misreadings import is_misread
from timeline.events.participles import first_of, is_behind_comma, is_doubtful_participle
from timeline.events.phrases import is_infinitive
from timeline.events.reduced import is_gerund_behind, is_reduced
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    AUXILIARIES,
    FINITE_TAGS,
    NOMINAL,
    RELATIVE,
    conjuncts,
    is_passive,
    own_subject,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_UNDONE = frozenset({"of", "from", "without", "instead", "against"})


def is_doubtful_doer(view: SentenceView, verb: Token, holder: Token) -> bool:
    """Whether somebody else may have done what the verb says, or the verb be none."""
    return (
        _is_stray_participle(view, verb, holder)
        or _is_behind_another_noun(view, verb, holder)
        or _is_loose(verb)
        or _disagrees(view, verb, holder)
        or _is_manner(verb)
        or _is_never_suffered(verb)
        or _is_marked_away(verb, holder)
        or _is_no_second_verb(verb)
        or _is_the_younger(view, holder)
        or _is_undone(verb)
        or is_doubtful_participle(view, verb, holder)
        or is_doubtful_join(view, verb, holder)
        or is_embedded(view, verb)
        or is_misread(view, verb, holder)
        or is_reduced(view, verb, holder)
        or is_gerund_behind(verb)
        or is_of_a_place(view, verb, holder)
    )


def _is_stray_participle(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "boats lying off a town burnt", "fired at men who fled, killing two": what a noun or a relative has behind it.

    A participle tells a deed of the subject of the main clause, and of a name that it stands right behind.
    """
    if verb.tag_ != "VBG" or own_subject(verb) is not None or _is_helped(verb):
        return False
    if relation(verb) == "acl":
        return holder.i not in view.names or not _touches(holder, verb)
    verb = first_of(verb)
    marked = bool(with_relation(verb, frozenset({"mark", "case"})))
    aside = lemma_of(verb.head) in words("clausal") and is_behind_comma(verb)
    return relation(verb) == "advcl" and not marked and (aside or relation(verb.head) in RELATIVE)


def _is_undone(verb: Token) -> bool:
    """ "barred him from leaving", "accused him of leaving", "won without leaving": not said to have been done."""
    marks = {mark.lower_ for mark in with_relation(verb, frozenset({"mark", "case"})) if mark.i < verb.i}
    return verb.tag_ == "VBG" and relation(verb) == "advcl" and not marks.isdisjoint(_UNDONE)


def _is_helped(verb: Token) -> bool:
    return bool(with_relation(verb, AUXILIARIES))


def _touches(holder: Token, verb: Token) -> bool:
    between = verb.doc[holder.i + 1 : verb.i]
    return all(token.is_punct or token.pos_ in ("PROPN", "ADV") for token in between)


def _is_behind_another_noun(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "lit the oil floating in the bay", "settled, with the bank paying": it may be the nearest noun that does it."""
    plain = verb.tag_ == "VBG" and own_subject(verb) is None and not _is_helped(verb)
    before = verb.doc[verb.i - 1] if verb.i else verb
    return plain and relation(verb) in ("advcl", "xcomp") and _is_other(view, before, verb, holder)


def _is_other(view: SentenceView, noun: Token, verb: Token, holder: Token) -> bool:
    own = noun.i <= holder.i or (noun.i in view.names and view.names[noun.i] is view.names.get(holder.i))
    return noun.pos_ in NOMINAL and not own and noun.head.i < verb.i and not view.tells_when(noun)


def _is_loose(verb: Token) -> bool:
    """ "Berg said the match, to be held in Lima, …": no deed of Berg's, whatever it hangs on."""
    infinitive = is_infinitive(verb) and is_passive(verb) and own_subject(verb) is None
    return infinitive and relation(verb) == "advcl" and is_behind_comma(verb)


def _disagrees(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "Boats paints", "a rig burn": where number does not fit, one of both is something else."""
    if verb.tag_ not in ("VBZ", "VBP") or _is_helped(verb) or verb.lower_ in words("unchanging"):
        return False
    shared = own_subject(verb) is None and len(conjuncts(holder)) > 1
    if verb.tag_ == "VBZ" and shared and is_plural(holder):
        return True
    if holder.i in view.names:
        return verb.tag_ == "VBP" and holder.tag_ == "NNP" and len(conjuncts(holder)) == 1
    if verb.tag_ == "VBZ":
        return holder.tag_ == "NNS" and is_plural(holder) and lemma_of(holder) not in words("time_nouns")
    return own_subject(verb) == holder and holder.tag_ == "NN" and not is_plural(holder) and not _is_many(holder)


def _is_many(holder: Token) -> bool:
    return lemma_of(holder) in words("groups") | words("vague_heads") or any(
        child.tag_ in ("CD", "JJ", "DT", "PDT") and child.lower_ in ("a", "few", "many", "all")
        for child in holder.children
    )


def _is_never_suffered(verb: Token) -> bool:
    """ "an oil well exploded", where the parse has oil that somebody exploded."""
    return is_passive(verb) and not _is_helped(verb) and lemma_of(verb) in words("never_suffered")


def _is_manner(verb: Token) -> bool:
    """ "a change in the way the bank counts": how something is done, not that it was."""
    own = own_subject(verb)
    before = verb.doc[own.left_edge.i - 1 : own.left_edge.i] if own is not None and own.left_edge.i else []
    return any(lemma_of(noun) in words("manners") for noun in before) or (
        relation(verb) in RELATIVE and lemma_of(verb.head) in words("manners")
    )


def _is_marked_away(verb: Token, holder: Token) -> bool:
    """ "A spokesman for Berg said", "sits in for Berg this week discussing the news": Berg does not.

    A parse that makes the preposition open the clause takes him for the subject.
    """
    first = holder.left_edge.i
    before = [child for child in verb.children if relation(child) == "mark" and child.i == first - 1]
    governs = any(child.lower_ in words("governing") | {"to"} for child in before) and verb.tag_ in FINITE_TAGS
    gerund = verb.tag_ == "VBG" and not _is_helped(verb) and any(child.lower_ == "for" for child in before)
    return (governs or gerund) and own_subject(verb) == holder


def _is_no_second_verb(verb: Token) -> bool:
    """ "lagging a 1 percent drop": a bare form joined to a verb in another is a noun."""
    bare = verb.tag_ == "VB" and not _is_helped(verb) and not is_infinitive(verb) and own_subject(verb) is None
    joined = relation(verb) == "conj" and verb.head.tag_ in FINITE_TAGS | {"VBG", "VBN"}
    return bare and joined and not any(relation(child) == "cc" for child in verb.children)


def _is_the_younger(view: SentenceView, holder: Token) -> bool:
    """ "the younger Berg": without the word that tells them apart a name would be the other's."""
    name = view.names.get(holder.i)
    kept = name is not None and name.kind == "person"
    return kept and any(child.lower_ in words("of_two") for child in holder.children)
