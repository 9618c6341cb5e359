"""Articles and passages, made in one line each."""

from __future__ import annotations

from datetime import date

from timeline.digest.counting import DayMention, Passage
from timeline.digest.days import Told
from timeline.model import Article


def article(id: str, published: str | None, *sentences: str, reprint_of: str | None = None) -> Article:
    day = date.fromisoformat(published) if published else None
    return Article(id=id, published=day, text="\n".join(sentences), reprint_of=reprint_of)


def told(published: str, *days: str, source: str = "a", text: str = "", explicit: bool = False) -> Told:
    mentions = tuple(DayMention(date.fromisoformat(day), explicit) for day in days)
    return Told(source, date.fromisoformat(published), Passage(0, len(text), 0, mentions), text)
