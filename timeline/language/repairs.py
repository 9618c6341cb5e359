"""Repairs of dependency trees whose shape no English sentence has.

A small parser errs most where news is tersest: "The airline filed for bankruptcy" comes out as a noun with a
participle, and a sentence without a main verb. Each function here mends one such shape; none looks at what the
words mean. What a parser got right has none of these shapes and stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
_CLAUSES = frozenset({"acl", "acl:relcl"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_CLAUSE_MARKS = frozenset({"after", "when", "before", "as", "while", "until", "once"})
_SAYING = frozenset({"say", "tell", "add", "write", "state", "announce", "report", "explain", "claim", "warn", "note"})
_TELLING = frozenset({"tell", "inform", "warn", "remind", "assure", "notify", "convince"})
_CHANGING = frozenset(
    {"grow", "rise", "mount", "increase", "fall", "decline", "worsen", "widen", "shrink", "spread", "soar", "deepen"}
)
_BEGINNING = frozenset(
    {"begin", "start", "keep", "continue", "stop", "resume", "avoid", "consider", "risk", "go", "come"}
)
_ONLY_PARTICIPLE = re.compile(r".*(?:en|[wr]n|ne|[iu]ng|unk)")
"""Forms that are never the past tense: "taken", "shown", "born", "done", "sung"."""


def repair(doc: Doc) -> Doc:
    """The document itself, its tree mended where the parse cannot be right."""
    if not doc.has_annotation("DEP"):
        return doc
    for mend in (
        _whose,
        _which,
        _two_subjects,
        _told_that,
        _clause_subject,
        _marked_clause,
        _main_clause,
        _split,
        _main_verb,
        _quoted,
        _said,
        _growing,
    ):
        mend(doc)
    return doc


def _hang(token: Token, head: Token, label: str) -> None:
    """Let `token` depend on `head`, unless that one depends on it already: a ring would hold whoever walks it."""
    if token.i == head.i or not token.is_ancestor(head):
        token.head, token.dep_ = head, label


def _roots(doc: Doc) -> list[Token]:
    found = (doc[i] for i in (doc.to_array("HEAD") == 0).nonzero()[0].tolist())  # a head is kept as a distance
    return [token for token in found if token.dep_ != "punct"]


def _children(token: Token, labels: frozenset[str]) -> list[Token]:
    return [child for child in token.children if child.dep_ in labels]


def _with_several(doc: Doc, labels: frozenset[str]) -> list[Token]:
    """The tokens with more than one child of those labels, in order."""
    counts = Counter(token.head.i for token in doc if token.dep_ in labels)
    return [doc[i] for i in sorted(counts) if counts[i] > 1]


def _has_subject(verb: Token) -> bool:
    return bool(_children(verb, _SUBJECTS))


def _has_relative(verb: Token) -> bool:
    """ "who left", "whose ship sank", "that left"."""
    return any(token.tag_ in _RELATIVE_TAGS for token in verb.subtree if token.i < verb.i)


def _undergoes(verb: Token) -> bool:
    """Whether a past form says what was done to the noun: "sued by investors", "to be sold"."""
    return bool(_children(verb, frozenset({"obl:agent", "aux", "aux:pass", "cop", "mark"})))


def _whose(doc: Doc) -> None:
    """ "said a driver whose car was taken": the clause that "whose" opens describes the noun before it."""
    for verb in _with_several(doc, _SUBJECTS):
        for noun, owned in pairwise(_children(verb, _SUBJECTS)):
            if noun.i < owned.i and any(child.lower_ == "whose" for child in owned.children):
                above = verb.head
                label = "ROOT" if above.i == verb.i else "obj" if _has_subject(above) else "nsubj"
                _hang(noun, noun if above.i == verb.i else above, label)
                _hang(verb, noun, "acl:relcl")


def _which(doc: Doc) -> None:
    """ "Irma, which grew on Sunday, weakened": what "which" opens describes, the verb behind its comma tells."""
    for root in _roots(doc):
        verb = next((child for child in root.children if child.i > root.i and _tells_behind_comma(child)), None)
        opening = next(
            (token for token in doc[: verb.i if verb is not None else 0] if token.tag_ in ("WDT", "WP")), None
        )
        noun = _described(opening) if opening is not None else None
        if verb is None or noun is None or opening is None or opening.head not in (root, *_children(root, _CLAUSES)):
            continue
        _promote(verb, root, "nsubj" if noun.i == root.i else "acl:relcl")
        _hang(noun, verb, "nsubj")
        if noun.i != root.i:
            _hang(root, noun, "acl:relcl")
        verb.tag_ = "VBD"


def _described(relative: Token) -> Token | None:
    """The noun before a relative word and its comma."""
    before = [token for token in relative.doc[: relative.i] if token.text != ","][-1:]
    if not before or before[0].pos_ not in _NOMINAL:
        return None
    noun = before[0]
    while noun.head.i < relative.i and noun.head.i != noun.i and noun.head.pos_ in _NOMINAL:
        noun = noun.head
    return noun


def _tells_behind_comma(verb: Token) -> bool:
    """A past form that no "and" joins to the verb before it, without a subject of its own."""
    joined = _children(verb, frozenset({"cc", "mark"}) | _SUBJECTS)
    beside = verb.dep_ in ("conj", "parataxis", *_CLAUSES)
    return beside and verb.i > 0 and verb.tag_ in _PAST and not joined and verb.doc[verb.i - 1].text == ","


def _two_subjects(doc: Doc) -> None:
    """ "The actor Tomas Lind married", "A magnitude 6.8 earthquake struck", "The nurse and the cook won".

    Of two subjects side by side, the second is the name, the head or the other half of the first.
    """
    labels = frozenset({"nsubj", "nsubj:pass"})
    for verb in _with_several(doc, labels):
        subjects = _children(verb, labels)
        for first, second in pairwise(subjects):
            between = doc[first.right_edge.i + 1 : second.left_edge.i]
            if len(between) == 1 and between[0].dep_ == "cc":
                _hang(between[0], second, "cc")
                _hang(second, first, "conj")
            elif first.i == second.left_edge.i - 1 and first.pos_ == "NOUN" and not _determined(second):
                _hang(first, second, "nmod:desc" if second.pos_ == "PROPN" else "compound")


def _determined(noun: Token) -> bool:
    return (
        noun.pos_ not in _NOMINAL
        or noun.left_edge.is_punct
        or bool(_children(noun, frozenset({"det", "nmod:poss", "case"})))
    )


def _told_that(doc: Doc) -> None:
    """ "told the agency that two patients died": whoever is told something is not described by it."""
    for clause in (token for token in doc if token.dep_ in _CLAUSES):
        noun = clause.head
        marked = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
        told = noun.dep_ in ("obj", "iobj") and lemma_of(noun.head) in _TELLING
        if marked and told and _has_subject(clause):
            _hang(clause, noun.head, "ccomp")


def _clause_subject(doc: Doc) -> None:
    """ "Two hikers died after a flood destroyed the bridge": the flood is the subject of what follows it."""
    for noun in (token for token in doc if token.dep_ in ("obl", "nmod")):
        mark = next((child for child in noun.children if child.dep_ == "case" and child.i < noun.i), None)
        if mark is None or mark.lower_ not in _CLAUSE_MARKS - {"as"}:
            continue
        verb, above = _verb_behind(noun), noun.head
        if verb is not None and not _has_subject(verb) and not verb.is_ancestor(above):
            _hang(verb, above, "advcl")
            _hang(noun, verb, "nsubj")
            _hang(mark, verb, "mark")


def _verb_behind(noun: Token) -> Token | None:
    """The past verb right behind a noun phrase that hangs on the same word, or, with an object, on the noun."""
    for verb in noun.doc:
        if verb.tag_ not in _PAST or _undergoes(verb) or _ONLY_PARTICIPLE.fullmatch(verb.lower_):
            continue
        acts = verb.head.i == noun.i and (verb.tag_ == "VBD" or _children(verb, frozenset({"obj"})))
        beside = verb.dep_ in ("advcl", "parataxis", "conj", "ccomp", "dep") and verb.head in (
            noun.head,
            *noun.ancestors,
        )
        end = max([noun.i, *(child.right_edge.i for child in noun.children if child.i != verb.i)])
        if verb.i == end + 1 and (beside or (acts and verb.dep_ in _CLAUSES)):
            return verb
    return None


def _marked_clause(doc: Doc) -> None:
    """ "resigned after prosecutors charged him": what "after" opens is no second main clause."""
    for noun in (token for token in doc if token.dep_ in _SUBJECTS):
        verb = noun.head
        marks = [child for child in noun.children if child.dep_ == "case" and child.lower_ in _CLAUSE_MARKS]
        if marks and verb.i > noun.i and _is_finite(verb):
            _hang(marks[0], verb, "mark")
            if verb.dep_ in ("conj", "parataxis", "ccomp") and verb.head.i < marks[0].i:
                verb.dep_ = "advcl"


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _PAST | _FINITE or any(child.tag_ in _FINITE for child in verb.children)


def _main_clause(doc: Doc) -> None:
    """ "After the ceasefire the army withdrew": a noun behind a preposition is no root, the clause on it is."""
    for root in _roots(doc):
        verbs = [verb for verb in _children(root, _CLAUSES) if verb.tag_ in _FINITE and _has_subject(verb)]
        prepositions = _children(root, frozenset({"case"}))
        if root.pos_ in _NOMINAL and prepositions and verbs and not _has_relative(verbs[-1]):
            _promote(verbs[-1], root, "obl")


def _promote(verb: Token, root: Token, label: str) -> None:
    """The verb as root, what was the root below it, with what stands behind the verb."""
    _hang(verb, verb, "ROOT")
    _hang(root, verb, label)
    for child in [child for child in root.children if child.dep_ == "punct" or child.i > verb.i]:
        child.head = verb


def _split(doc: Doc) -> None:
    """ "A drone attack on the port on Tuesday | left 3,000 homes without power": a subject that is a second root."""
    for noun, verb in _neighbours(doc):
        finite = verb.tag_ == "VBD" and not _has_subject(verb)
        touches = noun.right_edge.i == verb.left_edge.i - 1 and not noun.right_edge.is_punct
        if finite and touches and _is_bare(noun):
            _hang(noun, verb, "nsubj")


def _is_bare(noun: Token) -> bool:
    """A noun that stands under no preposition, unless that measures ("up to 30 houses"), and is no predicate."""
    above = [child for child in _children(noun, frozenset({"case", "cop"}) | _SUBJECTS) if child.lower_ != "up"]
    return noun.pos_ in _NOMINAL and not above


def _neighbours(doc: Doc) -> Iterator[tuple[Token, Token]]:
    roots = _roots(doc)
    yield from pairwise(roots)


def _main_verb(doc: Doc) -> None:
    """ "The airline filed for bankruptcy": the participle of a sentence without a finite verb is its main verb."""
    roots = _roots(doc)
    if len(roots) != 1 or not _is_bare(roots[0]) or doc[-1].text != ".":
        return
    root = roots[0]
    found = [verb for verb in doc if verb.dep_ in _CLAUSES and _could_be_main(verb, root)]
    found = [verb for verb in found if verb.tag_ == "VBD"] or found
    others = [verb for verb in doc if verb.tag_ in _FINITE and found and not found[-1].is_ancestor(verb)]
    if found and not [verb for verb in others if verb.i != found[-1].i and not _has_relative(verb)]:
        verb = found[-1]
        _promote(verb, root, "nsubj")
        verb.tag_ = "VBD"


def _could_be_main(verb: Token, root: Token) -> bool:
    """A past form behind the root or behind a phrase of it, no comma before it, that is not told as undergone."""
    token = verb.head
    while token.i != root.i and token.dep_ == "nmod":
        token = token.head
    if token.i != root.i or verb.i == 0 or verb.doc[verb.i - 1].is_punct:
        return False
    ambiguous = verb.tag_ in _PAST and not _ONLY_PARTICIPLE.fullmatch(verb.lower_)
    return ambiguous and not _undergoes(verb) and not _has_subject(verb) and not _has_relative(verb)


def _quoted(doc: Doc) -> None:
    """ "“I sold the ship,” | Angela Merkel said": the words quoted are what the attribution says."""
    for said, verb in _neighbours(doc):
        before = doc[verb.left_edge.i - 1]
        if lemma_of(verb) in _SAYING and _has_subject(verb) and before.is_punct and before.text not in (".", ";"):
            _hang(said, verb, "ccomp")


def _said(doc: Doc) -> None:
    """ "Chile said hundreds of guards, some of them armed, attacked a yard": the guards did, and Chile said so."""
    for verb in [token for token in doc if token.dep_ == "conj" and token.tag_ in _PAST and not _has_subject(token)]:
        said = verb.head
        told = [noun for noun in _children(said, frozenset({"obj"})) if said.i < noun.i < verb.i]
        bare = not _children(verb, frozenset({"cc", "aux", "aux:pass"})) and doc[verb.i - 1].text == ","
        if bare and told and lemma_of(said) in _SAYING and told[0].left_edge.i == said.i + 1:
            _hang(verb, said, "ccomp")
            _hang(told[0], verb, "nsubj")


def _growing(doc: Doc) -> None:
    """ "is facing growing criticism": a participle between a verb and what it faces tells what that is like."""
    for word in [token for token in doc if token.tag_ == "VBG" and token.dep_ == "xcomp"]:
        verb, nouns = word.head, _children(word, frozenset({"obj"}))
        if word.i != verb.i + 1 or lemma_of(word) not in _CHANGING or lemma_of(verb) in _BEGINNING or not nouns:
            continue
        for child in list(word.children):
            _hang(child, verb, child.dep_)
        _hang(word, nouns[0], "amod")
