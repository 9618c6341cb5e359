"""Articles in a language that the pipeline does not read: their dates, and the sentences that bear them.

No event is made of these, because nothing says what happened; but `timeline mentions` lists them,
and with a pipeline for the language set the same article gives events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.events.attachment import expression_of
from timeline.language.sentences import Sentence, split
from timeline.model import Article, Basis, DateRecord, EventMention, Timex
from timeline.timex import tag

if TYPE_CHECKING:
    from spacy.language import Language

DATE_ONLY = "date"
"""The type of a mention that is only a date."""


def reads(nlp: Language, article: Article) -> bool:
    """Whether the pipeline is one for the article's language; regional variants count as the language."""
    return bool(nlp.lang == article.language.split("-")[0].lower())


def dated_sentences(article: Article) -> tuple[EventMention, ...]:
    """One mention for each expression that names days, in text order."""
    sentences = split(article.text)
    timexes = [timex for timex in tag(article.text, article.published, article.language) if timex.interval]
    found = ((timex, _around(timex, sentences)) for timex in timexes)
    return tuple(_mention(article, timex, sentence) for timex, sentence in found if sentence)


def _around(timex: Timex, sentences: tuple[Sentence, ...]) -> Sentence | None:
    return next((one for one in sentences if one.start <= timex.start and timex.end <= one.end), None)


def _mention(article: Article, timex: Timex, sentence: Sentence) -> EventMention:
    assert timex.interval is not None
    return EventMention(
        article=article.id,
        start=timex.start,
        end=timex.end,
        text=timex.text,
        lemma=timex.text.lower(),
        type=DATE_ONLY,
        sentence=(sentence.start, sentence.end),
        paragraph=sentence.paragraph,
        date=DateRecord.of(timex.interval),
        basis=Basis.EXPLICIT,
        expression=expression_of(timex),
    )
