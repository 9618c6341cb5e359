"""`articles/<id>.md`: one source, which events came from which of its sentences, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.model import ArticleRecord, Event, Evidence
from timeline.site.address import article_page
from timeline.site.edition import Edition
from timeline.site.event_list import ROOT, event_link
from timeline.site.labels import badges
from timeline.site.markup import Html, join, page, plain, tag, web_link
from timeline.site.quotation import Source, marked
from timeline.wording import counted, date_words, day_words, listed, reasoning

_BASES = {
    "given": "as its editor gives it",
    "inferred": "inferred",
    "unknown": "not known",
}
_REASONS = (
    ("undated", "without a date of their own"),
    ("denied", "denied"),
    ("slight", "too slight, or told in passing"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of an article and the events that rest on it."""

    mentions: tuple[Evidence, ...]
    events: tuple[Event, ...]
    """The event of each mention."""


def article_pages(edition: Edition) -> Mapping[str, str]:
    """A page for each article."""
    told = _told(edition)
    return {
        article_page(key).replace(".html", ".md"): _page(source, told.get(key, []), edition)
        for key, source in edition.sources.items()
    }


def _told(edition: Edition) -> dict[str, list[Told]]:
    """Article id → its sentences that bear events, in the order of the text."""
    found: dict[str, dict[int, list[tuple[Evidence, Event]]]] = {}
    for event in edition.order.events:
        for mention in event.mentions:
            found.setdefault(mention.article, {}).setdefault(mention.sentence_start, []).append((mention, event))
    return {key: [_passage(held[start]) for start in sorted(held)] for key, held in found.items()}


def _passage(held: Sequence[tuple[Evidence, Event]]) -> Told:
    """Each event once, by the first of its mentions."""
    first = {event.id: (mention, event) for mention, event in reversed(held)}
    kept = sorted(first.values(), key=lambda pair: pair[0].start)
    return Told(tuple(mention for mention, _ in kept), tuple(event for _, event in kept))


def _page(source: Source, told: Sequence[Told], edition: Edition) -> str:
    record = source.record
    events = {event.id for one in told for event in one.events}
    front = {
        "title": plain(source.title) or record.id,
        "description": f"{source.name}: {counted(len(events), 'event')} of the timeline",
        "hide": ["navigation", "toc"],
    }
    return page(
        front,
        tag("h1", source.title, id="article", dir="auto"),
        tag("p", _deck(source, len(events)), class_="tl-deck tl-deck--ruled", data_search_exclude=""),
        tag("dl", *_facts(record, edition), class_="tl-facts", data_search_exclude=""),
        *_telling(told, record),
        _left_out(record, told),
    )


def _deck(source: Source, events: int) -> Html:
    published = day_words(source.record.published) if source.record.published else "undated"
    publisher = tag("bdi", source.record.source) if source.record.source else None
    return join(*filter(None, (publisher, published, counted(events, "event"))), by=" · ")


def _facts(record: ArticleRecord, edition: Edition) -> Iterator[Html]:
    address = web_link(record.url, record.url) if record.url else "no address given"
    yield _fact("Original", address)
    yield _fact("Published", _publication(record))
    if record.published_candidates:
        yield _fact("Or on", listed([day_words(day) for day in record.published_candidates if day != record.published]))
    if record.reprint_of in edition.sources:
        first = edition.sources[record.reprint_of]
        yield _fact("Reprint of", tag("a", tag("bdi", first.title), href=f"{ROOT}{article_page(first.record.id)}"))
    if record.language != "en":
        yield _fact("Language", record.language)


def _fact(name: str, value: str) -> Html:
    return tag("div", tag("dt", name), tag("dd", tag("p", value)))


def _publication(record: ArticleRecord) -> str:
    """The day and how it is known."""
    if record.published is None:
        return _BASES["unknown"]
    evidence = f": {record.published_evidence}" if record.published_evidence else ""
    return f"{day_words(record.published)}, {_BASES.get(record.published_basis, record.published_basis)}{evidence}"


def _telling(told: Sequence[Told], record: ArticleRecord) -> Iterator[Html]:
    if told:
        figures = (_figure(one, record) for one in told)
        yield tag("section", tag("h2", "What it tells"), *figures, class_="tl-how", data_search_exclude="")


def _figure(told: Told, record: ArticleRecord) -> Html:
    """The sentence, then each event that rests on it with how its date was read."""
    items = (_event(mention, event, record) for mention, event in zip(told.mentions, told.events, strict=True))
    quoted = tag("blockquote", tag("p", marked(told.mentions), dir="auto")) if told.mentions[0].sentence else None
    return tag("figure", quoted, tag("figcaption", *items), class_="tl-quote", data_search_exclude="")


def _event(mention: Evidence, event: Event, record: ArticleRecord) -> Html:
    line = join(event_link(event), f", {date_words(event.date)}", Html(" "), badges(event))
    return join(
        tag("span", line, class_="tl-told"), tag("span", reasoning(mention, record), class_="tl-reason", dir="auto")
    )


def _left_out(record: ArticleRecord, told: Sequence[Told]) -> Html:
    """What was found and not used, or why nothing was found."""
    said = tag("p", _leavings(record, told))
    return tag("section", tag("h2", "What was left out"), said, class_="tl-how", data_search_exclude="")


def _leavings(record: ArticleRecord, told: Sequence[Told]) -> str:
    if record.published is None:
        return "All of it: its day of publication is not known, and without it no date in it can be trusted."
    left = record.left_out
    counts = [(getattr(left, reason), words) for reason, words in _REASONS if left and getattr(left, reason)]
    if not counts:
        return "Nothing that was found." if told else "No sentence was found in it that tells of an event."
    total = sum(number for number, _ in counts)
    return (
        f"{counted(total, 'mention')} of something that happened: {listed([f'{n:,} {words}' for n, words in counts])}."
    )
