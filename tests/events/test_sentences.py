"""The specification in sentences: what each tells, when it was, who took part, and how a title has it."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tests.events.parsing import HERE, article, facts, mentions, needed, parameters, unmark
from timeline.events.story import make_events
from timeline.language.pipeline import load

CASES = list(parameters())
QUIET = tomllib.loads((HERE / "quiet.toml").read_text(encoding="utf-8"))
NEGATIVE = [
    pytest.param(
        text,
        id=f"{group['why']}: {text}",
        marks=[pytest.mark.xfail(strict=False, reason=group["fails"])] if "fails" in group else [],
    )
    for group in QUIET["group"]
    for text in group["texts"]
]
KEYS = ("type", "date", "open", "basis", "status", "claimed_by", "agents", "actors", "places", "title")
KNOWN = {"about", "text", "published", "fails", *KEYS}


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_tells_what_the_specification_says(case: dict[str, Any]) -> None:
    assert set(case) <= KNOWN
    found = facts(needed(case["text"], case.get("published", "2025-05-15")))
    wanted = {key: case[key] for key in KEYS if key in case}
    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.parametrize("marked", NEGATIVE)
def test_what_is_no_event_becomes_none(marked: str) -> None:
    text, start = unmark(marked)
    events = make_events([article(text)], mentions(text))
    assert [event.title for event in events if any(evidence.start == start for evidence in event.mentions)] == []


def test_the_corpora_are_as_large_as_promised() -> None:
    """And few of the sentences are given up."""
    given_up = [case for case in CASES if case.marks]
    assert len(CASES) >= 120
    assert len(NEGATIVE) >= 35
    assert len(given_up) <= len(CASES) // 4


def test_every_mention_stands_where_it_says() -> None:
    """Offsets are those of the article's text, of the trigger and of its sentence."""
    for case in (parameter.values[0] for parameter in CASES):
        text, _ = unmark(case["text"])
        for found in mentions(text, case.get("published", "2025-05-15")):
            assert text[found.start : found.end] == found.text
            assert found.sentence[0] <= found.start < found.end <= found.sentence[1]


def test_the_pipeline_is_the_shipped_one() -> None:
    assert load(None).meta["lang"] == "en"
