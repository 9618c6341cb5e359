"""How sure it is that a time expression belongs to a word: a probability that holds on text not seen before.

A logistic model (Platt 1999, "Probabilistic outputs") of a few signs in the parse, the chief of which is whether the
verb nearest to the expression is the same word. The weights were fitted on the development part of GUM, on its news
and on the news of PUD by `benchmarks.governors.calibrate`, which also says how they hold on the tests of GUM and EWT.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from typing import TYPE_CHECKING

from timeline.language.clauses import AUXILIARIES, VERBAL_TAGS
from timeline.language.labels import governor, relation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FAR = 12
"""Words between expression and word beyond which a parse errs more."""
SIGNS = {
    "always": 1.8,
    "nearest": 0.2,
    "direct": 0.3,
    "parted": -0.8,
    "crossed": -0.7,
    "far": -0.6,
    "noun": -0.2,
    "loose": -0.75,
    "modifier": -0.2,
}
"""Sign → its weight in log-odds."""
_LOOSE = frozenset({"conj", "appos", "list", "parataxis", "nummod", "root", "dep"})
_PARTING = frozenset(",;:(") | {"-", "–", "—"}


def confidence(root: Token, word: Token, carrier: Token | None = None) -> float:
    """How probable it is that the expression with that head belongs to a word, from 0 to 1.

    `carrier` is the light verb of an event noun ("held" of "held talks"), which counts as the word itself.
    """
    return 1 / (1 + exp(-sum(SIGNS[sign] for sign in signs(root, word, carrier))))


def signs(root: Token, word: Token, carrier: Token | None = None) -> Iterator[str]:
    """The signs that a pair of expression and word shows."""
    forms = {word.i} | ({carrier.i} if carrier is not None else set())
    first, last = sorted((word.i, root.i))
    between = root.doc[first:last]
    near = nearest_verb(root).i in forms
    yield "always"
    if near:
        yield "nearest"
    elif any(token.text in _PARTING for token in between):
        yield "parted"
    if governor(root).i in forms:
        yield "direct"
    if sum(token.tag_ in VERBAL_TAGS for token in between[1:]) > 1:
        yield "crossed"
    if last - first > FAR:
        yield "far"
    if word.tag_ not in VERBAL_TAGS:
        yield "noun"
    label = relation(root)
    if label in _LOOSE:
        yield "loose"
    elif label == "nmod":
        yield "modifier"


def nearest_verb(root: Token) -> Token:
    """The verb with the fewest words between it and the expression, of two the one before; `root` where none is."""
    return min(_verbs(root.doc), key=lambda verb: (abs(verb.i - root.i), verb.i), default=root)


def _verbs(doc: Doc) -> list[Token]:
    return [token for token in doc if token.tag_ in VERBAL_TAGS and relation(token) not in AUXILIARIES]
