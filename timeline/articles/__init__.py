"""Sources → `Article`: Markdown or plain text with front matter, and JSONL; a folder, a file or `-`."""

from timeline.articles.jsonl import Record, read_records
from timeline.articles.reading import Reading, read_articles

__all__ = ["Reading", "Record", "read_articles", "read_records"]
