"""Whom the pronouns of a title stand for: a title names everybody itself, for it stands alone.

A pronoun of the subject is replaced only by a person whom no other could be mistaken for; any other pronoun
must find whom it stands for among the words of the title before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from timeline.events.inflection import is_plural
from timeline.events.pronouns import antecedent, speaks
from timeline.events.vocabulary import words
from timeline.language.clauses import SUBJECTS, conjuncts
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.events.view import SentenceView
    from timeline.language.names import Name

MOST_OTHERS = 2
"""How many more persons may have been named shortly before a pronoun."""
_ONE = frozenset({"he", "him", "his", "she", "her", "hers"})
_THING = frozenset({"it", "its"})
_MANY = frozenset({"they", "them", "their", "theirs"})
_WOMAN = frozenset({"she", "her", "hers"})
_ACCUSATIVE = frozenset({"him", "her", "it", "them"})


def person_of(view: SentenceView, pronoun: Token) -> Name | None:
    """The person whom "he" or "her" stands for; None where the text leaves a choice.

    One of the same sentence must stand before the pronoun. Of the sentences before it is who spoke last, if the
    pronoun speaks; else there may be one other, but none of the same family, nor may the writer speak of
    himself: letters tell of "him" loosely. What a quotation says of "him" is not said of whoever speaks.
    """
    found = next(antecedent(view, pronoun), None)
    if found is None or view.is_quoted(pronoun):
        return None
    here = {name.canonical for i, name in view.names.items() if name.kind == "person" and i < pronoun.i}
    if found.canonical in here:
        return found
    others = {name.canonical for name in (*view.before.speakers, *view.before.topics)} | here
    others.discard(found.canonical)
    if found in view.before.speakers[:1] and speaks(pronoun):
        return found
    kin = any(other.split()[-1] == found.canonical.split()[-1] for other in others)
    own = any(token.lower_ in words("speaker_pronouns") and token.i not in view.quoted for token in view.doc)
    return None if kin or own or len(others) > MOST_OTHERS else found


def dangles(view: SentenceView, kept: Collection[int], replaced: Collection[int]) -> bool:
    """Whether a pronoun among the kept words stands for nobody whom the title names before it."""
    pronouns = [view.doc[i] for i in sorted(kept) if i not in replaced and _is_pronoun(view.doc[i])]
    return any(
        not _is_bound(view, pronoun, kept, replaced) or _lost_its_name(view, pronoun, kept) for pronoun in pronouns
    )


def _lost_its_name(view: SentenceView, pronoun: Token, kept: Collection[int]) -> bool:
    """ "Berg said that when Dahl came, he left": whether the title leaves out who acts nearer before "he"."""
    told = {view.names[i].canonical for i in kept if i in view.names}
    last = max((i for i in kept if i < pronoun.i and i in view.names and view.names[i].kind == "person"), default=-1)
    nearer = [i for i in range(last + 1, pronoun.i) if last >= 0 and i in view.names and view.names[i].kind == "person"]
    acting = [i for i in nearer if relation(view.doc[i]) in SUBJECTS and view.doc[i].head.i not in kept]
    return pronoun.lower_ in ("he", "she") and any(view.names[i].canonical not in told for i in acting)


def _is_pronoun(token: Token) -> bool:
    return token.tag_ in ("PRP", "PRP$") and token.lower_ in _ONE | _THING | _MANY


def _is_bound(view: SentenceView, pronoun: Token, kept: Collection[int], replaced: Collection[int]) -> bool:
    return any(
        noun.i in replaced or _may_stand_for(view, pronoun, noun)
        for noun in _nouns_before(view, pronoun, kept, replaced)
    )


def _nouns_before(
    view: SentenceView, pronoun: Token, kept: Collection[int], replaced: Collection[int]
) -> Iterator[Token]:
    """The nouns of the title before a pronoun; "him" right behind a verb is not whoever does it."""
    own = pronoun.tag_ == "PRP" and pronoun.lower_ in _ACCUSATIVE
    for i in sorted(kept):
        noun = view.doc[i]
        does_it = own and noun in pronoun.head.children
        named = noun.pos_ in ("NOUN", "PROPN", "NUM", "PRON") and (i in replaced or not _is_pronoun(noun))
        if i < pronoun.i and named and not does_it:
            yield noun


def _may_stand_for(view: SentenceView, pronoun: Token, noun: Token) -> bool:
    """By number and kind: "its" no person's, "his" no firm's."""
    word, name = pronoun.lower_, view.names.get(noun.i)
    many = len(conjuncts(noun)) > 1 or is_plural(noun)
    if word in _MANY:
        return many or (name is not None and name.kind in ("organisation", "place")) or _is_group(noun)
    if name is not None and name.kind == "person":
        return word in _ONE and name.gender in ("", "she" if word in _WOMAN else "he")
    if word in _ONE:
        return name is None and not many and relation(noun) in ("nsubj", "nsubj:pass") and not _is_group(noun)
    return not many


def _is_group(noun: Token) -> bool:
    return lemma_of(noun) in words("groups")
