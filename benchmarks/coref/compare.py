"""Clusters the gold mentions of ECB+ by the program's own merging and by lemmas, and scores both.

    TIMELINE_SHARED=FOLDER python -m benchmarks.coref.compare

FOLDER holds the topics as `corpora/ecbplus/*/{articles,mentions}.jsonl` and the scorer as `tools/score_coref.py`.
Mentions are compared within a topic; the subtopics are not told, nobody is given a date, and singletons count.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from benchmarks.coref.gold import GoldMention, Key, read_topic
from timeline.events.likeness import Likeness, Telling
from timeline.events.merging import merge
from timeline.events.people import StoryNames
from timeline.events.relatedness import Relatedness
from timeline.interval import Interval
from timeline.language.pipeline import load
from timeline.model import Article, EventMention

NO_DAY = date(2000, 1, 1)
"""Every article's day: none is known."""

Clusters = dict[Key, object]
Scores = Mapping[str, tuple[float, float, float]]


def by_last_word(rows: Sequence[GoldMention]) -> Clusters:
    """One cluster for each last word."""
    return {row.key: row.text.lower().split()[-1] for row in rows}


def by_lemma(rows: Sequence[GoldMention]) -> Clusters:
    """One cluster for each lemma of the head."""
    return {row.key: row.mention.lemma if row.mention else row.text.lower() for row in rows}


def by_merging(rows: Sequence[GoldMention], articles: Iterable[Article]) -> Clusters:
    """The groups that the program makes; two gold mentions on one trigger are one mention to it."""
    read = [row.mention for row in rows if row.mention is not None]
    names = StoryNames.of(sorted(read, key=lambda mention: (mention.article, mention.start)))
    tellings = {(mention.article, mention.start): _telling(mention, names) for mention in read}
    unique = list(tellings.values())
    groups = merge(unique, (), Likeness(unique, Relatedness(articles)))
    number = {(t.mention.article, t.mention.start): n for n, group in enumerate(groups) for t in group}
    return {
        row.key: ("alone", row.key) if row.mention is None else number[row.mention.article, row.mention.start]
        for row in rows
    }


def _telling(mention: EventMention, names: StoryNames) -> Telling:
    return Telling(
        mention,
        NO_DAY,
        Interval.of_day(NO_DAY),
        frozenset(names.key(actor) for actor in mention.actors),
        frozenset(names.key(actor) for actor in mention.actors if actor.agent),
        frozenset(mention.places),
        frozenset(filter(None, (names.country(place) for place in mention.places))),
    )


def _scorer(shared: Path) -> Callable[[Clusters, Clusters], Scores]:
    spec = spec_from_file_location("score_coref", shared / "tools" / "score_coref.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{shared}: no tools/score_coref.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    score: Callable[[Clusters, Clusters], Scores] = module.score
    return score


def main() -> int:
    """Read every topic, cluster it in each way, and print the scores as a table."""
    if "TIMELINE_SHARED" not in os.environ:
        sys.stderr.write("TIMELINE_SHARED does not name the folder of the gold data.\n")
        return 1
    shared = Path(os.environ["TIMELINE_SHARED"])
    nlp, score = load(None), _scorer(shared)
    gold: Clusters = {}
    found: dict[str, Clusters] = {"last word": {}, "lemma": {}, "timeline": {}}
    for folder in sorted((shared / "corpora" / "ecbplus").iterdir()):
        rows = read_topic(folder, nlp)
        lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()
        articles = [Article(id=row["id"], text=row["text"]) for row in map(json.loads, lines)]
        ways = {"last word": by_last_word(rows), "lemma": by_lemma(rows), "timeline": by_merging(rows, articles)}
        gold |= {row.key: (folder.name, row.cluster) for row in rows}
        for way, clusters in ways.items():
            found[way] |= {key: (folder.name, cluster) for key, cluster in clusters.items()}
    for way, clusters in found.items():
        parts = score(gold, clusters)
        row = [f"{100 * parts[name][2]:.1f}" for name in ("muc", "b3", "ceafe", "lea", "conll")]
        sys.stdout.write(f"| {way} | {' | '.join(row)} |\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
