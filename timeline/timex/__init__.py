"""Temporal expressions: found by rules, resolved against the publication date and the text around."""

from timeline.timex.explanation import explain
from timeline.timex.tagger import DateError, tag

__all__ = ["DateError", "explain", "tag"]
