"""Fits the weights of `timeline.events.certainty`: `python -m benchmarks.governors.calibrate FILE.spacy …`.

Logistic regression by Newton's method with a ridge, on treebanks that the parser was not trained on and that are no
tests. Prints sign and weight.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from benchmarks.governors.treebanks import Compared, compare
from timeline.events.certainty import SIGNS, signs
from timeline.language.pipeline import load

RIDGE = 2.0
STEPS = 50


def fit(rows: list[Compared]) -> dict[str, float]:
    """Sign → weight in log-odds."""
    names = list(SIGNS)
    shown = np.array([[float(name in _signs(row)) for name in names] for row in rows])
    right = np.array([float(row.repaired == row.gold_rules) for row in rows])
    weights, ridge = np.zeros(len(names)), np.diag([0.0] + [RIDGE] * (len(names) - 1))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-shown @ weights))
        curvature = (shown.T * (chance * (1 - chance))) @ shown + ridge
        weights -= np.linalg.solve(curvature, shown.T @ (chance - right) + ridge @ weights)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def _signs(row: Compared) -> frozenset[str]:
    trigger = row.found.trigger
    return frozenset(signs(row.found.root, row.found.word, trigger.light if trigger else None))


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    nlp = load(None)
    for sign, weight in fit([row for path in parser.parse_args().files for row in compare(path, nlp)]).items():
        print(f"{sign}: {weight}")


if __name__ == "__main__":
    main()
