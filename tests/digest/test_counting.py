"""What of an article speaks of which day."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.digest.telling import article
from timeline.digest import find_passages
from timeline.digest.counting import LEAD, DayMention


def test_every_day_of_a_sentence_counts() -> None:
    """Not only the first one that it names."""
    text = "The dam was closed on 3 May 2021 and opened again on 9 May 2021."
    (passage,) = find_passages(article("a", "2021-06-01", text))
    assert passage.days == (DayMention(date(2021, 5, 3), True), DayMention(date(2021, 5, 9), True))


def test_a_weekday_is_not_named_by_the_calendar() -> None:
    (passage,) = find_passages(article("a", "2021-06-03", "The ferry sank on Monday in the harbour."))
    assert passage.days == (DayMention(date(2021, 5, 31), False),)


def test_one_day_named_twice_in_a_sentence_is_one() -> None:
    text = "On Monday, 31 May 2021, the ferry sank, and on Monday it was lifted."
    (passage,) = find_passages(article("a", "2021-06-03", text))
    assert passage.days == (DayMention(date(2021, 5, 31), True),)


def test_a_month_names_no_day() -> None:
    (passage,) = find_passages(article("a", "2021-06-03", "Sales of bread fell in May 2021 all the same."))
    assert passage.days == ()


def test_of_what_names_no_day_only_the_head_of_the_article_is_kept() -> None:
    sentences = [f"The council spoke of the harbour and of ship number {number}." for number in range(LEAD + 5)]
    dated = "It met on Tuesday."
    found = find_passages(article("a", "2021-06-03", *sentences, dated))
    assert [passage.position for passage in found] == [*range(LEAD), LEAD + 5]


@given(st.text(max_size=300))
def test_passages_are_stretches_of_the_text_in_order(text: str) -> None:
    found = find_passages(article("a", "2021-06-03", text))
    edges = [edge for passage in found for edge in (passage.start, passage.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
