"""Titles that lean on another sentence: "state's guard", "similar spill", "following information", "all four".

What a word points to stands before or behind its sentence, or everybody knows it already: of neither can a
reader of one line make anything.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.events.forms import SAYING
from timeline.events.lexicon import verb_type
from timeline.events.referents import is_explained
from timeline.events.substance import GRAVE
from timeline.events.vocabulary import words
from timeline.language.clauses import OBLIQUES, SUBJECTS, case_of, content_clauses, objects, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.language.name_words import name_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView
    from timeline.language.names import Name

_LIKE = frozenset({"similar"})
_AHEAD = frozenset({"following"})
_WHOLE = frozenset({"all", "both", "the", "these", "those"})
_THAT = frozenset({"this", "that", "these", "those"})
_WHEN = frozenset({"after", "before", "during"})
_VERBAL = frozenset({"VERB", "AUX"})
_MODAL = frozenset({"MD", "TO"})
_TOPICS = frozenset({"about", "of", "on"})


def leaning(view: SentenceView, verb: Token, holder: Token, told: Collection[int]) -> float:
    """What a title loses that leans on what stands elsewhere, or tells what everybody knows."""
    inside = [view.doc[i] for i in sorted(told)]
    nouns = [token for token in inside if token.pos_ == "NOUN" and token.i not in view.names]
    like = any(_is_like_another(noun, told) for noun in nouns if noun != holder)
    ahead = any(_stands_ahead(child) for noun in nouns for child in noun.children)
    counted = any(_is_number_of_those(token) for token in inside if token != holder)
    owned = any(_is_unknown_owner(view, token, told) for token in inside if token.i < verb.i)
    sides = lemma_of(holder) in words("sides") and holder.tag_ == "NNS" and not is_explained(view, holder)
    empty = _speaks_to_anybody(view, verb, told) or _dawns(view, verb, holder)
    empty = empty or _is_bare_given(view, holder) or _says_only_whom(verb, told) or _only_speaks(verb, told)
    empty = empty or any(_is_that(token, verb) for token in inside) or _place_begins(view, verb, holder, told)
    return GRAVE * (like or ahead or counted or owned or sides or empty)


def _is_like_another(noun: Token, told: Collection[int]) -> bool:
    """ "releases a similar ship", but "a ship similar to hers"."""
    like = any(child.lower_ in _LIKE and child.i in told for child in noun.children)
    return like and not any(case_of(token) == "to" and token.i in told for token in noun.subtree)


def _stands_ahead(child: Token) -> bool:
    """ "the following information"."""
    return child.lower_ in _AHEAD and child.i == child.head.i - 1 and relation(child) == "amod"


def _is_number_of_those(token: Token) -> bool:
    """ "says all four will be freed": four of those told of before."""
    number = token.tag_ == "CD" and token.is_alpha and relation(token) in SUBJECTS
    alone = not any(child.i > token.i for child in token.children)
    return number and alone and any(child.lower_ in _WHOLE for child in token.children)


def _is_unknown_owner(view: SentenceView, owner: Token, told: Collection[int]) -> bool:
    """ "the state's guard": of which state, where the sentence does not say so."""
    pointing = any(child.lower_ == "the" for child in owner.children)
    plain = relation(owner) == "nmod:poss" and lemma_of(owner) in words("realms") | words("municipal")
    described = any(child.i in told and child.pos_ in ("ADJ", "PROPN") for child in owner.children)
    return plain and pointing and not described and realm_of(view, owner) is None


def realm_of(view: SentenceView, owner: Token) -> Name | None:
    """The one place of a sentence that its "the state's" or "the country's" may mean, where it names but one before."""
    pointing = any(child.lower_ == "the" for child in owner.children)
    if not pointing or lemma_of(owner) not in words("realms"):
        return None
    sovereign = lemma_of(owner) in words("sovereign")
    places = [view.names[i] for i in sorted(view.names) if i < owner.i and view.names[i].kind == "place"]
    fitting = {name.canonical: name for name in places if bool(name.country) == sovereign}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def named_behind(view: SentenceView, noun: Token) -> Token | None:
    """ "my grandmother, Pia Lund", "Norway's largest yard, Northwind": whose name tells more."""
    owned = with_relation(noun, frozenset({"nmod:poss"}))
    kinds = {"person"} if lemma_of(noun).lower() in words("kin") else {"organisation"} if noun.tag_ == "NN" else set()
    behind = [child for child in with_relation(noun, frozenset({"appos"})) if child.i > noun.i] if owned else []
    known = ((child, view.names[child.i]) for child in behind if child.i in view.names)
    named = (child for child, name in known if name.kind in kinds and (name.kind != "person" or " " in name.text))
    return next(named, None) if noun.i not in view.names or "person" in kinds else None


def _is_bare_given(view: SentenceView, holder: Token) -> bool:
    """ "Anna grew up in Lima", where nobody is known to be called so."""
    name = view.names.get(holder.i)
    known = name is not None and (" " in name.canonical or name.kind != "person")
    alone = holder.tag_ == "NNP" and not known and all(child.i > holder.i for child in holder.children)
    joined = any(child.tag_ == "NNP" and child.i == holder.i + 1 for child in holder.children)
    return alone and not joined and holder.text in name_words().given and not name_words().is_common(holder.text)


def _speaks_to_anybody(view: SentenceView, verb: Token, told: Collection[int]) -> bool:
    """ "Berg talks to reporters", "Dahl speaks to some of the guests": that somebody is heard, and not what he says."""
    heard = [noun for noun in with_relation(verb, OBLIQUES) if case_of(noun) in words("partners") and noun.i in told]
    topics = any(token.lower_ in _TOPICS | {"at"} and token.i in told for noun in heard for token in _behind(noun))
    anybody = any(
        lemma_of(noun) in words("press") or (noun.lower_ in words("shares") and noun.i not in view.names)
        for noun in heard
    )
    return lemma_of(verb) in words("speaking") and anybody and not topics


def _behind(noun: Token) -> list[Token]:
    return [token for token in noun.head.subtree if token.i > noun.i and token.head.head == noun.head]


def _dawns(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "Night falls over Lima", "Peru starts its day"."""
    falls = lemma_of(holder) in words("daylight") and lemma_of(verb) in words("dawning")
    name = view.names.get(holder.i)
    day = name is not None and name.kind == "place" and any(lemma_of(noun) == "day" for noun in objects(verb))
    return falls or (day and lemma_of(verb) in words("aspect"))


def _says_only_whom(verb: Token, told: Collection[int]) -> bool:
    """ "told the agency on Monday: “…”", of which "says agency" is left."""
    behind = [verb.doc[i] for i in told if i > verb.i]
    said = lemma_of(verb) in SAYING and bool(content_clauses(verb))
    return said and not any(token.pos_ in _VERBAL or token.tag_ in _MODAL for token in behind)


def _only_speaks(verb: Token, told: Collection[int]) -> bool:
    """ "Berg spoke after a meeting"."""
    behind = [noun for noun in with_relation(verb, OBLIQUES) if noun.i > verb.i and noun.i in told]
    more = any(verb.doc[i].pos_ in _VERBAL | {"ADV", "ADP"} and verb.doc[i].head == verb for i in told if i > verb.i)
    cases = {case_of(noun) for noun in behind}
    return lemma_of(verb) in words("speaking") and bool(cases) and cases <= _WHEN and not more


def _is_that(token: Token, verb: Token) -> bool:
    """ "says no sum could be put to that"."""
    alone = token.lower_ in _THAT and token.tag_ == "DT" and relation(token) in SUBJECTS | OBLIQUES | {"obj", "nmod"}
    return alone and token.i > verb.i


def _grows_up(verb: Token) -> bool:
    return lemma_of(verb) == "grow" and any(child.lower_ == "up" for child in verb.children)


def _place_begins(view: SentenceView, verb: Token, holder: Token, told: Collection[int]) -> bool:
    """ "Peru begins", "Stuart grew up in Lima": no place does so, but an occasion or somebody."""
    name = view.names.get(holder.i)
    bare = lemma_of(verb) in words("aspect") and max(told, default=0) <= verb.i
    lives = verb_type(lemma_of(verb)) == "life" or lemma_of(verb) in words("living") or _grows_up(verb)
    return name is not None and name.kind == "place" and (bare or lives)
