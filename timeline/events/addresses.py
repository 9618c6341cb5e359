"""Permanent addresses: an event's id, and the other ids that lead to it.

A mention that may found an event has an address, made of that mention and its article alone: the day, the words
of its title, a mark of the article.  The event is called by the address of the earliest published one of its
founders, then by article and offset; those of the others are its aliases.  Whatever articles come, and in
whatever order, an address therefore leads to the event that holds its mention, with nothing to be remembered.

Without the mark two mentions of different articles could have one address, and which event it led to would
depend on which article came first.  Where no event holds a mention any more, its address leads to the nearest one.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.events.drafts import words_of
from timeline.events.likeness import Telling

LONGEST_SLUG = 60
MARK = 6
"""Hexadecimal digits that tell articles apart."""
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


class Addresses:
    """The address of every mention of a story."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._known: dict[tuple[str, int], str] = {}
        same: Counter[str] = Counter()
        for telling in sorted(tellings, key=_place):
            address = f"{_words(telling)}-{_mark(telling.mention.article)}"
            same[address] += 1
            number = f"-{same[address]}" if same[address] > 1 else ""
            self._known[_place(telling)] = f"{address}{number}"

    def of(self, telling: Telling) -> str:
        """The id of an event that is called by this mention; no other mention of the story has it."""
        return self._known[_place(telling)]

    def assign(self, groups: Sequence[Sequence[Telling]]) -> list[tuple[str, tuple[str, ...]]]:
        """(id, aliases) of each group of founders."""
        ordered = [[self.of(telling) for telling in sorted(group, key=lambda t: t.order)] for group in groups]
        return [(first, tuple(sorted(others))) for first, *others in ordered]

    def successions(self, groups: Sequence[Sequence[Telling]], founders: Iterable[Telling]) -> list[tuple[str, ...]]:
        """For each group of founders the addresses of those that no group holds, and to which it is nearest."""
        nearest = _Nearest(groups)
        found: list[list[str]] = [[] for _ in groups]
        held = {_place(telling) for group in groups for telling in group}
        for telling in founders if groups else ():
            if _place(telling) not in held:
                found[nearest.to(telling)].append(self.of(telling))
        return [tuple(sorted(addresses)) for addresses in found]


class _Nearest:
    """Which group is nearest to a mention: one told in the same article where there is any, by its days."""

    def __init__(self, groups: Sequence[Sequence[Telling]]) -> None:
        self._by_article: dict[str, list[tuple[Telling, int]]] = {}
        for number, group in enumerate(groups):
            for telling in group:
                self._by_article.setdefault(telling.mention.article, []).append((telling, number))
        self._by_day = sorted((min(t.interval.first for t in group), number) for number, group in enumerate(groups))

    def to(self, telling: Telling) -> int:
        """The number of the group."""
        here = self._by_article.get(telling.mention.article)
        if here:
            return min(here, key=lambda row: (_days_apart(telling, row[0]), _apart(telling, row[0]), row[1]))[1]
        place = bisect_left(self._by_day, (telling.interval.first, 0))
        around = self._by_day[max(place - 1, 0) : place + 1]
        return min(around, key=lambda row: (abs((row[0] - telling.interval.first).days), row))[1]


def _place(telling: Telling) -> tuple[str, int]:
    return telling.mention.article, telling.mention.start


def _days_apart(one: Telling, other: Telling) -> int:
    return abs((one.interval.first - other.interval.first).days)


def _apart(one: Telling, other: Telling) -> int:
    return abs(one.mention.start - other.mention.start)


def _words(telling: Telling) -> str:
    mention = telling.mention
    words = words_of(mention.headline) if mention.headline else " ".join([mention.text, *mention.places])
    return f"{telling.interval.first.isoformat()}-{slug(words) or mention.type}"


def _mark(article: str) -> str:
    return hashlib.sha256(article.encode()).hexdigest()[:MARK]
