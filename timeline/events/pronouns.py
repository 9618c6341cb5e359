"""The person whom "he" or "she" stands for, where the text leaves no choice.

The subject above the pronoun is looked for first, then the sentence's other persons, then the sentences before it;
wherever a second person could be meant, the pronoun stays open. The order follows Hobbs (1978, "Resolving pronoun
references"), the preference for who acts that of centering (Grosz, Joshi and Weinstein 1995).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.events.lexicon import SPEECH, verb_type
from timeline.events.vocabulary import words
from timeline.language.clauses import SUBJECTS, obliques, reporting_verb, subject, with_relation
from timeline.language.labels import governor, relation
from timeline.language.lemmas import lemma_of
from timeline.language.name_words import name_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import People, SentenceView
    from timeline.language.names import Name

_WOMEN = frozenset({"she", "her", "hers"})
_OBJECTS = frozenset({"him", "her"})
_POSSESSIVE = "nmod:poss"


def antecedent(view: SentenceView, pronoun: Token) -> Iterator[Name]:
    """The person whom "he" or "she" is: the subject that governs it, else the only one that it can be."""
    holder = _holder(view, pronoun)
    if holder is None:
        found = None if _lacks_subject(pronoun) else _only_one(view, pronoun)
    else:
        found = _name_at(view, holder)
        found = None if found is None or _is_doubtful(view, pronoun, holder, found) else found
    if found is not None and not _is_named_below(view, pronoun, found):
        yield found


def _is_named_below(view: SentenceView, pronoun: Token, name: Name) -> bool:
    """ "He finds out why Berg was forgotten": who is named in what the pronoun's verb says is another."""
    if relation(pronoun) not in SUBJECTS:
        return False
    below = (token for token in governor(pronoun).subtree if token.i > pronoun.i)
    return any(token.i in view.names and view.names[token.i].canonical == name.canonical for token in below)


def _holder(view: SentenceView, pronoun: Token) -> Token | None:
    """The subject above the pronoun that it may stand for: a person, or a noun for one whom nothing names."""
    own = subject(governor(pronoun)) if _is_object(pronoun) else pronoun
    for token in _above(pronoun):
        holder = subject(token)
        if holder is None or holder.i in (pronoun.i, own.i if own is not None else -1):
            continue
        name = _name_at(view, holder)
        if name is None and (is_somebody(holder) or is_bare_name(holder)):
            return holder
        if name is not None and _may_be(view, name, pronoun):
            return holder
    return None


def _name_at(view: SentenceView, holder: Token) -> Name | None:
    """The name of a noun, or of its apposition: "the lawyer, Ann Example"."""
    own = view.names.get(holder.i)
    if own is not None:
        return own
    asides = with_relation(holder, frozenset({"appos"}))
    if lemma_of(holder) in words("mouthpieces"):  # "a spokesman for Anna Berg said she …"
        asides += [noun for case, noun in obliques(holder) if case in ("for", "of")]
    return next((name for token in asides if (name := view.names.get(token.i)) is not None), None)


def is_bare_name(noun: Token) -> bool:
    """Whether a noun is the name of somebody whom the text tells nothing of: "Dahl said he would"."""
    plain = noun.tag_ == "NNP" and not any(relation(child) in ("det", "compound", "amod") for child in noun.children)
    return plain and verb_type(lemma_of(governor(noun))) in SPEECH and not noun.text.isupper()


def is_somebody(noun: Token) -> bool:
    """Whether a noun is one person's, by office or trade."""
    lists = name_words()
    return noun.tag_ == "NN" and (lists.is_office(noun.text) or noun.lower_ in lists.persons)


def _is_doubtful(view: SentenceView, pronoun: Token, holder: Token, name: Name) -> bool:
    """Whether another person stands between the two, or before a subject that only follows, or another "him".

    Nor is whoever speaks the "he" of what he says.
    """
    if view.is_quoted(pronoun) and not view.is_quoted(holder):
        return True
    first, last = (0, holder.i) if pronoun.i < holder.i else (holder.i, pronoun.i)
    own = {token.i for token in holder.subtree} if pronoun.i > holder.right_edge.i else set()
    near = [other for i, other in sorted(view.names.items()) if first <= i < last and i not in own]
    others = [other for other in _fitting(view, near, pronoun) if other.canonical != name.canonical]
    between = view.doc[holder.i + 1 : pronoun.i]
    again = any(token.lower_ in _OBJECTS and _is_object(token) for token in between)
    nameless = any(is_somebody(token) and token.i not in view.names and token.i not in own for token in between)
    nameless = nameless and relation(governor(pronoun)) != "conj"  # "Brekke left, and he": one subject goes on
    unknown = any(token.tag_ == "NNP" and relation(token) == _POSSESSIVE and _is_open(view, token) for token in between)
    return bool(others) or unknown or nameless or (again and relation(pronoun) != _POSSESSIVE)


def _is_open(view: SentenceView, token: Token) -> bool:
    """Whether nothing is known of a name: "closes with Dahlberg’s symphony, the first he wrote"."""
    return token.i not in view.names and token.i not in view.timexes


def _above(pronoun: Token) -> Iterator[Token]:
    """The words over the pronoun whose subject it may stand for, the nearest first."""
    start = governor(pronoun)
    token = start if relation(pronoun) == _POSSESSIVE else reporting_verb(pronoun) or start
    while True:
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def _only_one(view: SentenceView, pronoun: Token) -> Name | None:
    """The only person named before the pronoun in its sentence; where nobody is, whoever the text was on before it."""
    here = _persons(view, pronoun, 0, pronoun.i)
    if here:
        last = max(i for i, name in view.names.items() if i < pronoun.i and name.canonical == here[-1].canonical)
        nameless = any(is_somebody(token) and token.i not in view.names for token in view.doc[last + 1 : pronoun.i])
        beside = _is_object(pronoun) and subject(governor(pronoun)) in (view.doc[last], None)
        return here[0] if len(here) == 1 and not (speaks(pronoun) or nameless or beside) else None
    return None if view.is_quoted(pronoun) else _told_before(view, pronoun)


def _told_before(view: SentenceView, pronoun: Token) -> Name | None:
    """Who spoke last, where the pronoun speaks; else the only subject, or the only person, of the sentence before."""
    before = view.before
    acting = _fitting(view, before.acting, pronoun)
    spoke = _fitting(view, before.speakers[:1], pronoun) if speaks(pronoun) else []
    if spoke and (spoke[0] in acting or not acting):
        return spoke[0]
    if len(acting) == 1 and not _is_object(pronoun):
        return None if _is_of_another(before, acting[0], pronoun) else acting[0]
    if speaks(pronoun):
        return None  # it goes on with another pronoun
    around = _fitting(view, before.topics, pronoun)
    chief = next((name for name in around if name.canonical == before.chief), None)
    goes_on = bool(before.goes_on) and (before.goes_on in _WOMEN) == (pronoun.lower_ in _WOMEN)
    if len(around) == 1 and not goes_on:
        return around[0]
    return None if chief is not None and chief.canonical in before.owning else chief


def _is_of_another(before: People, name: Name, pronoun: Token) -> bool:
    """Whether somebody only spoke, in an article on another, of whom a "he" that does not speak may tell."""
    return bool(before.chief) and name.canonical != before.chief and name in before.speakers and not speaks(pronoun)


def speaks(pronoun: Token) -> bool:
    """ "he added" goes on with whoever spoke before."""
    return relation(pronoun) in SUBJECTS and verb_type(lemma_of(governor(pronoun))) in SPEECH


def _lacks_subject(pronoun: Token) -> bool:
    """ "said that he would": a sentence that lost its head says nothing of who speaks."""
    verb = reporting_verb(pronoun)
    return verb is not None and verb.i == 0


def _is_object(pronoun: Token) -> bool:
    return relation(pronoun) not in (*SUBJECTS, _POSSESSIVE)


def _persons(view: SentenceView, pronoun: Token, first: int, last: int) -> list[Name]:
    return _fitting(view, [name for i, name in sorted(view.names.items()) if first <= i < last], pronoun)


def _fitting(view: SentenceView, names: Sequence[Name], pronoun: Token) -> list[Name]:
    """The persons that a pronoun may stand for, each once."""
    fitting = {name.canonical: name for name in reversed(names) if _may_be(view, name, pronoun)}
    return list(reversed(fitting.values()))


def _may_be(view: SentenceView, name: Name, pronoun: Token) -> bool:
    """Whether it is a person whom the article does not tell of by the other pronoun, nor who speaks of himself.

    Nor does who is dead speak, nor did anybody do what was done before his time.
    """
    if name.kind != "person" or (name.canonical in view.before.dead and speaks(pronoun)):
        return False
    if name.canonical in view.before.alive:
        return False
    quotation = view.quotations.get(pronoun.i)
    if quotation is not None and quotation.speaker is not None and quotation.speaker.canonical == name.canonical:
        return False
    return name.gender in ("", "she" if pronoun.lower_ in _WOMEN else "he")
