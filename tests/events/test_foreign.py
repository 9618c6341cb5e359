"""Articles in a language that the pipeline does not read give dates, and no events."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events.foreign import DATE_ONLY
from timeline.events.mentions import find_mentions
from timeline.events.story import make_events
from timeline.language.pipeline import load, reads
from timeline.model import Article, EventMention
from timeline.pipeline import without_events
from timeline.settings import Settings

GERMAN = Article(
    id="a",
    language="de",
    published=date(2025, 5, 19),
    text="Die Minister trafen sich am Dienstag in Wien.\n\nDas Abkommen wurde am 3. März 2025 unterzeichnet.\n",
)
ENGLISH = Article(id="b", published=date(2025, 5, 19), text="Finland and Norway signed a treaty in Oslo on Monday.")


def mentions_of(article: Article) -> tuple[EventMention, ...]:
    return find_mentions(article, load(None))


def test_a_foreign_article_gives_its_dates_and_their_sentences() -> None:
    found = {
        mention.date.edtf: GERMAN.text[slice(*mention.sentence)] for mention in mentions_of(GERMAN) if mention.date
    }
    assert found == {
        "2025-05-13": "Die Minister trafen sich am Dienstag in Wien.",
        "2025-03-03": "Das Abkommen wurde am 3. März 2025 unterzeichnet.",
    }
    assert {mention.type for mention in mentions_of(GERMAN)} == {DATE_ONLY}


def test_no_event_is_made_of_dates_alone() -> None:
    events = make_events((GERMAN, ENGLISH), [*mentions_of(GERMAN), *mentions_of(ENGLISH)])
    assert {mention.article for event in events for mention in event.mentions} == {"b"}


@pytest.mark.parametrize(("language", "wanted"), [("en", True), ("en-GB", True), ("EN", True), ("de", False)])
def test_a_variant_counts_as_its_language(language: str, wanted: bool) -> None:
    assert reads(load(None), language) is wanted


def test_the_articles_without_events_are_named() -> None:
    assert without_events((GERMAN, ENGLISH), Settings()) == [GERMAN]
