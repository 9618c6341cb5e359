"""Words without which a title says more than its sentence: "half the army", "only Norway", "youngest in 40 years"."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.events.vocabulary import words
from timeline.language.labels import relation

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

LONGEST_COMPARISON = 6
"""Words of a comparison that a title can bear."""
_DEGREES = frozenset({"more", "less"})
_RANKS = frozenset({"first", "last", "only", "most", "least"})
_SCALES = frozenset({"since", "in", "for"})
_PARTS = frozenset({"half", "twice", "double"})
_COUNTED = frozenset({"NUM", "ADJ", "SYM", "DET"})


def is_limit(child: Token) -> bool:
    """ "half the army", "nearly every member", "only Norway": what stands before a noun and takes from it."""
    label, head = relation(child), child.head
    if label in ("det", "amod", "nmod"):
        parts = child.lower_ in _PARTS and child.i < head.i
        return parts or (child.lower_ == "the" and child.i > 0 and child.nbor(-1).lower_ in _PARTS)
    if label != "advmod" or child.i > head.i:
        return False
    return head.pos_ in _COUNTED or child.lower_ in words("limits")


def limit_before(view: SentenceView, kept: Collection[int]) -> set[int]:
    """ "Only Anna Berg voted", where the parse has the word with the verb."""
    first = min(kept, default=0)
    return {first - 1} if first and view.doc[first - 1].lower_ in words("limits") else set()


def comparison_of(view: SentenceView, verb: Token) -> set[int]:
    """ "got off far more lightly", "fared worse": a comparison that says how a verb is meant."""
    found: set[int] = set()
    for child in verb.children:
        compared = any(word.tag_ == "RBR" and word.lower_ in _DEGREES for word in child.children)
        if relation(child) == "advmod" and child.i > verb.i and compared and child.tag_ == "RB":
            whole = {token.i for token in child.subtree}
            fits = len(whole) <= LONGEST_COMPARISON and not whole & view.timexes.keys()
            found |= whole if fits else set()
    return found


def scale_of(view: SentenceView, kept: Collection[int]) -> set[int]:
    """ "the youngest winner | in 40 years", "the first match | since 1971": the words by which a rank holds.

    Empty where no word of rank is kept or nothing of the kind stands right behind what is kept.
    """
    ranked = [i for i in kept if view.doc[i].tag_ in ("JJS", "RBS") or view.doc[i].lower_ in _RANKS]
    for i in sorted(kept):
        scale = view.doc[i + 1 : i + 2]
        if ranked and i > min(ranked) and i + 1 not in kept and scale and scale[0].lower_ in _SCALES:
            return _span(view, scale[0])
    return set()


def _span(view: SentenceView, scale: Token) -> set[int]:
    """The preposition with its time, of "in" and "for" only a length of time."""
    first = scale.i + 1
    timex = view.timexes.get(first) or view.timexes.get(first + 1)
    if timex is None or (scale.lower_ != "since" and timex.type != "DURATION"):
        return set()
    return {scale.i, *(i for i, other in view.timexes.items() if other is timex)}
