"""Other names in the places of those that the training texts have, so that a recogniser learns places, not names.

A text with its entities comes in, the same text with some of them exchanged goes out; one entity is exchanged alike
wherever it stands in the text. Titles before persons are taken out of the entity, and some are put before it.
Substitution of mentions as augmentation: Dai and Adel (2020, "An analysis of simple data augmentation for named
entity recognition", "mention replacement").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from timeline.language.word_classes import COUNTRY, PEOPLE, word_classes
from training.gazetteers import Locale, countries, locales, towns
from training.words import read_words

PERSON, ORG, PLACE = "PERSON", "ORG", "PLACE"
CHANCE = {PERSON: 0.5, ORG: 0.4, PLACE: 0.4}
"""How often an entity is exchanged; the rest keeps what the texts really say."""
_ROLE_CHANCE = 0.08
_HOME = 0.3
"""How often a person gets an English name; all other locales share the rest."""
_TITLES = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|Gen|Capt|Lt|Col|Sgt|Rev|St)\.? |(?:Sir|Lord|Lady|President|Senator|Secretary"
    r"|Governor|Representative|Congressman|Mayor|Chancellor|Pope|King|Queen|Prince|Princess|Emperor|General|Colonel"
    r"|Captain|Judge|Justice|Professor|Bishop|Ambassador|(?:Prime|Foreign|Defen[cs]e|Finance) Minister|Minister) )+"
)
_ARTICLE = re.compile(r"[Tt]he (?=[A-Z])")
_POSSESSIVE = re.compile(r" ?['’]s$")
_ROLES, _FIELDS, _BODIES, _FIRMS, _LOCAL = map(read_words, ("roles", "fields", "bodies", "firms", "local"))


@dataclass(frozen=True, slots=True)
class Entity:
    """Characters `start` to `end` of a text and their label: PERSON, ORG or PLACE."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and its entities, in order, none overlapping another."""

    text: str
    entities: tuple[Entity, ...]

    def name(self, entity: Entity) -> str:
        """The words of an entity."""
        return self.text[entity.start : entity.end]


def names_only(passage: Passage) -> Passage:
    """The passage with one convention for what belongs to a name, where the corpora differ.

    Titles, offices, articles and possessive endings stand outside; peoples ("Norwegian") are no names.
    """
    named = (_bare(passage, entity) for entity in passage.entities)
    return Passage(passage.text, tuple(entity for entity in named if not _is_people(passage.name(entity))))


def exchange(passage: Passage, random: Random) -> Passage:
    """The passage with other names for some of its entities, one name alike everywhere."""
    chosen = {(entity.label, passage.name(entity)): "" for entity in passage.entities}
    for label, name in chosen:
        known = [full for kind, full in chosen if kind == label == PERSON and full.endswith(f" {name}")]
        if known and chosen[label, known[0]]:
            chosen[label, name] = chosen[label, known[0]].rpartition(" ")[2]
        elif random.random() < CHANCE[label] and _is_plain(name):
            chosen[label, name] = _other(label, name, random)
    replaced = [(entity, chosen[entity.label, passage.name(entity)]) for entity in passage.entities]
    return rewrite(passage, [(entity, other, _role(passage, entity, random)) for entity, other in replaced])


def rewrite(passage: Passage, changes: Iterable[tuple[Entity, str, str]]) -> Passage:
    """The passage with each entity under its new name ("" keeps the old) and behind the words put before it."""
    text, position, entities = "", 0, []
    for entity, other, before in changes:
        text += passage.text[position : entity.start] + before
        name = other or passage.name(entity)
        entities.append(Entity(len(text), len(text) + len(name), entity.label))
        text, position = text + name, entity.end
    return Passage(text + passage.text[position:], tuple(entities))


def _bare(passage: Passage, entity: Entity) -> Entity:
    name = passage.name(entity)
    before = (_TITLES if entity.label == PERSON else _ARTICLE).match(name)
    after = _POSSESSIVE.search(name)
    start = entity.start + (before.end() if before else 0)
    end = entity.start + (after.start() if after else len(name))
    return Entity(start, end, entity.label) if start < end else entity


def _is_people(name: str) -> bool:
    bits = word_classes()(name)
    return bool(bits & PEOPLE) and not bits & COUNTRY


def _is_plain(name: str) -> bool:
    """Whether a name consists of capitalised words and small ones, without handles, hashtags and numbers."""
    return name[:1].isupper() and not re.search(r"[@#\d_/]", name) and len(name) > 1


def _role(passage: Passage, entity: Entity, random: Random) -> str:
    """Now and then an office to stand before a person's full name, where none stands there yet."""
    before = passage.text[: entity.start].split()[-1:]
    bare = not before or (before[0].islower() and before[0].isalpha())
    if entity.label != PERSON or " " not in passage.name(entity) or not bare or random.random() > _ROLE_CHANCE:
        return ""
    return f"{random.choice(_ROLES)} "


def _other(label: str, name: str, random: Random) -> str:
    """Another name of the same kind and form; "" where nothing fits."""
    other = {PERSON: _person, ORG: _organisation, PLACE: _place}[label](name, random)
    return other.upper() if len(name) > 4 and name.isupper() else other


def _person(name: str, random: Random) -> str:
    english = [locale for locale in locales() if locale.code.startswith("en")]
    locale = random.choice(english if random.random() < _HOME else locales())
    words = name.split()
    if len(words) == 1:
        return random.choice(locale.given if name in _given() else locale.surnames)
    middle = f" {random.choice('ABCDEFGHIJKLMNOPRSTVW')}." if len(words) > 2 else ""
    return f"{random.choice(locale.given)}{middle} {random.choice(locale.surnames)}"


def _place(name: str, random: Random) -> str:
    if name in countries():
        return random.choice(countries())
    return _town(random) if name in _weights() or len(name.split()) == 1 else ""


def _organisation(name: str, random: Random) -> str:
    words = name.split()
    if len(words) == 1 and name.isupper() and len(name) < 6:
        return "".join(random.choices("ABCDEFGHIKLMNOPRSTU", k=len(name)))
    inner = [word for word in words if word in _weights()] if len(words) > 1 else []
    if inner:
        return name.replace(inner[0], _town(random))
    return random.choice(_PATTERNS)(random) if random.random() < 0.5 else ""


def _surname(random: Random) -> str:
    return random.choice(_locale(random).surnames)


def _locale(random: Random) -> Locale:
    return random.choice(locales())


def _town(random: Random) -> str:
    names = tuple(_weights())
    return random.choices(names, cum_weights=_cumulated())[0]


_PATTERNS: Sequence[Callable[[Random], str]] = (
    lambda random: f"{_surname(random)} {random.choice(_FIRMS)}",
    lambda random: f"{_surname(random)} & {_surname(random)}",
    _surname,
    lambda random: f"{_town(random)} {random.choice(_LOCAL)}",
    lambda random: f"University of {_town(random)}",
    lambda random: f"Bank of {random.choice(countries())}",
    lambda random: f"Ministry of {random.choice(_FIELDS)}",
    lambda random: f"{random.choice(_FIELDS)} Ministry",
    lambda random: (
        f"{random.choice(('National', 'European', 'World'))} {random.choice(_FIELDS)} {random.choice(_BODIES)}"
    ),
    lambda random: f"{random.choice(_BODIES)} on {random.choice(_FIELDS)}",
)


@cache
def _given() -> frozenset[str]:
    return frozenset(name for locale in locales() for name in locale.given)


@cache
def _weights() -> dict[str, float]:
    """Towns by name; large ones are named more often, by the root of their inhabitants."""
    weights: dict[str, float] = {}
    for name, population in towns():
        weights[name] = max(weights.get(name, 0.0), population**0.5)
    return weights


@cache
def _cumulated() -> list[float]:
    total, sums = 0.0, []
    for weight in _weights().values():
        total += weight
        sums.append(total)
    return sums
