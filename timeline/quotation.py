"""The right to quote: how much of a source's text is published.

The setting `quotation` is `sentence` (each mention with its sentence), `words:N` (at most N words of it)
or `none`. What is published passes through here once, so that pages, exports and search index agree.
Titles, addresses, names, dates and the words that give them are facts, not quotations, and always stay;
so does what an editor wrote, and the link to the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.model import Article, ArticleRecord, Event, Evidence, Timeline

SENTENCE = "sentence"
NONE = "none"

_BLANKLESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
"""Letters of scripts that put no blanks between words; each counts as a word."""
_WORD = re.compile(rf"[{_BLANKLESS}]|[^\W{_BLANKLESS}]+(?:['’][^\W{_BLANKLESS}]+)*|(?<!\S)[^\w\s]+(?!\S)")
_ELLIPSIS = "…"


def published(timeline: Timeline, quotation: str) -> Timeline:
    """The timeline with no more of its sources' text than `quotation` allows.

    A shortened sentence has an ellipsis where something is left out, and keeps its offsets:
    what stands at `start` in the article stands at `start - sentence_start` in it, where it is in it at all.
    """
    if quotation == SENTENCE:
        return timeline
    most = _most(quotation)
    return timeline.model_copy(
        update={
            "articles": tuple(_article(article) for article in timeline.articles),
            "events": tuple(_event(event, most) for event in timeline.events),
        }
    )


def publishable(articles: Sequence[Article], quotation: str) -> list[Article]:
    """The articles as pages may use them: with their text only where whole sentences are published."""
    return [article if quotation == SENTENCE else article.model_copy(update={"text": ""}) for article in articles]


def words(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand: what blanks part, and each letter of a script without blanks."""
    return [match.span() for match in _WORD.finditer(text)]


def _most(quotation: str) -> int:
    return 0 if quotation == NONE else int(quotation.partition(":")[2])


def _article(article: ArticleRecord) -> ArticleRecord:
    """Without the line of the text that gave the day, where it is quoted behind a colon."""
    return article.model_copy(update={"published_evidence": article.published_evidence.partition(":")[0]})


def _event(event: Event, most: int) -> Event:
    mentions = _shortened(event.mentions, most)
    if "summary" in event.edited:
        return event.model_copy(update={"mentions": mentions})
    return event.model_copy(update={"mentions": mentions, "summary": _summary(event, mentions, most)})


def _summary(event: Event, mentions: Iterable[Evidence], most: int) -> str:
    """What is published of the sentence that the summary begins with; the title where that is nothing."""
    if not most:
        return event.title
    for mention, short in zip(event.mentions, mentions, strict=True):
        if event.summary.startswith(" ".join(mention.sentence.split())):
            return " ".join(short.sentence.split())
    return _cut(event.summary, 0, most)[0]


def _shortened(mentions: Sequence[Evidence], most: int) -> tuple[Evidence, ...]:
    """The mentions, those of one sentence with one stretch of it, so that they do not add up to more."""
    stretches: dict[tuple[str, int], tuple[str, int]] = {}
    for mention in sorted(mentions, key=lambda one: one.expression is None):
        key = (mention.article, mention.sentence_start)
        stretches.setdefault(key, _stretch(mention, most))
    return tuple(_quoting(mention, *stretches[mention.article, mention.sentence_start]) for mention in mentions)


def _quoting(mention: Evidence, sentence: str, start: int) -> Evidence:
    return mention.model_copy(update={"sentence": sentence, "sentence_start": start})


def _stretch(mention: Evidence, most: int) -> tuple[str, int]:
    """At most `most` words of the sentence around what names and dates the event, and where it begins."""
    if not most:
        return "", mention.sentence_start
    spans = words(mention.sentence)
    if len(spans) <= most:
        return mention.sentence, mention.sentence_start
    first, last = _core(mention, spans, most)
    begin = max(0, min(first - (most - (last - first + 1)) // 2, len(spans) - most))
    text, dropped = _cut(mention.sentence, begin, most)
    return text, mention.sentence_start + dropped


def _core(mention: Evidence, spans: Sequence[tuple[int, int]], most: int) -> tuple[int, int]:
    """First and last word that should be shown: event word and time expression, or the event word alone."""
    shift = mention.sentence_start
    trigger = _reached(spans, mention.start - shift, mention.end - shift)
    if mention.expression is None:
        return trigger
    dating = _reached(spans, mention.expression.start - shift, mention.expression.end - shift)
    first, last = min(trigger[0], dating[0]), max(trigger[1], dating[1])
    return (first, last) if last - first < most else trigger


def _reached(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The words that `start:end` touches; the first one where it touches none."""
    held = [at for at, (begin, stop) in enumerate(spans) if begin < end and start < stop]
    return (held[0], held[-1]) if held else (0, 0)


def _cut(text: str, begin: int, most: int) -> tuple[str, int]:
    """`most` words of the text from the one numbered `begin`, and how much less than before stands ahead of them."""
    spans = words(text)
    held = spans[begin : begin + most]
    start = held[0][0] if begin else 0
    end = held[-1][1] if begin + most < len(spans) else len(text)
    lead = f"{_ELLIPSIS} "[:start]
    tail = f" {_ELLIPSIS}" if end < len(text) else ""
    return f"{lead}{text[start:end]}{tail}", start - len(lead)
