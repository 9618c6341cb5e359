"""Every rule stands by its examples: each has exactly one reading, and what is listed as never has none."""

from __future__ import annotations

import re

import pytest

from timeline.timex import tag
from timeline.timex.languages.en import english
from timeline.timex.rules import Rule

MONDAY = "2025-05-19"
RULES = english().rules
EXAMPLES = [pytest.param(rule, example, id=f"{rule.name}: {example[0]}") for rule in RULES for example in rule.examples]
NEVER = [pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in RULES for text in rule.never]
_MARKED = re.compile(r"\[\[(.*)\]\]", re.DOTALL)


def unmark(text: str) -> tuple[str, int, int]:
    """The text without its marks and where the expression stands; the whole text where none is marked."""
    match = _MARKED.search(text)
    if match is None:
        return text, 0, len(text)
    return text[: match.start()] + match[1] + text[match.end() :], match.start(), match.start() + len(match[1])


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_has_exactly_one_reading(rule: Rule, example: tuple[str, ...]) -> None:
    text, start, end = unmark(example[0])
    overlapping = [timex for timex in tag(text, MONDAY) if timex.start < end and start < timex.end]
    assert [(t.text, t.value, t.mod) for t in overlapping] == [
        (text[start:end], example[1], example[2] if len(example) > 2 else rule.mod if rule.kind == "core" else None)
    ]
    if rule.kind == "core":
        assert rule.name in overlapping[0].rule.split(" + ")


@pytest.mark.parametrize(("rule", "text"), NEVER)
def test_a_rule_keeps_away_from_what_only_looks_like_it(rule: Rule, text: str) -> None:
    assert [t.text for t in tag(text, MONDAY) if rule.name in t.rule.split(" + ")] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_examples(rule: Rule) -> None:
    assert rule.examples, f"{rule.name} has no example"


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_guard_shows_what_it_keeps_out(rule: Rule) -> None:
    """A rule with a check of its surroundings lists what that check is there for."""
    if rule.guard is None or rule.guard in OBVIOUS:
        return
    assert rule.never, f"{rule.name} has a guard and no text that it must not read"


OBVIOUS: frozenset[str] = frozenset()
