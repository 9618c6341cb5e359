"""A title for an event that a noun names: its noun phrase, "Talks between Chile and Peru"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.drafts import Draft, Title
from timeline.events.enumerations import between
from timeline.events.lexicon import weight
from timeline.events.limits import scale_of
from timeline.events.looks import PRONOUNS, looks, names_in
from timeline.events.misreadings import is_misplaced
from timeline.events.phrases import noun_phrase
from timeline.events.referents import is_mere_talk, lacks_party
from timeline.events.soundness import begins_anew
from timeline.events.substance import is_idle_noun
from timeline.language.clauses import with_relation
from timeline.language.labels import relation
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.triggers import Trigger
    from timeline.events.view import SentenceView

_COPULAS = frozenset({"cop"})

NEAR = 4
"""Words between the beginning of a sentence and a noun that may be its verb."""

Headline = tuple[tuple[HeadlinePiece, ...], float]
NONE: Headline = ((), 0.0)


def noun_headline(view: SentenceView, trigger: Trigger) -> Headline:
    """The noun phrase of a trigger as a title, and how good it is."""
    head = trigger.token
    left_out = {c.i for c in head.children if relation(c) in ("case", "conj", "cc") or c.lower_ == "following"}
    left_out |= _before_its_preposition(head)
    kept = noun_phrase(view, head) - left_out
    sides = between(view, head)
    kept = {i for i in kept if _under(view, i, head)} | sides
    named = [i for i in kept if i in view.names]
    only = bool(kept) and view.doc[min(kept)].lower_ == "only"
    if is_misplaced(view, head) or (kept and _is_glued_before(view, min(kept))):
        return NONE
    if only or is_mere_talk(trigger) or is_idle_noun(view, head, kept) or lacks_party(view, trigger, kept):
        return NONE
    if not named or any(view.doc[i].lower_ in PRONOUNS for i in kept):
        return NONE
    # What a noun is said to be of ("The fruit of it was a meeting between …") is no part of its phrase.
    own: dict[int, Title] = {head.i: (HeadlinePiece(text=head.text),)} if with_relation(head, _COPULAS) else {}
    shorter = {i for i in kept if i <= max(sides, default=-1)}
    title = Draft(kept=kept | scale_of(view, kept), replaced=own).fit(view) or Draft(kept=shorter, replaced=own).fit(
        view
    )
    return (title, 0.3 * weight(trigger.type) + looks(title, names_in(view))) if title else NONE


def _is_glued_before(view: SentenceView, first: int) -> bool:
    """ "for Berg A guard in | Lima pauses Monday": what begins another sentence may be its subject."""
    return any(begins_anew(view, token) for token in view.doc[max(1, first - NEAR) : first])


def _before_its_preposition(head: Token) -> set[int]:
    """ "two months before a fire": what the parse hangs on a noun from beyond its preposition."""
    cases = [child.i for child in head.children if relation(child) == "case" and child.i < head.i]
    return {token.i for child in head.children if cases and child.i < min(cases) for token in child.subtree}


def _under(view: SentenceView, index: int, head: Token) -> bool:
    """Whether a token is part of the head's phrase, and not of one coordinated with it."""
    token = view.doc[index]
    while token.i != head.i:
        coordinated = token.head.i == head.i and relation(token) in ("conj", "cc", "case")
        if coordinated or token.head.i == token.i:
            return False
        token = token.head
    return True
