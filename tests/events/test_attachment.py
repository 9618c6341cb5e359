"""Which event a time expression dates: the one that the words mean, not always the one nearby."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.building import expression
from tests.events.parsing import THURSDAY, views
from timeline.events.attachment import Tie, attach, inherit
from timeline.events.triggers import find_triggers
from timeline.interval import Interval


def dated(text: str, *, inherited: bool = False) -> dict[str, list[str]]:
    """Trigger → what dates it: the preposition and the words of each expression."""
    found: dict[str, list[str]] = {}
    for view in views(text):
        triggers = find_triggers(view)
        attached = attach(view, triggers, date.fromisoformat(THURSDAY))
        attached = inherit(triggers, attached) if inherited else attached
        for trigger in triggers:
            ties = attached.get(trigger.token.i, [])
            found[trigger.token.text] = [f"{tie.case} {tie.expression.text}".strip() for tie in ties]
    return {trigger: ties for trigger, ties in found.items() if ties}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court acquitted the pilot on Monday.", {"acquitted": ["on Monday"]}),
        ("On Monday, the court acquitted the pilot.", {"acquitted": ["on Monday"]}),
        ("Yesterday the court acquitted the pilot.", {"acquitted": ["Yesterday"]}),
        ("The court on Monday acquitted the pilot.", {"acquitted": ["on Monday"]}),
        ("The doctor said on Monday that the patient died.", {"said": ["on Monday"]}),
        ("The doctor said the patient died on Monday.", {"died": ["on Monday"]}),
        ("The doctor said Monday that the patient died on Sunday.", {"said": ["Monday"], "died": ["on Sunday"]}),
        ("The talks in Oslo last week put the deal in doubt.", {"talks": ["last week"]}),
        ("The envoy said the talks in Oslo last week ended.", {"talks": ["last week"]}),
        ("The plane crashed two days after the trial ended on May 5.", {"trial": ["on May 5"]}),
        ("Chile, which invaded Peru in 1879, met it on Monday.", {"invaded": ["in 1879"], "met": ["on Monday"]}),
        ("The pilot told the court on Tuesday that he slept.", {"told": ["on Tuesday"]}),
        ("He fired 300 people in March and resigned in April.", {"fired": ["in March"], "resigned": ["in April"]}),
        ("The king has been ill since Monday.", {}),
        ("The army has bombed the city since Monday.", {"bombed": ["since Monday"]}),
        ("The ship left before Friday.", {"left": ["before Friday"]}),
        ("The bill missed its deadline of 30 April.", {}),
        ("If the court acquits the pilot on Monday, he said, it errs.", {"acquits": ["on Monday"]}),
        ("Brill is a maker of toys and opened a shop, its first, on 3 May.", {"opened": ["on 3 May"]}),
    ],
)
def test_an_expression_dates_the_event_that_it_belongs_to(text: str, expected: dict[str, list[str]]) -> None:
    assert dated(text) == expected


@pytest.mark.parametrize("promise", ["would accept it", "would sign the treaty"])
def test_a_past_day_dates_no_plan(promise: str) -> None:
    """“Would accept it following consultations on 6 May”: the consultations were on that day."""
    found = dated(f"Chile said it {promise} following consultations in Lima on 6 May 2025.")
    assert found == {"consultations": ["on 6 May 2025"]}


def test_quotation_marks_are_walls() -> None:
    found = dated("“The vote on Monday was fair,” the judge said.")
    assert "said" not in found


def test_the_day_of_a_quotation_is_outside_of_it() -> None:
    found = dated("“The vote was fair,” the judge said on Monday.")
    assert found == {"said": ["on Monday"]}


def test_a_premodifying_year_dates_its_noun_only() -> None:
    """“The 2016 campaign” says nothing of when it was discussed."""
    found = dated("The senator discussed the 2016 campaign.")
    assert "discussed" not in found


def test_durations_and_repetitions_date_nothing() -> None:
    assert dated("The court sat for three days and rules every Monday.") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm fired its chairman on Monday and hired a nurse.", {"fired", "hired"}),
        ("The governor resigned on Monday after voters rejected the plan.", {"resigned", "rejected"}),
        ("A storm hit the island on Monday, killing two people.", {"storm", "hit", "killing"}),
        ("The envoy spoke during talks in Lima on Monday.", {"spoke", "talks"}),
        ("The doctor said on Monday that the patient died.", {"said"}),
        ("The army has bombed the city since Monday and killed two people.", {"bombed"}),
    ],
)
def test_what_happens_with_a_dated_event_shares_its_day(text: str, expected: set[str]) -> None:
    assert set(dated(text, inherited=True)) == expected


def test_what_follows_talks_of_a_week_may_be_of_any_day() -> None:
    found = dated("After talks in Oslo last week, the envoy resigned.", inherited=True)
    assert "talks" in found
    assert "resigned" not in found


def test_bounds_and_open_ends_are_told_by_the_preposition() -> None:
    ties = {
        case: Tie(Interval.of_day(date(2025, 5, 12)), expression("Monday", "2025-05-12"), case)
        for case in ("before", "until", "by", "after", "since", "on", "")
    }
    assert {case for case, tie in ties.items() if tie.is_bound} == {"before", "until", "by", "after"}
    assert {case for case, tie in ties.items() if tie.is_open} == {"since"}
