"""Words that were glued together when a page was turned into text: "Ukrainebut", "VolodymyrZelensky".

A word is cut only where both halves are known for what they are, as many names are written together on purpose
(iPhone, McDonald, YouTube): a given name before a surname, a title before a name, a country, a large town or a people
before a small word that follows names or behind an ordinary word. What is not sure stays one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.language.name_words import name_words
from timeline.language.resources import read_toml, words
from timeline.language.word_classes import GIVEN, SURNAME, WELL_KNOWN, word_classes

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc, Token

_SMALL = r"[a-zß-öø-ÿ]"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_INNER = re.compile(rf"(?<={_SMALL}{{3}})(?={_CAPITAL}{_SMALL}{{2}})")
_LEAST_ORDINARY = 4
"""Letters of the shortest ordinary word that a name may be glued to; shorter ones are prefixes too."""


@dataclass(frozen=True, slots=True)
class Unglued:
    """A tokenizer that parts what is glued; offsets stay those of the text."""

    tokenizer: Tokenizer

    def __call__(self, text: str) -> Doc:
        """The tokens of a text."""
        doc = self.tokenizer(text)
        if cuts := list(cuts_of(text)):
            with doc.retokenize() as retokenizer:
                for token, at in _cut_tokens(doc, cuts):
                    parts = [token.text[:at], token.text[at:]]
                    retokenizer.split(token, parts, heads=[(token, 0), (token, 0)])
        return doc


def _cut_tokens(doc: Doc, cuts: Sequence[int]) -> Iterator[tuple[Token, int]]:
    """Each token that an offset of the text falls into, and where in it."""
    for token in doc:
        inside = [cut - token.idx for cut in cuts if token.idx < cut < token.idx + len(token)]
        if inside:
            yield token, inside[0]


def cuts_of(text: str) -> Iterator[int]:
    """Offsets at which a word of the text is to be cut, at most one a word.

    >>> list(cuts_of("The president of Ukrainebut not YouTube met VolodymyrZelensky"))
    [24, 53]
    """
    for match in _suspects().finditer(text):
        word = match.group()
        inner = [cut.start() for cut in _INNER.finditer(word)]
        fits = [at for at in inner if are_two_names(word[:at], word[at:])] or [
            at for at in _before_small_words(word) if not word_classes()(word) and _is_well_known(word[:at])
        ]
        if fits and word not in _words("whole"):
            yield match.start() + fits[0]


def are_two_names(left: str, right: str) -> bool:
    """Whether a capital inside a word begins a new one."""
    lists = name_words()
    if left.islower():
        return len(left) >= _LEAST_ORDINARY and left in lists.common and _is_well_known(right)
    if lists.is_office(left):
        return right.lower() not in lists.common
    if word_classes()(left) & GIVEN and left.lower() not in lists.common:
        return bool(word_classes()(right) & SURNAME) or right.endswith(tuple(_endings()))
    return False


def _before_small_words(word: str) -> Iterator[int]:
    yield from (len(word) - len(small) for small in sorted(_words("followers")) if word.endswith(small))


def _is_well_known(name: str) -> bool:
    """A country, a region, a large town or a people, of four letters or more."""
    return len(name) >= _LEAST_ORDINARY and bool(word_classes()(name) & WELL_KNOWN)


@cache
def _suspects() -> re.Pattern[str]:
    """Words with a capital inside, and capitalised words that end like a small one that follows names."""
    followers = "|".join(sorted(_words("followers"), key=len, reverse=True))
    inner = rf"\w*{_SMALL}{{3}}{_CAPITAL}{_SMALL}{{2}}\w*"
    return re.compile(rf"(?<![\w-])(?:{inner}|{_CAPITAL}{_SMALL}{{3,}}(?:{followers}))\b")


@cache
def _words(name: str) -> frozenset[str]:
    return words(read_toml("glue")[name])


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(_words("surname_endings")))
