"""The specification in phrasings: each is read exactly once, whole, with its type, value and modifier."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.timex.test_rules import unmark
from timeline.timex import tag

HERE = Path(__file__).parent
MONDAY = "2025-05-19"


def phrasings(folder: Path) -> Iterator[object]:
    for path in sorted(folder.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            for phrase in case["phrases"]:
                yield pytest.param(case, phrase, id=f"{path.stem}: {phrase}")


ENGLISH = list(phrasings(HERE / "phrasings"))
NEGATIVE = [
    line
    for line in (HERE / "negative" / "en.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("case", "phrase"), ENGLISH)
def test_a_phrasing_has_exactly_one_reading(case: dict[str, str], phrase: str) -> None:
    text, start, end = unmark(phrase)
    found = [timex for timex in tag(text, case.get("dct", MONDAY) or None) if timex.start < end and start < timex.end]
    assert [(t.text, t.type, t.value, t.mod) for t in found] == [
        (text[start:end], case["type"], case["value"], case.get("mod"))
    ]


@pytest.mark.parametrize("text", NEGATIVE)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert [(t.text, t.rule) for t in tag(text, MONDAY)] == []


def test_the_corpora_are_as_large_as_promised() -> None:
    assert len(set(map(str, ENGLISH))) >= 600
    assert len(set(NEGATIVE)) >= 150
