"""The digest against timelines that newsrooms wrote, with and without the chronologies among the articles.

    TIMELINE_SHARED=FOLDER python -m benchmarks.timelines.measure

FOLDER holds `corpora/timelines/<topic>/{articles,timelines}.jsonl` and `tools/{score_timeline,bench_timelines}.py`,
whose measures these are.  Prints Date-F1 and the ROUGE-1/2 F1 of align+ m:1, as means over timelines.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from timeline.articles import read_articles
from timeline.digest import Wanted, digest
from timeline.model import Article
from timeline.settings import Settings

SHARED = Path(os.environ.get("TIMELINE_SHARED") or "/nonexistent")
SAME = 0.9
"""Share of a gold sentence's words that a sentence of an article has, to count as that sentence."""
CHRONOLOGY = 0.5
"""Share of a gold timeline's sentences that make an article its source."""
FEWEST_WORDS = 5

Gold = list[tuple[str, list[str]]]


def main() -> int:
    """Print a line for each way of asking."""
    tools = SHARED / "tools"
    if not tools.is_dir():
        print("TIMELINE_SHARED names no folder with gold timelines", file=sys.stderr)
        return 1
    sys.path.insert(0, str(tools))
    scoring, bench = importlib.import_module("score_timeline"), importlib.import_module("bench_timelines")
    topics = sorted(path.parent for path in (SHARED / "corpora" / "timelines").glob("*/timelines.jsonl"))
    for left_out in (False, True):
        for free in (False, True):
            rows = [row for topic in topics for row in _rows(topic, scoring, bench.QUERIES, left_out, free)]
            print(_line(scoring.average(rows), left_out, free), flush=True)
    return 0


def _rows(topic: Path, scoring: Any, queries: dict[str, str], left_out: bool, free: bool) -> Iterator[Any]:
    """The scores of one topic's timelines."""
    articles = read_articles(topic / "articles.jsonl").articles
    golds: list[Gold] = scoring.read(topic / "timelines.jsonl")
    sources = {article.id for gold in golds for article in chronologies(gold, articles, scoring)} if left_out else set()
    kept = [article for article in articles if article.id not in sources]
    for gold in golds:
        found = digest(kept, _wanted(gold, queries[topic.name], free), Settings())
        yield scoring.score([[one.day.isoformat(), list(one.sentences)] for one in found], gold)


def _wanted(gold: Gold, query: str, free: bool) -> Wanted:
    """The protocol of the literature: the gold's number of days and sentences, between its first and last day."""
    sentences = max(1, round(sum(len(texts) for _, texts in gold) / len(gold)))
    span = date.fromisoformat(gold[0][0]), date.fromisoformat(gold[-1][0])
    return Wanted(None if free else len(gold), None if free else sentences, tuple(query.split()), span)


def chronologies(gold: Gold, articles: Sequence[Article], scoring: Any) -> Iterator[Article]:
    """The articles that a gold timeline was taken from: they hold most of its sentences."""
    wanted = [frozenset(scoring.toks(text)) for _, texts in gold for text in texts]
    wanted = [words for words in wanted if len(words) >= FEWEST_WORDS]
    for article in articles:
        words = frozenset(scoring.toks(article.text))
        near = [sentence for sentence in wanted if len(sentence & words) >= SAME * len(sentence)]
        if len(near) >= CHRONOLOGY * len(wanted) and _held(near, article, scoring) >= CHRONOLOGY * len(wanted):
            yield article


def _held(wanted: Sequence[frozenset[str]], article: Article, scoring: Any) -> int:
    """How many of the sentences stand in the article, whole and as one sentence or two."""
    lines = [frozenset(scoring.toks(line)) for line in article.text.splitlines()]
    pairs = [one | other for one, other in zip(lines, [*lines[1:], frozenset()], strict=True)]
    return sum(any(len(words & pair) >= SAME * len(words) for pair in pairs) for words in wanted)


def _line(means: Any, left_out: bool, free: bool) -> str:
    asked = "its own number of days" if free else "the gold's number of days"
    which = "without the chronologies" if left_out else "all articles"
    figures = (f"{name} {means[name][2]:.4f}" for name in ("date", "align1", "align2"))
    return f"{which:26s} {asked:26s} {'  '.join(figures)}"


if __name__ == "__main__":
    sys.exit(main())
