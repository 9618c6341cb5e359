"""Takes the days from three articles of ten of a corpus, infers them again, and counts.

    TIMELINE_SHARED=FOLDER python -m benchmarks.publication.undated

FOLDER holds `corpora/timelines/<topic>/articles.jsonl`: {"id", "published", "text"} a line.
Articles that state their day in their text are left out: nothing has to be inferred for them.
An article whose own lead contradicts the corpus, its weekday lying three days and more before the day given,
was written later than its address says (a page kept up to date); its claims are counted apart.
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from datetime import date
from pathlib import Path

from timeline.model import Article
from timeline.publication import date_articles
from timeline.publication.profiles import profile_of
from timeline.publication.stating import stated_day

WINDOW = 600
"""Neighbouring articles of a topic that make a story."""
HIDDEN = 0.3
SEEDS = (11, 12)
UNDATED = {"published": None, "published_basis": "unknown"}


def articles_of(path: Path) -> list[Article]:
    """A topic's articles by day, under ids that are unique."""
    with path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    found = [
        Article(
            id=f"{number}-{record['id']}", text=record["text"], published=date.fromisoformat(record["published"][:10])
        )
        for number, record in enumerate(records)
    ]
    return sorted(found, key=lambda article: (article.published or date.min, article.id))


def measure(articles: list[Article], seed: int) -> Counter[str]:
    """Counts for one story: undated, claimed, right, first (the first candidate is the day), contradicted."""
    chance = random.Random(seed)
    start = chance.randrange(max(1, len(articles) - WINDOW))
    story = articles[start : start + WINDOW]
    hidden = set(chance.sample(range(len(story)), int(len(story) * HIDDEN)))
    undated = [one.model_copy(update=UNDATED) for number, one in enumerate(story) if number in hidden]
    undated = [one for one in undated if stated_day(one) is None]
    dated = date_articles([one for number, one in enumerate(story) if number not in hidden] + undated)
    truth = {one.id: one for one in story}
    counts = Counter(undated=len(undated))
    for one in dated.articles:
        if one.published_basis == "inferred":
            counts += judged(one, truth[one.id])
    return counts


def judged(inferred: Article, true: Article) -> Counter[str]:
    """What one claim adds."""
    news = profile_of(true).news_day
    day = true.published or date.min
    if news is not None and news.kind == "weekday" and (day - news.day).days > 2:
        return Counter(contradicted=1)
    days = inferred.published_candidates or (inferred.published,)
    return Counter(claimed=1, right=int(day in days), first=int(day == inferred.published))


def main() -> None:
    """Print a line a topic and one for all."""
    total: Counter[str] = Counter()
    for path in sorted((Path(os.environ["TIMELINE_SHARED"]) / "corpora" / "timelines").glob("*/articles.jsonl")):
        articles = articles_of(path)
        counts = sum((measure(articles, seed) for seed in SEEDS), Counter[str]())
        print(path.parent.name, dict(counts), flush=True)
        total += counts
    print("all", dict(total), f"precision {total['right'] / max(1, total['claimed']):.3f}")


if __name__ == "__main__":
    main()
