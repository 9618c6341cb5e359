"""What each part of a build costs after one more article: `python -m benchmarks.rebuilding.parts FOLDER`.

Makes the 1,000 shortest articles of Timeline17's topics in TIMELINE_SHARED into FOLDER, where it is not there yet, and
builds it once, so that all is in the cache of TIMELINE_CACHE. Then an article is added, another one each time, and a
fresh process does what `timeline build` does; CPU seconds, the median of REPEAT. `--merging` goes on to the events.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

TOPICS = ("bpoil", "finan", "libya", "mj")
ARTICLES = 1000
ONE_MORE = "A bridge was opened in Springfield on Tuesday, officials said. Mayor Ann Miller met the builders. " * 20


def make(folder: Path) -> None:
    """Write the articles, one file each."""
    shared = Path(os.environ["TIMELINE_SHARED"]) / "corpora" / "timelines"
    rows = [
        (len(row["text"]), f"{topic}-{number:04}", row)
        for topic in TOPICS
        for number, row in enumerate(map(json.loads, (shared / topic / "articles.jsonl").open(encoding="utf-8")))
    ]
    folder.mkdir(parents=True)
    for _, name, row in sorted(rows, key=lambda row: row[:2])[:ARTICLES]:
        head = f"---\ntitle: {json.dumps(row['title'])}\npublished: {row['published']}\n---\n"
        (folder / f"{name}.md").write_text(head + row["text"] + "\n", encoding="utf-8")


def parts(folder: Path, *, merging: bool) -> dict[str, float]:
    """CPU seconds of each part, in this process from its beginning on."""
    found: dict[str, float] = {}

    def done(part: str) -> None:
        found[part] = time.process_time() - sum(found.values())

    from timeline.cli.app import COLLECT_AFTER

    gc.set_threshold(COLLECT_AFTER)
    from timeline.articles import read_articles
    from timeline.pipeline import extract, undecided
    from timeline.settings import Settings

    done("start")
    settings = Settings(articles=folder)
    articles = read_articles(*settings.sources, cache=True).articles
    done("reading")
    extract(articles, settings)
    done("look-up and extraction")
    if merging:
        undecided(articles, settings)
        done("look-up, merging and titles")
    return found


def measured(folder: Path, repeat: int, *, merging: bool) -> list[dict[str, float]]:
    """The parts of builds in fresh processes, each after another article has come."""
    again = [sys.executable, "-m", "benchmarks.rebuilding.parts", str(folder), "--once"]
    subprocess.run(again, check=True, stdout=subprocess.DEVNULL)
    extra, rows = folder / "one-more.md", []
    for number in range(repeat):
        extra.write_text(f"---\npublished: 2010-07-15\n---\n{ONE_MORE}{os.getpid()} and {number}.\n", encoding="utf-8")
        run = subprocess.run(again + ["--merging"] * merging, check=True, capture_output=True, text=True)
        rows.append(json.loads(run.stdout))
    extra.unlink()
    return rows


def main() -> int:
    """Print a line for each part."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--merging", action="store_true")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.once:
        print(json.dumps(parts(given.folder, merging=given.merging)))
        return 0
    if not given.folder.exists():
        make(given.folder)
    rows = measured(given.folder, given.repeat, merging=given.merging)
    rows = [row | {"all": sum(row.values())} for row in rows]
    for part in rows[0]:
        print(f"{part:30}{median(row[part] for row in rows):8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
