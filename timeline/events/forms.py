"""The forms that verbs take in titles: the present of headlines, what lies ahead, and what others said then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.events.complements import is_headline_passive, is_reduced_passive
from timeline.events.inflection import is_plural, present
from timeline.events.phrases import is_infinitive
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    AUXILIARIES,
    RELATIVE,
    Modality,
    conjuncts,
    content_clauses,
    is_patient_subject,
    modality,
    objects,
    own_subject,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.language.name_words import name_words
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView

SAYING = frozenset(
    {"say", "tell", "state", "add", "note", "write", "post", "tweet", "inform", "report", "mention", "explain"}
)
_ONE = frozenset({"has", "was", "is", "'s", "’s"})
_MANY = frozenset({"have", "were", "are", "'ve", "’ve", "'re", "’re"})
_MAIN = frozenset({"root", "ccomp", "conj", "parataxis", "advcl"})
MOST_HELPERS = 2
"""Helping verbs of a form that is moved by changing one: "would be"."""
_EARLIER = frozenset({"before", "after", "ago", "earlier", "previously", "when"})
_AT_ANY_TIME = frozenset({"will", "", "was", "were"})
"""Forms that a clause may take whose time is told: what lay ahead still does, and what lay behind is past."""
_PRESENT = {"was": "is", "were": "are", "would": "will"}


def is_many(view: SentenceView, verb: Token, holder: Token, *, whole: bool = True) -> bool:
    """Whether a verb in the present has the form for many, as the sentence's own forms show, else its subject.

    One name is one though it ends in -s: "Jobs". Where a subject is not told `whole`, one person's name stands for it.
    """
    if not whole:
        return False
    people = _are_people(view, holder) or _owns_together(view, verb, holder)
    if is_part_of_one(holder):
        return False
    if holder.i in view.names and len(conjuncts(holder)) == 1 and not people:
        return False
    shown = _shown_number(verb) if own_subject(verb) == holder else None
    unnamed = holder.i not in view.names and (holder.tag_ == "NNPS" or _opens_as_many(holder))
    return is_plural(holder) or people or unnamed if shown is None else shown


def _are_people(view: SentenceView, holder: Token) -> bool:
    """ "Norwegians", "Senate Liberals": a name of many, and not of a firm whose own name ends in -s."""
    name = view.names.get(holder.i)
    if name is None:
        return False
    if name.kind == "nationality" and holder.tag_ == "JJ":  # "the British", not "a British"
        return any(child.lower_ == "the" for child in holder.children)
    if holder.tag_ not in ("NNPS", "NNS"):
        return False
    if name.kind == "person":  # a plain plural with the capital of its sentence
        return holder.tag_ == "NNS" and " " not in name.canonical
    return name.kind == "nationality" or (name.kind == "organisation" and _is_adherent(holder.lower_))


def _opens_as_many(holder: Token) -> bool:
    """ "Guards left": a plain plural with the capital of its sentence, which a tagger takes for a name."""
    plain = holder.lower_.removesuffix("s")
    return holder.i == 0 and holder.tag_ == "NNP" and plain != holder.lower_ and name_words().is_common(plain)


def _owns_together(view: SentenceView, verb: Token, holder: Token) -> bool:
    """ "The band Northwind released their first record": one name, told of as of many."""
    name = view.names.get(holder.i)
    named = name is not None and name.kind != "person"
    return named and any(child.lower_ == "their" for noun in objects(verb) for child in noun.children)


def is_part_of_one(holder: Token) -> bool:
    """ "Northwind's research and sales arm": two words before one noun, of which the parse makes two things."""
    members = conjuncts(holder)
    last = members[-1]
    alone = len(members) > 1 and last.tag_ == "NN" and lemma_of(last) in words("parts_of_firms")
    return alone and any(relation(child) == "compound" for child in last.children) and holder.tag_ == "NN"


def _is_adherent(word: str) -> bool:
    return word in words("adherents") or word.endswith(("ists", "crats"))


def _shown_number(verb: Token) -> bool | None:
    """Whether "has", "were" or the verb itself speak of many; None where they do not show it."""
    helpers = {child.lower_ for child in with_relation(verb, AUXILIARIES)}
    if helpers & _MANY or helpers & _ONE:
        return bool(helpers & _MANY)
    return False if verb.tag_ == "VBZ" and not helpers else None


def form_of(verb: Token, *, many: bool, planned: bool) -> str:
    """The verb of a title with what stands before it: "visits", "fired", "to meet", "allegedly sells"."""
    hedges = [child.lower_ for child in verb.children if child.lower_ in words("hedges") and child.i <= verb.i + 1]
    return " ".join([*hedges, _bare_form(verb, many=many, planned=planned and not _is_told_as_done(verb))])


def _bare_form(verb: Token, *, many: bool, planned: bool) -> str:
    lemma = lemma_of(verb)
    if verb.lower_ == "born":
        return "to be born" if planned else "born"
    lemma = "say" if lemma in SAYING and content_clauses(verb) else lemma
    helper = _auxiliary(verb)
    spoken_of = helper == "would" and relation(verb) == "ccomp" and verb.head.tag_ == "VBD" and not _depends(verb)
    planned = planned or spoken_of
    if is_patient_subject(verb) or is_reduced_passive(verb) or is_headline_passive(verb):
        if helper in words("perhaps"):
            return f"{helper} be {verb.lower_}"
        ahead = (planned and lemma not in words("scheduling")) or modality(verb) == Modality.FUTURE
        return f"to be {verb.lower_}" if ahead else str(verb.lower_)
    possible = helper in words("perhaps") or modality(verb) == Modality.POSSIBLE
    if helper and possible and not spoken_of:
        return f"{helper} {lemma}"
    if planned or modality(verb) == Modality.FUTURE:
        return f"to {lemma}"
    return present(lemma, many=many)


def _depends(verb: Token) -> bool:
    """Whether an "if" holds for what a verb says, and not only for another that follows it with "and" or "but"."""
    joined = {token.i for other in with_relation(verb, frozenset({"conj"})) for token in other.subtree}
    return any(token.lower_ == "if" and token.i not in joined for token in verb.subtree)


def _is_told_as_done(verb: Token) -> bool:
    """ "opened", "has opened", "is found dead": no plan, whatever day a page was made on."""
    helpers = [child.lower_ for child in with_relation(verb, AUXILIARIES)]
    past = any(helper in ("has", "have", "had", "was", "were") for helper in helpers) and verb.tag_ in ("VBN", "VBD")
    if verb.tag_ == "VBG" and relation(verb) == "advcl" and not helpers:
        return _is_told_as_done(verb.head)
    # What a tagger takes for a participle is the past tense where it has a subject that acts.
    active = verb.tag_ == "VBN" and not helpers and own_subject(verb) is not None and relation(verb) in _MAIN
    present_ = verb.tag_ == "VBZ" and relation(verb) not in RELATIVE | {"advcl"}  # "who goes on trial in May"
    return past or present_ or active or (verb.tag_ == "VBD" and not helpers)


def _auxiliary(verb: Token) -> str:
    return next((child.lower_ for child in verb.children if child.tag_ == "MD" and child.i < verb.i), "")


def moved_to_present(view: SentenceView, saying: Token, told: Token) -> dict[int, tuple[HeadlinePiece, ...]]:
    """The forms by which what somebody said follows its verb into the present: "said it would" as "says it will".

    Only of what then was the case, lay ahead or lay behind; what was the case at a time of its own stays in the past.
    """
    if saying.tag_ not in ("VBD", "VBN", "VBG") or _depends(told):
        return {}
    ahead = {token.i for child in told.children if is_infinitive(child) for token in child.subtree}
    timed = any(_is_a_time(view, token) for token in told.subtree if token.i not in ahead)
    moved = {i: form for i, form in _moved(told) if not timed or form in _AT_ANY_TIME}
    found: dict[int, tuple[HeadlinePiece, ...]] = {
        i: (HeadlinePiece(text=form),) if form else () for i, form in moved.items()
    }
    stays = told.tag_ == "VBD" and told.i not in found
    for inner in (child for child in told.children if relation(child) == "ccomp" and not stays):
        found |= moved_to_present(view, told, inner)
    return found


def _is_a_time(view: SentenceView, token: Token) -> bool:
    """Whether a word says when; "$6m a day" does not."""
    return view.tells_when(token) and view.timexes[token.i].type != "SET"


def _moved(told: Token) -> Iterator[tuple[int, str]]:
    """Index and new form of the words of a clause that change; "" for a helping verb that goes."""
    helpers = with_relation(told, AUXILIARIES)
    linking = any(relation(child) == "cop" for child in helpers) or told.tag_ == "VBG"
    for helper in helpers if len(helpers) <= MOST_HELPERS else ():
        if helper.lower_ == "would" or (linking and helper.lower_ in _PRESENT):
            yield helper.i, _PRESENT[helper.lower_]
        elif helper.lower_ == "had":
            yield from _without_had(told, helper)
        elif helper.lower_ == "did" and lemma_of(told) in _lasting() | words("standing"):
            yield helper.i, _present_of("do", told)
    still = any(child.lower_ == "still" and child.i < told.i for child in told.children)
    if told.tag_ == "VBD" and not helpers and (still or lemma_of(told) in _lasting() | words("standing")):
        yield told.i, _state(told)


def _lasting() -> frozenset[str]:
    return (words("states") - words("deeds")) | words("lasting_deeds")


def _without_had(told: Token, had: Token) -> Iterator[tuple[int, str]]:
    """ "had been sold" as "has been sold", "had been sold before" as "was sold before", "had sold" as "sold"."""
    been = [child for child in with_relation(told, AUXILIARIES) if child.lower_ == "been"]
    earlier = any(token.lower_ in _EARLIER for token in told.subtree)
    if been and earlier and is_patient_subject(told):
        yield had.i, "was" if _present_of("have", told) == "has" else "were"
        yield been[0].i, ""
    else:
        yield had.i, "" if not been and _is_past_too(told) else _present_of("have", told)


def _is_past_too(participle: Token) -> bool:
    """ "slept", "fired", "told", but not "given": the participle is the past tense as well."""
    return bool(participle.tag_ == "VBN" and participle.lower_.endswith(("d", "t")))


def _present_of(helper: str, verb: Token) -> str:
    holder = own_subject(verb)
    many = holder is not None and (is_plural(holder) or lemma_of(holder) in words("amounts"))
    return present(helper, many=many)


def _state(verb: Token) -> str:
    """ "believed" as "believes"."""
    holder = own_subject(verb)
    return present(lemma_of(verb), many=holder is None or is_plural(holder))
