"""Governors of time expressions against hand-made labels: `python -m benchmarks.governors.hand [--misses]`.

The labels are `tests/events/governors.tsv`; the texts they speak of are read where the environment variable
TIMELINE_SHARED names their folder.
A time expression is right where the event that the program dates by it is named by one of the labelled words;
one that dates nothing, or that the program does not find, is wrong.
Captions are left out by the program, and so counted here apart.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.articles import read_articles
from timeline.events.governors import Governor, find_governors
from timeline.events.mentions import view_article
from timeline.events.triggers import find_triggers
from timeline.events.view import SentenceView, touching, view_sentence
from timeline.language.names import name_article
from timeline.language.pipeline import load, parse
from timeline.language.quotations import find_quotations
from timeline.language.repairs import repair
from timeline.language.sentences import split
from timeline.model import Article
from timeline.timex import tag

LABELS = Path(__file__).parents[2] / "tests" / "events" / "governors.tsv"


@dataclass(frozen=True, slots=True)
class Label:
    """A time expression at an offset of a document, and the offsets of the words that are right."""

    document: str
    start: int
    text: str
    governors: frozenset[int]
    words: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program dates by the expression of a label; `word` is empty where it dates nothing."""

    label: Label
    word: str
    is_right: bool
    is_read: bool
    """Whether the sentence is one that the program reads: not a caption, not a byline."""


def labels() -> list[Label]:
    """All labels, in the order of the file."""
    rows = [line.split("\t") for line in LABELS.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [Label(row[0], int(row[1]), row[2], _offsets(row[3]), row[3]) for row in rows]


def _offsets(marked: str) -> frozenset[int]:
    return frozenset(int(word.rpartition("@")[2]) for word in marked.split())


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression of a document, and the word that it belongs to with the offsets at which that may stand."""

    start: int
    end: int
    word: str
    heads: frozenset[int]
    is_read: bool


def answers(shared: Path) -> Iterator[Answer]:
    """The program's answer to every label."""
    for label in labels():
        end = label.start + len(label.text)
        hits = [found for found in dated(label.document, shared) if found.start < end and label.start < found.end]
        yield Answer(
            label,
            hits[0].word if hits else "",
            bool(hits and hits[0].heads & label.governors),
            all(hit.is_read for hit in hits),
        )


@cache
def dated(document: str, shared: Path) -> tuple[Dated, ...]:
    """Every time expression of a document with what the program takes it to date."""
    text = article(document, shared)
    read = {view.start for view in view_article(text, load(None))}
    return tuple(
        Dated(found.timex.start, found.timex.end, found.word.text, _heads(view, found), view.start in read)
        for view in _views(text)
        for found in find_governors(view, find_triggers(view), text.published)
    )


def _heads(view: SentenceView, found: Governor) -> frozenset[int]:
    words = [found.word, *([found.trigger.light] if found.trigger and found.trigger.light else [])]
    return frozenset(view.offsets(word)[0] for word in words)


def _views(text: Article) -> Iterator[SentenceView]:
    """Every sentence, captions and headings too, which the program leaves out."""
    sentences = split(text.text)
    docs = [repair(doc) for doc in parse(load(None), [text.text[s.start : s.end] for s in sentences])]
    names = name_article(text.text, sentences, dict(enumerate(docs)))
    timexes, quotations = tag(text.text, text.published, "en"), find_quotations(text.text)
    for sentence, doc in zip(sentences, docs, strict=True):
        start, end = sentence.start, sentence.end
        marks = (names.within(start, end), touching(timexes, start, end), touching(quotations, start, end))
        yield view_sentence(doc, start, 0, marks)


@cache
def article(document: str, shared: Path) -> Article:
    """A document of the labels: a file of its own, or a line of `articles.jsonl` in its folder."""
    path = shared / document
    if path.suffix == ".md":
        return read_articles(path).articles[0]
    lines = (path.parent / "articles.jsonl").read_text("utf-8").splitlines()
    row = next(row for row in map(json.loads, lines) if row["id"] == path.name)
    return Article(id=row["id"], title=row["title"] or "", text=row["text"], published=row["published"])


def main() -> None:
    """Print how many governors are right."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--misses", action="store_true", help="print every wrong one")
    options = parser.parse_args()
    shared = os.environ.get("TIMELINE_SHARED")
    if not shared:
        sys.exit("set TIMELINE_SHARED to the folder with the texts")
    found = list(answers(Path(shared)))
    wrong = [answer for answer in found if not answer.is_right]
    captions = sum(not answer.is_read for answer in wrong)
    print(f"right {len(found) - len(wrong)} of {len(found)} ({100 - 100 * len(wrong) / len(found):.1f} %); ", end="")
    print(f"of the wrong ones {captions} stand in sentences that are not read")
    for answer in wrong if options.misses else ():
        label = answer.label
        print(
            label.document,
            label.start,
            label.text,
            "|",
            label.words,
            "|",
            answer.word or "-",
            "" if answer.is_read else "(not read)",
        )


if __name__ == "__main__":
    main()
