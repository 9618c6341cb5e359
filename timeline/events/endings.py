"""Where a title may not end: before what its last words cannot do without."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.events.vocabulary import words
from timeline.language.clauses import content_clauses, is_passive, objects, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_INNER = frozenset({"VB", "VBG"})
_GOVERNED = frozenset({"obj", "iobj", "xcomp", "ccomp", "compound:prt"})
_OPENS_NOUN = frozenset({"DT", "PRP$", "$"})


def is_cut_off(view: SentenceView, kept: Collection[int], formed: Collection[int]) -> bool:
    """Whether a title of the words `kept`, of which some are `formed` anew, stops in the middle of something."""
    last = view.doc[max(kept)]
    return (
        any(_lacks_object(view.doc[i]) for i in kept if i not in formed)
        or _is_manner(last)
        or _loses_content(last)
        or _goes_on_with_a_noun(view, last)
    )


def _lacks_object(verb: Token) -> bool:
    """ "to discuss, among other things" whose object the parse has elsewhere."""
    if verb.tag_ not in _INNER or lemma_of(verb) not in words("transitive") or is_passive(verb):
        return False
    governs = any(relation(child) in _GOVERNED for child in verb.children) or bool(content_clauses(verb))
    return not governs and not objects(verb) and relation(verb) not in ("acl:relcl", "amod", "compound", "nsubj")


def _is_manner(last: Token) -> bool:
    """ "in a way | that nobody saw"."""
    return lemma_of(last) in words("manners") and any(child.i > last.i for child in last.children)


def _loses_content(last: Token) -> bool:
    """ "in the hope | that a deal can be reached"."""
    behind = [child for child in last.children if child.i > last.i and relation(child) in ("acl", "ccomp")]
    return any(mark.lower_ == "that" for child in behind for mark in with_relation(child, frozenset({"mark"})))


def _goes_on_with_a_noun(view: SentenceView, last: Token) -> bool:
    """ "at five times | the rate", "offers the crew | his help": another phrase right behind, with no sign between."""
    behind = last.doc[last.i + 1 : last.i + 2]
    if not behind or behind[0].tag_ not in _OPENS_NOUN or not last.whitespace_ or view.tells_when(behind[0]):
        return False
    return not view.tells_when(behind[0].head) and not behind[0].text[:1].isupper()
