"""What stands behind a verb: which of it belongs into a title, and which was cut or misread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.lexicon import verb_type
from timeline.events.phrases import is_infinitive, is_set_off
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    ADVERBIAL_MARKS,
    AUXILIARIES,
    FINITE_TAGS,
    OBLIQUES,
    RELATIVE,
    RELATIVE_PRONOUNS,
    VERBAL_TAGS,
    case_of,
    content_clauses,
    is_passive,
    objects,
    own_subject,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

_GERUND_MARKS = frozenset({"of", "from", "into"})
TELLING = frozenset({"tell", "inform", "warn", "remind", "assure", "convince", "advise", "promise"})
"""Verbs whose object is only who is told."""
_ALLEGING = frozenset(
    ["guilty", "innocent", "accuse", "accusation", "allege", "allegation", "charge", "suspect", "suspicion", "deny"]
)
_ALLEGEDLY = frozenset({"allegedly", "purportedly", "supposedly"})
_THOUGHT = frozenset({"think", "believe", "say", "report", "allege", "suppose", "presume", "rumour", "rumor"})
_EMBEDDED = frozenset({"advcl", "acl", "xcomp", "ccomp", "obl", "nmod", "obj", "conj"})
_NEAREST = 6
"""How many words before a deed the one may stand that makes it an allegation."""
_ATTRIBUTING = frozenset({"say", "report", "state", "add", "note"})
_NEVER_BEFORE_OBJECTS = frozenset({"during", "after", "before", "following", "in", "on", "with"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp"})
_BIDDING = frozenset({"on", "upon", "for"})
_QUOTE_MARKS = frozenset({'"', "“", "``", "‘"})


def is_alleged(verb: Token) -> bool:
    """ "accused of taking bribes", "pleaded not guilty to killing": what somebody is said to have done."""
    infinitive = is_infinitive(verb) or relation(verb) == "xcomp"
    if (verb.tag_ not in ("VBG", "VB") and not infinitive) or relation(verb) not in _EMBEDDED:
        return False
    # By nearness, not by the tree: quotation marks around a word of it lead parsers astray.
    before = verb.doc[max(0, verb.i - _NEAREST) : verb.i]
    past = any(child.lower_ == "have" for child in with_relation(verb, AUXILIARIES))
    thoughts = _THOUGHT - words("presuming") if past else _THOUGHT  # "are feared to have drowned" may be told
    thought = lemma_of(verb.head) in thoughts and is_passive(verb.head) and relation(verb) == "xcomp"
    return thought or any(lemma_of(token) in _ALLEGING | _ALLEGEDLY for token in [verb.head, *before])


def is_stray_participle(verb: Token) -> bool:
    """ "the man arrested yesterday", where the parse makes a clause of it: neither active nor said of a subject."""
    chain = [verb, verb.head] if relation(verb) == "conj" else [verb]
    helped = any(with_relation(token, AUXILIARIES) for token in chain)
    main = relation(verb) == "root" and own_subject(verb) is not None
    return (
        verb.tag_ == "VBN"
        and not main
        and not helped
        and not is_passive(verb)
        and not is_reduced_passive(verb)
        and not objects(verb)
    )


def lacks_object(verb: Token) -> bool:
    """ "the town that Ukraine captured": what it captured stands before the clause, where no title can take it."""
    own = own_subject(verb)
    relative = relation(verb) == "acl:relcl" and own is not None and own.lower_ not in RELATIVE_PRONOUNS
    return relative and not is_passive(verb) and not any(child.i > verb.i for child in objects(verb))


def is_reduced_passive(verb: Token) -> bool:
    """ "a work commissioned in 2007 and performed by the orchestra": done to the subject, not by it."""
    by = any(case_of(child) == "by" for child in with_relation(verb, OBLIQUES))
    agent = any(relation(child) == "obl:agent" for child in with_relation(verb, OBLIQUES))
    undergone = (verb.tag_ == "VBN" and by) or (verb.tag_ == "VBD" and agent) or _is_behind_noun(verb)
    return (undergone and not objects(verb)) or _is_in_apposition(verb)


def _is_in_apposition(verb: Token) -> bool:
    """ "Anna Berg, a sailor made harbour master in May, spoke": done to whom the apposition describes."""
    own = own_subject(verb)
    if own is None or verb.tag_ not in ("VBD", "VBN") or with_relation(verb, AUXILIARIES):
        return False
    asides = [noun for noun in with_relation(own, frozenset({"appos"})) if noun.i == verb.i - 1 and noun.tag_ == "NN"]
    opened = any("," in noun.doc[max(0, noun.left_edge.i - 1) : noun.i].text for noun in asides)
    behind = verb.doc[verb.i + 1 :]
    closed = next((token.i for token in behind if token.text == ","), len(verb.doc))
    return opened and any(token.tag_ in FINITE_TAGS for token in verb.doc[closed : closed + 3])


def _is_behind_noun(verb: Token) -> bool:
    """ "there is a song recorded in May", which a tagger takes for the past tense; the clause has its verb already."""
    above = any(token.tag_ in VERBAL_TAGS for token in verb.ancestors)
    return relation(verb) == "acl" and verb.tag_ == "VBD" and own_subject(verb) is None and above


def is_headline_passive(verb: Token) -> bool:
    """ "Two men charged in the death of a guard": done to the subject, as headlines have it."""
    bare = verb.tag_ in ("VBD", "VBN") and not with_relation(verb, AUXILIARIES)
    behind = {relation(child) for child in verb.children if child.i > verb.i}
    return bare and lemma_of(verb) in words("done_to") and not behind & {"obj", "iobj", "ccomp", "xcomp"}


def is_particle(view: SentenceView, child: Token, verb: Token) -> bool:
    """ "walked out", "sits in", "takes a year off": an adverb behind verb or object that makes another of it."""
    makes = verb_type(lemma_of(verb), child.lower_) != verb_type(lemma_of(verb)) or child.lower_ in words("particles")
    timed = child.i + 1 in view.timexes or view.doc[child.i + 1 : child.i + 2].text.lower() in ("the", "this", "that")
    near = child.i == verb.i + 1 or (child.i > verb.i and child.lower_ == "off" and child.nbor(-1) in objects(verb))
    return near and relation(child) == "advmod" and makes and not timed


def whole_particle(adverb: Token) -> set[int]:
    """ "back and forth": an adverb with the one that "and" joins to it."""
    behind = [child for child in with_relation(adverb, frozenset({"conj"})) if child.i == adverb.i + 2]
    return {adverb.i, *(i for child in behind if child.pos_ == "ADV" for i in (child.i - 1, child.i))}


def is_stray(child: Token, label: str, verb: Token) -> bool:
    """What a verb has no place for: an object apart from the first, or a content clause beside it without "that"."""
    if label == "obj":
        before = [noun for noun in objects(verb) if noun.i < child.i][-1:]
        apart = any(noun.right_edge.i + 1 < child.left_edge.i for noun in before)
        return apart or any(token.text == "," for noun in before for token in child.doc[noun.i : child.left_edge.i])
    if label != "ccomp" or lemma_of(verb) in TELLING or not objects(verb):
        return False
    takes_over = own_subject(child)
    return takes_over not in objects(verb) and not any(mark.lower_ == "that" for mark in child.children)


def is_oblique(noun: Token) -> bool:
    """ "learned of it | during a called meeting": what stands behind a preposition is no object."""
    first = noun.left_edge
    return first.i < noun.i and first.lower_ in _NEVER_BEFORE_OBJECTS


def is_complement(child: Token, label: str) -> bool:
    """A content clause; a bare verb without its "to" is a sign of a clause cut in the wrong place."""
    bare = lemma_of(child) in words("clausal") and objects(child) and not content_clauses(child)
    subjectless = child.tag_ in VERBAL_TAGS - {"VB"} and label == "ccomp" and own_subject(child) is None
    finite = label == "xcomp" and child.tag_ in FINITE_TAGS and not any(c.tag_ == "MD" for c in child.children)
    imperative = label == "ccomp" and child.tag_ == "VB" and own_subject(child) is None and not is_infinitive(child)
    asked = any(mark.lower_ == "whether" for mark in child.children)
    if (
        asked
        or lemma_of(child.head) == "bear"
        or _is_governed(child)
        or _is_far(child, label)
        or bare
        or subjectless
        or finite
        or imperative
        or _is_mute(child)
        or begins_quotation(child)
    ):
        return False
    return label == "ccomp" or (label == "xcomp" and (child.tag_ != "VB" or is_infinitive(child)))


def _is_governed(told: Token) -> bool:
    """ "said after the vote to seize control": what the parse takes for the subject stands behind a preposition."""
    own = own_subject(told)
    cases = (child for child in own.children if relation(child) == "case") if own is not None else ()
    return own is not None and own.tag_ != "CD" and any(case.i < own.i for case in cases)


def _is_far(child: Token, label: str) -> bool:
    """A complement behind two commas, which belongs to something between."""
    between = child.doc[child.head.i : child.i]
    return label == "xcomp" and child.tag_ not in VERBAL_TAGS and sum(token.text == "," for token in between) > 1


def _is_mute(told: Token) -> bool:
    """ "…, Berg said, the paper reported", "says men found to be smuggling": what a clause needs is elsewhere."""
    if objects(told) or content_clauses(told) or is_passive(told) or told.tag_ not in FINITE_TAGS | {"VBN"}:
        return False
    labels = {relation(child) for child in told.children if child.i > told.i}
    found = "xcomp" in labels and lemma_of(told) in ("find", "expect", "force", "allow")
    return found or (lemma_of(told) in _ATTRIBUTING and not labels - {"punct"})


def begins_quotation(head: Token) -> bool:
    """Whether a content clause opens with a quotation mark and a capital: words to be quoted, not to be told."""
    spoken = sorted((token for token in head.subtree if not token.is_punct), key=lambda token: token.i)
    first = spoken[0] if spoken else head
    return first.i > 0 and first.doc[first.i - 1].text in _QUOTE_MARKS and first.text[:1].isupper()


def is_purpose(child: Token) -> bool:
    """ "agreed on Tuesday to resume supplies", "accused him of lying": complements that parsers take for adjuncts."""
    marks = {mark.lower_ for mark in child.children if relation(mark) == "mark"}
    timed = own_subject(child) is not None and not marks.isdisjoint(ADVERBIAL_MARKS)
    return (
        relation(child) == "advcl"
        and not timed
        and (is_infinitive(child) or (child.tag_ == "VBG" and bool(marks & _GERUND_MARKS)))
    )


def is_aside(noun: Token) -> bool:
    """ "according to officials", "with Kyiv accusing Moscow", or set off by a comma: no part of what the verb says.

    Nor is "since the war", unless it lasts: "has grown since the war".
    """
    absolute = case_of(noun) == "with" and any(relation(child) in RELATIVE | {"advcl"} for child in noun.subtree)
    lasting = any(child.lower_ in ("has", "have", "had") for child in noun.head.children)
    since = case_of(noun) == "since" and not lasting
    loose = noun.pos_ == "PROPN" and not case_of(noun) and lemma_of(noun.head) == "bear"  # "born | Harbour Town"
    return absolute or since or loose or is_set_off(noun) or case_of(noun).startswith("according")


def acts_below(noun: Token, verb: Token) -> bool:
    """ "called on guards to leave", "waits for Berg to go": who is to do what the infinitive says."""
    labels = _COMPLEMENTS | ({"advcl"} if lemma_of(verb) in words("bidding") else set())
    below = [child for child in with_relation(verb, labels) if is_infinitive(child) and child.i > noun.i]
    return bool(below) and case_of(noun) in _BIDDING and noun.i > verb.i


def hidden_case(noun: Token) -> set[int]:
    """The preposition that a parse hangs on a title before a name, or takes for the mark of a clause."""
    titles = [
        child for child in noun.children if child.i < noun.i and relation(child) in ("nmod:desc", "amod", "compound")
    ]
    hidden = [c for title in titles for c in title.children if relation(c) == "case" and c.i < title.i]
    hidden += [c for c in noun.children if relation(c) == "mark" and c.tag_ == "IN" and c.i < noun.i]
    return {child.i for child in hidden}


def distance_before(noun: Token) -> set[int]:
    """ "about 95 miles south by southwest of Lima": how far, and in which direction, that a place is given by."""
    first = min((child.i for child in noun.children if relation(child) == "case"), default=noun.i)
    start = first
    while start > 0 and _measures_way(noun.doc[start - 1]):
        start -= 1
    directed = any(token.lower_ in words("compass") for token in noun.doc[start:first])
    return set(range(start, first)) if directed else set()


def _measures_way(token: Token) -> bool:
    return token.like_num or token.lower_ in words("compass") or lemma_of(token) in words("ways")
