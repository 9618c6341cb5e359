"""Mentions made by hand, for what needs no sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.events.likeness import Telling
from timeline.interval import Interval
from timeline.model import Actor, Basis, DateRecord, EventMention, Expression, HeadlinePiece, Status

COUNTRIES = {"Chile": "CL", "Peru": "PE", "Norway": "NO", "Kenya": "KE", "Italy": "IT"}


def day(text: str) -> Interval:
    """A day, or two with a slash between, which are a span, or a TIMEX3 value."""
    first, _, last = text.partition("/")
    if last:
        return Interval.of_day(date.fromisoformat(first)).until(date.fromisoformat(last))
    found = Interval.of_value(text)
    assert found is not None
    return found


def actors(names: str) -> tuple[Actor, ...]:
    """From "*Chile, Peru": those that act have a star; countries by their code, all others are people."""
    return tuple(_actor(name.strip()) for name in names.split(",") if name.strip())


def _actor(marked: str) -> Actor:
    name = marked.removeprefix("*")
    kind = "country" if name in COUNTRIES else "person"
    key = COUNTRIES.get(name, name.split()[-1].lower())
    return Actor(name=name, key=key, kind=kind, agent=marked.startswith("*"))


def expression(text: str, value: str, start: int = 0) -> Expression:
    return Expression(
        text=text, start=start, end=start + len(text), value=value, anchor=None, anchor_basis="publication", rule="made"
    )


def mention(
    when: str = "2025-05-12",
    *,
    who: str = "*Chile, *Peru",
    word: str = "met",
    lemma: str = "meet",
    type_: str = "meet",
    article: str = "a",
    start: int = 0,
    where: Sequence[str] = (),
    words: str = "border delegation meet",
    basis: Basis = Basis.EXPLICIT,
    paragraph: int = 0,
    title: str = "Chile and Peru meet",
    **rest: object,
) -> EventMention:
    """A mention with an explicit date; an empty `when` gives it none; one dated by publication is `assumed`."""
    interval = day(when) if when else None
    given = {
        "article": article,
        "start": start,
        "end": start + len(word),
        "text": word,
        "lemma": lemma,
        "type": type_,
        "sentence": (start, start + 60),
        "paragraph": paragraph,
        "date": DateRecord.of(interval) if interval else None,
        "basis": basis,
        "expression": expression(when, interval.value, start) if interval and basis == Basis.EXPLICIT else None,
        "status": Status.OCCURRED,
        "actors": actors(who),
        "places": tuple(where),
        "words": tuple(sorted(words.split())),
        "headline": tuple(HeadlinePiece(text=part) for part in title.split()),
        "headline_quality": 0.7 if title else 0,
        "assumed": basis == Basis.PUBLICATION,
    }
    return EventMention.model_validate(given | rest)


def telling(
    when: str = "2025-05-12", *, published: str = "2025-05-13", reprint_of: str | None = None, **facts: object
) -> Telling:
    """A mention as the merging sees it; one dated by publication gives `when` as that day."""
    made = mention(when, **facts)  # type: ignore[arg-type]
    interval = made.date.interval if made.date else Interval.of_day(date.fromisoformat(published))
    return Telling(
        made,
        date.fromisoformat(published),
        interval,
        frozenset(actor.key for actor in made.actors),
        frozenset(actor.key for actor in made.actors if actor.agent),
        frozenset(made.places),
        frozenset(),
        reprint_of,
    )


def reported(published: str, **facts: object) -> Telling:
    """A telling that gives no day: dated by its article's publication."""
    return telling(published, published=published, basis=Basis.PUBLICATION, **facts)  # type: ignore[arg-type]
