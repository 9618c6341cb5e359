"""The measures on gold data, where TIMELINE_SHARED names its folder: no change may lower them unnoticed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.timex.peers import timeline
from benchmarks.timex.scoring import Document, Expression, f1, read_documents

SHARED = os.environ.get("TIMELINE_SHARED")
FLOORS = {"timebank": (84.0, 91.5), "aquaint": (74.5, 82.0)}
"""Value and strict F1, in per cent."""


@pytest.mark.skipif(not SHARED, reason="TIMELINE_SHARED names no folder with gold data")
@pytest.mark.parametrize("corpus", FLOORS)
def test_quality_does_not_fall(corpus: str) -> None:
    documents = read_documents(Path(SHARED or "") / "corpora" / "timex" / f"{corpus}.jsonl")
    read = timeline()
    value, strict = f1(documents, [read(document.text, document.dct) for document in documents])
    assert value >= FLOORS[corpus][0]
    assert strict >= FLOORS[corpus][1]


def test_an_overlap_counts_for_the_value_and_the_same_extent_for_both() -> None:
    document = Document("last week on Monday", "2025-05-19", (Expression(0, 9, "2025-W20"), Expression(13, 19, "X")))
    assert f1([document], [[Expression(5, 9, "2025-W20"), Expression(13, 19, "Y")]]) == (50.0, 50.0)


def test_a_gold_expression_is_matched_once() -> None:
    document = Document("last week", "2025-05-19", (Expression(0, 9, "2025-W20"),))
    assert f1([document], [[Expression(0, 4, "2025-W20"), Expression(5, 9, "2025-W20")]])[0] == pytest.approx(200 / 3)
