"""Which words name an event, of which type, and which verb only carries one."""

from __future__ import annotations

import pytest

from tests.events.parsing import views
from timeline.events.triggers import Trigger, find_triggers


def triggers(text: str) -> list[Trigger]:
    return [trigger for view in views(text) for trigger in find_triggers(view)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court acquitted the pilot.", ["acquitted verdict"]),
        ("The minister stepped down.", ["stepped resign"]),
        pytest.param(
            "The union called for a vote.",
            ["called demand", "vote vote"],
        ),
        ("The house belongs to the city.", []),
        ("The house seems empty.", []),
        ("The minister was a teacher.", []),
        ("The nurse whistled.", ["whistled other"]),
        ("The eruption followed an earthquake.", ["eruption disaster", "earthquake disaster"]),
        ("The peace talks failed.", ["talks meet", "failed other"]),
        ("They ate the table.", ["ate other"]),
    ],
)
def test_verbs_and_event_nouns_are_triggers(text: str, expected: list[str]) -> None:
    assert [f"{trigger.token.text} {trigger.type}" for trigger in triggers(text)] == expected


@pytest.mark.parametrize(
    ("text", "noun", "light"),
    [
        ("Norway and Chile held talks in Lima.", "talks", "held"),
        ("The army launched an invasion.", "invasion", "launched"),
        ("The king paid a visit to Oslo.", "visit", "paid"),
        ("The two sides signed a treaty.", "treaty", "signed"),
        ("An agreement was reached.", "agreement", "reached"),
        ("The trial began on Monday.", "trial", "began"),
        ("The storm ended on Monday.", "storm", "ended"),
    ],
)
def test_a_light_verb_and_its_noun_are_one_event(text: str, noun: str, light: str) -> None:
    (trigger,) = triggers(text)
    assert trigger.is_noun
    assert (trigger.token.text, trigger.light and trigger.light.text) == (noun, light)
    assert trigger.verb is trigger.light


def test_a_noun_without_a_light_verb_has_no_verb() -> None:
    (trigger,) = [found for found in triggers("The talks pleased nobody.") if found.token.text == "talks"]
    assert trigger.verb is None


@pytest.mark.parametrize(
    "text",
    [
        "She works at the War Museum of Athens.",
        "They live near Battle Street.",
        "The election campaign is expensive.",
    ],
)
def test_a_word_inside_a_name_or_a_compound_names_no_event(text: str) -> None:
    assert [trigger.token.text for trigger in triggers(text)] == []


def test_a_time_expression_names_no_event() -> None:
    """“March” is a month there, and “May” is no verb."""
    found = [trigger.token.text for trigger in triggers("The firm closed its office in March and May.")]
    assert found == ["closed"]


def test_triggers_come_in_text_order() -> None:
    found = [trigger.token.i for trigger in triggers("After talks in Oslo, Chile signed a treaty and left.")]
    assert found == sorted(found)
