"""Verbs in the present tense of headlines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.language.clauses import conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

_IRREGULAR = {"be": "is", "have": "has", "do": "does"}
_PLURAL_WORDS = frozenset(
    {"police", "people", "troops", "they", "we", "officials", "cattle", "both", "many", "several"}
)
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def third_person(lemma: str) -> str:
    """The third person singular of a verb in the present tense.

    >>> third_person("visit"), third_person("pass"), third_person("deny"), third_person("go")
    ('visits', 'passes', 'denies', 'goes')
    """
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if _CONSONANT_Y.search(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if _SIBILANT.search(lemma) else "s")


def is_plural(subject: Token) -> bool:
    """Whether a verb in the present agrees with the noun phrase as with "they"."""
    coordinated = len(conjuncts(subject)) > 1 and any(child.lower_ == "and" for child in _subtree_words(subject))
    counted = (subject.tag_ == "CD" or subject.like_num) and subject.lower_ not in ("1", "one")
    if coordinated or counted or subject.lower_ in _PLURAL_WORDS:
        return True
    # At the beginning of a sentence a plain plural is easily taken for a name.
    return bool(subject.tag_ == "NNS" or (subject.tag_ == "NNPS" and (subject.pos_ == "NOUN" or subject.i == 0)))


def _subtree_words(noun: Token) -> list[Token]:
    return [child for token in conjuncts(noun) for child in token.children if child.dep_ == "cc"]


def present(lemma: str, *, many: bool) -> str:
    """The present tense of a verb, of many or of one.

    >>> present("visit", many=True), present("visit", many=False), present("be", many=True)
    ('visit', 'visits', 'are')
    """
    if many:
        return {"be": "are"}.get(lemma, lemma)
    return third_person(lemma)
