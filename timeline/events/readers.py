"""What readers write below an article, which no newspaper tells as news."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ANSWERS = frozenset({"reply", "flag", "report"})
_BARS = frozenset({"|", "·", "•"})


def is_by_reader(doc: Doc) -> bool:
    """Whether a sentence has a forum's "| Reply" in it, or an "i" for whoever writes it."""
    small = any(token.text == "i" and token.tag_ == "PRP" for token in doc)
    return small or any(token.text in _BARS and _is_answer(doc, token.i + 1) for token in doc[:-1])


def _is_answer(doc: Doc, index: int) -> bool:
    return doc[index].is_title and doc[index].lower_ in _ANSWERS
