"""Distinct persons and places against hand-made lists: `python -m benchmarks.names.people_and_places [--misses]`.

The lists are `tests/language/people_and_places.toml`; the texts they speak of are read where the environment
variable TIMELINE_SHARED names their folder. A name that the list leaves open counts neither way.
Precision is the share of listed names among those found, recall the share of those found among the listed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline.articles import read_articles
from timeline.language.aliases import Known, link, name_key
from timeline.language.names import name_article
from timeline.language.pipeline import load, parse
from timeline.language.repairs import repair
from timeline.language.sentences import split

LISTS = Path(__file__).parents[2] / "tests" / "language" / "people_and_places.toml"
KINDS = {"persons": "person", "places": "place"}


@dataclass(slots=True)
class Score:
    """Names found that are listed, found that are not, and listed that are not found."""

    right: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the found that is right."""
        return len(self.right) / max(1, len(self.right) + len(self.wrong))

    @property
    def recall(self) -> float:
        """Share of the listed that is found."""
        return len(self.right) / max(1, len(self.right) + len(self.missed))


def score(entries: Iterable[dict[str, Any]], shared: Path) -> tuple[Score, Score]:
    """The scores of persons and of places over a list of documents."""
    scores = {kind: Score() for kind in KINDS}
    for entry in entries:
        found = named(text_of(entry["document"], shared))
        for kind in KINDS:
            _add(scores[kind], found[kind], entry, kind)
    return scores["persons"], scores["places"]


def _add(total: Score, found: Iterable[str], entry: dict[str, Any], kind: str) -> None:
    listed = [frozenset(name_key(form) for form in name.split("|")) for name in entry[kind]]
    ignored = {name_key(name) for name in entry["open"]}
    seen: set[frozenset[str]] = set()
    for name in found:
        forms = next((forms for forms in listed if name_key(name) in forms and forms not in seen), None)
        where = f"{name} ({entry['document']})"
        if forms is not None:
            seen.add(forms)
            total.right.append(where)
        elif name_key(name) not in ignored:
            total.wrong.append(where)
    total.missed += [f"{'|'.join(sorted(forms))} ({entry['document']})" for forms in listed if forms not in seen]


def named(text: str) -> dict[str, list[str]]:
    """The distinct persons and places of a text, by the names it gives them."""
    sentences = split(text)
    docs = [repair(doc) for doc in parse(load(None), [text[s.start : s.end] for s in sentences])]
    names = name_article(text, sentences, dict(enumerate(docs))).names
    table = link([[Known.of(name) for name in names]])
    kept = {"persons": "person", "places": "place"}
    return {
        group: list(dict.fromkeys(table[name.canonical] for name in names if name.kind == kind))
        for group, kind in kept.items()
    }


def text_of(document: str, shared: Path) -> str:
    """The text of a document: a file of its own, or a line of the file, or of `articles.jsonl`, in the folder above."""
    path = shared / f"{document}.md"
    if path.is_file():
        return read_articles(path).articles[0].text
    folder, _, id_ = document.rpartition("/")
    packed = shared / folder if folder.endswith(".jsonl") else shared / folder / "articles.jsonl"
    rows = map(json.loads, packed.read_text("utf-8").splitlines())
    return str(next(row["text"] for row in rows if row.get("id", row.get("doc_id")) == id_))


def main() -> None:
    """Print precision and recall of each list."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lists", type=Path, default=LISTS, help="other lists than those of the tests")
    parser.add_argument("--misses", action="store_true", help="print what is wrong and what is missed")
    options = parser.parse_args()
    shared = os.environ.get("TIMELINE_SHARED")
    if not shared:
        sys.exit("set TIMELINE_SHARED to the folder with the texts")
    for group, entries in tomllib.loads(options.lists.read_text("utf-8")).items():
        persons, places = score(entries, Path(shared))
        both = Score(persons.right + places.right, persons.wrong + places.wrong, persons.missed + places.missed)
        for kind, found in (("persons", persons), ("places", places), ("both", both)):
            counts = f"{len(found.right)} right, {len(found.wrong)} wrong, {len(found.missed)} missed"
            print(f"{group} {kind}: precision {found.precision:.3f} recall {found.recall:.3f} ({counts})")
        if options.misses:
            print("\n".join(f"  wrong   {name}" for name in both.wrong))
            print("\n".join(f"  missed  {name}" for name in both.missed))


if __name__ == "__main__":
    main()
