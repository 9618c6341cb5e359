"""What came, went and changed between two timelines of one story.

Two events are the same where one's id is the other's id or among its aliases:
addresses never die, so this needs no likeness and no guess.
"""

from timeline.comparison.matching import Change, Comparison, Merger, compare
from timeline.comparison.reading import read_timeline
from timeline.comparison.words import FORMATS, render

__all__ = ["FORMATS", "Change", "Comparison", "Merger", "compare", "read_timeline", "render"]
