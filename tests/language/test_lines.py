"""Lines of a page: the cues find what they must and leave what they must."""

from __future__ import annotations

import pytest

from timeline.language.lines import cue_of, kind_of, kinds_of
from timeline.language.resources import read_toml

RULES = read_toml("lines")["rule"]
EXAMPLES = [(rule["name"], rule["kind"], line) for rule in RULES for line in rule["examples"]]
COUNTER = [(rule["name"], line) for rule in RULES for line in rule["counter"]]


@pytest.mark.parametrize(("name", "kind", "line"), EXAMPLES)
def test_a_cue_finds_its_examples(name: str, kind: str, line: str) -> None:
    assert (name, kind) == cue_of(line)


@pytest.mark.parametrize(("name", "line"), COUNTER)
def test_no_cue_finds_a_counter_example(name: str, line: str) -> None:
    assert cue_of(line) is None, name


def test_every_cue_has_examples_of_both_sorts() -> None:
    assert all(rule["examples"] and rule["counter"] for rule in RULES)


def test_a_short_line_without_a_stop_is_a_heading() -> None:
    assert kind_of("Markets fall after the vote") == "heading"
    assert kind_of("Markets fell after the vote.") == "prose"


def test_what_follows_the_head_of_a_list_of_links_belongs_to_it() -> None:
    """Up to the first line that is a sentence."""
    lines = ["Read more:", "The dam that broke", "Why did it break?", "The mayor resigned on Monday.", "What next"]
    assert kinds_of(lines) == ["boilerplate", "boilerplate", "boilerplate", "prose", "heading"]
