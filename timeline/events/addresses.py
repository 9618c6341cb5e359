"""Permanent addresses: an event's id and the former ids that lead to it.

The id derives from the anchor mention alone: the earliest published one, then by article and offset.
Every id that another of its mentions would give is an alias.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from timeline.events.headlines import words_of
from timeline.events.likeness import Telling

LONGEST_SLUG = 60
_NO_WORD = re.compile(r"[\s\-‐-―/.,:;()\[\]“”\"]+")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Lower-case ASCII letters, digits and single hyphens, cut at a word's end.

    >>> slug("Russia–Ukraine talks in Istanbul")
    'russia-ukraine-talks-in-istanbul'
    """
    joined = _NO_WORD.sub("-", unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")))
    plain = joined.encode("ascii", "ignore").decode().lower()
    whole = _NOT_IN_SLUG.sub("-", plain).strip("-")
    return whole if len(whole) <= LONGEST_SLUG else whole[: LONGEST_SLUG + 1].rpartition("-")[0] or whole[:LONGEST_SLUG]


def mention_id(telling: Telling) -> str:
    """The id that an event has whose anchor is this mention."""
    mention = telling.mention
    words = words_of(mention.headline) if mention.headline else " ".join([mention.text, *mention.places])
    return f"{telling.interval.first.isoformat()}-{slug(words) or mention.type}"


def _distinct_id(telling: Telling) -> str:
    mention = telling.mention
    digest = hashlib.sha256(f"{mention.article}\0{mention.start}".encode()).hexdigest()
    return f"{mention_id(telling)}-{digest[:6]}"


def assign(groups: Sequence[Sequence[Telling]]) -> list[tuple[str, tuple[str, ...]]]:
    """(id, aliases) of each group; no id is given twice."""
    groups = [sorted(group, key=lambda telling: telling.order) for group in groups]
    taken: dict[str, int] = {}
    for number in sorted(range(len(groups)), key=lambda number: groups[number][0].order):
        own = mention_id(groups[number][0])
        taken[own if own not in taken else _distinct_id(groups[number][0])] = number
    ids = {number: id_ for id_, number in taken.items()}
    shared = Counter(mention_id(telling) for group in groups for telling in group)
    aliases: dict[int, tuple[str, ...]] = {}
    given = set(taken)
    for number in sorted(range(len(groups)), key=lambda number: groups[number][0].order):
        aliases[number] = tuple(sorted(_former(groups[number], shared) - given))
        given.update(aliases[number])
    return [(ids[number], aliases[number]) for number in range(len(groups))]


def _former(group: Sequence[Telling], shared: Mapping[str, int]) -> set[str]:
    """Every id that one of the mentions gives or, where others give the same, may have given with its suffix."""
    plain = {mention_id(telling) for telling in group}
    return plain | {_distinct_id(telling) for telling in group if shared[mention_id(telling)] > 1}
