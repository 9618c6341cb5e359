"""How fast the language stage reads, and the memory it takes: `python -m benchmarks.language.speed FOLDER…`.

Each FOLDER holds articles. Of each article the lead (its first paragraph) and the sentences with a time expression are
parsed, the names of the rest are looked up; the time expressions themselves are found before and not counted.
The median of the readings after a first one; the second line reads every sentence; `--parts` says where time goes.
"""

from __future__ import annotations

import argparse
import gc
import resource
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from timeline.articles import read_articles
from timeline.cli.app import COLLECT_AFTER
from timeline.language.names import name_article
from timeline.language.pipeline import load, parse
from timeline.language.quotations import find_quotations
from timeline.language.repairs import repair
from timeline.language.sentences import Sentence, split
from timeline.timex import tag

if TYPE_CHECKING:
    from spacy.language import Language

READINGS = 5
TOGETHER = 8
"""Articles whose sentences are parsed in one go."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article's text and where its time expressions begin."""

    text: str
    times: tuple[int, ...]


def main() -> None:
    """Print words a CPU second and the memory."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pipeline")
    parser.add_argument("--parts", action="store_true", help="seconds of each part of the stage")
    options = parser.parse_args()
    gc.set_threshold(COLLECT_AFTER)  # as the commands do
    nlp = load(options.pipeline)
    articles = [article for folder in options.folders for article in read_articles(folder).articles]
    items = [Item(a.text, tuple(timex.start for timex in tag(a.text, a.published, a.language))) for a in articles]
    words = sum(len(item.text.split()) for item in items)
    for label, everything in (("lead and dated sentences", False), ("every sentence", True)):
        read(nlp, items, everything=everything)
        readings = [read(nlp, items, everything=everything) for _ in range(READINGS)]
        seconds = median(sum(reading.values()) for reading in readings)
        print(f"{label}: {words / seconds:,.0f} words a CPU second ({words:,} words, {len(items)} articles)")
        if options.parts:
            print({part: round(median(reading[part] for reading in readings), 3) for part in readings[0]})
    print(f"resident memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def read(nlp: Language, items: Sequence[Item], *, everything: bool) -> Counter[str]:
    """CPU seconds of each part of the stage over all articles."""
    spent: Counter[str] = Counter()
    for start in range(0, len(items), TOGETHER):
        _read_some(nlp, items[start : start + TOGETHER], spent, everything=everything)
    return spent


def _read_some(nlp: Language, items: Sequence[Item], spent: Counter[str], *, everything: bool) -> None:
    clock = time.process_time()

    def lap(part: str) -> None:
        nonlocal clock
        now = time.process_time()
        spent[part] += now - clock
        clock = now

    sentences = [split(item.text) for item in items]
    lap("sentences")
    chosen = [
        [i for i in prose(some) if everything or is_wanted(some, i, item.times)]
        for item, some in zip(items, sentences, strict=True)
    ]
    texts = (
        item.text[some[i].start : some[i].end]
        for item, some, numbers in zip(items, sentences, chosen, strict=True)
        for i in numbers
    )
    docs = parse(nlp, texts)
    parsed = [{i: next(docs) for i in numbers} for numbers in chosen]
    lap("parse")
    parsed = [{i: repair(doc) for i, doc in some.items()} for some in parsed]
    lap("repairs")
    for item, some, known in zip(items, sentences, parsed, strict=True):
        name_article(item.text, some, known)
    lap("names")
    for item in items:
        find_quotations(item.text)
    lap("quotations")


def prose(sentences: Sequence[Sentence]) -> list[int]:
    """Numbers of the sentences that are the article's text."""
    return [i for i, sentence in enumerate(sentences) if sentence.kind == "prose"]


def is_wanted(sentences: Sequence[Sentence], number: int, times: Sequence[int]) -> bool:
    """Whether a sentence stands in the first paragraph of prose or has a time expression in it."""
    sentence = sentences[number]
    lead = sentences[prose(sentences)[0]].paragraph
    return sentence.paragraph == lead or any(sentence.start <= time < sentence.end for time in times)


if __name__ == "__main__":
    main()
