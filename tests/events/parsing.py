"""Sentences with marked triggers, and what the stage finds in them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline.events.drafts import words_of
from timeline.events.mentions import find_mentions, view_article
from timeline.events.view import SentenceView
from timeline.language.pipeline import load
from timeline.model import Article, EventMention

HERE = Path(__file__).parent
THURSDAY = "2025-05-15"


def article(text: str, published: str = THURSDAY, id_: str = "a", title: str = "") -> Article:
    return Article(id=id_, title=title, text=text, published=date.fromisoformat(published) if published else None)


def unmark(marked: str) -> tuple[str, int]:
    """The text without its square brackets, and where what they hold begins."""
    return marked.replace("[", "").replace("]", ""), marked.index("[")


@cache
def mentions(text: str, published: str = THURSDAY) -> tuple[EventMention, ...]:
    """The mentions of an article of one text."""
    return find_mentions(article(text, published), load(None))


@cache
def views(text: str, published: str = THURSDAY) -> tuple[SentenceView, ...]:
    """The sentences of an article of one text."""
    return tuple(view_article(article(text, published), load(None)))


def mention(marked: str, published: str = THURSDAY) -> EventMention | None:
    """The mention that the marked word triggers."""
    text, start = unmark(marked)
    return next((found for found in mentions(text, published) if found.start == start), None)


def needed(marked: str, published: str = THURSDAY) -> EventMention:
    """The same; it must be there."""
    found = mention(marked, published)
    assert found is not None, [other.text for other in mentions(unmark(marked)[0], published)]
    return found


def titles(marked: str) -> list[str]:
    """The titles of the mentions at the marked word; for none an empty list."""
    text, start = unmark(marked)
    return [words_of(found.headline) for found in mentions(text) if found.start == start and found.headline]


def facts(found: EventMention) -> dict[str, Any]:
    """A mention as the corpus of sentences words it."""
    return {
        "type": found.type,
        "date": found.date.edtf if found.date else "none",
        "open": bool(found.date and found.date.open),
        "basis": str(found.basis),
        "status": str(found.status),
        "claimed_by": found.claimed_by,
        "agents": [actor.name for actor in found.actors if actor.agent],
        "actors": [actor.name for actor in found.actors],
        "places": list(found.places),
        "title": words_of(found.headline) if found.headline else "",
    }


def read_cases(name: str) -> list[dict[str, Any]]:
    return list(tomllib.loads((HERE / name).read_text(encoding="utf-8"))["case"])


def parameters() -> Iterator[object]:
    """Every sentence of the corpus; one that is known to fail says why."""
    for path in sorted((HERE / "sentences").glob("*.toml")):
        for case in read_cases(f"sentences/{path.name}"):
            marks = [pytest.mark.xfail(strict=False, reason=case["fails"])] if "fails" in case else []
            yield pytest.param(case, id=f"{path.stem}: {case['about']}", marks=marks)
