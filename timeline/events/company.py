"""Whom the sentences before one tell of: the persons that a pronoun in it may stand for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.events.lexicon import SPEECH, verb_type
from timeline.events.pronouns import is_somebody
from timeline.events.view import People, SentenceView
from timeline.events.vocabulary import words
from timeline.language.clauses import SUBJECTS
from timeline.language.labels import relation
from timeline.language.lemmas import lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from spacy.tokens import Token

    from timeline.language.names import Name
    from timeline.model import Timex

LIFETIME = 80
"""Years after which nobody who acted then is likely to speak now."""


_OWNED = frozenset({"nmod", "nmod:poss"})


def people_of(views: Sequence[SentenceView]) -> People:
    """Whom a pronoun after these sentences, the last one first, may stand for."""
    speakers: list[Name] = []
    topics: list[Name] = []
    acting: list[Name] = []
    for view in views:
        subjects = [(i, name) for i, name in view.names.items() if name.kind == "person" and _is_subject(view.doc[i])]
        said = [name for i, name in subjects if verb_type(lemma_of(_verb_over(view.doc[i]))) in SPEECH]
        quoted = [quotation.speaker for quotation in view.quotations.values() if quotation.speaker is not None]
        speakers += [*said, *quoted]
        if not topics:
            acting = [*quoted, *(name for _, name in subjects)]
        topics += [name for _, name in subjects if name not in said] + said
        topics += [name for name in view.names.values() if name.kind == "person"]
    naming = [view for view in views if any(name.kind == "person" for name in view.names.values())]
    return People(
        _each_once(speakers),
        _each_once(topics),
        _each_once(acting),
        _pronoun_ahead(naming[0]) if naming else "",
        _owners(views[0]) if views else frozenset(),
    )


def writers(views: Sequence[SentenceView]) -> frozenset[str]:
    """Those of them who write of themselves, by their names over the article: none of them acted long ago."""
    return frozenset(name.canonical for view in views if _speaks_of_itself(view) for name in view.names.values())


def _speaks_of_itself(view: SentenceView) -> bool:
    return any(token.lower_ in words("speaker_pronouns") for token in view.doc)


def is_long_ago(timexes: Iterable[Timex], published: date | None) -> bool:
    """Whether a sentence tells of a time that nobody who is alive when it is published took part in."""
    days = [timex.interval.last for timex in timexes if timex.interval is not None]
    return published is not None and bool(days) and max(days).year <= published.year - LIFETIME


def _each_once(names: Iterable[Name]) -> tuple[Name, ...]:
    return tuple(dict.fromkeys(names))


def _pronoun_ahead(view: SentenceView) -> str:
    """The pronoun for a person that a sentence has before it names anybody, if it names somebody."""
    first = min((i for i, name in view.names.items() if name.kind == "person"), default=0)
    return next((token.lower_ for token in view.doc[:first] if token.lower_ in words("person_pronouns")), "")


def _owners(view: SentenceView) -> frozenset[str]:
    """ "a cousin of Berg left": who is named only to say who another is."""
    people = {i: name.canonical for i, name in view.names.items() if name.kind == "person"}
    owning = {name for i, name in people.items() if relation(view.doc[i]) in _OWNED and is_somebody(view.doc[i].head)}
    others = {name for i, name in people.items() if relation(view.doc[i]) not in _OWNED | {"flat"}}
    return frozenset(owning - others)


def _is_subject(token: Token) -> bool:
    return relation(token) in SUBJECTS or (relation(token) == "appos" and relation(token.head) in SUBJECTS)


def _verb_over(token: Token) -> Token:
    return token.head.head if relation(token) == "appos" else token.head
