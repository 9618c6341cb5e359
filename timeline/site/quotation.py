"""A passage of a source as evidence: quoted, its time expression marked, and how that was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.model import Article, ArticleRecord, Event, Evidence, Expression
from timeline.site.address import article_page
from timeline.site.markup import Html, escape, join, tag, web_link
from timeline.wording import day_words, directness, passages, reasoning

_CONTEXT = 60
"""Characters shown on either side of words that stand outside the quoted sentence."""

Passage = tuple[Evidence, ...]
"""The mentions of one sentence, the best dated first."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article as pages need it: what is published of it, and its text where it is at hand."""

    record: ArticleRecord
    text: str = ""

    @classmethod
    def of(cls, record: ArticleRecord, article: Article | None) -> Source:
        """The source of `record`; without `article` it has no text."""
        return cls(record, article.text if article else "")

    @property
    def name(self) -> str:
        """Who published it, or its title, or its id."""
        return self.record.source or self.record.title or self.record.id

    @property
    def title(self) -> str:
        """Its title, or its id."""
        return self.record.title or self.record.id


def quotations(event: Event, sources: Mapping[str, Source], *, root: str = "", most: int | None = None) -> list[Html]:
    """The event's evidence, each sentence once; `root` leads from the page to the site's root.

    With `most` only so many: one from each article before a second, the well dated before the others.
    """
    found = passages(event.mentions)
    shown = found if most is None or len(found) <= most else _best(found, most)
    return [_quotation(passage, sources[passage[0].article], root) for passage in shown]


def _best(found: Sequence[Passage], most: int) -> list[Passage]:
    """`most` of the passages, in the order in which they came."""
    nth, seen = dict[int, int](), Counter[str]()
    by_directness = sorted(range(len(found)), key=lambda at: directness(found[at][0]))
    for at in by_directness:
        nth[at] = seen[found[at][0].article]
        seen[found[at][0].article] += 1
    kept = sorted(by_directness, key=lambda at: nth[at])[:most]
    return [found[at] for at in sorted(kept)]


def _quotation(passage: Passage, source: Source, root: str) -> Html:
    """One sentence of a source as a figure; what it says of the date is told by its best dated mention."""
    best = passage[0]
    return tag(
        "figure",
        tag("blockquote", tag("p", marked(passage), dir="auto")) if best.sentence else None,
        _elsewhere(best, source),
        tag("figcaption", _credit(source, root), _claim(best), _reason(best, source), data_search_exclude=""),
        class_="tl-quote",
    )


def marked(passage: Passage) -> Html:
    """The sentence with its time expressions and, beside those, its event words marked."""
    shift = passage[0].sentence_start
    expressions = [mention.expression for mention in passage if mention.expression]
    spans = [(one.start - shift, one.end - shift, "mark") for one in expressions]
    for mention in passage:
        start, end = mention.start - shift, mention.end - shift
        if all(end <= first or last <= start for first, last, _ in spans):
            spans.append((start, end, "b"))
    return _mark(passage[0].sentence, spans)


def _mark(text: str, spans: list[tuple[int, int, str]]) -> Html:
    """`text` with each span in its element; one that leaves the text is passed over."""
    done, parts = 0, list[str]()
    for start, end, name in sorted(spans):
        if done <= start < end <= len(text):
            parts += [text[done:start], tag(name, text[start:end])]
            done = end
    return join(*parts, text[done:])


def _elsewhere(evidence: Evidence, source: Source) -> Html | None:
    """The words that give the date, where they stand in another sentence of the article."""
    expression = evidence.expression
    end = evidence.sentence_start + len(evidence.sentence)
    if expression is None or evidence.sentence_start <= expression.start < end or not _stands_in(source, expression):
        return None
    first, last = max(expression.start - _CONTEXT, 0), min(expression.end + _CONTEXT, len(source.text))
    before = source.text[first : expression.start]
    after = source.text[expression.end : last]
    if first:
        before = f"… {before.partition(' ')[2]}"
    if last < len(source.text):
        after = f"{after.rpartition(' ')[0]} …"
    words = tag("p", before, tag("mark", expression.text), after, dir="auto")
    return tag("blockquote", words, class_="tl-elsewhere", data_search_exclude="")


def _stands_in(source: Source, expression: Expression) -> bool:
    return source.text[expression.start : expression.end] == expression.text


def _credit(source: Source, root: str) -> Html:
    """Who said it, where, and when; the name leads to the article's page."""
    published = source.record.published
    about = f"{root}{article_page(source.record.id)}"
    return tag(
        "span",
        tag("a", tag("bdi", source.name), href=about),
        tag("span", escape(", "), web_link(source.title, source.record.url)) if source.title != source.name else None,
        f", {day_words(published)}" if published else ", undated",
        class_="tl-credit",
    )


def _claim(evidence: Evidence) -> Html | None:
    if not evidence.claimed_by:
        return None
    return tag("span", "claimed by ", tag("bdi", evidence.claimed_by), class_="tl-claim")


def _reason(evidence: Evidence, source: Source) -> Html:
    return tag("span", reasoning(evidence, source.record), class_="tl-reason", dir="auto")
