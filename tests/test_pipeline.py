"""The whole flow on small articles: one event once, the same result by every way, and one bad article no loss."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

import timeline.events.mentions
from timeline.model import Article, Event, EventMention, Status, Timeline
from timeline.pipeline import build, extract
from timeline.settings import Settings

SETTINGS = Settings(articles=Path("nowhere"))

SIGNING = Article(
    id="a",
    title="Chile and Peru sign border treaty in Lima",
    text="Chile and Peru signed a border treaty in Lima on Monday.\n\n"
    "The treaty took nine years of talks. Presidents of both countries shook hands.\n\n"
    "Peru closed its embassy in August 2016.\n",
    published=date(2025, 5, 13),
)
REPORT = Article(
    id="b",
    title="Fishermen welcome the new border",
    text="Fishermen in Arica danced on Tuesday.\n\n"
    "Chile and Peru signed the border treaty in Lima on May 12. Norway will host a conference in Oslo on June 3.\n",
    published=date(2025, 5, 14),
)
DISAGREEING = Article(
    id="c",
    title="A week of treaties",
    text="Last week, nothing happened.\n\nChile and Peru signed a border treaty in Lima on May 13.\n",
    published=date(2025, 5, 19),
)
UNDATED = Article(id="d", text="Kenya signed a fishing treaty in Nairobi on Friday.")
STORY = (SIGNING, REPORT, DISAGREEING)


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def signings(told: Timeline) -> list[Event]:
    return [event for event in told.events if "treaty" in event.title.lower() and "Lima" in event.title]


def test_one_event_in_two_articles_is_told_once() -> None:
    told = build((SIGNING, REPORT), SETTINGS)
    (event,) = signings(told)
    assert {mention.article for mention in event.mentions} == {"a", "b"}
    assert (event.date.edtf, event.status, event.other_dates) == ("2025-05-12", Status.OCCURRED, ())
    assert {who.name for who in event.participants} == {"Chile", "Peru"}
    assert [(place.name, place.country) for place in event.places] == [("Lima", "Peru")]


def test_a_date_that_one_source_disputes_is_kept_and_told() -> None:
    (event,) = signings(build((SIGNING, REPORT, DISAGREEING), SETTINGS))
    assert event.date.edtf == "2025-05-12"
    assert [(other.date.edtf, other.articles) for other in event.other_dates] == [("2025-05-13", ("c",))]


def test_what_lies_ahead_is_planned() -> None:
    (event,) = [event for event in build((REPORT,), SETTINGS).events if event.date.edtf == "2025-06-03"]
    assert event.status == Status.PLANNED
    assert event.title == "Norway to host conference in Oslo"


def test_what_is_told_is_what_stands_in_the_articles() -> None:
    """Sentences, triggers and expressions, at their offsets."""
    texts = {article.id: article.text for article in STORY}
    for mention in (mention for event in build(STORY, SETTINGS).events for mention in event.mentions):
        text = texts[mention.article]
        assert text[mention.sentence_start :].startswith(mention.sentence)
        assert text[mention.start : mention.end] == mention.trigger
        if mention.expression:
            assert text[mention.expression.start : mention.expression.end] == mention.expression.text


def test_events_are_sorted_by_day() -> None:
    events = build(STORY, SETTINGS).events
    assert [event.date.start for event in events] == sorted(event.date.start for event in events)


def test_an_article_without_a_date_adds_no_event() -> None:
    told = build((UNDATED,), SETTINGS)
    assert ([article.id for article in told.articles], told.events) == (["d"], ())


def test_no_articles_no_events() -> None:
    assert build((), SETTINGS).events == ()


@pytest.mark.parametrize("order", list(permutations(STORY))[1:], ids=lambda order: "".join(a.id for a in order))
def test_the_order_of_the_articles_does_not_matter(order: Sequence[Article]) -> None:
    assert build(order, SETTINGS).events == build(STORY, SETTINGS).events


def test_a_cold_a_warm_and_no_cache_give_the_same() -> None:
    cold = build(STORY, SETTINGS)
    assert cold == build(STORY, SETTINGS) == build(STORY, SETTINGS.model_copy(update={"cache": False}))


def test_a_warm_cache_spares_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    first = extract(STORY, SETTINGS)
    monkeypatch.setattr(timeline.events.mentions, "find_mentions", _fail)
    assert extract(STORY, SETTINGS) == first


def test_two_processes_give_the_same() -> None:
    assert build(STORY, SETTINGS.model_copy(update={"workers": 2, "cache": False})) == build(STORY, SETTINGS)


def test_progress_is_told_of_each_article() -> None:
    heard: list[tuple[int, int]] = []
    build(STORY, SETTINGS, lambda done, total: heard.append((done, total)))
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_an_article_that_cannot_be_processed_is_left_out(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """With an error that names it; the others go on."""
    wanted = build((SIGNING, DISAGREEING), SETTINGS.model_copy(update={"cache": False})).events
    monkeypatch.setattr(timeline.events.mentions, "find_mentions", _fail_at("b"))
    with caplog.at_level(logging.ERROR):
        told = build((SIGNING, REPORT, DISAGREEING), SETTINGS)
    assert told.events == wanted
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert "'b'" in caplog.text


def test_what_failed_is_tried_again_and_not_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(timeline.events.mentions, "find_mentions", _fail_at("b"))
        assert extract((SIGNING, REPORT), SETTINGS)[1] == ()
    assert extract((SIGNING, REPORT), SETTINGS)[1] != ()


def _fail(article: Article, nlp: object) -> tuple[EventMention, ...]:
    raise RuntimeError(f"{article.id} {nlp}")


def _fail_at(id_: str) -> Callable[[Article, object], tuple[EventMention, ...]]:
    find_mentions = timeline.events.mentions.find_mentions

    def find(article: Article, nlp: object) -> tuple[EventMention, ...]:
        return _fail(article, nlp) if article.id == id_ else find_mentions(article, nlp)  # type: ignore[arg-type]

    return find
