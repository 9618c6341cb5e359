"""The tagger as its users see it: anchors, offsets, publication dates, odd input, and time."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import TimelineError
from timeline.interval import Granularity, Interval
from timeline.model import AnchorBasis, Timex
from timeline.timex import explain, tag

FRIDAY = date(2025, 3, 14)


def only(text: str, dct: date | datetime | str | None = FRIDAY) -> Timex:
    (timex,) = tag(text, dct)
    return timex


@pytest.mark.parametrize(
    "dct", [FRIDAY, datetime(2025, 3, 14, 10), "2025-03-14", "2025-03-14T10:00", "2025-03-14T10:00:00Z"]
)
def test_a_publication_date_may_have_any_of_its_forms(dct: date | datetime | str) -> None:
    assert only("on Tuesday", dct).value == "2025-03-11"


@pytest.mark.parametrize("dct", ["", "yesterday", "2025-02-30", "14.03.2025"])
def test_a_publication_date_that_is_none_is_an_error_with_advice(dct: str) -> None:
    with pytest.raises(TimelineError, match="write it as 2025-05-19"):
        tag("on Tuesday", dct)


def test_an_expression_says_what_it_was_counted_from() -> None:
    timex = only("It happened on Tuesday.")
    assert (timex.anchor, timex.anchor_basis) == (FRIDAY, AnchorBasis.PUBLICATION)
    assert timex.interval == Interval.of_day(date(2025, 3, 11))
    assert timex.rule == "<weekday>"


def test_an_explicit_date_has_no_anchor() -> None:
    timex = only("on 24 February 2022")
    assert (timex.anchor, timex.anchor_basis) == (None, AnchorBasis.NONE)


def test_a_quotation_is_anchored_on_the_day_it_was_spoken() -> None:
    sunday, tomorrow = tag("On Sunday he wrote: “Tomorrow we shall know.”", date(2025, 5, 19))
    assert sunday.value == "2025-05-18"
    assert (tomorrow.value, tomorrow.anchor) == ("2025-05-19", date(2025, 5, 18))
    assert tomorrow.anchor_basis is AnchorBasis.QUOTATION


def test_a_quotation_that_goes_on_keeps_its_day() -> None:
    timexes = tag("“It is late,” he said on Sunday. “Tomorrow we shall know.”", date(2025, 5, 19))
    assert [t.value for t in timexes] == ["2025-05-18", "2025-05-19"]


def test_a_quotation_after_a_call_was_spoken_on_the_day_of_the_call() -> None:
    text = "The leaders spoke by phone on Sunday. After the call, an official said: “Tomorrow we shall know.”"
    assert [t.value for t in tag(text, date(2025, 5, 20))] == ["2025-05-18", "2025-05-19"]


def test_a_day_far_from_the_verb_of_speech_is_not_the_day_of_speaking() -> None:
    text = (
        "On Sunday a train with more than two hundred passengers and a heavy load of grain left the tracks "
        "near the border, and the minister, who had flown in from the capital, said: “Tomorrow we shall know.”"
    )
    assert [t.value for t in tag(text, date(2025, 5, 20))] == ["2025-05-18", "2025-05-21"]


def test_a_quotation_without_a_day_counts_from_publication() -> None:
    timex = only("“Tomorrow we shall know,” he said.")
    assert (timex.value, timex.anchor_basis) == ("2025-03-15", AnchorBasis.PUBLICATION)


def test_the_narrative_is_followed_only_where_the_words_say_so() -> None:
    first, second, third = tag("It fell on 3 April 2024. Two days later he left. On Tuesday he spoke.", FRIDAY)
    assert (second.value, second.anchor, second.anchor_basis) == (
        "2024-04-05",
        date(2024, 4, 3),
        AnchorBasis.NARRATIVE,
    )
    assert (third.value, third.anchor_basis) == ("2025-03-11", AnchorBasis.PUBLICATION)
    assert first.anchor_basis is AnchorBasis.NONE


def test_the_verb_that_decided_is_kept_as_evidence() -> None:
    assert only("The court will rule on Tuesday.").evidence == "will"
    assert only("In August, he resigned.").evidence == "resigned"
    assert only("on Tuesday").evidence == ""


@pytest.mark.parametrize(
    ("text", "granularity"),
    [
        ("last week", Granularity.WEEK),
        ("three years ago", Granularity.YEAR),
        ("last month", Granularity.MONTH),
        ("in the 1990s", Granularity.DECADE),
        ("over the weekend", Granularity.WEEKEND),
        ("in the summer of 2024", Granularity.SEASON),
        ("the third quarter of 2024", Granularity.QUARTER),
    ],
)
def test_granularity_comes_from_the_words(text: str, granularity: Granularity) -> None:
    interval = only(text).interval
    assert interval is not None
    assert interval.granularity is granularity


def test_mid_2024_is_approximate() -> None:
    timex = only("in mid-2024")
    assert (timex.value, timex.mod) == ("2024", "MID")
    assert timex.interval is not None
    assert timex.interval.approximate


def test_the_ends_of_a_range_are_expressions_of_their_own() -> None:
    assert [(t.text, t.value) for t in tag("from Monday through Thursday", FRIDAY)] == [
        ("Monday", "2025-03-10"),
        ("Thursday", "2025-03-13"),
    ]


def test_the_first_time_of_a_range_has_the_day_of_the_second() -> None:
    assert [t.value for t in tag("between 9 a.m. and 11 a.m. Tuesday", FRIDAY)] == [
        "2025-03-11T09:00",
        "2025-03-11T11:00",
    ]


def test_a_weekday_before_a_date_in_brackets_is_that_date() -> None:
    assert [t.value for t in tag("on Thursday (6 March)", FRIDAY)] == ["2025-03-06", "2025-03-06"]


def test_nothing_relative_is_resolved_without_a_publication_date() -> None:
    timexes = tag("Yesterday, last week and on 3 May 2024.", None)
    assert [t.interval is not None for t in timexes] == [False, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "\x00on Tuesday\x00",
        "\ud800 on Tuesday \udfff",
        "\u200f\u202eon Tuesday\u202c",
        "İİİ ſ ß ŉ on Tuesday",
        "on\u00a0Tuesday",
        "on\r\nTuesday\r\n",
        "“on Tuesday",
        "on Tuesday",
    ],
)
def test_offsets_are_those_of_the_text_as_given(text: str) -> None:
    timex = only(text)
    assert text[timex.start : timex.end] == timex.text == "Tuesday"
    assert timex.value == "2025-03-11"


def test_no_expression_runs_across_a_blank_line() -> None:
    assert [t.text for t in tag("He came in May\n\n2024 people left.", FRIDAY)][:1] == ["May"]


def test_dates_outside_the_calendar_are_no_crash() -> None:
    assert tag("9000 years ago, on 3 May 0000, in 99999 decades, 999999999 days ago.", FRIDAY) is not None
    assert tag("tomorrow, next year, next century", date(9999, 12, 31)) is not None
    assert tag("yesterday, last year, last century", date(1, 1, 1)) is not None


PIECES = [*"Mayon 3,.-'’12:/pm\n“”\"tdhes", "Tuesday", " last ", " ago ", " 2024", "the ", " quarter"]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_sound_expressions(text: str) -> None:
    """In order, apart from each other, inside the text, and exactly its words."""
    reached = 0
    for timex in tag(text, FRIDAY):
        assert reached <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        reached = timex.end


def test_a_value_is_explained_step_by_step() -> None:
    assert explain(only("The court will rule on Tuesday.")) == (
        "“Tuesday” is a DATE of value 2025-03-18",
        "read by the rule “<weekday>”",
        "counted from the publication date, Friday 14 March 2025",
        "its direction is told by “will”",
        "so: Tuesday 18 March 2025",
    )
