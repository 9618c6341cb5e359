"""A story made by hand, with every kind of date, status and oddity that pages must show.

Its sentences are written for these tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from timeline.interval import Interval
from timeline.model import (
    AnchorBasis,
    Article,
    ArticleRecord,
    Basis,
    DateRecord,
    Event,
    Evidence,
    Expression,
    OtherDate,
    Participant,
    Place,
    Status,
    Timeline,
    order_of,
)


@dataclass(frozen=True)
class Story:
    """What the pipeline hands to the site."""

    timeline: Timeline
    articles: tuple[Article, ...]


@dataclass(frozen=True)
class Words:
    """A time expression in a sentence and how it was read."""

    text: str
    value: str
    anchor: date | None = None
    basis: AnchorBasis = AnchorBasis.PUBLICATION


def day(value: str, mod: str | None = None) -> DateRecord:
    """The record of a TIMEX3 value."""
    interval = Interval.of_value(value, mod)
    assert interval is not None
    return DateRecord.of(interval)


def article(key: str, published: str | None, text: str, **fields: str) -> Article:
    """An article whose title, source and link follow from its id unless given."""
    given = {"title": f"Article {key}", "source": "The Sample", "url": f"https://example.org/{key}", **fields}
    return Article(
        id=key,
        text=text,
        published=date.fromisoformat(published) if published else None,
        published_basis="given" if published else "unknown",
        **given,  # type: ignore[arg-type]
    )


def quote(source: Article, sentence: str, trigger: str, words: Words | None = None, **fields: object) -> Evidence:
    """The mention of `trigger` in `sentence`, which must stand in the article's text."""
    start = source.text.index(sentence)
    basis = Basis.EXPLICIT if words else Basis.PUBLICATION
    return Evidence.model_validate(
        {
            "article": source.id,
            "sentence": sentence,
            "sentence_start": start,
            "start": start + sentence.index(trigger),
            "end": start + sentence.index(trigger) + len(trigger),
            "trigger": trigger,
            "basis": basis,
            "expression": words and _expression(source, start, sentence, words),
            **fields,
        }
    )


def _expression(source: Article, start: int, sentence: str, words: Words) -> Expression:
    at = start + sentence.index(words.text) if words.text in sentence else source.text.index(words.text)
    return Expression(
        text=words.text,
        start=at,
        end=at + len(words.text),
        value=words.value,
        anchor=words.anchor or (source.published if words.basis is AnchorBasis.PUBLICATION else None),
        anchor_basis=words.basis,
        rule="test",
    )


def event(key: str, title: str, when: DateRecord, *mentions: Evidence, **fields: object) -> Event:
    """An event; the summary is its first sentence unless given."""
    return Event.model_validate(
        {
            "id": key,
            "title": title,
            "summary": mentions[0].sentence,
            "type": "meet",
            "status": Status.OCCURRED,
            "date": when,
            "salience": 0.5,
            "confidence": 0.8,
            "mentions": mentions,
            **fields,
        }
    )


def timeline_of(title: str, articles: tuple[Article, ...], events: list[Event]) -> Timeline:
    """A timeline in the order that the pipeline keeps."""
    records = tuple(ArticleRecord(**one.model_dump(include=set(ArticleRecord.model_fields))) for one in articles)
    ordered = sorted(events, key=order_of)
    return Timeline(title=title, articles=records, events=tuple(ordered))


JEDDAH = "Delegations from Kyiv and Washington met in Jeddah on Tuesday for nine hours."
KURSK = "The president, in uniform, visited a command post near Kursk on Wednesday."
REPLY = "On Thursday he said that Moscow agreed in principle but wanted “guarantees & <details>”."
INVASION = "Russia launched its full-scale invasion on February 24, 2022."
AUGUST = "Ukrainian troops crossed the border into the Kursk region last August."
ISTANBUL = "Envoys of both sides met in Istanbul last week for the first time in three years."
CALL = "Tomorrow I will call the president and discuss the ceasefire."
CALLED = "The two presidents spoke for more than two hours."
LATER = "Leaders will gather in Tirana on 30 May 2025."
DENIED = "The ministry says that its forces took the village of Niū-York’s outskirts in mid-2024."
MARCH3 = "On March 3 deliveries were halted."
MARCH4 = "Deliveries stopped on March 4, officials said."


def make_story() -> Story:
    """Three articles and ten events: day, week, month, part of a year, planned, claimed, disputed, edited."""
    first = article("talks", "2025-03-14", " ".join([JEDDAH, KURSK, REPLY, INVASION, AUGUST, MARCH3]))
    second = article(
        "call",
        "2025-05-19",
        " ".join([ISTANBUL, f"On Sunday he wrote: “{CALL}”", CALLED, LATER]),
        source="Daily Ünïcode",
    )
    third = article("notes", "2025-05-20", " ".join([DENIED, MARCH4]), title="Notes <b>in</b> *Markdown*", url="")
    articles = (first, second, third)
    events = [*_march(first, third), *_may(second), *_background(first, third)]
    return Story(timeline_of("The sample story", articles, events), articles)


def _march(first: Article, third: Article) -> list[Event]:
    return [
        event(
            "2025-03-11-talks-in-jeddah",
            "Talks in Jeddah",
            day("2025-03-11"),
            quote(first, JEDDAH, "met", Words("Tuesday", "2025-03-11")),
            aliases=("2025-03-12-delegations-meet", "2025-03-11-nine-hours-of-talks"),
            participants=(Participant(name="Kyiv"), Participant(name="Washington")),
            places=(Place(name="Jeddah", country="Saudi Arabia", latitude=21.5, longitude=39.2, geonames=105343),),
            edited=("title",),
        ),
        event(
            "2025-03-12-visit-to-kursk",
            "The president visits Kursk",
            day("2025-03-12"),
            quote(first, KURSK, "visited", Words("Wednesday", "2025-03-12")),
            places=(Place(name="Kursk", country="Russia"),),
        ),
        event(
            "2025-03-13-moscow-agrees-in-principle",
            "Moscow agrees “in principle”",
            day("2025-03-13"),
            quote(first, REPLY, "said", Words("Thursday", "2025-03-13")),
        ),
        event(
            "2025-03-03-deliveries-halted",
            "Deliveries are halted",
            day("2025-03-03"),
            quote(first, MARCH3, "halted", Words("March 3", "2025-03-03")),
            quote(third, MARCH4, "stopped", Words("March 4", "2025-03-04")),
            other_dates=(OtherDate(date=day("2025-03-04"), articles=("notes",)),),
            confidence=0.4,
        ),
    ]


def _may(second: Article) -> list[Event]:
    monday = date(2025, 5, 18)
    return [
        event(
            "2025-05-12-talks-in-istanbul",
            "Talks in Istanbul",
            day("2025-W20"),
            quote(second, ISTANBUL, "met", Words("last week", "2025-W20")),
            places=(Place(name="Istanbul", country="Turkey"),),
        ),
        event(
            "2025-05-19-call-between-presidents",
            "Call between the presidents",
            day("2025-05-19"),
            quote(second, CALL, "call", Words("Tomorrow", "2025-05-19", monday, AnchorBasis.QUOTATION)),
            quote(second, CALLED, "spoke"),
            confidence=0.6,
        ),
        event(
            "2025-05-30-leaders-gather-in-tirana",
            "Leaders gather in Tirana",
            day("2025-05-30"),
            quote(second, LATER, "gather", Words("30 May 2025", "2025-05-30", None, AnchorBasis.NONE)),
            status=Status.PLANNED,
            places=(Place(name="Tirana", country="Albania"),),
        ),
    ]


def _background(first: Article, third: Article) -> list[Event]:
    return [
        event(
            "2022-02-24-full-scale-invasion",
            "Full-scale invasion begins",
            day("2022-02-24"),
            quote(first, INVASION, "invasion", Words("February 24, 2022", "2022-02-24", None, AnchorBasis.NONE)),
        ),
        event(
            "2024-08-01-troops-cross-the-border",
            "Troops cross the border",
            day("2024-08"),
            quote(first, AUGUST, "crossed", Words("last August", "2024-08")),
        ),
        event(
            "2024-08-01-first-convoys-leave",
            "First convoys leave",
            day("2024-08-01"),
            quote(first, AUGUST, "crossed", Words("last August", "2024-08")),
        ),
        event(
            "2024-05-01-village-taken",
            "Ministry claims a village",
            day("2024", "MID"),
            quote(third, DENIED, "took", Words("mid-2024", "2024"), claimed_by="the ministry"),
            status=Status.CLAIMED,
        ),
    ]


def make_long_story(count: int) -> Story:
    """`count` plain events, one or two a day, from one article."""
    begin = date(2023, 1, 2)
    sentences = [f"Delegation {number} met in Town {number % 40} on the day." for number in range(count)]
    source = article("long", "2025-01-01", " ".join(sentences))
    events = []
    for number, sentence in enumerate(sentences):
        when = DateRecord.of(Interval.of_day(begin + timedelta(days=number // 2)))
        key = f"{when.start.isoformat()}-delegation-{number}"
        place = Place(name=f"Town {number % 40}")
        events.append(event(key, f"Delegation {number} meets", when, quote(source, sentence, "met"), places=(place,)))
    return Story(timeline_of("A long story", (source,), events), (source,))
