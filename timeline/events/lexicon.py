"""The event classes of `lexicon.toml`, looked up by lemma."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

UNKNOWN = "other"
"""Type of a verb that no class lists."""
UNKNOWN_WEIGHT = 0.3
SPEECH = frozenset({"statement", "demand", "criticize", "propose", "threaten"})
"""Types whose event is that somebody said something."""


@dataclass(frozen=True, slots=True)
class EventClass:
    """One type of event and the lemmas that name it."""

    type: str
    weight: float
    verbs: frozenset[str]
    nouns: frozenset[str]
    joins: frozenset[str] = frozenset()


@cache
def event_classes() -> dict[str, EventClass]:
    """Type → class, in the order of the file."""
    table = tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8"))
    return {
        type_: EventClass(
            type_,
            row["weight"],
            frozenset(row["verbs"]),
            frozenset(row["nouns"]),
            frozenset(row.get("joins", ())),
        )
        for type_, row in table.items()
    }


@cache
def _types_of(part: str) -> dict[str, str]:
    return {lemma: row.type for row in event_classes().values() for lemma in getattr(row, part)}


def verb_type(lemma: str, complement: str = "") -> str:
    """Type of a verb, with its particle or complement if that makes another event: "step" + "down"."""
    verbs = _types_of("verbs")
    return verbs.get(f"{lemma}+{complement}") or verbs.get(lemma, UNKNOWN)


def noun_type(lemma: str, preposition: str = "") -> str | None:
    """Type of the event that a noun names, or None; some name another one under a preposition: "on" + "strike"."""
    nouns = _types_of("nouns")
    return nouns.get(f"{preposition}+{lemma}") or nouns.get(lemma)


def weight(type_: str) -> float:
    """How much a mention of the type makes news by itself, 0 to 1."""
    row = event_classes().get(type_)
    return row.weight if row else UNKNOWN_WEIGHT


def may_join(first: str, second: str) -> bool:
    """Whether mentions of the two types may tell of one event."""
    classes = event_classes()
    return (
        first == second
        or UNKNOWN in (first, second)
        or second in classes[first].joins
        or first in classes[second].joins
    )
