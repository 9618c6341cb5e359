"""How an event stands to the world: told as a fact, as a plan, as what somebody asks for or imagines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.attachment import is_simultaneous
from timeline.events.lexicon import verb_type
from timeline.events.triggers import Trigger
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    AUXILIARIES,
    RELATIVE,
    VERBAL_TAGS,
    Modality,
    case_of,
    clause_governor,
    is_negated,
    modality,
    with_relation,
)
from timeline.language.labels import governor, relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASKING = frozenset({"demand", "propose", "order"})
_GIVEN = frozenset({"the", "this", "that", "these", "those"})
_IMAGINED = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL})
_MEANWHILE = frozenset({"as", "while", "when"})
_BE = frozenset({"is", "are", "was", "were"})
_DEPENDING = RELATIVE | {"xcomp", "advcl", "ccomp"}
_PARTICLES = frozenset({"compound:prt", "advmod"})


def stance_of(trigger: Trigger) -> Modality:
    """The modality of the trigger's clause and of all clauses above it up to the one that reports it."""
    token = trigger.verb or trigger.token
    while token.tag_ not in VERBAL_TAGS:
        if ({case_of(token)} | {child.lower_ for child in token.children}) & words("same_day"):
            return Modality.ACTUAL
        if (found := modality(token)) != Modality.ACTUAL or is_only_thought_of(token):
            return found if found != Modality.ACTUAL else Modality.POSSIBLE
        if token.head.i == token.i:
            return Modality.ACTUAL
        token = token.head
    found = _stance_of_verb(token)
    return Modality.ACTUAL if found in _IMAGINED and is_taken_for_granted(trigger) else found


def _stance_of_verb(token: Token) -> Modality:
    while True:
        found = Modality.POSSIBLE if is_asked_for(token) else _own_modality(token)
        if found != Modality.ACTUAL or relation(token) not in ("xcomp", "advcl", "acl", "conj"):
            return found
        if not _is_meanwhile(token) and (is_simultaneous(token) or _is_told(token)):
            return found
        token = clause_governor(token)


def _is_told(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBN"} and relation(verb) != "conj"


def _is_meanwhile(verb: Token) -> bool:
    """ "will weaken as it moves north" is all a plan; in "will sign after they met" they have met."""
    marks = {child.lower_ for child in verb.children if relation(child) in ("mark", "advmod")}
    return relation(verb) == "advcl" and bool(marks & _MEANWHILE)


def _own_modality(verb: Token) -> Modality:
    """That of the clause; what somebody managed or began to do is done, and "was to testify" is a plan."""
    if not _is_infinitive(verb):
        return modality(verb)
    if any(child.lower_ in _BE for child in verb.children if relation(child) in AUXILIARIES):
        return Modality.FUTURE
    return Modality.ACTUAL if _is_carried_out(verb) else modality(verb)


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" and relation(child) == "mark" for child in verb.children)


def _is_carried_out(verb: Token) -> bool:
    """ "managed to land", "went on to win": the verb above says that it came to pass."""
    above = governor(verb)
    if relation(verb) not in ("xcomp", "advcl") or above.tag_ not in VERBAL_TAGS:
        return False
    ways = [lemma_of(above), *(f"{lemma_of(above)}+{child.lower_}" for child in with_relation(above, _PARTICLES))]
    return any(way in words("carried_out") for way in ways) and not is_negated(above)


def is_asked_for(verb: Token) -> bool:
    """ "recommended that patients avoid the drug": the bare form says what shall be, not what is."""
    above = verb.head
    return relation(verb) == "ccomp" and verb.tag_ == "VB" and verb_type(lemma_of(above)) in _ASKING


def is_only_thought_of(noun: Token) -> bool:
    """Whether a noun depends on a word that makes it a wish, a plan or a topic: "the need for a meeting"."""
    words_before = {case_of(noun), lemma_of(governor(noun))} if relation(noun) != "nsubj" else set()
    qualities = {child.lower_ for child in noun.children if relation(child) == "amod"}
    return bool((words_before | qualities) & words("irrealis"))


def is_made_way_for(noun: Token) -> bool:
    """ "cleared the way for a vote", "set the stage for talks": what is still to come when it is told."""
    if case_of(noun) != "for":
        return False
    verb = governor(noun)
    verb = governor(verb) if verb.tag_ not in VERBAL_TAGS else verb
    made = {f"{lemma_of(verb)}+{lemma_of(child)}" for child in with_relation(verb, frozenset({"obj"}))}
    return bool(made & words("makes_way"))


def is_taken_for_granted(trigger: Trigger) -> bool:
    """ "neither would reveal the agreement": what is done to it may not happen, the agreement is there."""
    token = trigger.token
    if not trigger.is_noun or trigger.light is not None or verb_type(lemma_of(token.head)) in _ASKING:
        return False
    return any(child.lower_ in _GIVEN and relation(child) == "det" for child in token.children)


def _verb_above(noun: Token) -> Token | None:
    """The verb that a noun hangs on, unless it is only thought of on the way there."""
    token = noun
    while token.tag_ not in VERBAL_TAGS:
        if is_only_thought_of(token) or token.head.i == token.i:
            return None
        token = governor(token)
    return token


def decided_by(trigger: Trigger) -> list[Token]:
    """What decides, told as a fact, on what an infinitive says: "agreed to buy", "won a contract to build".

    The words from the infinitive up to the deciding verb, which is the last, through other infinitives
    ("won an order to build ships to replace ..."); none for what is only wanted, tried or refused.
    """
    chain: list[Token] = []
    verb = trigger.verb or _verb_above(trigger.token)
    while verb is not None and _is_infinitive(verb) and relation(verb) in _DEPENDING and not is_negated(verb):
        chain.append(governor(verb))
        while chain[-1].tag_ not in VERBAL_TAGS and chain[-1].head.i != chain[-1].i:
            chain.append(governor(chain[-1]))
        verb = chain[-1]
    if not chain or verb is None or verb.tag_ not in VERBAL_TAGS or _is_infinitive(verb):
        return []
    unsure = {lemma_of(token) for token in chain} & (words("irrealis") | words("undecided"))
    return [] if unsure or is_negated(verb) or _stance_of_verb(verb) != Modality.ACTUAL else chain
