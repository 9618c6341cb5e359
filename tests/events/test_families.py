"""Which words may name one event, by a list of pairs that do and of pairs that do not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from timeline.events.families import are_kin, kin_keys

PAIRS = tomllib.loads(Path(__file__).with_name("kin.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("first", "second"), PAIRS["kin"])
def test_words_for_one_event_are_kin(first: str, second: str) -> None:
    assert are_kin(first, second)
    assert are_kin(second, first)


@pytest.mark.parametrize(("first", "second"), PAIRS["strangers"])
def test_words_for_other_events_are_not(first: str, second: str) -> None:
    assert not are_kin(first, second)


@pytest.mark.parametrize(("first", "second"), PAIRS["kin"])
def test_kin_can_be_looked_up_by_a_key_in_common(first: str, second: str) -> None:
    assert set(kin_keys(first)) & set(kin_keys(second))
