"""Where it was, said before the clause: "In Lima, thousands filled the streets".

A title that names nobody says where, so the place goes behind it: "Thousands fill streets in Lima".
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.language.clauses import FINITE_TAGS, RELATIVE, content_clauses, own_subject
from timeline.language.labels import relation
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_WHERE = frozenset({"in", "at", "near", "outside", "across"})
_OF = frozenset({"of"})
_BELOW = RELATIVE | {"ccomp", "advcl", "xcomp"}

Place = tuple[HeadlinePiece, ...]
NOWHERE: Place = ()


def place_before(view: SentenceView, verb: Token, holder: Token, told: Collection[int]) -> Place:
    """ "in Lima" for a clause that names nobody in what is `told` of it and has its place before its subject.

    By nearness, not by the tree: what describes the place before its comma leads parsers astray.
    """
    opening = view.doc[: holder.left_edge.i]
    named = any(i in view.names or view.doc[i].tag_ == "NNP" for i in told)
    if named or not opening or opening[0].lower_ not in _WHERE or own_subject(verb) != holder or content_clauses(verb):
        return NOWHERE
    if relation(verb) in _BELOW or any(token.tag_ in FINITE_TAGS | {"MD"} for token in opening):
        return NOWHERE
    phrase = takewhile(lambda token: token.text != ",", opening)
    name = next((token for token in phrase if token.i in view.names), opening[0])
    place = view.names.get(name.i)
    if place is None or place.kind != "place" or name.nbor(-1).lower_ not in _WHERE | _OF:
        return NOWHERE
    case = opening[0].lower_ if name.i == 1 else "in"
    return HeadlinePiece(text=case), HeadlinePiece(text=" ".join(place.text.split()))
