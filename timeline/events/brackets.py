"""Words in brackets, which no title keeps: "paid $17 m (£10 m) for it" tells the sum twice."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.events.vocabulary import words
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 12
"""How many words brackets hold at most that are an aside."""


def bracketed(doc: Doc) -> frozenset[int]:
    """The indices of the words inside brackets, but of such as are glued to the word before: "401(k)"."""
    found: set[int] = set()
    for token in doc:
        if token.text == "(" and token.i and token.nbor(-1).whitespace_:
            inside = [other.i for other in takewhile(lambda t: t.text != ")", doc[token.i + 1 : token.i + 1 + LONGEST])]
            closed = bool(inside) and doc[inside[-1] + 1 : inside[-1] + 2].text == ")"
            found.update(inside if closed else ())
    return frozenset(found)


def goes_on_behind(last: Token) -> bool:
    """Whether words of a title go on behind a bracket: "401 | (k) plans", "7 km | (4 miles) away"."""
    doc = last.doc
    if doc[last.i + 1 : last.i + 2].text != "(":
        return False
    closed = next((token.i for token in doc[last.i + 1 : last.i + 1 + LONGEST] if token.text == ")"), len(doc) - 1)
    behind = doc[closed + 1 : closed + 2]
    far = lemma_of(last) in words("ways") and any(token.pos_ in ("ADV", "ADP") for token in behind)
    lettered = closed == last.i + 3 and len(doc[last.i + 2]) == 1 and last.like_num
    return far or bool(lettered and any(token.pos_ in ("NOUN", "PROPN", "CCONJ") for token in behind))
