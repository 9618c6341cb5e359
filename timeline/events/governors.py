"""The word that a time expression belongs to, and how sure that is.

Every expression has one: the event that it dates (`attachment` says by which rules), or, where it dates
no event, the word that says what was then: "has served since 2012", "the deadline is 3 May".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from timeline.events.attachment import find_owner, is_inside, verb_behind
from timeline.events.certainty import confidence
from timeline.language.clauses import SUBJECTS, VERBAL_TAGS, with_relation
from timeline.language.labels import governor, relation

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.triggers import Trigger
    from timeline.events.view import SentenceView
    from timeline.model import Timex

_PREMODIFIERS = frozenset({"compound", "nmod:poss", "nmod:unmarked", "nmod:desc"})


@dataclass(frozen=True, slots=True)
class Governor:
    """What a time expression belongs to; `root` is the expression's own head, `trigger` the event that it dates."""

    timex: Timex
    root: Token
    word: Token
    trigger: Trigger | None
    confidence: float
    """How probable it is that this is the right word; see `certainty`."""


def find_governors(view: SentenceView, triggers: Sequence[Trigger], published: date | None) -> list[Governor]:
    """What every time expression of a sentence belongs to, in text order."""
    owners = {trigger.token.i: trigger for trigger in triggers}
    owners |= {trigger.light.i: trigger for trigger in triggers if trigger.light}
    found = []
    for root, timex in view.time_roots():
        owner = find_owner(view, root, timex, owners, published)
        word = owner.token if owner else _word(view, root)
        found.append(Governor(timex, root, word, owner, confidence(root, word, owner.light if owner else None)))
    return found


def _word(view: SentenceView, root: Token) -> Token:
    """The verb or predicate above an expression that dates no event, or the noun that it is part of."""
    for subject in with_relation(root, SUBJECTS):
        return subject
    following = verb_behind(view, root)
    if following is not None:
        return following
    token = governor(root)
    if is_inside(root) or (relation(root) in _PREMODIFIERS and root.i < token.i):
        return token
    while not _is_clause(token) and token.head.i != token.i:
        token = governor(token)
    return token


def _is_clause(token: Token) -> bool:
    return token.tag_ in VERBAL_TAGS or any(relation(child) == "cop" for child in token.children)
