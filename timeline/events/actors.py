"""Who takes part in an event and where it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from timeline.events.phrases import real_head
from timeline.events.pronouns import antecedent
from timeline.events.triggers import Trigger
from timeline.events.vocabulary import words
from timeline.language.aliases import actor_key
from timeline.language.clauses import (
    VERBAL_TAGS,
    case_of,
    conjuncts,
    is_patient_subject,
    objects,
    obliques,
    reporting_verb,
    source,
    subject,
    with_relation,
)
from timeline.language.labels import governor, relation
from timeline.model import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView
    from timeline.language.names import Name

_MODIFIERS = frozenset({"compound", "amod", "nmod:poss", "nmod", "flat", "nmod:desc", "appos", "nmod:unmarked"})
_MOVING = frozenset({"visit", "withdraw", "deploy", "attack", "invade"})
_BELONGING = frozenset({"of", "from", "between"})
_KINDS: dict[str, Literal["person", "organisation", "country", "place"]] = {
    "person": "person",
    "organisation": "organisation",
    "place": "place",
    "nationality": "country",
}


def find_actors(view: SentenceView, trigger: Trigger) -> tuple[Actor, ...]:
    """The named participants of an event, those that act first; each once."""
    found: dict[str, Actor] = {}
    for agent, token in _arguments(view, trigger):
        for name in names_of(view, token):
            actor = _actor(name, agent)
            if actor.key not in found or (agent and not found[actor.key].agent):
                found[actor.key] = actor
    return tuple(sorted(found.values(), key=lambda actor: not actor.agent))


def find_places(view: SentenceView, trigger: Trigger) -> tuple[str, ...]:
    """The names of the places where the event is, from its own phrases and those of its light verb."""
    prepositions = words("locative") | (words("motion") if trigger.type in _MOVING else frozenset())
    heads = [trigger.token, *([trigger.light] if trigger.light else [])]
    heads += [token for head in heads for token in objects(head)]
    phrases = [(case.split(" ")[-1], noun) for head in heads for case, noun in obliques(head)]
    found = [name for case, noun in phrases if case in prepositions for name in _places_at(view, noun)]
    if not found and trigger.is_noun:
        found = list(_place_behind(view, trigger.token))
    return tuple(dict.fromkeys(name.canonical for name in found))


def _place_behind(view: SentenceView, noun: Token) -> Iterator[Name]:
    """ "the talks in the port of Jeddah": the place that follows, wherever the parse hangs it."""
    following = noun.doc[noun.i + 1 : noun.i + 2]
    if following and following[0].lower_ in words("locative"):
        yield from _places_at(view, following[0].head)


def names_of(view: SentenceView, token: Token) -> Iterator[Name]:
    """The names that a noun phrase stands for: its own, or those that modify its head ("Russian forces")."""
    own = view.names.get(token.i)
    if own is not None and own.kind != "nationality":
        yield own
        return
    if token.lower_ in words("person_pronouns"):
        yield from antecedent(view, token)
    elif token.lower_ == "it":
        yield from _institution(view, token)
    elif token.lower_ in words("speaker_pronouns"):
        yield from speaker(view, token)
    for child in with_relation(token, _MODIFIERS):
        if relation(child) == "nmod" and case_of(child) not in _BELONGING:
            continue
        yield from (view.names[other.i] for other in conjuncts(child) if other.i in view.names)
    if own is not None:
        yield own


def _institution(view: SentenceView, pronoun: Token) -> Iterator[Name]:
    """What "it" is in "Ukraine said it would accept": the country or organisation that says so."""
    verb = reporting_verb(pronoun)
    holder = subject(verb) if verb is not None else None
    name = view.names.get(holder.i) if holder is not None else None
    if name is not None and name.kind in ("place", "organisation"):
        yield name


def speaker(view: SentenceView, token: Token) -> Iterator[Name]:
    """Who says what the token stands in: the subject of the verb of saying around it or after it."""
    verb = reporting_verb(token) or next(
        (other for other in view.doc if relation(other) == "parataxis" and other.i not in view.quoted), None
    )
    holder = subject(verb) if verb is not None else source(token)
    named = holder is not None and holder.lower_ not in words("speaker_pronouns")
    if holder is not None and named and not view.is_quoted(holder):
        yield from names_of(view, holder)
    elif token.i in view.quotations and (person := view.quotations[token.i].speaker) is not None:
        yield person


def _arguments(view: SentenceView, trigger: Trigger) -> Iterator[tuple[bool, Token]]:
    """(whether it acts, noun) of everything that may take part."""
    yield from _verb_arguments(view, trigger.verb)
    if not trigger.is_noun:
        return
    for child in with_relation(trigger.token, frozenset({"nmod:poss", "compound", "amod"})):
        yield True, child
    for case, noun in obliques(trigger.token):
        if case in words("participating") | {""} and noun.i not in view.timexes:
            yield from ((case in ("between", "by"), token) for token in conjuncts(noun))
    if trigger.light is None and _setting(trigger.token) in words("same_day"):
        yield from _matrix_subject(trigger)


def _setting(noun: Token) -> str:
    """The preposition of a noun, which a parse may take for its adjective: "the plan following talks with Lima"."""
    following = noun.i > 0 and noun.doc[noun.i - 1].lower_ == "following"
    return "following" if following else case_of(noun)


def _verb_arguments(view: SentenceView, verb: Token | None) -> Iterator[tuple[bool, Token]]:
    if verb is None:
        return
    holder = subject(verb)
    if holder is not None:
        yield from ((not is_patient_subject(verb), token) for token in conjuncts(holder))
    for token in [*objects(verb), *with_relation(verb, frozenset({"iobj"}))]:
        yield False, token
    for _, noun in obliques(verb):
        head = real_head(view, noun)
        if case_of(head) in words("participating") - {"of", "for", "from"} or relation(noun) == "obl:agent":
            yield from ((relation(noun) == "obl:agent", token) for token in conjuncts(head))


def _matrix_subject(trigger: Trigger) -> Iterator[tuple[bool, Token]]:
    """ "Putin spoke after talks with Lukashenko": Putin took part in them, if not all sides are named."""
    token = trigger.token
    while token.tag_ not in VERBAL_TAGS and token.head.i != token.i:
        token = governor(token)
    holder = subject(token)
    sides = {case for case, _ in obliques(trigger.token)}
    takes_part = case_of(trigger.token) in ("at", "during", "in") or "with" in sides
    if holder is not None and takes_part and "between" not in sides:
        yield True, holder


def _places_at(view: SentenceView, noun: Token) -> Iterator[Name]:
    for token in conjuncts(noun):
        name = view.names.get(token.i)
        if name is None:
            name = next((view.names[c.i] for c in with_relation(token, _MODIFIERS) if c.i in view.names), None)
        if name is not None and name.kind == "place":
            yield name


def _actor(name: Name, agent: bool) -> Actor:
    kind = "country" if name.country and name.kind == "place" else _KINDS[name.kind]
    return Actor(name=name.canonical, key=actor_key(name), kind=kind, role=name.role, agent=agent)
