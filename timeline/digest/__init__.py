"""The short form of a story: its most important days, with a few sentences of the articles for each.

    articles ─▶ passages with their days (cached) ─▶ days ranked ─▶ sentences chosen

Needs no language pipeline: dates are read by the tagger, sentences are compared by their words.
docs/digest.md tells why days and sentences are chosen as they are, with figures.
"""

from timeline.digest.counting import Passage, find_passages
from timeline.digest.digesting import DayDigest, digest
from timeline.digest.wanting import Wanted

__all__ = ["DayDigest", "Passage", "Wanted", "digest", "find_passages"]
