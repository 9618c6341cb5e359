"""Whether a person of an article is told of as "he" or as "she", from titles and from what the text itself says.

No list of given names is asked: "Ms", "chairman" and "Brekke said she" are evidence, a name is not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from timeline.language.resources import read_toml, words

if TYPE_CHECKING:
    from timeline.language.names import Name

Gender = Literal["", "he", "she"]

_ITSELF = re.compile(
    r" (?:said|says|added|insisted|announced|told \w+|wrote|believes?|thinks?)"
    r"(?: on \w+| \w+day)?(?: that)? (?P<pronoun>he|she)\b"
)


def genders(text: str, names: Sequence[Name]) -> Mapping[str, Gender]:
    """Canonical name of a person → the pronoun that the article has for it, where it has one and not the other."""
    votes: dict[str, Counter[Gender]] = defaultdict(Counter)
    for name in names:
        if name.kind == "person":
            votes[name.canonical].update(_told(text, name))
    return {person: next(iter(found)) for person, found in votes.items() if len(found) == 1}


def _told(text: str, name: Name) -> list[Gender]:
    said: Sequence[str] = [word.lower().rstrip(".") for word in name.role.split()[-1:]]
    found: list[Gender] = ["he" for word in said if word in _listed("he")]
    found += ["she" for word in said if word in _listed("she")]
    if match := _ITSELF.match(text, name.end):
        found.append("he" if match["pronoun"] == "he" else "she")
    return found


@cache
def _listed(name: str) -> frozenset[str]:
    return words(read_toml("references")[name])
