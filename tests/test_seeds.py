"""The sample story: five articles that say what they are, and a decision that still points at something."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.articles import read_articles
from timeline.overrides import read_overrides
from timeline.pipeline import undecided
from timeline.settings import Settings

SEEDS = Path(__file__).parent.parent / "seeds"


def test_five_articles_without_a_complaint() -> None:
    """Each has a title, a source, a day of its own, and says that it is a sample."""
    reading = read_articles(SEEDS)
    assert (reading.problems, reading.warnings) == ((), ())
    assert len({article.published for article in reading.articles}) == len(reading.articles) == 5
    for article in reading.articles:
        assert article.title
        assert article.source
        assert article.url.startswith("https://example.org/")
        assert article.text.rstrip().splitlines()[-1].startswith("*A sample text written for this project")


def test_no_decision_is_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples in overrides.toml work, and set what they say: a day, and that two articles tell of one call."""
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path))
    told = undecided(read_articles(SEEDS).articles, Settings(articles=SEEDS))
    overrides = read_overrides(SEEDS / "overrides.toml")
    assert overrides.stale(told) == ()
    dated, merged = (event for event in overrides.apply(told).events if event.edited)
    assert (dated.edited, dated.date.edtf) == (("date",), "2025-05-16")
    assert set(merged.edited) == {"mentions", "summary"}
    assert {mention.article for mention in merged.mentions} == {"2025-05-19-phone-call", "2025-05-20-memorandum"}
