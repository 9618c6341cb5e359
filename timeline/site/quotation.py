"""A passage of a source as evidence: quoted, its time expression marked, and how that was read."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import Article, ArticleRecord, Evidence, Expression
from timeline.site.address import article_fragment
from timeline.site.markup import Html, escape, join, tag, web_link
from timeline.wording import day_words, reasoning

_CONTEXT = 60
"""Characters shown on either side of words that stand outside the quoted sentence."""


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


def quotation(evidence: Evidence, source: Source, *, root: str = "") -> Html:
    """One piece of evidence as a figure; `root` leads from the page to the site's root."""
    return tag(
        "figure",
        tag("blockquote", marked(evidence), dir="auto"),
        _elsewhere(evidence, source),
        tag("figcaption", _credit(source, root), _claim(evidence), _reason(evidence, source)),
        class_="tl-quote",
    )


def marked(evidence: Evidence) -> Html:
    """The sentence with its time expression and, beside that, its event word marked."""
    trigger = (evidence.start, evidence.end, "b")
    when = evidence.expression
    spans = [(when.start, when.end, "mark")] if when else []
    if when is None or trigger[1] <= when.start or when.end <= trigger[0]:
        spans.append(trigger)
    shift = evidence.sentence_start
    return _mark(evidence.sentence, [(start - shift, end - shift, name) for start, end, name in spans])


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
    return tag("blockquote", before, tag("mark", expression.text), after, dir="auto", class_="tl-elsewhere")


def _stands_in(source: Source, expression: Expression) -> bool:
    return source.text[expression.start : expression.end] == expression.text


def _credit(source: Source, root: str) -> Html:
    """Who said it, where, and when; the name leads to the page of sources."""
    published = source.record.published
    about = f"{root}articles/index.html#{article_fragment(source.record.id)}"
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
