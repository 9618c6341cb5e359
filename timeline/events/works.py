"""Words of the title of a book or a film, which tell no event: "Harbour Lies: The Legacy of the Aurora Spill"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST = 3
"""Words with a capital that make a title."""
_SMALL = frozenset({"of", "the", "a", "an", "and", "in", "on", "for", "to", "from", "at", "with", "by", "or"})


def is_in_work(noun: Token) -> bool:
    """Whether a noun stands in a run of capitals behind a colon, as in the second half of a title."""
    first = noun.i
    while first > 0 and _is_of_title(noun.doc[first - 1]):
        first -= 1
    run = noun.doc[first : noun.i + 1]
    colon = first > 1 and noun.doc[first - 1].text == ":" and not noun.doc[first - 2].is_lower
    loud = sum(token.is_title for token in run)
    return colon and noun.is_title and run[0].is_title and loud >= FEWEST and any(token.is_lower for token in run)


def _is_of_title(token: Token) -> bool:
    return token.is_title or token.lower_ in _SMALL or token.text == ","
