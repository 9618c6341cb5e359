"""Who stands between whom: "a meeting between Berg, the mayor Pia Lund and leaders of both sides".

Parsers hang the members of an enumeration on each other in many ways; its words stand side by side whatever they do.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from timeline.events.view import SentenceView

_MEMBERS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})
_JOINING = frozenset({",", "and"})
_OWNING = frozenset({"of"})
FARTHEST = 4
"""How many words, such as those of its day, may stand between a noun and its "between"."""


def between(view: SentenceView, head: Token) -> set[int]:
    """The words from a "between" behind a noun to the last of its members; none where no "and" joins them.

    What a named person is stands before the name, where a headline leaves it out.
    """
    behind = view.doc[head.i + 1 : head.i + 1 + FARTHEST + 1]
    first = next((token for token in behind if token.lower_ == "between"), None)
    if first is None or any(token.is_punct for token in view.doc[head.i + 1 : first.i]):
        return set()
    members = _members(first)
    joined = [token.i for token in members if token.lower_ == "and"]
    if not joined or members[-1].i == joined[-1] or not any(token.i in view.names for token in members):
        return set()
    kept = {token.i for token in members if token.pos_ != "DET" and not _is_role(view, token)}
    return {first.i} | kept


def _members(first: Token) -> list[Token]:
    """The words behind "between" as far as nothing but members and what joins them follows; one "and" ends it."""
    found: list[Token] = []
    for token in first.doc[first.i + 1 :]:
        past = any(other.lower_ == "and" for other in found)
        if token.pos_ not in _MEMBERS and token.lower_ not in (_OWNING if past else _JOINING):
            break
        found.append(token)
    return found


def _is_role(view: SentenceView, token: Token) -> bool:
    """ "treasury secretary" before "Anna Berg"."""
    last = token.i
    while last + 1 < len(view.doc) and view.doc[last].pos_ == "NOUN" and last not in view.names:
        last += 1
    name = view.names.get(last)
    return token.i not in view.names and last > token.i and name is not None and name.kind == "person"


def loses_its_and(doc: Doc, kept: Collection[int]) -> bool:
    """ "joins the dots between folk | songs": whether a "between" lost the "and" that goes with it."""
    return any(_is_parted(doc[i], max(kept), kept) for i in kept if doc[i].lower_ == "between")


def _is_parted(between: Token, last: int, kept: Collection[int]) -> bool:
    joining = next((token for token in between.doc[between.i + 1 : last] if token.lower_ in _JOINING), between)
    return joining.lower_ == "and" and joining.i not in kept
