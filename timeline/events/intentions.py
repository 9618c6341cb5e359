"""What stands above an infinitive in a title: who vows, hopes or is asked to leave has not left and may never do so.

Only what is agreed, scheduled or announced is told as "to leave"; of all else the verb that governs it is told too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.events.forms import form_of, is_many
from timeline.events.phrases import is_infinitive
from timeline.events.substance import GRAVE
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    VERBAL_TAGS,
    Modality,
    is_negated,
    is_passive,
    modality,
    objects,
    subject,
    with_relation,
)
from timeline.language.labels import governor, relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

SUPPOSED = 0.25
"""What a title loses of "…, when the king leaves" beside what will or may be."""
_BELOW = frozenset({"xcomp", "advcl", "ccomp", "acl"})
_NAMING = frozenset({"on", "about", "against", "from"})
_PRESENT = frozenset({"VBZ", "VBP"})
_PAST = frozenset({"VBD", "VBN"})


def title_form(view: SentenceView, verb: Token, holder: Token, *, many: bool, planned: bool) -> str:
    """The verb as a title has it, with what governs it; "" for an infinitive of which nothing can be told."""
    governed = intention(view, verb, holder)
    return "" if governed is None else governed or form_of(verb, many=many, planned=planned)


def intention(view: SentenceView, verb: Token, holder: Token) -> str | None:
    """ "vows to leave", "asked to leave" for an infinitive; "" where its own form says enough.

    None where what governs it lets nothing be told.
    """
    first = _infinitive(verb)
    if first is None or relation(first) not in _BELOW:
        return ""
    above = governor(first)
    if above.tag_ in VERBAL_TAGS and lemma_of(above) not in words("carried_out"):
        governed = _below_verb(view, above, holder)
    elif above.pos_ == "ADJ":
        governed = above.lower_ if above.lower_ in words("inclined") else ""
    else:
        governed = _below_noun(view, above, holder)
    return f"{governed} {_tail(verb)}" if governed else governed


def doubt_of(verb: Token) -> float:
    """How much a title loses whose clause only supposes, concedes or names what it tells."""
    marks = {child.lower_ for child in verb.children if relation(child) in ("mark", "advmod", "aux")}
    joined = {cc.lower_ for child in verb.children if relation(child) == "conj" for cc in child.children}
    supposed = relation(verb) == "advcl" and "when" in marks and verb.tag_ in _PRESENT
    conceded = bool(marks & {"may", "might"}) and "but" in joined
    named = verb.tag_ == "VBG" and relation(verb) == "advcl" and verb.i > verb.head.i and bool(marks & _NAMING)
    return SUPPOSED * (supposed and modality(verb.head) != Modality.ACTUAL) + GRAVE * (conceded or named)


def _infinitive(verb: Token) -> Token | None:
    """The infinitive with "to" that a verb is, or goes on with: "vowed to leave, sell and forget"."""
    if is_infinitive(verb):
        return verb
    bare = verb.tag_ == "VB" and not with_relation(verb, frozenset({"aux"}))
    if not bare or _has_subject(verb):
        return None
    if relation(verb) == "conj" and verb.head.tag_ == "VB":
        return _infinitive(verb.head)
    listed = verb.i > 0 and verb.nbor(-1).lower_ in (",", "and", "or") and relation(verb) in ("advcl", "conj")
    before = (verb.doc[i] for i in range(verb.i - 1, -1, -1))
    return next((token for token in before if is_infinitive(token)), None) if listed else None


def _has_subject(verb: Token) -> bool:
    """Whether the verb has a subject in its own clause."""
    return any(relation(child).startswith("nsubj") for child in verb.children)


def _below_verb(view: SentenceView, above: Token, holder: Token) -> str | None:
    lemma = lemma_of(above)
    if is_negated(above):
        return None
    if _is_presumed(above):
        return str(above.lower_)
    if is_passive(above):
        return above.lower_ if lemma in words("bidding") and subject(above) == holder else ""
    if is_infinitive(above) and relation(_infinitive(above) or above) == "xcomp" and lemma not in words("intending"):
        return None if is_passive(governor(above)) else ""
    if lemma in words("bidding") and _is_bidden(above, holder):
        return above.lower_ + (" on" if lemma == "call" else "") if above.tag_ in _PAST and lemma != "forbid" else None
    if lemma not in words("intending") or subject(above) != holder:
        return ""
    return _form(view, above, holder)


def _is_presumed(above: Token) -> bool:
    """ "are missing and presumed | to have drowned"."""
    linked = above.tag_ == "VBN" and relation(above) == "conj" and bool(with_relation(above.head, frozenset({"cop"})))
    return lemma_of(above) in words("presuming") and (is_passive(above) or linked)


def _is_bidden(above: Token, holder: Token) -> bool:
    return holder.i > above.i and (holder in objects(above) or holder.head == above)


def _form(view: SentenceView, above: Token, holder: Token) -> str | None:
    """The governing verb as a title has it, with what governs that in turn: "wants to try"."""
    if modality(above) == Modality.CONDITIONAL:
        return None
    if _infinitive(above) is not None:
        higher = intention(view, above, holder)
        return higher if higher != "" else f"to {lemma_of(above)}"
    return form_of(above, many=is_many(view, above, holder), planned=False)


def _below_noun(view: SentenceView, noun: Token, holder: Token) -> str | None:
    """ "approved a bill to build", "made an attempt to flee"."""
    above = governor(noun)
    simple = relation(noun) == "obj" and above.tag_ in VERBAL_TAGS and subject(above) == holder
    if not simple or lemma_of(noun) not in words("intents"):
        return ""
    if is_negated(above) or is_passive(above):
        return None
    made = _form(view, above, holder)
    before = " ".join(_words_before(view, noun))
    return made and f"{made} {before}"


def _words_before(view: SentenceView, noun: Token) -> Iterator[str]:
    kept = [c for c in noun.children if c.i < noun.i and relation(c) in ("compound", "amod", "nmod:poss", "case")]
    yield from (child.text for child in kept if not view.tells_when(child) and child.tag_ != "PRP$")
    yield noun.text


def _tail(verb: Token) -> str:
    """The infinitive itself: "to leave", "to be freed", "to have left"."""
    helpers = [child for child in with_relation(verb, frozenset({"aux", "aux:pass"})) if child.lower_ != "to"]
    if helpers:
        return " ".join(["to", *(child.lower_ for child in helpers), verb.lower_])
    return f"to {lemma_of(verb)}"
