"""What a clause's title says without saying anything: "inundates city", "refers to the inquiry", "probes two".

A noun that has "the" in its sentence was told of before; a headline, which has no articles, looks as if it were
whole. So of nouns that may be any of many, and of verbs that only name what was spoken of, a title needs more.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.events.lexicon import noun_type
from timeline.events.substance import GRAVE
from timeline.events.vocabulary import words
from timeline.language.clauses import OBLIQUES, SUBJECTS, case_of, is_patient_subject, objects, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_POINTING = frozenset({"the", "this", "that", "these", "those"})
_OTHERS = frozenset({"another", "other"})
_SHARING = frozenset({"of", "in", "from"})


def riddle(view: SentenceView, verb: Token, holder: Token, told: Collection[int]) -> float:
    """What a title loses that leaves its reader to ask which one, another what or what about."""
    inside = [view.doc[i] for i in sorted(told)]
    nouns = [token for token in inside if token.pos_ == "NOUN" and token.i not in view.names]
    asks = any(_asks_which(view, noun, told) for noun in nouns if not view.tells_when(noun))
    others = any(_is_another(view, noun, holder, told) for noun in nouns)
    counted = _is_bare_number(holder) or any(_is_bare_number(noun) for noun in _harmless(verb) if noun.i in told)
    counted = counted or any(_is_cut_number(token) for token in inside)
    counted = counted or any(_is_country_before(view, noun, told) or _is_such(noun, told) for noun in nouns)
    counted = counted or any(_lacks_matter(view, noun, verb, told) for noun in nouns)
    empty = others or counted or _only_mentions(verb, told) or _opens_a_speech(view, verb, holder)
    return GRAVE * (asks or empty or _drops_its_topic(verb, told))


def _asks_which(view: SentenceView, noun: Token, told: Collection[int]) -> bool:
    """ "meets the company's executives", "comments on the proposal", "company officials"."""
    if _is_explained(view, noun, told):
        return False
    sort = [child for child in with_relation(noun, frozenset({"compound"})) if child.i == min(told)]
    if any(lemma_of(child) in words("told_before") and child.i not in view.names for child in sort):
        return True
    pointing = any(child.lower_ in _POINTING and relation(child) == "det" for child in noun.children)
    if pointing and lemma_of(noun) in words("municipal"):
        return not any(view.doc[i].tag_ == "NNP" for i in told)
    known = any(relation(child) == "compound" for child in noun.children)  # "the defence team"
    return pointing and not known and lemma_of(noun) in words("told_before") | words("told_elsewhere")


def _is_explained(view: SentenceView, noun: Token, told: Collection[int]) -> bool:
    """Whether a title keeps a name in a noun's phrase, or anything behind it that says which one."""
    named = any((token.i in view.names or token.tag_ == "NNP") and token.i in told for token in noun.subtree)
    behind = [child for child in noun.children if child.i > noun.i and child.i in told and child.tag_ != "POS"]
    return named or any(not child.is_punct for child in behind)


def _is_country_before(view: SentenceView, noun: Token, told: Collection[int]) -> bool:
    """ "the West African nation", which some line before has named."""
    pointing = any(child.lower_ == "the" for child in noun.children) and lemma_of(noun) in words("sovereign")
    behind = any(child.i > noun.i and child.i in told and not child.is_punct for child in noun.children)
    placed = any(view.names[t.i].kind == "place" for t in noun.subtree if t.i in view.names and t.i > noun.i)
    sort = any(child.tag_ == "JJ" for child in noun.subtree if child.i < noun.i)
    return pointing and sort and not behind and not placed


def _is_such(noun: Token, told: Collection[int]) -> bool:
    """ "says such a plan is dead"."""
    such = [child for child in noun.children if child.lower_ == "such" and child.i in told and child.i < noun.i]
    like = any(token.lower_ == "as" for token in noun.doc[noun.i + 1 : noun.i + 2])
    negated = any(child.i and child.nbor(-1).lower_ == "no" for child in such)
    return bool(such) and not like and not negated


def _lacks_matter(view: SentenceView, noun: Token, verb: Token, told: Collection[int]) -> bool:
    """ "files federal lawsuit", "hearing set in Lima", "expresses great concern": over, of or about what."""
    doing = relation(noun) in SUBJECTS and not is_patient_subject(noun.head)
    filed = lemma_of(noun) in words("by_whom") and relation(noun) not in SUBJECTS
    felt = relation(noun.head) == "ccomp"  # "says he has great concern": told for who says it
    if lemma_of(noun) not in words("bare") or doing or filed or felt:
        return False
    before = [token for token in noun.subtree if token.i < noun.i and token.i in told and token.tag_ != "DT"]
    sort = any(token.lower_ not in words("idle_before") and not token.is_punct for token in before)
    behind = [view.doc[i] for i in sorted(told) if i > noun.i]
    matter = any(token.lower_ in words("saying_what") and not _is_of_press(token) for token in behind)
    matter = matter or any(token.pos_ == "VERB" and token != verb for token in behind)
    return not (sort or matter or any(token.pos_ == "VERB" for token in before))


def _is_of_press(preposition: Token) -> bool:
    """ "confirms the discussions to the Gazette": whom somebody tells of them."""
    head = preposition.head
    return bool(preposition.lower_ == "to" and head.i > preposition.i and head.pos_ == "PROPN")


def _is_another(view: SentenceView, noun: Token, holder: Token, told: Collection[int]) -> bool:
    """ "votes on two other measures", "Another aircraft heard": unless it is one more event, or a name is told."""
    if not any(child.lower_ in _OTHERS for child in noun.children) or _is_explained(view, noun, told):
        return False
    if noun != holder:
        return lemma_of(noun) in words("hollow") | words("told_before") | words("told_elsewhere")
    named = any(i in view.names for i in told)
    return noun_type(lemma_of(noun)) is None and not named


def _harmless(verb: Token) -> list[Token]:
    """What a verb is done to, where a number of them need not be persons: "probes two", but "kills two"."""
    return [] if lemma_of(verb) in words("done_to") or is_patient_subject(verb) else objects(verb)


def _is_bare_number(noun: Token) -> bool:
    """ "The two released an album": two of those told of before."""
    pointing = any(child.lower_ in _POINTING for child in noun.children)
    alone = not any(child.i > noun.i and case_of(child) in _SHARING for child in noun.children)
    number = noun.tag_ == "CD" and noun.is_alpha
    return number and alone and (pointing or relation(noun) == "obj")


def _is_cut_number(token: Token) -> bool:
    """ "probes two over Chilean soil": a number before another's preposition, which parsers give to what follows."""
    case = token.nbor(1) if token.tag_ == "CD" and token.is_alpha and token.i + 1 < len(token.doc) else token
    own = relation(case) == "case" and case.head == token.head and case.lower_ not in _SHARING
    return own and relation(token) == "nummod"


def _only_mentions(verb: Token, told: Collection[int]) -> bool:
    """ "cites reports", "refers to the inquiry", "suggests something": what is said is not told."""
    if any(noun.lower_ in words("anything") for noun in objects(verb)):
        return True
    as_what = any(child.lower_ == "as" and child.i in told for child in verb.subtree)
    return lemma_of(verb) in words("mentioning") and not is_patient_subject(verb) and not as_what


def _opens_a_speech(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "Berg begins by telling of her youth", "Berg closes with a plea": how somebody spoke, not what he said."""
    name = view.names.get(holder.i)
    person = name is not None and name.kind == "person"
    behind = [child for child in verb.children if child.i > verb.i and relation(child) in OBLIQUES | {"advcl"}]
    how = any(
        case_of(child) in ("by", "with") or any(mark.lower_ == "by" for mark in child.children) for child in behind[:1]
    )
    return person and lemma_of(verb) in words("aspect") and not objects(verb) and how


def _drops_its_topic(verb: Token, told: Collection[int]) -> bool:
    """ "talks to Berg about whether he stays", without what about."""
    about = [token for token in verb.subtree if token.i > verb.i and token.lower_ == "about"]
    near = any(verb in (token.head, token.head.head) and token.i not in told for token in about)
    own = near or any(token.i not in told and token.nbor(1).tag_ == "WRB" for token in about)  # "about why he left"
    return lemma_of(verb) in words("speaking") and own
