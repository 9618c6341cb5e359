"""Prints the titles of events drawn by a seed, with their summaries and sources, for a reader to judge.

    python -m benchmarks.titles.draw FOLDER [--seed 1] [--events 100] [--articles 60]

FOLDER holds stories as `*/articles.jsonl`: {"id", "published", "title", "text"} a line; of each story the first
articles are read, ordered by date. The same folder, seed and program print the same bytes.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from timeline.articles import read_articles
from timeline.model import Event
from timeline.pipeline import undecided
from timeline.settings import Settings

SENTENCES = 4
"""How many sentences of an event are printed beside its summary, those first that share most words with its title."""
STEM = 4
"""Letters of a word by which it is known."""


def events_of(story: Path, articles: int) -> Sequence[Event]:
    """The events of a story's first dated articles."""
    read = [article for article in read_articles(story).articles if article.published]
    first = sorted(read, key=lambda article: (str(article.published), article.id))[:articles]
    return undecided(first, Settings()).events


def lines_of(number: int, story: str, event: Event) -> Iterator[str]:
    """A drawn event as text: its number, date and title, its summary, then sentences of its sources."""
    yield f"{number}. [{story}] {event.date.edtf}  {event.title}"
    yield f"    = {event.summary}"
    sentences = dict.fromkeys(" ".join(mention.sentence.split()) for mention in event.mentions)
    others = [sentence for sentence in sentences if sentence not in event.summary]
    others.sort(key=lambda sentence: -len(_words(sentence) & _words(event.title)))
    yield from (f"      {sentence}" for sentence in others[:SENTENCES])


def _words(text: str) -> set[str]:
    """The beginnings of the words, so that "visits" is found in "visited"."""
    return {word[:STEM].lower() for word in text.split()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--events", type=int, default=100)
    parser.add_argument("--articles", type=int, default=60)
    options = parser.parse_args(arguments)
    stories = sorted(path for folder in options.folder for path in folder.glob("*/articles.jsonl"))
    found = [(path.parent.name, event) for path in stories for event in events_of(path, options.articles)]
    drawn = random.Random(options.seed).sample(found, min(options.events, len(found)))
    for number, (story, event) in enumerate(drawn, 1):
        sys.stdout.writelines(f"{line}\n" for line in lines_of(number, story, event))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
