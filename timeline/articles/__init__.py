"""Sources → `Article`: Markdown or plain text, web pages, JSONL, CSV; folders, files or `-`."""

from timeline.articles.jsonl import Record, read_records
from timeline.articles.reading import read_articles
from timeline.articles.settling import Reading

__all__ = ["Reading", "Record", "read_articles", "read_records"]
