"""What speaks against two mentions' telling of one event though their words are kin: that they share nothing else.

The weights of the likeness come from short reports of one happening each. A long article, a list of programmes or a
live blog tells many things of one kind, often on one day, and a verb is then no evidence by itself.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.events.likeness import Telling

FEW = 3
"""How often an article uses a verb for one event, as a rule."""
NEAR = 5
"""Paragraphs within which an article still tells of the same thing."""
OFTEN_USED = 0.7
FAR_APART = 0.7
"""What each doubling of uses and of paragraphs beyond these takes from the logarithm of the odds."""
OTHERS = 0.7
OTHERS_IN_ONE_ARTICLE = 1.5
"""What it takes that two sentences name others; an article calls the same people by the same name."""
OF_ANOTHER = 3.0
"""What it takes besides where the event is somebody's own."""
OWN = frozenset({"life", "resign", "dismiss", "appoint", "charge"})
"""Types whose event is that of one person: two people's births are two, whatever else they share."""
ONCE = frozenset({"disaster"})
"""Types of which there is hardly a second one in a story on one day."""
_ACTING = frozenset({"person", "organisation"})


class Apartness:
    """Compares tellings of one story in what they do not share."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._uses = Counter((telling.mention.article, telling.mention.lemma) for telling in tellings)

    def __call__(self, a: Telling, b: Telling, *, bare: bool) -> float:
        """What it takes from the logarithm of the odds; `bare` says that they share only what names their events."""
        if stand_together(a, b):
            return 0.0
        alone = bare and not is_known(a, b) and a.mention.article == b.mention.article
        return _of_others(a, b) + (self._of_one_article(a, b) if alone else 0.0)

    def _of_one_article(self, a: Telling, b: Telling) -> float:
        """A verb says ever less, the more often its article uses it and the farther apart the two sentences stand."""
        uses = max(self._uses[telling.mention.article, telling.mention.lemma] for telling in (a, b))
        paragraphs = abs(a.mention.paragraph - b.mention.paragraph)
        return OFTEN_USED * math.log2(max(1, uses / FEW)) + FAR_APART * math.log2(max(1, paragraphs / NEAR))


def is_told_by_day(a: Telling, b: Telling) -> bool:
    """Whether two tellings that share only a verb may be one for their day: not what happens many times a day."""
    return is_known(a, b) or stand_together(a, b) or not ONCE.isdisjoint({a.mention.type, b.mention.type})


def is_known(a: Telling, b: Telling) -> bool:
    """Whether one is a noun that means what its reader knows: "the deal" says no more of it."""
    return a.mention.definite or b.mention.definite


def stand_together(a: Telling, b: Telling) -> bool:
    """Whether one sentence tells both, so that words that are not kin are told as two things."""
    return (a.mention.article, a.mention.sentence) == (b.mention.article, b.mention.sentence)


def _of_others(a: Telling, b: Telling) -> float:
    """People and organisations tell two events apart; one storm hits many places."""
    if not (_is_named(a) and _is_named(b)) or a.actors & b.actors or a.places & b.places:
        return 0.0
    others = OTHERS_IN_ONE_ARTICLE if a.mention.article == b.mention.article else OTHERS
    return others + OF_ANOTHER * ({a.mention.type, b.mention.type} <= OWN)


def _is_named(telling: Telling) -> bool:
    return any(actor.kind in _ACTING for actor in telling.mention.actors)
