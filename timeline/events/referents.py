"""Whether a reader of nothing else can tell which one a title means: whose funeral, which lawsuit, who met.

A headline leaves out "the", "this" and "my", and with them the sign that somebody told before is meant. What is
meant must then be said: by a name, by what the noun is of, or because there is but one of its kind.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.events.vocabulary import words
from timeline.language.clauses import RELATIVE, case_of, is_patient_subject, objects, with_relation
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.triggers import Trigger
    from timeline.events.view import SentenceView

_THIS = frozenset({"this", "that", "these", "those"})
_ABOUT = frozenset({"of", "on", "about", "over", "for", "against", "to", "with", "between", "by"})
_COMPOUNDS = frozenset({"compound"})
_CONTENT = frozenset({"NOUN", "PROPN", "NUM"})


def points_elsewhere(view: SentenceView, holder: Token, told: Collection[int], formed: Collection[int]) -> bool:
    """Whether the subject of a title is somebody or something that only its article makes known.

    `told` are the words that the title keeps, those `formed` anew among them.
    """
    owners = with_relation(holder, frozenset({"nmod:poss"}))
    lost = any(owner.tag_ == "PRP$" and owner.i not in told and owner.i not in formed for owner in owners)
    if lost or (_is_kin(holder) and not owners):
        return not _is_named(view, holder, told) and (lost or is_numbered(holder) or not _is_anybody(holder))
    if holder.i in view.names or holder.i in formed:
        return False
    if any(child.lower_ in _THIS for child in with_relation(holder, frozenset({"det"}))):
        return not is_explained(view, holder)
    more = [token for token in holder.subtree if token.lower_ == "more" and token.i > 0]
    counted = any(holder.doc[token.i - 1].pos_ == "NUM" and holder in (token, token.head) for token in more)
    return counted and holder.pos_ != "NOUN" and not any(i in view.names for i in told)


def _is_named(view: SentenceView, holder: Token, told: Collection[int]) -> bool:
    """Whether a title has a whole name in what it says of somebody: "Berg's sister", "grandmother Pia Lund"."""
    return any(
        token.i in view.names and token.i in told and (" " in view.names[token.i].text or token.i != holder.i)
        for token in holder.subtree
    )


def _is_anybody(holder: Token) -> bool:
    """ "a mother of three"."""
    return any(child.lower_ in ("a", "an") for child in holder.children)


def is_explained(view: SentenceView, noun: Token) -> bool:
    """Whether a name, what it is of or a clause without a comma says which one a noun means."""
    around = [token for token in noun.subtree if token.i in view.names and not _is_set_off(noun, token)]
    around = [token for token in around if token.tag_ != "DT"]
    behind = [child for child in noun.children if child.i > noun.i and not _is_set_off(noun, child)]
    sort = any(child.tag_ == "NNP" for child in with_relation(noun, _COMPOUNDS))
    return bool(around) or sort or any(relation(child) in RELATIVE | {"nmod", "ccomp", "acl"} for child in behind)


def _is_set_off(noun: Token, behind: Token) -> bool:
    return any(token.text in (",", "–", "—", "(") for token in noun.doc[noun.i + 1 : behind.i])


def _is_kin(noun: Token) -> bool:
    return not words("kin").isdisjoint((lemma_of(noun), noun.lower_, noun.lower_.removesuffix("s")))


def is_numbered(noun: Token) -> bool:
    """ "the first lawsuit", "another ferry"."""
    return any(child.lower_ in words("apart") for child in noun.children)


def lacks_party(view: SentenceView, trigger: Trigger, kept: Collection[int]) -> bool:
    """ "White House meeting", "statement from Vienna", "hearings on the hill": of whom, or about what."""
    head = trigger.token
    sorts = (child for child in with_relation(head, _COMPOUNDS) if not view.tells_when(child))
    sort = any(child.tag_ == "NNP" and child.i not in view.names for child in sorts)
    if trigger.type not in words("needs_party") or head.i in view.names or sort:
        return False
    told = set(kept) - (_handed(head) if trigger.type == "agree" else set())
    about = [child for child in head.children if child.i > head.i and child.i in told and case_of(child) in _ABOUT]
    if trigger.type == "agree" and not about and not with_relation(head, frozenset({"nmod:poss"})):
        return True  # "the Iran deal": a thing, while "the deal with Iran" was made
    return not any(_is_party(view, i) for i in told) and not any(_tells(view, child) for child in about)


def _handed(head: Token) -> set[int]:
    """ "the entire deal to Congress": who is handed it, no party to it."""
    return {token.i for child in head.children if case_of(child) == "to" for token in child.subtree}


def is_mere_talk(trigger: Trigger) -> bool:
    """ "the president's request", "a bill": said, asked or drawn up, of which a noun does not tell that it happened."""
    lemma = lemma_of(trigger.token)
    talk = trigger.type in words("talk_types") and lemma not in words("spoken_events")
    return talk or lemma in words("papers")


def _tells(view: SentenceView, noun: Token) -> bool:
    """Whether what a noun is about is more than where it was."""
    if noun.tag_ == "NNP" and noun.lower_ in words("sites") and case_of(noun) == "on":
        return False
    return noun.i not in view.names or view.names[noun.i].kind != "place" or case_of(noun) in ("of", "with", "between")


def _is_party(view: SentenceView, index: int) -> bool:
    """Whether a name in a noun phrase is of one who takes part, rather than of where that was."""
    name = view.names.get(index)
    if name is None:
        return False
    head = next((token for token in (view.doc[index], *view.doc[index].ancestors) if case_of(token)), None)
    placed = head is not None and case_of(head) in words("locative") | {"on", "from", "during"}
    seat = bool(name.country) and name.kind == "organisation"
    return name.kind == "person" or not (placed or seat)


def is_bare(noun: Token) -> bool:
    """ "outlines plan", "expresses anger": with nothing before it that would say which, nor anybody whose it is."""
    before = (relation(child) for child in noun.children if child.i < noun.i)
    return lemma_of(noun) in words("bare") and not {"compound", "amod", "nmod:poss", "nummod"} & set(before)


def says_too_little(verb: Token, told: Collection[int]) -> bool:
    """Whether what a verb does is done to something bare, of which the title does not say more."""
    about = [] if is_patient_subject(verb) else objects(verb)
    inside = [verb.doc[i] for i in told]
    return any(
        is_bare(noun) and not any(token.i > noun.i and token.pos_ in _CONTENT | {"VERB"} for token in inside)
        for noun in about
    )


def tells_something(quoted: Collection[Token]) -> bool:
    """Whether a quotation can be told by itself: what "it" or "that" is, and "even" what, its reader must know."""
    spoken = [token for token in quoted if token.is_alpha]
    if not spoken or spoken[0].lower_ in words("leaning_openers"):
        return False
    leaning = (token for token in spoken if token.lower_ in words("leaning"))
    return not any(relation(token) not in ("det", "mark") for token in leaning) or any(
        token.i > spoken[0].i and token.pos_ == "PROPN" for token in spoken
    )
