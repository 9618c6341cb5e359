"""Noun phrases and clauses cut down to what a headline keeps, and the tokens put back into words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.events.lexicon import noun_type
from timeline.events.limits import is_limit
from timeline.events.vocabulary import words
from timeline.language.clauses import FINITE_TAGS, SUBJECTS, VERBAL_TAGS, case_of, conjuncts, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.language.name_words import name_words
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView
    from timeline.language.names import Name

_KEPT_IN_NOUN_PHRASE = frozenset(
    {
        "compound",
        "amod",
        "nummod",
        "flat",
        "nmod:poss",
        "nmod",
        "case",
        "fixed",
        "goeswith",
        "nmod:desc",
        "nmod:unmarked",
    }
)
_COORDINATION = frozenset({"conj", "cc"})
_DROPPED_IN_CLAUSE = frozenset(
    {
        "advcl",
        "acl:relcl",
        "acl",
        "parataxis",
        "appos",
        "discourse",
        "vocative",
        "dislocated",
        "list",
        "reparandum",
        "dep",
    }
)
_COMPARING = frozenset({"than", "as", "like"})
_SETTING_OFF = frozenset({",", "—", "–", "("})
_KEPT_DETERMINERS = frozenset({"no", "all", "some", "any", "both", "every", "each", "another"})
_QUOTES = frozenset("\"'“”‘’«»„`()[]—–") | {"``", "''", "--"}
_COUNTS = frozenset({"hundred", "thousand", "million", "billion", "dozen", "quarter", "third"})
_TITLED = frozenset({"Year", "Month", "Week"})
"""What somebody may be voted the best of."""
_CALLED = frozenset({"today", "tonight", "tomorrow"})
"""Times by which, with a capital, programmes and papers are called."""
_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
DEPTH = 3
YEAR = 4
"""Digits of a year."""


def noun_phrase(view: SentenceView, head: Token, depth: int = DEPTH) -> set[int]:
    """Indices of the tokens that a headline keeps of a noun phrase."""
    if view.tells_when(head):
        return set()
    if (owner := real_head(view, head)) is not head:
        return noun_phrase(view, owner, depth)
    kept = _whole_name(view, head) or {head.i}
    person = head.i in view.names and view.names[head.i].kind == "person"
    for child in head.children:
        if view.tells_when(child) and (_is_of_a_name(child) or _is_partitive(child)):
            kept.add(child.i)
        if measures(view, child):
            kept |= {token.i for token in child.subtree}
        if child.i in kept or view.tells_when(child):
            continue
        beside = relation(child) in _COORDINATION | {"case", "nummod"} or _is_one_of_them(view, child)
        if person and not beside and child.lower_ not in words("limits"):
            continue
        if not _keeps(child, depth):
            continue
        if relation(child) == "acl":
            kept |= clause(view, child, top=False)
        else:
            kept |= noun_phrase(view, child, depth - (relation(child) == "nmod"))
    return kept | _commas(head, kept)


def _is_of_a_name(child: Token) -> bool:
    """ "the Monday Night Club", "Album of the Year award": a time inside a name."""
    of_the = child.doc[max(0, child.i - 2) : child.i].text.lower() == "of the"
    named = relation(child) == "compound" and child.i < child.head.i and child.text[:1].isupper()
    if named and child.lower_ in _CALLED and child.i and child.nbor(1).pos_ in ("NOUN", "PROPN"):
        return child.nbor(-1).text not in '.:;!?"”“'
    if relation(child) == "det":
        return (
            child.lower_ == "the" and child.doc[child.i + 1].text in _TITLED and child.doc[child.i - 1].lower_ == "of"
        )
    first = child.i - 1 if child.i > 0 and child.nbor(-1).text in _DAYS else child.i
    dated = first == 0 or child.doc[first - 1].tag_ == "IN"  # "on Monday Harbour Airways …"
    run = all(token.text[:1].isupper() for token in child.doc[first : child.head.i + 1])
    run = run and child.doc[first].text in _DAYS and not dated
    return named and (run or (of_the and child.text in _TITLED))


def measures(view: SentenceView, child: Token) -> bool:
    """ "a three-year high", "the largest amount in two years": a length of time that is part of what a noun says."""
    timex, head = view.timexes.get(child.i), child.head
    if timex is None or head.pos_ not in ("NOUN", "PROPN") or head.i in view.timexes:
        return False
    if child.i > head.i:
        return child.tag_ == "NNS" and any(other.tag_ == "JJS" or other.lower_ == "first" for other in head.children)
    year = child.tag_ == "CD" and len(child) == YEAR and child.is_digit
    return timex.type == "DURATION" or (year and noun_type(lemma_of(head)) is None and relation(head) not in SUBJECTS)


def number_behind(view: SentenceView, phrase: Collection[int]) -> set[int]:
    """ "Ostrava 4 | was launched": the number that belongs to the name before it, where a verb follows."""
    last = max(phrase, default=0)
    tail = view.doc[last + 1 : last + 4]
    numbers = list(takewhile(lambda token: token.tag_ == "CD", tail))
    behind = tail[len(numbers) : len(numbers) + 1]
    told = bool(behind) and behind[0].tag_ in FINITE_TAGS | {"MD"} and view.doc[last].text[-1:].isalpha()
    return {token.i for token in numbers if told}


def _gives_a_date(view: SentenceView, child: Token) -> bool:
    """ "promises it by the end of 2020": a date in figures inside what is said, which is not when it was said."""
    timex = view.timexes.get(child.i)
    inside = all(token.i in view.timexes or token.pos_ in ("ADP", "DET", "NOUN") for token in child.subtree)
    bound = case_of(child) in words("bounds")
    return timex is not None and inside and bound and any(c.isdigit() for c in timex.text)


def real_head(view: SentenceView, head: Token) -> Token:
    """The person before a comma whom the parse made a modifier of the apposition ("Anna Berg, a senior adviser").

    The head itself where there is none.
    """
    for child in head.children:
        name = view.names.get(child.i)
        owned = name is None or name.kind != "person" or relation(child) == "nmod:poss"
        if child.i < head.i and not owned and any(token.text == "," for token in head.doc[child.i : head.i]):
            return child
    return head


def _keeps(child: Token, depth: int) -> bool:
    label = relation(child)
    if label == "det":
        counted = is_rate(child) or _is_counting(child) or _is_partitive(child) or is_limit(child)
        return bool(child.lower_ in _KEPT_DETERMINERS) or counted
    if label == "amod" and any(token.tag_ == "IN" for token in child.doc[child.i + 1 : child.head.i]):
        return False  # of another phrase before it: "reported missing, after surviving guards arrived"
    if label in ("nummod", "amod") and child.i > child.head.i and is_set_off(child):
        return False
    if label == "mark":
        return bool(child.lower_ in _COMPARING)
    if label == "appos":
        return is_member(child)
    if label == "conj":
        return not _is_other_phrase(child) and not _is_apposition(child)
    if label in ("nmod", "nmod:unmarked"):
        byline = any(case.text == "By" for case in with_relation(child, frozenset({"case"})))
        return depth > 0 and not byline and not (child.i > child.head.i and is_set_off(child))
    if label == "advmod":
        return is_limit(child) or _is_of_a_participle(child)
    if label == "punct":
        return bool(child.text == "-")
    if label == "acl":
        return depth > 0 and completes(child)
    return label in _KEPT_IN_NOUN_PHRASE | _COORDINATION


def _is_of_a_participle(adverb: Token) -> bool:
    """ "a harshly worded complaint", "the newly built port": the one is nothing without the other."""
    head = adverb.head
    before = head.tag_ in ("VBN", "VBG") and relation(head) == "amod" and head.i < head.head.i
    return before and adverb.i == head.i - 1 and adverb.lower_.endswith("ly")


def is_member(child: Token) -> bool:
    """ "Peru, the United States and others": a member of an enumeration that parsers take for an apposition."""
    behind = child.doc[child.right_edge.i + 1 : child.right_edge.i + 2]
    listed = any(relation(other) == "conj" and other.i > child.i for other in child.head.children)
    named = child.pos_ == child.head.pos_ == "PROPN" and not any(relation(other) == "det" for other in child.children)
    among = named and bool(behind) and behind[0].text == "," and len(conjuncts(child.head)) > len(("first", "last"))
    return relation(child) == "appos" and listed and bool(behind) and (among or behind[0].lower_ in ("and", "or"))


def _is_one_of_them(view: SentenceView, child: Token) -> bool:
    """ "Anna Berg, Olav Dahl, Rui Paz and Pia Lund": another person, not what somebody is."""
    return is_member(child) and child.i in view.names and view.names[child.i].kind == "person"


def _is_apposition(child: Token) -> bool:
    """ "the airline, Northwind, said": a second member that nothing but commas joins, of two."""
    members = [child.head, *(other for other in child.head.children if relation(other) == "conj")]
    joined = any(relation(other) == "cc" for member in members for other in member.children)
    return len(members) == len(("airline", "Northwind")) and not joined


def is_rate(child: Token) -> bool:
    """ "$33 a barrel", "90 cents a litre": an article behind a number."""
    before = child.doc[max(0, child.i - 2) : child.i]
    counted = any(token.like_num for token in before) and not any(token.pos_ == "ADP" for token in before)
    return child.lower_ in ("a", "an") and counted and child.head.head.i < child.i


def _is_counting(child: Token) -> bool:
    """ "about a thousand barrels"."""
    return child.lower_ == "a" and child.doc[child.i + 1 : child.i + 2].text.lower() in _COUNTS


def _is_partitive(child: Token) -> bool:
    """ "some of the guards", "the first of the ships": without its article the whole is none."""
    before = child.doc[max(0, child.i - 2) : child.i]
    of = len(before) > 1 and before[1].lower_ == "of"
    return child.lower_ in ("the", "these", "those") and of and before[0].lower_ in words("shares")


def _is_other_phrase(child: Token) -> bool:
    """ "fire into the air and holding flags", "plans and, to their surprise, …": no second member of the phrase."""
    own = any(relation(other) == "case" for other in child.children)
    shared = any(relation(other) == "case" for other in child.head.children)
    verbal = child.tag_ in VERBAL_TAGS and child.head.pos_ in ("NOUN", "PROPN")
    return verbal or (own and not shared)


def is_set_off(noun: Token) -> bool:
    """Whether a comma, dash or bracket stands before a phrase."""
    first = noun.left_edge
    return bool(first.text in _SETTING_OFF or (first.i > 0 and noun.doc[first.i - 1].text in _SETTING_OFF))


def is_infinitive(verb: Token) -> bool:
    """ "to regain control", "to be fired"."""
    return any(child.lower_ == "to" and relation(child) == "mark" for child in verb.children)


def completes(verb: Token) -> bool:
    """ "the power to act", "the cost of cleaning up", "without looking": what another is not whole without."""
    of = any(child.lower_ == "of" and relation(child) in ("mark", "case") for child in verb.children)
    without = any(child.lower_ == "without" and relation(child) == "mark" for child in verb.children)
    return is_infinitive(verb) or ((of or without) and verb.tag_ == "VBG")


def clause(view: SentenceView, head: Token, *, top: bool = True) -> set[int]:
    """Indices of the tokens that a headline keeps of a clause, its "that" left out."""
    kept = {head.i}
    person = head.i in view.names and view.names[head.i].kind == "person"
    for child in head.children:
        label = relation(child)
        if person and label in ("nmod:desc", "compound", "amod"):
            kept |= {case.i for case in with_relation(child, frozenset({"case"})) if case.i < child.i}
            continue
        # A finite verb is no complement of another without a subject: it is of a clause that was cut.
        finite = label == "xcomp" and child.tag_ in FINITE_TAGS
        dropped = finite or (label in _DROPPED_IN_CLAUSE and not (label in ("acl", "advcl") and completes(child)))
        if measures(view, child) or (not dropped and _gives_a_date(view, child)):
            kept |= {token.i for token in child.subtree}
        if dropped or (view.tells_when(child) and label != "obj"):
            continue
        if (
            top
            and child.lower_ != "neither"
            and (label in ("cc", "conj") or (label == "mark" and child.lower_ != "to" and not _is_behind_link(child)))
        ):
            continue
        if label == "punct":
            if child.text == "-":
                kept.add(child.i)
            continue
        kept |= (_whole_name(view, child) or set()) | clause(view, child, top=False)
    return kept | _commas(head, kept)


def _is_behind_link(mark: Token) -> bool:
    """ "the aim is that all may sail": a "that" without which the clause cannot be read."""
    return mark.lower_ == "that" and mark.i > 0 and mark.nbor(-1).lower_ in ("is", "was", "be")


def _commas(head: Token, kept: set[int]) -> set[int]:
    """The commas between kept members of an enumeration."""
    members = [child for child in head.children if child.i in kept and (child.dep_ == "conj" or is_member(child))]
    if len(members) < 1:
        return set()
    span = head.doc[head.i + 1 : members[-1].i]
    return {token.i for token in span if token.text == "," and token.i - 1 in kept and token.head in (head, *members)}


def _whole_name(view: SentenceView, token: Token) -> set[int] | None:
    name = view.names.get(token.i)
    return {i for i, other in view.names.items() if other is name} if name is not None else None


def pieces(
    view: SentenceView, kept: Iterable[int], replaced: Mapping[int, tuple[HeadlinePiece, ...]]
) -> list[HeadlinePiece]:
    """The kept tokens as words in text order; `replaced` gives some tokens another form, or none."""
    found: list[HeadlinePiece] = []
    previous = -2
    named = None
    for i in sorted(kept):
        token = view.doc[i]
        name = view.names.get(i)
        repeated = name is not None and name is named and i not in replaced
        gone = i in replaced and not replaced[i]
        if repeated or gone or (token.text in _QUOTES and token.tag_ != "POS"):
            previous = i
            continue
        named = name
        apart = (
            view.doc[i - 1].whitespace_
            and not _is_spaced_hyphen(view.doc[i])
            and not _is_spaced_hyphen(view.doc[i - 1])
        )
        if found and previous == i - 2 and _is_inner_hyphen(view.doc[i - 1]):
            found.append(HeadlinePiece(text="-", glued=True))
            previous, apart = i - 1, False
        glued = previous == i - 1 and not apart and found
        first, *rest = replaced.get(i) or (_piece(view, token),)
        found += [first.model_copy(update={"glued": True}) if glued else first, *rest]
        previous = i
    return found


def _is_inner_hyphen(token: Token) -> bool:
    """ "pro-Berg": a hyphen without blanks, which a parse may hang on a name and so lose."""
    return token.text == "-" and not token.whitespace_ and not token.nbor(-1).whitespace_


def _is_spaced_hyphen(token: Token) -> bool:
    """ "Wal - Mart": a hyphen of a name, which some texts set between blanks."""
    around = token.doc[max(0, token.i - 1) : token.i + 2]
    return token.tag_ == "HYPH" and all(other.text[:1].isupper() for other in (around[0], around[-1]))


def _piece(view: SentenceView, token: Token) -> HeadlinePiece:
    name = view.names.get(token.i)
    if name is None:
        return HeadlinePiece(text=token.text)
    return person_piece(name) if name.kind == "person" else HeadlinePiece(text=" ".join(name.text.split()))


def person_piece(name: Name) -> HeadlinePiece:
    """A person as the sentence has him; in full where that is only a given name.

    A surname is not made longer: which of a family it means, its reader sees better than any linking.
    """
    here, full = " ".join(name.text.split()), name.canonical.split()
    given = (
        len(full) > 1 and here == full[0] and not (here not in name_words().given and name_words().is_common(full[-1]))
    )
    return HeadlinePiece(text=name.canonical if given else here, name=True, full=name.canonical)
