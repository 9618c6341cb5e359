"""What goes on right behind the last word of a title where a parse has it elsewhere.

A small parser often hangs "to rescue the bank" or "from falling" on a word before the clause. What stands right
behind a clause, with no sign between, is part of it nevertheless: without it the clause stops in its middle.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import dropwhile
from typing import TYPE_CHECKING

from timeline.events.phrases import clause, noun_phrase
from timeline.events.vocabulary import words
from timeline.language.clauses import ASKING_TAGS, FINITE_TAGS, NOMINAL, RELATIVE
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView


def continuations(view: SentenceView, told: Collection[int]) -> list[set[int]]:
    """The phrase or clause right behind the words `told`, if there is one."""
    opening = behind(view, told)
    if opening is not None and opening.lower_ in words("elsewhere"):
        return [{opening.i}]
    if opening is None or not (purpose_of(opening) or opening.lower_ in words("continuing")):
        return []
    if view.is_quoted(opening) != view.is_quoted(view.doc[max(told)]):
        return []
    head = purpose_of(opening) or opening.head
    if head.i <= opening.i or head.i in told or head.i in view.timexes or lemma_of(head) in words("time_nouns"):
        return []
    phrase = {i for i in _phrase(view, opening, head) if i >= opening.i}
    return [phrase | {opening.i}] if _is_whole(view, phrase) else []


def behind(view: SentenceView, told: Collection[int]) -> Token | None:
    """The first word behind a title that does not tell when, if no sign stands between."""
    rest = dropwhile(lambda token: _tells_when(view, token), view.doc[max(told) + 1 :])
    opening = next(rest, None)
    return None if opening is None or opening.is_punct else opening


def _tells_when(view: SentenceView, token: Token) -> bool:
    return token.i in view.timexes or (token.tag_ == "IN" and token.head.i in view.timexes)


def purpose_of(opening: Token) -> Token | None:
    """The infinitive that "to" opens."""
    verb = opening.doc[opening.i + 1 : opening.i + 2]
    return verb[0] if opening.tag_ == "TO" and verb and verb[0].tag_ == "VB" else None


def _phrase(view: SentenceView, opening: Token, head: Token) -> set[int]:
    if purpose_of(opening) is not None or head.tag_ == "VBG":
        return clause(view, head)
    return noun_phrase(view, head) if head.pos_ in NOMINAL and not _goes_on(view, head) else set()


def _goes_on(view: SentenceView, noun: Token) -> bool:
    """ "with a committee | representing the farmers": a noun that tells nothing without what follows it."""
    behind_it = [child for child in noun.children if child.i > noun.i and relation(child) in RELATIVE]
    bare = not any(child.i in view.names for child in noun.subtree if child.i <= noun.i)
    return bare and bool(behind_it)


def _is_whole(view: SentenceView, phrase: Collection[int]) -> bool:
    """Whether a phrase tells something, and neither when nor a question nor another sentence."""
    tokens = [view.doc[i] for i in phrase]
    broken = any(token.tag_ in ASKING_TAGS or token.tag_ in FINITE_TAGS or token.i in view.timexes for token in tokens)
    return len(tokens) > 1 and not broken
