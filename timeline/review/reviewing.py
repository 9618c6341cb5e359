"""Timeline → its doubts, the greatest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.model import Basis, Event, Evidence, Timeline
from timeline.review.doubts import Doubt, address_of, alone, first_addressed
from timeline.terms import Vector, Weights, dot, terms
from timeline.wording import date_words

UNSURE = 0.6
"""Confidence up to which a date is looked at."""
WEAK = 0.1
"""Likeness to its nearest fellow up to which a mention may have been merged wrongly."""
ALIKE = 0.4
"""Likeness of two sentences from which their events may be one."""
NEAR_DAYS = 2
"""Days between two events that may be one."""
LONGEST_TITLE = 90


def doubts_of(timeline: Timeline) -> list[Doubt]:
    """Everything that is uncertain in a timeline, the least certain first, the more important event first."""
    sentences = _Sentences(timeline.events)
    found = [
        *_about_dates(timeline),
        *_about_links(timeline, sentences),
        *_about_pairs(timeline, sentences),
    ]
    return sorted(found, key=lambda one: (-round(one.weight, 4), -one.event.salience, one.event.id, one.reason))


class _Sentences:
    """The sentences of all events as vectors."""

    def __init__(self, events: Iterable[Event]) -> None:
        texts = {(one.article, one.sentence_start): one.sentence for event in events for one in event.mentions}
        counts = {place: terms(text) for place, text in texts.items()}
        weights = Weights(counts.values())
        self._vectors: dict[tuple[str, int], Vector] = {place: weights.vector(each) for place, each in counts.items()}

    def likeness(self, one: Evidence, other: Evidence) -> float:
        """0 to 1; sentences that are the same one are not alike, because they say nothing about each other."""
        places = [(evidence.article, evidence.sentence_start) for evidence in (one, other)]
        return 0.0 if places[0] == places[1] else dot(self._vectors[places[0]], self._vectors[places[1]])


def _about_dates(timeline: Timeline) -> Iterator[Doubt]:
    """Dates that little speaks for, or that not all sources give; not those that a person has set."""
    for event in timeline.events:
        reason = _why_unsure(event)
        found = first_addressed(event, event.mentions, timeline) if reason and "date" not in event.edited else None
        if reason and found:
            date = event.other_dates[0].date if event.other_dates else event.date
            yield Doubt(1 - event.confidence, event, reason, found[1], (found[0],), date=date.interval.value)


def _why_unsure(event: Event) -> str:
    """What speaks against the date; empty where nothing does."""
    if event.other_dates:
        said = "; ".join(f"{date_words(other.date)} in {', '.join(other.articles)}" for other in event.other_dates)
        return f"sources disagree about the date: {said}"
    if all(mention.basis is Basis.PUBLICATION for mention in event.mentions):
        return "nothing says when it was; it has the day of publication"
    return f"little speaks for the date (confidence {event.confidence:.2f})" if event.confidence <= UNSURE else ""


def _about_links(timeline: Timeline, sentences: _Sentences) -> Iterator[Doubt]:
    """The mention of each event that has least in common with the others."""
    for event in timeline.events:
        links = [(_link(mention, event, sentences), -number) for number, mention in enumerate(event.mentions)]
        likeness, number = min(links)
        mention = event.mentions[-number]
        address = address_of(event, mention, timeline) if len(links) > 1 and likeness <= WEAK else None
        if address and alone(address, event):
            reason = f"this passage has little in common with what else is told there (likeness {likeness:.2f})"
            title = _title(mention.sentence)
            yield Doubt(0.6 - 2 * likeness, event, reason, address, (mention,), title=title, split=True)


def _link(mention: Evidence, event: Event, sentences: _Sentences) -> float:
    """Likeness to the nearest other mention; 1 where they share a sentence."""
    others = [other for other in event.mentions if other is not mention]
    same = any((other.article, other.sentence_start) == (mention.article, mention.sentence_start) for other in others)
    return 1.0 if same else max((sentences.likeness(mention, other) for other in others), default=1.0)


def _about_pairs(timeline: Timeline, sentences: _Sentences) -> Iterator[Doubt]:
    """Events of almost the same days that are told in almost the same words."""
    for one, other in _neighbours(timeline.events):
        pairs = ((sentences.likeness(a, b), a, b) for a in one.mentions for b in other.mentions)
        likeness, a, b = max(pairs, key=lambda row: row[0])
        addresses = (
            (address_of(one, a, timeline), address_of(other, b, timeline)) if likeness >= ALIKE else (None, None)
        )
        if addresses[0] and addresses[1]:
            reason = f"it may be the same event as “{other.title}” ({date_words(other.date)}; likeness {likeness:.2f})"
            yield Doubt(likeness, one, reason, addresses[0], (a, b), merge_with=addresses[1])


def _neighbours(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    """Pairs of events whose first days are close to each other."""
    ordered = sorted(events, key=lambda event: (event.date.start, event.id))
    for number, one in enumerate(ordered):
        for other in ordered[number + 1 :]:
            if (other.date.start - one.date.start).days > NEAR_DAYS:
                break
            yield one, other


def _title(sentence: str) -> str:
    """The beginning of a sentence, for a person to make a title of."""
    text = " ".join(sentence.split())
    return text.rstrip(".") if len(text) <= LONGEST_TITLE else text[:LONGEST_TITLE].rpartition(" ")[0].rstrip(",;:")
