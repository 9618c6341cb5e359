"""Who says so: the source that a title gives for what it cannot tell as a fact by itself.

What an institution tells of its own doings, or what an office counts, stands as it is; what a witness saw, what an
opponent claims, what somebody fears, and any deed for which somebody is to blame, is said by whoever says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.events.complements import TELLING
from timeline.events.forms import SAYING, is_many
from timeline.events.inflection import present
from timeline.events.lexicon import SPEECH, verb_type
from timeline.events.phrases import noun_phrase, person_piece, pieces
from timeline.events.standins import person_of
from timeline.events.vocabulary import words
from timeline.language.clauses import (
    FINITE_TAGS,
    RELATIVE,
    RELATIVE_PRONOUNS,
    VERBAL_TAGS,
    clause_governor,
    conjuncts,
    is_negated,
    obliques,
    own_subject,
    subject,
    with_relation,
)
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of
from timeline.model import HeadlinePiece

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView
    from timeline.language.names import Name

LONG_SOURCE = 24
"""Characters of a source beyond which only its head with what stands before it is told."""
LONGEST_SOURCE = 40
_CONTESTED = frozenset({"attack", "kill", "injure", "crime", "abduct"})
"""Types of events for which somebody is to blame."""
_OWNING = frozenset({"nmod:poss"})
_TOLD = frozenset({"obj", "iobj"})
_TELLING = frozenset({"tell", "say", "claim", "testify"})
_OTHERS = frozenset({"other", "another", "several"})
_AFTER = frozenset({"punct", "obl", "obl:unmarked"})
_MARKS = frozenset({",", ".", "”", '"', "''", "’", "?", "!"})
_DASHES = frozenset({"-", "--", "–", "—"})
_LABEL = 4
"""How many words a source may have that stands before a colon: "Reports:"."""

Source = tuple[HeadlinePiece, ...]
UNSOURCED: Source = ()


def source_of(view: SentenceView, verb: Token, holder: Token) -> Source | None:
    """What a title adds to say whose word it is, "…, witness says"; None where it must and cannot."""
    contested = _is_contested(verb)
    spoken = verb_type(lemma_of(verb)) in SPEECH
    for saying, sayer in _sayings(view, verb, through=contested):
        if saying is not None and _is_above_dateline(saying, verb):
            continue
        lemma = "say" if saying is None else lemma_of(saying)
        if spoken and lemma != "hear":  # who says that somebody spoke goes without saying, but not in a court
            continue
        doubted = lemma in words("claiming")
        if saying is not None and (lemma in words("vouching") or is_negated(saying)):
            return None if lemma in _TELLING and is_negated(saying) else UNSOURCED
        if sayer is None:
            return None if doubted or contested or lemma in words("rumoured") else UNSOURCED
        if saying is not None and lemma_of(sayer) in words("rumoured"):
            return None
        if _is_own(view, holder, sayer, contested=contested):
            return None if doubted and lemma not in words("asserting") else UNSOURCED
        if not doubted and not _is_testimony(saying) and _is_trusted(view, verb, sayer):
            return UNSOURCED
        source = _source(view, saying, sayer)
        near = sayer.pos_ == "PRON" or _is_own_kin(sayer)
        return UNSOURCED if source is None and near and not (doubted or contested) else source
    return UNSOURCED


def _sayings(view: SentenceView, verb: Token, *, through: bool) -> Iterator[tuple[Token | None, Token | None]]:
    """The verbs of saying or thinking above or behind a clause, the nearest first, each with its subject.

    What stands in a clause of when or which is known without them, so that they are looked for behind it or `through`.
    """
    token = verb
    while True:
        phrases = (phrase for joined in conjuncts(token) for phrase in obliques(joined))
        yield from ((None, noun) for case, noun in phrases if case.startswith("according"))
        behind = [child for child in token.children if child.i > token.i and _says(child)]
        yield from ((child, subject(child)) for child in behind if relation(child) == "parataxis" or _ends(child))
        if (label := _label(view, token)) is not None:
            yield None, label
        head = clause_governor(token)
        if (rumour := _rumour(token)) is not None:
            yield rumour, None
        if (telling := _telling_verb(token)) is not None:
            yield telling, subject(telling)
        elif relation(token) == "ccomp" and head.tag_ in VERBAL_TAGS and (_says(head) or _is_rumoured(head)):
            yield head, subject(head)
        if not through and _is_known(token):
            return
        if token.head.i == token.i:
            break
        token = head
    yield from ((other, own_subject(other)) for other in verb.doc[verb.i + 1 :] if _is_inserted(other))


def _is_above_dateline(saying: Token, verb: Token) -> bool:
    """ "Berg says all is well (Northwind) -- The army shelled …": a line above the report, whose clause it is not."""
    between = verb.doc[saying.i : verb.i]
    return any(token.text == ")" and token.nbor(1).text in _DASHES for token in between if token.i + 1 < verb.i)


def _is_known(verb: Token) -> bool:
    """ "… after the king left", "…, who left": told as what everybody knows."""
    marked = any(relation(child) == "mark" or child.tag_ == "WRB" for child in verb.children)
    return relation(verb) in RELATIVE or (relation(verb) == "advcl" and marked)


def _says(verb: Token) -> bool:
    lemma = lemma_of(verb)
    return lemma in words("claiming") | words("showing") or verb_type(lemma) in SPEECH


def _telling_verb(verb: Token) -> Token | None:
    """ "told guards he had sailed", "told guards that she left": where the parse describes by it who is told."""
    above, own = verb.head.head, own_subject(verb)
    if relation(verb) not in RELATIVE or own is None or own.lower_ in RELATIVE_PRONOUNS or own.i < verb.head.i:
        return None
    that = any(child.lower_ == "that" and relation(child) == "mark" for child in verb.children)
    told = lemma_of(above) in TELLING and relation(verb.head) in _TOLD and verb.head.i > above.i
    return above if told and (that or (own.pos_ == "PRON" and own.i == verb.head.i + 1)) else None


def _is_rumoured(verb: Token) -> bool:
    """ "Popular rumour holds that the king fled"."""
    holder = own_subject(verb)
    return holder is not None and lemma_of(holder) in words("rumoured")


def _rumour(verb: Token) -> Token | None:
    """ "fears that the mayor left": the noun before "that", by nearness, for parsers hang such clauses elsewhere."""
    marks = [child for child in verb.children if child.lower_ == "that" and relation(child) == "mark" and child.i]
    nouns = (mark.nbor(-1) for mark in marks if mark.i < verb.i)
    return next((noun for noun in nouns if noun.pos_ == "NOUN" and lemma_of(noun) in words("rumoured")), None)


def _is_inserted(verb: Token) -> bool:
    """ "…,” the nurse said, adding …": set off by marks on both sides, wherever the parse hangs it."""
    holder = own_subject(verb) if lemma_of(verb) in SAYING and verb.tag_ in FINITE_TAGS else None
    if holder is None or holder.i > verb.i or holder.lower_ in RELATIVE_PRONOUNS or holder.left_edge.i == 0:
        return False
    behind = verb.doc[verb.i + 1 : verb.i + 2]
    return holder.left_edge.nbor(-1).text in _MARKS and (not behind or behind[0].text in _MARKS)


def _ends(verb: Token) -> bool:
    """ "The army left, a nurse said", where the parse has the nurse's saying as a second thing that was done."""
    behind = {relation(child) for child in verb.children if child.i > verb.i}
    return relation(verb) == "conj" and lemma_of(verb) in SAYING and own_subject(verb) is not None and behind <= _AFTER


def _label(view: SentenceView, token: Token) -> Token | None:
    """ "Reports: pilots refuse to fly": the unsure source at the head of a line."""
    colon = next((i for i, other in enumerate(view.doc[:_LABEL]) if other.text == ":"), 0)
    head = view.doc[colon - 1] if colon else None
    found = head is not None and token.i > colon and lemma_of(head) in words("hearsay")
    return head if found else None


def _is_own(view: SentenceView, holder: Token, sayer: Token, *, contested: bool) -> bool:
    """Whether somebody speaks of himself or of what is his: "the firm said its ships sailed"."""
    owners = [] if contested else with_relation(holder, _OWNING)
    return any(_is_same(view, owner, sayer) for owner in (holder, *owners))


def _is_same(view: SentenceView, one: Token, sayer: Token) -> bool:
    if one.i == sayer.i or lemma_of(one) == lemma_of(sayer):
        return True
    own, other = _name(view, one), _name(view, sayer)
    if own is not None and other is not None:
        return own.canonical == other.canonical
    return one.lower_ in words("person_pronouns") | {"it", "its", "they", "their"} and own is None


def _name(view: SentenceView, token: Token) -> Name | None:
    return person_of(view, token) if token.lower_ in words("person_pronouns") else view.names.get(token.i)


def _is_trusted(view: SentenceView, verb: Token, sayer: Token) -> bool:
    """An office, or who speaks for one, on anything but a deed that is somebody's fault."""
    name = _name(view, sayer)
    if name is not None and name.kind == "person":
        office = any(part in words("trusted") for part in name.role.lower().split())
        before = (child.lower_ for child in sayer.children if child.i < sayer.i)
        return office or any(word in words("trusted") for word in before)
    if _is_contested(verb):
        return False
    named = name is not None and name.kind in ("organisation", "place")
    return named or lemma_of(sayer) in words("trusted")


def _is_testimony(saying: Token | None) -> bool:
    """ "told the court": what is said where somebody has to answer."""
    heard = [] if saying is None else with_relation(saying, _TOLD)
    return saying is not None and lemma_of(saying) in _TELLING and any(lemma_of(n) in words("hearing") for n in heard)


def _is_own_kin(sayer: Token) -> bool:
    """ "my grandmother": whose word it is means nothing to anybody else."""
    owned = any(child.lower_ in words("speaker_pronouns") for child in with_relation(sayer, _OWNING))
    return owned and lemma_of(sayer) in words("kin")


def _is_contested(verb: Token) -> bool:
    """Whether it tells a deed for which somebody is to blame."""
    return verb_type(lemma_of(verb)) in _CONTESTED and lemma_of(verb) not in words("blameless")


def _source(view: SentenceView, saying: Token | None, sayer: Token) -> Source | None:
    told = _sayer(view, sayer)
    if not told:
        return None
    lemma = "say" if saying is None else lemma_of(saying)
    plain = lemma in SAYING or (verb_type(lemma) in SPEECH and lemma not in words("claiming"))
    name = _name(view, sayer)
    one = name is not None and name.kind != "nationality"
    many = not one and is_many(view, saying or sayer, sayer)
    form = HeadlinePiece(text=present("say" if plain else lemma, many=many))
    return HeadlinePiece(text=",", glued=True), *told, form


def _sayer(view: SentenceView, sayer: Token) -> tuple[HeadlinePiece, ...]:
    name = _name(view, sayer)
    if name is not None and name.kind == "person":
        return (person_piece(name),)
    if name is None and (sayer.pos_ not in ("NOUN", "PROPN") or sayer.lower_ in words("empty_subjects")):
        return ()
    if _is_own_kin(sayer):
        return ()
    if sayer.is_lower and sayer.tag_ == "NNP" and sayer.nbor(1).tag_ == "NNP":  # "van | Berg said"
        return tuple(pieces(view, {sayer.i, sayer.i + 1}, {}))
    dropped = [c for c in sayer.children if relation(c) == "case" or c.lower_ in words("empty_subjects") | _OTHERS]
    dropped += [child for child in sayer.children if child.tag_ == "PRP$"]
    before = {token.i for child in dropped if child.i < sayer.i for token in child.subtree}
    whole = noun_phrase(view, sayer) - before
    short = {i for i in whole if i <= sayer.i or (i in view.names and view.names[i] is name)}
    first = view.doc[0]
    small = {0: (HeadlinePiece(text=first.lower_),)} if first.i not in view.names and first.tag_ != "NNP" else {}
    for kept, longest in ((whole, LONG_SOURCE), (short, LONGEST_SOURCE)):
        told = pieces(view, kept, small)
        if sum(len(piece.text) + 1 for piece in told) <= longest:
            return tuple(told)
    return ()
