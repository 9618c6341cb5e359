"""Accuracy of a pipeline on the held-out test sets: `python -m training.evaluate CORPUS [PIPELINE]`.

CORPUS is the folder with the DocBins, PIPELINE a folder or an installed pipeline, the package's own where it is left
out. Prints a line for each test set: tags, parts of speech, attachment (unlabelled, labelled, punctuation apart),
sentences and entities, all in percent; F1 for the last two.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import DocBin
from spacy.training import Example

from timeline.language.pipeline import load

if TYPE_CHECKING:
    from spacy.language import Language

TESTS = ("pud_news", "gumnews_heldout", "gum_test", "ewt_test")
MEASURES = {
    "tag": "tag_acc",
    "pos": "pos_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "sents": "sents_f",
    "ents": "ents_f",
}


def main(corpus: str, pipeline: str | None = None) -> None:
    """Print the table."""
    nlp = load(pipeline)
    print("test", *MEASURES, "tokens", sep=" | ")  # noqa: T201
    for line in lines(nlp, Path(corpus)):
        print(line)  # noqa: T201


def lines(nlp: Language, corpus: Path) -> Iterator[str]:
    """One line of the table for each test set that the folder has."""
    for test in TESTS:
        path = corpus / f"{test}.spacy"
        if not path.is_file():
            continue
        gold = list(DocBin().from_disk(path).get_docs(nlp.vocab))
        scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in gold])
        cells = [f"{100 * (scores.get(key) or 0):.1f}" for key in MEASURES.values()]
        yield " | ".join([test, *cells, str(sum(map(len, gold)))])


if __name__ == "__main__":
    main(*sys.argv[1:])
