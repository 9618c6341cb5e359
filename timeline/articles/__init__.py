"""Sources → `Article`: Markdown or plain text with front matter, and JSONL; a folder, a file or `-`."""

from timeline.articles.reading import Reading, read_articles

__all__ = ["Reading", "read_articles"]
