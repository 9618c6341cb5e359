"""The measures of TempEval-3, task A (UzZaman et al. 2013): strict extents and values on relaxed matches."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its publication date, and what it should yield."""

    text: str
    dct: str
    gold: tuple[Expression, ...]


@dataclass(frozen=True, slots=True, order=True)
class Expression:
    """Characters `start` to `end` (exclusive) and their TIMEX3 value."""

    start: int
    end: int
    value: str


def read_documents(path: Path) -> list[Document]:
    """A gold file: one document a line, `{"doc_id", "dct", "text", "timexes"}`."""
    with path.open(encoding="utf-8") as lines:
        return [_document(json.loads(line)) for line in lines if line.strip()]


def _document(record: Mapping[str, Any]) -> Document:
    gold = tuple(Expression(t["start"], t["end"], t["value"]) for t in record["timexes"])
    return Document(record["text"], record["dct"], gold)


def f1(documents: Sequence[Document], found: Iterable[Sequence[Expression]]) -> tuple[float, float]:
    """Value and strict F1, in per cent, over all documents together."""
    hits: Counter[str] = Counter()
    predicted = 0
    for document, expressions in zip(documents, found, strict=True):
        predicted += len(expressions)
        for gold, other in pairs(document.gold, expressions):
            hits["value"] += gold.value == other.value
            hits["strict"] += (gold.start, gold.end) == (other.start, other.end)
    total = predicted + sum(len(document.gold) for document in documents)
    return 200 * hits["value"] / total, 200 * hits["strict"] / total


def pairs(gold: Sequence[Expression], found: Sequence[Expression]) -> Iterator[tuple[Expression, Expression]]:
    """One to one: the same extents first, then the largest overlap, then the earliest."""
    overlaps = sorted(
        ((one.start, one.end) != (other.start, other.end), -_overlap(one, other), one.start, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if _overlap(one, other) > 0
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for *_, i, j in overlaps:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            yield gold[i], found[j]


def _overlap(one: Expression, other: Expression) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
