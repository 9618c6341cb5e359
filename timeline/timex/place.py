"""Where an expression stands, the day that it counts from, and the value that comes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.model import AnchorBasis
from timeline.timex.narrative import Narrative
from timeline.timex.tense import Cue, Verbs, cue_of


@dataclass(frozen=True, slots=True)
class Anchored:
    """A value with what it was resolved against; `evidence` are the words that decided a direction."""

    value: str
    anchor: date | None = None
    basis: AnchorBasis = AnchorBasis.NONE
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """An expression's surroundings; `day` is None where nothing tells the anchor."""

    text: str
    start: int
    end: int
    day: date | None
    basis: AnchorBasis
    verbs: Verbs
    narrative: Narrative

    def anchored(self, value: str, cue: Cue | None = None) -> Anchored:
        """A value that was counted from the expression's own anchor."""
        return Anchored(value, self.day, self.basis, cue.words if cue else "")

    def narrated(self, value: str, base: date) -> Anchored:
        """A value that was counted from a date named before."""
        return Anchored(value, base, AnchorBasis.NARRATIVE)

    @property
    def cue(self) -> Cue | None:
        """The words that tell the direction of the clause around the expression."""
        return cue_of(self.text, self.start, self.end, self.verbs)
