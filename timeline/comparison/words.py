"""A comparison as text for a terminal, or as Markdown for a pull request or a job's summary.

Titles come from articles, so in Markdown every character that could become markup, a mention of
somebody or a link is written as a numeric entity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import quote

from timeline.comparison.matching import Change, Comparison, FieldChange, Merger
from timeline.model import ArticleRecord, Event
from timeline.wording import counted, short_date_words

FORMATS = ("text", "markdown")
MOST = 50
"""Entries of each kind that Markdown shows; a comment on a pull request has a limit."""
_LONGEST = 200
"""Characters of one value; a summary is longer than anybody wants to read twice."""
_READ_BY_MARKUP = "!\"#$&'()*+-.:<=>@[\\]^_`{|}~"
_ENTITIES = {ord(character): f"&#{ord(character)};" for character in _READ_BY_MARKUP}


def render(comparison: Comparison, format: str, site_url: str = "") -> str:
    """The comparison in one of FORMATS; with `site_url` Markdown links each event to its page."""
    return _markdown(comparison, site_url) if format == "markdown" else _text(comparison)


def headline(comparison: Comparison) -> str:
    """What differs, in one line: "2 articles new; 3 events new, 1 changed"."""
    articles = _counts(
        "article",
        (len(comparison.articles_new), "new"),
        (len(comparison.articles_revised), "revised"),
        (len(comparison.articles_withdrawn), "withdrawn"),
    )
    events = _counts(
        "event",
        (len(comparison.new), "new"),
        (len(comparison.changed), "changed"),
        (len(comparison.merged), "merged"),
        (len(comparison.vanished), "vanished"),
    )
    return "; ".join(filter(None, (articles, events))) or "nothing changed"


def _counts(noun: str, *counts: tuple[int, str]) -> str:
    """Only the first count bears the noun."""
    some = [(number, word) for number, word in counts if number]
    if not some:
        return ""
    first, *rest = some
    return ", ".join([f"{counted(first[0], noun)} {first[1]}", *(f"{number:,} {word}" for number, word in rest)])


def _text(comparison: Comparison) -> str:
    lines = [headline(comparison)]
    for heading, entries in _sections(comparison, _flat, _plain_event, _plain_field):
        lines += ["", heading, *(f"  {line}" for entry in entries for line in entry)]
    return "\n".join(lines) + "\n"


def _markdown(comparison: Comparison, site_url: str) -> str:
    def event_link(event: Event) -> str:
        return f"{_marked(short_date_words(event.date))} · {_linked(event, site_url)}"

    lines = [f"**{_marked(headline(comparison))}**"]
    for heading, entries in _sections(comparison, _marked, event_link, _marked_field):
        shown = entries[:MOST]
        lines += ["", f"### {heading}", ""]
        lines += [f"{'- ' if first else '    - '}{line}" for entry in shown for first, line in _firsts(entry)]
        lines += [f"- and {len(entries) - MOST:,} more"] if len(entries) > MOST else []
    return "\n".join(lines) + "\n"


def _firsts(entry: Sequence[str]) -> Iterator[tuple[bool, str]]:
    return ((number == 0, line.strip()) for number, line in enumerate(entry))


Say = Callable[[str], str]
SayEvent = Callable[[Event], str]
SayField = Callable[[FieldChange], str]


def _sections(
    comparison: Comparison, say: Say, say_event: SayEvent, say_field: SayField
) -> Iterator[tuple[str, list[list[str]]]]:
    """Headings with their entries, each entry its lines; what holds nothing is left out."""
    sections = (
        ("New events", [[say_event(event)] for event in comparison.new]),
        ("Changed events", [_change(change, say_event, say_field) for change in comparison.changed]),
        ("Merged events", [_merger(merger, say_event) for merger in comparison.merged]),
        ("Vanished events", [[say_event(event)] for event in comparison.vanished]),
        ("New articles", [[say(_article(article))] for article in comparison.articles_new]),
        ("Revised articles", [[say(_article(article))] for article in comparison.articles_revised]),
        ("Withdrawn articles", [[say(_article(article))] for article in comparison.articles_withdrawn]),
    )
    return ((heading, entries) for heading, entries in sections if entries)


def _change(change: Change, say_event: SayEvent, say_field: SayField) -> list[str]:
    return [say_event(change.event), *(f"  {say_field(field)}" for field in change.fields)]


def _merger(merger: Merger, say_event: SayEvent) -> list[str]:
    return [say_event(merger.event), *(f"  was {say_event(event)}" for event in merger.before)]


def _article(article: ArticleRecord) -> str:
    day = f"{article.published.isoformat()}  " if article.published else ""
    source = f" ({article.source})" if article.source else ""
    return f"{day}{article.title or article.id}{source}"


def _plain_event(event: Event) -> str:
    return f"{short_date_words(event.date)}  {_flat(event.title)}  [{event.id}]"


def _plain_field(change: FieldChange) -> str:
    return f"{change.field}: {_short(change.before)} → {_short(change.after)}"


def _marked_field(change: FieldChange) -> str:
    return f"{change.field}: {_marked(_short(change.before))} → {_marked(_short(change.after))}"


def _linked(event: Event, site_url: str) -> str:
    if not site_url.startswith(("https://", "http://")):
        return _marked(event.title)
    address = quote(f"{site_url.rstrip('/')}/events/{event.id}.html", safe=":/%?=&")
    return f"[{_marked(event.title)}]({address})"


def _short(words: str) -> str:
    words = _flat(words)
    return (words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…") or "nothing"


def _marked(text: str) -> str:
    return _flat(text).translate(_ENTITIES)


def _flat(text: str) -> str:
    """`text` on one line, without what no terminal should be sent."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())
