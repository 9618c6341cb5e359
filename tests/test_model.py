"""The nouns: what crosses the border is checked, frozen, and comes back as it went."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

import timeline.model
from tests.events.building import mention
from tests.site.story import Story
from timeline.interval import Granularity, Interval, Part
from timeline.model import Article, DateRecord, Event, EventMention, Record, Timeline, order_of

RECORDS = [found for found in vars(timeline.model).values() if isinstance(found, type) and issubclass(found, Record)]
INTERVALS = st.builds(
    Interval,
    st.dates(min_value=date(1900, 1, 1), max_value=date(1999, 12, 31)),
    st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)),
    st.just(Granularity.SPAN),
    st.booleans(),
    st.sampled_from([None, *Part]),
    st.booleans(),
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_is_frozen_and_refuses_what_it_does_not_know(record: type[BaseModel]) -> None:
    assert record.model_config["frozen"] is True
    assert record.model_config["extra"] == "forbid"


def test_an_article_needs_no_more_than_its_text() -> None:
    article = Article(id="a", text="A dam broke.")
    assert (article.published, article.language) == (None, "en")


def test_a_field_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ValidationError, match="colour"):
        Article(id="a", text="", colour="red")


@given(INTERVALS)
def test_a_date_is_published_and_read_back_without_loss(interval: Interval) -> None:
    record = DateRecord.of(interval)
    assert record.interval == interval
    assert record.edtf == interval.edtf
    assert DateRecord.model_validate_json(record.model_dump_json(round_trip=True)) == record


@pytest.mark.parametrize(("field", "value"), [("salience", 1.1), ("salience", -0.1), ("confidence", 2)])
def test_measures_lie_between_nothing_and_one(story: Story, field: str, value: float) -> None:
    given_event = story.timeline.events[0].model_dump(round_trip=True)
    with pytest.raises(ValidationError, match=field):
        Event.model_validate(given_event | {field: value})


def test_a_mention_survives_the_cache() -> None:
    """Out as JSON, in again, the same."""
    made = mention(where=["Lima"])
    assert EventMention.model_validate_json(made.model_dump_json(round_trip=True)) == made


def test_a_timeline_is_published_and_read_back_without_loss(story: Story) -> None:
    published = story.timeline.model_dump_json(round_trip=True)
    assert Timeline.model_validate_json(published) == story.timeline


def test_records_do_not_change() -> None:
    article = Article(id="a", text="")
    with pytest.raises(ValidationError, match="frozen"):
        article.text = "other"


def test_events_stand_by_date_and_of_one_day_the_weightier_first(story: Story) -> None:
    event = story.timeline.events[0]
    light = event.model_copy(update={"id": "a", "salience": 0.2})
    heavy = event.model_copy(update={"id": "b", "salience": 0.9})
    earlier = DateRecord.of(Interval.of_day(event.date.start.replace(year=1900)))
    before = event.model_copy(update={"id": "c", "salience": 0.1, "date": earlier})
    assert sorted([light, heavy, before], key=order_of) == [before, heavy, light]
