"""What of a timeline is least certain, with the lines that would decide it.

    Timeline ─▶ doubts about dates, about merges made, about merges not made ─▶ a file that can be pasted

Nothing here changes the timeline: a person reads, corrects, and pastes into overrides.toml.
"""

from timeline.review.doubts import Doubt
from timeline.review.listing import listing
from timeline.review.reviewing import doubts_of

__all__ = ["Doubt", "doubts_of", "listing"]
