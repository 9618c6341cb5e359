"""Names of the kinds of events."""

from __future__ import annotations

import tomllib
from pathlib import Path

import timeline.events
from timeline.site.kinds import KINDS, kind_words


def test_every_type_of_event_has_a_name() -> None:
    """The types of the lexicon, and the two that stand for none of them; no name is there for nothing."""
    lexicon = tomllib.loads((Path(timeline.events.__file__).parent / "lexicon.toml").read_text(encoding="utf-8"))
    assert {*lexicon, "other", "date"} == {*KINDS}


def test_a_type_set_by_hand_stands_for_itself() -> None:
    """Overrides may name any."""
    assert [kind_words(type_) for type_ in ("meet", "coronation", "")] == ["Meetings", "Coronation", "Other"]
