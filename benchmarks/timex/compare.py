"""Quality and speed of the tagger beside its peers: `python -m benchmarks.timex.compare [--peers NAME …]`.

Reads the gold data where the environment variable TIMELINE_SHARED names the folder that holds
`corpora/timex/{timebank,aquaint}.jsonl`.  Times are CPU seconds of this process: the first reading of the
corpus after one short text, and the median of the readings after it.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.timex.peers import PEERS, Tagger
from benchmarks.timex.scoring import Document, f1, read_documents

CORPORA = ("timebank", "aquaint")
LONG = 30_000
"""Characters of the one long document."""


def main() -> None:
    """Print one line a tagger."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--peers", nargs="*", choices=list(PEERS), default=list(PEERS), metavar="NAME")
    parser.add_argument("--repeats", type=int, default=5, help="readings after the first (default 5)")
    options = parser.parse_args()
    shared = os.environ.get("TIMELINE_SHARED")
    if not shared:
        sys.exit("set TIMELINE_SHARED to the folder with the gold data")
    corpora = [read_documents(Path(shared) / "corpora" / "timex" / f"{name}.jsonl") for name in CORPORA]
    print("tagger | value/strict F1 TimeBank | AQUAINT | characters/s first | again | one long document")
    for name in options.peers:
        print(name, "|", row(name, corpora, options.repeats), flush=True)


def row(name: str, corpora: Sequence[Sequence[Document]], repeats: int) -> str:
    """The figures of one tagger; why there are none where it does not import."""
    try:
        tagger = PEERS[name]()
    except ImportError as error:
        return f"not installed: {error}"
    tagger("It began on Monday, 3 May 2024.", "2025-05-19")
    first, again, long = speeds(tagger, corpora[0], repeats)
    scores = [
        "{:.1f} / {:.1f}".format(*f1(documents, [tagger(d.text, d.dct) for d in documents])) for documents in corpora
    ]
    return " | ".join([*scores, *(f"{speed:,.0f}" for speed in (first, again, long))])


def speeds(tagger: Tagger, documents: Sequence[Document], repeats: int) -> tuple[float, float, float]:
    """Characters a CPU second over a corpus at first and again, and over one document of 30,000 characters."""
    size = sum(len(document.text) for document in documents)
    first = seconds(tagger, documents)
    again = median(seconds(tagger, documents) for _ in range(repeats)) if repeats else first
    text = "\n\n".join(document.text for document in documents)[:LONG]
    long = median(seconds(tagger, [Document(text, documents[0].dct, ())]) for _ in range(max(repeats, 1)))
    return size / first, size / again, len(text) / long


def seconds(tagger: Tagger, documents: Sequence[Document]) -> float:
    """CPU time of one reading of the documents, with the garbage collector at rest."""
    gc.collect()
    gc.disable()
    started = time.process_time()
    for document in documents:
        tagger(document.text, document.dct)
    taken = time.process_time() - started
    gc.enable()
    return taken


if __name__ == "__main__":
    main()
