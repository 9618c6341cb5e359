"""Who did what: clauses read off a dependency parse.

Labels are those of Universal Dependencies, whatever the pipeline (`labels` translates).
Everything here is a pure function of one token and the tree around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from timeline.language.labels import governor, relation
from timeline.language.lemmas import lemma_of
from timeline.language.resources import read_toml, words

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})
PASSIVE_MARKS = frozenset({"aux:pass", "nsubj:pass", "csubj:pass"})
HAVING = frozenset({"has", "have", "had", "having", "'ve", "’ve", "'d", "’d"})
OBLIQUES = frozenset({"obl", "obl:agent", "obl:unmarked"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
_PREPOSITIONAL = frozenset({"prep", "agent", "dative"})
SHARING_SUBJECT = frozenset({"xcomp", "advcl", "conj"})
RELATIVE = frozenset({"acl:relcl", "acl"})
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})
FINITE_TAGS = frozenset({"VBD", "VBP", "VBZ"})
VERBAL_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
ASKING_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
NOMINAL = frozenset({"NOUN", "PROPN"})

CONDITIONAL_WORDS = frozenset({"if", "unless", "whether", "lest", "should"})
ADVERBIAL_MARKS = frozenset({"as", "because", "while", "since", "after", "before", "although", "though", "so"})
NOBODY = frozenset({"nobody", "none", "no"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
FUTURE_AUXILIARIES = frozenset({"will", "'ll", "’ll", "shall", "wo", "due"})
POSSIBLE_AUXILIARIES = frozenset({"may", "might", "could", "would", "should", "must", "can", "ca", "'d", "’d"})


@cache
def _listed(name: str) -> frozenset[str]:
    return words(read_toml("clauses")[name])


class Modality(StrEnum):
    """How a clause stands to what is the case."""

    ACTUAL = "actual"
    FUTURE = "future"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"


def dependents(token: Token) -> list[Token]:
    """The words that hang on a token, prepositions skipped, in text order."""
    found = []
    for child in token.children:
        nouns = [noun for noun in child.children if noun.dep_ == "pobj"] if child.dep_ in _PREPOSITIONAL else []
        found += nouns or [child]
    return found


def with_relation(token: Token, labels: frozenset[str]) -> list[Token]:
    """The dependents whose relation is one of the labels."""
    return [child for child in dependents(token) if relation(child) in labels]


def conjuncts(token: Token) -> list[Token]:
    """The token and all that is coordinated with it to its right: "Russia and Ukraine" from "Russia"."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i:
            found += conjuncts(child)
    return found


def is_passive(verb: Token) -> bool:
    """Whether the subject undergoes what the verb says; who "had promised" does not, whatever a parser makes of it."""
    marks = {relation(child) for child in with_relation(verb, PASSIVE_MARKS)}
    helpers = {child.lower_ for child in with_relation(verb, AUXILIARIES)}
    return bool(marks) and ("aux:pass" in marks or not helpers or not helpers <= HAVING)


def is_negated(verb: Token) -> bool:
    """Whether the clause says that it did not happen: "did not", "never", "without", "refused to", "nobody"."""
    if relation(verb) == "xcomp" and lemma_of(verb.head) in _listed("refusing"):
        return True
    return any(
        (child.lower_ in NEGATIONS and relation(child) == "advmod")
        or (child.lower_ == "without" and relation(child) in ("mark", "case"))
        or (relation(child) in SUBJECTS and is_nobody(child))
        for child in verb.children
    )


def is_nobody(noun: Token) -> bool:
    """ "nobody", "no one", "no court", "neither man"."""
    return noun.lower_ in NOBODY or any(
        relation(child) == "det" and child.lower_ in ("no", "neither") for child in noun.children
    )


def modality(verb: Token) -> Modality:
    """What auxiliaries, marks and governing words make of the clause."""
    helpers = {child.lower_ for child in verb.children if relation(child) in AUXILIARIES | {"mark", "advmod"}}
    if helpers & (CONDITIONAL_WORDS - {"should"}) or ("should" in helpers and verb.dep_ == "advcl"):
        return Modality.CONDITIONAL
    if helpers & FUTURE_AUXILIARIES:
        return Modality.FUTURE
    if helpers & POSSIBLE_AUXILIARIES:
        return Modality.POSSIBLE
    if verb.tag_ == "VB" and "to" in helpers and relation(verb) != "root":
        return Modality.POSSIBLE
    if relation(verb) == "conj" and verb.tag_ == "VB" and verb.head.tag_ == "VB":
        return modality(verb.head)
    return Modality.ACTUAL


def own_subject(verb: Token) -> Token | None:
    """The subject inside the verb's own clause, after two repairs of what parsers get wrong.

    An apposition that no comma closes is the subject itself ("To embarrass Oslo, Sweden sent ..."), and
    what stands as the object before a content clause without a subject is that clause's subject
    ("said talks in Oslo put ...").
    """
    for found in sorted(with_relation(verb, SUBJECTS), key=lambda noun: relation(noun) == "nsubj:outer"):
        return next((noun for noun in found.children if noun.dep_ == "appos" and _touches(noun, verb)), found)
    if relation(verb) == "ccomp":
        before = [noun for noun in objects(verb.head) if verb.head.i < noun.i < verb.i]
        return before[0] if before else _unclosed_apposition(verb)
    return _unclosed_apposition(verb) or _behind_conjunction(verb)


def _behind_conjunction(verb: Token) -> Token | None:
    """ "oil has leaked since a blast wrecked the rig": the noun that the parse has "since" govern alone."""
    bare = verb.tag_ in ("VBD", "VBN") and not with_relation(verb, AUXILIARIES | {"mark"}) and bool(objects(verb))
    if relation(verb) != "advcl" or not bare or verb.head.i > verb.i:
        return None
    nouns = with_relation(verb.head, OBLIQUES)
    return next((n for n in nouns if n.right_edge.i == verb.i - 1 and case_of(n) in ADVERBIAL_MARKS), None)


def _unclosed_apposition(verb: Token) -> Token | None:
    """ "After a call with Trump, President Putin stated": no apposition to Trump, because no comma closes it."""
    helpers = {child.i for child in verb.children if relation(child) in AUXILIARIES | {"advmod"}}
    i = verb.i - 1
    while i in helpers:
        i -= 1
    if i < 0 or verb.tag_ not in FINITE_TAGS:
        return None
    token = verb.doc[i]
    while token.dep_ == "flat" and not _behind_comma(token):
        token = token.head
    loose = token.dep_ == "appos" or (token.dep_ == "flat" and _behind_comma(token))
    return token if loose and token.pos_ == "PROPN" else None


def _behind_comma(token: Token) -> bool:
    """Whether a comma stands between a token and what it hangs on."""
    first, last = sorted((token.i, token.head.i))
    return any(other.text == "," for other in token.doc[first:last])


def _touches(noun: Token, verb: Token) -> bool:
    """Whether a name stands right before a verb, and no comma closes it."""
    return bool(noun.right_edge.i == verb.i - 1 and noun.pos_ == "PROPN" and not noun.right_edge.is_punct)


def clause_governor(token: Token) -> Token:
    """The word that a clause hangs on; one that stands before "that" does not hang on what follows it."""
    head = token.head
    if relation(token) == "advcl" and relation(head) == "ccomp":
        marks = [child for child in head.children if child.dep_ == "mark" and child.lower_ == "that"]
        if marks and token.i < marks[0].i:
            return head.head
    return head


def content_clauses(verb: Token) -> list[Token]:
    """What a verb of saying says: its content clauses, also where the parse hangs them on a noun between.

    "confirmed to the agency that troops have left", "said on Thursday he agrees".
    """
    found = [
        child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i and not _is_adverbial(child)
    ]
    between = [child for child in verb.children if child.dep_ in OBLIQUES | {"obj", "iobj"} and child.i > verb.i]
    between = [noun for noun in between if noun.pos_ in ("PROPN", "NUM", "PRON") or case_of(noun) == "to"]
    for noun in between:
        found += [
            child
            for child in noun.children
            if relation(child) in RELATIVE and any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
        ]
    return found


def subject(verb: Token) -> Token | None:
    """The token of the logical subject, followed through relatives, participles and coordination.

    "Putin, who visited Kursk" and "Putin agreed to visit" give Putin for both verbs.
    """
    token = verb
    for _ in range(len(verb.doc)):
        if (asked := _asked(token)) is not None:
            return asked
        own = own_subject(token)
        if own is not None:
            antecedent = own.lower_ in RELATIVE_PRONOUNS and relation(token) in RELATIVE
            return governor(token) if antecedent else own
        if relation(token) == "acl" and token.tag_ == "VB":
            token = _verb_above(token)
            continue
        if relation(token) in RELATIVE:
            return governor(token)
        if relation(token) not in SHARING_SUBJECT or token.head.i == token.i:
            return None
        token = _saying_before(token) or clause_governor(token)
    return None


def _saying_before(verb: Token) -> Token | None:
    """ "Berg said that guards feel safe and cited a report": a past tense goes on with who said so, not with them."""
    speaks = lemma_of(verb) in _listed("saying") | _listed("speaking") and not with_relation(verb, AUXILIARIES)
    between = verb.doc[verb.head.i + 1 : verb.i]
    if relation(verb) != "conj" or verb.tag_ != "VBD" or not speaks or not _is_of_now(verb.head):
        return None
    if any(token.tag_ == "VBD" or token.text in (";", ":") for token in between):
        return None
    saying = reporting_verb(verb.head)
    while saying is not None and lemma_of(saying) not in _listed("saying"):
        saying = reporting_verb(saying)
    return saying if saying is not None and saying.tag_ == "VBD" and saying.i < verb.head.i else None


def _is_of_now(verb: Token) -> bool:
    helpers = with_relation(verb, AUXILIARIES)
    return any(token.tag_ in ("VBP", "VBZ", "MD") for token in (helpers or [verb]))


def _asked(verb: Token) -> Token | None:
    """Whom the verb above has do it: "urged the court to free her", "called on Oslo to leave"."""
    above = verb.head
    infinitive = verb.tag_ == "VB" and relation(verb) in ("xcomp", "advcl", "ccomp") and own_subject(verb) is None
    if not infinitive or lemma_of(above) not in _listed("asking"):
        return None
    asked = [noun for noun in (*objects(above), *with_relation(above, frozenset({"iobj"}))) if noun.i < verb.i]
    asked += [noun for case, noun in obliques(above) if case in ("on", "upon") and above.i < noun.i < verb.i]
    return asked[0] if asked and not is_passive(above) else None


def source(verb: Token) -> Token | None:
    """Who says what a clause tells: before "that", behind it ("…, the doctor said"), or "according to" whom."""
    saying = reporting_verb(verb)
    if saying is None:
        saying = next(
            (c for c in verb.children if relation(c) == "parataxis" and lemma_of(c) in _listed("saying")), None
        )
    if saying is not None:
        return subject(saying)
    token = verb
    while True:
        named = [noun for case, noun in obliques(token) if case.startswith("according")]
        if named or token.head.i == token.i:
            return named[0] if named else None
        token = token.head


def _is_adverbial(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in ADVERBIAL_MARKS for child in clause.children)


def _verb_above(token: Token) -> Token:
    """The verb whose subject does what an infinitive behind a noun says: "wore a uniform to visit the post"."""
    while token.head.i != token.i:
        token = token.head
        if token.tag_ in VERBAL_TAGS:
            break
    return token


def is_patient_subject(verb: Token) -> bool:
    """Whether the subject undergoes the event: "was fired", "the bill passed on Tuesday by the Senate"."""
    reduced = relation(verb) == "acl" and verb.tag_ == "VBN" and not with_relation(verb, AUXILIARIES)
    return is_passive(verb) or reduced


def objects(verb: Token) -> list[Token]:
    """The direct objects, coordinated ones included."""
    return [token for first in with_relation(verb, frozenset({"obj"})) for token in conjuncts(first)]


def case_of(noun: Token) -> str:
    """The prepositions of a noun phrase, folded: "in", "ahead of"; empty where there is none."""
    if noun.dep_ == "pobj":
        return str(noun.head.lower_)
    before = (child.lower_ for child in noun.children if relation(child) in ("case", "fixed") and child.i < noun.i)
    return " ".join(before)


def obliques(token: Token) -> Iterator[tuple[str, Token]]:
    """(prepositions, noun) of each oblique phrase of a verb or noun."""
    for child in with_relation(token, OBLIQUES | {"nmod"}):
        yield case_of(child), child


def is_expletive(token: Token) -> bool:
    """Whether the token only fills the place of a subject: "there", "it"."""
    return relation(token) == "expl" or token.lower_ == "there"


def reporting_verb(token: Token) -> Token | None:
    """The verb whose content the token belongs to: "said" for "propose" in "said that it will propose"."""
    while token.head.i != token.i:
        head = clause_governor(token)
        if relation(token) == "ccomp" and head.tag_ in VERBAL_TAGS:
            return head
        token = head
    return None
