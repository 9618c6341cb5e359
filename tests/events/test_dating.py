"""The date of a mention, and on what it rests."""

from __future__ import annotations

import pytest

from tests.events.building import day, expression
from tests.events.parsing import article, needed, views
from timeline.events.attachment import Tie
from timeline.events.dating import date_of
from timeline.events.triggers import Trigger, find_triggers
from timeline.language.clauses import Modality
from timeline.model import Basis, Status


def tie(value: str, case: str = "on") -> Tie:
    return Tie(day(value), expression(value, value), case)


def trigger(text: str = "The court acquitted the pilot.") -> Trigger:
    return find_triggers(views(text)[0])[0]


def dated(*ties: Tie, published: str = "2025-05-15", stance: Modality = Modality.ACTUAL, text: str = "") -> str | None:
    """The EDTF form of the date, or None."""
    found = date_of(article(".", published), trigger(text) if text else trigger(), ties, stance)
    return found.date.edtf if found.date else None


def test_an_expression_comes_first() -> None:
    found = date_of(article("."), trigger(), [tie("2025-05-12")], Modality.ACTUAL)
    assert found.date
    assert (found.date.edtf, found.basis) == ("2025-05-12", Basis.EXPLICIT)
    assert found.expression == expression("2025-05-12", "2025-05-12")


def test_the_day_of_publication_is_the_last_resort_and_marked() -> None:
    found = date_of(article("."), trigger(), [], Modality.ACTUAL)
    assert found.date
    assert (found.date.edtf, found.basis, found.expression) == ("2025-05-15", Basis.PUBLICATION, None)


@pytest.mark.parametrize("stance", [Modality.FUTURE, Modality.POSSIBLE, Modality.CONDITIONAL])
def test_what_has_not_happened_is_not_of_the_day_of_publication(stance: Modality) -> None:
    assert dated(stance=stance) is None


def test_a_plan_with_a_day_has_that_day() -> None:
    assert dated(tie("2025-05-20"), stance=Modality.FUTURE) == "2025-05-20"


@pytest.mark.parametrize("case", ["before", "until", "by", "after", "prior to", "ahead of"])
def test_a_bound_is_no_date(case: str) -> None:
    assert dated(tie("2025-05-12", case)) is None


def test_since_lasts_to_the_day_of_publication() -> None:
    assert dated(tie("2025-05-12", "since")) == "2025-05-12/.."


@pytest.mark.parametrize("published", ["", "2025-05-10"])
def test_since_a_day_that_is_not_reached_is_no_date(published: str) -> None:
    assert dated(tie("2025-05-12", "since"), published=published) is None


@pytest.mark.parametrize(
    ("first", "last"), [("from", "to"), ("from", "until"), ("between", "and"), ("from", "through"), ("", "through")]
)
def test_two_ends_are_one_span(first: str, last: str) -> None:
    assert dated(tie("2025-05-03", first), tie("2025-05-05", last)) == "2025-05-03/2025-05-05"


def test_ends_in_the_wrong_order_are_no_span() -> None:
    assert dated(tie("2025-05-05", "from"), tie("2025-05-03", "to")) in ("2025-05-03", "2025-05-05")


def test_of_two_dates_the_finer_counts() -> None:
    assert dated(tie("2025-05", "in"), tie("2025-05-12")) == "2025-05-12"


@pytest.mark.parametrize("text", ["The court had acquitted the pilot.", "The court did not acquit the pilot."])
def test_what_lies_further_back_or_did_not_happen_is_no_news_of_today(text: str) -> None:
    assert dated(text=text) is None


def test_without_a_day_of_publication_nothing_is_known() -> None:
    assert dated(published="") is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The fair [opened] in 1851.", "1851"),
        ("The fair [opened] in the spring of 2019.", "2019-21"),
        ("The fair [opened] on 12 May 2019.", "2019-05-12"),
        ("The fair [opened] two days ago.", "2025-05-13"),
        ("The fair [opened] last year.", "2024"),
        ("The fair [opened] earlier this week.", "2025-05-12~/2025-05-18~"),
        ("The police [closed] the fair from 3 May to 5 May.", "2025-05-03/2025-05-05"),
        ("The police [closed] the fair from Monday to Wednesday.", "2025-05-12/2025-05-14"),
        pytest.param(
            "The police [closed] the fair between 2011 and 2014.",
            "2011-01-01/2014-12-31",
        ),
    ],
)
def test_every_fineness_arrives(text: str, edtf: str) -> None:
    found = needed(text)
    assert found.date
    assert found.date.edtf == edtf


def test_what_way_is_made_for_lies_ahead() -> None:
    """Read on a Thursday."""
    made = needed("Deputies cleared the way for a [vote] on Friday.")
    held = needed("Deputies held a [vote] on Friday.")
    assert made.date
    assert held.date
    assert (made.date.edtf, made.status) == ("2025-05-16", Status.PLANNED)
    assert (held.date.edtf, held.status) == ("2025-05-09", Status.OCCURRED)


def test_a_time_between_a_decision_and_what_was_decided_is_that_of_the_decision() -> None:
    marked = "The court ruled on Tuesday that Berg failed to justify his {} last month to close the harbour."
    decision = needed(marked.format("[decision]"))
    assert decision.date
    assert decision.date.edtf == "2025-04"


def test_what_a_time_began_with_is_not_of_the_day_of_publication() -> None:
    week = "The quarrel ended a wild week in the capital that started with workers [marching] through the streets."
    assert needed(week).date is None
    assert needed("The parade started with workers [marching] through the streets.").date


def test_what_went_on_when_a_dated_event_came_is_of_its_day() -> None:
    """The day behind a bare noun, without "on"."""
    walk = needed("The farmer was [walking] home when he was the victim of a fatal car crash Sunday.")
    assert walk.date
    assert walk.date.edtf == "2025-05-11"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The pilot had denied it and [left] the town.", False),
        ("The pilot had denied it, and the judge [left] the town.", True),
        ("The pilot denied it and [left] the town.", True),
    ],
)
def test_a_verb_that_shares_its_auxiliary_lies_as_far_back(text: str, told: bool) -> None:
    assert (needed(text).date is not None) == told
