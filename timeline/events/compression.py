"""How much of a clause fits into a title: its phrases whole where there is room, shorter where there is not.

The tree of a clause is pruned from its end, a dependent at a time (after Filippova and Strube 2008, "Dependency
tree based sentence compression"); whether what is left may stand is judged elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.events.complements import is_purpose
from timeline.events.phrases import clause, completes, is_infinitive, is_rate, is_set_off
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    ASKING_TAGS,
    OBLIQUES,
    VERBAL_TAGS,
    case_of,
    is_patient_subject,
    objects,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from timeline.events.view import SentenceView

_PRUNABLE = OBLIQUES | {"nmod", "acl", "advcl", "nmod:unmarked"}
_CLAUSES = frozenset({"acl", "advcl"})
_LOOSE = frozenset({"on", "with", "against", "between", "among", "under"})
"""Prepositions, beside those of places, whose phrase a noun can do without."""
_ENDLESS = frozenset({"CC", ",", ":", "IN", "TO", "DT"})
"""Tags of words that cannot stand at the end of what is left."""
_SETTING = frozenset({"in", "during", "at", "after", "before"})
_STOPS = frozenset({".", ",", "", "and", "”", '"'})
_OPENING = frozenset({"for", "by", "from", "into", "of", "in", "with"})
"""Words before a participle that make it part of what its verb says: "blamed him for lying"."""
_ARTICLES = frozenset({"a", "an", "the"})
MOST_QUOTED = 8
"""Words of a quotation that a title takes into its own sentence."""
_PER = frozenset({"a", "an"})
_COUNTING = frozenset({"few", "number", "lot", "couple", "dozen", "hundred", "thousand", "million", "billion"})


def shortenings(doc: Doc, phrase: Collection[int], base: Collection[int] = ()) -> Iterator[set[int]]:
    """A phrase whole, then each time without its last dependent: "in a case | against him | in Lima".

    What it hangs on may stand in its `base`, which stays.
    """
    left = set(phrase)
    while left:
        yield set(left)
        last = _last_dependent(doc, left, base)
        if not last:
            return
        left -= last
        while left and doc[max(left)].tag_ in _ENDLESS:
            left.discard(max(left))


def _last_dependent(doc: Doc, phrase: set[int], base: Collection[int]) -> set[int]:
    """The smallest part at the end of a phrase that may go, empty if there is none."""
    end = max(phrase)
    told = phrase.union(base)
    for i in sorted(phrase, reverse=True):
        token = doc[i]
        if token.head.i in told and _may_be_pruned(token, told):
            part = {other.i for other in token.subtree} & phrase
            if max(part) == end and token.head.i < min(part):
                return part
    return set()


def _may_be_pruned(token: Token, phrase: Collection[int]) -> bool:
    """Whether what stands before a dependent is whole without it: not "in an effort | to help", "relates | to it"."""
    if relation(token) == "conj":
        return token.tag_ in VERBAL_TAGS and token.head.tag_ in VERBAL_TAGS
    if relation(token) not in _PRUNABLE or completes(token) or (relation(token) == "advcl" and is_purpose(token)):
        return False
    between = [child for child in token.head.children if child.i in phrase and token.head.i < child.i < token.i]
    marks = {child.lower_ for child in with_relation(token, frozenset({"mark"}))} or {case_of(token)}
    if token.head.tag_ in VERBAL_TAGS:
        return bool(between) and (not marks & words("completing") or bool(objects(token.head)))
    return relation(token) in _CLAUSES or bool(marks & (words("locative") | _LOOSE))


def choices(doc: Doc, phrases: Sequence[Collection[int]], base: Collection[int]) -> Iterator[set[int]]:
    """What to take of phrases in the order of the text, the most first: each less is shorter by its last part."""
    for count in range(len(phrases), 0, -1):
        before = set().union(*phrases[: count - 1])
        yield from (before | form for form in shortenings(doc, phrases[count - 1], before.union(base)))
    yield set()


def without_articles(doc: Doc, kept: Collection[int]) -> set[int]:
    """The words without "a" and "the", as headlines have them, but for such as count: "$3 a litre", "a few"."""
    return {i for i in kept if not _may_go(doc[i])}


def possessors(doc: Doc, kept: Collection[int]) -> set[int]:
    """ "a warrant in | their | criminal inquiry": whose it is goes without saying behind a preposition of setting."""
    own = [doc[i] for i in kept if doc[i].tag_ == "PRP$" and i]
    return {token.i for token in own if token.nbor(-1).lower_ in _SETTING and token.head.i in kept}


def _may_go(token: Token) -> bool:
    behind = token.doc[token.i + 1 : token.i + 2].text.lower()
    per = token.lower_ in _PER and lemma_of(token.head) in words("rated") and not objects(token.head.head)
    rated = per or is_rate(token)
    return token.text in _ARTICLES and relation(token) == "det" and behind not in _COUNTING and not rated


def loose_ends(view: SentenceView, verb: Token, told: Collection[int]) -> list[set[int]]:
    """Clauses without a verb of their own tense that go on with what is told behind a verb.

    "orders him | to stand trial", "a measure | blocking the sale", "blames them | for lying".
    """
    ends = [token for i in told if i >= verb.i for token in view.doc[i].children]
    ends = [token for token in ends if token.i not in told and token.i > verb.i and _goes_on(view, token)]
    found: list[set[int]] = []
    for end in sorted(ends, key=lambda token: token.i):
        whole = clause(view, end, top=False)
        if _is_broken_off(end, whole) or not _adjoins(view, set(told).union(*found), whole):
            break
        found.append(whole)
    return found


def _is_broken_off(head: Token, whole: Collection[int]) -> bool:
    """ "insisting" without what, or with a question word that no title takes."""
    alone = head.tag_ == "VBN" and head.doc[head.i + 1 : head.i + 2].text in _STOPS
    bare = max(whole) == head.i and not alone
    return bare or any(head.doc[i].tag_ in ASKING_TAGS for i in whole)


def _adjoins(view: SentenceView, told: Collection[int], more: Collection[int]) -> bool:
    """Whether nothing but when it was stands between what is told and what goes on with it."""
    before = max((i for i in told if i < min(more)), default=-1)
    gap = [token for token in view.doc[before + 1 : min(more)] if not view.tells_when(token)]
    return before >= 0 and all(token.tag_ in ("IN", "DT") and token.i + 1 in view.timexes for token in gap)


def _goes_on(view: SentenceView, head: Token) -> bool:
    if relation(head) not in _CLAUSES or is_set_off(head) or view.tells_when(head):
        return False
    if head.tag_ == "VBG" and relation(head) == "advcl" and is_patient_subject(head.head):
        return False  # who does it is not who is done to
    marks = {child.lower_ for child in head.children if relation(child) == "mark"}
    participle = (head.tag_ == "VBG" and marks <= _OPENING) or (head.tag_ == "VBN" and relation(head) == "acl")
    return (is_infinitive(head) or participle) and view.is_quoted(head) == view.is_quoted(head.head)


def loses_core(view: SentenceView, verb: Token, told: Collection[int]) -> bool:
    """Whether a title ends right before what its verb governs: "calls the plan | a mistake"."""
    behind = [noun for noun in with_relation(verb, OBLIQUES | _CLAUSES) if noun.i > verb.i]
    as_what = [noun for noun in behind if any(child.lower_ == "as" for child in noun.children)]
    if lemma_of(verb) in words("described") and any(noun.i not in told for noun in as_what):
        return True
    core = [child for child in verb.children if child.i > verb.i and relation(child) in ("xcomp", "ccomp")]
    core += [noun for noun in objects(verb) if noun.i > verb.i]
    core = [head for head in core if view.is_quoted(head) == view.is_quoted(verb)]
    lost = [head for head in core if not any(token.i in told for token in head.subtree) and not view.tells_when(head)]
    lost = [head for head in lost if not is_set_off(head) and not any(c.tag_ in ASKING_TAGS for c in head.children)]
    return any(_adjoins(view, told, [head.left_edge.i]) for head in lost)


def quoted_predicate(view: SentenceView, verb: Token) -> dict[int, tuple[HeadlinePiece, ...]]:
    """ "called it “very sad”": what alone of a clause stands in quotation marks, with its marks."""
    heads = [] if is_patient_subject(verb) else with_relation(verb, frozenset({"xcomp"}))
    heads += [child for noun in objects(verb) for child in noun.children if relation(child) == "appos"]
    named = lemma_of(verb) in words("described")  # "called the plan, drawn up in Lima, “absurd”"
    found = (_quoted(view, head) for head in heads if head.i > verb.i and (named or not is_set_off(head)))
    return next((said for said in found if said), {})


def _quoted(view: SentenceView, head: Token) -> dict[int, tuple[HeadlinePiece, ...]]:
    inside = sorted(token.i for token in head.subtree if not token.is_punct)
    whole = 0 < len(inside) <= MOST_QUOTED and inside[-1] - inside[0] < len(inside)
    if not whole or not view.quoted.issuperset(inside) or not view.timexes.keys().isdisjoint(inside):
        return {}
    spoken = [view.doc[i].text for i in inside]
    spoken[0] = f"“{spoken[0]}"
    spoken[-1] = f"{spoken[-1]}”"
    return {i: (HeadlinePiece(text=word),) for i, word in zip(inside, spoken, strict=True)}
