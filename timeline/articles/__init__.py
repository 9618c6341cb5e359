"""Sources → `Article`: Markdown or plain text, web pages, JSONL, CSV; folders, files or `-`."""

from timeline.articles.jsonl import Record, read_records
from timeline.articles.page import Sent
from timeline.articles.reading import article_from, found_in, found_in_bytes, read_articles
from timeline.articles.settling import Found, Reading, address_key
from timeline.articles.shelf import Fate, Placed, Shelf

__all__ = [
    "Fate",
    "Found",
    "Placed",
    "Reading",
    "Record",
    "Sent",
    "Shelf",
    "address_key",
    "article_from",
    "found_in",
    "found_in_bytes",
    "read_articles",
    "read_records",
]
