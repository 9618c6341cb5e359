"""Entities on the held-out test sets: what the pipeline finds alone, and what `timeline.language.names` makes of it.

    TIMELINE_SHARED=FOLDER python -m benchmarks.language.entities [PIPELINE]

FOLDER holds the DocBins as `training/corpus/*.spacy` (training/README.md says how they are made).
A span counts where its characters and its kind are those of the gold; nationalities are not scored, as the gold
has none. PIPELINE is an installed spaCy pipeline or a folder, the package's own where it is left out.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from timeline.language.labels import entity_kind
from timeline.language.names import name_article
from timeline.language.pipeline import load, parse
from timeline.language.sentences import split

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TESTS = ("pud_news", "gumnews_heldout", "gum_test", "ewt_test")
KINDS = ("person", "organisation", "place")


class Entity(NamedTuple):
    """Characters `start` to `end` of a text, and what they name."""

    start: int
    end: int
    kind: str


class Score(NamedTuple):
    """Precision, recall and F1 in percent."""

    precision: float
    recall: float
    f1: float


def score(gold: Counter[str], found: Counter[str], right: Counter[str], kinds: Iterable[str] = KINDS) -> Score:
    """The scores over some kinds, from the numbers of gold, found and rightly found entities of each."""
    kinds = tuple(kinds)
    of_gold, of_found, hits = (sum(counts[kind] for kind in kinds) for counts in (gold, found, right))
    precision, recall = 100 * hits / max(1, of_found), 100 * hits / max(1, of_gold)
    return Score(precision, recall, 2 * precision * recall / max(1e-9, precision + recall))


def gold_documents(path: Path, nlp: Language) -> Iterator[tuple[str, set[Entity]]]:
    """Text and gold entities of each document that was annotated with entities."""
    from spacy.tokens import DocBin

    for doc in DocBin().from_disk(path).get_docs(nlp.vocab):
        if doc.has_annotation("ENT_IOB"):
            yield doc.text, set(_entities(doc))


def alone(nlp: Language, text: str) -> set[Entity]:
    """What the pipeline's recogniser finds in the text."""
    return set(_entities(nlp(text)))


def combined(nlp: Language, text: str) -> set[Entity]:
    """The names that the language stage gives, every sentence parsed."""
    sentences = split(text)
    docs = parse(nlp, [text[sentence.start : sentence.end] for sentence in sentences])
    names = name_article(text, sentences, dict(enumerate(docs))).names
    return {Entity(name.start, name.end, name.kind) for name in names if name.kind in KINDS}


def both(nlp: Language, text: str) -> set[Entity]:
    """The names, and what the recogniser finds where they say nothing."""
    names = combined(nlp, text)
    free = [one for one in alone(nlp, text) if not any(one.start < name.end and name.start < one.end for name in names)]
    return names | set(free)


def _entities(doc: Doc, offset: int = 0) -> Iterator[Entity]:
    for ent in doc.ents:
        if (kind := entity_kind(ent.label_)) in KINDS:
            yield Entity(offset + ent.start_char, offset + ent.end_char, kind)


def rows(nlp: Language, folder: Path) -> Iterator[str]:
    """A line of the table for each test set."""
    for test in TESTS:
        documents = list(gold_documents(folder / f"{test}.spacy", nlp))
        cells = [test]
        for find in (alone, combined, both):
            gold, found, right = Counter[str](), Counter[str](), Counter[str]()
            for text, expected in documents:
                given = find(nlp, text)
                gold.update(entity.kind for entity in expected)
                found.update(entity.kind for entity in given)
                right.update(entity.kind for entity in given & expected)
            whole = score(gold, found, right)
            each = " ".join(f"{score(gold, found, right, [kind]).f1:.0f}" for kind in KINDS)
            cells.append(f"{whole.f1:.1f} ({whole.precision:.0f}/{whole.recall:.0f}; {each})")
        yield " | ".join(cells)


def main(arguments: list[str]) -> None:
    """Print the table."""
    nlp = load(arguments[0] if arguments else None)
    print("test | recogniser F (P/R; persons organisations places) | names | both, the names first")
    for row in rows(nlp, Path(os.environ["TIMELINE_SHARED"]) / "training" / "corpus"):
        print(row)


if __name__ == "__main__":
    main(sys.argv[1:])
