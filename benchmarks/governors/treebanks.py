"""Governors of time expressions against gold trees: `python -m benchmarks.governors.treebanks FILE.spacy … [--misses]`.

FILE is a DocBin with gold parses. Of each sentence the gold tree and the pipeline's own are compared on the time
expressions that the tagger finds in it:

raw       the word on which the expression hangs, in the parse and in the gold tree as they are
repaired  the word that the program's rules choose in the parse, against the gold tree as it is
rules     the same, against the word that the rules choose in the gold tree
nearest   the verb nearest to the expression, against the word that the rules choose in the gold tree

An expression that is the root of its gold tree has no governor and is left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.events.certainty import nearest_verb
from timeline.events.governors import Governor, find_governors
from timeline.events.triggers import find_triggers
from timeline.events.view import SentenceView, view_sentence
from timeline.language.labels import governor
from timeline.language.pipeline import load, parse
from timeline.language.quotations import find_quotations
from timeline.language.repairs import repair
from timeline.timex import tag

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

DAY = date(2020, 6, 17)
"""The day on which every sentence is taken to be published."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One time expression: offsets in its sentence of the words that each reading gives, and the confidence."""

    sentence: str
    expression: str
    gold: int
    gold_rules: int
    raw: int
    repaired: int
    nearest: int
    carrier: int
    found: Governor


def compare(path: Path, nlp: Language) -> Iterator[Compared]:
    """Every time expression of a treebank that has a governor in gold."""
    golds = list(_sentences(path, nlp))
    parsed = [repair(doc) for doc in parse(nlp, [doc.text for doc in golds])]
    raws = parse(nlp, [doc.text for doc in golds])
    for gold, raw, doc in zip(golds, raws, parsed, strict=True):
        yield from _compare(_view(gold), raw, _view(doc))


def _sentences(path: Path, nlp: Language) -> Iterator[Doc]:
    from spacy.tokens import DocBin

    for doc in DocBin().from_disk(path).get_docs(nlp.vocab):
        yield from (sentence.as_doc() for sentence in doc.sents)


def _view(doc: Doc) -> SentenceView:
    return view_sentence(doc, 0, 0, ([], tag(doc.text, DAY, "en"), find_quotations(doc.text)))


def _compare(gold: SentenceView, raw: Doc, view: SentenceView) -> Iterator[Compared]:
    golds = {found.timex: found for found in _governors(gold)}
    for found in _governors(view):
        if found.timex not in golds:
            continue
        right = golds[found.timex]
        above = governor(right.root)
        if right.root.head.i == right.root.i or gold.timexes.get(above.i) is found.timex:
            continue
        yield Compared(
            gold.doc.text,
            found.timex.text,
            above.idx,
            right.word.idx,
            _raw(raw, view, found).idx,
            found.word.idx,
            nearest_verb(found.root).idx,
            found.trigger.light.idx if found.trigger and found.trigger.light else -1,
            found,
        )


def _governors(view: SentenceView) -> list[Governor]:
    return find_governors(view, find_triggers(view), None)


def _raw(raw: Doc, view: SentenceView, found: Governor) -> Token:
    """The word on which the expression hangs before anything is repaired."""
    members = {i for i, timex in view.timexes.items() if timex is found.timex}
    inside = [raw[i] for i in sorted(members)]
    root = next((token for token in inside if token.head.i not in members or token.head.i == token.i), inside[0])
    return governor(root)


def share(hits: Iterable[bool]) -> str:
    """Per cent of a list."""
    listed = list(hits)
    return f"{100 * sum(listed) / max(1, len(listed)):.1f} %"


def main() -> None:
    """Print the figures of each treebank, and how right the confidence is."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="print every wrong one")
    options = parser.parse_args()
    nlp = load(None)
    for path in options.files:
        rows = list(compare(path, nlp))
        print(f"{path.stem}: {len(rows)} expressions;", figures(rows))
        for low, some in calibration(rows).items():
            print(f"  confidence {low:.1f} to {low + 0.1:.1f}: {len(some):4} expressions, right {share(some)}")
        for row in rows if options.misses else ():
            if row.repaired != row.gold_rules:
                word = row.sentence[row.gold_rules :].split()[0]
                print("   ", row.expression, word, row.found.word.text, row.sentence, sep=" | ")


def figures(rows: Sequence[Compared]) -> str:
    """The four shares, each with its name."""
    shares = {
        "raw": share(row.raw == row.gold for row in rows),
        "repaired": share(row.gold in (row.repaired, row.carrier) for row in rows),
        "rules": share(row.repaired == row.gold_rules for row in rows),
        "nearest": share(row.nearest == row.gold_rules for row in rows),
    }
    return ", ".join(f"{name} {figure}" for name, figure in shares.items())


def calibration(rows: Iterable[Compared]) -> dict[float, list[bool]]:
    """Lower bound of a tenth of confidence → whether each of its expressions is right."""
    found: dict[float, list[bool]] = {}
    for row in sorted(rows, key=lambda row: row.found.confidence):
        tenth = int(10 * row.found.confidence) / 10
        found.setdefault(tenth, []).append(row.repaired == row.gold_rules)
    return found


if __name__ == "__main__":
    main()
