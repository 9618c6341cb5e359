"""Which way the verb beside an expression points, by a few words of its clause.

No parser: the words before the expression are read backwards up to the first one that decides; only an
expression that opens its clause looks ahead.
A verb decides for the past only when it is finite: in "will be paid Friday" and "agreed to sell it in
May" the nearest verb form is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

_REACH = 160
"""Characters on either side in which a verb may decide; a clause is hardly ever longer."""
_BOUNDARY = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n\s*\n|[;:]\s|[\"“”]|--|—")
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_NEAR = 12
"""Words before the expression among which its verb is looked for."""
_OPENING = 2
"""Words that may stand before an expression that still opens its clause: "In late August"."""

_ENDINGS = ("ed", "'ll", "’ll")

Direction = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Which way a clause points, and the words that say so."""

    direction: Direction
    words: str


@dataclass(frozen=True, slots=True)
class Verbs:
    """A language's words that tell the tense; each field is a table of verbs.toml."""

    past: frozenset[str]
    future: frozenset[str]
    planned: frozenset[str]
    """Participles that point forward unless their auxiliary is in the past: "is due", "was due"."""
    present: frozenset[str]
    past_auxiliary: frozenset[str]
    towards: frozenset[str]
    """Words that make a following "to" + verb a plan: "expects to", "is to"."""
    limits: frozenset[str]
    """Prepositions after which a date lies ahead: "until May"."""
    deferring: frozenset[str]
    """Verbs that give a later date: "extended to Friday"."""
    conjunctions: frozenset[str]
    """Words that open a clause of their own."""
    behind: frozenset[str]
    """Prepositions after which a date lies back: "since May"."""
    screening: frozenset[str]
    """Prepositions that keep a verb before them from the expression: "would accept it following talks on Tuesday"."""
    nominal: frozenset[str]
    """Words after "to" that show it to be a preposition."""
    adjectival: frozenset[str]
    """Words after which a participle is an adjective: "a related case"."""
    speech: frozenset[str]
    resuming: frozenset[str]
    """Pairs of words that open a sentence which goes on with the one before: "after the" call."""
    neither: frozenset[str]
    """Words that end like a past verb and are none."""
    deciding: frozenset[str] = frozenset()
    """All words that may decide, but for regular verbs: any other is passed over at once."""

    @classmethod
    def of(cls, tables: Mapping[str, Sequence[str]]) -> Verbs:
        """From the tables of verbs.toml."""
        deciding = {"to"}.union(*(tables[name] for name in ("past", "future", "planned", "present")))
        deciding |= {word.replace("'", "’") for word in deciding}
        words = {name: frozenset(tables[name]) for name in cls.__dataclass_fields__ if name != "deciding"}
        return cls(**words, deciding=frozenset(deciding))

    def may_decide(self, word: str) -> bool:
        """Whether a word in lower case can tell a direction."""
        return word in self.deciding or word.endswith(_ENDINGS)

    def is_past(self, word: str) -> bool:
        """Whether a word may be a verb in the past."""
        regular = bool(self.past) and word.endswith("ed") and len(word) > 4
        return word in self.past or (regular and word not in self.neither)


_NONE: frozenset[str] = frozenset()
NO_VERBS = Verbs(*[_NONE] * len(Verbs.__dataclass_fields__))
"""For a language whose verbs are not known: nothing decides a direction."""


def cue_of(text: str, start: int, end: int, verbs: Verbs) -> Cue | None:
    """The words that tell the direction of the expression at `start` to `end`, if any do."""
    before = _words_before(text, start, verbs)
    if before and before[-1].lower() in verbs.behind:
        return Cue("past", before[-1])
    decided = _backwards(before[-_NEAR:], verbs)
    if deferred := _deferred(before, verbs):
        return deferred
    if before and before[-1].lower() in verbs.limits:
        return decided if decided and decided.direction == "future" else None
    if decided is not _OPEN:
        return decided
    return _forwards(_words_after(text, end), verbs) if len(before) <= _OPENING else None


_OPEN = Cue("past", "")
"""No word has decided yet."""


def _deferred(before: list[str], verbs: Verbs) -> Cue | None:
    """ "postponed to Friday", "extended until May": the later date, though the verb is in the past."""
    pair = [word.lower() for word in before[-2:]]
    deferred = len(pair) == 2 and pair[0] in verbs.deferring and (pair[1] == "to" or pair[1] in verbs.limits)
    return Cue("future", " ".join(before[-2:])) if deferred else None


def _words_before(text: str, start: int, verbs: Verbs) -> list[str]:
    window = text[max(0, start - _REACH) : start]
    cut = max((match.end() for match in _BOUNDARY.finditer(window)), default=0)
    words = _WORD.findall(window[cut:])
    return words[_clause_start(words, verbs) :]


def _clause_start(words: list[str], verbs: Verbs) -> int:
    return max((index + 1 for index, word in enumerate(words) if word in verbs.conjunctions), default=0)


def _words_after(text: str, end: int) -> list[str]:
    window = text[end : end + _REACH]
    boundary = _BOUNDARY.search(window)
    return _WORD.findall(window[: boundary.start()] if boundary else window)


def _backwards(words: list[str], verbs: Verbs) -> Cue | None:
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower()
        if word in verbs.screening:
            return None
        if not verbs.may_decide(word):
            continue
        decided = _judge(words, index, verbs)
        if decided is not _OPEN:
            return decided
    return _OPEN


def _forwards(words: list[str], verbs: Verbs) -> Cue | None:
    for index in range(len(words)):
        decided = _judge(words, index, verbs)
        if decided is not _OPEN:
            return decided
    return None


def _judge(words: list[str], index: int, verbs: Verbs) -> Cue | None:
    """What one word decides: a direction, None for "neither way", _OPEN for nothing."""
    word = words[index].lower().replace("’", "'")
    previous = words[index - 1].lower() if index else ""
    if word in verbs.future or word.endswith("'ll"):
        return Cue("future", words[index])
    if word in verbs.planned:
        return _plan(words, index, verbs)
    if word == "to":
        return _infinitive(words, index, verbs)
    if word in verbs.present:
        return None
    if verbs.is_past(word) and previous not in verbs.adjectival:
        return _past(words, index, verbs)
    return _OPEN


def _plan(words: list[str], index: int, verbs: Verbs) -> Cue:
    """ "is due Friday" points forward, "had been due Friday" and "a record set Friday" back."""
    previous = words[index - 1].lower() if index else ""
    record = words[index].lower() == "set" and words[index + 1 : index + 2] not in (["for"], ["to"])
    return Cue("past" if record or previous in verbs.past_auxiliary else "future", words[index])


def _was_planned(words: list[str], index: int, verbs: Verbs) -> bool:
    """ "had been due to": a plan that is over."""
    return words[index].lower() in verbs.planned and [word.lower() for word in words[max(0, index - 2) : index]] == [
        "had", "been",
    ]  # fmt: skip


def _infinitive(words: list[str], index: int, verbs: Verbs) -> Cue | None:
    following = words[index + 1] if index + 1 < len(words) else ""
    if not following or following[0].isupper() or following.lower() in verbs.nominal:
        return _OPEN
    if not index or words[index - 1].lower() not in verbs.towards:
        return None
    over = _was_planned(words, index - 1, verbs)
    return Cue("past" if over else "future", f"{words[index - 1]} to")


def _past(words: list[str], index: int, verbs: Verbs) -> Cue | None:
    """ "paid" points back, "will be paid" forward, "is called" nowhere."""
    if not index or words[index - 1].lower() not in verbs.present:
        return Cue("past", words[index])
    ahead = words[max(0, index - 3) : index - 1]
    return next((Cue("future", word) for word in ahead if word.lower() in verbs.future), None)
