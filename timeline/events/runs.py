"""Names that a title would cut: a run of capitals in its sentence is told whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.language.name_words import name_words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from timeline.events.view import SentenceView

LONGEST_NUMBER = 2
"""Digits of a number that stands for a version or a volume."""
_DATED = re.compile(r"\b(?P<word>[A-Za-z]{3,})(?:1[5-9]|20)\d\d\b")
_RUN_TOGETHER = re.compile(r"\b\d+[13]/[24]\b|\b(?:from|with|by|of|to|for) among others\b")
_JOINING = frozenset({"and", "&"})
_ARTICLES = frozenset({"the", "a", "an"})
_NAMING = frozenset({"NNP", "NNPS"})


def is_cut_name(view: SentenceView, kept: Collection[int], formed: Collection[int] = ()) -> bool:
    """ "OS | X", "Mary | Owen", "Ships and | Harbours Board": whether a name of the sentence is parted.

    What stands before a person is his title and may go, unless it is a given name. Words that a title `formed`
    anew are no part of a name.
    """
    inside = [i for i in sorted(kept) if i not in formed and _is_capital(view, i)]
    if any(_is_numbered(view, i) or _is_of_a_day(view, i) for i in kept if i not in formed and i + 1 not in kept):
        return True
    return any(_is_half(view, i, kept) for i in kept if i not in formed) or any(
        _belongs(view, view.doc[i], other) for i in inside for other in _neighbours(view, i) if other.i not in kept
    )


def says_twice(spoken: Sequence[str]) -> bool:
    """ "Anna Berg Anna Berg sings", "Dahl born born": a caption and its sentence, or two clauses run together."""
    doubled = any(a == b and a.islower() for a, b in pairwise(spoken))
    return doubled or any(spoken[i : i + 2] == spoken[i + 2 : i + 4] for i in range(len(spoken) - 3))


def is_run_together(text: str) -> bool:
    """ "Born1922", "served 41/2 years", "from among others": words that lost what stood between them."""
    dated = any(name_words().is_common(match["word"]) for match in _DATED.finditer(text))
    return dated or _RUN_TOGETHER.search(text) is not None


def loses_and(span: Span) -> bool:
    """ "Minister Berg | and Chairman | Dahl": two names between which "and" was left out."""
    first, *between, last = span
    return first.pos_ == last.pos_ == "PROPN" and len(between) in (1, 2) and between[0].lower_ == "and"


def _is_half(view: SentenceView, i: int, kept: Collection[int]) -> bool:
    """ "co|-operates", "Trip In|-a Storm": a hyphen without what it joins."""
    behind = view.doc[i + 1 : i + 3]
    joined = len(behind) > 1 and behind[0].text == "-" and not view.doc[i].whitespace_ and not behind[0].whitespace_
    return joined and behind[1].i not in kept


def _is_numbered(view: SentenceView, i: int) -> bool:
    """ "Harbour OS | 4 was sold": a number that is the last word of a name, not one that counts what follows."""
    number, behind = view.doc[i + 1 : i + 2], view.doc[i + 2 : i + 3]
    if (
        not number
        or not number[0].text.isdigit()
        or len(number[0].text) > LONGEST_NUMBER
        or not view.doc[i].whitespace_
    ):
        return False
    counts = not behind or behind[0].pos_ in ("NOUN", "ADJ", "PROPN", "NUM", "SYM") or behind[0].text in ("-", "–", "%")
    named = any(letter.isupper() for letter in view.doc[i].text)
    if i in view.names and behind and behind[0].tag_ == "NNP" and number[0].i not in view.timexes:
        return True  # "Harbour Radio | 2 Song Prize"
    return named and not counts and i + 1 not in view.timexes and not view.doc[i].is_punct


def _is_of_a_day(view: SentenceView, i: int) -> bool:
    """ "says Good Morning | Sunday": a day with a capital behind a plain word with one."""
    token, behind = view.doc[i], view.doc[i + 1 : i + 2]
    plain = token.is_title and i > 0 and i not in view.names and name_words().is_common(token.lower_)
    return plain and bool(behind) and behind[0].tag_ == "NNP" and behind[0].i in view.timexes


def _is_capital(view: SentenceView, i: int) -> bool:
    token = view.doc[i]
    return token.text[:1].isupper() and (i > 0 or token.tag_ in _NAMING or i in view.names)


def _neighbours(view: SentenceView, i: int) -> Iterator[Token]:
    """The words beside one, with that behind "and" where both its sides are of one name."""
    if i > 0:
        yield view.doc[i - 1]
    behind = view.doc[i + 1 : i + 3]
    yield from behind[:1]
    if len(behind) > 1 and behind[0].lower_ in _JOINING and view.doc[i].tag_ == "NNPS":
        yield behind[1]


def _belongs(view: SentenceView, token: Token, other: Token) -> bool:
    """Whether a word beside a kept one is of the same name."""
    if not _is_capital(view, other.i) or not other.is_alpha or other.lower_ in _ARTICLES or view.tells_when(other):
        return False
    shown = other.tag_ in _NAMING or other.i in view.names or (other.is_upper and other.i > 0)
    if not shown or name_words().is_office(other.text):
        return False
    name, beside = view.names.get(token.i), view.names.get(other.i)
    if name is not None and name.kind == "person" and other.i < token.i:
        return beside is not name and other.text in name_words().given
    # Of a name that is known any word stands for all.
    return beside is None or beside is not name
