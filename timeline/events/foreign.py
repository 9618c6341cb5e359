"""Articles in a language that the pipeline does not read: their dates, and the sentences that bear them.

No event is made of these, because nothing says what happened; but `timeline mentions` lists them,
and with a pipeline for the language set the same article gives events.
"""

from __future__ import annotations

from timeline.events.attachment import expression_of
from timeline.language.sentences import Sentence, split
from timeline.model import Article, Basis, DateRecord, EventMention, Timex
from timeline.timex import tag

DATE_ONLY = "date"
"""The type of a mention that is only a date."""


def dated_sentences(article: Article) -> tuple[EventMention, ...]:
    """One mention for each expression that names days, in text order."""
    sentences = split(article.text)
    timexes = [timex for timex in tag(article.text, article.published, article.language) if timex.interval]
    return tuple(_mention(article, timex, _around(timex, sentences)) for timex in timexes)


def _around(timex: Timex, sentences: tuple[Sentence, ...]) -> tuple[Sentence, Sentence]:
    """The first and last sentence that an expression touches: "am 3. März" may have been cut at its full stop."""
    touched = [one for one in sentences if one.start < timex.end and timex.start < one.end]
    return touched[0], touched[-1]


def _mention(article: Article, timex: Timex, around: tuple[Sentence, Sentence]) -> EventMention:
    assert timex.interval is not None
    return EventMention(
        article=article.id,
        start=timex.start,
        end=timex.end,
        text=timex.text,
        lemma=timex.text.lower(),
        type=DATE_ONLY,
        sentence=(around[0].start, around[1].end),
        paragraph=around[0].paragraph,
        date=DateRecord.of(timex.interval),
        basis=Basis.EXPLICIT,
        expression=expression_of(timex),
    )
